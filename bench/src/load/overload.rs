//! `overload`: more messages than the server can take: what it takes on all the same, how soon it refuses the rest, what
//! memory that needs, and whether afterwards all is as before.

use std::{cell::Cell, convert::Infallible, rc::Rc, time::Duration};

use anyhow::Result;
use clap::Args;
use serde::Serialize;
use tokio::{select, task::spawn_blocking, time::sleep};

use super::{
    Bench, Times, paced, positive, some,
    talk::{self, Refusal},
};
use crate::{report::Record, watched::Watched};

/// How often the server's memory is looked at.
const LOOK: Duration = Duration::from_millis(100);

/// An open loop that is too fast, between two that are not.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Overload {
    /// Messages a second in the middle
    #[arg(long, default_value_t = 60_000.0, value_parser = positive)]
    pub rate: f64,
    /// Messages a second before and afterwards
    #[arg(long, default_value_t = 500.0, value_parser = positive)]
    pub calm_rate: f64,
    /// Seconds of either
    #[arg(long, default_value_t = 5.0, value_parser = positive)]
    pub calm: f64,
    /// Conversations, with a socket of an end user's and one of the staff's each
    #[arg(long, default_value_t = 200, value_parser = some)]
    pub conversations: usize,
    /// Characters of a message
    #[arg(long, default_value_t = 80)]
    pub bytes: usize,
    #[command(flatten)]
    #[serde(flatten)]
    pub times: Times,
}

impl Overload {
    pub async fn run(&self, bench: &Bench) -> Result<Record> {
        let calm = Times { warmup: self.times.warmup, seconds: self.calm };
        let before = self.load(bench, self.calm_rate, calm).await?;
        let at_rest = bench.watched.memory()?;
        let most = Rc::new(Cell::new(0));
        let flood = select! {
            flood = self.load(bench, self.rate, self.times) => flood?,
            failed = watch(bench.watched.clone(), Rc::clone(&most)) => match failed? {},
        };
        let after = self.load(bench, self.calm_rate, calm).await?;

        let mut record = flood;
        let took = |it: &Record| it.latency.get("delivery").copied();
        for (when, it) in [("before", before), ("afterwards", after)] {
            record.latency.extend(took(&it).map(|times| (format!("delivery {when}"), times)));
            record.faults = record.faults.zip(it.faults).map(|(all, its)| all.and(its));
        }
        let megabytes = |bytes: u64| bytes as f64 / 1e6;
        if let (Some(at_rest), Some(now)) = (at_rest, bench.watched.memory()?) {
            record = record
                .figure("server before, MB resident", megabytes(at_rest.rss))
                .figure("server at most, MB resident", megabytes(most.get()))
                .figure("server afterwards, MB resident", megabytes(now.rss));
        }
        Ok(record)
    }

    /// At that rate, in conversations of its own.
    async fn load(&self, bench: &Bench, rate: f64, times: Times) -> Result<Record> {
        let (talks, record) = (paced::talks(bench, self.conversations, rate).await?, bench.record("overload", self)?);
        talk::run_with(bench, record, talks, times, self.bytes, Refusal::Counts).await
    }
}

/// The most memory that the server has had, in bytes, as long as it is not given up.
async fn watch(watched: Watched, most: Rc<Cell<u64>>) -> Result<Infallible> {
    loop {
        let look = watched.clone();
        // Adding up all that a process has mapped takes a while, which the load must not see.
        let memory = spawn_blocking(move || look.memory()).await??;
        most.set(most.get().max(memory.map_or(0, |it| it.rss)));
        sleep(LOOK).await;
    }
}
