//! A merchant's inbox.

use crate::access::{self, Actor, Permission};
use crate::domain::MerchantId;
use crate::error::Result;

/// Whose inbox a member of staff may watch: their merchant's.
pub fn watch(actor: &Actor) -> Result<MerchantId> {
    Ok(*access::allow_at_own_merchant(actor, Permission::WatchInbox)?)
}
