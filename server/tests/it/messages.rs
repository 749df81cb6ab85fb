//! Sending and reading messages over REST, and what is promised of them.

use std::collections::HashSet;

use futures_util::future::join_all;
use serde_json::{Value, json};

use uuid::Uuid;

use crate::harness::{Desk, Person};

fn seqs(messages: &Value) -> Vec<i64> {
    messages.as_array().unwrap().iter().map(|it| it["seq"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn a_message_shows_who_wrote_it() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;

    let message = alice.says(&id, "  What can I do?  ").await;

    assert_eq!((&message["seq"], &message["content"]), (&json!(2), &json!("What can I do?")));
    let sender = json!({"id": alice.id(), "name": "Alice", "type": "merchant_staff", "role": "staff"});
    assert_eq!(message["sender"], sender);
    assert!(message.get("clientId").is_none());
    assert_eq!(message["createdAt"].as_str().unwrap().len(), "2026-11-22T09:30:00.000Z".len());

    sqlx::query("update users set name = 'Alicia' where email = 'alice@acme.com'").execute(&desk.pool).await.unwrap();
    assert_eq!(alice.says(&id, "It is me").await["sender"]["name"], "Alicia");
    let history = ana.get(&format!("/api/conversations/{id}/messages")).await.is(200);
    assert_eq!(history["items"][1], message, "a rename does not rewrite history");
}

#[tokio::test]
async fn a_message_sent_many_times_at_once_is_stored_once() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("Hello").await;
    let path = format!("/api/conversations/{id}/messages");
    let body = json!({"content": "Once", "clientId": "m-1"});

    let answers = join_all((0..20).map(|_| ana.post(&path, body.clone()))).await;

    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1);
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 19);
    let ids: HashSet<_> = answers.iter().map(|answer| answer.json()["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), 1);
    ana.post(&path, json!({"content": "Twice", "clientId": "m-1"})).await.is_problem(409, "client_id_reused");
    let alice = desk.alice().await;
    alice.post(&path, json!({"content": "Mine", "clientId": "m-1"})).await.is(201);
    assert_eq!(seqs(&ana.get(&path).await.is(200)["items"]), [1, 2, 3]);
}

#[tokio::test]
async fn messages_of_many_at_once_are_numbered_without_gaps() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("0").await;
    let path = format!("/api/conversations/{id}/messages");

    let people = [&ana, &alice, &bob];
    let sends = (0..90).map(|n| people[n % 3].post(&path, json!({"content": n.to_string()})));
    let mut numbers: Vec<_> =
        join_all(sends).await.iter().map(|answer| answer.is(201)["seq"].as_i64().unwrap()).collect();

    numbers.sort_unstable();
    assert_eq!(numbers, (2..=91).collect::<Vec<_>>());
}

#[tokio::test]
async fn history_is_read_in_pages_in_both_directions() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("1").await;
    for n in 2..=7 {
        ana.says(&id, &n.to_string()).await;
    }
    let page = async |query: &str| {
        let page = ana.get(&format!("/api/conversations/{id}/messages{query}")).await.is(200);
        (seqs(&page["items"]), page["hasMore"].as_bool().unwrap())
    };

    assert_eq!(page("").await, ((1..=7).collect(), false));
    assert_eq!(page("?limit=3").await, (vec![5, 6, 7], true));
    assert_eq!(page("?limit=3&before=5").await, (vec![2, 3, 4], true));
    assert_eq!(page("?limit=3&before=2").await, (vec![1], false));
    assert_eq!(page("?limit=3&after=0").await, (vec![1, 2, 3], true));
    assert_eq!(page("?limit=3&after=4").await, (vec![5, 6, 7], false));
    assert_eq!(page("?after=7").await, (vec![], false));
    assert_eq!(page("?before=9223372036854775807&limit=1").await, (vec![7], true));

    let path = format!("/api/conversations/{id}/messages");
    ana.get(&format!("{path}?before=2&after=1")).await.refuses_fields(&["before"]);
    ana.get(&format!("{path}?before=-1")).await.refuses_fields(&["before"]);
    ana.get(&format!("{path}?after=9223372036854775808")).await.refuses_fields(&["after"]);
    ana.get(&format!("{path}?limit=0")).await.refuses_fields(&["limit"]);
}

#[tokio::test]
async fn a_message_is_within_its_bounds() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("Hello").await;
    let path = format!("/api/conversations/{id}/messages");

    let longest = "🦀".repeat(4000);
    assert_eq!(ana.post(&path, json!({"content": longest})).await.is(201)["content"], longest);
    ana.post(&path, json!({"content": format!("{longest}!")})).await.refuses_fields(&["content"]);
    for content in ["", " \u{2003}\n", "a\0b"] {
        ana.post(&path, json!({"content": content})).await.refuses_fields(&["content"]);
    }
    ana.post(&path, json!({"content": 1})).await.refuses_fields(&["content"]);
    ana.post(&path, json!({"content": "x", "clientId": "c".repeat(101)})).await.refuses_fields(&["clientId"]);
    ana.post(&path, json!({"content": "x", "clientId": null, "colour": "red"})).await.is(201);
    assert_eq!(ana.get(&path).await.is(200)["items"].as_array().unwrap().len(), 3, "what was refused left no trace");
}

#[tokio::test]
async fn a_deactivated_sender_stores_nothing() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    // Signed in and remembered as active by now.
    alice.get("/api/auth/me").await.is(200);

    sqlx::query("update users set active = false where email = 'alice@acme.com'").execute(&desk.pool).await.unwrap();

    let path = format!("/api/conversations/{id}/messages");
    alice.post(&path, json!({"content": "I am gone"})).await.is_problem(401, "unauthenticated");
    let shown = ana.get(&format!("/api/conversations/{id}")).await.is(200);
    assert!(shown.get("assignedTo").is_none() && shown["lastSeq"] == 1, "{shown}");
}

#[tokio::test]
async fn a_reply_that_a_colleagues_answer_has_overtaken_is_refused() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("Where is it?").await;
    let path = format!("/api/conversations/{id}/messages");
    let reply = |content: &str, seen: i64| json!({"content": content, "lastSeenSeq": seen});

    // Neither what the end user says nor one's own answers overtake a reply.
    ana.says(&id, "Hello?").await;
    alice.post(&path, reply("I look", 1)).await.is(201);
    alice.post(&path, reply("It is on its way", 1)).await.is(201);
    bob.post(&path, reply("I look", 2)).await.is_problem(409, "conversation_moved_on");
    bob.post(&path, reply("I look", 0)).await.is_problem(409, "conversation_moved_on");
    bob.post(&path, reply("I look", 3)).await.is_problem(409, "conversation_moved_on");
    let shown = ana.get(&format!("/api/conversations/{id}")).await.is(200);
    assert_eq!((&shown["lastSeq"], &shown["assignedTo"]["name"]), (&json!(4), &json!("Alice")), "nothing was stored");

    bob.post(&path, reply("It comes tomorrow", 4)).await.is(201);
    bob.post(&path, reply("In the morning", 99)).await.is(201);
    bob.post(&path, reply("By lorry", 4)).await.is(201);
    alice.post(&path, reply("Tomorrow", 4)).await.is_problem(409, "conversation_moved_on");
    // Who does not say what they have seen is never refused for it, nor is an end user who does.
    alice.says(&id, "Tomorrow").await;
    ana.post(&path, reply("Thanks", 0)).await.is(201);

    bob.post(&path, reply("x", -1)).await.refuses_fields(&["lastSeenSeq"]);
    bob.post(&path, json!({"content": "x", "lastSeenSeq": "4"})).await.refuses_fields(&["lastSeenSeq"]);
    bob.post(&path, json!({"content": "x", "lastSeenSeq": null})).await.is(201);
}

#[tokio::test]
async fn a_repeat_is_answered_with_what_was_stored_though_a_colleague_has_answered_since() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("Where is it?").await;
    let path = format!("/api/conversations/{id}/messages");
    let reply = json!({"content": "I look", "clientId": "r-1", "lastSeenSeq": 1});

    let stored = alice.post(&path, reply.clone()).await.is(201);
    bob.says(&id, "I look as well").await;
    assert_eq!(alice.post(&path, reply).await.is(200), stored);

    // What was refused is not there: under the same name it can be sent once it has been read.
    let late = |seen: Option<i64>| json!({"content": "So do I", "clientId": "r-2", "lastSeenSeq": seen});
    alice.post(&path, late(Some(2))).await.is_problem(409, "conversation_moved_on");
    assert_eq!(alice.post(&path, late(None)).await.is(201)["seq"], 4);
}

#[tokio::test]
async fn of_colleagues_who_answer_at_once_one_is_stored_whichever_node_they_are_on() {
    let here = Desk::open().await;
    let there = here.opens_again().await;
    let ana = here.end_user("Ana").await;
    let colleagues = [here.alice().await, here.bob().await, there.demo("admin1@acme.com").await, there.bob().await];

    for n in 0..12 {
        let id = ana.starts(&format!("number {n}")).await;
        let path = format!("/api/conversations/{id}/messages");
        // Each under a name, twice: a repeat is the one thing that may pass a colleague.
        let sends = colleagues.iter().flat_map(|who| [who, who]).map(|who| {
            let body = json!({"content": "I have it", "clientId": "mine", "lastSeenSeq": 1});
            who.post(&path, body)
        });
        let answers = join_all(sends).await;

        let stored: HashSet<_> =
            answers.iter().filter(|it| it.status < 300).map(|it| it.json()["sender"]["id"].clone()).collect();
        assert_eq!(stored.len(), 1, "{answers:?}");
        for refused in answers.iter().filter(|it| it.status >= 300) {
            refused.is_problem(409, "conversation_moved_on");
        }
        let shown = ana.get(&format!("/api/conversations/{id}")).await.is(200);
        assert_eq!(
            (&shown["lastSeq"], &shown["lastMessage"]["sender"]["id"]),
            (&json!(2), stored.iter().next().unwrap())
        );
        assert_eq!(shown["assignedTo"]["id"], shown["lastMessage"]["sender"]["id"]);
    }
}

#[tokio::test]
async fn of_replies_in_one_batch_those_that_come_after_a_colleagues_are_refused() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let (one, other) = (ana.starts("One").await, ana.starts("Other").await);
    let ids = |people: &[&Person]| -> Vec<Uuid> { people.iter().map(|it| it.id().parse().unwrap()).collect() };
    let conversation = |id: &str| -> Uuid { id.parse().unwrap() };

    // In their order: refused ones overtake nobody, nor do repeats and the end user.
    let drafts = [
        (&one, &ana, None, Some(0_i64), Some(2)),
        (&one, &alice, Some("a"), Some(1), Some(3)),
        (&one, &bob, Some("b"), Some(1), None),
        (&one, &alice, Some("a"), Some(1), Some(3)),
        (&one, &alice, None, Some(1), Some(4)),
        (&one, &bob, Some("b"), None, Some(5)),
        (&one, &bob, Some("b"), Some(1), Some(5)),
        (&one, &alice, None, Some(4), None),
        (&other, &bob, None, Some(1), Some(2)),
        (&other, &alice, None, None, Some(3)),
    ];
    let rows: Vec<(i64, Option<i64>)> = sqlx::query_as(
        "select ord, seq from append_messages(now(), $1, $2, $3, $4, array_fill('I look'::text, array[10]), $5)",
    )
    .bind(drafts.iter().map(|_| Uuid::now_v7()).collect::<Vec<_>>())
    .bind(drafts.iter().map(|it| conversation(it.0)).collect::<Vec<_>>())
    .bind(ids(&drafts.iter().map(|it| it.1).collect::<Vec<_>>()))
    .bind(drafts.iter().map(|it| it.2).collect::<Vec<_>>())
    .bind(drafts.iter().map(|it| it.3).collect::<Vec<_>>())
    .fetch_all(&desk.pool)
    .await
    .unwrap();

    assert_eq!(rows, (1..).zip(drafts.iter().map(|it| it.4)).collect::<Vec<_>>());
}
