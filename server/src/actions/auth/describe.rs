//! Somebody says who they are.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::User;
use crate::domain::text::{Email, Fields, Name};
use crate::error::{Error, Result};
use crate::store::users;

/// What is to change; what is `None` stays.
pub struct Description<'a> {
    /// The name.
    pub name: Option<&'a str>,
    /// A guest's address, still only a hint.
    pub email: Option<&'a str>,
}

/// Changes what the caller says of themselves.
pub async fn describe(app: &App, actor: &Actor, to: &Description<'_>) -> Result<User> {
    let mut fields = Fields::default();
    let name = fields.check_some(to.name.map(|text| Name::parse("name", text)));
    let email = fields.check_some(to.email.map(|text| Email::parse("email", text)));
    fields.finish()?;
    if name.is_some() {
        access::permit(actor, Permission::ChangeName)?;
    }
    if email.is_some() {
        access::permit(actor, Permission::ChangeEmailHint)?;
    }

    let mut tx = app.begin().await?;
    users::describe(&mut tx, actor.id(), name.as_ref(), email.as_ref()).await?;
    let user = users::get(&mut tx, actor.id()).await?.ok_or(Error::Unauthenticated)?;
    tx.commit().await?;
    app.user_changed(actor.id());
    Ok(user)
}
