//! Somebody follows a conversation live, and catches up with what they missed.

use crate::access::{Actor, Permission};
use crate::app::App;
use crate::domain::{ConversationId, Message};
use crate::error::{Error, Result};
use crate::store::messages;

/// The most messages that a join brings.
const CATCH_UP: u32 = 200;

/// What a join brings.
#[derive(Clone, Debug)]
pub struct Joined {
    /// Which conversation.
    pub conversation_id: ConversationId,
    /// Its latest message's number.
    pub last_seq: i64,
    /// The messages after where the joiner was, oldest first.
    pub messages: Vec<Message>,
    /// Whether there are more after these.
    pub has_more: bool,
}

/// A live connection's place in a conversation.
pub trait Room: Send + Sync + 'static {
    /// Live events come from now on.
    fn enter(&self);
    /// Live events end.
    fn leave(&self);
    /// The joiner is told what the join brought, or why it failed.
    fn joined(self, outcome: Result<Joined>);
    /// The leaver is told.
    fn left(self);
}

/// Joins in the conversation's turn, between two batches of its messages: what was stored before is in `messages`, what
/// comes after is live, and nothing falls between.
///
/// The room is entered before the reading, so that a message of another node is rather heard twice than not at all.
///
/// # Errors
/// Gives the room back when it does not come to that turn.
pub async fn join<R: Room>(
    app: &App,
    actor: &Actor,
    id: ConversationId,
    after: Option<i64>,
    room: R,
) -> Result<(), (R, Error)> {
    let id = match super::allowed(app, actor, Permission::ReadConversation, id).await {
        Ok(conversation) => conversation.id,
        Err(error) => return Err((room, error)),
    };
    let turn = match app.log().turn(id).await {
        Ok(turn) => turn,
        Err(error) => return Err((room, error)),
    };
    let app = app.clone();
    turn.take(async move {
        room.enter();
        let outcome = catch_up(&app, id, after).await;
        if outcome.is_err() {
            room.leave();
        }
        room.joined(outcome);
    });
    Ok(())
}

/// Leaves in the conversation's turn, so that it comes after a join that was sent before it. Who never joined may leave
/// all the same.
///
/// # Errors
/// Gives the room back when it does not come to that turn.
pub async fn leave<R: Room>(app: &App, id: ConversationId, room: R) -> Result<(), (R, Error)> {
    match app.log().turn(id).await {
        Ok(turn) => {
            turn.take(async move {
                room.leave();
                room.left();
            });
            Ok(())
        }
        Err(error) => Err((room, error)),
    }
}

async fn catch_up(app: &App, id: ConversationId, after: Option<i64>) -> Result<Joined> {
    let read = app.query(async |conn| {
        // First the end, then the messages: one that another node stores in between is in the messages.
        let last_seq = messages::last_seq(conn, id).await?;
        let page = match after {
            Some(seq) => messages::after(conn, id, seq, CATCH_UP).await?,
            None => messages::Page::default(),
        };
        Ok((last_seq, page))
    });
    let (last_seq, page) = read.await?;
    let last_seq = last_seq.ok_or(Error::NotFound("conversation"))?;
    let last_seq = page.items.last().map_or(last_seq, |message| message.seq.max(last_seq));
    Ok(Joined { conversation_id: id, last_seq, messages: page.items, has_more: page.has_more })
}
