//! An admin, or the operator, adds a member of staff.

use crate::access::{self, Actor, Allowed, Operator, Permission};
use crate::actions::auth::{CheckedUser, NewUser, email_taken};
use crate::app::App;
use crate::domain::{MerchantId, Role, User};
use crate::error::{Error, Result};
use crate::store::{merchants, users};

/// Adds somebody to the staff of the caller's merchant.
pub async fn add(app: &App, actor: &Actor, new: &NewUser<'_>, role: Role) -> Result<User> {
    let new = new.check()?;
    let merchant = access::allow_at_own_merchant(actor, Permission::ManageStaff)?;
    store(app, &merchant, new, role).await
}

/// Adds somebody to the staff of any merchant, by its id or slug.
pub async fn add_to(app: &App, by: &Operator, id_or_slug: &str, new: &NewUser<'_>, role: Role) -> Result<User> {
    let new = new.check()?;
    let merchant =
        app.query(async |conn| merchants::find(conn, id_or_slug).await).await?.ok_or(Error::NotFound("merchant"))?;
    store(app, &by.allow(merchant.id), new, role).await
}

async fn store(app: &App, merchant: &Allowed<MerchantId>, new: CheckedUser, role: Role) -> Result<User> {
    let account = new.into_account(app).await?;

    let mut tx = app.begin().await?;
    users::add_staff(&mut tx, merchant, role, &account).await.map_err(email_taken)?;
    let user = users::get(&mut tx, account.id).await?;
    tx.commit().await?;
    user.ok_or_else(|| Error::Internal(anyhow::anyhow!("the new member of staff is not there")))
}
