//! `storm`: what happens when a proxy restarts. All sockets are cut at once, and all come back at once.

use std::{cell::RefCell, rc::Rc, time::Duration};

use anyhow::Result;
use clap::Args;
use rand::RngExt;
use serde::Serialize;
use tokio::{task::JoinSet, time::sleep};

use super::{
    Bench, all,
    kept::Kept,
    seats::{AT_ONCE, Seat, seats},
    some,
};
use crate::{
    latency::Latencies,
    report::{Faults, Record},
    watched::Cpu,
    wire::{Refused, Socket, Target, retry_after},
};

/// Like a Socket.IO client's: how long it waits before it tries again, at first and at most.
const BACK_OFF: (Duration, Duration) = (Duration::from_millis(200), Duration::from_secs(5));

/// Who is not back by then does not come back.
const PATIENCE: Duration = Duration::from_secs(60);

/// All at once.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Storm {
    /// Sockets, two in a conversation
    #[arg(long, default_value_t = 5000, value_parser = some)]
    pub sockets: usize,
    /// End users that they belong to
    #[arg(long, default_value_t = 50, value_parser = some)]
    pub end_users: usize,
}

impl Storm {
    pub async fn run(&self, bench: &Bench) -> Result<Record> {
        let seats = seats(bench, self.sockets, self.end_users).await?;
        let mut kept = Kept::default();
        kept.open(bench, &seats, AT_ONCE, &mut Latencies::default()).await?;
        kept.let_go().await?;

        let seen = Rc::new(RefCell::new((Latencies::default(), 0_u64)));
        let (start, usage) = (bench.clock.now(), bench.watched.usage()?);
        let mut tasks = JoinSet::new();
        for seat in seats {
            let (target, seen, clock) = (bench.desk.target.clone(), Rc::clone(&seen), bench.clock);
            tasks.spawn_local(async move {
                let back = tokio::time::timeout(PATIENCE, come_back(&target, &seat, || seen.borrow_mut().1 += 1)).await;
                seen.borrow_mut().0.record(start, clock.now());
                back.ok().transpose()
            });
        }
        let sockets = all(tasks).await?;
        let seconds = (bench.clock.now() - start) as f64 / 1e6;
        let cpu = Cpu::between(&usage, &bench.watched.usage()?);
        let back = sockets.iter().flatten().count() as u64;

        let (times, retries) = seen.take();
        let mut record = bench
            .record("storm", self)?
            .rate("sockets back", back, seconds, Some(cpu))
            .latency("until back", times.summary())
            .figure("seconds until the last was back", seconds)
            .figure("attempts that failed", retries as f64);
        record.faults = Some(Faults { lost: self.sockets as u64 - back, ..Faults::default() });
        Ok(record)
    }
}

/// Until it has joined again. `failed` is told of each attempt that came to nothing.
async fn come_back(target: &Target, seat: &Seat, failed: impl Fn()) -> Result<Socket> {
    let mut wait = BACK_OFF.0;
    loop {
        let attempt = async {
            let mut socket = Socket::connect(target, &seat.token).await?;
            socket.join(&seat.conversation).await?;
            anyhow::Ok(socket)
        };
        match attempt.await {
            Err(error) if !error.is::<Refused>() => {
                failed();
                // Told when to come again, it comes then.
                match retry_after(&error) {
                    Some(told) => sleep(told).await,
                    None => {
                        sleep(wait.mul_f64(0.5 + rand::rng().random::<f64>())).await;
                        wait = (wait * 2).min(BACK_OFF.1);
                    }
                }
            }
            outcome => return outcome,
        }
    }
}
