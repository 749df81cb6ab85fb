//! Messages.

use poem::web::Data;
use poem_openapi::param::{Path, Query};
use poem_openapi::{ApiResponse, OpenApi};

use super::Tag;
use crate::actions::messages;
use crate::app::App;
use crate::domain::Draft;
use crate::error::{Error, FieldError, Result};
use crate::http::body::Body;
use crate::http::caller::SignedIn;
use crate::http::params::{Limit, Seq, conversation_id};
use crate::http::reply::Reply;
use crate::wire::message::SendMessage;
use crate::wire::scalar::IdText;
use crate::wire::{Message, MessagePage};

/// The operations.
pub struct Messages;

#[derive(ApiResponse)]
enum Sent {
    /// The message that the caller had sent before under this `clientId`.
    #[oai(status = 200)]
    Before(Reply<Message>),
    /// The new message.
    #[oai(status = 201)]
    New(Reply<Message>),
}

#[OpenApi(prefix_path = "/api/conversations", tag = "Tag::Messages")]
impl Messages {
    /// List messages
    ///
    /// Oldest first: the latest, or those before or after a `seq`, but not both.
    #[oai(path = "/:id/messages", method = "get", operation_id = "listMessages")]
    async fn list(
        &self,
        app: Data<&App>,
        caller: SignedIn,
        id: Path<IdText>,
        /// Those right before this `seq`.
        before: Query<Option<Seq>>,
        /// Those right after this `seq`.
        after: Query<Option<Seq>>,
        /// How many, 1 to 200.
        #[oai(default)]
        limit: Query<Limit>,
    ) -> Result<Reply<MessagePage>> {
        let from = match (before.0, after.0) {
            (None, None) => messages::From::Latest,
            (Some(seq), None) => messages::From::Before(seq.0),
            (None, Some(seq)) => messages::From::After(seq.0),
            (Some(_), Some(_)) => return Err(Error::from(FieldError::new("before", "does not go with after"))),
        };
        let page = messages::list(app.0, &caller.0, conversation_id(&id)?, from, limit.0.get()).await?;
        Ok(Reply(MessagePage { items: page.items.iter().map(Into::into).collect(), has_more: page.has_more }))
    }

    /// Send a message
    ///
    /// Answered after the message is stored. With a `clientId`, a repeat gets the message that the first one stored.
    /// With `lastSeenSeq`, a reply that a colleague's answer has overtaken is refused.
    #[oai(path = "/:id/messages", method = "post", operation_id = "sendMessage")]
    async fn send(&self, app: Data<&App>, caller: SignedIn, id: Path<IdText>, body: Body<SendMessage>) -> Result<Sent> {
        let draft = Draft::parse(&body.0.content, body.0.client_id.as_deref(), body.0.last_seen_seq)?;
        let stored = messages::send(app.0, &caller.0, conversation_id(&id)?, draft).await?;
        let message = Reply((&stored.message).into());
        Ok(if stored.new { Sent::New(message) } else { Sent::Before(message) })
    }
}
