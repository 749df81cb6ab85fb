//! Somebody sets another password.

use crate::access::{self, Actor, Permission};
use crate::app::App;
use crate::domain::text::NewPassword;
use crate::error::{Error, Result};
use crate::store::{sessions, users};

/// The password so far, and the one from now on.
pub struct Passwords<'a> {
    /// So far.
    pub current: &'a str,
    /// From now on.
    pub new: &'a str,
}

/// Sets the caller's password, and ends all their other sessions: whoever knew the old one is out.
pub async fn change_password(app: &App, actor: &Actor, passwords: &Passwords<'_>) -> Result<()> {
    let new = NewPassword::parse("newPassword", passwords.new)?;
    access::permit(actor, Permission::ChangePassword)?;
    app.limits().password(actor.id())?;
    let hash = app.query(async |conn| users::password_hash(conn, actor.id()).await).await?;
    if !app.passwords().verify(passwords.current.to_owned(), hash).await? {
        return Err(Error::invalid("currentPassword", "is not the password"));
    }
    let hash = app.passwords().hash(new).await?;

    let mut tx = app.begin().await?;
    users::set_password(&mut tx, actor.id(), &hash).await?;
    let ended = sessions::end_others(&mut tx, actor.id(), Some(actor.session_id()), app.now()).await?;
    tx.commit().await?;
    app.end_sessions(ended).await;
    Ok(())
}
