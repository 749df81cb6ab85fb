//! An admin adds a member of staff.

use crate::access::{self, Actor, Permission};
use crate::actions::auth::{NewUser, email_taken};
use crate::app::App;
use crate::domain::{Role, User};
use crate::error::{Error, Result};
use crate::store::users;

/// Adds somebody to the staff of the caller's merchant.
pub async fn add(app: &App, actor: &Actor, new: &NewUser<'_>, role: Role) -> Result<User> {
    let new = new.check()?;
    let merchant = access::allow_at_own_merchant(actor, Permission::ManageStaff)?;
    let account = new.into_account(app).await?;

    let mut tx = app.begin().await?;
    users::add_staff(&mut tx, &merchant, role, &account).await.map_err(email_taken)?;
    let user = users::get(&mut tx, account.id).await?;
    tx.commit().await?;
    user.ok_or_else(|| Error::Internal(anyhow::anyhow!("the new member of staff is not there")))
}
