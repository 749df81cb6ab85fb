//! The bus by way of Redis or Valkey, by what they call sharded channels, so that a cluster of them carries it too.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use fred::clients::SubscriberClient;
use fred::error::Error;
use fred::interfaces::{ClientLike, EventInterface, PubsubInterface};
use fred::types::RespVersion;
use fred::types::config::{Config, ConnectionConfig, PerformanceConfig, ReconnectPolicy, UnresponsiveConfig};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use socketioxide_redis::drivers::fred::FredDriver;
use socketioxide_redis::{CustomRedisAdapter, RedisAdapterConfig, RedisAdapterCtr};
use tokio::sync::broadcast::error::RecvError;
use tokio::task::AbortHandle;
use tokio::time::sleep;

use super::inbox::{Carried, Carrier, Inbox, Take};
use super::state::State;

/// The most bytes of a packet of several items.
const MOST_BYTES: usize = 64 * 1024;
/// Packets that may wait to be heard.
const WAITING: usize = 4096;
/// How long a command may take; the server answers within milliseconds.
const ANSWERED_WITHIN: Duration = Duration::from_secs(2);
/// A connection on which no answer comes for this long is dead.
const SILENCE: Duration = Duration::from_secs(5);
/// The pauses between two attempts to connect, in milliseconds: the least, the most, and what is added by chance.
const PAUSES: (u32, u32, u32) = (100, 2_000, 250);

/// Where the Redis is.
#[derive(Clone)]
pub struct Address(Config);

impl Address {
    /// Of a URL like `redis://user:password@host:6379` or `rediss://…`.
    pub fn parse(url: &str) -> anyhow::Result<Self> {
        // Its error may quote the URL, and with it the password.
        let mut config = Config::from_url(url).ok().context("it is no URL like redis://user:password@host:6379")?;
        config.version = RespVersion::RESP3;
        // A Redis that is away at the start is waited for like any other.
        config.fail_fast = false;
        Ok(Self(config))
    }
}

/// Starts the bus there, as soon as it can be reached.
pub async fn start(Address(config): Address, state: Arc<State>, take: Take) -> Arc<dyn Carrier> {
    loop {
        let client = client(config.clone());
        let watching = tokio::spawn(watch(client.clone(), Arc::clone(&state))).abort_handle();
        match connect(&client, &take).await {
            Ok(carried) => {
                state.hears_again();
                return Arc::new(Redis { carried, client, watching });
            }
            Err(error) => state.hears_nothing(&error),
        }
        watching.abort();
        leave(&client).await;
        sleep(SILENCE).await;
    }
}

/// Whether it can be reached now.
pub async fn answers(Address(mut config): Address) -> anyhow::Result<()> {
    config.fail_fast = true;
    let client = client(config);
    let running = client.init().await?;
    client.quit().await?;
    running.await??;
    Ok(())
}

fn client(config: Config) -> SubscriberClient {
    let performance = PerformanceConfig {
        default_command_timeout: ANSWERED_WITHIN,
        broadcast_channel_capacity: WAITING,
        ..PerformanceConfig::default()
    };
    let connection = ConnectionConfig {
        connection_timeout: SILENCE,
        internal_command_timeout: SILENCE,
        unresponsive: UnresponsiveConfig { max_timeout: Some(SILENCE), interval: Duration::from_secs(1) },
        max_command_attempts: 1,
        ..ConnectionConfig::default()
    };
    let (least, most, jitter) = PAUSES;
    let mut policy = ReconnectPolicy::new_exponential(0, least, most, 2);
    policy.set_jitter(jitter);
    SubscriberClient::new(config, Some(performance), Some(connection), Some(policy))
}

async fn connect(client: &SubscriberClient, take: &Take) -> anyhow::Result<Adapter> {
    let driver = FredDriver::new(client.clone()).await?;
    let config = RedisAdapterConfig::new().with_prefix("frontdesk").with_stream_buffer(WAITING);
    let adapter = RedisAdapterCtr::new_with_driver(driver, config);
    let (carried, started) = Carried::start(&adapter, MOST_BYTES, Arc::clone(take));
    started.await?;
    Ok(carried)
}

/// Notes when the connection goes, and hears the same channels again when it is back; until the client ends.
async fn watch(client: SubscriberClient, state: Arc<State>) {
    let (mut errors, mut connects) = (client.error_rx(), client.reconnect_rx());
    loop {
        tokio::select! {
            error = errors.recv() => match error {
                Ok((error, _)) => state.hears_nothing(&error),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            },
            connected = connects.recv() => match connected {
                // On the very first connection nothing is heard before the adapter has said what.
                Ok(_) | Err(RecvError::Lagged(_)) if client.tracked_shard_channels().is_empty() => {}
                Ok(_) | Err(RecvError::Lagged(_)) => hear_again(&client, &state).await,
                Err(RecvError::Closed) => return,
            },
        }
    }
}

async fn hear_again(client: &SubscriberClient, state: &State) {
    match subscribe_again(client).await {
        Ok(()) => state.hears_again(),
        Err(error) => {
            state.hears_nothing(&error);
            // The next connection is told like this one.
            if let Err(error) = client.force_reconnection().await {
                tracing::debug!(%error, "the connection to the bus is being made already");
            }
        }
    }
}

/// As `resubscribe_all` does, but for the kinds of channels of which there are none: Redis refuses to subscribe to nothing,
/// and the client takes that for the answer to whatever was asked meanwhile, and each answer after it for the next.
async fn subscribe_again(client: &SubscriberClient) -> Result<(), Error> {
    for channel in client.tracked_shard_channels() {
        client.ssubscribe(channel.to_string()).await?;
    }
    Ok(())
}

async fn leave(client: &SubscriberClient) {
    if let Err(error) = client.quit().await {
        tracing::debug!(%error, "the bus was away when this node left it");
    }
}

type Adapter = Carried<CustomRedisAdapter<Inbox, FredDriver>>;

/// The adapter, and the client under it, which is ours to end.
struct Redis {
    carried: Adapter,
    client: SubscriberClient,
    watching: AbortHandle,
}

impl Carrier for Redis {
    fn send(&self, text: String) -> BoxFuture<'_, anyhow::Result<()>> {
        self.carried.send(text)
    }

    fn most_bytes(&self) -> usize {
        self.carried.most_bytes()
    }

    fn close(&self) -> BoxFuture<'_, anyhow::Result<()>> {
        async move {
            let closed = self.carried.close().await;
            self.watching.abort();
            leave(&self.client).await;
            closed
        }
        .boxed()
    }
}
