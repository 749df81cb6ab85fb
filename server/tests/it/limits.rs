//! How much one caller may do at a time, and that honest ones hardly notice.

use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::{Answer, Desk, Line, Person};

async fn limited() -> Desk {
    Desk::open_with(&["--trusted-proxies", "127.0.0.0/8"]).await
}

/// An attempt to sign in, from this address by way of the proxy in front.
async fn login(desk: &Desk, from: &str, email: &str, password: &str) -> Answer {
    let request = desk.request(Method::POST, "/api/auth/login").header("x-forwarded-for", from);
    desk.answer(request.json(&json!({"email": email, "password": password}))).await
}

/// How long to wait, in seconds.
#[track_caller]
fn is_told_to_wait(answer: &Answer) -> i64 {
    answer.is_problem(429, "rate_limited");
    answer.header("retry-after").parse().expect("seconds")
}

#[tokio::test]
async fn guesses_at_a_password_are_slowed_down_and_tell_nothing() {
    let desk = limited().await;
    let mut waits = Vec::new();
    for email in ["emma@example.com", "nobody@example.com"] {
        for _ in 0..20 {
            login(&desk, "203.0.113.7", email, "a guess").await.is_problem(401, "invalid_credentials");
        }
        waits.push(is_told_to_wait(&login(&desk, "203.0.113.7", &email.to_uppercase(), "a guess").await));
    }
    // Alike whether there is such an account or not.
    assert_eq!(waits, [6, 6]);

    // A guess that is right gets no better answer, and the owner elsewhere gets in.
    is_told_to_wait(&login(&desk, "203.0.113.7", "emma@example.com", "user123").await);
    login(&desk, "198.51.100.1", "emma@example.com", "user123").await.is(200);
    // Others at the same address are not to blame.
    login(&desk, "203.0.113.7", "david@example.com", "user123").await.is(200);

    desk.clock.put_forward(6);
    login(&desk, "203.0.113.7", "emma@example.com", "user123").await.is(200);
}

#[tokio::test]
async fn who_knows_the_password_may_sign_in_as_often_as_they_like() {
    let desk = limited().await;

    for _ in 0..40 {
        login(&desk, "203.0.113.7", "david@example.com", "user123").await.is(200);
    }
}

#[tokio::test]
async fn an_address_is_what_a_trusted_proxy_says() {
    let desk = Desk::open_with(&["--trusted-proxies", "127.0.0.1, 10.0.0.0/8"]).await;
    for n in 0..20 {
        // What the client claims itself, the address it has, and a second proxy of ours.
        let from = format!("192.0.2.{n}, 2001:db8::{n:x}, 10.0.0.7");
        login(&desk, &from, "emma@example.com", "a guess").await.is_problem(401, "invalid_credentials");
    }
    is_told_to_wait(&login(&desk, "2001:db8::ffff", "emma@example.com", "a guess").await);
    login(&desk, "2001:db8:0:1::", "emma@example.com", "a guess").await.is_problem(401, "invalid_credentials");

    let untrusting = Desk::open_with(&[]).await;
    for n in 0..20 {
        login(&untrusting, &format!("192.0.2.{n}"), "emma@example.com", "a guess").await.is(401);
    }
    is_told_to_wait(&login(&untrusting, "192.0.2.99", "emma@example.com", "a guess").await);
}

#[tokio::test]
async fn one_e_mail_address_is_not_registered_over_and_over() {
    let desk = limited().await;
    let register = async |from: &str, email: &str| {
        let request = desk.request(Method::POST, "/api/auth/register").header("x-forwarded-for", from);
        let body = json!({"name": "New", "email": email, "password": "correct horse"});
        desk.answer(request.json(&body)).await
    };
    register("203.0.113.9", "new@example.com").await.is(201);
    for n in 0..19 {
        register(&format!("198.51.100.{n}"), "new@example.com").await.is_problem(409, "email_taken");
    }
    is_told_to_wait(&register("198.51.100.99", "new@example.com").await);
}

#[tokio::test]
async fn guests_of_one_address_are_many_but_not_very_many() {
    let desk = limited().await;
    let comes = async |from: &str| {
        let request = desk.request(Method::POST, "/api/auth/guest").header("x-forwarded-for", from);
        desk.answer(request.json(&json!({"merchantId": Desk::ACME}))).await
    };
    for _ in 0..600 {
        comes("203.0.113.7").await.is(201);
    }

    assert_eq!(is_told_to_wait(&comes("203.0.113.7").await), 1);
    comes("203.0.113.8").await.is(201);

    desk.clock.put_forward(1);
    comes("203.0.113.7").await.is(201);
}

#[tokio::test]
async fn guesses_at_ones_own_password_are_slowed_down() {
    let desk = limited().await;
    let (emma, david) = (desk.demo("emma@example.com").await, desk.david().await);
    let change = async |who: &Person, current: &str| {
        who.put("/api/auth/password", json!({"currentPassword": current, "newPassword": "correct horse"})).await
    };
    for _ in 0..10 {
        change(&emma, "a guess").await.refuses_fields(&["currentPassword"]);
    }

    // A guess that is right gets no better answer, and whatever it says, nothing has changed.
    assert_eq!(is_told_to_wait(&change(&emma, "user123").await), 6);
    desk.demo("emma@example.com").await;
    assert_eq!(change(&david, "user123").await.status, 204);

    desk.clock.put_forward(6);
    assert_eq!(change(&emma, "user123").await.status, 204);
}

/// Sends these without waiting; what each is acknowledged with.
async fn pours(line: &mut Line, conversation: &str, numbers: impl IntoIterator<Item = usize>) -> Vec<(usize, Value)> {
    let mut started = Vec::new();
    for n in numbers {
        let name = format!("{n}");
        let payload = json!({"conversationId": conversation, "content": name, "clientId": name});
        started.push((n, line.start("send_message", payload).await));
    }
    let mut acks = Vec::new();
    for (n, ack) in started {
        acks.push((n, line.acked(ack).await));
    }
    acks
}

#[tokio::test]
async fn an_outbox_gets_through_in_its_order_by_waiting_as_told() {
    let desk = limited().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("Hello").await;
    let mut line = ana.connects().await;

    let mut outbox: Vec<usize> = (0..1260).collect();
    let mut rounds = 0;
    loop {
        let acks = pours(&mut line, &id, outbox.clone()).await;
        let stored = acks.iter().take_while(|(_, ack)| ack["ok"] == true).count();
        assert!(stored >= outbox.len().min(100), "{stored} in round {rounds}: a wait that brings nothing is no use");
        outbox.drain(..stored);
        let Some((_, refusal)) = acks.get(stored) else { break };
        assert!(acks[stored..].iter().all(|(_, ack)| ack["error"]["code"] == "rate_limited"), "no gap: {acks:?}");
        let wait = refusal["error"]["retryAfterMs"].as_u64().unwrap();
        assert_eq!(wait, 1000);
        let error = line.hears("error").await;
        assert_eq!((&error["code"], &error["event"]), (&json!("rate_limited"), &json!("send_message")));
        assert!(error["retryAfterMs"].is_u64(), "{error}");
        desk.clock.put_forward(i64::try_from(wait.div_ceil(1000)).unwrap());
        rounds += 1;
    }

    assert_eq!(rounds, 3, "999 at once, then 100, 100 and the rest");
    let path = format!("/api/conversations/{id}/messages?after=1&limit=200");
    let stored = ana.get(&path).await.is(200);
    let contents: Vec<_> = stored["items"].as_array().unwrap().iter().map(|it| it["content"].clone()).collect();
    assert_eq!(contents, (0..200).map(|n| json!(n.to_string())).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_users_messages_count_together_whichever_way_they_come() {
    let desk = limited().await;
    let (ana, ben) = (desk.end_user("Ana").await, desk.end_user("Ben").await);
    let (id, his) = (ana.starts("Hello").await, ben.starts("Hello").await);
    let mut line = ana.connects().await;
    let acks = pours(&mut line, &id, 0..1050).await;
    // One went into the start.
    assert_eq!(acks.iter().filter(|(_, ack)| ack["ok"] == true).count(), 999);

    let by_rest = ana.post(&format!("/api/conversations/{id}/messages"), json!({"content": "By REST"})).await;
    let start = ana.post("/api/conversations", json!({"merchantId": Desk::ACME})).await;

    assert_eq!((is_told_to_wait(&by_rest), is_told_to_wait(&start)), (1, 1));
    ben.says(&his, "Hello?").await;
    line.does("leave_conversation", json!(id)).await;
}

#[tokio::test]
async fn a_socket_that_floods_is_told_to_wait() {
    let desk = limited().await;
    let mut line = desk.alice().await.connects().await;
    let mut acks = Vec::new();
    for _ in 0..2400 {
        acks.push(line.start("leave_conversation", json!(Desk::ACME)).await);
    }
    let mut refused = 0;
    for (n, ack) in acks.into_iter().enumerate() {
        let ack = line.acked(ack).await;
        if ack["ok"] == false {
            assert!(n >= 2000, "{n}: {ack}");
            assert_eq!(ack["error"]["code"], "rate_limited");
            assert!(ack["error"]["retryAfterMs"].as_u64().is_some_and(|ms| ms >= 1000), "{ack}");
            refused += 1;
        }
    }
    assert!(refused > 0);

    desk.clock.put_forward(1);
    line.does("join_inbox", json!({})).await;
    // Another socket of hers has its own.
    desk.alice().await.connects().await.does("join_inbox", json!({})).await;
}

#[tokio::test]
async fn what_waits_of_a_connection_is_bounded_in_bytes_too() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("Hello").await;
    let mut line = ana.connects().await;
    // What comes first waits for this, and all that comes after it for its turn.
    let mut held = desk.pool.begin().await.unwrap();
    sqlx::query("lock table reads").execute(&mut *held).await.unwrap();
    let first = line.start("read", json!({"conversationId": id, "seq": 1})).await;

    let mut large = Vec::new();
    for n in 0..40 {
        let payload = json!({"conversationId": id, "content": n.to_string(), "more": "x".repeat(200_000)});
        large.push(line.start("send_message", payload).await);
    }
    let small = json!({"conversationId": id, "content": "small"});
    let refused = line.call("send_message", small.clone()).await;
    // It would fit, and must not overtake what did not.
    assert_eq!((&refused["error"]["code"], &refused["error"]["retryAfterMs"]), (&json!("rate_limited"), &json!(1000)));

    held.rollback().await.unwrap();
    assert_eq!(line.acked(first).await["ok"], true);
    let mut stored = Vec::new();
    for ack in large {
        stored.push(line.acked(ack).await["ok"] == true);
    }
    assert_eq!(stored, [vec![true; 20], vec![false; 20]].concat(), "4 MiB of it, from the beginning");
    desk.clock.put_forward(1);
    assert_eq!(line.does("send_message", small).await["message"]["seq"], 22);
}
