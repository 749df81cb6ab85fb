//! What admins and managers do besides answering.

use frontdesk_console_core::view::{CannedReplyText, Happening, NewStaff, Role, Source, StaffChange};
use uuid::Uuid;

use crate::harness::{ADMIN, ALICE, BOB, Seat, Server, url};

#[tokio::test]
async fn an_admin_adds_a_colleague_and_gives_them_another_role() {
    let admin = Seat::of(ADMIN, &url()).await;
    let email = format!("{}@acme.com", Uuid::now_v7());
    let new =
        NewStaff { name: "Carol".into(), email: email.clone(), password: "long enough".into(), role: Role::Staff };

    let carol = admin.console.add_staff(new.clone()).await.unwrap();
    assert_eq!((carol.role, carol.active, carol.online), (Role::Staff, true, false));
    assert_eq!(admin.console.add_staff(new).await.unwrap_err().code, "email_taken");
    let change = StaffChange { role: Some(Role::Manager), ..StaffChange::default() };
    assert_eq!(admin.console.change_staff(&carol.id, change).await.unwrap().role, Role::Manager);

    let listed = admin.console.staff(Source::Server).await.unwrap();
    assert!(listed.iter().any(|it| it.email == email && it.role == Role::Manager));
    assert!(listed.iter().any(|it| it.email == ADMIN.0 && it.online));
    assert_eq!(admin.console.staff(Source::Store).await.unwrap(), listed);
}

#[tokio::test]
async fn what_a_form_has_wrong_is_said_by_field() {
    let admin = Seat::of(ADMIN, &url()).await;
    let new = NewStaff { name: "Carol".into(), email: "nowhere".into(), password: "short".into(), role: Role::Staff };

    let problem = admin.console.add_staff(new).await.unwrap_err();

    assert_eq!(problem.code, "validation_failed");
    let fields: Vec<_> = problem.fields.iter().map(|it| &*it.field).collect();
    assert!(fields.contains(&"email") && fields.contains(&"password"), "{fields:?}");
}

#[tokio::test]
async fn a_manager_keeps_the_canned_replies_that_all_staff_use() {
    let (bob, alice) = (Seat::of(BOB, &url()).await, Seat::of(ALICE, &url()).await);
    let shortcut = Uuid::now_v7().simple().to_string();
    let text = |content: &str| CannedReplyText { shortcut: shortcut.clone(), content: content.into() };

    let added = bob.console.add_canned_reply(text("Hello {{customer}}")).await.unwrap();
    assert_eq!(alice.console.add_canned_reply(text("Mine")).await.unwrap_err().code, "forbidden");
    assert_eq!(bob.console.add_canned_reply(text("Again")).await.unwrap_err().code, "shortcut_taken");
    let changed = bob.console.change_canned_reply(&added.id, text("Hi {{customer}}")).await.unwrap();
    assert!(alice.console.canned_replies(Source::Server).await.unwrap().contains(&changed));
    assert!(alice.console.canned_replies(Source::Store).await.unwrap().contains(&changed));

    bob.console.remove_canned_reply(&added.id).await.unwrap();
    assert!(!alice.console.canned_replies(Source::Server).await.unwrap().contains(&changed));
}

#[tokio::test]
async fn an_admin_changes_the_merchants_settings_and_keys() {
    let server = Server::start();
    let admin = Seat::of(ADMIN, &server.url).await;
    let before = admin.console.settings().await.unwrap();
    assert_eq!(before.name, "Acme Corporation");
    assert_eq!(admin.console.settings().await.unwrap(), before, "to look changes nothing");

    let mut wanted = before.clone();
    wanted.greeting = Some("Hello there".into());
    wanted.allowed_origins = vec!["https://shop.example".into()];
    wanted.guest_details = "never".into();
    wanted.reply_time = Some("within an hour".into());
    assert_eq!(admin.console.change_settings(wanted.clone()).await.unwrap(), wanted);
    wanted.reply_time = None;
    assert_eq!(admin.console.change_settings(wanted.clone()).await.unwrap(), wanted);
    assert_eq!(admin.console.settings().await.unwrap(), wanted);

    let made = admin.console.make_identity_key().await.unwrap();
    assert!(made.secret.is_some());
    let listed = admin.console.identity_keys().await.unwrap();
    assert!(listed.iter().any(|it| it.id == made.id && it.secret.is_none()));
    admin.console.revoke_identity_key(&made.id).await.unwrap();
    assert!(admin.console.identity_keys().await.unwrap().iter().all(|it| it.id != made.id));

    let alice = Seat::of(ALICE, &server.url).await;
    assert_eq!(alice.console.settings().await.unwrap_err().code, "forbidden");
}

#[tokio::test]
async fn who_changes_their_password_stays_signed_in() {
    let server = Server::start();
    let mut alice = Seat::of(ALICE, &server.url).await;
    let wrong = alice.console.change_password("a guess", "correct horse").await.unwrap_err();
    assert_eq!(wrong.code, "validation_failed");

    alice.console.change_password(ALICE.1, "correct horse").await.unwrap();

    alice.console.staff(Source::Server).await.unwrap();
    let ended = alice.forgets().into_iter().find(|it| matches!(it, Happening::SignedOut { .. }));
    assert!(ended.is_none(), "{ended:?}");
    let seat = Seat::empty().await;
    assert_eq!(seat.console.sign_in(&server.url, ALICE.0, ALICE.1).await.unwrap_err().code, "invalid_credentials");
    assert_eq!(seat.console.sign_in(&server.url, ALICE.0, "correct horse").await.unwrap().name, "Alice");
}
