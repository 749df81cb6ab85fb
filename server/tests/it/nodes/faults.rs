//! While a node dies and the bus goes and comes: every client's view ends equal to the history. `FRONTDESK_SOAK` makes
//! it last as many times as long.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use nix::sys::signal::Signal;
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::{interval, sleep, timeout};

use super::Site;
use crate::harness::{Desk, Door, Line, Person, Program};

const CONVERSATIONS: usize = 4;
const SENDERS: usize = 6;
/// How often a sender says something.
const PACE: Duration = Duration::from_millis(20);

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

/// The nodes as a load balancer knows them.
struct Balancer {
    doors: Vec<Door>,
    /// All but one of which live for good.
    alive: AtomicUsize,
}

impl Balancer {
    fn door(&self, n: usize) -> &Door {
        &self.doors[n % self.alive.load(Ordering::SeqCst)]
    }
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

/// Waits until so many more were said.
async fn said(sent: &AtomicUsize, more: usize) {
    let goal = sent.load(Ordering::SeqCst) + more;
    let mut looks = interval(Duration::from_millis(5));
    while sent.load(Ordering::SeqCst) < goal {
        looks.tick().await;
    }
}

/// Says one thing after the other, each until it is acknowledged, on whatever node; how many.
async fn sends(balancer: &Balancer, n: usize, who: &Person, id: &str, stop: &AtomicBool, sent: &AtomicUsize) -> usize {
    let path = format!("/api/conversations/{id}/messages");
    let mut pace = interval(PACE);
    for k in 0.. {
        if stop.load(Ordering::SeqCst) {
            return k;
        }
        pace.tick().await;
        let message = json!({"content": format!("{n}: {k}"), "clientId": format!("{n}-{k}")});
        let mut node = n + k;
        loop {
            let door = balancer.door(node).holder_of(&who.token);
            match door.tries_to_post(&path, message.clone()).await {
                Some(answer) if answer.status < 300 => break,
                Some(answer) => assert_eq!(answer.status, 503, "{}", answer.text),
                None => {}
            }
            node += 1;
        }
        sent.fetch_add(1, Ordering::SeqCst);
    }
    unreachable!()
}

/// What somebody sees of a conversation: its messages by number.
type View = BTreeMap<i64, String>;

async fn history(who: &Person, id: &str) -> View {
    let mut view = View::new();
    loop {
        let page = who.get(&format!("/api/conversations/{id}/messages?limit=200&after={}", view.len())).await.is(200);
        note(&mut view, page["items"].as_array().unwrap());
        if page["hasMore"] == false {
            assert!(view.keys().copied().eq(1..=view.len() as i64), "no gap");
            return view;
        }
    }
}

/// Takes messages in. One may come twice, and is the same then.
fn note(view: &mut View, messages: &[Value]) {
    for message in messages {
        let content = message["content"].as_str().unwrap().to_owned();
        let before = view.insert(message["seq"].as_i64().unwrap(), content.clone());
        assert!(before.is_none_or(|before| before == content));
    }
}

/// Somebody who looks at one conversation as our clients do.
struct Watcher {
    balancer: Arc<Balancer>,
    node: usize,
    who: Person,
    id: String,
}

impl Watcher {
    /// Until their view is the history; how often they were told to resync.
    async fn watches(self, mut ended: watch::Receiver<Option<Arc<HashMap<String, View>>>>) -> usize {
        let (mut view, mut resyncs) = (View::new(), 0);
        loop {
            let door = self.balancer.door(self.node);
            let mut line = door.holder_of(&self.who.token).connects().await;
            self.joins(&mut line, &view).await;
            loop {
                if let Some(histories) = &*ended.borrow_and_update()
                    && histories[&self.id] == view
                {
                    return resyncs;
                }
                let event = tokio::select! {
                    event = line.next() => event,
                    // Looked at above.
                    changed = ended.changed() => { changed.unwrap(); continue }
                };
                match event {
                    Some((name, message)) if name == "message" => note(&mut view, &[message]),
                    Some((name, joined)) if name == "joined_conversation" => {
                        note(&mut view, joined["messages"].as_array().unwrap());
                        if joined["hasMore"] == true {
                            self.joins(&mut line, &view).await;
                        }
                    }
                    Some((name, _)) if name == "resync" => {
                        resyncs += 1;
                        self.joins(&mut line, &view).await;
                    }
                    Some(_) => {}
                    // To another node.
                    None => break,
                }
            }
        }
    }

    /// With what was seen without a gap.
    async fn joins(&self, line: &mut Line, view: &View) {
        let after = view.keys().zip(1..).take_while(|(seq, n)| **seq == *n).count();
        line.tries_to_emit("join_conversation", json!({"conversationId": self.id, "afterSeq": after})).await;
    }
}
