//! `boot`: how long our program takes until it can be used, on an embedded database of its own.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use serde::Serialize;
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    time::{sleep, timeout},
};

use super::some;
use crate::{clock::micros, latency::Latencies, proc::Memory, report::Record};

/// For a program that never says that it is ready.
const PATIENCE: Duration = Duration::from_secs(60);
/// After a start, until the memory at rest is read.
const REST: Duration = Duration::from_secs(3);

/// Starts, first on nothing, then on what the one before has left.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Boot {
    /// The server's program
    #[arg(long, env = "FRONTDESK_PROGRAM")]
    #[serde(skip)]
    pub program: PathBuf,
    /// Starts on an empty directory
    #[arg(long, default_value_t = 3, value_parser = some)]
    pub cold: usize,
    /// Starts after each of them on what is there
    #[arg(long, default_value_t = 3, value_parser = some)]
    pub warm: usize,
}

impl Boot {
    pub async fn run(&self, label: &str) -> Result<Record> {
        let (mut cold, mut warm) = (Latencies::default(), Latencies::default());
        let mut resident = 0;
        for nth in 0..self.cold {
            let dir = env::temp_dir().join(format!("frontdesk-bench-boot-{}-{nth}", std::process::id()));
            fs::create_dir(&dir).with_context(|| format!("cannot make {}", dir.display()))?;
            // Started by root, the database runs as somebody else, who must get in.
            fs::set_permissions(&dir, fs::Permissions::from_mode(0o755))?;
            let outcome = self.starts(&dir, &mut cold, &mut warm).await;
            fs::remove_dir_all(&dir).with_context(|| format!("cannot remove {}", dir.display()))?;
            resident = resident.max(outcome?);
        }
        Ok(Record::new("boot", label, self)?
            .latency("cold, until ready", cold.summary())
            .latency("warm, until ready", warm.summary())
            .figure("server alone at rest, MB resident", resident as f64 / 1e6))
    }

    /// The bytes that the server itself had at rest, after its last start.
    async fn starts(&self, dir: &Path, cold: &mut Latencies, warm: &mut Latencies) -> Result<u64> {
        let mut resident = 0;
        for nth in 0..=self.warm {
            let times = if nth == 0 { &mut *cold } else { &mut *warm };
            let begun = Instant::now();
            let mut server = self.start(dir)?;
            let ready = timeout(PATIENCE, ready(&mut server)).await.context("it does not get ready")?;
            let took = begun.elapsed();
            if ready.is_ok() && nth == self.warm {
                sleep(REST).await;
                resident = Memory::of(server.id().context("it has ended")?)?.rss;
            }
            let ended = stop(server).await?;
            ready?;
            if !ended.success() {
                bail!("the server ended with {ended}");
            }
            times.record(0, micros(took));
        }
        Ok(resident)
    }

    fn start(&self, dir: &Path) -> Result<Child> {
        Command::new(&self.program)
            .args(["serve", "--port", "0"])
            .env_remove("DATABASE_URL")
            .env("HOST", "127.0.0.1")
            .env("FRONTDESK_DATA_DIR", dir)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .with_context(|| format!("cannot start {}", self.program.display()))
    }
}

/// Once it says where it is: by then it answers.
async fn ready(server: &mut Child) -> Result<()> {
    let mut lines = BufReader::new(server.stdout.as_mut().context("its output is taken")?).lines();
    while let Some(line) = lines.next_line().await? {
        if line.contains("http://") {
            return Ok(());
        }
    }
    bail!("it ended before it was ready")
}

async fn stop(server: Child) -> Result<ExitStatus> {
    if let Some(pid) = server.id() {
        kill(Pid::from_raw(i32::try_from(pid)?), Signal::SIGTERM)?;
    }
    // Read on, or it could not print any more.
    Ok(server.wait_with_output().await?.status)
}
