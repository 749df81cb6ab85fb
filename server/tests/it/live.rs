//! What is fleeting: typing, reading, who is there.

use serde_json::{Value, json};

use crate::harness::{Desk, Line};

#[tokio::test]
async fn typing_is_heard_by_the_others_in_the_room() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    let (mut hers, mut theirs) = (ana.connects().await, alice.connects().await);
    let typing = json!({"conversationId": id, "isTyping": true});
    let refused = hers.call("typing", typing.clone()).await;
    assert_eq!(refused["error"]["code"], "not_joined");
    hers.does("join_conversation", json!(id)).await;
    theirs.does("join_conversation", json!(id)).await;

    hers.does("typing", typing).await;

    let user = json!({"id": ana.id(), "name": "Ana", "type": "end_user"});
    assert_eq!(theirs.hears("typing").await, json!({"conversationId": id, "user": user, "isTyping": true}));
    assert_eq!(hers.has_heard("typing").await, Vec::<Value>::new());
    let ben = desk.end_user("Ben").await;
    let refused = ben.connects().await.call("typing", json!({"conversationId": id, "isTyping": true})).await;
    assert_eq!(refused["error"]["code"], "conversation_not_found");
    let refused = hers.call("typing", json!({"conversationId": id, "isTyping": "yes"})).await;
    assert_eq!(refused["error"]["code"], "validation_failed");
}

#[tokio::test]
async fn typing_comes_after_the_joins_and_leaves_that_were_sent_before_it() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    let (mut hers, mut theirs) = (ana.connects().await, alice.connects().await);
    theirs.does("join_conversation", json!(id)).await;
    let typing = json!({"conversationId": id, "isTyping": true});

    for _ in 0..20 {
        hers.emit("join_conversation", json!(id)).await;
        let typed = hers.start("typing", typing.clone()).await;
        assert_eq!(hers.acked(typed).await["ok"], true);
        theirs.hears("typing").await;

        hers.emit("leave_conversation", json!(id)).await;
        let typed = hers.start("typing", typing.clone()).await;
        assert_eq!(hers.acked(typed).await["error"]["code"], "not_joined");
    }
}

#[tokio::test]
async fn a_position_moves_forward_to_the_end_at_most() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("1").await;
    ana.says(&id, "2").await;
    ana.says(&id, "3").await;
    let (path, read) = (format!("/api/conversations/{id}"), format!("/api/conversations/{id}/read"));
    let (mut hers, mut theirs) = (ana.connects().await, alice.connects().await);
    hers.does("join_conversation", json!(id)).await;
    theirs.does("join_conversation", json!(id)).await;
    let unread = async || alice.get(&path).await.is(200)["unreadCount"].clone();

    assert_eq!(alice.put(&read, json!({"seq": 2})).await.status, 204);
    let heard = json!({"conversationId": id, "userId": alice.id(), "seq": 2});
    assert_eq!(hers.hears("read").await, heard);
    assert_eq!(theirs.hears("read").await, heard, "by REST, all in the room hear it");
    assert_eq!(unread().await, 1);

    assert_eq!(alice.put(&read, json!({"seq": 1})).await.status, 204);
    assert_eq!(unread().await, 1, "backwards is ignored");
    theirs.does("read", json!({"conversationId": id, "seq": 99})).await;
    assert_eq!(hers.hears("read").await["seq"], 3, "past the end is the end");
    assert_eq!(theirs.has_heard("read").await, Vec::<Value>::new(), "who said so is not told");
    assert_eq!(unread().await, 0);
    let reads = alice.get(&path).await.is(200)["reads"].clone();
    assert!(reads.as_array().unwrap().contains(&json!({"userId": alice.id(), "seq": 3})), "{reads}");

    alice.put(&read, json!({"seq": -1})).await.refuses_fields(&["seq"]);
    alice.put(&read, json!({})).await.refuses_fields(&["seq"]);
    desk.end_user("Ben").await.put(&read, json!({"seq": 1})).await.is_problem(404, "conversation_not_found");
}

/// Waits for the presence of somebody.
async fn hears_presence(line: &mut Line, user: &str) -> bool {
    loop {
        let presence = line.hears("presence").await;
        if presence["userId"] == user {
            return presence["online"].as_bool().unwrap();
        }
    }
}

#[tokio::test]
async fn staff_are_online_until_ten_seconds_after_their_last_connection() {
    let desk = Desk::open().await;
    let (alice, bob) = (desk.alice().await, desk.bob().await);
    let online = async || {
        let list = bob.get("/api/staff").await.is(200);
        let of = |name: &str| {
            list["items"].as_array().unwrap().iter().find(|it| it["name"] == name).unwrap()["online"].clone()
        };
        (of("Alice"), of("Bob"))
    };
    let mut inbox = bob.connects().await;
    inbox.does("join_inbox", json!({})).await;

    let (one, other) = (alice.connects().await, alice.connects().await);
    assert!(hears_presence(&mut inbox, alice.id()).await);
    assert_eq!(online().await, (json!(true), json!(true)));
    let acme = desk.nobody().get("/api/merchants/acme").await.is(200);
    assert_eq!(acme["online"], true);
    assert_eq!(desk.nobody().get("/api/merchants/globex").await.is(200)["online"], false);

    // To close some of several tabs is no absence.
    let back = alice.connects().await;
    drop(one);
    drop(other);
    desk.clock.put_forward(11);
    inbox.does("leave_conversation", json!(Desk::ACME)).await;
    assert_eq!(online().await.0, true);
    assert_eq!(inbox.has_heard("presence").await.iter().filter(|it| it["online"] == false).count(), 0);

    // A browser that dies says no goodbye: its connection just breaks.
    drop(back);
    let mut offline = false;
    while !offline {
        // The server notices in its own time; from then on it is ten seconds.
        desk.clock.put_forward(4);
        inbox.does("leave_conversation", json!(Desk::ACME)).await;
        offline = online().await.0 == false;
        tokio::task::yield_now().await;
    }
    assert!(!hears_presence(&mut inbox, alice.id()).await);
}

#[tokio::test]
async fn two_nodes_on_one_database_know_of_each_others_staff_and_sessions() {
    let here = Desk::open().await;
    let there = here.opens_again().await;
    let (bob, admin) = (here.bob().await, here.demo("admin1@acme.com").await);
    let mut inbox = bob.connects().await;
    inbox.does("join_inbox", json!({})).await;

    let alice = there.alice().await;
    let mut line = alice.connects().await;

    assert!(hears_presence(&mut inbox, alice.id()).await);
    assert_eq!(here.nobody().get("/api/merchants/acme").await.is(200)["online"], true);

    admin.patch(&format!("/api/staff/{}", alice.id()), json!({"active": false})).await.is(200);
    assert_eq!(line.hears("error").await["code"], "unauthenticated");
    line.ends().await;
    alice.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    // The clocks of tests are put forward one by one, so for a moment they differ like those of machines.
    there.clock.put_forward(11);
    here.clock.put_forward(11);
    assert!(!hears_presence(&mut inbox, alice.id()).await);
}

#[tokio::test]
async fn staff_see_who_else_has_the_conversation_open() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("Hello").await;
    let names = |viewers: Value| -> Vec<String> {
        assert_eq!(viewers["conversationId"], json!(id));
        viewers["users"].as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    let (mut hers, mut alices, mut bobs) = (ana.connects().await, alice.connects().await, bob.connects().await);
    hers.does("join_conversation", json!(id)).await;

    alices.does("join_conversation", json!(id)).await;
    assert_eq!(names(alices.hears("viewers").await), ["Alice"]);
    bobs.does("join_conversation", json!(id)).await;
    assert_eq!(names(alices.hears("viewers").await), ["Alice", "Bob"]);
    assert_eq!(names(bobs.hears("viewers").await), ["Alice", "Bob"]);

    // Another tab changes nothing for the others.
    let mut tab = alice.connects().await;
    tab.does("join_conversation", json!(id)).await;
    assert_eq!(names(tab.hears("viewers").await), ["Alice", "Bob"]);
    drop(tab);
    bobs.does("leave_conversation", json!(id)).await;
    assert_eq!(names(alices.hears("viewers").await), ["Alice"]);
    bobs.does("join_conversation", json!(id)).await;
    assert_eq!(names(alices.hears("viewers").await), ["Alice", "Bob"]);
    drop(bobs);
    assert_eq!(names(alices.hears("viewers").await), ["Alice"], "also when the connection just breaks");
    assert_eq!(hers.has_heard("viewers").await, Vec::<Value>::new());
}
