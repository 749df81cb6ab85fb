//! Replies that cannot go out at once: each is stored once, in the order in which it was written.

use frontdesk_console_core::view::{Happening, OutgoingState, Source};

use crate::harness::{ALICE, Customer, Proxy, Seat, Server, url};

fn texts(history: &[frontdesk_client::types::Message]) -> Vec<&str> {
    history.iter().map(|it| &*it.content).collect()
}

#[tokio::test]
async fn a_reply_written_offline_waits_through_a_restart_of_the_program() {
    let way = Proxy::to(&url()).await;
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let mut alice = Seat::of(ALICE, &way.url).await;
    alice.opens(&id).await;
    way.down();
    alice.is_offline().await;

    let first = alice.replies(&id, "One").await;
    alice.replies(&id, "Two").await;
    assert_eq!(first.state, OutgoingState::Queued);
    // The same once more, as an impatient hand does it.
    let again = frontdesk_console_core::view::Reply {
        conversation_id: id.clone(),
        client_id: first.client_id.clone(),
        content: "One".into(),
        last_seen_seq: None,
    };
    assert_eq!(alice.console.reply(again).await.unwrap(), first);
    let mut alice = alice.restart().await;
    let waiting = alice.console.open(&id, Source::Store).await.unwrap().outgoing;
    assert_eq!(waiting.iter().map(|it| &*it.content).collect::<Vec<_>>(), ["One", "Two"]);
    assert!(waiting.iter().all(|it| it.state == OutgoingState::Queued));

    way.up();
    alice.console.wake();
    alice.sees_message("Two").await;
    alice.sees_outbox("nothing waits any more", <[_]>::is_empty).await;
    assert_eq!(texts(&customer.history().await), ["Hello?", "One", "Two"]);
}

#[tokio::test]
async fn replies_survive_that_the_server_is_killed_under_them() {
    let mut server = Server::start();
    let customer = Customer::starts(&server.url, "Nina", "Hello?").await;
    let id = customer.id();
    let mut alice = Seat::of(ALICE, &server.url).await;
    alice.opens(&id).await;

    let mut written = vec!["Hello?".to_owned()];
    for round in 0..3 {
        for n in 0..10 {
            let content = format!("{round}.{n}");
            alice.replies(&id, &content).await;
            written.push(content);
        }
        // With some of them on their way.
        alice.sees_message(&format!("{round}.2")).await;
        server.kill();
        alice.replies(&id, &format!("{round} offline")).await;
        written.push(format!("{round} offline"));
        server.again();
    }
    alice.sees_message(written.last().unwrap()).await;

    assert_eq!(texts(&customer.history().await), written);
    alice.sees_outbox("nothing waits any more", <[_]>::is_empty).await;
    let kept = alice.console.open(&id, Source::Store).await.unwrap();
    assert_eq!(kept.messages.iter().map(|it| &*it.content).collect::<Vec<_>>(), written);
}

#[tokio::test]
async fn a_line_that_is_dead_without_a_word_is_noticed() {
    let way = Proxy::to(&url()).await;
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let mut alice = Seat::of_patience(ALICE, &way.url, std::time::Duration::from_secs(2)).await;
    alice.opens(&id).await;

    way.swallow();
    alice.replies(&id, "Do you hear me?").await;
    alice.is_offline().await;
    assert!(alice.console.open(&id, Source::Store).await.unwrap().outgoing.len() == 1);
    way.pass_again();

    alice.sees_message("Do you hear me?").await;
    assert_eq!(texts(&customer.history().await), ["Hello?", "Do you hear me?"]);
}

#[tokio::test]
async fn what_the_server_does_not_take_holds_up_its_own_conversation_alone() {
    let (customer, other) =
        (Customer::starts(&url(), "Nina", "Hello?").await, Customer::starts(&url(), "Ben", "Hi").await);
    let id = customer.id();
    let mut alice = Seat::of(ALICE, &url()).await;
    alice.opens(&id).await;
    // A client id that was used for something else is refused for good.
    let sent = alice.replies(&id, "One").await;
    alice.sees_message("One").await;
    alice.sees_outbox("it is stored", <[_]>::is_empty).await;
    let reply = frontdesk_console_core::view::Reply {
        conversation_id: id.clone(),
        client_id: sent.client_id,
        content: "Two".into(),
        last_seen_seq: None,
    };

    let refused = alice.console.reply(reply).await.unwrap();
    let behind = alice.replies(&id, "Three").await;
    alice.replies(&other.id(), "Hi Ben").await;

    alice.sees_message("Hi Ben").await;
    let waiting = alice.console.open(&id, Source::Store).await.unwrap().outgoing;
    assert_eq!(waiting.iter().map(|it| it.state).collect::<Vec<_>>(), [OutgoingState::Refused, OutgoingState::Queued]);
    assert_eq!(waiting[0].problem.as_ref().unwrap().code, "client_id_reused");
    assert_eq!(texts(&customer.history().await), ["Hello?", "One"]);

    alice.console.discard(&refused.client_id).await.unwrap();
    alice.sees_message("Three").await;
    assert_eq!(behind.content, "Three");
    alice.sees_outbox("nothing waits any more", <[_]>::is_empty).await;
}

#[tokio::test]
async fn what_was_read_offline_is_read_on_the_server_later() {
    let way = Proxy::to(&url()).await;
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let mut alice = Seat::of(ALICE, &way.url).await;
    assert_eq!(alice.opens(&id).await.conversation.unread, 1);
    way.down();
    alice.is_offline().await;
    alice.forgets();

    alice.console.read(&id, 1).await.unwrap();

    alice
        .sees("the conversation as read", |it| match it {
            Happening::Conversation { conversation } if conversation.id == id => Some(conversation.unread),
            _ => None,
        })
        .await;
    way.up();
    alice.console.wake();
    let other_computer = Seat::of(ALICE, &url()).await;
    let deadline = tokio::time::Instant::now() + std::time::Duration::from_secs(20);
    while other_computer.opens(&id).await.conversation.unread > 0 {
        assert!(tokio::time::Instant::now() < deadline, "the server has not been told");
    }
}
