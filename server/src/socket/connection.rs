//! A connection: who it is, and how its events are taken, one after the other.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use socketioxide::SocketIo;
use socketioxide::adapter::Adapter;
use socketioxide::extract::{SocketRef, TryData};
use socketioxide::socket::Sid;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

use super::call::Call;
use super::door::Place;
use super::outlet::{Outlet, emit};
use super::presence::{Guestbook, Visit};
use super::room;
use super::stage::{Entrance, Pause};
use super::told::Told;
use super::turns::Turns;
use crate::access::{Actor, Caller};
use crate::app::App;
use crate::error::{Error, Result};
use crate::wire;
use crate::wire::channel::server;
use crate::wire::socket::{Authenticate, SocketError};

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
    guests: Guestbook,
    socket: SocketRef<A>,
    auth: TryData<Value>,
) -> Result<(), Refused> {
    let actor = sign_in(&app, auth.0.unwrap_or_default()).await;
    if let Some(place) = socket.req_parts().extensions.get::<Place>() {
        place.leave();
    }
    let actor = actor.map_err(Refused)?;
    socket.join([room::user(actor.id()), room::session(actor.session_id())]);
    let visit = Visit::begin(&guests, &io, &socket, &actor);

    let outlet = Outlet::open(&socket);

    let (entrance, calls) = Entrance::open(app.clone());
    let entrance = Arc::new(entrance);
    // A plain closure: calls are staged in the order in which the packets came.
    socket.on_fallback(move |call: Call<A>| {
        entrance.take(call);
        std::future::ready(())
    });
    tokio::spawn(run(app, Way { io, id: socket.id, outlet }, actor, calls, visit));
    Ok(())
}

async fn sign_in(app: &App, auth: Value) -> Result<Actor> {
    // No auth, or another shape, is no token.
    match wire::decode::<Authenticate>(auth) {
        Ok(auth) => app.actor(auth.bare_token()).await,
        Err(_) => Err(Error::Unauthenticated),
    }
}

/// Takes the calls of a connection one after the other, until it is gone, its token runs out or its session ends.
async fn run<A: Adapter>(
    app: App,
    way: Way<A>,
    mut actor: Actor,
    mut calls: mpsc::Receiver<Box<Call<A>>>,
    visit: Visit<A>,
) {
    // Ends with this task, which ends with the socket.
    let _visit = visit;
    let _open = app.metrics().socket(kind(&actor));
    let (mut pause, mut turns) = (Pause::default(), Turns::default());
    loop {
        let millis = actor.expires_at().unix_millis() - app.now().unix_millis();
        let runs_out = Instant::now() + Duration::from_millis(millis.try_into().unwrap_or(0));
        let call = tokio::select! {
            call = async { way.outlet.ready().await; calls.recv().await } => call,
            () = sleep_until(runs_out) => {
                if let Some(socket) = way.socket() {
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
                pause.note(&app, &error);
                call.refuse(error);
                continue;
            }
        };
        // Boxed, so that a connection which only listens does not keep the room that a call takes.
        if let Some(prolonged) = Box::pin(call.take(&app, &actor, &mut pause, &mut turns)).await {
            actor = prolonged;
        }
    }
}

/// As what a connection is counted.
fn kind(actor: &Actor) -> &'static str {
    match actor.caller() {
        Caller::Staff(_) => "staff",
        Caller::EndUser | Caller::Verified => "end_user",
        Caller::Guest => "guest",
    }
}

/// The way back to a connection's socket. The socket owns the sender of its calls: to hold it while waiting for them
/// would keep both alive for ever.
struct Way<A: Adapter> {
    io: SocketIo<A>,
    id: Sid,
    outlet: Arc<Outlet<A>>,
}

impl<A: Adapter> Way<A> {
    fn socket(&self) -> Option<SocketRef<A>> {
        self.io.of("/")?.get_socket(self.id)
    }
}

/// Says why, then disconnects.
pub fn end<A: Adapter>(socket: &SocketRef<A>, error: &Error) {
    // Who is gone need not be told.
    emit(socket, &Told::new(server::ERROR, &SocketError::of(error))).ok();
    socket.clone().disconnect().ok();
}
