//! Whether the server is alive, and whether it can work.

use poem::http::StatusCode;
use poem::web::{Data, Json};
use poem::{IntoResponse, Response, handler};
use serde_json::json;

use crate::actions::health;
use crate::app::App;

/// Alive: the process answers.
#[handler]
pub fn alive() -> Response {
    Json(json!({"status": "alive"})).into_response()
}

/// Ready: the database answers and is up to date.
#[handler]
pub async fn ready(app: Data<&App>) -> Response {
    match health::ready(app.0).await {
        Ok(()) => Json(json!({"status": "ready"})).into_response(),
        Err(reason) => Json(json!({"status": "not ready", "reason": reason}))
            .with_status(StatusCode::SERVICE_UNAVAILABLE)
            .into_response(),
    }
}
