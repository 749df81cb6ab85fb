//! Conversations.

mod activity;
mod assign;
mod counts;
mod join;
mod list;
mod read;
mod set_status;
mod show;
mod start;

pub use activity::activity;
pub use assign::assign;
pub use counts::counts;
pub use join::{Joined, Room, join, leave};
pub use list::{Assigned, Wanted, list};
pub use read::{read, typing};
pub use set_status::set_status;
pub use show::{Detail, show};
pub use start::{New, Started, start};

use sqlx::PgConnection;

use crate::access::{self, Actor, Allowed, Permission};
use crate::domain::{Conversation, ConversationId};
use crate::error::{Error, Result};
use crate::store::conversations;

/// Locks a conversation until the end of the transaction, if `actor` may do `purpose` with it.
pub(super) async fn lock(
    conn: &mut PgConnection,
    actor: &Actor,
    purpose: Permission,
    id: ConversationId,
) -> Result<Allowed<Conversation>> {
    conversations::lock(conn, id).await?;
    let it = conversations::get(conn, id, actor.id()).await?.ok_or(Error::NotFound("conversation"))?;
    access::allow(actor, purpose, it)
}

/// A conversation as it is after a change by `actor`.
async fn changed(conn: &mut PgConnection, actor: &Actor, id: ConversationId) -> Result<Conversation> {
    conversations::get(conn, id, actor.id()).await?.ok_or(Error::NotFound("conversation"))
}
