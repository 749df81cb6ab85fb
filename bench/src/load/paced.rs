//! `paced`: messages at a fixed rate, whether or not the server keeps up, timed from when each was meant to be sent.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::{
    Bench, Times, chat, positive, some,
    talk::{self, Pace, Talk},
};
use crate::report::Record;

/// An open loop.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Paced {
    /// Messages a second, of all conversations together
    #[arg(long, default_value_t = 500.0, value_parser = positive)]
    pub rate: f64,
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

impl Paced {
    pub async fn run(&self, bench: &Bench) -> Result<Record> {
        let talks = talks(bench, self.conversations, self.rate).await?;
        talk::run(bench, bench.record("paced", self)?, talks, self.times, self.bytes).await
    }
}

/// So many messages a second of all together, evenly spread: one after the other.
pub async fn talks(bench: &Bench, conversations: usize, rate: f64) -> Result<Vec<(Talk, Pace)>> {
    let talks = chat::talks(bench, conversations).await?;
    let apart = 1e6 / rate;
    let interval = apart * talks.len() as f64;
    let paces = (0..talks.len()).map(|nth| Pace::Every { first: apart * nth as f64, interval });
    Ok(talks.into_iter().zip(paces).collect())
}
