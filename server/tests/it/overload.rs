//! More than it can do at once: it says so early, keeps what it took on, and goes on as before when that is over.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::harness::{Desk, Line};

/// Far more than are stored in a second, one at a time.
const FLOOD: usize = 2000;
const SOCKETS: usize = 8;

/// Sends so many, and hears what becomes of each.
async fn floods(line: &mut Line, conversation: &str) -> Vec<Value> {
    let mut sent = Vec::new();
    for n in 0..FLOOD / SOCKETS {
        let message = json!({"conversationId": conversation, "content": n.to_string(), "clientId": n.to_string()});
        sent.push(line.start("send_message", message).await);
    }
    let mut answers = Vec::new();
    for ack in sent {
        answers.push(line.acked(ack).await);
    }
    answers
}

#[tokio::test]
async fn too_much_at_once_is_refused_early_and_what_is_taken_on_is_stored() {
    let slow = ["--rate-limits", "off", "--lanes", "1", "--batch", "1"];
    let desk = Desk::open_with(&slow).await;
    let david = desk.david().await;
    let mut conversations = Vec::new();
    for n in 0..SOCKETS {
        conversations.push((david.starts(&format!("Hello {n}")).await, david.connects().await));
    }

    let begun = Instant::now();
    let floods = conversations.iter_mut().map(|(id, line)| floods(line, id));
    let answers = join_all(floods).await;

    // All answered, though storing all of it would take longer.
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    let mut refused = 0;
    for (answers, (id, _)) in answers.iter().zip(&conversations) {
        let stored: Vec<_> = answers.iter().map(|it| it["ok"] == true).collect();
        refused += stored.iter().filter(|stored| !**stored).count();
        // The beginning of the run is stored, and nothing after it.
        let first_refused = stored.iter().position(|stored| !stored).unwrap_or(stored.len());
        assert!(stored[first_refused..].iter().all(|stored| !stored), "a later one overtook");
        let history = david.get(&format!("/api/conversations/{id}")).await.is(200);
        assert_eq!(history["lastSeq"], first_refused + 1);
        for answer in answers.iter().filter(|it| it["ok"] == false) {
            assert_eq!(answer["error"]["code"], "overloaded");
        }
    }
    assert!(refused > 0, "it took on everything");
    for (id, line) in &mut conversations {
        let again = json!({"conversationId": id, "content": "Afterwards", "clientId": "afterwards"});
        let mut waits = 0;
        loop {
            let answer = line.call("send_message", again.clone()).await;
            if answer["ok"] == true {
                break;
            }
            waits += 1;
            assert!(waits < 10, "it does not recover: {answer}");
            let wait = answer["error"]["retryAfterMs"].as_i64().expect("it says how long to wait");
            desk.clock.put_forward(wait / 1000 + 1);
        }
    }
}
