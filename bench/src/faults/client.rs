//! One of the two in a conversation, who does what a good client does: connects again and joins from where it is, sends
//! again under the same `clientId` what was not acknowledged, waits when it is told to, signs in when its token is no
//! longer good, and asks when it has heard nothing for a while.

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, VecDeque},
    rc::Rc,
    time::Duration,
};

use anyhow::{Result, bail};
use rand::RngExt;
use serde::Deserialize;
use serde_json::json;
use tokio::{
    select,
    time::{Instant, sleep, sleep_until, timeout},
};

use crate::{
    load::talk::SendMessage,
    people::Account,
    wire::{Packet, Refused, Rest, Said, Socket, Target, retry_after},
};

/// How long a connection may take, an answer, and silence.
const PATIENCE: Duration = Duration::from_secs(4);
const SILENCE: Duration = Duration::from_secs(3);
/// Between attempts, at first and at most; as long again at random.
const BACK_OFF: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(1));
/// How long to wait when the server refuses and does not say how long.
const TRY_AGAIN: Duration = Duration::from_millis(500);
/// What one may have said that is not acknowledged, before waiting to say more.
const MOST_PENDING: usize = 100;

/// What all clients of a trial go by and tell.
pub struct Stage {
    pub rest: Rest,
    /// Seconds between two messages of a speaker.
    pub interval: f64,
    /// Nothing new is said from then on.
    pub quiet: Cell<bool>,
    /// Everybody goes home.
    pub over: Cell<bool>,
    /// When something was acknowledged last, and the longest time in which nothing was.
    pub last_ack: Cell<Instant>,
    pub longest_silence: Cell<Duration>,
    pub acked: Cell<u64>,
    /// By its code: what was refused.
    pub refusals: RefCell<BTreeMap<String, u64>>,
    pub connections: Cell<u64>,
    pub resent: Cell<u64>,
}

impl Stage {
    pub fn new(rest: Rest, interval: f64) -> Self {
        Self {
            rest,
            interval,
            quiet: Cell::new(false),
            over: Cell::new(false),
            last_ack: Cell::new(Instant::now()),
            longest_silence: Cell::default(),
            acked: Cell::default(),
            refusals: RefCell::default(),
            connections: Cell::default(),
            resent: Cell::default(),
        }
    }
}

/// What somebody has seen of a conversation: by their number, the places of the speaker's messages, 0 where the server
/// does not count.
pub type View = BTreeMap<u64, u64>;

pub struct Client {
    pub stage: Rc<Stage>,
    pub target: Target,
    pub account: Account,
    pub conversation: String,
    pub speaks: bool,
    pub view: Rc<RefCell<View>>,
    pub acked: Rc<RefCell<View>>,
    pub pending: Rc<RefCell<VecDeque<u64>>>,
    pub said: u64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Joined<'a> {
    #[serde(borrow, default)]
    messages: Vec<Said<'a>>,
    #[serde(default)]
    has_more: bool,
}

/// One connection's times.
struct Times {
    /// When the next is due to be said.
    due: Instant,
    /// Since when an answer is waited for.
    asked: Option<Instant>,
    heard: Instant,
    /// Until when nothing is sent, as the server said.
    hold: Option<Instant>,
}

impl Client {
    /// Until all go home.
    pub async fn run(mut self) -> Result<()> {
        let mut wait = BACK_OFF.0;
        while !self.stage.over.get() {
            let token = self.account.token.borrow().clone();
            let connected = timeout(PATIENCE, Socket::connect(&self.target, &token)).await;
            let error = match connected {
                Ok(Ok(mut socket)) => {
                    self.stage.connections.set(self.stage.connections.get() + 1);
                    let begun = Instant::now();
                    let outcome = self.use_up(&mut socket).await;
                    if begun.elapsed() > PATIENCE {
                        wait = BACK_OFF.0;
                    }
                    match outcome {
                        Ok(()) => return Ok(()),
                        Err(error) => error,
                    }
                }
                Ok(Err(error)) => error,
                Err(late) => late.into(),
            };
            if error.is::<Refused>() {
                // A token that is no longer good; if it is something else, signing in does no harm.
                self.refused("connection");
                // The next attempt tells whether it has helped.
                drop(timeout(PATIENCE, self.account.sign_in(&self.stage.rest)).await);
            }
            let told = retry_after(&error);
            let rest = told.unwrap_or(wait).mul_f64(1.0 + rand::rng().random::<f64>());
            sleep(rest).await;
            wait = (wait * 2).min(BACK_OFF.1);
        }
        Ok(())
    }

    async fn use_up(&mut self, socket: &mut Socket) -> Result<()> {
        let now = Instant::now();
        let mut times = Times { due: now, asked: Some(now), heard: now, hold: None };
        self.join(socket).await?;
        self.send_again(socket).await?;
        while !self.stage.over.get() {
            let now = Instant::now();
            if times.asked.is_some_and(|it| it + PATIENCE < now) {
                bail!("no answer");
            }
            if times.hold.is_some_and(|until| until <= now) {
                times.hold = None;
                times.asked = Some(now);
                self.send_again(socket).await?;
            }
            if times.heard + SILENCE < now && times.asked.is_none() {
                times.asked = Some(now);
                self.join(socket).await?;
            }
            self.speak(socket, &mut times, now).await?;
            let next = now + Duration::from_millis(100);
            let alarm = if self.speaks { times.due.clamp(now + Duration::from_millis(1), next) } else { next };
            select! {
                packet = socket.packet() => {
                    let packet = packet?;
                    times.heard = Instant::now();
                    self.hear(socket, &packet, &mut times).await?;
                }
                () = sleep_until(alarm) => {}
            }
        }
        Ok(())
    }

    async fn speak(&mut self, socket: &mut Socket, times: &mut Times, now: Instant) -> Result<()> {
        let ready = || self.speaks && !self.stage.quiet.get() && self.pending.borrow().len() < MOST_PENDING;
        while ready() && times.due <= now {
            times.due += Duration::from_secs_f64(self.stage.interval);
            let number = self.said;
            self.said += 1;
            self.pending.borrow_mut().push_back(number);
            // What is said while the server is not to be asked goes with the rest.
            if times.hold.is_none() {
                times.asked.get_or_insert(now);
                self.send(socket, number).await?;
            }
        }
        times.due = times.due.max(now - Duration::from_secs(1));
        Ok(())
    }

    async fn send_again(&self, socket: &mut Socket) -> Result<()> {
        let pending = if self.speaks { self.pending.borrow().clone() } else { VecDeque::new() };
        self.stage.resent.set(self.stage.resent.get() + pending.len() as u64);
        for number in pending {
            self.send(socket, number).await?;
        }
        Ok(())
    }

    async fn send(&self, socket: &mut Socket, number: u64) -> Result<()> {
        let message = SendMessage {
            conversation_id: &self.conversation,
            content: format!("{number} of many"),
            client_id: number.to_string(),
        };
        socket.write("send_message", &message).await.map(drop)
    }

    /// From the last one before which nothing is missing, where the server counts.
    async fn join(&self, socket: &mut Socket) -> Result<()> {
        let mut seqs: Vec<_> = self.view.borrow().values().copied().collect();
        seqs.sort_unstable();
        let after = seqs.iter().zip(1..).take_while(|(seq, n)| **seq == *n).count();
        let join = json!({ "conversationId": self.conversation, "afterSeq": after });
        socket.write("join_conversation", &join).await.map(drop)
    }

    async fn hear(&mut self, socket: &mut Socket, text: &str, times: &mut Times) -> Result<()> {
        match Packet::parse(text) {
            Some(Packet::Ack { payload, .. }) => self.answered(payload, times)?,
            Some(Packet::Event { name: "message", payload }) => self.note(&serde_json::from_str(payload)?),
            Some(Packet::Event { name: "joined_conversation", payload }) => {
                times.asked = None;
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

    fn answered(&self, payload: &str, times: &mut Times) -> Result<()> {
        times.asked = None;
        let answer: crate::wire::Answer = serde_json::from_str(payload)?;
        if !answer.ok {
            let error = answer.error.unwrap_or_default();
            let code = error["code"].as_str().or(error.as_str()).unwrap_or("refused");
            self.refused(code);
            if matches!(code, "token_expired" | "unauthenticated") {
                return Err(Refused::because(code).into());
            }
            let told = error["retryAfterMs"].as_u64().map(Duration::from_millis);
            times.hold.get_or_insert(Instant::now() + told.unwrap_or(TRY_AGAIN));
            return Ok(());
        }
        let Some((number, seq)) = answer.message.and_then(|it| Some((it.number()?, it.seq.unwrap_or(0)))) else {
            return Ok(());
        };
        let mut pending = self.pending.borrow_mut();
        pending.retain(|it| *it != number);
        if !pending.is_empty() {
            times.asked = Some(Instant::now());
        }
        if self.acked.borrow_mut().insert(number, seq).is_none() {
            let now = Instant::now();
            let silence = now - self.stage.last_ack.replace(now);
            self.stage.longest_silence.set(self.stage.longest_silence.get().max(silence));
            self.stage.acked.set(self.stage.acked.get() + 1);
        }
        Ok(())
    }

    fn note(&self, said: &Said) {
        if let Some(number) = said.number() {
            self.view.borrow_mut().insert(number, said.seq.unwrap_or(0));
        }
    }

    fn refused(&self, code: &str) {
        *self.stage.refusals.borrow_mut().entry(code.to_owned()).or_default() += 1;
    }
}
