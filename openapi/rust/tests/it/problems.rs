//! What goes wrong, as callers see it.

use std::time::Duration;

use frontdesk_client::{Error, Frontdesk, types};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use uuid::Uuid;

use crate::harness::{Server, alice, guest, say, start};

fn problem(error: Error) -> frontdesk_client::Problem {
    match error {
        Error::Problem(problem) => *problem,
        other => panic!("no problem: {other}"),
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_404_with_its_own_code() {
    let missing = guest().await.get_conversation().id(Uuid::now_v7()).send().await.unwrap_err();

    let problem = problem(missing.into());
    assert_eq!((problem.status, &*problem.code), (404, "conversation_not_found"));
    assert!(!problem.title.is_empty() && !problem.detail.is_empty());
    assert_eq!(problem.retry_after, None);
}

#[tokio::test]
async fn a_field_out_of_bounds_is_named() {
    let desk = guest().await;
    let conversation = start(&desk).await;

    let problem = problem(say(&desk, conversation.id, "   ", "m1").await.unwrap_err());

    assert_eq!((problem.status, &*problem.code), (422, "validation_failed"));
    assert_eq!(problem.errors.iter().map(|it| &*it.field).collect::<Vec<_>>(), ["content"]);
}

#[tokio::test]
async fn a_client_id_with_other_content_is_a_conflict() {
    let desk = guest().await;
    let conversation = start(&desk).await;
    say(&desk, conversation.id, "One", "m1").await.unwrap();

    let problem = problem(say(&desk, conversation.id, "Two", "m1").await.unwrap_err());

    assert_eq!((problem.status, &*problem.code), (409, "client_id_reused"));
}

#[tokio::test]
async fn what_one_may_not_do_is_a_403() {
    let problem = problem(
        alice()
            .await
            .change_staff()
            .id(Uuid::now_v7())
            .body(types::ChangeStaff::builder())
            .send()
            .await
            .unwrap_err()
            .into(),
    );

    assert_eq!((problem.status, &*problem.code), (403, "forbidden"));
}

#[tokio::test]
async fn who_tries_too_often_is_told_how_long_to_wait() {
    let place = Server::place();
    let server = Server::with_usual_tokens(place.path());

    let refusal = loop {
        let refused = Frontdesk::sign_in(&server.url, "david@example.com", "a guess").await.unwrap_err();
        if refused.code() != Some("invalid_credentials") {
            break refused;
        }
    };

    assert!(refusal.is_temporary());
    let problem = problem(refusal);
    assert_eq!((problem.status, &*problem.code), (429, "rate_limited"));
    assert!(problem.retry_after.is_some_and(|it| it >= Duration::from_secs(1)), "{:?}", problem.retry_after);
}

#[tokio::test]
async fn what_is_left_out_of_a_call_is_said_before_it_is_made() {
    let error = Error::from(guest().await.send_message().send().await.unwrap_err());

    assert!(matches!(&error, Error::InvalidRequest(what) if what.contains("id")), "{error}");
}

#[tokio::test]
async fn a_server_that_is_not_there_is_no_problem_of_frontdesks() {
    // Taken, and never answered on: closed again before anybody connects.
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();

    let error = Frontdesk::sign_in(&format!("http://{address}"), "david@example.com", "user123").await.unwrap_err();

    assert!(matches!(error, Error::Transport(_)), "{error}");
    assert_eq!(error.code(), None);
    assert!(error.is_temporary());
}

#[tokio::test]
async fn the_error_page_of_somebody_in_between_is_no_answer() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let desk = Frontdesk::anonymous(&format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let gateway = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        assert_ne!(stream.read(&mut [0; 4096]).await.unwrap(), 0);
        let page = "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 12\r\n\r\n<h1>502</h1>";
        stream.write_all(page.as_bytes()).await.unwrap();
    };

    let (answer, ()) = tokio::join!(desk.list_merchants().send(), gateway);

    let error = Error::from(answer.unwrap_err());
    assert!(matches!(&error, Error::Transport(why) if why.to_string().contains("502")), "{error}");
}
