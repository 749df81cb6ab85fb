use std::time::{Duration, Instant};

use super::*;
use crate::{
    translate::Told,
    view::{Conversation, Customer, Message, Person, Sender, Shelf, Side, Status},
};

const ME: &str = "me";

/// A conversation of a customer's, with their message `seq` at that second.
fn told(n: u32, assignee: Option<&str>, seq: u32, second: u32) -> Told {
    let id = format!("c{n}");
    let at = format!("2026-01-01T{:02}:{:02}:{:02}.000Z", second / 3600, second / 60 % 60, second % 60);
    let row = Conversation {
        id: id.clone(),
        customer: Customer {
            id: format!("d{n}"),
            name: format!("Zoë {n}"),
            email: Some(format!("zoe{n}@example.com")),
            verified: false,
        },
        assigned_to: assignee.map(|id| Person { id: id.to_owned(), name: id.to_owned() }),
        status: Status::Open,
        subject: None,
        last_message: Some(Message {
            id: format!("{id}.{seq}"),
            conversation_id: id,
            seq,
            client_id: None,
            content: format!("Parcel number {n}"),
            sender: Sender { id: format!("d{n}"), name: format!("Zoë {n}"), side: Side::Customer },
            created_at: at.clone(),
        }),
        last_seq: seq,
        unread: 0,
        created_at: "2026-01-01T00:00:00.000Z".to_owned(),
        updated_at: at,
    };
    Told { row, unread: Some(seq) }
}

async fn records() -> (tempfile::TempDir, Store, Records) {
    let directory = tempfile::tempdir().unwrap();
    let store = Store::open(directory.path()).await.unwrap();
    let records = store.enter("http://desk", "desk", ME).await.unwrap();
    (directory, store, records)
}

fn ids(page: &crate::view::ConversationPage) -> Vec<&str> {
    page.items.iter().map(|it| &*it.id).collect()
}

#[tokio::test]
async fn what_comes_late_does_not_replace_what_is_newer() {
    let (_directory, _store, records) = records().await;
    records.keep_conversation(told(1, Some(ME), 3, 30)).await.unwrap();

    let late = records.keep_conversation(told(1, None, 2, 20)).await.unwrap();

    assert_eq!((late.row.last_seq, late.row.assigned_to.is_some(), late.shows()), (3, true, false));
}

#[tokio::test]
async fn what_was_read_stays_read() {
    let (_directory, _store, records) = records().await;
    records.keep_conversation(told(1, None, 3, 30)).await.unwrap();

    assert_eq!(records.keep_read("c1", 9, true).await.unwrap().unwrap().row.unread, 0);
    assert!(records.keep_read("c1", 2, true).await.unwrap().is_none());
    // The server does not know of it yet.
    let again = records.keep_conversation(told(1, None, 4, 40)).await.unwrap();

    assert_eq!(again.row.unread, 1);
    assert_eq!(records.unsent_reads().await.unwrap(), [("c1".to_owned(), 3)]);
    records.read_sent("c1", 3).await.unwrap();
    assert!(records.unsent_reads().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_row_that_is_not_on_its_page_leaves_the_shelf_unless_it_was_written_since() {
    let (_directory, _store, records) = records().await;
    for n in 1..=5 {
        records.keep_conversation(told(n, None, 1, n * 10)).await.unwrap();
    }
    let mark = records.mark();
    let shown = records.list(Shelf::Unassigned, None, None, 10).await.unwrap().items;
    records.keep_conversation(told(6, None, 1, 60)).await.unwrap();

    // The server's page: the fifth and the third, and there is more.
    let page = [shown[0].clone(), shown[2].clone()];
    let last = activity_at(&page[1]).to_owned();
    records.left_shelf(Shelf::Unassigned, &page, &last, None, mark).await.unwrap();

    let now = records.list(Shelf::Unassigned, None, None, 10).await.unwrap();
    assert_eq!(ids(&now), ["c6", "c5", "c3", "c2", "c1"]);
    records.keep_conversation(told(4, None, 2, 70)).await.unwrap();
    assert_eq!(ids(&records.list(Shelf::Unassigned, None, None, 1).await.unwrap()), ["c4"]);
}

#[tokio::test]
async fn messages_are_shown_as_far_as_there_is_no_gap() {
    let (_directory, _store, records) = records().await;
    let message = |seq| told(1, None, seq, seq).row.last_message.unwrap();
    records.keep_messages(&[1, 2, 4, 5].map(message)).await.unwrap();

    let latest = records.messages("c1", None, 50).await.unwrap();
    assert_eq!((latest.items.iter().map(|it| it.seq).collect::<Vec<_>>(), latest.has_more), (vec![4, 5], true));
    let none = records.messages("c1", Some(4), 50).await.unwrap();
    assert!(none.items.is_empty() && none.has_more);
    let first = records.messages("c1", Some(3), 50).await.unwrap();
    assert_eq!((first.items.len(), first.has_more), (2, false));
}

#[tokio::test]
async fn the_oldest_are_forgotten_and_what_is_kept_is_found_at_once() {
    let (_directory, _store, records) = records().await;
    let all = u32::try_from(CONVERSATIONS).unwrap() + 10;
    let many: Vec<_> = (1..=all).map(|n| told(n, None, 1, n)).collect();
    let messages: Vec<_> = many.iter().map(|it| it.row.last_message.clone().unwrap()).collect();
    records.keep_conversations(many).await.unwrap();
    for message in &messages[..50] {
        records.keep_messages(std::slice::from_ref(message)).await.unwrap();
    }

    records.prune().await.unwrap();

    assert!(records.conversation("c10").await.unwrap().is_none());
    assert!(records.conversation("c11").await.unwrap().is_some());
    assert!(records.messages("c10", None, 1).await.unwrap().items.is_empty());
    let begun = Instant::now();
    assert_eq!(records.list(Shelf::All, None, None, 200).await.unwrap().items.len(), 200);
    // Without accents and by its beginning; a customer, an address, a message.
    for search in ["zoe 4999", "ZOE4999", "parc numb 30"] {
        assert!(!records.list(Shelf::All, Some(search), None, 200).await.unwrap().items.is_empty(), "{search}");
    }
    let took = begun.elapsed();
    assert!(took < Duration::from_secs(2), "{took:?}");
}

#[tokio::test]
async fn a_word_of_a_script_without_spaces_is_found_anywhere() {
    let (_directory, _store, records) = records().await;
    let mut conversation = told(1, None, 1, 1);
    conversation.row.subject = Some("我的包裹在哪里".to_owned());
    records.keep_conversation(conversation).await.unwrap();

    assert_eq!(ids(&records.list(Shelf::All, Some("包裹"), None, 10).await.unwrap()), ["c1"]);
    assert!(records.list(Shelf::All, Some("退款"), None, 10).await.unwrap().items.is_empty());
}
