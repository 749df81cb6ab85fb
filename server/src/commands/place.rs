//! The database that a command works on, whether a server runs on it or not.

use std::sync::Arc;

use anyhow::Context;
use sqlx::postgres::PgConnectOptions;

use crate::access::Signer;
use crate::app::{App, Parts};
use crate::config::Database;
use crate::events::{Event, Publisher};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::postgres::Reached;
use crate::serve::{self, SystemClock};
use crate::store::message_log::Batching;

/// A database as it is: nothing is brought up to date.
pub struct Place {
    /// How to connect to it.
    pub options: PgConnectOptions,
    embedded: Option<Reached>,
}

impl Place {
    /// The given database, or the embedded one, which is started if no server runs on it.
    pub async fn reach(config: &Database) -> anyhow::Result<Self> {
        if let Some(options) = config.given()? {
            return Ok(Self { options, embedded: None });
        }
        let embedded = Reached::at(&config.data_dir()?).await?;
        Ok(Self { options: embedded.connect_options(), embedded: Some(embedded) })
    }

    /// Stops what was started.
    pub async fn leave(self) -> anyhow::Result<()> {
        if let Some(embedded) = self.embedded {
            embedded.leave().await?;
        }
        Ok(())
    }
}

/// Does some work with the actions, on a database that is brought up to date before.
pub async fn with_app<T>(config: &Database, work: impl AsyncFnOnce(&App) -> anyhow::Result<T>) -> anyhow::Result<T> {
    let place = Place::reach(config).await?;
    let (pool, lost) = serve::connect(place.options.clone()).await.context("cannot use the database")?;
    let app = App::start(Parts {
        pool: pool.clone(),
        lost,
        publisher: Arc::new(Nobody),
        clock: Arc::new(SystemClock),
        // Nobody signs in at the command line.
        signer: Signer::new(&rand::random::<[u8; Signer::MIN_SECRET_BYTES]>(), 1),
        refresh_ttl_seconds: 1,
        limits: Limits::off(),
        metrics: Arc::new(Metrics::default()),
        batching: Batching { lanes: 1, batch: 1, overlap: false },
    })?;
    let done = work(&app).await;
    app.drain().await;
    pool.close().await;
    place.leave().await?;
    done
}

/// Hears nothing: servers on the same database look into it every few seconds for what concerns them.
struct Nobody;

impl Publisher for Nobody {
    fn publish(&self, _: Event) {}
}
