//! Clients that behave as ours do: they say a thing until it is acknowledged, and when a connection ends they make
//! another one by themselves and go on from where they were.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::interval;

use crate::harness::{Door, Line, Person};

/// How often a sender says something.
const PACE: Duration = Duration::from_millis(20);

/// The nodes as a load balancer knows them.
pub struct Balancer {
    pub doors: Vec<Door>,
    /// All but one of which live for good.
    pub alive: AtomicUsize,
}

impl Balancer {
    pub fn door(&self, n: usize) -> &Door {
        &self.doors[n % self.alive.load(Ordering::SeqCst)]
    }

    /// A connection to this node, or to the next one that takes it.
    pub async fn connects(&self, n: usize, token: &str) -> Line {
        let mut node = n;
        loop {
            if let Some(line) = self.door(node).holder_of(token).tries_to_connect().await {
                return line;
            }
            node += 1;
        }
    }
}

/// Waits until so many more were said.
pub async fn said(sent: &AtomicUsize, more: usize) {
    let goal = sent.load(Ordering::SeqCst) + more;
    let mut looks = interval(Duration::from_millis(5));
    while sent.load(Ordering::SeqCst) < goal {
        looks.tick().await;
    }
}

/// Says one thing after the other, each until it is acknowledged, on whatever node; how many.
pub async fn sends(
    balancer: &Balancer,
    n: usize,
    who: &Person,
    id: &str,
    stop: &AtomicBool,
    sent: &AtomicUsize,
) -> usize {
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
pub type View = BTreeMap<i64, String>;

pub async fn history(who: &Person, id: &str) -> View {
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
pub struct Watcher {
    pub balancer: Arc<Balancer>,
    pub node: usize,
    pub who: Person,
    pub id: String,
}

impl Watcher {
    /// Until their view is the history; how often they were told to resync.
    pub async fn watches(self, mut ended: watch::Receiver<Option<Arc<HashMap<String, View>>>>) -> usize {
        let (mut view, mut resyncs) = (View::new(), 0);
        loop {
            let mut line = self.balancer.connects(self.node, &self.who.token).await;
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
