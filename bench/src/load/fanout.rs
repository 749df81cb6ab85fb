//! `fanout`: what it costs to tell one message to many.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::{
    Bench, Times, positive,
    seats::{crowd, take},
    some,
    talk::{self, Pace, Talk},
};
use crate::report::Record;

/// One conversation that many staff follow.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Fanout {
    /// Sockets that listen
    #[arg(long, default_value_t = 200, value_parser = some)]
    pub listeners: usize,
    /// Messages a second
    #[arg(long, default_value_t = 50.0, value_parser = positive)]
    pub rate: f64,
    /// Characters of a message
    #[arg(long, default_value_t = 80)]
    pub bytes: usize,
    #[command(flatten)]
    #[serde(flatten)]
    pub times: Times,
}

impl Fanout {
    pub async fn run(&self, bench: &Bench) -> Result<Record> {
        let (speaker, listeners) = crowd(bench, self.listeners).await?;
        let listeners = take(bench, &listeners).await?;
        let conversation = speaker.conversation.clone();
        let talk = Talk { conversation, speaker: speaker.taken(bench).await?, listeners };
        let pace = Pace::Every { first: 0.0, interval: 1e6 / self.rate };
        talk::run(bench, bench.record("fanout", self)?, vec![(talk, pace)], self.times, self.bytes).await
    }
}
