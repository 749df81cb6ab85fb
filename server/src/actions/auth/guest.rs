//! Somebody goes on without an account.

use super::{SignIn, open_session};
use crate::app::App;
use crate::domain::text::{Email, Fields, Name};
use crate::domain::{ClientAddress, MerchantId, UserId};
use crate::error::{Error, Result};
use crate::store::{merchants, users};

/// What a guest says of themselves.
pub struct NewGuest<'a> {
    /// Whose guest; an id that is none is nobody's.
    pub merchant_id: &'a str,
    /// Their name, if they gave one.
    pub name: Option<&'a str>,
    /// Their address, if they gave one: a hint, never an identity.
    pub email: Option<&'a str>,
}

/// What guests are called who do not say.
const NAMELESS: &str = "Guest";

/// Adds a guest of one merchant and signs them in. Each call gives another guest, whatever address they give.
pub async fn guest(app: &App, from: ClientAddress, new: &NewGuest<'_>) -> Result<SignIn> {
    let mut fields = Fields::default();
    let given = |text: Option<&str>| text.is_some_and(|text| !text.trim().is_empty());
    let name = fields.check(Name::parse("name", new.name.filter(|_| given(new.name)).unwrap_or(NAMELESS)));
    let email = new.email.filter(|_| given(new.email));
    let email = fields.check_some(email.map(|text| Email::parse("email", text)));
    let Some(name) = name else { return Err(fields.into_error()) };
    fields.finish()?;
    app.limits().guest(from)?;
    let merchant = MerchantId::parse(new.merchant_id).ok_or(Error::NotFound("merchant"))?;

    let mut tx = app.begin().await?;
    merchants::get(&mut tx, merchant).await?.ok_or(Error::NotFound("merchant"))?;
    let id = UserId::new();
    let guest = users::Guest { id, name: &name, email: email.as_ref(), merchant, now: app.now() };
    users::add_guest(&mut tx, &guest).await?;
    let sign_in = open_session(app, &mut tx, id).await?;
    tx.commit().await?;
    Ok(sign_in)
}
