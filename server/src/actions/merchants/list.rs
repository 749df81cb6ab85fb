//! All merchants.

use crate::app::App;
use crate::domain::Merchant;
use crate::error::Result;
use crate::store::merchants;

/// All merchants, by name, for anybody, and whether each is online.
pub async fn list(app: &App) -> Result<Vec<(Merchant, bool)>> {
    app.query(async |conn| merchants::list(conn, app.now()).await).await
}
