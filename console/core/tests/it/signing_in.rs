//! Who may sign in, who stays signed in, and what is left of them.

use frontdesk_client::{Frontdesk, types};
use frontdesk_console_core::view::{Draft, Happening, NewStaff, Role, Shelf, Source, StaffChange};

use crate::harness::{ADMIN, ALICE, BOB, Customer, Seat, Server, url};

fn draft(id: &str, text: &str) -> Draft {
    Draft { conversation_id: id.to_owned(), text: text.to_owned(), note: false }
}

#[tokio::test]
async fn a_wrong_password_is_said_in_words() {
    let seat = Seat::empty().await;

    let problem = seat.console.sign_in(&url(), ALICE.0, "a guess").await.unwrap_err();

    assert_eq!(problem.code, "invalid_credentials");
    assert_eq!(problem.message, "The e-mail address or the password is wrong.");
    assert!(seat.console.start().await.unwrap().me.is_none());
}

#[tokio::test]
async fn a_customer_has_nothing_to_do_here() {
    let seat = Seat::empty().await;

    let problem = seat.console.sign_in(&url(), "david@example.com", "user123").await.unwrap_err();

    assert_eq!(problem.code, "not_staff");
    assert!(seat.console.start().await.unwrap().me.is_none());
    assert!(seat.keychain.secret().is_none());
}

#[tokio::test]
async fn an_address_without_a_server_is_said_to_be_one() {
    // Taken, and never answered on: closed again before anybody connects.
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let seat = Seat::empty().await;

    let problem = seat.console.sign_in(&address.to_string(), ALICE.0, ALICE.1).await.unwrap_err();

    assert_eq!(problem.code, "offline");
    assert!(problem.message.contains(&address.to_string()), "{}", problem.message);
}

#[tokio::test]
async fn whoever_has_signed_in_is_there_at_the_next_start_without_the_server() {
    let mut server = Server::start();
    let customer = Customer::starts(&server.url, "Nina", "Is anybody there?").await;
    let alice = Seat::of(ALICE, &server.url).await;
    alice.lists(Shelf::All, Source::Server).await;
    alice.opens(&customer.id()).await;
    alice.console.keep_draft(draft(&customer.id(), "Yes, ")).await.unwrap();
    server.kill();

    let mut alice = alice.restart().await;

    let start = alice.console.start().await.unwrap();
    let me = start.me.expect("Alice");
    assert_eq!((&*me.name, me.role, &*me.merchant.slug), ("Alice", Role::Staff, "acme"));
    assert_eq!(start.server.as_deref(), Some(&*server.url));
    assert_eq!(alice.lists(Shelf::Unassigned, Source::Store).await, [customer.id()]);
    assert_eq!(alice.finds("ANYB", Source::Store).await, [customer.id()]);
    assert_eq!(alice.finds("nina there", Source::Store).await, [customer.id()]);
    assert!(alice.finds("nobody", Source::Store).await.is_empty());
    let thread = alice.console.open(&customer.id(), Source::Store).await.unwrap();
    assert_eq!(thread.messages[0].content, "Is anybody there?");
    assert_eq!(thread.activity.len(), 1);
    assert_eq!(alice.console.drafts().await.unwrap(), [draft(&customer.id(), "Yes, ")]);
    alice.is_offline().await;
    assert_eq!(alice.console.open(&customer.id(), Source::Server).await.unwrap_err().code, "offline");

    server.again();
    alice.is_synced().await;
}

#[tokio::test]
async fn signing_out_leaves_nothing_behind_but_the_address() {
    let customer = Customer::starts(&url(), "Nina", "xylophone").await;
    let mut alice = Seat::of(ALICE, &url()).await;
    alice.opens(&customer.id()).await;
    alice.console.keep_draft(draft(&customer.id(), "secret thoughts")).await.unwrap();
    let session = alice.console.start().await.unwrap();

    alice.console.sign_out().await.unwrap();

    alice.sees("signed out", |it| matches!(it, Happening::SignedOut { problem: None }).then_some(())).await;
    assert_eq!(alice.console.drafts().await.unwrap_err().code, "signed_out");
    assert!(alice.keychain.secret().is_none());
    let start = alice.console.start().await.unwrap();
    assert_eq!((start.server, start.me), (session.server, None));
    alice.console.shut_down().await;
    for file in std::fs::read_dir(alice.directory()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for word in ["xylophone", "secret thoughts", "alice@acme.com"] {
            assert!(!bytes.windows(word.len()).any(|it| it == word.as_bytes()), "{word} is still there");
        }
    }
}

#[tokio::test]
async fn somebody_else_finds_nothing_of_who_was_here_before() {
    let customer = Customer::starts(&url(), "Nina", "Hello").await;
    let alice = Seat::of(ALICE, &url()).await;
    alice.opens(&customer.id()).await;
    alice.console.keep_draft(draft(&customer.id(), "Mine")).await.unwrap();

    alice.console.sign_in(&url(), BOB.0, BOB.1).await.unwrap();
    assert!(alice.console.drafts().await.unwrap().is_empty());
    assert!(alice.lists(Shelf::All, Source::Store).await.is_empty());
}

#[tokio::test]
async fn a_deactivated_member_is_signed_out_and_finds_their_drafts_when_they_are_let_in_again() {
    let admin = Seat::of(ADMIN, &url()).await;
    let (address, password) = (format!("{}@acme.com", uuid::Uuid::now_v7()), "correct horse");
    let new = NewStaff { name: "Carol".into(), email: address.clone(), password: password.into(), role: Role::Staff };
    let carol = admin.console.add_staff(new).await.unwrap();
    let customer = Customer::starts(&url(), "Nina", "Hello").await;
    let mut seat = Seat::empty().await;
    seat.console.sign_in(&url(), &address, password).await.unwrap();
    seat.is_synced().await;
    seat.console.keep_draft(draft(&customer.id(), "Dear Nina")).await.unwrap();

    let change = |active| StaffChange { active: Some(active), ..StaffChange::default() };
    admin.console.change_staff(&carol.id, change(false)).await.unwrap();

    let problem = seat
        .sees("signed out", |it| match it {
            Happening::SignedOut { problem } => Some(problem.clone()),
            _ => None,
        })
        .await;
    assert_eq!(problem.unwrap().code, "signed_out");
    assert!(seat.keychain.secret().is_none());
    let refused = seat.console.sign_in(&url(), &address, password).await.unwrap_err();
    assert_eq!(refused.code, "invalid_credentials");

    let changed = admin.console.change_staff(&carol.id, change(true)).await.unwrap();
    assert!(changed.active);
    seat.console.sign_in(&url(), &address, password).await.unwrap();
    assert_eq!(seat.console.drafts().await.unwrap(), [draft(&customer.id(), "Dear Nina")]);
}

#[tokio::test]
async fn a_console_outlives_its_tokens() {
    // Short, and yet long enough to be renewed in time on a machine that does much else.
    let server = Server::with_tokens_for("10");
    let mut alice = Seat::of(ALICE, &server.url).await;
    alice.forgets();

    // Each with another token than the one before.
    let mut tokens = std::collections::HashSet::new();
    while tokens.len() < 3 {
        let customer = Customer::starts(&server.url, "Nina", "Hello").await;
        let id = customer.id();
        alice
            .sees("the new conversation", |it| match it {
                Happening::Conversation { conversation } => (conversation.id == id).then_some(()),
                _ => None,
            })
            .await;
        tokens.insert(alice.keychain.secret().unwrap());
    }

    let lost = alice.forgets().into_iter().find(|it| matches!(it, Happening::Link { .. }));
    assert!(lost.is_none(), "the connection was prolonged in time: {lost:?}");
    // What is kept is good for a start, which an older session would not be.
    let mut alice = alice.restart().await;
    alice.is_synced().await;
}

#[tokio::test]
async fn a_session_that_was_ended_elsewhere_ends_here() {
    let mut alice = Seat::of(ALICE, &url()).await;
    let kept: serde_json::Value = serde_json::from_str(&alice.keychain.secret().unwrap()).unwrap();
    let refresh_token = kept["session"]["refreshToken"].as_str().unwrap();

    let body = types::RefreshToken::builder().refresh_token(refresh_token);
    Frontdesk::anonymous(&url()).unwrap().logout().body(body).send().await.unwrap();

    alice.sees("signed out", |it| matches!(it, Happening::SignedOut { problem: Some(_) }).then_some(())).await;
}
