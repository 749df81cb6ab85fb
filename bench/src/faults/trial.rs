//! One fault, once, under load: what was acknowledged before, meanwhile and afterwards, and what became of it.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc, time::Duration};

use anyhow::Result;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use serde::{Deserialize, Serialize};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep, timeout},
};

use super::{
    Load,
    client::{Client, Stage, View},
    fault::Fault,
    judge::{self, Verdict},
    site::{Kind, Site},
};
use crate::{
    people::{Account, Desk, Merchant},
    wire::{Rest, Target},
};

/// How long the load runs undisturbed, before and after; up to as long again at random before.
const CALM: Duration = Duration::from_secs(1);
/// Who is not served again by then does not come back.
const RECOVERS_WITHIN: Duration = Duration::from_secs(60);
/// Until everybody has heard of everything, once nothing more is said.
const SETTLES_WITHIN: Duration = Duration::from_secs(20);
/// Who never catches up is not waited for that long.
const PEER_SETTLES_WITHIN: Duration = Duration::from_secs(5);

/// What came of it.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Outcome {
    pub server: String,
    pub fault: Fault,
    pub nth: u32,
    pub acked: u64,
    #[serde(flatten)]
    pub verdict: Verdict,
    /// Sent and not acknowledged in the end, though sent again and again.
    pub unanswered: u64,
    /// Seconds from its end until all were served again; none if they were not.
    pub recovered: Option<f64>,
    /// The longest time in which nobody got an acknowledgement, in seconds.
    pub silence: f64,
    pub resent: u64,
    pub connections: u64,
    /// What was refused, by its code.
    pub refusals: BTreeMap<String, u64>,
    /// What a server said that ended by itself.
    pub ended: Vec<String>,
}

impl Outcome {
    /// Whether all that is promised was kept.
    pub fn is_good(&self) -> bool {
        self.verdict.is_good() && self.unanswered == 0 && self.recovered.is_some() && self.acked > 0
    }
}

/// Who takes part.
struct Cast {
    clients: Vec<Client>,
    seats: Vec<judge::Seat>,
}

pub async fn run(site: &Site, merchant: &Merchant, fault: Fault, nth: u32, load: &Load) -> Result<Outcome> {
    let mut rng = StdRng::seed_from_u64(load.seed.wrapping_add(u64::from(nth) * 100 + fault as u64));
    let direct = Target::of(&format!("http://{}", site.addresses[0])).await?;
    let desk = open(&direct, merchant).await?;
    let stage = Rc::new(Stage::new(Rest::new(direct.clone()), load.conversations as f64 / load.rate));
    let Cast { clients, seats } = cast(site, &desk, &stage, load.conversations).await?;
    stage.last_ack.set(Instant::now());
    let mut tasks = JoinSet::new();
    for client in clients {
        tasks.spawn_local(client.run());
    }
    sleep(CALM.mul_f64(1.0 + rng.random::<f64>())).await;

    let ends_before: Vec<_> = site.servers.iter().map(|it| it.borrow().ends.len()).collect();
    let lasting = if fault.lasts() { Duration::from_secs_f64(load.outage) } else { Duration::ZERO };
    fault.happen(site, &desk, lasting, &mut rng).await?;
    let over = Instant::now();
    let counts = |seats: &[judge::Seat]| seats.iter().map(|it| it.acked.borrow().len()).collect::<Vec<_>>();
    let before = counts(&seats);
    let served = || counts(&seats).iter().zip(&before).all(|(now, before)| now > before);
    let recovered = until(RECOVERS_WITHIN, served).await.then(|| over.elapsed().as_secs_f64());
    sleep(CALM).await;
    stage.quiet.set(true);
    let settles_within = if site.kind == Kind::Peer { PEER_SETTLES_WITHIN } else { SETTLES_WITHIN };
    until(settles_within, || seats.iter().all(judge::Seat::is_settled)).await;
    stage.over.set(true);
    while let Some(client) = tasks.join_next().await {
        client??;
    }

    let desk = open(&direct, merchant).await?;
    let verdict = judge::judge(site, &desk, &seats).await?;
    let by_itself = !matches!(fault, Fault::ServerKilled | Fault::BothKilled | Fault::ServerTerminated);
    let servers = site.servers.iter().zip(ends_before);
    let ended = servers.filter(|(it, before)| by_itself && it.borrow().ends.len() > *before);
    Ok(Outcome {
        server: if site.kind == Kind::Peer { "peer" } else { "frontdesk" }.to_owned(),
        fault,
        nth,
        acked: stage.acked.get(),
        verdict,
        unanswered: seats.iter().map(|it| it.pending.borrow().len() as u64).sum(),
        recovered,
        silence: stage.longest_silence.get().as_secs_f64(),
        resent: stage.resent.get(),
        connections: stage.connections.get(),
        refusals: stage.refusals.take(),
        ended: ended.map(|(it, _)| it.borrow().last_error()).collect(),
    })
}

/// As soon as the server lets us.
async fn open(target: &Target, merchant: &Merchant) -> Result<Desk> {
    let begun = Instant::now();
    loop {
        match Desk::open(target.clone(), merchant).await {
            Err(_) if begun.elapsed() < RECOVERS_WITHIN => sleep(Duration::from_millis(100)).await,
            outcome => return outcome,
        }
    }
}

async fn until(within: Duration, is_so: impl Fn() -> bool) -> bool {
    let look = async {
        while !is_so() {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(within, look).await.is_ok()
}

/// Conversations in which one speaks and one listens, of few people: an account costs a hash.
async fn cast(site: &Site, desk: &Desk, stage: &Rc<Stage>, conversations: usize) -> Result<Cast> {
    let people = [desk.end_user_accounts(3).await?, desk.staff_accounts(2).await?];
    let tokens: Vec<_> = people[0].iter().map(|it| it.token.borrow().clone()).collect();
    let ids = desk.conversations(&tokens, conversations).await?;
    let mut targets = Vec::new();
    for proxy in &site.proxies {
        targets.push(Target::of(&format!("http://{}", proxy.address)).await?);
    }
    let mut cast = Cast { clients: Vec::new(), seats: Vec::new() };
    for (nth, id) in ids.iter().enumerate() {
        let (acked, pending) = (Rc::<RefCell<View>>::default(), Rc::default());
        let views: [Rc<RefCell<View>>; 2] = Default::default();
        for (side, view) in views.iter().enumerate() {
            // Each speaks in turn, and to somebody on the other node if there is one.
            let account: &Account = &people[side][nth % people[side].len()];
            cast.clients.push(Client {
                stage: Rc::clone(stage),
                target: targets[(nth + side) % targets.len()].clone(),
                account: account.clone(),
                conversation: id.clone(),
                speaks: side == nth / 2 % 2,
                view: Rc::clone(view),
                acked: Rc::clone(&acked),
                pending: Rc::clone(&pending),
                said: 0,
            });
        }
        let reader = people[0][nth % people[0].len()].clone();
        cast.seats.push(judge::Seat { reader, conversation: id.clone(), views, acked, pending });
    }
    Ok(cast)
}
