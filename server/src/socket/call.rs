//! An event that a client sent: decoded, done by one action, acknowledged. A refusal is also emitted as `error`.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use socketioxide::SendError;
use socketioxide::adapter::Adapter;
use socketioxide::extract::{AckSender, Event as EventName, SocketRef};
use socketioxide::handler::FromMessageParts;
use socketioxide::socket::Socket;
use socketioxide_core::Value as Packet;
use socketioxide_core::parser::ParserError;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::arguments::Arguments;
use super::outlet::Outlet;
use super::stage::Pause;
use super::told::{Told, json};
use super::turns::{Turn, Turns};
use super::{room, viewers};
use crate::access::Actor;
use crate::actions::conversations::{self, Joined, Room};
use crate::actions::{inbox, messages};
use crate::app::App;
use crate::domain::{ConversationId, Draft};
use crate::error::{Error, Result};
use crate::events::Event;
use crate::store::append::Appended;
use crate::wire;
use crate::wire::channel::client::ClientEvent;
use crate::wire::channel::{ServerEvent, server};
use crate::wire::scalar::IdText;
use crate::wire::socket::{
    Ack, Authenticate, Authenticated, JoinConversation, JoinedConversation, LeaveConversation, LeftConversation,
    MessageAck, Nothing, ReadTo, SendToConversation, SocketError, Typing,
};

/// An event on its way through the stage of its connection.
pub struct Call<A: Adapter> {
    /// Who sent it.
    pub socket: SocketRef<A>,
    /// The event.
    name: String,
    /// What it says.
    arguments: Arguments,
    /// By which to acknowledge it, if the client asked for that.
    ack: Option<AckHandle<A>>,
    /// Its room in the stage, given back when it is answered.
    room: Option<OwnedSemaphorePermit>,
    /// When it came in.
    came: Instant,
}

/// A message that has waited this long for its turn is refused: its sender is told late enough.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// Extracts what any packet is, so that none goes unanswered for its shape.
impl<A: Adapter> FromMessageParts<A> for Call<A> {
    type Error = ParserError;

    fn from_message_parts(
        socket: &Arc<Socket<A>>,
        packet: &mut Packet,
        ack: &Option<i64>,
    ) -> Result<Self, ParserError> {
        let EventName(name) = EventName::from_message_parts(socket, packet, ack)?;
        Ok(Self {
            socket: SocketRef::from(Arc::clone(socket)),
            name,
            arguments: Arguments::from(&*packet),
            room: None,
            came: Instant::now(),
            ack: ack.map(|id| AckHandle { socket: Arc::clone(socket), id }),
        })
    }
}

/// What an acknowledgement refers to. socketioxide's own sender is used up by a failed attempt; this can try again.
pub struct AckHandle<A: Adapter> {
    socket: Arc<Socket<A>>,
    id: i64,
}

impl<A: Adapter> AckHandle<A> {
    /// Sends the acknowledgement; an error means that it did not fit.
    pub fn send(&self, payload: &RawValue) -> Result<(), SendError> {
        let mut no_packet = Packet::Str(String::new().into(), None);
        match AckSender::from_message_parts(&self.socket, &mut no_packet, &Some(self.id)) {
            Ok(sender) => sender.send(payload),
            Err(never) => match never {},
        }
    }
}

impl<A: Adapter> Call<A> {
    /// Notes when it came in, by the clock that `check_wait` goes by.
    pub fn comes(&mut self, now: Instant) {
        self.came = now;
    }

    /// Whether it has been in line for so long that there is too much to do.
    fn check_wait(&self, app: &App) -> Result<()> {
        let waited = app.instant().saturating_duration_since(self.came);
        if waited > LONGEST_WAIT {
            app.metrics().overloaded("messages");
            return Err(Error::overloaded(waited));
        }
        Ok(())
    }

    /// Takes the bytes that it has out of those that a connection may have under way; false when there are too few.
    pub fn fits(&mut self, bytes: &Arc<Semaphore>) -> bool {
        let size = u32::try_from(self.arguments.size()).unwrap_or(u32::MAX);
        self.room = Arc::clone(bytes).try_acquire_many_owned(size).ok();
        self.room.is_some()
    }

    /// Does what the event asks for. Returns when the next event may go: what is only waited for then goes on aside.
    /// Gives the caller with a fresh token, if that is what was asked for.
    pub async fn take(self, app: &App, actor: &Actor, pause: &mut Pause, turns: &mut Turns) -> Option<Actor> {
        match ClientEvent::named(&self.name) {
            Some(ClientEvent::SendMessage) => self.send_message(app, actor, pause).await,
            // Boxed: what asks the database takes some kB, with which every message would be copied.
            Some(ClientEvent::Authenticate) => return Box::pin(self.authenticate(app, actor)).await,
            Some(ClientEvent::Read) => Box::pin(self.read(app, actor)).await,
            Some(ClientEvent::Typing) => Box::pin(self.typing(app, actor, turns)).await,
            Some(ClientEvent::JoinConversation) => Box::pin(self.join_conversation(app, actor, turns)).await,
            Some(ClientEvent::LeaveConversation) => self.leave_conversation(app, turns).await,
            Some(ClientEvent::JoinInbox) => {
                let done = inbox::watch(actor).map(|merchant| self.socket.join(room::inbox(merchant)));
                self.answer(done.map(|()| Nothing {}));
            }
            Some(ClientEvent::LeaveInbox) => {
                let done = inbox::watch(actor).map(|merchant| self.socket.leave(room::inbox(merchant)));
                self.answer(done.map(|()| Nothing {}));
            }
            None => self.refuse(Error::UnknownEvent),
        }
        None
    }

    /// Says that nothing was done, and why.
    pub fn refuse(self, error: Error) {
        match &error {
            Error::Internal(cause) => {
                tracing::error!(event = self.name, cause = format!("{cause:#}"), "an event failed")
            }
            Error::Unavailable(cause) => {
                tracing::warn!(event = self.name, cause = format!("{cause:#}"), "the database is away");
            }
            _ => {}
        }
        let payload = self.arguments.payload().unwrap_or_default();
        let named = payload.get("conversationId").unwrap_or(&payload).as_str();
        let named = named.and_then(ConversationId::parse).map(|id| id.to_string());
        let event = SocketError { event: Some(self.name), conversation_id: named, ..SocketError::of(&error) };
        tell(&self.socket, server::ERROR, &event);
        acknowledge(&self.socket, self.ack, &Ack::<()>::from(Err(error)));
    }

    fn answer(self, result: Result<impl Serialize>) {
        match result {
            Ok(result) => acknowledge(&self.socket, self.ack, &Ack::from(Ok(result))),
            Err(error) => self.refuse(error),
        }
    }

    async fn send_message(self, app: &App, actor: &Actor, pause: &mut Pause) {
        let checked = async {
            pause.check(app)?;
            self.check_wait(app)?;
            let it: SendToConversation = self.decode()?;
            let draft = Draft::parse(&it.content, it.client_id.as_deref(), it.last_seen_seq)?;
            Ok((messages::floor(app, actor, conversation_id(&it.conversation_id)?).await?, draft))
        };
        match checked.await {
            // Queued in order; nobody here waits for the commit.
            Ok((floor, draft)) => {
                let tell = |stored: Result<Appended>| {
                    self.answer(stored.map(|it| MessageAck { message: (&it.message).into() }));
                };
                floor.say(draft, tell).await;
            }
            Err(error) => {
                pause.note(app, &error);
                self.refuse(error);
            }
        }
    }

    async fn authenticate(self, app: &App, actor: &Actor) -> Option<Actor> {
        let fresh = async {
            let fresh = app.actor(self.decode::<Authenticate>()?.bare_token()).await?;
            if fresh.id() == actor.id() { Ok(fresh) } else { Err(Error::Forbidden("become somebody else")) }
        };
        match fresh.await {
            Ok(fresh) => {
                if fresh.session_id() != actor.session_id() {
                    self.socket.leave(room::session(actor.session_id()));
                    self.socket.join(room::session(fresh.session_id()));
                }
                self.answer(Ok(Authenticated { expires_at: fresh.expires_at().into() }));
                Some(fresh)
            }
            Err(error) => {
                self.refuse(error);
                None
            }
        }
    }

    async fn read(self, app: &App, actor: &Actor) {
        let told_by = Some(self.socket.id.to_string());
        let done = async {
            let it: ReadTo = self.decode()?;
            conversations::read(app, actor, conversation_id(&it.conversation_id)?, it.seq, told_by).await
        };
        let done = done.await;
        self.answer(done.map(|()| Nothing {}));
    }

    async fn typing(self, app: &App, actor: &Actor, turns: &mut Turns) {
        let relayed = async {
            let it: Typing = self.decode()?;
            let id = conversation_id(&it.conversation_id)?;
            conversations::typing(app, actor, id).await?;
            // Whether it is in the room is up to the joins and leaves that were sent before.
            turns.over(id).await;
            let room = room::conversation(id);
            if !self.socket.rooms().iter().any(|joined| *joined == room) {
                return Err(Error::NotJoined);
            }
            let (user, user_type, told_by) = (actor.person(), actor.user().user_type, self.socket.id.to_string());
            app.publish(Event::Typing { conversation_id: id, user, user_type, is_typing: it.is_typing, told_by });
            Ok(())
        };
        let relayed = relayed.await;
        self.answer(relayed.map(|()| Nothing {}));
    }

    async fn join_conversation(self, app: &App, actor: &Actor, turns: &mut Turns) {
        let named = match self.bare_id() {
            Some(id) => Ok(JoinConversation { conversation_id: id, after_seq: None }),
            None => self.decode::<JoinConversation>(),
        };
        let checked = named.and_then(|it| match it.after_seq {
            Some(seq) if seq < 0 => Err(Error::invalid("afterSeq", "must be a number from 0 on")),
            after => Ok((conversation_id(&it.conversation_id)?, after)),
        });
        match checked {
            Ok((id, after)) => {
                let room = CallRoom { call: self, id, _turn: turns.begin(id) };
                if let Err((room, error)) = conversations::join(app, actor, id, after, room).await {
                    room.call.refuse(error);
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    async fn leave_conversation(self, app: &App, turns: &mut Turns) {
        let named = match self.bare_id() {
            Some(id) => Ok(id),
            None => self.decode::<LeaveConversation>().map(|it| it.conversation_id),
        };
        match named.and_then(|id| conversation_id(&id)) {
            Ok(id) => {
                let room = CallRoom { call: self, id, _turn: turns.begin(id) };
                if let Err((room, error)) = conversations::leave(app, id, room).await {
                    room.call.refuse(error);
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    fn bare_id(&self) -> Option<IdText> {
        self.arguments.payload().ok()?.as_str().map(|id| IdText(id.to_owned()))
    }

    fn decode<T: DeserializeOwned>(&self) -> Result<T> {
        wire::decode(self.arguments.payload()?)
    }
}

/// The conversation that an event names. An id that is no UUID is the id of none.
fn conversation_id(id: &IdText) -> Result<ConversationId> {
    ConversationId::parse(&id.0).ok_or(Error::NotFound("conversation"))
}

fn tell<A: Adapter, T: Serialize>(socket: &SocketRef<A>, event: ServerEvent<T>, payload: &T) {
    if let Some(outlet) = Outlet::of(socket) {
        outlet.tell(socket, &Told::new(event, payload));
    }
}

fn acknowledge<A: Adapter>(socket: &SocketRef<A>, ack: Option<AckHandle<A>>, payload: &impl Serialize) {
    let (Some(ack), Some(outlet)) = (ack, Outlet::of(socket)) else { return };
    outlet.acknowledge(socket, ack, json(payload));
}

/// The room that a call joins or leaves.
struct CallRoom<A: Adapter> {
    call: Call<A>,
    id: ConversationId,
    _turn: Turn,
}

impl<A: Adapter> Room for CallRoom<A> {
    fn enter(&self) {
        self.call.socket.join(room::conversation(self.id));
    }

    fn leave(&self) {
        self.call.socket.leave(room::conversation(self.id));
        viewers::left(&self.call.socket, self.id);
    }

    fn joined(self, outcome: Result<Joined>) {
        let joined = outcome.map(|it| JoinedConversation {
            conversation_id: it.conversation_id.0,
            last_seq: it.last_seq,
            messages: it.messages.iter().map(Into::into).collect(),
            has_more: it.has_more,
        });
        let Ok(joined) = joined else { return self.call.answer(joined) };
        tell(&self.call.socket, server::JOINED_CONVERSATION, &joined);
        viewers::joined(&self.call.socket, self.id);
        self.call.answer(Ok(joined));
    }

    fn left(self) {
        let left = LeftConversation { conversation_id: self.id.0 };
        tell(&self.call.socket, server::LEFT_CONVERSATION, &left);
        self.call.answer(Ok(left));
    }
}
