//! One connection to the server's Socket.IO channel, over `rust_socketio`: it is open, then it is lost, and no more.
//!
//! What that library leaves open is settled here. It says that it is connected before the server has let it in; it tells
//! a transport that is lost to its hook for reconnecting alone; it would reconnect with a token that has run out, and go
//! on for ever; it numbers acknowledgements at random, so that two calls at once may be mixed up; and the tasks that it
//! starts outlive its client. So a connection has a thread and a runtime of its own, which end together; never
//! reconnects; and has one call under way at a time. Nothing tells of a line that is dead without being closed: who has
//! a connection must call something every now and then.

use std::time::Duration;

use futures_util::FutureExt;
use rust_socketio::{
    Event, Payload, TransportType,
    asynchronous::{Client, ClientBuilder, ReconnectSettings},
};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::{
    sync::{
        mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
        oneshot,
    },
    time::timeout,
};

/// A connection that was opened; clones are the same. It is closed when the last is dropped.
#[derive(Clone)]
pub(crate) struct Line(UnboundedSender<Request>);

/// An event that the server has sent.
#[derive(Debug)]
pub(crate) struct Heard {
    pub event: String,
    pub payload: Value,
}

/// Why there is no connection.
#[derive(Debug)]
pub(crate) enum Closed {
    /// The server does not take the token.
    Refused,
    /// It was not reached, or is not any more.
    Lost(String),
}

/// What the server says to a call that it refuses.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Refusal {
    pub code: String,
    pub message: String,
    pub retry_after_ms: Option<u64>,
}

/// Why a call was not answered as it was meant to be.
#[derive(Debug)]
pub(crate) enum CallFailure {
    Refused(Refusal),
    /// Whether it had an effect is not known.
    Lost,
}

enum Request {
    Say(&'static str, Value),
    Call(&'static str, Value, oneshot::Sender<Value>),
    Close,
}

/// What the library's callbacks tell.
enum Signal {
    Connected,
    Refused,
    Lost(String),
}

impl Line {
    /// Opens a connection, and gives what is heard over it, until it is lost. `patience` is how long the server may take
    /// to let us in, and to answer each call.
    pub async fn open(
        address: &str,
        token: &str,
        patience: Duration,
    ) -> Result<(Self, UnboundedReceiver<Heard>), Closed> {
        let (requests, requested) = unbounded_channel();
        let (tell, heard) = unbounded_channel();
        let (opened, opening) = oneshot::channel();
        let (address, token) = (address.to_owned(), token.to_owned());
        let thread = std::thread::Builder::new().name("frontdesk-live".to_owned());
        let started = thread.spawn(move || {
            let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
                Ok(runtime) => runtime,
                Err(error) => {
                    // Nobody to tell once the opener has given up.
                    opened.send(Err(Closed::Lost(error.to_string()))).ok();
                    return;
                }
            };
            runtime.block_on(converse(&address, &token, patience, opened, requested, tell));
            // Takes all of the library's tasks along, and does not wait for a name that is still looked up.
            runtime.shutdown_background();
        });
        started.map_err(|error| Closed::Lost(error.to_string()))?;
        opening.await.unwrap_or_else(|_| Err(Closed::Lost("the connection's thread ended".to_owned())))?;
        Ok((Self(requests), heard))
    }

    /// Sends an event, and does not ask what came of it.
    pub fn say(&self, event: &'static str, payload: Value) {
        // Lost: then it has no effect, as if it had been lost on its way.
        self.0.send(Request::Say(event, payload)).ok();
    }

    /// Sends an event and gives what the server acknowledges it with. Calls go one after the other.
    pub async fn call(&self, event: &'static str, payload: Value) -> Result<Value, CallFailure> {
        #[derive(Deserialize)]
        struct Ack {
            ok: bool,
            error: Option<Refusal>,
        }
        let (answer, answered) = oneshot::channel();
        self.0.send(Request::Call(event, payload, answer)).map_err(|_| CallFailure::Lost)?;
        let mut acked = answered.await.map_err(|_| CallFailure::Lost)?;
        // An acknowledgement comes one array deeper than an event.
        let ack = acked.get_mut(0).map(Value::take).unwrap_or(acked);
        match Ack::deserialize(&ack) {
            Ok(Ack { ok: true, .. }) => Ok(ack),
            Ok(Ack { error: Some(refusal), .. }) => Err(CallFailure::Refused(refusal)),
            other => {
                tracing::error!(event, error = ?other.err(), "an acknowledgement is not understood");
                self.close();
                Err(CallFailure::Lost)
            }
        }
    }

    /// Ends the connection; what is heard of it ends, too.
    pub fn close(&self) {
        // Fails when it is lost already.
        self.0.send(Request::Close).ok();
    }
}

async fn converse(
    address: &str,
    token: &str,
    patience: Duration,
    opened: oneshot::Sender<Result<(), Closed>>,
    mut requested: UnboundedReceiver<Request>,
    tell: UnboundedSender<Heard>,
) {
    let (signal, mut signals) = unbounded_channel();
    let opening = async {
        let client = builder(address, token, &signal, tell).connect().await.map_err(lost)?;
        match signals.recv().await {
            Some(Signal::Connected) => Ok(client),
            Some(Signal::Refused) => Err(Closed::Refused),
            Some(Signal::Lost(why)) => Err(Closed::Lost(why)),
            None => Err(Closed::Lost("nothing was heard".to_owned())),
        }
    };
    let opening = timeout(patience, opening).await;
    let client = match opening.unwrap_or_else(|_| Err(Closed::Lost("the server did not answer in time".to_owned()))) {
        Ok(client) => client,
        Err(closed) => {
            // Nobody to tell: the opener has given up.
            opened.send(Err(closed)).ok();
            return;
        }
    };
    if opened.send(Ok(())).is_err() {
        return;
    }
    let why = loop {
        let request = tokio::select! {
            request = requested.recv() => request,
            Some(Signal::Lost(why)) = signals.recv() => break why,
        };
        let done = tokio::select! {
            done = timeout(patience, serve(&client, request)) => done,
            Some(Signal::Lost(why)) = signals.recv() => break why,
        };
        match done {
            Ok(Ok(())) => {}
            Ok(Err(Closed::Lost(why))) => break why,
            Ok(Err(Closed::Refused)) => break "closed".to_owned(),
            Err(_) => break "no acknowledgement in time".to_owned(),
        }
    };
    tracing::debug!(why, "the connection has ended");
    // Politely, if there is still somebody to hear it.
    timeout(Duration::from_millis(200), client.disconnect()).await.ok();
}

async fn serve(client: &Client, request: Option<Request>) -> Result<(), Closed> {
    match request {
        Some(Request::Say(event, payload)) => client.emit(event, payload).await.map_err(lost),
        Some(Request::Call(event, payload, answer)) => {
            let (tell, mut acked) = unbounded_channel();
            let ack = move |payload: Payload, _: Client| {
                // A second answer to one call finds nobody.
                tell.send(first(payload)).ok();
                async {}.boxed()
            };
            client.emit_with_ack(event, payload, Duration::from_secs(3600), ack).await.map_err(lost)?;
            let Some(value) = acked.recv().await else { return Err(Closed::Lost("no acknowledgement".to_owned())) };
            // Whoever asked may be gone.
            answer.send(value).ok();
            Ok(())
        }
        Some(Request::Close) | None => Err(Closed::Refused),
    }
}

fn builder(
    address: &str,
    token: &str,
    signal: &UnboundedSender<Signal>,
    tell: UnboundedSender<Heard>,
) -> ClientBuilder {
    let [connected, failed, closed, dropped] = [(); 4].map(|()| signal.clone());
    let errors = tell.clone();
    // Each sends to a receiver that is gone once the connection has ended; then there is nobody to tell.
    ClientBuilder::new(address)
        .auth(json!({ "token": token }))
        .transport_type(TransportType::Websocket)
        .on(Event::Connect, move |_, _| {
            connected.send(Signal::Connected).ok();
            async {}.boxed()
        })
        .on(Event::Error, move |payload, _| {
            match first(payload) {
                // An event of this name, which refuses something that was said.
                payload @ Value::Object(_) => {
                    errors.send(Heard { event: "error".to_owned(), payload }).ok();
                }
                other => {
                    let text = other.as_str().map_or_else(|| other.to_string(), str::to_owned);
                    let refused = text.contains("ConnectError")
                        && ["unauthenticated", "token_expired"].iter().any(|code| text.contains(code));
                    failed.send(if refused { Signal::Refused } else { Signal::Lost(text) }).ok();
                }
            }
            async {}.boxed()
        })
        .on(Event::Close, move |_, _| {
            closed.send(Signal::Lost("the server closed the connection".to_owned())).ok();
            async {}.boxed()
        })
        .on_any(move |event, payload, _| {
            tell.send(Heard { event: event.as_str().to_owned(), payload: first(payload) }).ok();
            async {}.boxed()
        })
        .reconnect(true)
        .on_reconnect(move || {
            dropped.send(Signal::Lost("the transport is gone".to_owned())).ok();
            // It is not to reconnect; the end of the runtime ends this.
            std::future::pending::<ReconnectSettings>().boxed()
        })
}

fn first(payload: Payload) -> Value {
    match payload {
        Payload::Text(values) => values.into_iter().next().unwrap_or_default(),
        #[allow(deprecated, reason = "the library still makes it, of what is no JSON")]
        Payload::String(text) => text.into(),
        Payload::Binary(_) => Value::Null,
    }
}

fn lost(error: rust_socketio::Error) -> Closed {
    // What it says by itself is no more than which library it comes from.
    let causes = std::iter::successors(Some(&error as &dyn std::error::Error), |it| it.source());
    Closed::Lost(causes.map(ToString::to_string).collect::<Vec<_>>().join(": "))
}
