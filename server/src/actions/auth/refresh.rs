//! A refresh token buys the next access token, and the next refresh token.

use super::{SignIn, keep, sign_in};
use crate::app::App;
use crate::domain::session::RefreshToken;
use crate::error::{Error, Result};
use crate::store::sessions;

/// For how long a spent token still gets its successor, in milliseconds: two tabs, or an answer that was lost.
const GRACE_MS: i64 = 10_000;

/// Spends a refresh token. Spent again within the grace, while its successor is unspent, it gets the same successor; any
/// other reuse means that two have it, and ends the session for both.
pub async fn refresh(app: &App, token: &str) -> Result<SignIn> {
    let token = RefreshToken::from_text(token);
    let successor = app.signer().successor(&token);
    let now = app.now();
    let mut tx = app.begin().await?;
    let known = sessions::lock_refresh_token(&mut tx, &token)
        .await?
        .filter(|known| known.alive && known.expires_at > now)
        .ok_or(Error::Unauthenticated)?;
    match known.spent_at {
        None => {
            sessions::spend(&mut tx, &token, now).await?;
            keep(app, &mut tx, known.session, &successor).await?;
        }
        Some(spent_at) => {
            let in_time = now.unix_millis() - spent_at.unix_millis() <= GRACE_MS;
            let unspent = match sessions::lock_refresh_token(&mut tx, &successor).await? {
                Some(successor) => successor.spent_at.is_none(),
                None => false,
            };
            if !in_time || !unspent {
                sessions::end(&mut tx, known.session, now).await?;
                tx.commit().await?;
                app.end_sessions(vec![known.session]).await;
                return Err(Error::TokenReused);
            }
        }
    }
    let signed_in = sign_in(app, &mut tx, known.user, known.session, successor).await?;
    tx.commit().await?;
    Ok(signed_in)
}
