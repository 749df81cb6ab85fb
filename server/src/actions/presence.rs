//! Staff come and go.

use std::collections::HashSet;

use crate::app::App;
use crate::domain::{MerchantId, UserId};
use crate::error::Result;
use crate::events::Event;
use crate::store::presence;

/// For how long a node vouches for who is connected to it, in seconds. It says so again long before.
const VOUCHED_SECONDS: u32 = 30;
/// For how long somebody is online after their last connection, in seconds: a reload is no absence.
const GRACE_SECONDS: u32 = 10;

/// A member of staff, at their merchant.
pub type Staff = (UserId, MerchantId);

/// These are connected to this node.
pub async fn connected(app: &App, staff: &[Staff]) -> Result<()> {
    let until = app.now().plus_seconds(VOUCHED_SECONDS);
    app.query(async |conn| presence::vouch(conn, app.node(), staff, until).await).await
}

/// These are not connected to this node any more.
pub async fn gone(app: &App, staff: &[Staff]) -> Result<()> {
    let until = app.now().plus_seconds(GRACE_SECONDS);
    app.query(async |conn| presence::vouch(conn, app.node(), staff, until).await).await
}

/// Who is online on whatever node, and tells the inboxes of this node who came or went since `before`.
pub async fn tell(app: &App, before: &HashSet<Staff>) -> Result<HashSet<Staff>> {
    let now: HashSet<_> = app.query(async |conn| presence::online(conn, app.now()).await).await?.into_iter().collect();
    for (staff, online) in
        now.difference(before).map(|staff| (staff, true)).chain(before.difference(&now).map(|staff| (staff, false)))
    {
        let (user_id, merchant_id) = *staff;
        app.publish(Event::PresenceChanged { merchant_id, user_id, online });
    }
    Ok(now)
}

/// Forgets who was connected an hour ago.
pub async fn forget(app: &App) -> Result<()> {
    app.query(async |conn| presence::forget(conn, app.now().minus_seconds(3600)).await).await
}
