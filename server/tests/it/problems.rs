//! Every refusal is a problem, also those that the framework makes.

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};
use serde_json::json;

use crate::harness::Desk;

#[tokio::test]
async fn an_unknown_address_or_method_is_a_problem() {
    let desk = Desk::open().await;
    let nobody = desk.nobody();

    for path in ["/", "/api", "/api/nothing", "/api/auth/login/x", "/nothing?x=1"] {
        nobody.get(path).await.is_problem(404, "not_found");
    }
    for (method, path, allow) in [
        (Method::DELETE, "/api/merchants", "GET, HEAD"),
        (Method::GET, "/api/auth/login", "POST"),
        (Method::PATCH, "/api/conversations", "GET, HEAD, POST"),
        (Method::DELETE, "/api/conversations/x", "GET, HEAD"),
        (Method::POST, "/healthz", "GET, HEAD"),
    ] {
        let answer = nobody.call(method, path, None).await;
        answer.is_problem(405, "method_not_allowed");
        assert_eq!(answer.header("allow"), allow, "{path}");
    }
}

#[tokio::test]
async fn a_body_is_refused_for_the_first_thing_that_is_wrong_with_it() {
    let desk = Desk::open().await;
    let login = |content_type: Option<&str>, body: Vec<u8>| {
        let mut request = desk.request(Method::POST, "/api/auth/login");
        if let Some(content_type) = content_type {
            request = request.header(CONTENT_TYPE, content_type);
        }
        desk.answer(request.body(body))
    };
    let json = Some("application/json");
    let too_large = vec![b' '; 256 * 1024 + 1];

    login(None, b"{}".to_vec()).await.is_problem(415, "unsupported_media_type");
    login(Some("text/plain"), too_large.clone()).await.is_problem(415, "unsupported_media_type");
    login(json, too_large).await.is_problem(413, "payload_too_large");
    for body in [&b""[..], b"{", b"{'a':1}", b"\xff", b"{} {}"] {
        login(json, body.to_vec()).await.is_problem(400, "malformed_body");
    }
    for body in ["[]", "null", "7", r#"["david@example.com","user123"]"#] {
        login(json, body.into()).await.is_problem(422, "validation_failed");
    }
    let good = br#"{"email": "david@example.com", "password": "user123", "unknown": {}}"#.to_vec();
    login(Some("Application/JSON; charset=utf-8"), good.clone()).await.is(200);
    let mut padded = good;
    padded.resize(256 * 1024, b' ');
    login(json, padded).await.is(200);
}

#[tokio::test]
async fn who_is_not_signed_in_is_told_so_before_anything_about_the_request() {
    let desk = Desk::open().await;

    for path in ["/api/conversations?limit=x", "/api/conversations/x", "/api/conversations/x/messages?before=-1"] {
        desk.nobody().get(path).await.is_problem(401, "unauthenticated");
    }
    let request = desk.request(Method::POST, "/api/conversations").body("x");
    desk.answer(request).await.is_problem(401, "unauthenticated");
    for header in ["", "Bearer", "Bearer ", "Basic ZDpk", "bearer x.y.z", "Token x"] {
        let request = desk.request(Method::GET, "/api/auth/me").header(AUTHORIZATION, header);
        desk.answer(request).await.is_problem(401, "unauthenticated");
    }
    // And of the request's own shape before whether the thing exists.
    let david = desk.david().await;
    david.put("/api/conversations/x/assign", json!({"staffId": 7})).await.refuses_fields(&["staffId"]);
    david.post("/api/conversations/x/messages", json!({})).await.refuses_fields(&["content"]);
    david.post("/api/conversations/x/messages", json!({"content": ""})).await.refuses_fields(&["content"]);
}

#[tokio::test]
async fn a_path_that_is_no_text_is_looked_at_like_any_other() {
    let desk = Desk::open().await;
    let david = desk.david().await;

    for path in ["/api/conversations/%ff", "/api/conversations/%C3%28/messages?limit=1"] {
        david.get(path).await.is_problem(404, "conversation_not_found");
        desk.nobody().get(path).await.is_problem(401, "unauthenticated");
    }
    desk.nobody().call(Method::DELETE, "/api/conversations/%ff", None).await.is_problem(405, "method_not_allowed");
}

#[tokio::test]
async fn without_its_database_the_server_says_so() {
    let desk = Desk::open().await;
    let david = desk.david().await;
    let nobody = desk.nobody();
    nobody.get("/readyz").await.is(200);

    desk.pool.close().await;

    let answer = david.get("/api/conversations").await;
    answer.is_problem(503, "unavailable");
    assert!(answer.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds > 0));
    let not_ready = nobody.get("/readyz").await.is(503);
    assert!(not_ready["reason"].is_string(), "{not_ready}");
    nobody.get("/healthz").await.is(200);
}
