//! Signing in.

mod login;
mod register;

pub use login::{Credentials, login};
pub(super) use register::email_taken;
pub use register::{NewUser, register};

use rand::RngExt;
use sqlx::PgConnection;

use crate::app::App;
use crate::domain::session::RefreshToken;
use crate::domain::{SessionId, Timestamp, User, UserId};
use crate::error::{Error, Result};
use crate::store::{sessions, users};

/// Somebody who has just signed in.
pub struct SignIn {
    /// The access token.
    pub token: String,
    /// When it runs out.
    pub expires_at: Timestamp,
    /// Buys the next one.
    pub refresh_token: String,
    /// Who it is.
    pub user: User,
}

/// Opens a session for somebody who has proved who they are.
async fn open_session(app: &App, conn: &mut PgConnection, user: UserId) -> Result<SignIn> {
    let now = app.now();
    let session = SessionId::new();
    let refresh_token = RefreshToken::from_random(rand::rng().random());
    sessions::open(conn, session, user, now).await?;
    let runs_out = now.plus_seconds(app.refresh_ttl_seconds());
    sessions::add_refresh_token(conn, session, &refresh_token, now, runs_out).await?;

    let (token, expires_at) = app.signer().issue(user, session, now)?;
    let user = users::get(conn, user).await?.ok_or(Error::Unauthenticated)?;
    Ok(SignIn { token, expires_at, refresh_token: refresh_token.into_string(), user })
}
