//! Puts the parts together: database, message log, HTTP, sockets; and takes them apart in the right order.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;
use socketioxide::adapter::LocalAdapter;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection, PgPool};
use tokio::net::TcpListener;

use crate::access::Signer;
use crate::actions::privacy;
use crate::app::{App, Parts};
use crate::config::{Database, Serve};
use crate::domain::{Clock, Timestamp};
use crate::http;
use crate::http::server::{self, Patience};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::postgres::Embedded;
use crate::socket::Sockets;
use crate::store::pool::{self, Lost};
use crate::store::schema;

/// How long the server waits at its start for a database that does not answer yet.
const STARTS_WITHIN: Duration = Duration::from_secs(10);
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
    lost: Lost,
    embedded: Option<Embedded>,
    /// Where the embedded database is.
    pub data_dir: Option<PathBuf>,
}

impl OpenDatabase {
    /// Connects to the given database, or starts our own, and brings it up to date.
    pub async fn open(config: &Database) -> anyhow::Result<Self> {
        if let Some(options) = config.given()? {
            let (pool, lost) = connect(options).await.context("cannot use the database that DATABASE_URL names")?;
            return Ok(Self { pool, lost, embedded: None, data_dir: None });
        }
        let data_dir = config.data_dir()?;
        let embedded = Embedded::start(&data_dir).await?;
        let (pool, lost) = connect(embedded.connect_options()).await.context("cannot use the embedded database")?;
        Ok(Self { pool, lost, embedded: Some(embedded), data_dir: Some(data_dir) })
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
pub async fn connect(options: PgConnectOptions) -> anyhow::Result<(PgPool, Lost)> {
    let options = options.application_name("frontdesk").log_statements(tracing::log::LevelFilter::Trace);
    // On a connection of its own: a migration may take longer than any statement of ours.
    let mut migrating = first_connection(&options).await?;
    schema::migrate(&mut migrating).await?;
    migrating.close().await?;

    Ok(pool::open(options).await?)
}

/// Connects, and waits a moment for a database that starts at the same time as we do.
async fn first_connection(options: &PgConnectOptions) -> sqlx::Result<PgConnection> {
    let give_up = Instant::now() + STARTS_WITHIN;
    loop {
        match options.connect().await {
            Err(error @ sqlx::Error::Io(_)) if Instant::now() < give_up => {
                tracing::warn!(%error, "the database does not answer yet");
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            result => return result,
        }
    }
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

    /// Makes everything ready that may fail.
    pub fn prepare(self, config: &Serve, database: &OpenDatabase, clock: Arc<dyn Clock>) -> anyhow::Result<Ready> {
        let secret = config.signing_secret(database.data_dir.as_deref())?;
        let metrics = Arc::new(Metrics::default());
        let sockets = Sockets::new(config.bus(&database.pool)?, &metrics);
        let limits = if config.rate_limits { Limits::on(Arc::clone(&clock), &metrics) } else { Limits::off() };
        let app = App::start(Parts {
            pool: database.pool.clone(),
            lost: database.lost.clone(),
            publisher: sockets.publisher(),
            clock,
            signer: Signer::new(&secret, config.token_ttl),
            refresh_ttl_seconds: config.refresh_ttl,
            limits,
            metrics: Arc::clone(&metrics),
            batching: config.batching(),
        })?;
        let edge = http::Edge::of(config, self.address.port());
        Ok(Ready { listener: self.listener, app, sockets, edge })
    }
}

/// A server that only has to serve.
pub struct Ready {
    listener: TcpListener,
    app: App,
    sockets: Sockets<LocalAdapter>,
    edge: http::Edge,
}

impl Ready {
    /// What it serves, for whoever runs it within a program of their own.
    pub fn app(&self) -> App {
        self.app.clone()
    }

    /// Serves until `stop` resolves, then finishes what is under way: first what was sent is stored and acknowledged,
    /// then connections close.
    pub async fn serve(self, stop: impl Future<Output = ()> + Send + 'static) -> anyhow::Result<()> {
        let Self { listener, app, sockets, edge } = self;
        let patience = Patience { client: edge.patience, drain: DRAIN };
        let (endpoint, sockets) = sockets.serve(app.clone());
        tokio::spawn(privacy::keep(app.clone()));
        let routes = http::routes(app.clone(), endpoint, edge);
        let closing = async move {
            stop.await;
            app.drain().await;
            sockets.close().await;
        };
        server::serve(listener, routes, patience, closing).await?;
        Ok(())
    }
}
