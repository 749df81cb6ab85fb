//! An update without anybody noticing: one node after the other is stopped and started, while people talk.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use nix::sys::signal::Signal;
use serde_json::json;
use tokio::sync::watch;
use tokio::time::timeout;

use super::Site;
use super::clients::{Balancer, View, Watcher, history, said, sends};
use crate::harness::{Door, Person, Program};

const CONVERSATIONS: usize = 4;
/// Half of them by REST, half by sockets.
const SENDERS: usize = 8;

#[tokio::test]
async fn nodes_are_restarted_in_turn_and_no_message_is_lost_or_doubled() {
    let site = Site::on_postgres().await;
    let mut nodes = vec![runs(&site, "0").await, runs(&site, "0").await];
    let doors: Vec<_> = nodes.iter().map(|node| Door::of(&node.base)).collect();
    let (david, alice) = (doors[0].david().await, doors[1].alice().await);
    let conversations: Vec<_> = join_all((0..CONVERSATIONS).map(|_| david.starts("The first"))).await;
    let balancer = Arc::new(Balancer { alive: AtomicUsize::new(doors.len()), doors });

    let (end, ended) = watch::channel(None::<Arc<HashMap<String, View>>>);
    let mut watchers = Vec::new();
    for id in &conversations {
        for (node, person) in [(0, &david), (1, &david), (0, &alice), (1, &alice)] {
            let watcher = Watcher { balancer: Arc::clone(&balancer), node, who: person.clone(), id: id.clone() };
            watchers.push(tokio::spawn(watcher.watches(ended.clone())));
        }
    }
    let (stop, sent) = (AtomicBool::new(false), AtomicUsize::new(0));
    let sending = join_all((0..SENDERS).map(|n| {
        let (balancer, stop, sent) = (&balancer, &stop, &sent);
        let id = &conversations[n % CONVERSATIONS];
        let who = if n % 2 == 0 { &david } else { &alice };
        async move {
            if n < SENDERS / 2 {
                sends(balancer, n, who, id, stop, sent).await;
                return Vec::new();
            }
            sends_live(balancer, n, who, id, stop, sent).await
        }
    }));
    let restarting = async {
        for _ in 0..2 {
            let node = nodes.remove(0);
            said(&sent, 200).await;
            let port = node.base.rsplit(':').next().unwrap().to_owned();
            node.signal(Signal::SIGTERM);
            let (status, log) = node.ends().await;
            assert!(status.success(), "{log}");
            // The other one does the work of both.
            said(&sent, 100).await;
            nodes.push(runs(&site, &port).await);
        }
        said(&sent, 200).await;
        stop.store(true, Ordering::SeqCst);
    };
    let (acknowledged, ()) = tokio::join!(sending, restarting);

    let mut histories = HashMap::new();
    for id in &conversations {
        histories.insert(id.clone(), history(&balancer.door(0).holder_of(&alice.token), id).await);
    }
    let mut contents: Vec<_> = histories.values().flat_map(|view| view.values()).collect();
    let stored = contents.len();
    contents.sort();
    contents.dedup_by(|one, other| one == other && *one != "The first");
    assert_eq!(contents.len(), stored, "something is doubled");
    assert_eq!(stored, sent.load(Ordering::SeqCst) + CONVERSATIONS, "something is lost");
    for (n, acknowledged) in acknowledged.into_iter().enumerate() {
        let view = &histories[&conversations[n % CONVERSATIONS]];
        assert!(n < SENDERS / 2 || acknowledged.len() > 50, "{n} has not said much");
        for (seq, content) in acknowledged {
            assert_eq!(view.get(&seq), Some(&content), "not what was acknowledged");
        }
    }
    // Everybody who watched has come back by themselves, and sees all of it.
    end.send_replace(Some(Arc::new(histories)));
    for watcher in watchers {
        timeout(Duration::from_secs(60), watcher).await.expect("somebody misses something").unwrap();
    }
    println!("{stored} messages");
}

/// A node as a process of its own, which hears the others.
async fn runs(site: &Site, port: &str) -> Program {
    Program::serves_at(port, &site.database, &site.bus()).await
}

/// As `sends`, by a connection that is made again whenever it ends; what was acknowledged.
async fn sends_live(
    balancer: &Balancer,
    n: usize,
    who: &Person,
    id: &str,
    stop: &AtomicBool,
    sent: &AtomicUsize,
) -> Vec<(i64, String)> {
    let mut acknowledged = Vec::new();
    let mut line = balancer.connects(n, &who.token).await;
    for k in 0.. {
        if stop.load(Ordering::SeqCst) {
            break;
        }
        let content = format!("{n}: {k}");
        let message = json!({"conversationId": id, "content": content, "clientId": format!("{n}-{k}")});
        let stored = loop {
            match line.tries_to_call("send_message", message.clone()).await {
                Some(ack) if ack["ok"] == true => break ack["message"]["seq"].as_i64().unwrap(),
                Some(ack) => assert_eq!(ack["error"]["code"], "unavailable", "{ack}"),
                None => line = balancer.connects(n, &who.token).await,
            }
        };
        acknowledged.push((stored, content));
        sent.fetch_add(1, Ordering::SeqCst);
    }
    acknowledged
}
