//! Refreshing, signing out, and what ends a session.

use serde_json::json;

use crate::harness::{Desk, Line, Person};

async fn ends_with(line: &mut Line, code: &str) {
    assert_eq!(line.hears("error").await["code"], code);
    line.ends().await;
    assert!(line.was_dismissed());
}

#[tokio::test]
async fn a_refresh_token_buys_the_next_access_token_once() {
    let desk = Desk::open().await;
    let david = desk.david().await;
    desk.clock.put_forward(901);
    david.get("/api/auth/me").await.is_problem(401, "token_expired");

    let renewed = desk.person(desk.refresh(&david.refresh_token).await.is(200));

    renewed.get("/api/auth/me").await.is(200);
    assert_eq!(renewed.user, david.user);
    assert_ne!(renewed.refresh_token, david.refresh_token);
    desk.person(desk.refresh(&renewed.refresh_token).await.is(200)).get("/api/auth/me").await.is(200);
}

#[tokio::test]
async fn two_tabs_that_refresh_at_once_get_the_same_successor() {
    let desk = Desk::open().await;
    let david = desk.david().await;

    let (one, other) = tokio::join!(desk.refresh(&david.refresh_token), desk.refresh(&david.refresh_token));
    desk.clock.put_forward(9);
    let late = desk.refresh(&david.refresh_token).await;

    let one = one.is(200);
    assert_eq!(one["refreshToken"], other.is(200)["refreshToken"]);
    assert_eq!(one["refreshToken"], late.is(200)["refreshToken"]);
    desk.person(one).get("/api/auth/me").await.is(200);
}

#[tokio::test]
async fn a_token_that_is_used_again_ends_the_whole_session() {
    let desk = Desk::open().await;
    for (case, seconds, successor_spent) in [("too late", 11, false), ("its successor is spent", 1, true)] {
        let david = desk.david().await;
        let renewed = desk.person(desk.refresh(&david.refresh_token).await.is(200));
        let mut line = renewed.connects().await;
        let newest = match successor_spent {
            true => desk.person(desk.refresh(&renewed.refresh_token).await.is(200)),
            false => renewed.clone(),
        };
        desk.clock.put_forward(seconds);

        desk.refresh(&david.refresh_token).await.is_problem(401, "token_reused");

        for token in [&david, &renewed, &newest] {
            token.get("/api/auth/me").await.is_problem(401, "unauthenticated");
        }
        desk.refresh(&newest.refresh_token).await.is_problem(401, "unauthenticated");
        ends_with(&mut line, "unauthenticated").await;
        desk.david().await.get("/api/auth/me").await.is(200);
        eprintln!("{case}: fine");
    }
}

#[tokio::test]
async fn a_refresh_token_runs_out_and_garbage_never_was_one() {
    let desk = Desk::open().await;
    let david = desk.david().await;

    for garbage in ["", "garbage", "\u{0}", &david.token] {
        desk.refresh(garbage).await.is_problem(401, "unauthenticated");
    }
    desk.clock.put_forward(30 * 24 * 60 * 60);
    desk.refresh(&david.refresh_token).await.is_problem(401, "unauthenticated");
    desk.nobody().post("/api/auth/refresh", json!({})).await.refuses_fields(&["refreshToken"]);
}

#[tokio::test]
async fn who_signs_out_is_out_with_all_that_came_of_that_sign_in() {
    let desk = Desk::open().await;
    let (here, elsewhere) = (desk.david().await, desk.david().await);
    let renewed = desk.person(desk.refresh(&here.refresh_token).await.is(200));
    let mut line = renewed.connects().await;
    let mut other_line = elsewhere.connects().await;
    let logout =
        async |token: &str| desk.nobody().post("/api/auth/logout", json!({"refreshToken": token})).await.status;

    // Also by a token that is spent already.
    assert_eq!(logout(&here.refresh_token).await, 204);

    ends_with(&mut line, "unauthenticated").await;
    here.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    renewed.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    desk.refresh(&renewed.refresh_token).await.is_problem(401, "unauthenticated");
    assert_eq!(desk.connects(json!({"token": renewed.token})).await.err().as_deref(), Some("unauthenticated"));
    elsewhere.get("/api/auth/me").await.is(200);
    other_line.does("leave_conversation", json!(Desk::ACME)).await;
    for any in [here.refresh_token.as_str(), "garbage", ""] {
        assert_eq!(logout(any).await, 204);
    }
}

#[tokio::test]
async fn another_password_ends_all_other_sessions() {
    let desk = Desk::open().await;
    let (here, elsewhere) = (desk.david().await, desk.david().await);
    let mut line = elsewhere.connects().await;
    let change = async |who: &Person, current: &str, new: &str| {
        who.put("/api/auth/password", json!({"currentPassword": current, "newPassword": new})).await
    };

    change(&here, "wrong", "correct horse").await.refuses_fields(&["currentPassword"]);
    change(&here, "user123", "short").await.refuses_fields(&["newPassword"]);
    assert_eq!(change(&here, "user123", "correct horse").await.status, 204);

    ends_with(&mut line, "unauthenticated").await;
    elsewhere.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    here.get("/api/auth/me").await.is(200);
    desk.refresh(&here.refresh_token).await.is(200);
    let old = json!({"email": "david@example.com", "password": "user123"});
    desk.nobody().post("/api/auth/login", old).await.is_problem(401, "invalid_credentials");
    desk.signs_in("david@example.com", "correct horse").await;
    change(&desk.guest().await, "x", "correct horse").await.is_problem(403, "forbidden");
}

#[tokio::test]
async fn a_session_that_another_node_has_ended_ends_here_too() {
    let desk = Desk::open().await;
    let david = desk.david().await;
    let mut line = david.connects().await;

    // As another node would.
    sqlx::query("update sessions set ended_at = now()").execute(&desk.pool).await.unwrap();

    ends_with(&mut line, "unauthenticated").await;
    david.get("/api/auth/me").await.is_problem(401, "unauthenticated");
}

#[tokio::test]
async fn a_fresh_token_prolongs_a_connection() {
    let desk = Desk::open().await;
    let (david, emma) = (desk.david().await, desk.demo("emma@example.com").await);
    let mut line = david.connects().await;
    desk.clock.put_forward(800);
    let renewed = desk.person(desk.refresh(&david.refresh_token).await.is(200));

    let refused = line.call("authenticate", json!({"token": emma.token})).await;
    assert_eq!(refused["error"]["code"], "forbidden");
    let refused = line.call("authenticate", json!({"token": "garbage"})).await;
    assert_eq!(refused["error"]["code"], "unauthenticated");
    line.does("authenticate", json!({"token": format!("Bearer {}", renewed.token)})).await;

    desk.clock.put_forward(200);
    line.does("leave_conversation", json!(Desk::ACME)).await;
    desk.clock.put_forward(700);
    line.emit("leave_conversation", json!(Desk::ACME)).await;
    // Of the two refusals above.
    line.hears("error").await;
    line.hears("error").await;
    ends_with(&mut line, "token_expired").await;
}
