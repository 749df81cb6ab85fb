//! A PostgreSQL of our own, for a machine where nobody has set one up: found, started, kept alive and stopped here.
//! What is in it is `store`'s.

mod clients;
mod cluster;
mod data_dir;
mod database;
mod error;
mod installation;
mod keeper;
mod leftover;
mod log;
mod owner;
mod process;
mod server;
mod socket;
#[cfg(test)]
mod tests;

use std::{
    io,
    path::{Path, PathBuf},
    thread::{self, JoinHandle},
    time::Duration,
};

use sqlx::postgres::PgConnectOptions;
use tokio::sync::{oneshot, watch};

pub use self::{
    clients::{Clients, NoClients},
    data_dir::{default_data_dir, make_data_dir},
    error::{StartError, StopError},
};

/// The major versions of the servers that are installed here, newest first.
pub fn installed_versions() -> Vec<u32> {
    installation::find(&installation::candidates()).iter().map(|it| it.major).collect()
}

/// How often we look where nothing can be awaited: files, and processes that are not our children.
const POLL: Duration = Duration::from_millis(10);

/// A running PostgreSQL. If it dies, it is started again, and pools reconnect by themselves. Stop it, or drop it, which
/// waits for its end.
#[derive(Debug)]
pub struct Embedded {
    options: PgConnectOptions,
    keeper: Keeper,
}

impl Embedded {
    /// Finds an installed PostgreSQL, takes `data_dir`, makes a cluster in it unless there is one, and waits until it
    /// takes connections. Dropping the future stops all of this.
    pub async fn start(data_dir: &Path) -> Result<Embedded, StartError> {
        Self::start_with(data_dir, keeper::Terms::default()).await
    }

    async fn start_with(data_dir: &Path, terms: keeper::Terms) -> Result<Embedded, StartError> {
        let (started, outcome) = oneshot::channel();
        let keeper = Keeper::spawn(data_dir.to_owned(), terms, started)?;
        let options = outcome
            .await
            .unwrap_or_else(|_| Err(StartError::Abandoned(io::Error::other("its thread has panicked"))))?;
        Ok(Embedded { options, keeper })
    }

    /// How to connect to the database.
    pub fn connect_options(&self) -> PgConnectOptions {
        self.options.clone()
    }

    /// Resolves when PostgreSQL has died and could not be brought back, which is logged.
    pub async fn ended(&self) {
        let mut ended = self.keeper.ended.clone();
        // Nothing is ever sent: the sender goes when the thread ends.
        while ended.changed().await.is_ok() {}
    }

    /// Ends PostgreSQL cleanly and lets go of the data directory. Close pools first: what is still connected gets cut.
    pub async fn stop(mut self) -> Result<(), StopError> {
        self.keeper.stop.send_replace(true);
        self.ended().await;
        self.keeper.join()
    }
}

/// A PostgreSQL of our own for somebody who needs it for a moment: another frontdesk's that runs in the data directory, or
/// else one that runs for that long.
#[derive(Debug)]
pub enum Reached {
    /// That of a frontdesk that is there already.
    Running(PgConnectOptions),
    /// One that was started for this.
    Started(Embedded),
}

impl Reached {
    /// As [`Embedded::start`], but a directory that is in use is welcome.
    pub async fn at(data_dir: &Path) -> Result<Reached, StartError> {
        match Embedded::start(data_dir).await {
            Ok(embedded) => Ok(Reached::Started(embedded)),
            Err(StartError::Locked { dir, .. }) => {
                Ok(Reached::Running(database::options(&socket::of_running(&data_dir::run(&dir)))))
            }
            Err(error) => Err(error),
        }
    }

    /// How to connect to the database.
    pub fn connect_options(&self) -> PgConnectOptions {
        match self {
            Reached::Running(options) => options.clone(),
            Reached::Started(embedded) => embedded.connect_options(),
        }
    }

    /// Stops what was started.
    pub async fn leave(self) -> Result<(), StopError> {
        match self {
            Reached::Running(_) => Ok(()),
            Reached::Started(embedded) => embedded.stop().await,
        }
    }
}

/// The thread that PostgreSQL is a child of. It is one of its own, since Linux ends a child along with the thread that
/// it was spawned from.
#[derive(Debug)]
struct Keeper {
    stop: watch::Sender<bool>,
    ended: watch::Receiver<()>,
    thread: Option<JoinHandle<Result<(), StopError>>>,
}

impl Keeper {
    fn spawn(data_dir: PathBuf, terms: keeper::Terms, started: keeper::Started) -> Result<Keeper, StartError> {
        let (stop, stop_asked) = watch::channel(false);
        let (alive, ended) = watch::channel(());
        let life = move || {
            let _alive = alive;
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(keeper::keep(&data_dir, terms, stop_asked, started))
        };
        let thread = thread::Builder::new().name("postgres".into()).spawn(life);
        let thread = Some(thread.map_err(StartError::Abandoned)?);
        Ok(Keeper { stop, ended, thread })
    }

    fn join(&mut self) -> Result<(), StopError> {
        let Some(thread) = self.thread.take() else {
            return Ok(());
        };
        thread.join().unwrap_or(Err(StopError::GivenUp))
    }
}

impl Drop for Keeper {
    /// Blocks, usually for a tenth of a second: when a program ends early, by an error or a panic, PostgreSQL still
    /// gets its clean end.
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if let Err(error) = self.join() {
            tracing::warn!(%error, "while stopping PostgreSQL");
        }
    }
}
