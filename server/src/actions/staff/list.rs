//! Colleagues.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::error::Result;
use crate::store::staff::{self, Member};

/// The staff of the caller's merchant, by name.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Member>> {
    let merchant = access::allow_at_own_merchant(actor, Permission::SeeStaff)?;
    app.query(async |conn| staff::list(conn, *merchant, app.now()).await).await
}
