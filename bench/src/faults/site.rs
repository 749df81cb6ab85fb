//! A server with all it needs, that faults can be done to: started by us, kept by us, and removed with all it has stored.

use std::{
    cell::RefCell,
    fs,
    net::{Ipv4Addr, SocketAddr, TcpListener},
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::Command,
    rc::Rc,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};
use nix::sys::signal::Signal;
use sqlx::{Connection, PgConnection};
use tempfile::TempDir;
use tokio::{
    net::TcpStream,
    task::{JoinHandle, spawn_local},
    time::{Instant, sleep},
};

use super::{process::Process, proxy::Proxy};

/// How long a start may take: the peer is built at its first.
const STARTS_WITHIN: Duration = Duration::from_secs(240);

/// Room on the small disk: for a cluster and some of its log.
const DISK: &str = "size=320m,mode=755";

const SECRET: &str = "a secret that signs tokens of throw-away servers";

/// What a site is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// One node of ours, which starts its PostgreSQL itself.
    Embedded,
    /// The same on a small disk, and with a clock that can be put.
    Small,
    /// Two nodes of ours with a Redis between them, on a PostgreSQL that somebody else starts.
    Nodes,
    /// The peer, on a PostgreSQL that somebody else starts, on a small disk and with a clock that can be put.
    Peer,
}

/// Programs and places.
pub struct Means {
    pub program: PathBuf,
    pub peer: PathBuf,
    pub postgres_bin: PathBuf,
}

pub type Kept = Rc<RefCell<Process>>;

// Fields are dropped in this order.
pub struct Site {
    pub kind: Kind,
    tending: JoinHandle<Result<()>>,
    pub servers: Vec<Kept>,
    pub redis: Option<Kept>,
    pub postgres: Option<Kept>,
    pub addresses: Vec<SocketAddr>,
    pub proxies: Vec<Proxy>,
    /// PostgreSQL's files.
    pub data: PathBuf,
    pub database_url: String,
    /// What libfaketime reads.
    pub clock: PathBuf,
    /// A disk of its own, which can be filled.
    pub disk: Option<Disk>,
    _dir: TempDir,
}

impl Site {
    pub async fn open(kind: Kind, means: &Means) -> Result<Self> {
        // Under /tmp, which the user that runs PostgreSQL for root can reach.
        let dir = tempfile::Builder::new().prefix("frontdesk-faults.").tempdir_in("/tmp")?;
        Command::new("chmod").arg("755").arg(dir.path()).status()?;
        let clock = dir.path().join("clock");
        fs::write(&clock, "+0\n")?;
        let small = matches!(kind, Kind::Small | Kind::Peer);
        let home = dir.path().join("disk");
        fs::create_dir(&home)?;
        let disk = if small { Disk::at(&home) } else { None };
        let data = home.join("data/postgres");
        let (mut addresses, mut servers) = (Vec::new(), Vec::new());
        let mut site_env = vec![
            ("HOST".to_owned(), "127.0.0.1".to_owned()),
            ("JWT_SECRET".into(), SECRET.into()),
            ("FRONTDESK_DATA_DIR".into(), home.join("data").display().to_string()),
            ("FRONTDESK_DEMO".into(), "1".into()),
            ("FRONTDESK_RATE_LIMITS".into(), "off".into()),
        ];
        if small {
            site_env.extend(put_clock(&clock)?);
        } else {
            // Nobody's token runs out meanwhile.
            site_env.push(("FRONTDESK_TOKEN_TTL".into(), "86400".into()));
        }
        let log = |name: &str| dir.path().join(name);
        let external = matches!(kind, Kind::Nodes | Kind::Peer);
        let name = if kind == Kind::Peer { "peer" } else { "frontdesk" };
        // Where the program has its own listen.
        let socket = if external { data.clone() } else { home.join("data/run") };
        let socket = socket.display().to_string().replace('/', "%2F");
        let database_url = format!("postgresql://frontdesk@localhost/{name}?host={socket}");
        let mut postgres = None;
        if external {
            let command = cluster(means, &home.join("data"))?;
            postgres = Some(kept(Process::new("PostgreSQL", command, log("postgres.log"))));
            site_env.push(("DATABASE_URL".into(), database_url.clone()));
        }
        let mut redis = None;
        if kind == Kind::Nodes {
            let port = free_port()?.port();
            let mut command = Command::new("redis-server");
            command.args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port", &port.to_string()]);
            redis = Some(kept(Process::new("Redis", command, log("redis.log"))));
            site_env.push(("FRONTDESK_BUS".into(), format!("redis://127.0.0.1:{port}")));
        }
        for process in postgres.iter().chain(&redis) {
            process.borrow_mut().tend()?;
        }
        if external {
            connected(&database_url.replace("/peer?", "/frontdesk?")).await?;
        }
        for nth in 0..if kind == Kind::Nodes { 2 } else { 1 } {
            let address = free_port()?;
            let command = if kind == Kind::Peer {
                let frontdesk = database_url.replace("/peer?", "/frontdesk?");
                sqlx::query("create database peer").execute(&mut connected(&frontdesk).await?).await?;
                prime(means, &database_url, address, &log("peer-build.log")).await?;
                let mut command = Command::new("node");
                command.arg("dist/index.js").current_dir(&means.peer).env("NODE_ENV", "production");
                command
            } else {
                let mut command = Command::new(&means.program);
                command.arg("serve");
                command
            };
            let command = with_env(command, &site_env, address);
            servers.push(kept(Process::new("the server", command, log(&format!("server-{nth}.log")))));
            addresses.push(address);
            servers[nth].borrow_mut().tend()?;
            reachable(address, &servers[nth]).await?;
        }
        let mut proxies = Vec::new();
        for address in &addresses {
            proxies.push(Proxy::to(*address).await?);
        }
        let all: Vec<Kept> = servers.iter().chain(&redis).chain(&postgres).cloned().collect();
        let tending = spawn_local(async move {
            loop {
                for process in &all {
                    process.borrow_mut().tend()?;
                }
                sleep(Duration::from_millis(20)).await;
            }
        });
        Ok(Self {
            kind,
            tending,
            servers,
            redis,
            postgres,
            addresses,
            proxies,
            data,
            database_url,
            clock,
            disk,
            _dir: dir,
        })
    }

    /// PostgreSQL's first process.
    pub fn postmaster(&self) -> Option<i32> {
        fs::read_to_string(self.data.join("postmaster.pid")).ok()?.lines().next()?.parse().ok()
    }

    pub async fn database(&self) -> Result<PgConnection> {
        connected(&self.database_url).await
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.tending.abort();
        for process in self.servers.iter().chain(&self.redis).chain(&self.postgres) {
            let mut process = process.borrow_mut();
            process.signal(Signal::SIGCONT);
            process.end();
        }
    }
}

fn kept(process: Process) -> Kept {
    Rc::new(RefCell::new(process))
}

fn with_env(mut command: Command, site_env: &[(String, String)], address: SocketAddr) -> Command {
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("FRONTDESK_") || name == "DATABASE_URL") {
        command.env_remove(name);
    }
    command.env("PORT", address.port().to_string()).envs(site_env.iter().map(|(name, value)| (name, value)));
    command
}

/// A cluster that the program makes, so that it is like its own, and the command that runs it.
fn cluster(means: &Means, data: &Path) -> Result<Command> {
    let made = Command::new(&means.program)
        .arg("migrate")
        .env_remove("DATABASE_URL")
        .env("FRONTDESK_DATA_DIR", data)
        .output()
        .with_context(|| format!("cannot run {}", means.program.display()))?;
    ensure!(made.status.success(), "no cluster could be made: {}", String::from_utf8_lossy(&made.stderr));
    let data = data.join("postgres");
    let owner = fs::metadata(&data)?;
    let mut command = Command::new(means.postgres_bin.join("postgres"));
    command.arg("-D").arg(&data).args(["-c", "listen_addresses=", "-c", "port=5432"]);
    command.args(["-c", &format!("unix_socket_directories={}", data.display())]).current_dir("/tmp");
    if nix::unistd::geteuid().is_root() {
        command.uid(owner.uid()).gid(owner.gid());
    }
    Ok(command)
}

/// Builds the peer if that has not happened, and puts its people into its database.
async fn prime(means: &Means, database_url: &str, address: SocketAddr, log: &Path) -> Result<()> {
    let mut command = Command::new(means.peer.join("run-peer.sh"));
    command.arg(database_url).arg(address.port().to_string()).env("HOST", "127.0.0.1");
    let peer = kept(Process::new("the peer", command, log.to_owned()));
    peer.borrow_mut().tend()?;
    reachable(address, &peer).await?;
    peer.borrow_mut().end();
    Ok(())
}

async fn reachable(address: SocketAddr, process: &Kept) -> Result<()> {
    let begun = Instant::now();
    while TcpStream::connect(address).await.is_err() {
        process.borrow_mut().tend()?;
        if begun.elapsed() > STARTS_WITHIN || process.borrow().ends.len() > 3 {
            bail!("the server does not start: {}", process.borrow().last_words());
        }
        sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

async fn connected(url: &str) -> Result<PgConnection> {
    let begun = Instant::now();
    loop {
        match PgConnection::connect(url).await {
            Ok(connection) => return Ok(connection),
            Err(error) if begun.elapsed() > Duration::from_secs(30) => return Err(error.into()),
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}

fn free_port() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

/// What makes a program's time that of a file, without what measures durations.
fn put_clock(file: &Path) -> Result<[(String, String); 5]> {
    let mut lib = None;
    for dir in fs::read_dir("/usr/lib")?.flatten() {
        let it = dir.path().join("faketime/libfaketimeMT.so.1");
        lib = lib.or(it.exists().then_some(it));
    }
    let lib = lib.context("libfaketime is not installed: run `.ci/setup test`")?;
    Ok([
        ("LD_PRELOAD", lib.display().to_string()),
        ("FAKETIME_TIMESTAMP_FILE", file.display().to_string()),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".into()),
        ("FAKETIME_CACHE_DURATION", "1".into()),
        ("FAKETIME_DISABLE_SHM", "1".into()),
    ]
    .map(|(name, value)| (name.to_owned(), value)))
}

/// A small file system in memory.
pub struct Disk(PathBuf);

impl Disk {
    /// None where nothing may be mounted.
    fn at(place: &Path) -> Option<Self> {
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", DISK, "none"]).arg(place).output();
        mounted.is_ok_and(|it| it.status.success()).then(|| Self(place.to_owned()))
    }

    /// Until not a byte is left. Others write as well: what they took first is no longer there to take.
    pub fn fill(&self) -> Result<()> {
        let ballast = fs::File::create(self.0.join("ballast"))?;
        let mut length = 0;
        loop {
            let room = nix::sys::statvfs::statvfs(&self.0)?;
            let bytes = i64::try_from(room.blocks_available() * room.fragment_size())?;
            if bytes == 0 {
                return Ok(());
            }
            match nix::fcntl::posix_fallocate(&ballast, length, bytes) {
                Ok(()) => length += bytes,
                Err(nix::errno::Errno::ENOSPC) => {}
                Err(error) => return Err(error).context("cannot fill the disk"),
            }
        }
    }

    pub fn clear(&self) -> Result<()> {
        Ok(fs::remove_file(self.0.join("ballast"))?)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: the last process may just be going.
        Command::new("umount").arg("-l").arg(&self.0).status().ok();
    }
}
