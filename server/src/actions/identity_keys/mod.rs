//! The keys with which a merchant vouches for its customers.

mod add;
mod list;
mod revoke;

pub use add::{NewKey, add};
pub use list::list;
pub use revoke::revoke;

use sqlx::PgConnection;

use crate::access::{self, Actor, Allowed, Permission};
use crate::domain::MerchantId;
use crate::error::{Error, Result};
use crate::store::merchants;

/// The merchant whose keys `actor` may manage.
async fn manageable(conn: &mut PgConnection, actor: &Actor, id_or_slug: &str) -> Result<Allowed<MerchantId>> {
    let merchant = merchants::find(conn, id_or_slug).await?.ok_or(Error::NotFound("merchant"))?;
    access::allow_merchant(actor, Permission::ManageIdentityKeys, merchant.id)
}
