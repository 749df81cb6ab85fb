//! How much there is to do.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::error::Result;
use crate::store::conversations::{self, Counts};

/// Counts the conversations of the caller's merchant.
pub async fn counts(app: &App, actor: &Actor) -> Result<Counts> {
    let merchant = access::allow_at_own_merchant(actor, Permission::WatchInbox)?;
    app.query(async |conn| conversations::counts(conn, *merchant, actor.id()).await).await
}
