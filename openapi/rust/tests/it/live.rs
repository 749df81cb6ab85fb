//! `rust_socketio` does the main job: it connects, joins, sends and hears.

use std::time::Duration;

use futures_util::FutureExt;
use rust_socketio::{
    Event, Payload,
    asynchronous::{Client, ClientBuilder},
};
use serde_json::{Value, json};
use tokio::{
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
    time::timeout,
};
use uuid::Uuid;

use crate::harness::{alice, guest, say, start, url};

const SOON: Duration = Duration::from_secs(10);

/// A connection, and what it hears.
struct Line {
    socket: Client,
    heard: UnboundedReceiver<(String, Value)>,
}

impl Line {
    /// Connected when it returns, or else what the server said instead.
    async fn open(token: &str) -> Result<Self, Value> {
        let (tell, heard) = unbounded_channel();
        let hears = |event: Event, tell: UnboundedSender<(String, Value)>| {
            let name = event.as_str().to_string();
            (event, move |payload: Payload, _: Client| {
                // Nobody listens any more once the test is over.
                let _ = tell.send((name.clone(), value(payload)));
                async {}.boxed()
            })
        };
        let mut builder = ClientBuilder::new(url()).auth(json!({ "token": token })).reconnect(false);
        let custom = ["conversation_created", "conversation_updated", "joined_conversation"].map(Event::from);
        for event in [Event::Connect, Event::Error, Event::Message].into_iter().chain(custom) {
            let (event, callback) = hears(event, tell.clone());
            builder = builder.on(event, callback);
        }
        let mut line = Self { socket: builder.connect().await.expect("a connection"), heard };
        match line.next().await {
            (event, _) if event == "connect" => Ok(line),
            (_, refusal) => Err(refusal),
        }
    }

    async fn next(&mut self) -> (String, Value) {
        timeout(SOON, self.heard.recv()).await.expect("something is heard").expect("the line is open")
    }

    async fn hears(&mut self, event: &str) -> Value {
        loop {
            let (heard, payload) = self.next().await;
            if heard == event {
                return payload;
            }
        }
    }

    /// What the server acknowledges.
    async fn calls(&self, event: &str, payload: Value) -> Value {
        let (tell, mut acked) = unbounded_channel();
        let ack = move |payload: Payload, _: Client| {
            let _ = tell.send(value(payload));
            async {}.boxed()
        };
        self.socket.emit_with_ack(event, payload, SOON, ack).await.unwrap();
        // An acknowledgement comes one array deeper than an event.
        let answer = timeout(SOON, acked.recv()).await.expect("an acknowledgement").unwrap();
        answer[0].clone()
    }
}

fn value(payload: Payload) -> Value {
    match payload {
        Payload::Text(values) => values.into_iter().next().unwrap_or_default(),
        #[allow(deprecated)]
        Payload::String(text) => text.into(),
        Payload::Binary(bytes) => panic!("nothing is binary: {bytes:?}"),
    }
}

#[tokio::test]
async fn a_customer_and_staff_talk_live() {
    let (customer, staff) = (guest().await, alice().await);
    let mut shop = Line::open(&staff.token(None).await.unwrap()).await.unwrap();
    assert_eq!(shop.calls("join_inbox", json!({})).await["ok"], true);

    let conversation = start(&customer).await.id.to_string();
    let created = async {
        loop {
            let created = shop.hears("conversation_created").await;
            if created["id"] == *conversation {
                return created;
            }
        }
    };
    assert_eq!(created.await["endUser"]["name"], "Nina");

    let mut home = Line::open(&customer.token(None).await.unwrap()).await.unwrap();
    let joined = home.calls("join_conversation", json!({ "conversationId": conversation })).await;
    assert_eq!((&joined["ok"], &joined["lastSeq"]), (&json!(true), &json!(0)));
    assert_eq!(home.hears("joined_conversation").await["conversationId"], *conversation);
    assert_eq!(shop.calls("join_conversation", json!({ "conversationId": conversation })).await["ok"], true);

    let said = json!({ "conversationId": conversation, "content": "Is it on its way?", "clientId": "m1" });
    let acked = home.calls("send_message", said.clone()).await;
    assert_eq!((&acked["ok"], &acked["message"]["seq"]), (&json!(true), &json!(1)));
    assert_eq!(home.calls("send_message", said).await["message"], acked["message"], "sent again, it is the same");
    assert_eq!(shop.hears("message").await, acked["message"]);

    let answer = say(&staff, conversation.parse().unwrap(), "It is", "a1").await.unwrap();
    let (mut heard, mut times) = (Value::Null, 0);
    while heard["seq"] != 2 {
        heard = home.hears("message").await;
        times += 1;
    }
    assert_eq!((heard["id"].as_str(), times), (Some(&*answer.id.to_string()), 2), "each message once, in order");
    loop {
        let updated = shop.hears("conversation_updated").await;
        if updated["id"] == *conversation && updated["lastSeq"] == 2 {
            break assert_eq!(updated["assignedTo"]["name"], "Alice");
        }
    }

    for line in [home, shop] {
        line.socket.disconnect().await.unwrap();
    }
}

#[tokio::test]
async fn a_refusal_is_acknowledged_with_its_code() {
    let line = Line::open(&guest().await.token(None).await.unwrap()).await.unwrap();

    let refused = line.calls("join_conversation", json!({ "conversationId": Uuid::now_v7() })).await;

    assert_eq!((&refused["ok"], &refused["error"]["code"]), (&json!(false), &json!("conversation_not_found")));
}

#[tokio::test]
async fn a_bad_token_is_refused_by_code() {
    let refusal = Line::open("no token").await.err().expect("a refusal");

    assert!(refusal.to_string().contains("unauthenticated"), "{refusal}");
}
