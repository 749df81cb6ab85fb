//! An event that a client sent: decoded, done by one action, acknowledged. A refusal is also emitted as `error`.

use std::time::{Duration, Instant};

use serde::Serialize;
use serde_json::{Value, json};
use socketioxide::adapter::Adapter;
use socketioxide::extract::{AckSender, SocketRef};

use super::room;
use crate::access::Actor;
use crate::actions::conversations::{self, Joined, Room};
use crate::actions::{inbox, messages};
use crate::app::App;
use crate::domain::{ConversationId, Draft};
use crate::error::{Error, Result};
use crate::wire;
use crate::wire::scalar::IdText;
use crate::wire::socket::{
    Ack, JoinConversation, JoinedConversation, LeaveConversation, LeftConversation, MessageAck, SendToConversation,
    SocketError,
};

/// Every event that a client may send.
pub const EVENTS: &[&str] = &["join_conversation", "leave_conversation", "send_message", "join_inbox", "leave_inbox"];

/// A connection that has sent too much is refused all that it sends until the time that it was told to wait is over.
/// Otherwise a later message might get through where an earlier one has not: what is stored of a run of messages is
/// always its beginning, and who sends the rest again keeps the order.
#[derive(Default)]
pub struct Pause(Option<Instant>);

impl Pause {
    fn check(&self, app: &App) -> Result<()> {
        let left = self.0.map_or(Duration::ZERO, |until| until.saturating_duration_since(app.instant()));
        if left.is_zero() {
            return Ok(());
        }
        let millis = left.as_nanos().div_ceil(1_000_000);
        Err(Error::RateLimited { retry_after_ms: u32::try_from(millis).unwrap_or(u32::MAX) })
    }

    fn note(&mut self, app: &App, error: &Error) {
        if let Error::RateLimited { retry_after_ms } = error {
            self.0 = Some(app.instant() + Duration::from_millis((*retry_after_ms).into()));
        }
    }
}

/// An event on its way through the stage of its connection.
pub struct Call<A: Adapter> {
    /// Who sent it.
    pub socket: SocketRef<A>,
    /// The event.
    pub name: String,
    /// Its argument; null without one.
    pub payload: Value,
    /// Acknowledges it, if the client asked for that.
    pub ack: AckSender<A>,
}

impl<A: Adapter> Call<A> {
    /// Does what the event asks for. Returns when the next event may go: what is only waited for then goes on aside.
    pub async fn take(self, app: &App, actor: &Actor, pause: &mut Pause) {
        match self.name.as_str() {
            "send_message" => self.send_message(app, actor, pause).await,
            "join_conversation" => self.join_conversation(app, actor).await,
            "leave_conversation" => self.leave_conversation(app).await,
            "join_inbox" => {
                let done = inbox::watch(actor).map(|merchant| self.socket.join(room::inbox(merchant)));
                self.answer(done.map(|()| json!({})));
            }
            "leave_inbox" => {
                let done = inbox::watch(actor).map(|merchant| self.socket.leave(room::inbox(merchant)));
                self.answer(done.map(|()| json!({})));
            }
            _ => self.refuse(Error::UnknownEvent),
        }
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
        let named = self.payload.get("conversationId").unwrap_or(&self.payload).as_str().map(ToOwned::to_owned);
        let event = SocketError { event: Some(self.name), conversation_id: named, ..SocketError::of(&error) };
        // Fails when the client is gone or far behind: then a resync or its reconnection tells it.
        self.socket.emit("error", &event).ok();
        self.ack.send(&Ack::<()>::from(Err(error))).ok();
    }

    fn answer(self, result: Result<impl Serialize>) {
        match result {
            Ok(result) => {
                self.ack.send(&Ack::from(Ok(result))).ok();
            }
            Err(error) => self.refuse(error),
        }
    }

    async fn send_message(self, app: &App, actor: &Actor, pause: &mut Pause) {
        let queued = async {
            pause.check(app)?;
            let it: SendToConversation = wire::decode(self.payload.clone())?;
            let draft = Draft::parse(&it.content, it.client_id.as_deref())?;
            messages::send(app, actor, conversation_id(&it.conversation_id)?, draft).await
        };
        match queued.await {
            // Queued in order; the commit is waited for aside.
            Ok(queued) => {
                tokio::spawn(async move {
                    let stored = queued.stored().await;
                    self.answer(stored.map(|it| MessageAck { message: (&it.message).into() }));
                });
            }
            Err(error) => {
                pause.note(app, &error);
                self.refuse(error);
            }
        }
    }

    async fn join_conversation(self, app: &App, actor: &Actor) {
        let named = match self.bare_id() {
            Some(id) => Ok(JoinConversation { conversation_id: id, after_seq: None }),
            None => wire::decode::<JoinConversation>(self.payload.clone()),
        };
        let checked = named.and_then(|it| match it.after_seq {
            Some(seq) if seq < 0 => Err(Error::invalid("afterSeq", "must be a number from 0 on")),
            after => Ok((conversation_id(&it.conversation_id)?, after)),
        });
        match checked {
            Ok((id, after)) => {
                if let Err((room, error)) =
                    conversations::join(app, actor, id, after, CallRoom { call: self, id }).await
                {
                    room.call.refuse(error);
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    async fn leave_conversation(self, app: &App) {
        let named = match self.bare_id() {
            Some(id) => Ok(id),
            None => wire::decode::<LeaveConversation>(self.payload.clone()).map(|it| it.conversation_id),
        };
        match named.and_then(|id| conversation_id(&id)) {
            Ok(id) => {
                if let Err((room, error)) = conversations::leave(app, id, CallRoom { call: self, id }).await {
                    room.call.refuse(error);
                }
            }
            Err(error) => self.refuse(error),
        }
    }

    fn bare_id(&self) -> Option<IdText> {
        self.payload.as_str().map(|id| IdText(id.to_owned()))
    }
}

/// The conversation that an event names. An id that is no UUID is the id of none.
fn conversation_id(id: &IdText) -> Result<ConversationId> {
    ConversationId::parse(&id.0).ok_or(Error::NotFound("conversation"))
}

/// The room that a call joins or leaves.
struct CallRoom<A: Adapter> {
    call: Call<A>,
    id: ConversationId,
}

impl<A: Adapter> Room for CallRoom<A> {
    fn enter(&self) {
        self.call.socket.join(room::conversation(self.id));
    }

    fn leave(&self) {
        self.call.socket.leave(room::conversation(self.id));
    }

    fn joined(self, outcome: Result<Joined>) {
        let joined = outcome.map(|it| JoinedConversation {
            conversation_id: it.conversation_id.0,
            last_seq: it.last_seq,
            messages: it.messages.iter().map(Into::into).collect(),
            has_more: it.has_more,
        });
        if let Ok(joined) = &joined {
            self.call.socket.emit("joined_conversation", joined).ok();
        }
        self.call.answer(joined);
    }

    fn left(self) {
        let left = LeftConversation { conversation_id: self.id.0 };
        self.call.socket.emit("left_conversation", &left).ok();
        self.call.answer(Ok(left));
    }
}
