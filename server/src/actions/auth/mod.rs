//! Signing in.

mod change_password;
mod describe;
mod guest;
mod identify;
mod login;
mod logout;
mod refresh;
mod register;
mod watch;

pub use change_password::{Passwords, change_password};
pub use describe::{Description, describe};
pub use guest::{NewGuest, guest};
pub use identify::{Proof, identify};
pub use login::{Credentials, login};
pub use logout::logout;
pub use refresh::refresh;
pub(super) use register::{Checked as CheckedUser, email_taken};
pub use register::{NewUser, register};
pub use watch::watch_sessions;

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
    let session = SessionId::new();
    sessions::open(conn, session, user, app.now()).await?;
    let refresh_token = RefreshToken::from_random(rand::rng().random());
    keep(app, conn, session, &refresh_token).await?;
    sign_in(app, conn, user, session, refresh_token).await
}

/// Keeps a new refresh token of a session.
async fn keep(app: &App, conn: &mut PgConnection, session: SessionId, token: &RefreshToken) -> Result<()> {
    let now = app.now();
    let runs_out = now.plus_seconds(app.refresh_ttl_seconds());
    Ok(sessions::add_refresh_token(conn, session, token, now, runs_out).await?)
}

/// What the holder of a session gets.
async fn sign_in(
    app: &App,
    conn: &mut PgConnection,
    user: UserId,
    session: SessionId,
    refresh_token: RefreshToken,
) -> Result<SignIn> {
    let (token, expires_at) = app.signer().issue(user, session, app.now())?;
    let user = users::get(conn, user).await?.ok_or(Error::Unauthenticated)?;
    Ok(SignIn { token, expires_at, refresh_token: refresh_token.into_string(), user })
}
