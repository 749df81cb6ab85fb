//! `jitter`: connections are cut while messages flow, as on a train. What has arrived in the end, and what is stored?

use std::{cell::RefCell, rc::Rc};

use anyhow::Result;
use clap::Args;
use serde::Serialize;
use tokio::{sync::watch, task::JoinSet, try_join};

use super::{
    Bench, Times, all, history,
    line::{Line, Role, Script},
    positive,
    seats::{Seat, pairs},
    some,
};
use crate::{
    latency::Latencies,
    ledger::Ledger,
    report::{Faults, Record},
};

/// Clients on bad lines.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Jitter {
    /// Conversations, with an end user and one of the staff each
    #[arg(long, default_value_t = 50, value_parser = some)]
    pub conversations: usize,
    /// Messages a second, of all together
    #[arg(long, default_value_t = 500.0, value_parser = positive)]
    pub rate: f64,
    /// Seconds between two cuts of a connection, on average
    #[arg(long, default_value_t = 2.0, value_parser = positive)]
    pub cut_every: f64,
    /// Characters of a message
    #[arg(long, default_value_t = 80)]
    pub bytes: usize,
    #[command(flatten)]
    #[serde(flatten)]
    pub times: Times,
}

impl Jitter {
    pub async fn run(&self, bench: &Bench) -> Result<Record> {
        let pairs = pairs(bench, self.conversations, self.conversations).await?;
        let apart = 1e6 / self.rate;
        let window = self.times.window(bench.clock);
        let script = Rc::new(Script {
            target: bench.desk.target.clone(),
            clock: bench.clock,
            window,
            cut_every: self.cut_every,
            padding: "x".repeat(self.bytes.saturating_sub(12)),
            delivery: RefCell::new(Latencies::default()),
        });
        let (mut speakers, mut listeners) = (JoinSet::new(), JoinSet::new());
        let begin = bench.clock.now() as f64;
        for (nth, [end_user, staff]) in pairs.into_iter().enumerate() {
            let (speaker, listener) = if nth % 2 == 0 { (end_user, staff) } else { (staff, end_user) };
            let (done, acked) = watch::channel(None);
            let due = begin + apart * nth as f64;
            let role = Role::Speaks { due, interval: apart * self.conversations as f64, done };
            let line = |seat: Seat, role| {
                let line = Line::new(&script, seat.clone(), role);
                async move { Ok((seat, line.run().await?)) }
            };
            speakers.spawn_local(line(speaker, role));
            listeners.spawn_local(line(listener, Role::Listens { acked }));
        }
        let (speakers, listeners, (cpu, end)) = try_join!(all(speakers), all(listeners), bench.usage(window))?;
        let afterwards = bench.afterwards(&end).await?;

        let mut faults = Faults::default();
        let (mut acked, mut missed, mut stored, mut resent, mut cuts) = (0, 0, 0, 0, 0);
        for (seat, seen) in &speakers {
            let mut history = Ledger::default();
            for (number, seq) in history::stored(&bench.desk.rest, &seat.token, &seat.conversation).await? {
                history.hear(number, seq);
            }
            let (_, listener) =
                listeners.iter().find(|it| it.0.conversation == seat.conversation).expect("each has one");
            faults.lost += history.missing(&seen.acked);
            faults.doubled += history.doubled;
            faults.out_of_order += history.out_of_order + listener.ledger.out_of_order;
            faults.unanswered += seen.unanswered;
            missed += listener.ledger.missing(&seen.acked);
            acked += seen.acked.len();
            stored += history.heard() + history.doubled;
            resent += seen.resent;
            cuts += seen.cuts + listener.cuts;
        }
        let mut record = bench
            .record("jitter", self)?
            .rate("messages acked", acked, self.times.warmup + self.times.seconds, None)
            .latency("delivery", script.delivery.borrow().summary())
            .figure("connections cut", cuts as f64)
            .figure("messages sent again", resent as f64)
            .figure("messages stored", stored as f64)
            .figure("acked, and missed by the other side", missed as f64);
        record.faults = Some(faults);
        record.cpu = Some(cpu);
        record.cpu_afterwards = afterwards;
        Ok(record)
    }
}
