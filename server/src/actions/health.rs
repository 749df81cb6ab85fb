//! Whether the server can work.

use std::time::Duration;

use crate::app::App;
use crate::store::schema;

/// How long a database may take to answer that can be called ready: less than a load balancer waits.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether the database answers and has every migration; else why not.
pub async fn ready(app: &App) -> Result<(), &'static str> {
    let Ok(current) = tokio::time::timeout(PATIENCE, schema::is_current(app.pool())).await else {
        return Err("the database does not answer in time");
    };
    match current {
        Ok(true) => Ok(()),
        Ok(false) => Err("the database lacks a migration"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            Err("the database does not answer")
        }
    }
}
