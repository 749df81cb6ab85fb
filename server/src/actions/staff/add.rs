//! An admin adds a member of staff.

use crate::access::{self, Actor, Permission};
use crate::actions::auth::{NewUser, email_taken};
use crate::app::App;
use crate::domain::{Role, User, UserId};
use crate::error::{Error, Result};
use crate::store::users;

/// Adds somebody to the staff of the caller's merchant.
pub async fn add(app: &App, actor: &Actor, new: &NewUser<'_>, role: Role) -> Result<User> {
    let new = new.check()?;
    let merchant = access::allow_at_own_merchant(actor, Permission::ManageStaff)?;
    let password_hash = app.passwords().hash(new.password).await?;
    let account = users::Account {
        id: UserId::new(),
        name: &new.name,
        email: &new.email,
        password_hash: &password_hash,
        now: app.now(),
    };

    let mut tx = app.begin().await?;
    users::add_staff(&mut tx, &merchant, role, &account).await.map_err(email_taken)?;
    let user = users::get(&mut tx, account.id).await?;
    tx.commit().await?;
    user.ok_or_else(|| Error::Internal(anyhow::anyhow!("the new member of staff is not there")))
}
