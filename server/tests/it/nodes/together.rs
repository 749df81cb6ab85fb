//! While nothing fails.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Site;
use crate::harness::{Desk, Line};

fn names(viewers: &Value) -> Vec<&str> {
    viewers["users"].as_array().unwrap().iter().map(|user| user["name"].as_str().unwrap()).collect()
}

/// Waits until these view what the line has joined.
async fn is_viewed_by(line: &mut Line, wanted: &[&str]) {
    while names(&line.hears("viewers").await) != wanted {}
}

#[tokio::test]
async fn what_is_said_on_one_node_is_heard_on_all_by_way_of_postgres() {
    all_is_heard_everywhere(&Site::on_postgres().await).await;
}

#[tokio::test]
async fn what_is_said_on_one_node_is_heard_on_all_by_way_of_redis() {
    all_is_heard_everywhere(&Site::on_redis().await).await;
}

async fn all_is_heard_everywhere(site: &Site) {
    let [one, two, three] = site.nodes().await;
    let (david, alice, bob) = (one.david().await, two.alice().await, three.bob().await);
    let (mut customer, mut staff, mut inbox) = (david.connects().await, alice.connects().await, bob.connects().await);
    inbox.does("join_inbox", json!({})).await;

    // The inbox.
    let id = david.starts("My parcel is late").await;
    assert_eq!(inbox.hears("conversation_created").await["id"], id.as_str());
    for line in [&mut customer, &mut staff, &mut inbox] {
        line.does("join_conversation", json!({"conversationId": id})).await;
    }

    // Messages: each once, in order.
    for n in 0..200 {
        customer.start("send_message", json!({"conversationId": id, "content": n.to_string()})).await;
    }
    for line in [&mut customer, &mut staff, &mut inbox] {
        for n in 0..200 {
            let message = line.hears("message").await;
            assert_eq!((&message["seq"], &message["content"]), (&json!(n + 2), &json!(n.to_string())));
        }
    }

    // What one packet cannot hold.
    let long = "\u{1f4e6}".repeat(4000);
    staff.does("send_message", json!({"conversationId": id, "content": long})).await;
    assert_eq!(customer.hears("message").await["content"], long.as_str());
    assert_eq!(inbox.hears("conversation_assigned").await["assignedTo"]["name"], alice.user["name"]);

    // What nobody stores, or not as a message.
    customer.does("typing", json!({"conversationId": id, "isTyping": true})).await;
    let typing = staff.hears("typing").await;
    assert_eq!((&typing["user"]["id"], &typing["isTyping"]), (&david.user["id"], &json!(true)));
    inbox.does("read", json!({"conversationId": id, "seq": 100})).await;
    let read = customer.hears("read").await;
    assert_eq!((&read["userId"], &read["seq"]), (&bob.user["id"], &json!(100)));
    alice.post(&format!("/api/conversations/{id}/notes"), json!({"content": "He is a regular"})).await.is(201);
    assert_eq!(inbox.hears("note").await["content"], "He is a regular");
    alice.put(&format!("/api/conversations/{id}/status"), json!({"status": "resolved"})).await.is(200);
    loop {
        if customer.hears("conversation_updated").await["status"] == "resolved" {
            break;
        }
    }
    assert!(customer.has_heard("note").await.is_empty());
    assert!(customer.has_heard("typing").await.is_empty(), "nobody hears their own");
    for line in [&mut customer, &mut staff, &mut inbox] {
        assert!(line.has_heard("message").await.iter().all(|message| message["seq"] == 202), "once");
    }
}

#[tokio::test]
async fn staff_see_who_views_a_conversation_on_whatever_node() {
    let site = Site::on_postgres().await;
    let [one, two] = site.nodes().await;
    let id = one.david().await.starts("Hello").await;
    let join = json!({"conversationId": id});
    let (alice, bob) = (one.alice().await, two.bob().await);
    let mut first = alice.connects().await;
    first.does("join_conversation", join.clone()).await;
    is_viewed_by(&mut first, &["Alice"]).await;

    let mut second = bob.connects().await;
    second.does("join_conversation", join.clone()).await;
    is_viewed_by(&mut first, &["Alice", "Bob"]).await;
    is_viewed_by(&mut second, &["Alice", "Bob"]).await;

    // A node that comes later asks.
    let three = site.node().await;
    let mut third = three.alice().await.connects().await;
    third.does("join_conversation", join.clone()).await;
    is_viewed_by(&mut third, &["Alice", "Bob"]).await;

    // A second tab elsewhere changes nothing for the others; nor does its end.
    third.does("leave_conversation", join.clone()).await;
    second.does("leave_conversation", join.clone()).await;
    is_viewed_by(&mut first, &["Alice"]).await;

    // A node that stops says goodbye, and whoever was there is there no more.
    second.does("join_conversation", join).await;
    is_viewed_by(&mut first, &["Alice", "Bob"]).await;
    drop(two);
    is_viewed_by(&mut first, &["Alice"]).await;
}

#[tokio::test]
async fn what_ends_or_changes_on_one_node_does_so_on_all_at_once() {
    let site = Site::on_postgres().await;
    let [one, two] = site.nodes().await;
    let started = Instant::now();

    // Sooner than by asking the database every three seconds.
    for _ in 0..3 {
        let alice = one.alice().await;
        let mut line = two.holder_of(&alice.token).connects().await;
        let gone = one.nobody().post("/api/auth/logout", json!({"refreshToken": alice.refresh_token})).await;
        assert_eq!(gone.status, 204, "{gone:?}");
        line.ends().await;
        assert!(line.was_dismissed());
    }
    let (admin, alice) = (one.demo("admin1@acme.com").await, two.alice().await);
    let admin_elsewhere = two.holder_of(&admin.token);
    admin_elsewhere.get("/api/auth/me").await.is(200);
    one.holder_of(&admin.token).patch(&format!("/api/staff/{}", admin.id()), json!({"name": "Ada"})).await.is(200);
    while admin_elsewhere.get("/api/auth/me").await.is(200)["name"] != "Ada" {
        tokio::task::yield_now().await;
    }

    assert!(started.elapsed() < Duration::from_secs(6), "{:?}", started.elapsed());
    drop(alice);
}

#[tokio::test]
async fn nobody_is_told_to_resync_while_nothing_is_missed() {
    let site = Site::on_postgres().await;
    let [one, two] = site.nodes().await;
    let david = one.david().await;
    let id = david.starts("Hello").await;
    let mut line = two.david().await.connects().await;
    line.does("join_conversation", json!({"conversationId": id})).await;
    // That of the start, when it hears of the other node.
    david.says(&id, "Are you there?").await;
    line.hears("message").await;
    line.has_heard("resync").await;

    let three = site.node().await;
    drop(three);
    for n in 0..50 {
        david.says(&id, &n.to_string()).await;
        line.hears("message").await;
    }

    assert!(line.has_heard("resync").await.is_empty());
}

#[tokio::test]
async fn several_messages_go_in_one_notification() {
    let site = Site::on_postgres().await;
    let [one, two]: [Desk; 2] = site.nodes().await;
    let david = one.david().await;
    let id = david.starts("Hello").await;
    let mut other = two.david().await.connects().await;
    other.does("join_conversation", json!({"conversationId": id})).await;
    let mut line = david.connects().await;
    for n in 0..500 {
        line.start("send_message", json!({"conversationId": id, "content": n.to_string()})).await;
    }
    for _ in 0..500 {
        other.hears("message").await;
    }

    let metrics = one.nobody().get("/metrics").await.text;
    let count = |name: &str| -> u64 {
        let line = metrics.lines().find(|line| line.starts_with(&format!("frontdesk_{name}_total"))).unwrap();
        line.rsplit(' ').next().unwrap().parse().unwrap()
    };
    let (packets, items) = (count("bus_packets"), count("bus_items"));
    assert!(items >= 500 && packets * 3 < items, "{items} in {packets}");
    assert_eq!(count("bus_left_out"), 0);
}
