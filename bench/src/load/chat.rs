//! `chat`: as much as the server takes. In each conversation so many messages are on their way, no more and no less.

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use super::{
    Bench, Times,
    seats::{pairs, take},
    some,
    talk::{self, Pace, Talk},
};
use crate::report::Record;

/// A closed loop: who is answered says the next thing.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Chat {
    /// Conversations, with a socket of an end user's and one of the staff's each
    #[arg(long, default_value_t = 200, value_parser = some)]
    pub conversations: usize,
    /// Messages that wait for their answer, in each
    #[arg(long, default_value_t = 1, value_parser = some)]
    pub in_flight: usize,
    /// Characters of a message
    #[arg(long, default_value_t = 80)]
    pub bytes: usize,
    #[command(flatten)]
    #[serde(flatten)]
    pub times: Times,
}

impl Chat {
    pub async fn run(&self, bench: &Bench) -> Result<Record> {
        let talks = talks(bench, self.conversations).await?;
        let talks = talks.into_iter().map(|it| (it, Pace::InFlight(self.in_flight))).collect();
        talk::run(bench, bench.record("chat", self)?, talks, self.times, self.bytes).await
    }
}

/// In every other conversation the end user speaks, in the rest the staff. Each has an end user of its own, who hears
/// of all that is theirs.
pub async fn talks(bench: &Bench, conversations: usize) -> Result<Vec<Talk>> {
    let mut seats = pairs(bench, conversations, conversations).await?;
    for pair in seats.iter_mut().skip(1).step_by(2) {
        pair.reverse();
    }
    let mut sockets = take(bench, seats.as_flattened()).await?.into_iter();
    let talks = seats.into_iter().map_while(|[seat, _]| {
        let (speaker, listener) = (sockets.next()?, sockets.next()?);
        Some(Talk { conversation: seat.conversation, speaker, listeners: vec![listener] })
    });
    Ok(talks.collect())
}
