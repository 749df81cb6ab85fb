//! Several nodes: each tells the others what happens on it, and the others tell their sockets. What a bus carries is
//! fleeting: where something was missed, or may have been, sockets are told to `resync`.

mod hearing;
mod inbox;
mod known;
mod outbox;
mod packet;
mod postgres;
mod redis;
mod state;

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

pub use hearing::Hearing;
use inbox::{Carrier, Take};
pub use outbox::Outbox;
use outbox::{Postbag, Postman};
pub use packet::{Item, Relayed, Viewed};
pub use redis::Address as RedisAddress;
use state::State;

use crate::metrics::Metrics;

/// How long taking leave may take, besides sending what is queued.
const CLOSED_WITHIN: Duration = Duration::from_secs(1);

/// By which way nodes tell each other.
#[derive(Clone)]
pub enum Way {
    /// The database's.
    Postgres(Box<PgConnectOptions>),
    /// A Redis of one's own.
    Redis(RedisAddress),
}

impl Way {
    /// Whether it can be reached now.
    pub async fn answers(self, within: Duration) -> anyhow::Result<()> {
        let answer = async {
            match self {
                Self::Postgres(options) => Ok(options.connect().await?.close().await?),
                Self::Redis(address) => redis::answers(address).await,
            }
        };
        timeout(within, answer).await.context("it does not answer in time")?
    }

    /// Opens it, as soon as that is possible.
    async fn open(self, state: Arc<State>, take: Take) -> Arc<dyn Carrier> {
        match self {
            Self::Postgres(options) => postgres::start(*options, state, take).await,
            Self::Redis(address) => redis::start(address, state, take).await,
        }
    }
}

/// A bus that is not open yet: what is put into its outbox waits.
pub struct Closed {
    way: Way,
    bag: Postbag,
    state: Arc<State>,
}

/// A bus by which this node is connected with the others, or will be as soon as possible.
pub struct Bus {
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

impl Closed {
    /// By this way.
    pub fn new(way: Way, metrics: &Arc<Metrics>) -> (Self, Outbox) {
        let (outbox, bag) = Outbox::open(Arc::clone(metrics));
        (Self { way, bag, state: Arc::new(State::new(Arc::clone(metrics))) }, outbox)
    }

    /// Opens it: from now on `hearing` hears the others.
    pub fn open(self, hearing: Hearing) -> Bus {
        let (stop, mut stopping) = oneshot::channel();
        let Self { way, mut bag, state } = self;
        let running = tokio::spawn(async move {
            let node = hearing.node();
            let hearing = Arc::new(hearing);
            let ear = Arc::clone(&hearing);
            let heard_by = Arc::clone(&state);
            let opening = way.open(Arc::clone(&state), Arc::new(move |text| ear.take(text, &heard_by)));
            let opened = tokio::select! {
                opened = bag.waits_for(opening) => opened,
                _ = &mut stopping => return,
            };
            let postman = Postman::new(bag, Arc::clone(&opened), Arc::clone(&state), node);
            tokio::select! {
                () = postman.run(stopping) => {}
                () = hearing.watch(&state) => {}
            }
            match timeout(CLOSED_WITHIN, opened.close()).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::debug!(%error, "the bus was away when this node left it"),
                Err(_) => tracing::debug!("the bus did not answer when this node left it"),
            }
        });
        Bus { stop, running }
    }
}

impl Bus {
    /// Tells the others what they are still to be told, and leaves.
    pub async fn close(self) {
        // It may have ended with its runtime.
        self.stop.send(()).ok();
        if let Err(error) = self.running.await {
            tracing::error!(%error, "the bus has broken down");
        }
    }
}
