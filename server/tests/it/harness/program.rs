//! The program as a process of its own, on a database that it starts itself.

use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::{Desk, logs};

pub struct Program {
    child: Child,
    pub base: String,
    log: JoinHandle<String>,
}

impl Program {
    /// A command without settings from outside.
    pub fn command(arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_frontdesk"));
        for (name, _) in std::env::vars() {
            if name.starts_with("FRONTDESK_") || ["DATABASE_URL", "JWT_SECRET", "HOST", "PORT"].contains(&name.as_str())
            {
                command.env_remove(name);
            }
        }
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        command
    }

    /// `frontdesk serve` with the demo people, ready.
    pub async fn serves(data_dir: &Path) -> Self {
        let mut command = Self::command(&["serve", "--port", "0"]);
        command.env("FRONTDESK_DATA_DIR", data_dir).env("FRONTDESK_DEMO", "1");
        Self::ready(command).await
    }

    /// A node on this database, which has the demo people.
    pub async fn serves_on(database_url: &str, bus: &str) -> Self {
        Self::serves_at("0", database_url, bus).await
    }

    /// The same on a port.
    pub async fn serves_at(port: &str, database_url: &str, bus: &str) -> Self {
        let mut command = Self::command(&["serve", "--port", port]);
        command.env("DATABASE_URL", database_url).env("JWT_SECRET", Desk::SECRET).env("FRONTDESK_BUS", bus);
        Self::ready(command).await
    }

    /// What this command serves, ready.
    pub async fn ready(mut command: Command) -> Self {
        let mut child = command.env("FRONTDESK_RATE_LIMITS", "off").spawn().unwrap();
        let mut stderr = child.stderr.take().unwrap();
        let log = tokio::spawn(async move {
            let mut log = String::new();
            stderr.read_to_string(&mut log).await.unwrap();
            logs::check(&log);
            log
        });
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = async {
            while let Some(line) = lines.next_line().await.unwrap() {
                if let Some((_, address)) = line.split_once("http://") {
                    return address.split("/api").next().unwrap().to_owned();
                }
            }
            panic!("it ended before it was ready");
        };
        let address = timeout(Duration::from_secs(60), ready).await.expect("ready within a minute");
        // Kept open, or the program could not print any more.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self { child, base: format!("http://{address}"), log }
    }

    pub fn signal(&self, signal: Signal) {
        let pid = self.child.id().expect("it runs");
        kill(Pid::from_raw(pid.try_into().unwrap()), signal).unwrap();
    }

    /// What it has of memory now, in bytes.
    #[cfg(target_os = "linux")]
    pub fn memory(&self) -> u64 {
        let pid = self.child.id().expect("it runs");
        let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        resident.trim().strip_suffix(" kB").unwrap().parse::<u64>().unwrap() * 1024
    }

    /// How it ended, and its log.
    pub async fn ends(mut self) -> (ExitStatus, String) {
        let status = timeout(Duration::from_secs(10), self.child.wait()).await.expect("an end within 10 s").unwrap();
        (status, self.log.await.unwrap())
    }
}

/// The process of the PostgreSQL in this data directory.
pub fn postmaster(data_dir: &Path) -> Pid {
    let file = std::fs::read_to_string(data_dir.join("postgres/postmaster.pid")).unwrap();
    Pid::from_raw(file.lines().next().unwrap().parse().unwrap())
}
