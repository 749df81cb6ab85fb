//! An end user makes an account.

use super::{SignIn, open_session};
use crate::app::App;
use crate::domain::text::{Email, Fields, Name, NewPassword};
use crate::domain::{ClientAddress, UserId};
use crate::error::{Error, Result};
use crate::store::{self, users};

/// What a new user says of themselves.
pub struct NewUser<'a> {
    /// Their name.
    pub name: &'a str,
    /// What they will sign in with.
    pub email: &'a str,
    /// The password they choose.
    pub password: &'a str,
}

/// A [`NewUser`], checked.
pub(in crate::actions) struct Checked {
    pub name: Name,
    pub email: Email,
    pub password: NewPassword,
}

impl Checked {
    /// The account, for the database.
    pub async fn into_account(self, app: &App) -> Result<users::Account> {
        let password_hash = app.passwords().hash(self.password).await?;
        Ok(users::Account { id: UserId::new(), name: self.name, email: self.email, password_hash, now: app.now() })
    }
}

impl NewUser<'_> {
    /// Checks all fields at once.
    pub(in crate::actions) fn check(&self) -> Result<Checked> {
        let mut fields = Fields::default();
        let name = fields.check(Name::parse("name", self.name));
        let email = fields.check(Email::parse("email", self.email));
        let password = fields.check(NewPassword::parse("password", self.password));
        match (name, email, password) {
            (Some(name), Some(email), Some(password)) => Ok(Checked { name, email, password }),
            _ => Err(fields.into_error()),
        }
    }
}

/// Adds the account and signs its owner in.
pub async fn register(app: &App, from: ClientAddress, new: &NewUser<'_>) -> Result<SignIn> {
    let new = new.check()?;
    app.limits().register(from, &new.email)?;
    let account = new.into_account(app).await?;

    let mut tx = app.begin().await?;
    users::add_end_user(&mut tx, &account).await.map_err(email_taken)?;
    let sign_in = open_session(app, &mut tx, account.id).await?;
    tx.commit().await?;
    Ok(sign_in)
}

/// The refusal of an address that has an account.
pub(in crate::actions) fn email_taken(error: sqlx::Error) -> Error {
    if store::violates(&error, users::EMAIL_KEY) { Error::EmailTaken } else { error.into() }
}
