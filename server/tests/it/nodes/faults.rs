//! While a node dies and the bus goes and comes: every client's view ends equal to the history. `FRONTDESK_SOAK` makes
//! it last as many times as long.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use nix::sys::signal::Signal;
use serde_json::json;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::Site;
use super::clients::{Balancer, View, Watcher, history, said, sends};
use crate::harness::{Desk, Door, Program};

const CONVERSATIONS: usize = 4;
const SENDERS: usize = 6;

/// How long the bus is away: 3 s, or so many times as long.
fn outage() -> Duration {
    let times = std::env::var("FRONTDESK_SOAK").map_or(1, |times| times.parse().unwrap());
    Duration::from_secs(3) * times
}

#[tokio::test]
async fn local_delivery_goes_on_without_a_bus_and_what_was_missed_is_caught_up_with() {
    let mut site = Site::on_postgres().await;
    let [one, two] = site.nodes().await;
    let david = one.david().await;
    let id = david.starts("1").await;
    let (mut here, mut there) = (david.connects().await, two.david().await.connects().await);
    for line in [&mut here, &mut there] {
        line.does("join_conversation", json!({"conversationId": id})).await;
        line.has_heard("resync").await;
    }

    site.loses_its_bus().await;
    one.is_on_the_bus(false).await;
    two.is_on_the_bus(false).await;
    david.says(&id, "2").await;
    assert_eq!(here.hears("message").await["content"], "2");
    assert!(there.has_heard("message").await.is_empty());
    site.has_its_bus_again().await;

    for line in [&mut here, &mut there] {
        line.hears("resync").await;
    }
    let joined = there.does("join_conversation", json!({"conversationId": id, "afterSeq": 1})).await;
    assert_eq!(joined["messages"][0]["content"], "2");
    one.is_on_the_bus(true).await;
    david.says(&id, "3").await;
    while there.hears("message").await["content"] != "3" {}
}

#[tokio::test]
async fn what_a_node_had_no_time_to_tell_before_it_died_is_not_missed() {
    let site = Site::on_postgres().await;
    let one = site.node().await;
    let other = Program::serves_on(&site.database, &site.bus()).await;
    // Only to wait until they have heard of each other.
    let (mut line, mut staff) =
        (one.alice().await.connects().await, Door::of(&other.base).bob().await.connects().await);
    let id = one.david().await.starts("Hello").await;
    for line in [&mut line, &mut staff] {
        line.does("join_conversation", json!({"conversationId": id})).await;
    }
    while line.hears("viewers").await["users"].as_array().unwrap().len() != 2 {}
    line.has_heard("resync").await;

    other.signal(Signal::SIGKILL);

    // Who viewed there views no more, and nobody knows what it said last.
    while line.hears("viewers").await["users"].as_array().unwrap().len() != 1 {}
    line.hears("resync").await;
}

#[tokio::test]
async fn every_view_ends_equal_to_the_history_by_way_of_postgres() {
    every_view_ends_equal_to_the_history(Site::on_postgres().await).await;
}

#[tokio::test]
async fn every_view_ends_equal_to_the_history_by_way_of_redis() {
    every_view_ends_equal_to_the_history(Site::on_redis().await).await;
}

async fn every_view_ends_equal_to_the_history(mut site: Site) {
    let [one, two]: [Desk; 2] = site.nodes().await;
    let third = Program::serves_on(&site.database, &site.bus()).await;
    // The one that dies is the last.
    let doors = vec![Door::of(&one.base), Door::of(&two.base), Door::of(&third.base)];
    let balancer = Arc::new(Balancer { alive: AtomicUsize::new(doors.len()), doors });
    let (david, alice) = (one.david().await, one.alice().await);
    let conversations: Vec<_> = join_all((0..CONVERSATIONS).map(|_| david.starts("The first"))).await;

    let (end, ended) = watch::channel(None::<Arc<HashMap<String, View>>>);
    let mut watchers = Vec::new();
    for (n, id) in conversations.iter().enumerate() {
        // Two of each conversation on each node.
        for (of, person) in [&david, &alice].into_iter().enumerate() {
            for node in 0..3 {
                let watcher = Watcher { balancer: Arc::clone(&balancer), node, who: person.clone(), id: id.clone() };
                watchers.push((n, of, node, tokio::spawn(watcher.watches(ended.clone()))));
            }
        }
    }
    let stop = AtomicBool::new(false);
    let sent = AtomicUsize::new(0);
    let sending = join_all((0..SENDERS).map(|n| {
        let id = &conversations[n % CONVERSATIONS];
        let who = if n % 2 == 0 { &david } else { &alice };
        sends(&balancer, n, who, id, &stop, &sent)
    }));
    let faults = async {
        said(&sent, 200).await;
        // Nobody new is sent to it.
        balancer.alive.store(2, Ordering::SeqCst);
        third.signal(Signal::SIGKILL);
        said(&sent, 200).await;
        site.loses_its_bus().await;
        one.is_on_the_bus(false).await;
        two.is_on_the_bus(false).await;
        // For as long as is asked for: the outage itself.
        sleep(outage()).await;
        said(&sent, 100).await;
        site.has_its_bus_again().await;
        one.is_on_the_bus(true).await;
        two.is_on_the_bus(true).await;
        said(&sent, 200).await;
        stop.store(true, Ordering::SeqCst);
    };
    let (by_sender, ()) = tokio::join!(sending, faults);

    let mut histories = HashMap::new();
    for id in &conversations {
        histories.insert(id.clone(), history(&alice, id).await);
    }
    // Each message is stored once, and of each sender in the order in which it was sent.
    for (n, count) in by_sender.into_iter().enumerate() {
        let stored = histories[&conversations[n % CONVERSATIONS]].values();
        let stored: Vec<_> = stored.filter_map(|content| content.strip_prefix(&format!("{n}: "))).collect();
        assert_eq!(stored, (0..count).map(|k| k.to_string()).collect::<Vec<_>>());
    }
    let messages: usize = histories.values().map(BTreeMap::len).sum();
    end.send_replace(Some(Arc::new(histories)));
    for (n, of, node, watcher) in watchers {
        let resyncs = timeout(Duration::from_secs(60), watcher).await;
        let resyncs = resyncs.unwrap_or_else(|_| panic!("{of} of conversation {n} on node {node} misses something"));
        println!("conversation {n}, person {of}, node {node}: {} resyncs", resyncs.unwrap());
    }
    println!("{messages} messages");
}
