//! Puts the parts together: database, message log, HTTP, sockets; and takes them apart in the right order.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, PgPool};
use tokio::net::TcpListener;

use crate::access::Signer;
use crate::app::{App, Parts};
use crate::config::{Database, Serve};
use crate::domain::{Clock, Timestamp};
use crate::http;
use crate::http::server::{self, Patience};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::postgres::Embedded;
use crate::socket::Sockets;
use crate::store::schema;

/// Connections to the database: four for the message log's lanes, the rest for reading.
const POOL_SIZE: u32 = 20;
/// How long a call waits for a connection before it is answered that the database is away.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// A connection that has idled this long is asked whether it still is one, before it is used.
const PING_AFTER: Duration = Duration::from_secs(5);
/// How long requests under way may take to finish once the server is asked to stop. With the message log and the
/// database after it, all is done within 10 s.
const DRAIN: Duration = Duration::from_secs(6);

/// The system's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::new(chrono::Utc::now())
    }
}

/// A database that can be used, and the server behind it if it is our own.
pub struct OpenDatabase {
    /// Connections to it.
    pub pool: PgPool,
    embedded: Option<Embedded>,
    /// Where the embedded database is.
    pub data_dir: Option<PathBuf>,
}

impl OpenDatabase {
    /// Connects to the given database, or starts our own, and brings it up to date.
    pub async fn open(config: &Database) -> anyhow::Result<Self> {
        if let Some(options) = config.given()? {
            let pool = connect(options).await.context("cannot use the database that DATABASE_URL names")?;
            return Ok(Self { pool, embedded: None, data_dir: None });
        }
        let data_dir = config.data_dir()?;
        let embedded = Embedded::start(&data_dir).await?;
        let pool = connect(embedded.connect_options()).await.context("cannot use the embedded database")?;
        Ok(Self { pool, embedded: Some(embedded), data_dir: Some(data_dir) })
    }

    /// Resolves when the embedded database has ended for good by itself.
    pub async fn ended(&self) {
        match &self.embedded {
            Some(embedded) => embedded.ended().await,
            None => std::future::pending().await,
        }
    }

    /// Lets go of it, and stops it if it is our own.
    pub async fn close(self) -> anyhow::Result<()> {
        self.pool.close().await;
        if let Some(embedded) = self.embedded {
            embedded.stop().await?;
        }
        Ok(())
    }
}

/// Migrates, then opens a pool.
pub async fn connect(options: PgConnectOptions) -> anyhow::Result<PgPool> {
    let options = options.application_name("frontdesk").log_statements(tracing::log::LevelFilter::Trace);
    // On a connection of its own: a migration may take longer than any statement of ours.
    let migrating = PgPoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
    schema::migrate(&migrating).await?;
    migrating.close().await;

    let pool = PgPoolOptions::new()
        .max_connections(POOL_SIZE)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .before_acquire(|conn, meta| {
            Box::pin(async move {
                if meta.idle_for > PING_AFTER {
                    sqlx::Connection::ping(conn).await?;
                }
                Ok(true)
            })
        })
        .after_connect(|conn, _| {
            Box::pin(async move {
                sqlx::Executor::execute(conn, "set statement_timeout = '30s'").await?;
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    Ok(pool)
}

/// A port that is ours, and not served yet.
pub struct Bound {
    listener: TcpListener,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Bound {
    /// Takes the port.
    pub async fn to(address: SocketAddr) -> anyhow::Result<Self> {
        let listener = TcpListener::bind(address)
            .await
            .with_context(|| format!("cannot listen on {address}; is another server there? PORT sets another port"))?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Serves until `stop` resolves, then finishes what is under way.
    pub async fn serve(
        self,
        config: &Serve,
        database: &OpenDatabase,
        clock: Arc<dyn Clock>,
        stop: impl Future<Output = ()> + Send + 'static,
    ) -> anyhow::Result<()> {
        let secret = config.signing_secret(database.data_dir.as_deref())?;
        let sockets = Sockets::local();
        let metrics = Arc::new(Metrics::default());
        let limits = if config.rate_limits { Limits::on(Arc::clone(&clock), &metrics) } else { Limits::off() };
        let app = App::start(Parts {
            pool: database.pool.clone(),
            publisher: sockets.publisher(),
            clock,
            signer: Signer::new(&secret, config.token_ttl),
            refresh_ttl_seconds: config.refresh_ttl,
            limits,
            metrics: Arc::clone(&metrics),
        })?;
        let edge = http::Edge::of(config, self.address.port());
        let patience = Patience { client: edge.patience, drain: DRAIN };
        let routes = http::routes(app.clone(), sockets.serve(app.clone()), edge);
        let closing = async move {
            stop.await;
            sockets.close().await;
        };
        server::serve(self.listener, routes, patience, closing).await?;
        app.stop().await;
        Ok(())
    }
}
