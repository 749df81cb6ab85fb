//! Sockets that are there and do nothing, as `idle` and `storm` have them.

use anyhow::{Context, Result};
use futures_util::{StreamExt, TryStreamExt, stream};
use tokio::{
    select,
    sync::watch,
    task::{JoinSet, yield_now},
};

use super::{Bench, all, seats::Seat};
use crate::{latency::Latencies, wire::Socket};

/// Sockets that listen, and answer pings, until they are let go.
pub struct Kept {
    let_go: watch::Sender<bool>,
    tasks: JoinSet<Result<Option<Socket>>>,
}

impl Default for Kept {
    fn default() -> Self {
        Self { let_go: watch::Sender::new(false), tasks: JoinSet::new() }
    }
}

impl Kept {
    /// One more for each seat, so many at a time; `times` gets how long each took to connect and join.
    pub async fn open(&mut self, bench: &Bench, seats: &[Seat], at_once: usize, times: &mut Latencies) -> Result<()> {
        let opened = stream::iter(seats).map(|seat| async {
            let begun = bench.clock.now();
            anyhow::Ok((seat.taken(bench).await?, begun, bench.clock.now()))
        });
        let mut opened = opened.buffer_unordered(at_once);
        while let Some((socket, begun, joined)) = opened.try_next().await? {
            times.record(begun, joined);
            self.keep(socket);
        }
        Ok(())
    }

    fn keep(&mut self, mut socket: Socket) {
        let mut let_go = self.let_go.subscribe();
        self.tasks.spawn_local(async move {
            loop {
                select! {
                    packet = socket.packet() => if packet.is_err() { return Ok(None) },
                    _ = let_go.changed() => return Ok(Some(socket)),
                }
            }
        });
    }

    /// Cuts them all, and answers how many had been cut before.
    pub async fn let_go(self) -> Result<u64> {
        // What has come by now is seen by its task first.
        yield_now().await;
        self.let_go.send_replace(true);
        let sockets = all(self.tasks).await.context("while sockets idled")?;
        Ok(sockets.iter().filter(|it| it.is_none()).count() as u64)
    }
}
