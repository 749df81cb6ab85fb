//! Tokens that run out.

use std::time::Duration;

use chrono::TimeDelta;
use frontdesk_client::{Error, Frontdesk, types::AuthSession};
use futures_util::{FutureExt, future::join_all};
use tokio::{sync::watch::Receiver, time::timeout};

use crate::harness::Server;

const ALICE: (&str, &str) = ("alice@acme.com", "staff123");

async fn signed_in(server: &Server) -> Frontdesk {
    Frontdesk::sign_in(&server.url, ALICE.0, ALICE.1).await.unwrap()
}

/// The same session as if it were an hour later or, below 0, earlier by this machine's clock than it is.
fn with_a_clock_off_by(hours: i64, server: &Server, mut session: AuthSession) -> Frontdesk {
    session.expires_at -= TimeDelta::hours(hours);
    Frontdesk::resume(&server.url, session).unwrap()
}

/// Twenty calls, each in a task of its own; all of them succeed.
async fn calls_at_once(desk: &Frontdesk) {
    let calls = (0..20).map(|_| {
        let desk = desk.clone();
        tokio::spawn(async move { desk.get_me().send().await.map(|it| it.into_inner().name) })
    });
    for outcome in join_all(calls).await {
        assert_eq!(outcome.unwrap().unwrap(), "Alice");
    }
}

fn current(session: &Receiver<Option<AuthSession>>) -> AuthSession {
    session.borrow().clone().expect("somebody is signed in")
}

/// Until the token of `session` is no good any more, by the server's word.
async fn runs_out(server: &Server, session: &AuthSession) {
    let ask = || async {
        let answer = reqwest::Client::new().get(format!("{}/api/auth/me", server.url)).bearer_auth(&session.token);
        answer.send().await.unwrap().status()
    };
    timeout(Duration::from_secs(10), async { while ask().await == 200 {} }).await.expect("it runs out");
}

#[tokio::test]
async fn many_calls_at_once_replace_a_token_once_before_it_is_refused() {
    let place = Server::place();
    let server = Server::with_usual_tokens(place.path());
    let first = current(&signed_in(&server).await.session());
    let desk = with_a_clock_off_by(1, &server, first.clone());
    let session = desk.session();

    calls_at_once(&desk).await;

    assert_eq!(server.refreshes().await, 1);
    assert_eq!(server.answered("GET", "/api/auth/me", 401).await, 0);
    assert!(session.has_changed().unwrap(), "the owner is told");
    assert_ne!(current(&session).refresh_token, first.refresh_token);
    // By then the server's clock is known, and the new token is not replaced for this machine's.
    calls_at_once(&desk).await;
    assert_eq!(server.refreshes().await, 1);
}

#[tokio::test]
async fn many_calls_at_once_replace_a_token_once_after_it_was_refused() {
    let place = Server::place();
    let server = Server::with_short_tokens(place.path());
    let first = current(&signed_in(&server).await.session());
    let desk = with_a_clock_off_by(-1, &server, first.clone());
    runs_out(&server, &first).await;

    calls_at_once(&desk).await;

    assert_eq!(server.refreshes().await, 1);
    assert_ne!(current(&desk.session()).refresh_token, first.refresh_token);
}

#[tokio::test]
async fn short_lived_tokens_are_replaced_as_long_as_it_takes() {
    let place = Server::place();
    let server = Server::with_short_tokens(place.path());
    let desk = signed_in(&server).await;

    for _ in 0..3 {
        runs_out(&server, &current(&desk.session())).await;
        assert_eq!(desk.get_me().send().await.unwrap().name, "Alice");
    }

    assert_eq!(server.refreshes().await, 3);
}

#[tokio::test]
async fn a_token_for_elsewhere_is_another_than_the_one_that_was_refused() {
    let place = Server::place();
    let server = Server::with_short_tokens(place.path());
    let session = current(&signed_in(&server).await.session());
    runs_out(&server, &session).await;
    let (first, desk) = (session.token.clone(), with_a_clock_off_by(-1, &server, session));

    assert_eq!(desk.token(None).await.unwrap(), first);
    let second = desk.token(Some(&first)).await.unwrap();
    assert_ne!(second, first);
    assert_eq!(desk.token(Some(&first)).await.unwrap(), second, "it has been replaced already");
    assert_eq!(server.refreshes().await, 1);
}

#[tokio::test]
async fn a_call_that_is_dropped_loses_no_token() {
    let place = Server::place();
    let server = Server::with_usual_tokens(place.path());
    let desk = with_a_clock_off_by(1, &server, current(&signed_in(&server).await.session()));
    let mut session = desk.session();

    // Dropped once it has asked for a token and waits.
    assert!(desk.get_me().send().now_or_never().is_none());

    timeout(Duration::from_secs(10), session.changed()).await.expect("the new token is kept").unwrap();
    assert!(session.borrow().is_some());
    assert_eq!(desk.get_me().send().await.unwrap().name, "Alice");
}

#[tokio::test]
async fn a_refresh_token_that_was_used_by_another_ends_the_session() {
    let place = Server::place();
    let server = Server::with_short_tokens(place.path());
    let stolen = current(&signed_in(&server).await.session());

    // Another takes the next token, and the one after it; so the first is spent for good.
    let thief = Frontdesk::resume(&server.url, stolen.clone()).unwrap();
    let next = thief.token(Some(&stolen.token)).await.unwrap();
    thief.token(Some(&next)).await.unwrap();

    let owner = Frontdesk::resume(&server.url, stolen.clone()).unwrap();
    let mut session = owner.session();
    runs_out(&server, &stolen).await;
    let refused = Error::from(owner.get_me().send().await.unwrap_err());
    assert_eq!(refused.code(), Some("token_reused"));
    session.changed().await.unwrap();
    assert_eq!(*session.borrow(), None, "signed out");

    // The server ends it for both; whoever has it still hears so, and is signed out too.
    let refused = Error::from(thief.get_me().send().await.unwrap_err());
    assert!(matches!(refused.code(), Some("unauthenticated" | "token_reused")), "{refused}");
    assert_eq!(*thief.session().borrow(), None);
    assert_eq!(Error::from(thief.get_me().send().await.unwrap_err()).code(), Some("unauthenticated"));
}

#[tokio::test]
async fn a_server_that_is_away_signs_nobody_out() {
    let place = Server::place();
    let server = Server::with_short_tokens(place.path());
    let url = server.url.clone();
    let desk = signed_in(&server).await;
    runs_out(&server, &current(&desk.session())).await;

    server.stop();
    for error in [Error::from(desk.get_me().send().await.unwrap_err()), desk.token(None).await.unwrap_err()] {
        assert!(matches!(error, Error::Transport(_)), "{error}");
    }
    assert!(desk.session().borrow().is_some());

    let _server = Server::again(place.path(), &url);
    assert_eq!(desk.get_me().send().await.unwrap().name, "Alice");
}
