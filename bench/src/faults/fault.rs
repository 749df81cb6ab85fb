//! What can go wrong, and how it is made to.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::{fs::MetadataExt, process::CommandExt},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use rand::{RngExt, rngs::StdRng};
use serde::{Deserialize, Serialize};
use sqlx::{Connection, Executor};
use tokio::{task::JoinSet, time::sleep};

use super::site::{Kind, Site};
use crate::people::Desk;

/// Requests that read while none can be answered: far more than there are connections to the database.
const READERS: usize = 100;

/// What goes wrong.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Deserialize, Serialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    ServerKilled,
    PostgresKilled,
    BothKilled,
    ServerTerminated,
    ConnectionsCut,
    HalfOpen,
    Slowed,
    DatabaseKilled,
    DatabaseAway,
    DatabaseHung,
    BusAway,
    PoolExhausted,
    DiskFull,
    ClockJumps,
}

impl Fault {
    pub const ALL: [Self; 14] = [
        Self::ServerKilled,
        Self::PostgresKilled,
        Self::BothKilled,
        Self::ServerTerminated,
        Self::ConnectionsCut,
        Self::HalfOpen,
        Self::Slowed,
        Self::DatabaseKilled,
        Self::DatabaseAway,
        Self::DatabaseHung,
        Self::BusAway,
        Self::PoolExhausted,
        Self::DiskFull,
        Self::ClockJumps,
    ];

    /// For people.
    pub fn title(self) -> &'static str {
        match self {
            Self::ServerKilled => "the server killed (SIGKILL)",
            Self::PostgresKilled => "its embedded PostgreSQL killed",
            Self::BothKilled => "both killed",
            Self::ServerTerminated => "the server asked to end (SIGTERM), and started again",
            Self::ConnectionsCut => "all connections reset",
            Self::HalfOpen => "all connections silent, but open",
            Self::Slowed => "all connections slowed to 5 kB/s",
            Self::DatabaseKilled => "an external PostgreSQL killed",
            Self::DatabaseAway => "an external PostgreSQL stopped, and back",
            Self::DatabaseHung => "PostgreSQL frozen (SIGSTOP)",
            Self::BusAway => "the bus between two nodes killed, and back",
            Self::PoolExhausted => "every connection to the database in use",
            Self::DiskFull => "the database's disk full",
            Self::ClockJumps => "the clock an hour ahead, then an hour back",
        }
    }

    /// To whom it is done; nothing that the peer has not.
    pub fn site(self, peer: bool) -> Option<Kind> {
        match self {
            Self::BusAway | Self::PostgresKilled if peer => None,
            _ if peer => Some(Kind::Peer),
            Self::ServerKilled
            | Self::PostgresKilled
            | Self::BothKilled
            | Self::ServerTerminated
            | Self::ConnectionsCut
            | Self::HalfOpen
            | Self::Slowed => Some(Kind::Embedded),
            Self::DatabaseKilled | Self::DatabaseAway | Self::DatabaseHung | Self::BusAway | Self::PoolExhausted => {
                Some(Kind::Nodes)
            }
            Self::DiskFull | Self::ClockJumps => Some(Kind::Small),
        }
    }

    /// Whether it lasts, or is over at once.
    pub fn lasts(self) -> bool {
        !matches!(
            self,
            Self::ServerKilled
                | Self::PostgresKilled
                | Self::BothKilled
                | Self::ServerTerminated
                | Self::ConnectionsCut
                | Self::HalfOpen
                | Self::DatabaseKilled
        )
    }

    /// Does it, and undoes it after a while if it lasts.
    pub async fn happen(self, site: &Site, desk: &Desk, lasting: Duration, rng: &mut StdRng) -> Result<()> {
        let server = &site.servers[rng.random_range(0..site.servers.len())];
        match self {
            Self::ServerKilled => server.borrow().signal(Signal::SIGKILL),
            Self::ServerTerminated => server.borrow().signal(Signal::SIGTERM),
            Self::PostgresKilled | Self::DatabaseKilled => kill_postgres(site)?,
            Self::BothKilled => {
                kill_postgres(site)?;
                server.borrow().signal(Signal::SIGKILL);
            }
            Self::ConnectionsCut => site.proxies.iter().for_each(|it| it.cuts()),
            Self::HalfOpen => site.proxies.iter().for_each(|it| it.falls_silent()),
            Self::Slowed => {
                site.proxies.iter().for_each(|it| it.is_slow(true));
                sleep(lasting).await;
                site.proxies.iter().for_each(|it| it.is_slow(false));
            }
            Self::DatabaseAway | Self::BusAway => {
                let it = if self == Self::BusAway { &site.redis } else { &site.postgres };
                let it = it.as_ref().context("nothing there to take away")?;
                it.borrow_mut().wanted = false;
                it.borrow().signal(if self == Self::BusAway { Signal::SIGKILL } else { Signal::SIGINT });
                sleep(lasting).await;
                it.borrow_mut().wanted = true;
            }
            Self::DatabaseHung => {
                let family = family(site.postmaster().context("PostgreSQL does not run")?);
                family.iter().for_each(|pid| send(*pid, Signal::SIGSTOP));
                sleep(lasting).await;
                family.iter().for_each(|pid| send(*pid, Signal::SIGCONT));
            }
            Self::PoolExhausted => exhaust(site, desk, lasting).await?,
            Self::DiskFull => fill(site, lasting).await?,
            Self::ClockJumps => {
                for offset in ["+3600", "-3600", "+0"] {
                    // Whole, or a reader might find half of it.
                    let next = site.clock.with_extension("next");
                    fs::write(&next, format!("{offset}\n"))?;
                    fs::rename(&next, &site.clock)?;
                    sleep(lasting / 2).await;
                }
            }
        }
        Ok(())
    }
}

fn send(pid: i32, signal: Signal) {
    // Those that have gone are gone.
    kill(Pid::from_raw(pid), signal).ok();
}

fn kill_postgres(site: &Site) -> Result<()> {
    send(site.postmaster().context("PostgreSQL does not run")?, Signal::SIGKILL);
    Ok(())
}

/// A process and its children.
fn family(first: i32) -> BTreeSet<i32> {
    let pids = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = pids.filter_map(|it| it.file_name().to_str()?.parse().ok());
    let is_child = |pid: &i32| {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        // After the name, which may hold anything: the state, then the parent.
        let parent = stat.rsplit(')').next().and_then(|it| it.split_whitespace().nth(1)?.parse().ok());
        parent == Some(first)
    };
    pids.filter(is_child).chain([first]).collect()
}

/// Somebody holds the table of messages, and many want to read it.
async fn exhaust(site: &Site, desk: &Desk, lasting: Duration) -> Result<()> {
    // Before: a server with few connections to the database has none left to make a reader with.
    let end_user = desk.end_users(1).await;
    let mut connection = site.database().await?;
    let mut holding = connection.begin().await?;
    holding.execute("lock table messages in access exclusive mode").await?;
    let mut readers = JoinSet::new();
    let target = desk.target.clone();
    for _ in 0..READERS {
        let (target, token) = (target.clone(), end_user.as_ref().map_or("", |it| it[0].as_str()).to_owned());
        readers.spawn_local(async move {
            // Refused or late: what counts is what becomes of the messages.
            crate::wire::Rest::new(target).get("/conversations", &token).await.ok();
        });
    }
    sleep(lasting).await;
    holding.rollback().await?;
    Ok(())
}

/// A disk without a byte left; where none can be mounted, PostgreSQL may make no file longer.
async fn fill(site: &Site, lasting: Duration) -> Result<()> {
    if let Some(disk) = &site.disk {
        disk.fill()?;
        sleep(lasting).await;
        return disk.clear();
    }
    eprintln!("  nothing can be mounted here: PostgreSQL's files get a limit (RLIMIT_FSIZE) instead of a full disk");
    let limit = |size: &str| -> Result<()> {
        for pid in family(site.postmaster().context("PostgreSQL does not run")?) {
            // Root may not, in a container: its owner may.
            let Ok(owner) = fs::metadata(format!("/proc/{pid}")) else { continue };
            let mut limit = Command::new("prlimit");
            limit.args(["--pid", &pid.to_string(), &format!("--fsize={size}:")]).uid(owner.uid()).gid(owner.gid());
            let limited = limit.output()?;
            ensure!(
                limited.status.success() || kill(Pid::from_raw(pid), None).is_err(),
                "{}",
                String::from_utf8_lossy(&limited.stderr)
            );
        }
        Ok(())
    };
    limit("0")?;
    sleep(lasting).await;
    // Those that were started anew meanwhile have it from their parent.
    limit("unlimited")
}
