//! A connection: who it is, and the one stage through which its events go, in the order in which they were sent.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use socketioxide::SocketIo;
use socketioxide::adapter::Adapter;
use socketioxide::extract::{AckSender, Event, SocketRef, TryData};
use socketioxide::socket::Sid;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

use super::call::{Call, Pause};
use super::room;
use crate::access::{Actor, Caller};
use crate::app::App;
use crate::error::{Error, Result};
use crate::wire;
use crate::wire::socket::{Authenticate, SocketError};

/// Events of one connection that may wait for their turn.
const STAGE_QUEUE: usize = 4096;
/// What somebody is told to wait who has sent more than that.
const STAGE_FULL_RETRY_MS: u32 = 1000;

/// Why a handshake was refused: clients get the code as the message of their `connect_error`.
#[derive(Debug)]
pub struct Refused(Error);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code())
    }
}

/// The namespace's middleware: checks the token, and makes the connection ready for its first event before the client
/// is told that it is connected.
pub async fn admit<A: Adapter>(
    app: App,
    io: SocketIo<A>,
    socket: SocketRef<A>,
    auth: TryData<Value>,
) -> Result<(), Refused> {
    let actor = sign_in(&app, auth.0.unwrap_or_default()).await.map_err(Refused)?;
    socket.join(room::user(actor.id()));

    let (stage, calls) = mpsc::channel(STAGE_QUEUE);
    let limit = Arc::new(app.limits().socket());
    // A plain closure: calls are staged in the order in which the packets came.
    socket.on_fallback(move |socket: SocketRef<A>, Event(name): Event, payload: TryData<Value>, ack: AckSender<A>| {
        // Without an argument there is nothing to decode: that is null.
        let call = Call { socket, name, payload: payload.0.unwrap_or_default(), ack };
        match limit.event() {
            Ok(()) => {
                if let Err(mpsc::error::TrySendError::Full(call)) = stage.try_send(call) {
                    call.refuse(Error::RateLimited { retry_after_ms: STAGE_FULL_RETRY_MS });
                }
            }
            Err(error) => call.refuse(error),
        }
        std::future::ready(())
    });
    tokio::spawn(run(app, io, socket.id, actor, calls));
    Ok(())
}

async fn sign_in(app: &App, auth: Value) -> Result<Actor> {
    // No auth, or another shape, is no token.
    let Ok(Authenticate { token }) = wire::decode(auth) else {
        return Err(Error::Unauthenticated);
    };
    app.actor(token.strip_prefix("Bearer ").unwrap_or(&token)).await
}

/// Takes the calls of a connection one after the other, until it is gone, its token runs out or its session ends.
async fn run<A: Adapter>(app: App, io: SocketIo<A>, id: Sid, mut actor: Actor, mut calls: mpsc::Receiver<Call<A>>) {
    let _open = app.metrics().socket(kind(&actor));
    let mut pause = Pause::default();
    loop {
        let millis = actor.expires_at().unix_millis() - app.now().unix_millis();
        let runs_out = Instant::now() + Duration::from_millis(millis.try_into().unwrap_or(0));
        let call = tokio::select! {
            call = calls.recv() => call,
            () = sleep_until(runs_out) => {
                // The socket owns the sender of `calls`: to hold it here would keep both alive for ever.
                if let Some(socket) = io.get_socket(id) {
                    end(&socket, &Error::TokenExpired);
                }
                return;
            }
        };
        let Some(call) = call else { return };
        actor = match app.actor_again(&actor).await {
            Ok(actor) => actor,
            Err(error @ (Error::Unauthenticated | Error::TokenExpired)) => {
                end(&call.socket, &error);
                return;
            }
            Err(error) => {
                call.refuse(error);
                continue;
            }
        };
        call.take(&app, &actor, &mut pause).await;
    }
}

/// As what a connection is counted.
fn kind(actor: &Actor) -> &'static str {
    match actor.caller() {
        Caller::Staff(_) => "staff",
        Caller::EndUser => "end_user",
        Caller::Guest => "guest",
    }
}

/// Says why, then disconnects.
fn end<A: Adapter>(socket: &SocketRef<A>, error: &Error) {
    // Who is gone need not be told.
    socket.emit("error", &SocketError::of(error)).ok();
    socket.clone().disconnect().ok();
}
