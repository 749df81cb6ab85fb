//! One order without gaps, and catching up without a hole.

use serde_json::{Value, json};

use crate::harness::Desk;

fn seq(message: &Value) -> i64 {
    message["seq"].as_i64().unwrap()
}

#[tokio::test]
async fn what_one_connection_sends_keeps_its_order() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    let (mut hers, mut theirs) = (ana.connects().await, alice.connects().await);
    theirs.does("join_conversation", json!(id)).await;

    let mut acks = Vec::new();
    for n in 0..200 {
        acks.push(hers.start("send_message", json!({"conversationId": id, "content": n.to_string()})).await);
    }

    for (n, ack) in acks.into_iter().enumerate() {
        let ack = hers.acked(ack).await;
        assert_eq!((seq(&ack["message"]), &ack["message"]["content"]), (n as i64 + 2, &json!(n.to_string())));
        assert_eq!(theirs.hears("message").await, ack["message"]);
    }
}

#[tokio::test]
async fn who_joins_in_the_middle_misses_nothing() {
    const MESSAGES: i64 = 300;
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("1").await;
    let mut hers = ana.connects().await;
    let sending = tokio::spawn({
        let id = id.clone();
        async move {
            for n in 2..=MESSAGES {
                hers.does("send_message", json!({"conversationId": id, "content": n.to_string()})).await;
            }
        }
    });

    let mut theirs = alice.connects().await;
    let mut last = 0;
    let mut rounds = 0;
    while last < MESSAGES {
        let joined = theirs.does("join_conversation", json!({"conversationId": id, "afterSeq": last})).await;
        let event = theirs.hears("joined_conversation").await;
        assert_eq!(event["messages"], joined["messages"]);
        for message in joined["messages"].as_array().unwrap() {
            assert_eq!(seq(message), last + 1, "caught up in order, without a hole");
            last += 1;
        }
        assert_eq!(joined["hasMore"] == true, last < joined["lastSeq"].as_i64().unwrap());
        // The live ones go on where the join ended.
        for _ in 0..20 {
            if last == MESSAGES {
                break;
            }
            let live = theirs.hears("message").await;
            if seq(&live) > last {
                assert_eq!(seq(&live), last + 1, "live in order, without a hole");
                last += 1;
            }
        }
        theirs.does("leave_conversation", json!(id)).await;
        theirs.has_heard("message").await;
        rounds += 1;
    }
    sending.await.unwrap();
    assert!(rounds > 1, "the joins fell between the messages");
}

#[tokio::test]
async fn a_long_absence_is_caught_up_in_pages() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("1").await;
    let mut hers = ana.connects().await;
    for n in 2..=250 {
        hers.start("send_message", json!({"conversationId": id, "content": n.to_string()})).await;
    }
    // A join takes its turn after the sends that went before it.
    assert_eq!(hers.does("join_conversation", json!(id)).await["lastSeq"], 250);

    let mut theirs = alice.connects().await;
    let plain = theirs.does("join_conversation", json!(id)).await;
    assert_eq!((&plain["messages"], &plain["lastSeq"], &plain["hasMore"]), (&json!([]), &json!(250), &json!(false)));
    let first = theirs.does("join_conversation", json!({"conversationId": id, "afterSeq": 0})).await;
    assert_eq!((first["messages"].as_array().unwrap().len(), &first["hasMore"]), (200, &json!(true)));
    let rest = theirs.does("join_conversation", json!({"conversationId": id, "afterSeq": 200})).await;
    assert_eq!((rest["messages"].as_array().unwrap().len(), &rest["hasMore"]), (50, &json!(false)));
    let end = theirs.does("join_conversation", json!({"conversationId": id, "afterSeq": 999})).await;
    assert_eq!((&end["messages"], &end["lastSeq"]), (&json!([]), &json!(250)));
}

#[tokio::test]
async fn events_of_one_connection_take_effect_in_the_order_sent() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let id = ana.starts("Hello").await;
    let mut line = ana.connects().await;

    for _ in 0..30 {
        line.emit("join_conversation", json!(id)).await;
        line.emit("send_message", json!({"conversationId": id, "content": "heard"})).await;
        line.emit("leave_conversation", json!(id)).await;
        line.emit("send_message", json!({"conversationId": id, "content": "unheard"})).await;
    }
    line.does("send_message", json!({"conversationId": id, "content": "last"})).await;

    let heard = line.has_heard("message").await;
    assert_eq!(heard.len(), 30, "{heard:?}");
    assert!(heard.iter().all(|message| message["content"] == "heard"), "{heard:?}");
}

#[tokio::test]
async fn a_slow_reader_is_told_what_it_missed_and_nobody_else_is() {
    // More than the server keeps for one client, and than the network does.
    const MESSAGES: i64 = 6500;
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("1").await;
    let (mut hers, mut slow, mut fast) = (ana.connects().await, alice.connects().await, bob.connects().await);
    slow.does("join_conversation", json!(id)).await;
    fast.does("join_conversation", json!(id)).await;

    // The slow one does not read while the others talk.
    let content = "x".repeat(3900);
    let reading = async {
        for n in 2..=MESSAGES {
            assert_eq!(seq(&fast.hears("message").await), n);
        }
        fast
    };
    let sending = async {
        for _ in 0..(MESSAGES - 1) / 500 + 1 {
            let mut acks = Vec::new();
            for _ in 0..500 {
                acks.push(hers.start("send_message", json!({"conversationId": id, "content": content})).await);
            }
            for ack in acks {
                assert_eq!(hers.acked(ack).await["ok"], true);
            }
        }
    };
    let (mut fast, ()) = tokio::join!(reading, sending);

    slow.hears("resync").await;
    let heard = slow.has_heard("message").await;
    let mut last = 1;
    for message in &heard {
        // Up to the first hole; what came after the word of it may follow.
        if seq(message) != last + 1 {
            break;
        }
        last += 1;
    }
    assert!(last < MESSAGES, "it missed something");
    while last < MESSAGES {
        let joined = slow.does("join_conversation", json!({"conversationId": id, "afterSeq": last})).await;
        for message in joined["messages"].as_array().unwrap() {
            assert_eq!(seq(message), last + 1);
            last += 1;
        }
    }
    assert_eq!(fast.has_heard("resync").await, Vec::<Value>::new());
}

#[tokio::test]
async fn who_goes_on_sending_and_reads_nothing_is_told_so_and_disconnected() {
    let desk = Desk::open().await;
    let mut deaf = desk.end_user("Ana").await.connects().await;

    // It says back what it does not know: the network is full soon, and then what the server keeps for one client.
    let unknown = "x".repeat(4000);
    for _ in 0..5000 {
        deaf.start(&unknown, json!({})).await;
    }
    // From then on acknowledgements wait, of which it keeps some thousands.
    for _ in 0..15_000 {
        deaf.start("x", json!({})).await;
    }

    // Reads, as somebody who comes back to it.
    loop {
        if deaf.hears("error").await["code"] == "too_slow" {
            break;
        }
    }
    deaf.ends().await;
    assert!(deaf.was_dismissed());
    // Nobody else has noticed.
    desk.end_user("Ben").await.connects().await.does("leave_conversation", json!(Desk::ACME)).await;
}
