//! Whether the server can work.

use crate::app::App;
use crate::store::schema;

/// Whether the database answers and has every migration; else why not.
pub async fn ready(app: &App) -> Result<(), &'static str> {
    match schema::is_current(app.pool()).await {
        Ok(true) => Ok(()),
        Ok(false) => Err("the database lacks a migration"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            Err("the database does not answer")
        }
    }
}
