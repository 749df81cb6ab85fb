//! A client whose connection is cut now and then, and that does what a good client does: it connects again, joins after
//! what it has, and sends again, under the same `clientId`, what was not acknowledged.

use std::{cell::RefCell, collections::VecDeque, rc::Rc, time::Duration};

use anyhow::Result;
use rand::RngExt;
use serde::{Deserialize, Serialize};
use tokio::{
    pin, select,
    sync::watch,
    time::{Instant, sleep, sleep_until},
};

use super::{seats::Seat, talk::SendMessage};
use crate::{
    clock::{Clock, Window, micros},
    latency::Latencies,
    ledger::{Ledger, Numbers},
    wire::{Packet, Refused, Said, Socket, Target, accepted},
};

/// Between attempts to connect.
const PAUSE: Duration = Duration::from_millis(50);

/// How long, after the last message, what is under way may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// What was acknowledged to the speaker; none while they speak.
pub type Acked = Option<Rc<Numbers>>;

/// What all lines of a load go by.
pub struct Script {
    pub target: Target,
    pub clock: Clock,
    pub window: Window,
    /// Seconds between two cuts of a line, on average.
    pub cut_every: f64,
    pub padding: String,
    /// Until the other side has what was said, cuts included.
    pub delivery: RefCell<Latencies>,
}

/// One end of a conversation.
pub struct Line {
    script: Rc<Script>,
    seat: Seat,
    role: Role,
    seen: Seen,
    /// Sent, and not acknowledged: which, and when it was meant to be sent.
    pending: VecDeque<(u64, u64)>,
    next_cut: u64,
}

/// Who talks, by the clock, and who listens until they have all that was acknowledged.
pub enum Role {
    Speaks { due: f64, interval: f64, done: watch::Sender<Acked> },
    Listens { acked: watch::Receiver<Acked> },
}

/// What a line has gone through.
#[derive(Default)]
pub struct Seen {
    pub ledger: Ledger,
    pub acked: Numbers,
    pub said: u64,
    pub unanswered: u64,
    pub resent: u64,
    pub cuts: u64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Join<'a> {
    conversation_id: &'a str,
    after_seq: u64,
}

/// Older servers catch nobody up.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Joined<'a> {
    #[serde(borrow, default)]
    messages: Vec<Said<'a>>,
    #[serde(default)]
    has_more: bool,
}

impl Line {
    pub fn new(script: &Rc<Script>, seat: Seat, role: Role) -> Self {
        let mut line = Self {
            script: Rc::clone(script),
            seat,
            role,
            seen: Seen::default(),
            pending: VecDeque::new(),
            next_cut: 0,
        };
        line.next_cut = line.after_a_while();
        line
    }

    /// Until all is said and answered, or heard.
    pub async fn run(mut self) -> Result<Seen> {
        let deadline = self.script.window.to + micros(PATIENCE) * if self.speaks() { 1 } else { 2 };
        while !self.is_done() && self.script.clock.now() < deadline {
            match Socket::connect(&self.script.target, &self.seat.token).await {
                Ok(mut socket) => {
                    if let Err(error) = self.use_up(&mut socket, deadline).await
                        && error.is::<Refused>()
                    {
                        return Err(error);
                    }
                }
                Err(error) if error.is::<Refused>() => return Err(error),
                Err(_) => sleep(PAUSE).await,
            }
        }
        self.seen.unanswered = self.pending.len() as u64;
        if let Role::Speaks { done, .. } = &self.role {
            done.send_replace(Some(Rc::new(self.seen.acked.clone())));
        }
        Ok(self.seen)
    }

    /// One connection, until it is cut, by us or by the server, or no longer needed.
    async fn use_up(&mut self, socket: &mut Socket, deadline: u64) -> Result<()> {
        self.join(socket).await?;
        for (number, intended) in self.pending.clone() {
            self.seen.resent += 1;
            self.send(socket, number, intended).await?;
        }
        let alarm = sleep_until(Instant::now());
        pin!(alarm);
        while !self.is_done() {
            let now = self.script.clock.now();
            if now >= deadline {
                break;
            }
            if now >= self.next_cut {
                self.seen.cuts += 1;
                self.next_cut = self.after_a_while();
                break;
            }
            let due = self.speak(socket, now).await?;
            alarm.as_mut().reset(self.script.clock.instant(due.min(self.next_cut).min(deadline)));
            let told = async {
                match &mut self.role {
                    Role::Listens { acked } if acked.borrow().is_none() => acked.changed().await.is_ok(),
                    _ => std::future::pending().await,
                }
            };
            select! {
                packet = socket.packet() => {
                    let packet = packet?;
                    self.hear(socket, &packet).await?;
                }
                _ = told => {}
                () = &mut alarm => {}
            }
        }
        Ok(())
    }

    /// Says what is due, and answers when the next is.
    async fn speak(&mut self, socket: &mut Socket, now: u64) -> Result<u64> {
        let mut out = Vec::new();
        let Role::Speaks { due, interval, .. } = &mut self.role else { return Ok(u64::MAX) };
        let end = self.script.window.to as f64;
        while *due <= now as f64 && *due < end {
            out.push((self.seen.said, *due as u64));
            self.seen.said += 1;
            *due += *interval;
        }
        let next = if *due < end { *due as u64 } else { u64::MAX };
        for (number, intended) in out {
            self.pending.push_back((number, intended));
            self.send(socket, number, intended).await?;
        }
        Ok(next)
    }

    async fn send(&self, socket: &mut Socket, number: u64, intended: u64) -> Result<()> {
        let message = SendMessage {
            conversation_id: &self.seat.conversation,
            content: format!("{intended} {}", self.script.padding),
            client_id: number.to_string(),
        };
        socket.write("send_message", &message).await.map(drop)
    }

    async fn join(&self, socket: &mut Socket) -> Result<()> {
        let join = Join { conversation_id: &self.seat.conversation, after_seq: self.seen.ledger.last_seq() };
        socket.write("join_conversation", &join).await.map(drop)
    }

    async fn hear(&mut self, socket: &mut Socket, text: &str) -> Result<()> {
        match Packet::parse(text) {
            Some(Packet::Ack { payload, .. }) => {
                let number = accepted(payload)?.message.and_then(|it| it.number());
                if let Some(place) = number.and_then(|number| self.pending.iter().position(|it| it.0 == number))
                    && let Some((number, _)) = self.pending.remove(place)
                {
                    self.seen.acked.insert(number);
                }
            }
            Some(Packet::Event { name: "message", payload }) => self.note(&serde_json::from_str(payload)?),
            Some(Packet::Event { name: "joined_conversation", payload }) => {
                let joined: Joined = serde_json::from_str(payload)?;
                joined.messages.iter().for_each(|it| self.note(it));
                if joined.has_more {
                    self.join(socket).await?;
                }
            }
            Some(Packet::Event { name: "resync", .. }) => self.join(socket).await?,
            _ => {}
        }
        Ok(())
    }

    /// A message may come live and by catching up: that is no fault.
    fn note(&mut self, said: &Said) {
        let (Some(number), Some(intended)) = (said.number(), said.intended()) else { return };
        if self.seen.ledger.hear(number, said.seq) && !self.speaks() {
            self.script.delivery.borrow_mut().record(intended, self.script.clock.now());
        }
    }

    fn is_done(&self) -> bool {
        let acked = match &self.role {
            Role::Speaks { .. } if self.script.clock.now() < self.script.window.to || !self.pending.is_empty() => None,
            Role::Speaks { .. } => Some(Rc::new(self.seen.acked.clone())),
            Role::Listens { acked } => acked.borrow().clone(),
        };
        acked.is_some_and(|it| self.seen.ledger.missing(&it) == 0)
    }

    fn speaks(&self) -> bool {
        matches!(self.role, Role::Speaks { .. })
    }

    /// Memoryless, as accidents are; none once all has been said.
    fn after_a_while(&self) -> u64 {
        let wait = -(1.0 - rand::rng().random::<f64>()).ln() * self.script.cut_every;
        let at = self.script.clock.now() + micros(Duration::from_secs_f64(wait));
        if at < self.script.window.to { at } else { u64::MAX }
    }
}
