//! The Socket.IO channel, event by event.

use serde_json::{Value, json};

use crate::harness::{Desk, Line};

#[tokio::test]
async fn who_has_no_good_token_is_not_let_in() {
    let desk = Desk::open().await;
    let david = desk.david().await;

    for auth in
        [json!({}), json!(null), json!("x"), json!({"token": 7}), json!({"token": ""}), json!({"token": "garbage"})]
    {
        assert_eq!(desk.connects(auth.clone()).await.err().as_deref(), Some("unauthenticated"), "{auth}");
    }
    assert!(desk.connects(json!({"token": format!("Bearer {}", david.token)})).await.is_ok());
    desk.clock.put_forward(900);
    assert_eq!(desk.connects(json!({"token": david.token})).await.err().as_deref(), Some("token_expired"));
}

#[tokio::test]
async fn a_message_is_heard_by_who_has_joined_the_sender_included() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("Hello").await;
    let (mut hers, mut theirs, mut outside) = (ana.connects().await, alice.connects().await, bob.connects().await);
    hers.does("join_conversation", json!({"conversationId": id})).await;
    theirs.does("join_conversation", json!(id)).await;

    let ack = hers.does("send_message", json!({"conversationId": id, "content": " Hi ", "clientId": "1"})).await;

    let message = hers.hears("message").await;
    assert_eq!(ack["message"], message);
    assert_eq!((&message["content"], &message["seq"]), (&json!("Hi"), &json!(2)));
    assert_eq!(theirs.hears("message").await, message);

    // Who has not joined may send, and hears nothing.
    outside.does("send_message", json!({"conversationId": id, "content": "From outside"})).await;
    assert_eq!(hers.hears("message").await["content"], "From outside");
    assert_eq!(outside.has_heard("message").await, Vec::<Value>::new());

    // A repeat has no effect but its acknowledgement.
    let again = hers.does("send_message", json!({"conversationId": id, "content": "Hi", "clientId": "1"})).await;
    assert_eq!(again["message"], message);
    let other = hers.call("send_message", json!({"conversationId": id, "content": "Ho", "clientId": "1"})).await;
    assert_eq!((&other["ok"], &other["error"]["code"]), (&json!(false), &json!("client_id_reused")));
    assert_eq!(hers.has_heard("message").await, Vec::<Value>::new());

    assert_eq!(theirs.does("leave_conversation", json!({"conversationId": id})).await["conversationId"], json!(id));
    assert_eq!(theirs.hears("left_conversation").await, json!({"conversationId": id}));
    theirs.has_heard("message").await;
    ana.says(&id, "By REST").await;
    assert_eq!(hers.hears("message").await["content"], "By REST");
    assert_eq!(theirs.has_heard("message").await, Vec::<Value>::new());
}

#[tokio::test]
async fn a_reply_by_socket_that_a_colleague_has_overtaken_is_refused_and_heard_by_nobody() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("Where is it?").await;
    let (mut hers, mut his) = (alice.connects().await, bob.connects().await);
    hers.does("join_conversation", json!(id)).await;
    let reply = |content: &str| json!({"conversationId": id, "content": content, "lastSeenSeq": 1});

    his.does("send_message", reply("I look")).await;
    let refused = hers.call("send_message", reply("So do I")).await;

    assert_eq!((&refused["ok"], &refused["error"]["code"]), (&json!(false), &json!("conversation_moved_on")));
    let error = hers.hears("error").await;
    assert_eq!((&error["code"], &error["conversationId"]), (&json!("conversation_moved_on"), &json!(id)));
    let heard: Vec<_> = hers.has_heard("message").await.iter().map(|it| it["content"].clone()).collect();
    assert_eq!(heard, ["I look"]);
    let wrong = hers.call("send_message", json!({"conversationId": id, "content": "x", "lastSeenSeq": -1})).await;
    assert_eq!(wrong["error"]["code"], "validation_failed");
}

#[tokio::test]
async fn the_inbox_hears_what_happens_at_its_merchant_and_nothing_else() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let charlie = desk.demo("charlie@globex.com").await;
    let (mut inbox, mut globex, mut hers) = (alice.connects().await, charlie.connects().await, ana.connects().await);
    inbox.does("join_inbox", json!({})).await;
    globex.does("join_inbox", json!({})).await;

    let id = ana.starts("Hello").await;
    let created = inbox.hears("conversation_created").await;
    assert_eq!((&created["id"], &created["endUser"]["email"]), (&json!(id), &ana.user["email"]));
    assert!(created.get("unreadCount").is_none(), "{created}");
    let created = hers.hears("conversation_created").await;
    assert!(created["endUser"].get("email").is_none(), "{created}");

    bob.put(&format!("/api/conversations/{id}/assign"), json!({"staffId": alice.id()})).await.is(200);
    let assigned = json!({
        "conversationId": id,
        "assignedTo": {"id": alice.id(), "name": "Alice"},
        "assignedBy": {"id": bob.id(), "name": "Bob"},
    });
    assert_eq!(inbox.hears("conversation_assigned").await, assigned);
    assert_eq!(hers.hears("conversation_assigned").await, assigned);

    alice.says(&id, "Hi").await;
    for line in [&mut inbox, &mut hers] {
        // What came before it may have been told on the way.
        while line.hears("conversation_updated").await["lastSeq"] != 2 {}
    }
    bob.put(&format!("/api/conversations/{id}/status"), json!({"status": "resolved"})).await.is(200);
    while inbox.hears("conversation_updated").await["status"] != "resolved" {}

    inbox.does("leave_inbox", json!({})).await;
    inbox.has_heard("conversation_created").await;
    ana.starts("Another").await;
    hers.hears("conversation_created").await;
    assert_eq!(inbox.has_heard("conversation_created").await, Vec::<Value>::new());
    for event in ["conversation_created", "conversation_assigned", "conversation_updated", "message"] {
        assert_eq!(globex.has_heard(event).await, Vec::<Value>::new(), "{event}");
    }
}

#[tokio::test]
async fn the_first_answer_is_an_assignment_by_who_answers() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    let (mut hers, mut theirs) = (ana.connects().await, alice.connects().await);

    theirs.does("send_message", json!({"conversationId": id, "content": "Hi"})).await;

    let who = json!({"id": alice.id(), "name": "Alice"});
    let assigned = hers.hears("conversation_assigned").await;
    assert_eq!(assigned, json!({"conversationId": id, "assignedTo": who, "assignedBy": who}));
    theirs.does("send_message", json!({"conversationId": id, "content": "And again"})).await;
    assert_eq!(hers.has_heard("conversation_assigned").await, Vec::<Value>::new());
}

async fn is_refused(line: &mut Line, event: &str, payload: Value, code: &str) {
    let ack = line.call(event, payload.clone()).await;
    assert_eq!((&ack["ok"], &ack["error"]["code"]), (&json!(false), &json!(code)), "{event} {payload}: {ack}");
    let error = line.hears("error").await;
    assert_eq!((&error["code"], &error["event"]), (&json!(code), &json!(event)), "{error}");
    assert!(error["message"].as_str().is_some_and(|text| !text.is_empty()), "{error}");
}

#[tokio::test]
async fn whatever_is_sent_is_answered() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("Hello").await;
    let mut line = ana.connects().await;

    for payload in [json!(null), json!(7), json!([]), json!([id]), json!({}), json!({"conversationId": 7})] {
        for event in ["join_conversation", "leave_conversation", "send_message"] {
            is_refused(&mut line, event, payload.clone(), "validation_failed").await;
        }
    }
    for after in [json!(-1), json!("1"), json!(1.5), json!(1e300)] {
        let payload = json!({"conversationId": id, "afterSeq": after});
        is_refused(&mut line, "join_conversation", payload, "validation_failed").await;
    }
    for content in [json!(""), json!(" "), json!("a\0"), json!("x".repeat(4001)), json!(7), json!(null)] {
        let payload = json!({"conversationId": id, "content": content});
        is_refused(&mut line, "send_message", payload, "validation_failed").await;
    }
    for nowhere in ["", "x", "01900000-0000-7000-8000-0000000000ff"] {
        is_refused(&mut line, "join_conversation", json!(nowhere), "conversation_not_found").await;
        let payload = json!({"conversationId": nowhere, "content": "Hi"});
        is_refused(&mut line, "send_message", payload, "conversation_not_found").await;
    }
    is_refused(&mut line, "no_such_event", json!({}), "unknown_event").await;
    is_refused(&mut line, "join_inbox", json!({}), "forbidden").await;

    // Never joined is fine, also where there is nothing to join.
    line.does("leave_conversation", json!("01900000-0000-7000-8000-0000000000ff")).await;
    line.does("send_message", json!({"conversationId": id, "content": "Still here", "more": true})).await;
}

#[tokio::test]
async fn an_event_without_an_argument_is_answered_too() {
    let desk = Desk::open().await;
    let mut line = desk.alice().await.connects().await;

    line.raw(r#"427["join_inbox"]"#).await;
    assert_eq!(line.acked(7).await["ok"], true);
    line.raw(r#"428["send_message"]"#).await;
    assert_eq!(line.acked(8).await["error"]["code"], "validation_failed");
}

#[tokio::test]
async fn what_cannot_be_read_as_json_is_answered_too() {
    let desk = Desk::open().await;
    let mut line = desk.alice().await.connects().await;
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));

    for (ack, payload) in [(1, r#"{"conversationId":"\ud800"}"#), (2, deep.as_str())] {
        line.raw(&format!(r#"42{ack}["join_conversation",{payload}]"#)).await;
        let ack = line.acked(ack).await;
        assert_eq!(ack["error"]["code"], "validation_failed", "{ack}");
        assert!(ack["error"]["message"].as_str().unwrap().contains("JSON"), "{ack}");
    }
}

#[tokio::test]
async fn a_strangers_conversation_does_not_exist_on_the_channel_either() {
    let desk = Desk::open().await;
    let (ana, ben) = (desk.end_user("Ana").await, desk.end_user("Ben").await);
    let charlie = desk.demo("charlie@globex.com").await;
    let id = ana.starts("Hello").await;

    for stranger in [&ben, &charlie] {
        let mut line = stranger.connects().await;
        is_refused(&mut line, "join_conversation", json!(id), "conversation_not_found").await;
        let payload = json!({"conversationId": id, "content": "Hi"});
        is_refused(&mut line, "send_message", payload, "conversation_not_found").await;
        ana.says(&id, "Between us").await;
        assert_eq!(line.has_heard("message").await, Vec::<Value>::new());
    }
}

#[tokio::test]
async fn a_socket_ends_with_its_token() {
    let desk = Desk::open().await;
    let mut david = desk.david().await.connects().await;

    desk.clock.put_forward(900);
    david.emit("leave_conversation", json!(Desk::ACME)).await;

    assert_eq!(david.hears("error").await["code"], "token_expired");
    david.ends().await;
}
