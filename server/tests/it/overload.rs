//! More than it can do at once: it says so early, keeps what it took on, and goes on as before when that is over.

use std::time::{Duration, Instant};

use futures_util::future::join_all;
use nix::sys::signal::Signal;
use serde_json::{Value, json};
use sqlx::{Connection, PgConnection};

use crate::harness::{Desk, Door, Line, Program, cluster};

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

#[tokio::test]
async fn who_has_waited_too_long_for_their_turn_is_told_so_instead_of_served() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("Hello").await;
    let mut line = ana.connects().await;
    // What comes first waits for this, and all that comes after it for its turn.
    let mut held = desk.pool.begin().await.unwrap();
    sqlx::query("lock table reads").execute(&mut *held).await.unwrap();
    let first = line.start("read", json!({"conversationId": id, "seq": 1})).await;
    let waiting = line.start("send_message", json!({"conversationId": id, "content": "waits"})).await;
    // So much that the last is refused at once: by then the server has read all that came before.
    let mut last = waiting;
    for _ in 0..30 {
        let large = json!({"conversationId": id, "content": "waits too", "more": "x".repeat(200_000)});
        last = line.start("send_message", large).await;
    }
    assert_eq!(line.acked(last).await["error"]["code"], "rate_limited");

    desk.clock.put_forward(2);
    held.rollback().await.unwrap();

    assert_eq!(line.acked(first).await["ok"], true);
    let told = line.acked(waiting).await;
    assert_eq!(told["error"]["code"], "overloaded");
    // It is stored after that time, and nothing that came with it was.
    desk.clock.put_forward(told["error"]["retryAfterMs"].as_i64().unwrap() / 1000 + 1);
    let again = line.does("send_message", json!({"conversationId": id, "content": "waits"})).await;
    assert_eq!(again["message"]["seq"], 2);
}

/// 80 MB in all.
const LARGE: usize = 20_000;
/// What may stay of them: 4 MiB a socket that waits in its stage, as much again on its way there, and what the lanes have.
const MOST_KEPT: u64 = 48 * 1024 * 1024;

#[cfg(target_os = "linux")]
#[tokio::test]
async fn what_cannot_be_stored_now_takes_no_more_memory_than_it_may() {
    let url = cluster::new_database().await;
    let program = Program::serves_on(&url, "").await;
    let desk = Door::of(&program.base);
    let david = desk.david().await;
    let mut conversations = Vec::new();
    for n in 0..4 {
        conversations.push((david.starts(&format!("Hello {n}")).await, david.connects().await));
    }
    let mut conn = PgConnection::connect(&url).await.unwrap();
    let mut held = conn.begin().await.unwrap();
    sqlx::query("lock table messages in access exclusive mode").execute(&mut *held).await.unwrap();

    let before = program.memory();
    let content = "x".repeat(4000);
    let floods = conversations.iter_mut().map(|(id, line)| {
        let message = json!({"conversationId": id, "content": content});
        async move {
            let mut sent = Vec::new();
            for _ in 0..LARGE / 4 {
                sent.push(line.start("send_message", message.clone()).await);
            }
            sent
        }
    });
    let sent = join_all(floods).await;
    // The last ones are refused while the first still wait: by then the server has read all of it.
    for ((_, line), sent) in conversations.iter_mut().zip(&sent) {
        let last = line.acked(*sent.last().unwrap()).await;
        assert_eq!(last["ok"], false, "{last}");
    }
    let kept = program.memory().saturating_sub(before);
    held.rollback().await.unwrap();

    assert!(kept < MOST_KEPT, "{kept} bytes are kept of {}", LARGE * content.len());
    // What it took on is stored all the same, and nothing else.
    let mut all_stored = 0;
    for ((id, line), sent) in conversations.iter_mut().zip(sent) {
        let mut stored = 0;
        for ack in &sent[..sent.len() - 1] {
            stored += i64::from(line.acked(*ack).await["ok"] == true);
        }
        let history = david.get(&format!("/api/conversations/{id}")).await.is(200);
        assert_eq!(history["lastSeq"], stored + 1);
        all_stored += stored;
    }
    assert!(all_stored > 0, "it took on nothing");
    program.signal(Signal::SIGTERM);
    assert!(program.ends().await.0.success());
    cluster::ends(&url);
}
