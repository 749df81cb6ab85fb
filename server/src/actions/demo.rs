//! The backend of the demo's make-believe shops, which vouches for their customers as a real one would: with an identity
//! key of the shop. Anybody may be any of them, so it is there with the demo people alone.

use crate::access;
use crate::app::App;
use crate::domain::{ClientAddress, IdentityKeyId};
use crate::error::{Error, Result};
use crate::store::{identity_keys, merchants};

/// For how many seconds the shops vouch for somebody.
const GOOD_FOR: u32 = 300;

/// Customers of each shop, by the names that the shops know them by.
const CUSTOMERS: &[(&str, &str)] =
    &[("david", "David"), ("emma", "Emma"), ("lena", "Lena Vogt"), ("omar", "عمر حداد"), ("yuki", "Yuki Tanaka")];

/// Whether there are make-believe shops at all.
pub fn permit(demo: bool) -> Result<()> {
    if demo { Ok(()) } else { Err(Error::NotFound("page")) }
}

/// What a shop says of its customer, signed.
pub async fn vouch(app: &App, from: ClientAddress, shop: &str, customer: &str) -> Result<String> {
    let known = CUSTOMERS.iter().find(|(id, _)| *id == customer);
    let (id, name) = known.ok_or_else(|| Error::invalid("customer", "must be david, emma, lena, omar or yuki"))?;
    app.limits().identify(from)?;

    let mut tx = app.begin().await?;
    let merchant = merchants::find(&mut tx, shop).await?.ok_or(Error::NotFound("merchant"))?;
    let allowed = access::allow_demo(&merchant)?;
    merchants::lock(&mut tx, &allowed).await?;
    let key = match identity_keys::list(&mut tx, &allowed).await?.into_iter().next() {
        Some(key) => Some(key),
        None => identity_keys::add(&mut tx, &allowed, IdentityKeyId::new(), app.now()).await?,
    };
    let key = key.ok_or(Error::TooManyKeys)?;
    tx.commit().await?;

    let claims = access::IdentityClaims {
        sub: format!("demo-{id}"),
        name: (*name).to_owned(),
        email: format!("{id}@example.com"),
        aud: merchant.slug,
        exp: app.now().plus_seconds(GOOD_FOR).unix_seconds(),
    };
    access::sign_identity(key.id, &app.signer().identity_secret(key.id), &claims)
}
