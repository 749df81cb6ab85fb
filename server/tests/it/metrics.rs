//! What the server counts, and who may read it.

use reqwest::Method;
use serde_json::json;

use crate::harness::Desk;

/// The value of a series.
async fn value(desk: &Desk, series: &str) -> Option<f64> {
    let answer = desk.nobody().get("/metrics").await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(answer.text.ends_with("# EOF\n"), "whole");
    let line = answer.text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
    line.map(|value| value.parse().unwrap())
}

#[tokio::test]
async fn what_happens_is_counted() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    let mut line = ana.connects().await;
    let _inbox = alice.connects().await;
    for n in ["1", "2", "2"] {
        line.does("send_message", json!({"conversationId": id, "content": "Hi", "clientId": n})).await;
    }
    for path in ["/api/conversations/x", "/nowhere/1", "/nowhere/2"] {
        ana.get(path).await.is(404);
    }
    ana.call(Method::from_bytes(b"BREW").unwrap(), "/coffee", None).await;

    for (series, expected) in [
        // With the one that the conversation began with.
        ("frontdesk_messages_stored_total", 3.0),
        (r#"frontdesk_sockets{kind="end_user"}"#, 1.0),
        (r#"frontdesk_sockets{kind="staff"}"#, 1.0),
        (r#"frontdesk_http_requests_total{method="GET",route="/api/conversations/{id}",status="404"}"#, 1.0),
        (r#"frontdesk_http_requests_total{method="GET",route="unknown",status="404"}"#, 2.0),
        (r#"frontdesk_http_requests_total{method="other",route="unknown",status="404"}"#, 1.0),
        (r#"frontdesk_http_request_seconds_count{method="POST",route="/api/auth/login"}"#, 1.0),
        ("frontdesk_batch_messages_sum", 3.0),
        (r#"frontdesk_pool_connections{state="max"}"#, 20.0),
        // A server without a bus does not claim that one works.
        (r#"frontdesk_bus{state="none"}"#, 1.0),
        (r#"frontdesk_bus{state="up"}"#, 0.0),
        (r#"frontdesk_bus{state="down"}"#, 0.0),
    ] {
        assert_eq!(value(&desk, series).await, Some(expected), "{series}");
    }
    let batches = value(&desk, "frontdesk_batch_messages_count").await;
    assert!(batches.is_some_and(|n| (1.0..=3.0).contains(&n)), "{batches:?}");
    assert_eq!(value(&desk, "frontdesk_commit_seconds_count").await, batches);
    assert_eq!(value(&desk, "frontdesk_broadcast_seconds_count").await, batches);

    drop(line);
    while value(&desk, r#"frontdesk_sockets{kind="end_user"}"#).await != Some(0.0) {}
}

#[tokio::test]
async fn what_a_limit_refuses_is_counted() {
    let desk = Desk::open_with(&[]).await;
    let mut line = desk.alice().await.connects().await;
    let mut last = 0;
    for _ in 0..2010 {
        last = line.start("leave_conversation", json!(Desk::ACME)).await;
    }
    line.acked(last).await;

    assert_eq!(value(&desk, r#"frontdesk_rate_limited_total{limit="event_socket"}"#).await, Some(10.0));
    assert_eq!(value(&desk, r#"frontdesk_rate_limited_total{limit="send_user"}"#).await, Some(0.0));
}

#[tokio::test]
async fn the_metrics_are_for_this_machine_and_for_who_holds_the_token() {
    let token = "a token for Prometheus alone";
    let (open, closed) = (Desk::open_with(&["--metrics-token", token]).await, Desk::open().await);

    // As if from elsewhere: by way of a proxy on this machine.
    let far = async |desk: &Desk, authorization: &str| {
        let request = desk.request(Method::GET, "/metrics").header("x-forwarded-for", "203.0.113.7");
        desk.answer(request.header("authorization", authorization)).await
    };
    assert_eq!(far(&open, &format!("Bearer {token}")).await.status, 200);
    for wrong in ["", "Bearer ", "Bearer a token", "Basic YTpi"] {
        far(&open, wrong).await.is_problem(401, "unauthenticated");
        far(&closed, wrong).await.is_problem(401, "unauthenticated");
    }
    for header in ["forwarded", "via", "x-real-ip", "x-forwarded-proto"] {
        let answer = open.answer(open.request(Method::GET, "/metrics").header(header, "x")).await;
        answer.is_problem(401, "unauthenticated");
    }
    let own = closed.nobody().get("/metrics").await;
    assert!(own.header("content-type").starts_with("application/openmetrics-text"), "{own:?}");
}

#[tokio::test]
async fn the_dashboard_shows_what_there_is() {
    let desk = Desk::open_with(&[]).await;
    desk.end_user("Ana").await.starts("Hello").await;
    let dashboard = include_str!("../../../docs/grafana-dashboard.json");
    let text = desk.nobody().get("/metrics").await.text;

    let names: Vec<_> = dashboard
        .split("frontdesk_")
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap())
        .collect();

    assert!(names.len() > 12, "{names:?}");
    for name in names {
        let name = format!("frontdesk_{name}");
        let family = name.trim_end_matches("_bucket").trim_end_matches("_total").trim_end_matches("_info");
        assert!(text.contains(&format!("# TYPE {family} ")), "{name}");
    }
}
