//! Starting, listing, showing and assigning conversations, and their status.

use std::collections::HashSet;

use futures_util::future::join_all;
use serde_json::{Value, json};

use crate::harness::{Desk, Person};

#[tokio::test]
async fn a_conversation_starts_with_its_first_message() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;

    let body = json!({"merchantId": Desk::ACME, "subject": " Order 7 ", "content": "\u{a0}My parcel is late\n"});
    let answer = ana.post("/api/conversations", body).await;

    let conversation = answer.is(201);
    let path = format!("/api/conversations/{}", conversation["id"].as_str().unwrap());
    assert_eq!(answer.header("location"), path);
    assert_eq!(conversation["subject"], "Order 7");
    assert_eq!(conversation["status"], "open");
    assert_eq!((&conversation["lastSeq"], &conversation["unreadCount"]), (&json!(1), &json!(0)));
    assert_eq!(conversation["lastMessage"]["content"], "My parcel is late");
    assert_eq!(conversation["lastMessage"]["sender"]["name"], "Ana");
    assert_eq!(conversation["merchant"]["slug"], "acme");

    let shown = ana.get(&path).await.is(200);
    assert_eq!(shown["messages"], json!([conversation["lastMessage"]]));
    assert_eq!(shown["hasEarlier"], false);
    assert_eq!(shown["reads"], json!([{"userId": ana.id(), "seq": 1}]));
}

#[tokio::test]
async fn only_staff_see_the_customers_address() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let path = format!("/api/conversations/{}", ana.starts("Hello").await);

    assert_eq!(alice.get(&path).await.is(200)["endUser"]["email"], ana.user["email"]);
    assert!(ana.get(&path).await.is(200)["endUser"].get("email").is_none());
}

#[tokio::test]
async fn a_double_click_starts_one_conversation() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let body = json!({"merchantId": Desk::ACME, "content": "Hello", "clientId": "start-1"});

    let answers = join_all((0..8).map(|_| ana.post("/api/conversations", body.clone()))).await;

    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1);
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 7);
    let ids: HashSet<_> = answers.iter().map(|answer| answer.json()["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.len(), 1);
    let list = ana.get("/api/conversations").await.is(200);
    assert_eq!(list["items"][0]["lastSeq"], 1, "{list}");
    assert_eq!(list["items"][0]["lastMessage"]["clientId"], "start-1");
}

#[tokio::test]
async fn those_who_start_at_once_each_get_their_own() {
    let desk = Desk::open().await;
    let (alice, ana, ben) = (desk.alice().await, desk.end_user("Ana").await, desk.end_user("Ben").await);
    let nobody = "01900000-0000-7000-8000-00000000ffff";

    let answers = join_all((0..60).map(|nth| {
        let merchant = if nth % 3 == 2 { nobody } else { Desk::ACME };
        let who = if nth % 2 == 0 { &ana } else { &ben };
        let said = (nth % 4 == 0).then(|| format!("Message {nth}"));
        who.post(
            "/api/conversations",
            json!({"merchantId": merchant, "subject": format!("Start {nth}"), "content": said}),
        )
    }))
    .await;

    for (nth, answer) in answers.into_iter().enumerate() {
        if nth % 3 == 2 {
            answer.is_problem(404, "merchant_not_found");
            continue;
        }
        let it = answer.is(201);
        assert_eq!(it["subject"], format!("Start {nth}"), "{it}");
        assert_eq!(it["endUser"]["name"], if nth % 2 == 0 { "Ana" } else { "Ben" }, "{it}");
        let said = (nth % 4 == 0).then(|| format!("Message {nth}"));
        assert_eq!(it["lastMessage"]["content"].as_str(), said.as_deref(), "{it}");
    }
    for (who, started) in [(&ana, 20), (&ben, 20)] {
        let list = who.get("/api/conversations?limit=100").await.is(200);
        assert_eq!(list["items"].as_array().unwrap().len(), started);
        let id = list["items"][0]["id"].as_str().unwrap();
        assert_eq!(
            alice.get(&format!("/api/conversations/{id}/activity")).await.is(200)["items"][0]["type"],
            "created"
        );
    }
}

#[tokio::test]
async fn the_client_id_of_a_start_is_good_for_that_start_alone() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let start = |merchant: &str, content: Option<&str>| {
        ana.post(
            "/api/conversations",
            match content {
                Some(content) => json!({"merchantId": merchant, "content": content, "clientId": "one"}),
                None => json!({"merchantId": merchant, "clientId": "one"}),
            },
        )
    };
    start(Desk::ACME, Some("Hello")).await.is(201);

    start(Desk::ACME, Some("Something else")).await.is_problem(409, "client_id_reused");
    start(Desk::ACME, None).await.is_problem(409, "client_id_reused");
    start(Desk::GLOBEX, Some("Something else")).await.is(201);
    let ben = desk.end_user("Ben").await;
    let body = json!({"merchantId": Desk::ACME, "content": "Mine", "clientId": "one"});
    ben.post("/api/conversations", body).await.is(201);
}

#[tokio::test]
async fn a_conversation_is_started_by_end_users_with_a_merchant_that_exists() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;

    for merchant in ["01900000-0000-7000-8000-0000000000ff", "acme", ""] {
        let answer = ana.post("/api/conversations", json!({"merchantId": merchant})).await;
        answer.is_problem(404, "merchant_not_found");
    }
    ana.post("/api/conversations", json!({})).await.refuses_fields(&["merchantId"]);
    let body = json!({"merchantId": Desk::ACME, "subject": "s".repeat(201), "content": " ", "clientId": ""});
    ana.post("/api/conversations", body).await.refuses_fields(&["subject", "content", "clientId"]);
    let alice = desk.alice().await;
    alice.post("/api/conversations", json!({"merchantId": Desk::ACME})).await.is_problem(403, "forbidden");
}

#[tokio::test]
async fn a_stranger_cannot_tell_that_a_conversation_exists() {
    let desk = Desk::open().await;
    let conversation = desk.end_user("Ana").await.starts("My parcel is late").await;
    let (ben, charlie) = (desk.end_user("Ben").await, desk.demo("charlie@globex.com").await);

    for stranger in [&ben, &charlie] {
        for (id, status) in [(conversation.as_str(), 404), ("01900000-0000-7000-8000-0000000000ff", 404), ("x", 404)] {
            let path = format!("/api/conversations/{id}");
            stranger.get(&path).await.is_problem(status, "conversation_not_found");
            let messages = format!("{path}/messages");
            stranger.get(&messages).await.is_problem(status, "conversation_not_found");
            stranger.post(&messages, json!({"content": "Hi"})).await.is_problem(status, "conversation_not_found");
        }
        assert_eq!(stranger.get("/api/conversations").await.is(200)["items"], json!([]));
    }
    let path = format!("/api/conversations/{conversation}");
    let assign = charlie.put(&format!("{path}/assign"), json!({"staffId": charlie.id()})).await;
    assign.is_problem(404, "conversation_not_found");
    let status = charlie.put(&format!("{path}/status"), json!({"status": "resolved"})).await;
    status.is_problem(404, "conversation_not_found");
}

async fn all_pages(person: &Person, query: &str) -> Vec<Value> {
    let mut items = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = person.get(&format!("/api/conversations?limit=2{query}{cursor}")).await.is(200);
        items.extend(page["items"].as_array().unwrap().iter().cloned());
        match page.get("nextCursor") {
            Some(next) => cursor = format!("&cursor={}", next.as_str().unwrap()),
            None => return items,
        }
    }
}

fn ids(items: &[Value]) -> Vec<&str> {
    items.iter().map(|it| it["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn pages_hold_every_conversation_once_latest_activity_first() {
    let desk = Desk::open().await;
    let (ana, bob) = (desk.end_user("Ana").await, desk.bob().await);
    let mut started = Vec::new();
    for content in ["one", "two", "three", "four", "five"] {
        started.push(ana.starts(content).await);
    }
    ana.says(&started[0], "again").await;
    // Neither of these is activity.
    bob.put(&format!("/api/conversations/{}/assign", started[1]), json!({"staffId": bob.id()})).await.is(200);
    bob.put(&format!("/api/conversations/{}/status", started[2]), json!({"status": "pending"})).await.is(200);

    let expected = [0, 4, 3, 2, 1].map(|n| started[n].as_str());
    assert_eq!(ids(&all_pages(&ana, "").await), expected);
    assert_eq!(ids(&all_pages(&bob, "").await), expected);
}

#[tokio::test]
async fn staff_list_by_status_and_assignee() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let (mine, pending, free) = (ana.starts("mine").await, ana.starts("pending").await, ana.starts("free").await);
    alice.says(&mine, "Hello").await;
    bob.put(&format!("/api/conversations/{pending}/assign"), json!({"staffId": bob.id()})).await.is(200);
    bob.put(&format!("/api/conversations/{pending}/status"), json!({"status": "pending"})).await.is(200);

    let by_bob = format!("&assignee={}", bob.id());
    for (query, expected) in [
        ("&assignee=me", vec![&mine]),
        ("&assignee=none", vec![&free]),
        (by_bob.as_str(), vec![&pending]),
        ("&status=pending", vec![&pending]),
        ("&status=open", vec![&mine, &free]),
        ("&status=pending&assignee=me", vec![]),
        ("&status=open&status=pending", vec![&mine, &free, &pending]),
        ("&status=pending&status=open&status=open&assignee=none", vec![&free]),
        ("&status=open&status=pending&assignee=me", vec![&mine]),
        ("&status=resolved", vec![]),
        ("&status=resolved&status=pending", vec![&pending]),
    ] {
        assert_eq!(ids(&all_pages(&alice, query).await), expected, "{query}");
    }
    for (query, field) in [
        ("status=done", "status"),
        ("status=open&status=done", "status"),
        ("status=open,pending", "status"),
        ("endUser=x", "endUser"),
        ("assignee=x", "assignee"),
        ("limit=201", "limit"),
        ("limit=x", "limit"),
        ("cursor=x", "cursor"),
    ] {
        alice.get(&format!("/api/conversations?{query}")).await.refuses_fields(&[field]);
    }
}

#[tokio::test]
async fn staff_list_what_one_customer_has_with_their_merchant() {
    let desk = Desk::open().await;
    let (ana, ben, alice) = (desk.end_user("Ana").await, desk.end_user("Ben").await, desk.alice().await);
    let charlie = desk.demo("charlie@globex.com").await;
    let (first, second, third) = (ana.starts("one").await, ana.starts("two").await, ana.starts("three").await);
    let bens = ben.starts("Hello").await;
    let there = json!({"merchantId": Desk::GLOBEX, "content": "four"});
    let fourth = ana.post("/api/conversations", there).await.is(201)["id"].as_str().unwrap().to_owned();
    alice.says(&second, "Hello").await;
    alice.put(&format!("/api/conversations/{first}/status"), json!({"status": "resolved"})).await.is(200);
    desk.indexed().await;

    let hers = format!("&endUser={}", ana.id());
    for (query, expected) in [
        ("", vec![&second, &third, &first]),
        ("&status=resolved", vec![&first]),
        ("&status=open&status=pending", vec![&second, &third]),
        ("&assignee=me", vec![&second]),
        ("&assignee=none", vec![&third, &first]),
        ("&q=t", vec![&second, &third]),
    ] {
        assert_eq!(ids(&all_pages(&alice, &format!("{hers}{query}")).await), expected, "{query}");
    }
    assert_eq!(ids(&all_pages(&charlie, &hers).await), [&fourth]);
    assert_eq!(ids(&all_pages(&charlie, &format!("&endUser={}", ben.id())).await), [""; 0]);
    // End users have no say in whose they see.
    assert_eq!(ids(&all_pages(&ben, &hers).await), [&bens]);
}

#[tokio::test]
async fn the_first_answer_assigns_and_a_manager_assigns_otherwise() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("Hello").await;
    let path = format!("/api/conversations/{id}/assign");

    alice.says(&id, "What can I do?").await;
    bob.says(&id, "I am here too").await;
    let shown = bob.get(&format!("/api/conversations/{id}")).await.is(200);
    assert_eq!(shown["assignedTo"], json!({"id": alice.id(), "name": "Alice"}), "the first keeps it");

    let answer = bob.put(&path, json!({"staffId": bob.id()})).await.is(200);
    assert_eq!(answer["assignedTo"]["name"], "Bob");
    assert!(bob.put(&path, json!({"staffId": null})).await.is(200).get("assignedTo").is_none());

    let charlie = desk.demo("charlie@globex.com").await;
    for other in [charlie.id(), ana.id(), "01900000-0000-7000-8000-0000000000ff", "nobody"] {
        bob.put(&path, json!({"staffId": other})).await.is_problem(422, "not_staff_of_merchant");
    }
    sqlx::query("update users set active = false where email = 'alice@acme.com'").execute(&desk.pool).await.unwrap();
    bob.put(&path, json!({"staffId": alice.id()})).await.is_problem(422, "not_staff_of_merchant");
    bob.put(&path, json!({"staffId": 7})).await.refuses_fields(&["staffId"]);
}

#[tokio::test]
async fn staff_take_what_nobody_has_and_hand_back_their_own() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let admin = desk.demo("admin1@acme.com").await;
    let body = json!({"name": "Hugo", "email": "hugo@acme.com", "password": "correct horse"});
    admin.post("/api/auth/staff", body).await.is(201);
    let hugo = desk.signs_in("hugo@acme.com", "correct horse").await;
    let path = format!("/api/conversations/{}/assign", ana.starts("Hello").await);

    // Both at once: one gets it.
    let (one, other) =
        tokio::join!(alice.put(&path, json!({"staffId": alice.id()})), hugo.put(&path, json!({"staffId": hugo.id()})),);
    let (holder, loser, refused) = if one.status == 200 { (&alice, &hugo, other) } else { (&hugo, &alice, one) };
    refused.is_problem(409, "already_assigned");

    holder.put(&path, json!({"staffId": holder.id()})).await.is(200);
    loser.put(&path, json!({})).await.is_problem(403, "forbidden");
    loser.put(&path, json!({"staffId": holder.id()})).await.is_problem(403, "forbidden");
    holder.put(&path, json!({})).await.is(200);
    loser.put(&path, json!({"staffId": loser.id()})).await.is(200);
    ana.put(&path, json!({})).await.is_problem(403, "forbidden");
}

#[tokio::test]
async fn a_customers_message_opens_the_conversation_again_and_an_answer_does_not() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    let path = format!("/api/conversations/{id}");
    let status = async || alice.get(&path).await.is(200)["status"].clone();

    for put_off in ["pending", "resolved"] {
        let answer = alice.put(&format!("{path}/status"), json!({"status": put_off})).await.is(200);
        assert_eq!(answer["status"], put_off);
        alice.says(&id, "One moment").await;
        assert_eq!(status().await, put_off);
        ana.says(&id, "And another thing").await;
        assert_eq!(status().await, "open");
    }
    let trail: Vec<(String, String, Value)> =
        sqlx::query_as("select type, actor_name, data from activity order by n").fetch_all(&desk.pool).await.unwrap();
    insta::assert_snapshot!(trail.iter().map(|(what, who, data)| format!("{who} {what} {data}\n")).collect::<String>(), @r#"
    Ana created {}
    Alice status_changed {"from":"open","to":"pending"}
    Alice assigned {"staff":{"id":"01900000-0000-7000-8000-0000000000b3","name":"Alice"}}
    Ana status_changed {"from":"pending","to":"open"}
    Alice status_changed {"from":"open","to":"resolved"}
    Ana status_changed {"from":"resolved","to":"open"}
    "#);

    ana.put(&format!("{path}/status"), json!({"status": "open"})).await.is_problem(403, "forbidden");
    alice.put(&format!("{path}/status"), json!({"status": "done"})).await.refuses_fields(&["status"]);
}

#[tokio::test]
async fn what_is_unread_is_what_others_said_since() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("one").await;
    let unread = async |who: &Person| who.get(&format!("/api/conversations/{id}")).await.is(200)["unreadCount"].clone();

    ana.says(&id, "two").await;
    assert_eq!((unread(&ana).await, unread(&alice).await), (json!(0), json!(2)));
    alice.says(&id, "three").await;
    assert_eq!((unread(&ana).await, unread(&alice).await, unread(&bob).await), (json!(1), json!(0), json!(3)));
}
