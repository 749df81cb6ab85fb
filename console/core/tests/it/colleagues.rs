//! Two who work on the same conversations.

use frontdesk_console_core::view::{Attention, Happening, NoticeAbout, OutgoingState, Shelf, Source, Status};

use crate::harness::{ALICE, BOB, Customer, Proxy, Seat, Server, url};

#[tokio::test]
async fn colleagues_see_each_other_look_and_type() {
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let (mut alice, bob) = (Seat::of(ALICE, &url()).await, Seat::of(BOB, &url()).await);
    assert!(alice.opens(&id).await.viewers.is_empty());

    bob.opens(&id).await;
    let names = alice
        .sees("that Bob looks", |it| match it {
            Happening::Viewers { conversation_id, people } if *conversation_id == id && !people.is_empty() => {
                Some(people.iter().map(|it| it.name.clone()).collect::<Vec<_>>())
            }
            _ => None,
        })
        .await;
    assert_eq!(names, ["Bob"]);

    bob.console.typing(&id, true).await.unwrap();
    alice
        .sees("that Bob types", |it| match it {
            Happening::Typing { person, is_typing: true, .. } => (person.name == "Bob").then_some(()),
            _ => None,
        })
        .await;

    let note = bob.console.note(&id, "She is a regular").await.unwrap();
    let seen = alice
        .sees("Bob's note", |it| match it {
            Happening::Note { note } => Some(note.clone()),
            _ => None,
        })
        .await;
    assert_eq!(seen, note);

    bob.console.close(&id).await.unwrap();
    alice
        .sees("that Bob is gone", |it| match it {
            Happening::Viewers { people, .. } => people.is_empty().then_some(()),
            _ => None,
        })
        .await;
}

#[tokio::test]
async fn a_reply_that_a_colleague_was_faster_than_asks_before_it_goes_out() {
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let (alice, mut bob) = (Seat::of(ALICE, &url()).await, Seat::of(BOB, &url()).await);
    alice.opens(&id).await;
    bob.opens(&id).await;
    alice.replies(&id, "Alice here").await;
    bob.sees_message("Alice here").await;

    let late = bob.replies_after(&id, "Bob here", Some(1)).await;
    bob.replies_after(&id, "How can I help?", Some(1)).await;

    let waiting =
        bob.sees_outbox("overtaken", |it| it.first().is_some_and(|it| it.state == OutgoingState::MovedOn)).await;
    assert_eq!(waiting[0].problem.as_ref().unwrap().code, "conversation_moved_on");
    assert_eq!(waiting[1].state, OutgoingState::Queued, "it waits behind the first");
    assert_eq!(customer.history().await.len(), 2);

    bob.console.send_again(&late.client_id).await.unwrap();
    bob.sees_message("How can I help?").await;
    let texts: Vec<_> = customer.history().await.into_iter().map(|it| it.content).collect();
    assert_eq!(texts, ["Hello?", "Alice here", "Bob here", "How can I help?"]);
}

#[tokio::test]
async fn what_a_manager_gives_to_alice_is_noticed_and_so_are_the_customers_replies() {
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let (mut alice, bob) = (Seat::of(ALICE, &url()).await, Seat::of(BOB, &url()).await);
    let me = alice.console.start().await.unwrap().me.unwrap();
    alice.forgets();
    let notice = |it: &Happening| match it {
        Happening::Notice { notice } if notice.conversation_id == customer.id() => Some(notice.clone()),
        _ => None,
    };

    let given = bob.console.assign(&id, Some(&me.id)).await.unwrap();
    assert_eq!(given.assigned_to.unwrap().name, "Alice");
    let seen = alice.sees("a notice", notice).await;
    assert_eq!((seen.about, &*seen.title), (NoticeAbout::Assigned, "Bob gave you Nina"));

    customer.says("Are you there?").await;
    let seen = alice.sees("a notice", notice).await;
    assert_eq!((seen.about, &*seen.title, &*seen.body), (NoticeAbout::Reply, "Nina", "Are you there?"));

    // What is looked at needs no notice; the next one is the next message's elsewhere.
    alice.opens(&id).await;
    alice.console.attend(Attention { focused: true, conversation_id: Some(id.clone()) });
    customer.says("Hello?").await;
    alice.sees_message("Hello?").await;
    alice.console.attend(Attention::default());
    customer.says("Good bye").await;
    assert_eq!(alice.sees("a notice", notice).await.body, "Good bye");
}

#[tokio::test]
async fn a_conversation_moves_from_shelf_to_shelf_and_back() {
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let mut alice = Seat::of(ALICE, &url()).await;
    let me = alice.console.start().await.unwrap().me.unwrap();
    let claimed = alice.console.assign(&id, Some(&me.id)).await.unwrap();
    assert_eq!(claimed.assigned_to.unwrap().id, me.id);
    alice.opens(&id).await;

    alice.console.set_status(&id, Status::Resolved).await.unwrap();
    for from in [Source::Store, Source::Server] {
        assert!(alice.lists(Shelf::Resolved, from).await.contains(&id));
        assert!(!alice.lists(Shelf::Mine, from).await.contains(&id));
        assert!(!alice.lists(Shelf::All, from).await.contains(&id));
    }

    customer.says("One more thing").await;
    alice
        .sees("that it is open again, in the audit trail", |it| match it {
            Happening::Activity { activity } => (activity.to == Some(Status::Open)).then_some(()),
            _ => None,
        })
        .await;
    assert!(alice.lists(Shelf::Mine, Source::Store).await.contains(&id));
    let of_customer = alice.console.of_customer(&claimed.customer.id).await.unwrap();
    assert_eq!(of_customer.into_iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
}

#[tokio::test]
async fn what_left_a_shelf_while_nobody_looked_leaves_it_in_the_store_too() {
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let id = customer.id();
    let alice = Seat::of(ALICE, &url()).await;
    alice.lists(Shelf::Unassigned, Source::Server).await;
    assert!(alice.lists(Shelf::Unassigned, Source::Store).await.contains(&id));
    alice.console.shut_down().await;

    let bob = Seat::of(BOB, &url()).await;
    let me = bob.console.start().await.unwrap().me.unwrap();
    bob.console.assign(&id, Some(&me.id)).await.unwrap();

    let alice = alice.restart().await;
    alice.lists(Shelf::Unassigned, Source::Server).await;
    assert!(!alice.lists(Shelf::Unassigned, Source::Store).await.contains(&id));
}

#[tokio::test]
async fn what_a_customer_said_while_the_line_was_cut_is_noticed_afterwards() {
    let way = Proxy::to(&url()).await;
    let customer = Customer::starts(&url(), "Nina", "Hello?").await;
    let mut alice = Seat::of(ALICE, &way.url).await;
    let me = alice.console.start().await.unwrap().me.unwrap();
    alice.console.assign(&customer.id(), Some(&me.id)).await.unwrap();
    way.down();
    alice.is_offline().await;
    alice.forgets();

    customer.says("Are you there?").await;
    way.up();
    alice.console.wake();

    let notice = alice
        .sees("a notice", |it| match it {
            Happening::Notice { notice } if notice.conversation_id == customer.id() => Some(notice.clone()),
            _ => None,
        })
        .await;
    assert_eq!((notice.about, &*notice.body), (NoticeAbout::Reply, "Are you there?"));
}

#[tokio::test]
async fn a_colleague_who_signs_in_is_seen_to_come() {
    let server = Server::start();
    let mut alice = Seat::of(ALICE, &server.url).await;
    let bob = alice.console.staff(Source::Server).await.unwrap().into_iter().find(|it| it.name == "Bob").unwrap();
    assert!(!bob.online);

    let _bob = Seat::of(BOB, &server.url).await;

    alice
        .sees("that Bob has come", |it| match it {
            Happening::Presence { user_id, online: true } => (*user_id == bob.id).then_some(()),
            _ => None,
        })
        .await;
    assert!(alice.console.staff(Source::Store).await.unwrap().iter().any(|it| it.id == bob.id && it.online));
}
