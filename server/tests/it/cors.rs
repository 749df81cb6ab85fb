//! Pages of other origins, as browsers call for them.

use reqwest::Method;
use serde_json::json;

use crate::harness::{Answer, Desk};

/// What a browser asks before it sends JSON with a token.
async fn preflight(desk: &Desk, path: &str, origin: &str) -> Answer {
    let request = desk
        .request(Method::OPTIONS, path)
        .header("origin", origin)
        .header("access-control-request-method", "PUT")
        .header("access-control-request-headers", "authorization,content-type");
    desk.answer(request).await
}

/// A call by a page of this origin.
async fn login(desk: &Desk, origin: &str) -> Answer {
    let body = json!({"email": "david@example.com", "password": "user123"});
    desk.answer(desk.request(Method::POST, "/api/auth/login").header("origin", origin).json(&body)).await
}

#[tokio::test]
async fn a_page_of_an_allowed_origin_may_call() {
    let allowed = "https://app.example, http://localhost:5173";
    let desk = Desk::open_with(&["--allowed-origins", allowed, "--public-url", "https://desk.example/"]).await;

    for origin in ["https://app.example", "http://localhost:5173", "https://desk.example"] {
        let answer = preflight(&desk, "/api/conversations/x/assign", origin).await;
        assert_eq!((answer.status, answer.text.as_str()), (204, ""), "{answer:?}");
        assert_eq!(answer.header("access-control-allow-origin"), origin);
        assert!(answer.header("access-control-allow-methods").contains("PUT"));
        assert_eq!(answer.header("access-control-allow-headers"), "authorization,content-type");
        assert_eq!(answer.header("vary"), "Origin");

        let answer = login(&desk, origin).await;
        answer.is(200);
        assert_eq!(answer.header("access-control-allow-origin"), origin);
        for name in ["location", "retry-after", "x-request-id"] {
            assert!(answer.header("access-control-expose-headers").to_lowercase().contains(name), "{name}");
        }
        assert_eq!(answer.header("access-control-allow-credentials"), "", "there are no cookies");

        // A refusal too, or the page could not say why.
        let answer = desk.answer(desk.request(Method::GET, "/api/auth/me").header("origin", origin)).await;
        answer.is_problem(401, "unauthenticated");
        assert_eq!(answer.header("access-control-allow-origin"), origin);
        // And Socket.IO where it polls.
        let polling = "/socket.io/?EIO=4&transport=polling";
        let answer = desk.answer(desk.request(Method::GET, polling).header("origin", origin)).await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, origin));
        assert_eq!(preflight(&desk, polling, origin).await.header("access-control-allow-origin"), origin);
    }
}

#[tokio::test]
async fn a_page_of_another_origin_gets_no_leave_and_no_refusal() {
    let desk = Desk::open().await;

    for origin in ["https://evil.example", "null", "http://localhost", "https://desk.example.evil"] {
        let answer = login(&desk, origin).await;
        answer.is(200);
        assert_eq!(answer.header("access-control-allow-origin"), "", "{origin}");
        assert_eq!(answer.header("vary"), "Origin");
        let answer = preflight(&desk, "/api/auth/login", origin).await;
        assert_eq!((answer.status, answer.header("access-control-allow-origin")), (204, ""), "{origin}");
        assert_eq!(answer.header("access-control-allow-methods"), "");
    }
    // Its own origin, where nothing else is set, is where it listens.
    let own = format!("http://localhost:{}", desk.base.rsplit(':').next().unwrap());
    assert_eq!(login(&desk, &own).await.header("access-control-allow-origin"), own);
    // Without an origin it is no browser that asks.
    let answer = desk.answer(desk.request(Method::OPTIONS, "/api/auth/login")).await;
    answer.is_problem(405, "method_not_allowed");
}

#[tokio::test]
async fn the_site_of_a_merchant_may_call_once_the_merchant_has_allowed_it() {
    let desk = Desk::open().await;
    sqlx::query("update merchants set allowed_origins = '{https://shop.acme.example}' where id = $1::uuid")
        .bind(Desk::ACME)
        .execute(&desk.pool)
        .await
        .unwrap();

    let answer = login(&desk, "https://shop.acme.example").await;
    assert_eq!(answer.header("access-control-allow-origin"), "https://shop.acme.example");
    assert_eq!(login(&desk, "https://shop.globex.example").await.header("access-control-allow-origin"), "");

    // What is known stays known while the database is away.
    desk.pool.close().await;
    let answer = login(&desk, "https://shop.acme.example").await;
    answer.is_problem(503, "unavailable");
    assert_eq!(answer.header("access-control-allow-origin"), "https://shop.acme.example");
}

#[tokio::test]
async fn any_origin_may_be_allowed() {
    let desk = Desk::open_with(&["--allowed-origins", "*"]).await;

    for origin in ["https://anything.example", "null"] {
        let answer = login(&desk, origin).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{origin}");
        assert_eq!(preflight(&desk, "/api/auth/login", origin).await.header("access-control-allow-origin"), "*");
    }
}
