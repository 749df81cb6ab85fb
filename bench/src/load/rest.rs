//! `rest`: requests as fast as they are answered, so many at a time.

use std::{cell::RefCell, rc::Rc};

use anyhow::Result;
use clap::{Args, ValueEnum};
use serde::Serialize;
use tokio::{task::JoinSet, try_join};

use super::{Bench, Times, all, fill::fill, some};
use crate::{latency::Latencies, people::Token, report::Record};

/// A call, again and again.
#[derive(Args, Clone, Debug, Serialize)]
pub struct RestLoad {
    /// Which
    #[arg(value_enum)]
    pub what: What,
    /// Requests at a time
    #[arg(long, default_value_t = 16, value_parser = some)]
    pub at_once: usize,
    /// Conversations to make first, for staff to list
    #[arg(long, default_value_t = 1, value_parser = some)]
    pub conversations: usize,
    /// Messages to write first in each of them
    #[arg(long, default_value_t = 100)]
    pub messages: usize,
    #[command(flatten)]
    #[serde(flatten)]
    pub times: Times,
}

#[derive(Clone, Copy, Debug, Serialize, ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// GET of a conversation, with as many messages as the server gives along
    Conversation,
    /// GET of its latest messages, a hundred of them
    Messages,
    /// POST of a new conversation
    Start,
    /// GET of the staff's page of fifty conversations
    Page,
}

#[derive(Default)]
struct Seen {
    latencies: Latencies,
    answered: u64,
    bytes: usize,
}

impl RestLoad {
    pub async fn run(&self, bench: &Rc<Bench>) -> Result<Record> {
        let (first, end_user) = fill(bench, self.conversations, self.messages).await?;
        let (token, path): (Token, String) = match self.what {
            What::Conversation => (end_user, format!("/conversations/{first}")),
            What::Messages => (end_user, format!("/conversations/{first}/messages?limit=100")),
            What::Start => (end_user, String::new()),
            What::Page => (bench.desk.staff(1).await?.remove(0), "/conversations?limit=50".into()),
        };
        // What filling has left for later is none of this load's.
        if !bench.settle.is_zero() && !bench.watched.quiet(bench.settle).await? {
            eprintln!("  {} still works on its filling: what follows may look slower than it is", bench.label);
        }

        let window = self.times.window(bench.clock);
        let seen = Rc::new(RefCell::new(Seen::default()));
        let mut tasks = JoinSet::new();
        for _ in 0..self.at_once {
            let (bench, seen, token, path) = (Rc::clone(bench), Rc::clone(&seen), token.clone(), path.clone());
            tasks.spawn_local(async move {
                while bench.clock.now() < window.to {
                    let begun = bench.clock.now();
                    let bytes = if path.is_empty() {
                        bench.desk.conversation(&token).await?.len()
                    } else {
                        bench.desk.rest.get(&path, &token).await?.len()
                    };
                    let now = bench.clock.now();
                    if window.has(now) {
                        let mut seen = seen.borrow_mut();
                        seen.latencies.record(begun, now);
                        seen.answered += 1;
                        seen.bytes = bytes;
                    }
                }
                anyhow::Ok(())
            });
        }
        let (_, (cpu, end)) = try_join!(all(tasks), bench.usage(window))?;
        let afterwards = bench.afterwards(&end).await?;
        let seen = seen.borrow();
        let mut record = bench
            .record("rest", self)?
            .rate("requests", seen.answered, window.seconds(), Some(cpu))
            .latency("request", seen.latencies.summary());
        if !path.is_empty() {
            record = record.figure("bytes of an answer", seen.bytes as f64);
        }
        record.cpu_afterwards = afterwards;
        Ok(record)
    }
}
