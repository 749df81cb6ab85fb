//! What staff and customers do.

use std::collections::HashSet;

use frontdesk_client::types;

use crate::harness::{ACME, alice, guest, say, start};

#[tokio::test]
async fn a_message_sent_twice_under_one_client_id_is_stored_once() {
    let desk = guest().await;
    let conversation = start(&desk).await;

    let first = say(&desk, conversation.id, "My parcel is late", "m1").await.unwrap();
    let second = say(&desk, conversation.id, "My parcel is late", "m1").await.unwrap();

    assert_eq!(first, second);
    let history = desk.list_messages().id(conversation.id).send().await.unwrap();
    assert_eq!(history.items, [first]);
}

#[tokio::test]
async fn a_conversation_started_twice_under_one_client_id_is_one_and_says_which_was_first() {
    let desk = guest().await;
    let body = types::StartConversation::builder()
        .merchant_id(ACME)
        .subject("Parcel".to_string())
        .content("It is late".to_string())
        .client_id("c1".to_string());

    let first = desk.start_conversation().body(body.clone()).send().await.unwrap();
    let second = desk.start_conversation().body(body).send().await.unwrap();

    assert_eq!((first.status().as_u16(), second.status().as_u16()), (201, 200));
    assert!(first.headers().contains_key("location"));
    assert_eq!(first.id, second.id);
    assert_eq!(first.last_seq, 1);
}

#[tokio::test]
async fn pages_hold_every_conversation_once() {
    let desk = guest().await;
    let mut started = HashSet::new();
    for _ in 0..5 {
        started.insert(start(&desk).await.id);
    }

    let mut listed = Vec::new();
    let mut pages = 0;
    let mut page = desk.list_conversations().limit(2).send().await.unwrap().into_inner();
    loop {
        pages += 1;
        listed.extend(page.items.iter().map(|it| it.id));
        let Some(cursor) = page.next_cursor else { break };
        page = desk.list_conversations().limit(2).cursor(cursor).send().await.unwrap().into_inner();
    }

    assert_eq!((pages, listed.len()), (3, 5));
    assert_eq!(HashSet::from_iter(listed), started);
}

#[tokio::test]
async fn history_is_read_from_a_number_on() {
    let desk = guest().await;
    let conversation = start(&desk).await;
    for n in 1..=3 {
        say(&desk, conversation.id, "Hello?", &format!("m{n}")).await.unwrap();
    }

    let page = desk.list_messages().id(conversation.id).after(1).limit(1).send().await.unwrap();

    assert_eq!(page.items.iter().map(|it| it.seq).collect::<Vec<_>>(), [2]);
    assert!(page.has_more);
}

#[tokio::test]
async fn staff_answer_take_note_and_resolve() {
    let (customer, staff) = (guest().await, alice().await);
    let conversation = start(&customer).await;
    say(&customer, conversation.id, "My parcel is late", "m1").await.unwrap();

    let answer = say(&staff, conversation.id, "It comes today", "a1").await.unwrap();
    assert_eq!((answer.seq, answer.sender.role), (2, Some(types::Role::Staff)));
    let note = types::AddNote::builder().content("Called the carrier");
    staff.add_note().id(conversation.id).body(note).send().await.unwrap();
    let read = types::MarkRead::builder().seq(2);
    staff.mark_read().id(conversation.id).body(read).send().await.unwrap();
    let done = types::SetStatus::builder().status(types::Status::Resolved);
    staff.set_conversation_status().id(conversation.id).body(done).send().await.unwrap();

    let now = staff.get_conversation().id(conversation.id).send().await.unwrap();
    assert_eq!(now.status, types::Status::Resolved);
    assert_eq!(now.assigned_to.as_ref().map(|it| &*it.name), Some("Alice"));
    assert_eq!(staff.list_notes().id(conversation.id).send().await.unwrap().items.len(), 1);
}
