//! Merchants.

use crate::app::App;
use crate::domain::Merchant;
use crate::error::Result;
use crate::store::merchants;

/// All merchants, by name, for anybody.
pub async fn list(app: &App) -> Result<Vec<Merchant>> {
    Ok(merchants::list(&mut *app.conn().await?).await?)
}
