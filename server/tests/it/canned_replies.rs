//! What staff say again and again.

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::{Desk, Person};

const REPLIES: &str = "/api/canned-replies";

fn reply(shortcut: &str, content: &str) -> Value {
    json!({"shortcut": shortcut, "content": content})
}

async fn shortcuts(of: &Person) -> Vec<String> {
    let listed = of.get(REPLIES).await.is(200);
    listed["items"].as_array().unwrap().iter().map(|it| it["shortcut"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_manager_writes_replies_that_all_staff_of_the_merchant_find_by_shortcut() {
    let desk = Desk::open().await;
    let (bob, alice) = (desk.bob().await, desk.alice().await);
    let (stranger, charlie) = (desk.demo("admin@globex.com").await, desk.demo("charlie@globex.com").await);
    assert_eq!(shortcuts(&alice).await, ["bye", "hello", "late", "order-number", "refund"], "the demo's");

    let added = bob.post(REPLIES, reply(" Hi-There_2 ", "  Hi {{customer}}, {{me}} here ")).await.is(201);

    assert_eq!((&added["shortcut"], &added["content"]), (&json!("hi-there_2"), &json!("Hi {{customer}}, {{me}} here")));
    assert_eq!(added["createdAt"], added["updatedAt"]);
    assert_eq!(shortcuts(&alice).await, ["bye", "hello", "hi-there_2", "late", "order-number", "refund"]);
    assert_eq!(shortcuts(&charlie).await, [""; 0]);
    // Each merchant has shortcuts of its own.
    stranger.post(REPLIES, reply("hi-there_2", "Hello")).await.is(201);
    assert_eq!(shortcuts(&charlie).await, ["hi-there_2"]);

    let path = format!("{REPLIES}/{}", added["id"].as_str().unwrap());
    desk.clock.put_forward(60);
    let changed = bob.patch(&path, json!({"content": "Hi"})).await.is(200);
    assert_eq!((&changed["shortcut"], &changed["content"]), (&json!("hi-there_2"), &json!("Hi")));
    assert!(changed["updatedAt"].as_str() > changed["createdAt"].as_str(), "{changed}");
    assert_eq!(changed["createdAt"], added["createdAt"]);
    assert_eq!(bob.patch(&path, json!({"shortcut": "Aloha"})).await.is(200)["content"], "Hi");
    assert_eq!(shortcuts(&alice).await, ["aloha", "bye", "hello", "late", "order-number", "refund"]);

    for (method, body) in [(Method::PATCH, Some(json!({"content": "Mine"}))), (Method::DELETE, None)] {
        stranger.call(method.clone(), &path, body.clone()).await.is_problem(404, "canned_reply_not_found");
        let nowhere = format!("{REPLIES}/none");
        bob.call(method, &nowhere, body).await.is_problem(404, "canned_reply_not_found");
    }
    assert_eq!(bob.call(Method::DELETE, &path, None).await.status, 204);
    bob.call(Method::DELETE, &path, None).await.is_problem(404, "canned_reply_not_found");
    assert_eq!(shortcuts(&alice).await, ["bye", "hello", "late", "order-number", "refund"]);
}

#[tokio::test]
async fn a_shortcut_is_taken_once_also_by_those_who_come_at_once() {
    let desk = Desk::open().await;
    let bob = desk.bob().await;

    let answers = join_all((0..8).map(async |n: u8| bob.post(REPLIES, reply("thanks", &n.to_string())).await)).await;

    assert_eq!(answers.iter().filter(|it| it.status == 201).count(), 1, "{answers:?}");
    for refused in answers.iter().filter(|it| it.status != 201) {
        refused.is_problem(409, "shortcut_taken");
    }
    let other = bob.post(REPLIES, reply("other", "Other")).await.is(201);
    let path = format!("{REPLIES}/{}", other["id"].as_str().unwrap());
    bob.patch(&path, json!({"shortcut": "THANKS"})).await.is_problem(409, "shortcut_taken");
    bob.patch(&path, json!({"shortcut": "Other"})).await.is(200);
}

#[tokio::test]
async fn a_reply_is_within_its_bounds() {
    let desk = Desk::open().await;
    let bob = desk.bob().await;
    let longest = "🦀".repeat(4000);

    for shortcut in ["", " ", "two words", "/late", "größe", "a\0"] {
        bob.post(REPLIES, reply(shortcut, "x")).await.refuses_fields(&["shortcut"]);
    }
    bob.post(REPLIES, reply(&"s".repeat(41), &format!("{longest}!"))).await.refuses_fields(&["shortcut", "content"]);
    bob.post(REPLIES, reply("late-2", " ")).await.refuses_fields(&["content"]);
    let added = bob.post(REPLIES, reply(&"s".repeat(40), &longest)).await.is(201);
    assert_eq!(added["content"], longest);
    let path = format!("{REPLIES}/{}", added["id"].as_str().unwrap());
    bob.patch(&path, json!({"shortcut": "?", "content": ""})).await.refuses_fields(&["shortcut", "content"]);
    assert_eq!(bob.patch(&path, json!({})).await.is(200)["content"], longest);
}

#[tokio::test]
async fn a_merchant_has_five_hundred_at_the_most_however_many_come_at_once() {
    let desk = Desk::open().await;
    let bob = desk.bob().await;
    sqlx::query(
        "insert into canned_replies (id, merchant_id, shortcut, content, created_at, updated_at)
         select gen_random_uuid(), $1::uuid, 'no-' || n, 'x', now(), now() from generate_series(1, 492) n",
    )
    .bind(Desk::ACME)
    .execute(&desk.pool)
    .await
    .unwrap();

    let answers =
        join_all((0..8).map(async |n: u8| bob.post(REPLIES, reply(&format!("at-once-{n}"), "x")).await)).await;

    assert_eq!(answers.iter().filter(|it| it.status == 201).count(), 3, "beside the demo's five: {answers:?}");
    for refused in answers.iter().filter(|it| it.status != 201) {
        refused.is_problem(409, "too_many_canned_replies");
    }
    assert_eq!(shortcuts(&bob).await.len(), 500);
    desk.demo("admin@globex.com").await.post(REPLIES, reply("first", "x")).await.is(201);
}
