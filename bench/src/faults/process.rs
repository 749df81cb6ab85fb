//! A process that is wanted: started, and started again whenever it has ended, as an init system does.

use std::{
    fs::{self, File},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};

/// Between two starts.
const PAUSE: Duration = Duration::from_millis(500);

/// How long one may take to end when it is asked to.
const FAREWELL: Duration = Duration::from_secs(12);

pub struct Process {
    name: &'static str,
    command: Command,
    log: PathBuf,
    child: Option<Child>,
    started: Option<Instant>,
    /// Whether it is to be started when it does not run.
    pub wanted: bool,
    /// How it has ended, each time.
    pub ends: Vec<ExitStatus>,
}

impl Process {
    pub fn new(name: &'static str, mut command: Command, log: PathBuf) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::null());
        Self { name, command, log, child: None, started: None, wanted: true, ends: Vec::new() }
    }

    /// Starts it if it is wanted and not there; to be called often.
    pub fn tend(&mut self) -> Result<()> {
        if let Some(child) = &mut self.child
            && let Some(status) = child.try_wait()?
        {
            self.ends.push(status);
            self.child = None;
        }
        if self.wanted && self.child.is_none() && self.started.is_none_or(|it| it.elapsed() > PAUSE) {
            let log = File::options().create(true).append(true).open(&self.log)?;
            let child = self.command.stderr(log).spawn();
            self.child = Some(child.with_context(|| format!("cannot start {}", self.name))?);
            self.started = Some(Instant::now());
        }
        Ok(())
    }

    pub fn pid(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// Nothing if it does not run at the moment.
    pub fn signal(&self, signal: Signal) {
        if let Some(pid) = self.pid().and_then(|pid| i32::try_from(pid).ok()) {
            // It may have ended by itself.
            kill(Pid::from_raw(pid), signal).ok();
        }
    }

    /// The last that it said.
    pub fn last_words(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        log.lines().next_back().unwrap_or_default().to_owned()
    }

    /// The last error that it told of, or the last that it said at all.
    pub fn last_error(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let is_error = |it: &&str| it.contains("ERROR") || it.starts_with("frontdesk: ") || it.contains("Error: ");
        log.lines().rev().find(is_error).map_or_else(|| self.last_words(), str::to_owned)
    }

    /// Ends it for good. PostgreSQL waits for nobody's connection at SIGINT; the others take it as they take SIGTERM.
    pub fn end(&mut self) {
        self.wanted = false;
        self.signal(Signal::SIGINT);
        let begun = Instant::now();
        while let Some(child) = &mut self.child {
            match child.try_wait() {
                Ok(None) if begun.elapsed() < FAREWELL => std::thread::sleep(Duration::from_millis(20)),
                Ok(None) => {
                    child.kill().ok();
                    child.wait().ok();
                    return;
                }
                _ => return,
            }
        }
    }
}
