//! What happens over a server's life: it is started, started again when it dies, and stopped when that is asked for.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::postgres::PgConnectOptions;
use tokio::{
    select,
    sync::{oneshot, watch},
    time::{Instant, sleep},
};

use super::{StartError, StopError, cluster::Cluster, database, installation, leftover, server::Server};

/// In a row, before we give up.
const ATTEMPTS: u32 = 8;

/// After this long the earlier failures no longer count.
const STEADY: Duration = Duration::from_secs(60);

/// Where the first start's outcome is awaited.
pub type Started = oneshot::Sender<Result<PgConnectOptions, StartError>>;

/// What differs between a test and the real thing.
#[derive(Debug)]
pub struct Terms {
    /// Finds the directories where PostgreSQL's programs may be.
    pub candidates: fn() -> Vec<PathBuf>,
    /// A server that died is started again after this long, and after twice as long each time that it does not help.
    pub first_pause: Duration,
}

impl Default for Terms {
    /// All pauses together are 13 seconds.
    fn default() -> Terms {
        Terms { candidates: installation::candidates, first_pause: Duration::from_millis(100) }
    }
}

enum Life {
    Stopped(Result<(), StopError>),
    Died(StartError),
}

/// Returns when PostgreSQL has stopped, or did not start, or dies too often. A `stop` whose sender is gone counts as
/// asked.
pub async fn keep(
    data_dir: &Path,
    terms: Terms,
    mut stop: watch::Receiver<bool>,
    started: Started,
) -> Result<(), StopError> {
    let candidates = (terms.candidates)();
    let cluster = select! {
        // Nothing is lost if this is dropped half way: initdb is killed then.
        cluster = Cluster::open(data_dir, &candidates) => cluster,
        () = asked(&mut stop) => return Ok(()),
    };
    let cluster = match cluster {
        Ok(cluster) => cluster,
        Err(error) => {
            // Whoever asked may be gone, here and below.
            let _ = started.send(Err(error));
            return Ok(());
        }
    };
    let mut started = Some(started);
    let mut failures = 0;
    loop {
        let begun = Instant::now();
        let error = match live(&cluster, &mut stop, &mut started).await {
            Life::Stopped(result) => return result,
            Life::Died(error) => error,
        };
        if begun.elapsed() > STEADY {
            failures = 0;
        }
        failures += 1;
        if let Some(waiting) = started.take_if(|_| !error.passes() || failures == ATTEMPTS) {
            let _ = waiting.send(Err(error));
            return Ok(());
        }
        if failures == ATTEMPTS {
            tracing::error!(%error, "PostgreSQL does not stay up: giving up");
            return Err(StopError::GivenUp);
        }
        let pause = terms.first_pause * 2_u32.pow(failures - 1);
        tracing::error!(%error, ?pause, "PostgreSQL has died and will be started again");
        select! {
            () = sleep(pause) => {}
            () = asked(&mut stop) => return Ok(()),
        }
    }
}

/// From start to end, once.
async fn live(cluster: &Cluster, stop: &mut watch::Receiver<bool>, started: &mut Option<Started>) -> Life {
    let path = cluster.path();
    let cleared = select! {
        cleared = leftover::clear(&path) => cleared,
        () = asked(stop) => return Life::Stopped(Ok(())),
    };
    let mut server = match cleared.and_then(|()| Server::spawn(cluster)) {
        Ok(server) => server,
        Err(error) => return Life::Died(error),
    };
    let options = database::options(cluster.socket.path());
    let up = async {
        server.ready().await?;
        if started.is_some() {
            database::ensure(&options).await?;
        }
        Ok(())
    };
    let up = select! {
        up = up => up,
        () = asked(stop) => return Life::Stopped(server.stop().await),
    };
    match up {
        Ok(()) => {}
        Err(error @ StartError::Ended { .. }) => return Life::Died(error),
        Err(error) => {
            // What matters is why it is of no use, not how it ends.
            let _ = server.stop().await;
            return Life::Died(error);
        }
    }
    tracing::info!(postgres = cluster.installation.major, directory = %path.display(), "PostgreSQL is up");
    if let Some(waiting) = started.take() {
        let _ = waiting.send(Ok(options));
    }
    select! {
        error = server.ended() => Life::Died(error),
        () = asked(stop) => Life::Stopped(server.stop().await),
    }
}

async fn asked(stop: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone, and with it everybody who needs the server.
    let _ = stop.wait_for(|it| *it).await;
}
