//! Conversations in which one speaks and others listen, as `chat`, `paced` and `fanout` have them.

use std::{cell::RefCell, collections::VecDeque, rc::Rc, time::Duration};

use anyhow::{Result, bail};
use serde::Serialize;
use tokio::{pin, select, sync::watch, task::JoinSet, time::sleep_until, try_join};

use super::{Bench, Times, all, line::Acked};
use crate::{
    clock::{Alarm, Clock, Window, micros},
    latency::Latencies,
    ledger::{Ledger, Numbers},
    report::{Faults, Record},
    wire::{Packet, Refused, Said, Socket, accepted, answer},
};

/// How long answers and messages may take after the load. What has not come by then does not come.
const PATIENCE: Duration = Duration::from_secs(15);

/// One conversation, all of whose sockets have joined.
pub struct Talk {
    pub conversation: String,
    pub speaker: Socket,
    pub listeners: Vec<Socket>,
}

/// When a speaker speaks.
#[derive(Clone, Copy)]
pub enum Pace {
    /// So many messages wait for their answer at any time.
    InFlight(usize),
    /// By the clock, whatever comes back: so many microseconds apart, and the first after so many.
    Every { first: f64, interval: f64 },
}

/// What a load does about a message that the server refuses.
#[derive(Clone, Copy, PartialEq)]
pub enum Refusal {
    /// Ends: a server that refuses something cannot be measured.
    Fails,
    /// Counts those that say that there is too much to do, and says the next thing when that is due: nobody waits as
    /// they are told to.
    Counts,
}

/// What all tasks of a load have seen together.
struct Tally {
    clock: Clock,
    window: Window,
    padding: String,
    refusal: Refusal,
    acked: u64,
    refused: u64,
    delivered: u64,
    resyncs: u64,
    faults: Faults,
    ack: Latencies,
    refusals: Latencies,
    delivery: Latencies,
    lag: Latencies,
}

type Shared = Rc<RefCell<Tally>>;

/// Has them all talk; `paces` has one for each. `bytes` is how long the text of a message is.
pub async fn run(
    bench: &Bench,
    record: Record,
    talks: Vec<(Talk, Pace)>,
    times: Times,
    bytes: usize,
) -> Result<Record> {
    run_with(bench, record, talks, times, bytes, Refusal::Fails).await
}

/// The same, of a server that may refuse.
pub async fn run_with(
    bench: &Bench,
    record: Record,
    talks: Vec<(Talk, Pace)>,
    times: Times,
    bytes: usize,
    refusal: Refusal,
) -> Result<Record> {
    let window = times.window(bench.clock);
    let tally = Rc::new(RefCell::new(Tally {
        clock: bench.clock,
        window,
        padding: "x".repeat(bytes.saturating_sub(12)),
        refusal,
        acked: 0,
        refused: 0,
        delivered: 0,
        resyncs: 0,
        faults: Faults::default(),
        ack: Latencies::default(),
        refusals: Latencies::default(),
        delivery: Latencies::default(),
        lag: Latencies::default(),
    }));
    let many = talks.iter().any(|(it, _)| it.listeners.len() > 1);
    let begin = bench.clock.now();
    let mut tasks = JoinSet::new();
    for (talk, pace) in talks {
        let (done, acked) = watch::channel(None);
        for listener in talk.listeners {
            tasks.spawn_local(listen(listener, Rc::clone(&tally), acked.clone()));
        }
        tasks.spawn_local(Speaker::new(talk.speaker, talk.conversation, pace, begin, &tally).speak(done));
    }
    let (_, (cpu, end)) = try_join!(all(tasks), bench.usage(window))?;
    let afterwards = bench.afterwards(&end).await?;

    let tally = tally.borrow();
    let mut record = record
        .rate("messages acked", tally.acked, window.seconds(), Some(cpu))
        .latency("ack", tally.ack.summary())
        .latency("delivery", tally.delivery.summary())
        .latency("generator's own delay", tally.lag.summary());
    if many {
        record = record.figure("deliveries a second", tally.delivered as f64 / window.seconds());
    }
    if tally.refused > 0 {
        record = record
            .figure("messages refused a second", tally.refused as f64 / window.seconds())
            .latency("refusal", tally.refusals.summary());
    }
    if tally.resyncs > 0 {
        record = record.figure("told to resync", tally.resyncs as f64);
    }
    record.faults = Some(tally.faults);
    record.cpu_afterwards = afterwards;
    Ok(record)
}

struct Speaker {
    socket: Socket,
    conversation: String,
    pace: Pace,
    /// When the next is due, by the clock.
    due: f64,
    tally: Shared,
    ledger: Ledger,
    said: u64,
    /// What has not been answered.
    pending: VecDeque<Pending>,
    acked: Numbers,
}

/// A message that waits for its answer.
struct Pending {
    call: u64,
    number: u64,
    /// When it was meant to be sent.
    intended: u64,
}

/// When it was meant to be sent stands first in the content; the `clientId` is its number.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SendMessage<'a> {
    pub conversation_id: &'a str,
    pub content: String,
    pub client_id: String,
}

impl Speaker {
    fn new(socket: Socket, conversation: String, pace: Pace, begin: u64, tally: &Shared) -> Self {
        let due = begin as f64 + if let Pace::Every { first, .. } = pace { first } else { 0.0 };
        let tally = Rc::clone(tally);
        Self {
            socket,
            conversation,
            pace,
            due,
            tally,
            ledger: Ledger::default(),
            said: 0,
            pending: VecDeque::new(),
            acked: Numbers::default(),
        }
    }

    async fn speak(mut self, done: watch::Sender<Acked>) -> Result<()> {
        let (clock, window) = (self.tally.borrow().clock, self.tally.borrow().window);
        let deadline = window.to + micros(PATIENCE);
        if let Pace::InFlight(count) = self.pace {
            for _ in 0..count {
                self.say(clock.now()).await?;
            }
        }
        let mut alarm = Alarm::new()?;
        alarm.set(clock.instant(deadline))?;
        loop {
            let speaking = clock.now() < window.to;
            if !speaking && self.pending.is_empty() && self.ledger.missing(&self.acked) == 0 {
                break;
            }
            if let Pace::Every { interval, .. } = self.pace {
                while self.due <= clock.now() as f64 && self.due < window.to as f64 {
                    self.say(self.due as u64).await?;
                    self.due += interval;
                }
                let next = if self.due < window.to as f64 { self.due as u64 } else { deadline };
                alarm.set(clock.instant(next))?;
            }
            select! {
                biased;
                packet = self.socket.packet() => self.hear(&packet?).await?,
                rung = alarm.rings() => {
                    rung?;
                    if clock.now() >= deadline {
                        break;
                    }
                }
            }
        }
        self.finish(clock.now());
        // Nobody may listen any more, if listening has failed; that is told by itself.
        done.send_replace(Some(Rc::new(self.acked)));
        Ok(())
    }

    async fn say(&mut self, intended: u64) -> Result<()> {
        let content = {
            let mut tally = self.tally.borrow_mut();
            if tally.window.has(intended) {
                let now = tally.clock.now();
                tally.lag.record(intended, now);
            }
            format!("{intended} {}", tally.padding)
        };
        let message = SendMessage { conversation_id: &self.conversation, content, client_id: self.said.to_string() };
        let call = self.socket.write("send_message", &message).await?;
        self.pending.push_back(Pending { call, number: self.said, intended });
        self.said += 1;
        Ok(())
    }

    async fn hear(&mut self, text: &str) -> Result<()> {
        match Packet::parse(text) {
            Some(Packet::Ack { call, payload }) => {
                let place = self.pending.iter().position(|it| it.call == call);
                let Some(Pending { number, intended, .. }) = place.and_then(|it| self.pending.remove(it)) else {
                    bail!("an answer to nothing that was sent: {payload}");
                };
                if self.tally.borrow().refusal == Refusal::Counts && answer(payload)?.is_overloaded() {
                    self.tally.borrow_mut().refuse(intended);
                    return Ok(());
                }
                if accepted(payload)?.message.and_then(|it| it.number()) != Some(number) {
                    bail!("the answer to message {number} is another one: {payload}");
                }
                self.acked.insert(number);
                let speaking = {
                    let mut tally = self.tally.borrow_mut();
                    let now = tally.clock.now();
                    tally.acked += u64::from(tally.window.has(now));
                    if tally.window.has(intended) {
                        tally.ack.record(intended, now);
                    }
                    (now < tally.window.to).then_some(now)
                };
                if let (Pace::InFlight(_), Some(now)) = (self.pace, speaking) {
                    self.say(now).await?;
                }
                Ok(())
            }
            other => {
                let said = live(other, &self.tally)?;
                if let Some((said, number)) = said.and_then(|it| Some((it, it.number()?))) {
                    self.ledger.hear(number, said.seq);
                }
                Ok(())
            }
        }
    }

    /// What has not been answered has taken at least until now.
    fn finish(&self, now: u64) {
        let mut tally = self.tally.borrow_mut();
        for it in &self.pending {
            tally.ack.record(it.intended, now);
        }
        tally.faults.unanswered += self.pending.len() as u64;
        tally.close(&self.ledger, &self.acked);
    }
}

async fn listen(mut socket: Socket, tally: Shared, mut done: watch::Receiver<Acked>) -> Result<()> {
    let (clock, window) = (tally.borrow().clock, tally.borrow().window);
    let mut ledger = Ledger::default();
    let mut acked: Acked = None;
    // The speaker may take their time, and then we may.
    let alarm = sleep_until(clock.instant(window.to + 2 * micros(PATIENCE)));
    pin!(alarm);
    while acked.as_deref().is_none_or(|it| ledger.missing(it) > 0) {
        let packet = select! {
            biased;
            packet = socket.packet() => packet?,
            Ok(()) = done.changed(), if acked.is_none() => {
                acked = done.borrow_and_update().clone();
                continue;
            }
            () = &mut alarm => break,
        };
        let Some(said) = live(Packet::parse(&packet), &tally)? else { continue };
        let (Some(number), Some(intended)) = (said.number(), said.intended()) else { continue };
        let new = ledger.hear(number, said.seq);
        let mut tally = tally.borrow_mut();
        let now = tally.clock.now();
        tally.delivered += u64::from(tally.window.has(now));
        if new && tally.window.has(intended) {
            tally.delivery.record(intended, now);
        }
    }
    tally.borrow_mut().close(&ledger, &acked.unwrap_or_default());
    Ok(())
}

/// The message, if the packet tells one. A server that refuses something cannot be measured.
fn live<'a>(packet: Option<Packet<'a>>, tally: &Shared) -> Result<Option<Said<'a>>> {
    match packet {
        Some(Packet::Event { name: "message", payload }) => Ok(Some(serde_json::from_str(payload)?)),
        // Beside the answer, which says so too.
        Some(Packet::Event { name: "error", .. }) if tally.borrow().refusal == Refusal::Counts => Ok(None),
        Some(Packet::Event { name: "error", payload }) => Err(Refused::because(payload).into()),
        Some(Packet::Event { name: "resync", .. }) => {
            tally.borrow_mut().resyncs += 1;
            Ok(None)
        }
        _ => Ok(None),
    }
}

impl Tally {
    fn refuse(&mut self, intended: u64) {
        let now = self.clock.now();
        self.refused += u64::from(self.window.has(now));
        if self.window.has(intended) {
            self.refusals.record(intended, now);
        }
    }

    fn close(&mut self, ledger: &Ledger, acked: &Numbers) {
        self.faults.lost += ledger.missing(acked);
        self.faults.doubled += ledger.doubled;
        self.faults.out_of_order += ledger.out_of_order;
    }
}
