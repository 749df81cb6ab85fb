//! Clients that take their time, byte by byte.

use std::time::{Duration, Instant};

use serde_json::json;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{interval, timeout};

use crate::harness::{Desk, Line};

/// Waits this many seconds for a request, not half a minute.
async fn impatient(seconds: u32) -> Desk {
    Desk::open_with(&["--rate-limits", "off", "--request-timeout", &seconds.to_string()]).await
}

async fn calls(desk: &Desk, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(desk.base.strip_prefix("http://").unwrap()).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

/// All that comes until the server hangs up.
async fn hears_out(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut heard = Vec::new();
    // A reset is an end as well.
    timeout(Duration::from_secs(10), stream.read_to_end(&mut heard)).await.expect("an end").ok();
    String::from_utf8(heard).unwrap()
}

/// All that comes until the server hangs up, while this is sent every now and then.
async fn hears_out_dripping(stream: &mut TcpStream, drop: &str) -> String {
    let (mut heard, mut said) = stream.split();
    let drips = async {
        let mut ticks = interval(Duration::from_millis(100));
        while said.write_all(drop.as_bytes()).await.is_ok() {
            ticks.tick().await;
        }
        // The server has hung up: what it said is being read.
        std::future::pending().await
    };
    tokio::select! {
        heard = hears_out(&mut heard) => heard,
        () = drips => unreachable!(),
    }
}

const LOGIN: &str = "POST /api/auth/login HTTP/1.1\r\nhost: desk\r\ncontent-type: application/json\r\n";

#[tokio::test]
async fn a_head_that_does_not_end_is_not_waited_for() {
    let desk = impatient(1).await;
    let started = Instant::now();

    let mut silent = calls(&desk, "").await;
    let mut halting = calls(&desk, "GET /healthz HTTP/1.1\r\nhost: desk\r\n").await;
    // A little every now and then does not help.
    let dripping = hears_out_dripping(&mut halting, "x-more: y\r\n");
    let (silence, dripped) = tokio::join!(hears_out(&mut silent), dripping);

    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    assert_eq!(silence, "");
    assert!(!dripped.contains(" 200 "), "{dripped}");
}

#[tokio::test]
async fn a_body_that_does_not_end_is_not_waited_for() {
    let desk = impatient(1).await;
    let started = Instant::now();

    let mut stream = calls(&desk, &format!("{LOGIN}content-length: 60\r\n\r\n{{\"email\":")).await;
    let mut chunked = calls(&desk, &format!("{LOGIN}transfer-encoding: chunked\r\n\r\n1\r\n{{\r\n")).await;
    let dripping = hears_out_dripping(&mut chunked, "1\r\n \r\n");
    let (halted, dripped) = tokio::join!(hears_out(&mut stream), dripping);

    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    for answer in [halted, dripped] {
        assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains("\"request_timeout\""), "{answer}");
    }

    // Nor where Socket.IO polls.
    let open = desk.nobody().get("/socket.io/?EIO=4&transport=polling").await.text;
    let sid = open.split("\"sid\":\"").nth(1).unwrap().split('"').next().unwrap();
    let post = format!("POST /socket.io/?EIO=4&transport=polling&sid={sid} HTTP/1.1\r\nhost: desk\r\n");
    let mut polling = calls(&desk, &format!("{post}content-length: 60\r\n\r\n40")).await;
    let answer = hears_out(&mut polling).await;
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
}

#[tokio::test]
async fn who_is_in_time_is_served_and_may_go_on() {
    let desk = impatient(2).await;
    let david = desk.david().await;
    let id = david.starts("Hello").await;
    let mut websocket = david.connects().await;
    let mut unjoined = Line::transport(&desk.base).await;
    let body = r#"{"email": "david@example.com", "password": "user123"}"#;
    let head = format!("{LOGIN}content-length: {}\r\n\r\n", body.len());

    // Piece by piece: the server has other things to do in between.
    let mut stream = calls(&desk, &head[..20]).await;
    desk.nobody().get("/healthz").await.is(200);
    stream.write_all(&head.as_bytes()[20..]).await.unwrap();
    desk.nobody().get("/healthz").await.is(200);
    stream.write_all(body.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");

    // A websocket is no request: it stays as long as it likes, and so does a long poll.
    let open = desk.nobody().get("/socket.io/?EIO=4&transport=polling").await.text;
    let sid = open.split("\"sid\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let path = format!("/socket.io/?EIO=4&transport=polling&sid={sid}");
    let nobody = desk.nobody();
    // The server's first heartbeat comes at once.
    assert_eq!(nobody.get(&path).await.text, "2");
    let poll = nobody.get(&path);
    let meanwhile = async {
        // Two who say nothing are cut off one after the other, so the second long after the poll began to wait.
        for _ in 0..2 {
            assert_eq!(hears_out(&mut calls(&desk, "").await).await, "");
        }
        let join = format!("40{}", json!({"token": david.token}));
        desk.answer(desk.request(reqwest::Method::POST, &path).body(join)).await
    };
    let (polled, joined) = tokio::join!(poll, meanwhile);
    assert_eq!((joined.status, polled.status), (200, 200), "{polled:?}");
    assert!(polled.text.starts_with("40{"), "{polled:?}");
    websocket.does("send_message", json!({"conversationId": id, "content": "Still here"})).await;
    unjoined.raw(&format!("40{}", json!({"token": david.token}))).await;
}

#[tokio::test]
async fn a_head_beyond_all_bounds_is_refused() {
    let desk = impatient(1).await;

    let long = format!("GET /healthz HTTP/1.1\r\nhost: desk\r\nx-long: {}\r\n\r\n", "x".repeat(200 * 1024));
    let mut stream = TcpStream::connect(desk.base.strip_prefix("http://").unwrap()).await.unwrap();
    // The server hangs up before all of it is there.
    stream.write_all(long.as_bytes()).await.ok();
    let answer = hears_out(&mut stream).await;

    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431 "), "{answer}");
    desk.nobody().get("/healthz").await.is(200);
}
