//! Somebody signs out.

use crate::app::App;
use crate::domain::session::RefreshToken;
use crate::error::Result;
use crate::store::sessions;

/// Ends the session of a refresh token, spent or not. For a token that is none there is nothing to end.
pub async fn logout(app: &App, token: &str) -> Result<()> {
    let mut tx = app.begin().await?;
    let Some(known) = sessions::lock_refresh_token(&mut tx, &RefreshToken::from_text(token)).await? else {
        return Ok(());
    };
    sessions::end(&mut tx, known.session, app.now()).await?;
    tx.commit().await?;
    app.end_sessions(vec![known.session]).await;
    Ok(())
}
