//! Lists, page by page, from the server and from what is kept.

use frontdesk_console_core::view::{ConversationPage, Happening, ListQuery, Shelf, Source};

use crate::harness::{ALICE, Customer, Seat, Server};

async fn page(seat: &Seat, from: Source, cursor: Option<String>) -> ConversationPage {
    seat.console.list(ListQuery { shelf: Shelf::All, search: None, cursor, limit: 2, from }).await.unwrap()
}

async fn all(seat: &Seat, from: Source) -> Vec<String> {
    let (mut listed, mut cursor) = (Vec::new(), None);
    loop {
        let page = page(seat, from, cursor).await;
        listed.extend(page.items.into_iter().map(|it| it.id));
        cursor = page.next_cursor;
        if cursor.is_none() {
            return listed;
        }
    }
}

#[tokio::test]
async fn pages_of_either_source_hold_every_conversation_once_latest_first() {
    let server = Server::start();
    let mut started = Vec::new();
    for n in 0..5 {
        started.insert(0, Customer::starts(&server.url, &format!("Customer {n}"), "Hello?").await.id());
    }
    let alice = Seat::of(ALICE, &server.url).await;

    assert_eq!(all(&alice, Source::Server).await, started);
    assert_eq!(all(&alice, Source::Store).await, started);
}

#[tokio::test]
async fn a_message_moves_its_conversation_up_and_counts_follow() {
    let server = Server::start();
    let first = Customer::starts(&server.url, "Ana", "Hello?").await;
    let second = Customer::starts(&server.url, "Ben", "Hello?").await;
    let mut alice = Seat::of(ALICE, &server.url).await;
    assert_eq!(all(&alice, Source::Server).await, [second.id(), first.id()]);
    alice.forgets();

    first.says("Are you there?").await;
    let row = alice
        .sees("the conversation", |it| match it {
            Happening::Conversation { conversation } => (conversation.last_seq == 2).then(|| conversation.clone()),
            _ => None,
        })
        .await;
    assert_eq!((row.id, row.unread), (first.id(), 2));
    assert_eq!(all(&alice, Source::Store).await, [first.id(), second.id()]);

    Customer::starts(&server.url, "Cleo", "Hello?").await;
    let counts = alice
        .sees("three", |it| match it {
            Happening::Counts { counts } => (counts.all == 3).then_some(*counts),
            _ => None,
        })
        .await;
    assert_eq!((counts.unassigned, counts.mine, counts.resolved), (3, 0, 0));
    assert_eq!(alice.console.counts(Source::Store).await.unwrap(), counts);
}

#[tokio::test]
async fn earlier_messages_come_from_the_server_and_then_from_what_is_kept() {
    let mut server = Server::start();
    let customer = Customer::starts(&server.url, "Nina", "1").await;
    for n in 2..=120 {
        customer.says(&n.to_string()).await;
    }
    let alice = Seat::of(ALICE, &server.url).await;
    let seqs =
        |messages: &[frontdesk_console_core::view::Message]| messages.iter().map(|it| it.seq).collect::<Vec<_>>();
    let thread = alice.opens(&customer.id()).await;
    assert_eq!((seqs(&thread.messages), thread.has_earlier), ((71..=120).collect(), true));

    let page = alice.console.earlier(&customer.id(), 71).await.unwrap();
    assert_eq!((seqs(&page.items), page.has_more), ((21..=70).collect(), true));
    server.kill();
    let kept = alice.console.earlier(&customer.id(), 71).await.unwrap();
    assert_eq!((kept.items, kept.has_more), (page.items, true));
    assert_eq!(alice.console.earlier(&customer.id(), 21).await.unwrap_err().code, "offline");

    server.again();
    let page = alice.console.earlier(&customer.id(), 21).await.unwrap();
    assert_eq!((seqs(&page.items), page.has_more), ((1..=20).collect(), false));
}
