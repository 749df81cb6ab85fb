//! The processes that a load is for: what they use of the machine, each kind apart, so that a noisy machine does not
//! decide.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use tokio::time::{Instant, sleep};

use crate::proc::{Memory, Postmaster, Stat};

/// How long we look whether anything still works, and how little is nothing: two ticks of the clock.
const LOOK: Duration = Duration::from_millis(500);
const QUIET: f64 = 0.02;

/// Seconds of CPU since each process began.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    pub server: Option<f64>,
    pub postgres: Option<f64>,
    pub generator: Option<f64>,
}

/// Whom to measure; who is not named is not measured.
#[derive(Clone, Debug, Default)]
pub struct Watched {
    server: Option<u32>,
    postgres: Option<PathBuf>,
}

impl Watched {
    pub fn new(server: Option<u32>, postgres: Option<&Path>) -> Result<Self> {
        if (server.is_some() || postgres.is_some()) && !Path::new("/proc/self/stat").exists() {
            bail!(
                "this system has no /proc: leave out --server-pid and --postgres-data to measure without CPU and memory"
            );
        }
        let it = Self { server, postgres: postgres.map(Path::to_owned) };
        it.usage()?;
        Ok(it)
    }

    pub fn usage(&self) -> Result<Usage> {
        let own =
            |pid| Stat::of(pid).map(|it| it.own).with_context(|| format!("there is no server with the pid {pid}"));
        Ok(Usage {
            server: self.server.map(own).transpose()?,
            postgres: self.postgres.as_deref().map(cluster).transpose()?,
            generator: Stat::of(std::process::id()).ok().map(|it| it.own),
        })
    }

    /// The server's, without PostgreSQL's.
    pub fn memory(&self) -> Result<Option<Memory>> {
        let of = |pid| Memory::of(pid).with_context(|| format!("cannot read the memory of the server, pid {pid}"));
        self.server.map(of).transpose()
    }

    /// Until neither works any more: what a server leaves for later (search indexes, vacuum) belongs to no other load.
    /// Answers whether that came to pass.
    pub async fn quiet(&self, patience: Duration) -> Result<bool> {
        let deadline = Instant::now() + patience;
        loop {
            let before = self.usage()?;
            sleep(LOOK).await;
            let used = Cpu::between(&before, &self.usage()?);
            if used.server.unwrap_or(0.0) + used.postgres.unwrap_or(0.0) <= QUIET {
                return Ok(true);
            }
            if Instant::now() > deadline {
                return Ok(false);
            }
        }
    }
}

/// All that a cluster has used: what lives, and what the postmaster has waited for. A backend that ends in between would
/// be counted twice or not at all, so we look again then.
fn cluster(data: &Path) -> Result<f64> {
    let of = || {
        let Postmaster { pid, .. } = Postmaster::of(data)?;
        loop {
            let before = Stat::of(pid)?;
            let children: f64 = Stat::of_children(pid)?.iter().map(|it| it.own + it.children).sum();
            let after = Stat::of(pid)?;
            if before.children == after.children {
                return Ok::<_, std::io::Error>(after.own + after.children + children);
            }
        }
    };
    of().with_context(|| format!("no PostgreSQL runs on {}", data.display()))
}

/// Seconds of CPU over a span of time.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Cpu {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub server: Option<f64>,
    /// All of its backends and helpers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postgres: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generator: Option<f64>,
}

impl Cpu {
    pub fn between(before: &Usage, after: &Usage) -> Self {
        let less = |after: Option<f64>, before: Option<f64>| Some(rounded(after? - before?));
        Self {
            server: less(after.server, before.server),
            postgres: less(after.postgres, before.postgres),
            generator: less(after.generator, before.generator),
        }
    }

    /// Seconds for a thousand, when these were for `count`.
    pub fn per_thousand(&self, count: u64) -> Option<Self> {
        let share = |it: Option<f64>| it.map(|it| rounded(it * 1000.0 / count as f64));
        (count > 0).then(|| Self {
            server: share(self.server),
            postgres: share(self.postgres),
            generator: share(self.generator),
        })
    }
}

fn rounded(it: f64) -> f64 {
    (it * 1e5).round() / 1e5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpu_is_told_apart_and_for_a_thousand() {
        let before = Usage { server: Some(1.0), postgres: Some(5.0), generator: Some(0.5) };
        let after = Usage { server: Some(2.0), postgres: Some(5.25), generator: Some(0.75) };
        let cpu = Cpu::between(&before, &after);
        assert_eq!(cpu, Cpu { server: Some(1.0), postgres: Some(0.25), generator: Some(0.25) });
        let share = cpu.per_thousand(10_000).unwrap();
        assert_eq!(share, Cpu { server: Some(0.1), postgres: Some(0.025), generator: Some(0.025) });
        assert_eq!(cpu.per_thousand(0), None);
    }

    #[test]
    fn who_is_not_named_is_not_measured() {
        let unwatched = Watched::new(None, None).unwrap();
        let usage = unwatched.usage().unwrap();
        assert_eq!((usage.server, usage.postgres), (None, None));
        assert_eq!(unwatched.memory().unwrap(), None);
    }

    #[test]
    fn a_directory_without_postgres_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let error = Watched::new(None, Some(dir.path())).unwrap_err();
        assert!(format!("{error:#}").contains("no PostgreSQL runs on"), "{error:#}");
    }
}
