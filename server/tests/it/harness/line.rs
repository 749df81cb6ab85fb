//! A Socket.IO connection, down to its packets: as the protocol's documents have them (Engine.IO 4, Socket.IO 5), so
//! that tests may also send what no client would. What real clients do is tested with the real client.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

use super::described;

type Stream = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Far longer than anything takes: who waits this long waits in vain.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many of a connection's events are held against their schemas.
const CHECKED_EVENTS: usize = 200;

pub struct Line {
    sink: SplitSink<Stream, Message>,
    stream: SplitStream<Stream>,
    next_ack: u64,
    acks: HashMap<u64, Value>,
    /// Which events wait for which acknowledgements.
    waiting: HashMap<u64, String>,
    heard: VecDeque<(String, Value)>,
    /// How many events have come.
    came: usize,
    ended: bool,
}

impl Line {
    /// Connects; the message of the refusal otherwise.
    pub async fn open(base: &str, auth: Value) -> Result<Self, String> {
        let mut line = Self::transport(base).await;
        line.raw(&format!("40{auth}")).await;
        loop {
            let packet = line.packet().await.expect("an answer to the handshake");
            if packet.starts_with("40") {
                return Ok(line);
            }
            if let Some(refusal) = packet.strip_prefix("44") {
                let refusal: Value = serde_json::from_str(refusal).unwrap();
                return Err(refusal["message"].as_str().unwrap().to_owned());
            }
        }
    }

    /// Like `open`, of a server that may be gone. One that stops refuses nobody: a client would not come back.
    pub async fn tries_to_open(base: &str, auth: Value) -> Option<Self> {
        let mut line = Self::tries_transport(base).await?;
        line.sink.send(Message::text(format!("40{auth}"))).await.ok()?;
        loop {
            let packet = line.packet().await?;
            assert!(!packet.starts_with("44"), "refused: {packet}");
            if packet.starts_with("40") {
                return Some(line);
            }
        }
    }

    /// The transport alone, without the handshake.
    pub async fn transport(base: &str) -> Self {
        Self::tries_transport(base).await.expect("a server that takes connections")
    }

    async fn tries_transport(base: &str) -> Option<Self> {
        let url = format!("{}/socket.io/?EIO=4&transport=websocket", base.replace("http://", "ws://"));
        let (socket, _) = tokio_tungstenite::connect_async(url).await.ok()?;
        let (sink, stream) = socket.split();
        let mut line = Self {
            sink,
            stream,
            next_ack: 0,
            acks: HashMap::new(),
            waiting: HashMap::new(),
            heard: VecDeque::new(),
            came: 0,
            ended: false,
        };
        let open = line.packet().await?;
        assert!(open.starts_with("0{"), "{open}");
        Some(line)
    }

    pub async fn raw(&mut self, packet: &str) {
        self.sink.send(Message::text(packet.to_owned())).await.unwrap();
    }

    /// Sends an event without waiting for anything.
    pub async fn emit(&mut self, event: &str, payload: Value) {
        self.raw(&format!("42{}", json!([event, payload]))).await;
    }

    /// Like `emit`, on a connection that may have ended.
    pub async fn tries_to_emit(&mut self, event: &str, payload: Value) {
        // Who listens next notices.
        self.sink.send(Message::text(format!("42{}", json!([event, payload])))).await.ok();
    }

    /// Sends an event; the number under which it will be acknowledged.
    pub async fn start(&mut self, event: &str, payload: Value) -> u64 {
        let ack = self.next_ack;
        self.next_ack += 1;
        self.waiting.insert(ack, event.to_owned());
        self.raw(&format!("42{ack}{}", json!([event, payload]))).await;
        ack
    }

    /// Waits for an acknowledgement.
    pub async fn acked(&mut self, ack: u64) -> Value {
        while !self.acks.contains_key(&ack) {
            assert!(self.listen().await, "the connection ended before acknowledgement {ack}");
        }
        self.acks.remove(&ack).unwrap()
    }

    /// Sends an event and waits for its acknowledgement.
    pub async fn call(&mut self, event: &str, payload: Value) -> Value {
        let ack = self.start(event, payload).await;
        self.acked(ack).await
    }

    /// Like `call`, on a connection that may end: then nobody knows.
    pub async fn tries_to_call(&mut self, event: &str, payload: Value) -> Option<Value> {
        let ack = self.next_ack;
        self.next_ack += 1;
        self.waiting.insert(ack, event.to_owned());
        self.sink.send(Message::text(format!("42{ack}{}", json!([event, payload])))).await.ok()?;
        while !self.acks.contains_key(&ack) {
            if self.ended || !self.listen().await {
                return None;
            }
        }
        self.acks.remove(&ack)
    }

    /// Like `call`, and fails unless the event was done.
    #[track_caller]
    pub fn does<'a>(&'a mut self, event: &'a str, payload: Value) -> impl Future<Output = Value> + 'a {
        let caller = std::panic::Location::caller();
        async move {
            let ack = self.call(event, payload).await;
            assert_eq!(ack["ok"], true, "{event} at {caller}: {ack}");
            ack
        }
    }

    /// The next event of this name; others are kept.
    pub async fn hears(&mut self, event: &str) -> Value {
        loop {
            if let Some(at) = self.heard.iter().position(|(name, _)| name == event) {
                return self.heard.remove(at).unwrap().1;
            }
            assert!(self.listen().await, "the connection ended before {event}; heard {:?}", self.heard);
        }
    }

    /// All that was heard so far under this name. What was sent to this connection before the acknowledgement of an
    /// event of its own has come by then.
    pub async fn has_heard(&mut self, event: &str) -> Vec<Value> {
        self.call("leave_conversation", json!("01900000-0000-7000-8000-000000000000")).await;
        let (of_it, others) = std::mem::take(&mut self.heard).into_iter().partition(|(name, _)| name == event);
        self.heard = others;
        of_it.into_iter().map(|(_, payload)| payload).collect()
    }

    /// The next event of whatever name; `None` when the connection has ended.
    pub async fn next(&mut self) -> Option<(String, Value)> {
        while self.heard.is_empty() {
            if self.ended || !self.listen().await {
                return None;
            }
        }
        self.heard.pop_front()
    }

    /// Waits until the server has ended the connection to the namespace, or the transport.
    pub async fn ends(&mut self) {
        while !self.ended && self.listen().await {}
    }

    /// Whether the server said goodbye, rather than that the transport closed.
    pub fn was_dismissed(&self) -> bool {
        self.ended
    }

    /// Takes in one packet; false when the transport is closed.
    async fn listen(&mut self) -> bool {
        let Some(packet) = self.packet().await else { return false };
        let Some(packet) = packet.strip_prefix('4') else { return true };
        match packet.as_bytes()[0] {
            b'1' => self.ended = true,
            b'2' => {
                let (event, payload): (String, Value) = serde_json::from_str(&packet[1..]).unwrap();
                // Of floods, the beginning: the schemas are slow to check in a debug build.
                self.came += 1;
                if self.came <= CHECKED_EVENTS {
                    described::event(&event, &payload);
                }
                self.heard.push_back((event, payload));
            }
            b'3' => {
                let start = packet.find('[').unwrap();
                let ack = packet[1..start].parse().unwrap();
                let (payload,): (Value,) = serde_json::from_str(&packet[start..]).unwrap();
                if let Some(event) = self.waiting.remove(&ack) {
                    described::ack(&event, &payload);
                }
                self.acks.insert(ack, payload);
            }
            other => panic!("a packet of type {}: {packet}", other as char),
        }
        true
    }

    async fn packet(&mut self) -> Option<String> {
        let said = async {
            loop {
                match self.stream.next().await {
                    // A heartbeat is nothing that anybody waits for.
                    Some(Ok(Message::Text(text))) if text.as_str() == "2" => self.raw("3").await,
                    Some(Ok(Message::Text(text))) => return Some(text.to_string()),
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return None,
                    Some(Ok(_)) => {}
                }
            }
        };
        timeout(PATIENCE, said).await.expect("something within a minute")
    }
}
