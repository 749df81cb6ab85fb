//! The bus by way of the database: LISTEN and NOTIFY, on connections of its own, so that neither waits for a request's.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::{self, BoxStream};
use rand::RngExt;
use socketioxide_postgres::drivers;
use socketioxide_postgres::{CustomPostgresAdapter, PostgresAdapterConfig, PostgresAdapterCtr};
use sqlx::PgPool;
use sqlx::postgres::{PgConnectOptions, PgListener, PgNotification, PgPoolOptions};
use tokio::time::{sleep, timeout};

use super::inbox::{Carried, Carrier, Inbox, Take};
use super::state::State;
use crate::store::bus;

/// What a node hears if nothing else is its own sign of life, every second. Where not even that comes, the connection is
/// dead, whether it has been told so or not.
const SILENCE: Duration = Duration::from_secs(5);
/// How long it may take to connect.
const CONNECTED_WITHIN: Duration = Duration::from_secs(5);
/// The pause before it is tried to connect once more, from and to.
const PAUSE: std::ops::Range<u64> = 100..500;
/// One to notify, and what it takes besides to fetch what was too long.
const SPEAKING: u32 = 3;
/// The least that is kept as an attachment, in bytes: PostgreSQL takes less than 8000, the adapter's envelope included.
const ATTACHED_FROM: usize = 7_900;
/// What of it the adapter and our own envelope take, at the most.
const ENVELOPES: usize = 500;
/// Far longer than anybody takes to fetch an attachment.
const ATTACHMENTS_KEPT: Duration = Duration::from_secs(60);
/// We have a sign of life of our own, which tells more.
const NO_HEARTBEAT: Duration = Duration::from_secs(24 * 60 * 60);

/// Starts the bus on this database.
pub async fn start(options: PgConnectOptions, state: Arc<State>, take: Take) -> Arc<dyn Carrier> {
    let driver = Driver::new(options, state);
    let config = PostgresAdapterConfig::new()
        .with_prefix("frontdesk")
        .with_payload_threshold(ATTACHED_FROM)
        .with_cleanup_interval(ATTACHMENTS_KEPT)
        .with_hb_interval(NO_HEARTBEAT);
    let adapter = PostgresAdapterCtr::new_with_driver(driver, config);
    let (carried, started) =
        Carried::<CustomPostgresAdapter<Inbox, Driver>>::start(&adapter, ATTACHED_FROM - ENVELOPES, take);
    // Its last step is to notify; all before that cannot fail. Where the database is away, ours finds out by itself.
    if let Err(error) = started.await {
        tracing::debug!(%error, "the bus cannot be reached yet");
    }
    Arc::new(carried)
}

/// What the adapter works with. Where that of its crate stops at the first error, this one connects again.
#[derive(Clone)]
pub struct Driver {
    listening: PgPool,
    speaking: PgPool,
    state: Arc<State>,
}

impl Driver {
    fn new(options: PgConnectOptions, state: Arc<State>) -> Self {
        // Nothing that is told must survive a crash: nobody waits for the disk.
        let options = options.application_name("frontdesk bus").options([("synchronous_commit", "off")]);
        let pool = |size| {
            let pool = PgPoolOptions::new().max_connections(size).acquire_timeout(CONNECTED_WITHIN);
            pool.idle_timeout(None).max_lifetime(None).connect_lazy_with(options.clone())
        };
        Self { listening: pool(1), speaking: pool(SPEAKING), state }
    }
}

impl drivers::Driver for Driver {
    type Error = sqlx::Error;
    type Notification = Notification;
    type NotificationStream = BoxStream<'static, Notification>;

    async fn init(&self, _table: &str) -> sqlx::Result<()> {
        // The table came with the migrations.
        Ok(())
    }

    async fn listen(&self, channels: &[&str]) -> sqlx::Result<Self::NotificationStream> {
        let channels = channels.iter().map(|&channel| channel.to_owned()).collect();
        let ear = Ear { pool: self.listening.clone(), channels, state: Arc::clone(&self.state), listener: None };
        Ok(stream::unfold(ear, async |mut ear| Some((ear.next().await, ear))).boxed())
    }

    async fn notify(&self, channel: &str, message: &str) -> sqlx::Result<()> {
        bus::notify(&mut *self.speaking.acquire().await?, channel, message).await
    }

    async fn push_attachment(&self, _table: &str, attachment: &[u8]) -> sqlx::Result<i64> {
        bus::attach(&mut *self.speaking.acquire().await?, attachment).await
    }

    async fn get_attachment(&self, _table: &str, id: i64) -> sqlx::Result<Vec<u8>> {
        bus::attachment(&mut *self.speaking.acquire().await?, id).await
    }

    async fn cleanup_attachments(&self, _table: &str, interval: Duration) -> sqlx::Result<()> {
        bus::remove_attachments(&mut *self.speaking.acquire().await?, interval).await
    }

    async fn close(&self, _channels: &[&str]) -> sqlx::Result<()> {
        self.listening.close().await;
        self.speaking.close().await;
        Ok(())
    }
}

fn pause() -> Duration {
    Duration::from_millis(rand::rng().random_range(PAUSE))
}

/// A notification as it came.
pub struct Notification(PgNotification);

impl drivers::Notification for Notification {
    fn channel(&self) -> &str {
        self.0.channel()
    }

    fn payload(&self) -> &str {
        self.0.payload()
    }
}

/// Hears notifications, and connects again for as long as it is asked for the next.
struct Ear {
    pool: PgPool,
    channels: Vec<String>,
    state: Arc<State>,
    listener: Option<PgListener>,
}

impl Ear {
    async fn next(&mut self) -> Notification {
        loop {
            let Some(listener) = &mut self.listener else {
                match self.connect().await {
                    Ok(listener) => {
                        self.listener = Some(listener);
                        self.state.hears_again();
                    }
                    // The server stops: whoever asks for the next will be told to do so, too.
                    Err(_) if self.pool.is_closed() => std::future::pending().await,
                    Err(error) => {
                        self.state.hears_nothing(&error);
                        sleep(pause()).await;
                    }
                }
                continue;
            };
            let lost = match timeout(SILENCE, listener.try_recv()).await {
                Ok(Ok(Some(notification))) => return Notification(notification),
                Ok(Ok(None)) => "the connection was lost".to_owned(),
                Ok(Err(error)) => error.to_string(),
                Err(_) => "nothing comes, not even from this node".to_owned(),
            };
            self.listener = None;
            if !self.pool.is_closed() {
                self.state.hears_nothing(&lost);
            }
        }
    }

    async fn connect(&self) -> sqlx::Result<PgListener> {
        let connecting = async {
            let mut listener = PgListener::connect_with(&self.pool).await?;
            listener.eager_reconnect(false);
            listener.listen_all(self.channels.iter().map(String::as_str)).await?;
            Ok(listener)
        };
        timeout(CONNECTED_WITHIN, connecting).await.unwrap_or(Err(sqlx::Error::PoolTimedOut))
    }
}
