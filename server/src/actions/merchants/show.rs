//! One merchant.

use crate::app::App;
use crate::domain::merchant::Profile;
use crate::error::{Error, Result};
use crate::store::merchants;

/// A merchant's profile, for anybody.
pub async fn show(app: &App, id_or_slug: &str) -> Result<Profile> {
    app.query(async |conn| merchants::profile(conn, id_or_slug, app.now()).await)
        .await?
        .ok_or(Error::NotFound("merchant"))
}
