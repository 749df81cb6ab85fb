//! The ways in and out.

use frontdesk_client::{Error, Frontdesk, types::UserType};
use uuid::Uuid;

use crate::harness::{ACME, Server, alice, david, url};

#[tokio::test]
async fn who_signs_in_is_told_who_they_are() {
    let me = alice().await.get_me().send().await.unwrap();

    assert_eq!((me.name.as_str(), me.type_), ("Alice", UserType::MerchantStaff));
}

#[tokio::test]
async fn a_wrong_password_is_refused_by_code() {
    let refused = Frontdesk::sign_in(&url(), "david@example.com", "not it").await.unwrap_err();

    assert_eq!(refused.code(), Some("invalid_credentials"));
}

#[tokio::test]
async fn a_new_end_user_signs_up_once() {
    let email = format!("{}@example.com", Uuid::now_v7());

    let desk = Frontdesk::sign_up(&url(), "Frida", &email, "correct horse").await.unwrap();
    assert_eq!(desk.get_me().send().await.unwrap().email.as_deref(), Some(&*email));

    let again = Frontdesk::sign_up(&url(), "Frida", &email, "correct horse").await.unwrap_err();
    assert_eq!(again.code(), Some("email_taken"));
}

#[tokio::test]
async fn a_guest_needs_no_account() {
    let desk = Frontdesk::guest(&url(), ACME, Some("Nina")).await.unwrap();

    assert!(desk.get_me().send().await.unwrap().guest);
}

#[tokio::test]
async fn what_is_public_takes_no_signing_in_and_the_rest_does() {
    let desk = Frontdesk::anonymous(&url()).unwrap();

    assert!(desk.list_merchants().send().await.unwrap().items.iter().any(|it| it.slug == "acme"));
    let refused = Error::from(desk.get_me().send().await.unwrap_err());
    assert_eq!(refused.code(), Some("unauthenticated"));
    assert!(matches!(desk.token(None).await, Err(Error::SignedOut)));
}

#[tokio::test]
async fn a_kept_session_goes_on_in_another_run() {
    let kept = serde_json::to_string(&*david().await.session().borrow()).unwrap();

    let desk = Frontdesk::resume(&url(), serde_json::from_str(&kept).unwrap()).unwrap();

    assert_eq!(desk.get_me().send().await.unwrap().name, "David");
}

#[tokio::test]
async fn signing_out_ends_the_session_for_all_clones_and_on_the_server() {
    let desk = david().await;
    let clone = desk.clone();
    let mut session = clone.session();
    let kept = session.borrow_and_update().clone().unwrap();

    desk.sign_out().await.unwrap();

    session.changed().await.unwrap();
    assert_eq!(*session.borrow(), None);
    assert!(matches!(clone.token(None).await, Err(Error::SignedOut)));
    let stolen = Frontdesk::resume(&url(), kept).unwrap();
    assert_eq!(Error::from(stolen.get_me().send().await.unwrap_err()).code(), Some("unauthenticated"));
    desk.sign_out().await.expect("nothing is left to do");
}

#[tokio::test]
async fn signing_out_without_a_server_fails_and_leaves_the_session() {
    let place = Server::place();
    let server = Server::with_usual_tokens(place.path());
    let desk = Frontdesk::sign_in(&server.url, "david@example.com", "user123").await.unwrap();
    server.stop();

    let failed = desk.sign_out().await.unwrap_err();

    assert!(matches!(failed, Error::Transport(_)), "{failed}");
    assert!(desk.session().borrow().is_some());
}

#[test]
fn an_address_that_is_none_is_refused_at_once() {
    for url in ["", "example.com", "ftp://example.com"] {
        assert!(matches!(Frontdesk::anonymous(url), Err(Error::InvalidRequest(_))), "{url}");
    }
}
