//! Personal data: what is held on an end user is given out, and erased; what is old goes; and all of it is logged.

mod audit;
mod erase;
mod export;
mod retention;

pub use audit::list as audit_log;
pub use erase::erase;
pub use export::export;
pub use retention::{get as retention, keep, set as set_retention};

use crate::access::{self, Actor, Allowed, Operator, Permission};
use crate::app::App;
use crate::domain::privacy::KnownEndUser;
use crate::domain::text::Email;
use crate::domain::{Merchant, MerchantId, UserId};
use crate::error::{Error, Result};
use crate::store::merchants;
use crate::store::privacy::audit::By;
use crate::store::privacy::people;

/// Leave to look after the personal data that a merchant holds, for the admins of the merchant and for the operator.
pub struct Mandate {
    /// The merchant.
    pub merchant: Merchant,
    allowed: Allowed<MerchantId>,
    by: By,
}

/// The mandate of an admin over their merchant, by id or slug.
pub async fn mandate_of(app: &App, actor: &Actor, id_or_slug: &str) -> Result<Mandate> {
    let merchant = find(app, id_or_slug).await?;
    let allowed = access::allow_merchant(actor, Permission::ManagePrivacy, merchant.id)?;
    Ok(Mandate { merchant, allowed, by: By::Admin(actor.id()) })
}

/// The mandate of whoever runs the server, over any merchant.
pub async fn mandate_of_operator(app: &App, operator: &Operator, id_or_slug: &str) -> Result<Mandate> {
    let merchant = find(app, id_or_slug).await?;
    Ok(Mandate { allowed: operator.allow(merchant.id), merchant, by: By::Operator })
}

async fn find(app: &App, id_or_slug: &str) -> Result<Merchant> {
    app.query(async |conn| merchants::find(conn, id_or_slug).await).await?.ok_or(Error::NotFound("merchant"))
}

/// Those whom the merchant knows by an id or by an address, which several may have given.
pub async fn find_end_users(app: &App, mandate: &Mandate, id_or_email: &str) -> Result<Vec<KnownEndUser>> {
    let mut conn = app.conn().await?;
    if let Some(id) = UserId::parse(id_or_email) {
        return Ok(people::get(&mut conn, &mandate.allowed, id).await?.into_iter().collect());
    }
    let email = Email::parse("user", id_or_email)?;
    Ok(people::by_email(&mut conn, &mandate.allowed, email.as_str()).await?)
}
