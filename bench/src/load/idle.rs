//! `idle`: what a socket costs that has joined a conversation and then only listens.

use std::time::Duration;

use anyhow::Result;
use clap::Args;
use serde::Serialize;
use tokio::time::sleep;

use super::{Bench, kept::Kept, positive, seats::seats, some};
use crate::{
    latency::Latencies,
    report::{Faults, Record},
    watched::Cpu,
};

/// Many sockets.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Idle {
    /// Sockets, two in a conversation
    #[arg(long, default_value_t = 10_000, value_parser = some)]
    pub sockets: usize,
    /// How many connect at a time
    #[arg(long, default_value_t = 64, value_parser = some)]
    pub at_once: usize,
    /// End users that they belong to
    #[arg(long, default_value_t = 50, value_parser = some)]
    pub end_users: usize,
    /// Seconds to hold them, and half of that before their memory is read
    #[arg(long, default_value_t = 10.0, value_parser = positive)]
    pub hold: f64,
}

impl Idle {
    pub async fn run(&self, bench: &Bench) -> Result<Record> {
        let at_rest = bench.watched.memory()?;
        let seats = seats(bench, self.sockets, self.end_users).await?;
        let (first, second) = seats.split_at(seats.len() / 2);
        let (mut kept, mut times) = (Kept::default(), Latencies::default());
        let (mut seconds, mut memory) = (0.0, Vec::new());
        let usage = bench.watched.usage()?;
        for half in [first, second] {
            let start = bench.clock.now();
            kept.open(bench, half, self.at_once, &mut times).await?;
            seconds += (bench.clock.now() - start) as f64 / 1e6;
            sleep(Duration::from_secs_f64(self.hold / 2.0)).await;
            memory.extend(bench.watched.memory()?);
        }
        let still = bench.watched.usage()?;
        let cpu = Cpu::between(&usage, &still);
        sleep(Duration::from_secs_f64(self.hold)).await;
        let held = bench.watched.usage()?;
        let gone = kept.let_go().await?;

        let mut record = bench
            .record("idle", self)?
            .rate("sockets connected and joined", seats.len() as u64, seconds, Some(cpu))
            .latency("connect and join", times.summary())
            .figure("sockets lost while held", gone as f64);
        record.faults = Some(Faults { lost: gone, ..Faults::default() });
        let idle = Cpu::between(&still, &held);
        if let Some(server) = idle.server.filter(|_| self.hold > 0.0) {
            record = record.figure("server's CPU while held, % of a core", server / self.hold * 100.0);
        }
        if let (Some(at_rest), [half, all]) = (at_rest, &memory[..]) {
            // Of the second half: the first may still fit into what signing people in has left.
            let each = |all: u64, half: u64| (all as f64 - half as f64) / second.len() as f64;
            record = record
                .figure("server before, MB resident", at_rest.rss as f64 / 1e6)
                .figure("server with them, MB resident", all.rss as f64 / 1e6)
                .figure("bytes a socket, resident", each(all.rss, half.rss))
                .figure("bytes a socket, proportional", each(all.pss, half.pss));
        }
        Ok(record)
    }
}
