//! Somebody with an account signs in.

use super::{SignIn, open_session};
use crate::app::App;
use crate::domain::ClientAddress;
use crate::domain::text::{Email, Fields};
use crate::error::{Error, FieldError, Result};
use crate::store::users;

/// What somebody signs in with.
pub struct Credentials<'a> {
    /// Their address, in any case.
    pub email: &'a str,
    /// Their password.
    pub password: &'a str,
}

/// The longest password that is looked at, in bytes: 128 characters of four bytes, and some room.
const LONGEST: usize = 1024;

/// Checks the password and opens a session. An unknown address, a wrong password and a deactivated account are refused
/// alike, and take the same time.
pub async fn login(app: &App, from: ClientAddress, with: &Credentials<'_>) -> Result<SignIn> {
    let mut fields = Fields::default();
    fields.check(given("email", with.email));
    fields.check(given("password", with.password));
    fields.finish()?;
    // Nobody has an address that is none, nor a password beyond all bounds.
    let email = Email::parse("email", with.email).ok().filter(|_| with.password.len() <= LONGEST);
    app.limits().login(from, email.as_ref())?;

    let account = match &email {
        Some(email) => app.query(async |conn| users::by_email(conn, email.as_str()).await).await?,
        None => None,
    };
    let (user, active, hash) = match account {
        Some((id, active, hash)) => (Some(id), active, hash),
        None => (None, false, None),
    };
    let password = with.password.chars().take(LONGEST).collect();
    let matches = app.passwords().verify(password, hash).await?;
    let Some(user) = user.filter(|_| matches && active) else {
        return Err(Error::InvalidCredentials);
    };
    if let Some(email) = &email {
        app.limits().logged_in(from, email);
    }

    let mut tx = app.begin().await?;
    let sign_in = open_session(app, &mut tx, user).await?;
    tx.commit().await?;
    Ok(sign_in)
}

/// Something that a database could hold.
fn given(field: &'static str, text: &str) -> Result<(), FieldError> {
    if text.contains('\0') {
        Err(FieldError::new(field, "must not contain NUL"))
    } else if text.is_empty() || (field == "email" && text.trim().is_empty()) {
        Err(FieldError::new(field, "must not be empty"))
    } else {
        Ok(())
    }
}
