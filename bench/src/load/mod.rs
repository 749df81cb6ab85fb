//! The loads: one a file. Each ends by itself, and answers with its figures.

pub mod boot;
pub mod chat;
pub mod fanout;
mod fill;
pub mod history;
pub mod idle;
pub mod jitter;
mod kept;
pub mod limit;
mod line;
pub mod overload;
pub mod paced;
pub mod rest;
mod seats;
pub mod storm;
pub mod talk;

use std::time::Duration;

use anyhow::{Context, Result};
use clap::Args;
use serde::Serialize;
use tokio::{
    task::{JoinSet, spawn_blocking},
    time::sleep_until,
};

use crate::{
    clock::{Clock, Window, micros},
    people::Desk,
    report::Record,
    watched::{Cpu, Usage, Watched},
};

/// What every load is handed. A run has one thread: what tasks share needs no lock, and no message changes cores.
pub struct Bench {
    pub label: String,
    pub desk: Desk,
    pub watched: Watched,
    pub clock: Clock,
    /// How long to wait for what the server does afterwards.
    pub settle: Duration,
}

/// For how long.
#[derive(Args, Clone, Copy, Debug, Serialize)]
pub struct Times {
    /// Seconds to run before measuring
    #[arg(long, default_value_t = 2.0, value_parser = positive)]
    pub warmup: f64,
    /// Seconds to measure
    #[arg(long, default_value_t = 10.0, value_parser = positive)]
    pub seconds: f64,
}

impl Times {
    /// From now on.
    fn window(self, clock: Clock) -> Window {
        let from = clock.now() + micros(Duration::from_secs_f64(self.warmup));
        Window { from, to: from + micros(Duration::from_secs_f64(self.seconds)) }
    }
}

impl Bench {
    fn record(&self, load: &str, parameters: &impl Serialize) -> Result<Record> {
        Record::new(load, &self.label, parameters)
    }

    /// What is used between two moments.
    async fn usage(&self, window: Window) -> Result<(Cpu, Usage)> {
        let at = async |moment| {
            sleep_until(self.clock.instant(moment)).await;
            let watched = self.watched.clone();
            // Looking through all processes takes milliseconds, which the load must not see.
            spawn_blocking(move || watched.usage()).await.context("while looking at processes")?
        };
        let (before, after) = (at(window.from).await?, at(window.to).await?);
        Ok((Cpu::between(&before, &after), after))
    }

    /// What is used from then until nothing works any more, if that is asked for.
    async fn afterwards(&self, since: &Usage) -> Result<Option<Cpu>> {
        if self.settle.is_zero() {
            return Ok(None);
        }
        let quiet = self.watched.quiet(self.settle).await?;
        Ok(quiet.then_some(Cpu::between(since, &self.watched.usage()?)))
    }
}

/// All that the tasks answer, or the first failure.
async fn all<T: 'static>(mut tasks: JoinSet<Result<T>>) -> Result<Vec<T>> {
    let mut answers = Vec::with_capacity(tasks.len());
    while let Some(answer) = tasks.join_next().await {
        answers.push(answer.context("a task of the load has failed")??);
    }
    Ok(answers)
}

/// A rate, or a time in seconds.
fn positive(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|it| *it > 0.0 && f64::is_finite(*it))
        .ok_or_else(|| format!("{text} is not more than zero"))
}

/// How many of something.
fn some(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|it| *it > 0).ok_or_else(|| format!("{text} is not more than zero"))
}
