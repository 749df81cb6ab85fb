//! A customer comes for whom the merchant's own backend vouches.

use sqlx::PgConnection;

use super::{SignIn, open_session};
use crate::access::{self, Allowed, IdentityToken};
use crate::app::App;
use crate::domain::conversation::Person;
use crate::domain::identity::Identity;
use crate::domain::{ClientAddress, MerchantId, Participants, SessionId, UserId};
use crate::error::{Error, Result};
use crate::store::{conversations, identity_keys, merchants, sessions, users};

/// What somebody shows.
pub struct Proof<'a> {
    /// Whose customer they are, by id or slug.
    pub merchant: &'a str,
    /// What the merchant's backend has signed.
    pub token: &'a str,
    /// The access token of the guest that they were until now.
    pub guest_token: Option<&'a str>,
}

/// Signs in the customer that the token names, by the name and address that it gives, and hands them what they began as
/// a guest: all of it at once, and once.
///
/// A guest token that has run out is refused, since a fresh one can be had. One of which nothing can come is passed
/// over: no guest's, another merchant's, of a session that has ended. So a repeat, whose first answer was lost, signs in
/// all the same.
pub async fn identify(app: &App, from: ClientAddress, proof: &Proof<'_>) -> Result<SignIn> {
    app.limits().identify(from)?;
    let identity = check(app, proof).await?;
    let guest = match proof.guest_token.filter(|token| !token.trim().is_empty()) {
        Some(token) => guest_of(app, token, identity.merchant_id).await?,
        None => None,
    };

    let mut tx = app.begin().await?;
    let customer = users::put_customer(&mut tx, &identity, UserId::new(), app.now()).await?;
    let inherited = match guest {
        Some(guest) => inherit(app, &mut tx, &guest, &customer).await?,
        None => Inheritance::default(),
    };
    let sign_in = open_session(app, &mut tx, customer.id).await?;
    tx.commit().await?;

    app.user_changed(customer.id);
    app.changed_hands(&inherited.conversations).await;
    for conversation in inherited.conversations {
        app.updated(conversation);
    }
    app.end_sessions(inherited.sessions).await;
    Ok(sign_in)
}

/// Whom the token names, if it is the merchant's and good.
async fn check(app: &App, proof: &Proof<'_>) -> Result<Allowed<Identity>> {
    let mut conn = app.conn().await?;
    let merchant = merchants::find(&mut conn, proof.merchant).await?.ok_or(Error::NotFound("merchant"))?;
    let token = IdentityToken::parse(proof.token)?;
    if !identity_keys::exists(&mut conn, merchant.id, token.key).await? {
        return Err(access::unknown_identity_key());
    }
    let identity = token.verify(&merchant, &app.signer().identity_secret(token.key), app.now())?;
    identity_keys::note_use(&mut conn, token.key, app.now()).await?;
    Ok(identity)
}

/// The guest of this merchant who holds an access token, while their session goes on.
async fn guest_of(app: &App, token: &str, merchant: MerchantId) -> Result<Option<Allowed<Person>>> {
    let Ok(claims) = app.signer().read(token) else { return Ok(None) };
    let holder =
        app.query(async |conn| sessions::user_of(conn, claims.sid).await).await?.filter(|it| it.id == claims.sub);
    let guest = holder.and_then(|holder| access::allow_succession(&holder, merchant));
    if guest.is_some() && claims.expires_at() <= app.now() {
        return Err(Error::TokenExpired);
    }
    Ok(guest)
}

/// What a customer has got from a guest.
#[derive(Default)]
struct Inheritance {
    conversations: Vec<Participants>,
    sessions: Vec<SessionId>,
}

async fn inherit(
    app: &App,
    conn: &mut PgConnection,
    guest: &Allowed<Person>,
    customer: &Person,
) -> Result<Inheritance> {
    // Of two who are at it at once, the second finds that the guest has a successor.
    if !users::succeed(conn, guest, customer.id, app.now()).await? {
        return Ok(Inheritance::default());
    }
    Ok(Inheritance {
        conversations: conversations::hand_over(conn, guest, customer, app.now()).await?,
        sessions: sessions::end_others(conn, guest.id, None, app.now()).await?,
    })
}
