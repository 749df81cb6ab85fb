//! `paced`: messages at a fixed rate, whether or not the server keeps up, timed from when each was meant to be sent.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::{
    Bench, Times, chat, positive, some,
    talk::{self, Pace},
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
        let talks = chat::talks(bench, self.conversations).await?;
        let apart = 1e6 / self.rate;
        let interval = apart * talks.len() as f64;
        // Evenly spread: one after the other.
        let paces = (0..talks.len()).map(|nth| Pace::Every { first: apart * nth as f64, interval });
        let talks = talks.into_iter().zip(paces).collect();
        talk::run(bench, bench.record("paced", self)?, talks, self.times, self.bytes).await
    }
}
