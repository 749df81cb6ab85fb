//! A network that fails at random while people talk: in the end the console has what the server has.

use std::{collections::HashMap, time::Duration};

use frontdesk_console_core::view::{Happening, ListQuery, Shelf, Source};
use rand::{RngExt, SeedableRng, rngs::StdRng, seq::IndexedRandom};
use tokio::time::{Instant, sleep};

use crate::harness::{ALICE, Customer, Proxy, Seat, Server};

const CUSTOMERS: usize = 4;
const WRITTEN: usize = 120;

/// What is said, and every now and then a cut: the connection ends, or is away for a while, or swallows what is sent.
async fn talks_over_a_bad_line(seed: u64) {
    let mut chance = StdRng::seed_from_u64(seed);
    let server = Server::start();
    let way = Proxy::to(&server.url).await;
    let mut customers = Vec::new();
    for n in 0..CUSTOMERS {
        customers.push(Customer::starts(&server.url, &format!("Customer {n}"), "Hello?").await);
    }
    let mut alice = Seat::of_patience(ALICE, &way.url, Duration::from_secs(2)).await;
    // Two of them on screen, two not.
    for customer in &customers[..2] {
        alice.opens(&customer.id()).await;
    }

    let mut answers: HashMap<String, Vec<String>> = HashMap::new();
    for n in 0..WRITTEN {
        let customer = customers.choose(&mut chance).unwrap();
        if chance.random_bool(0.5) {
            customer.says(&format!("question {n}")).await;
        } else {
            let content = format!("answer {n}");
            alice.replies(&customer.id(), &content).await;
            answers.entry(customer.id()).or_default().push(content);
        }
        match chance.random_range(0..24) {
            0..3 => way.cut(),
            3 => {
                way.down();
                sleep(Duration::from_millis(chance.random_range(0..400))).await;
                way.up();
            }
            4 => {
                way.swallow();
                sleep(Duration::from_millis(chance.random_range(0..100))).await;
                way.pass_again();
            }
            // What the people do takes its time; the seed says how long.
            _ => sleep(Duration::from_millis(chance.random_range(0..30))).await,
        }
    }
    way.cut();

    has_sent_all(&alice, &customers).await;
    for customer in &customers {
        let history = customer.history().await;
        let sent: Vec<_> = history.iter().filter(|it| it.sender.name == "Alice").map(|it| it.content.clone()).collect();
        assert_eq!(sent, answers.remove(&customer.id()).unwrap_or_default(), "seed {seed}: once, and in order");
    }
    is_as_the_server_has_it(&mut alice, &server.url, &customers, seed).await;
}

async fn has_sent_all(alice: &Seat, customers: &[Customer]) {
    let deadline = Instant::now() + Duration::from_secs(60);
    for customer in customers {
        while !alice.console.open(&customer.id(), Source::Store).await.unwrap().outgoing.is_empty() {
            assert!(Instant::now() < deadline, "something is stuck in the outbox");
            sleep(Duration::from_millis(20)).await;
        }
    }
}

/// Everything that Alice has been told, and all that is kept for her, against what the server says.
async fn is_as_the_server_has_it(alice: &mut Seat, url: &str, customers: &[Customer], seed: u64) {
    let server = Seat::of(ALICE, url).await;
    let deadline = Instant::now() + Duration::from_secs(30);
    let mut told: HashMap<String, Vec<u32>> = HashMap::new();
    let mut counts = None;
    let list = |from| ListQuery { shelf: Shelf::All, search: None, cursor: None, limit: 200, from };
    loop {
        for happening in alice.forgets() {
            match happening {
                Happening::Message { message } => told.entry(message.conversation_id).or_default().push(message.seq),
                Happening::Counts { counts: now } => counts = Some(now),
                _ => {}
            }
        }
        let theirs = server.console.list(list(Source::Server)).await.unwrap().items;
        let kept = alice.console.list(list(Source::Store)).await.unwrap().items;
        let is_told = customers[..2].iter().all(|customer| {
            let last = theirs.iter().find(|it| it.id == customer.id()).map(|it| it.last_seq);
            told.get(&customer.id()).and_then(|it| it.last()).copied() == last
        });
        let their_counts = server.console.counts(Source::Server).await.unwrap();
        if theirs == kept && is_told && counts == Some(their_counts) {
            break;
        }
        assert!(Instant::now() < deadline, "seed {seed}: {theirs:#?}\nis not\n{kept:#?}\ntold {told:?} {counts:?}");
        sleep(Duration::from_millis(50)).await;
    }
    for customer in &customers[..2] {
        let seqs = &told[&customer.id()];
        assert!(seqs.is_sorted_by(|one, next| one + 1 == *next), "seed {seed}: told in order without a gap: {seqs:?}");
        assert_eq!(seqs[0], 2, "what came after it was opened");
        let kept = alice.console.open(&customer.id(), Source::Store).await.unwrap();
        let theirs = server.opens(&customer.id()).await;
        assert_eq!(kept.messages, theirs.messages, "seed {seed}");
        assert_eq!(kept.activity, theirs.activity, "seed {seed}");
    }
}

#[tokio::test]
async fn nothing_is_lost_or_told_twice_over_a_line_that_is_cut_at_random() {
    talks_over_a_bad_line(1).await;
}

#[tokio::test]
async fn nor_with_other_luck() {
    talks_over_a_bad_line(2).await;
}
