//! What was done about personal data, for the merchant's admins.

use super::Mandate;
use crate::app::App;
use crate::domain::cursor::{self, Page};
use crate::domain::privacy::AuditEntry;
use crate::error::Result;
use crate::store::privacy::audit;

/// A page of the log, latest first.
pub async fn list(app: &App, mandate: &Mandate, cursor: Option<&str>, limit: u32) -> Result<Page<AuditEntry>> {
    let before = cursor::place_before(cursor)?;
    let rows = app.query(async |conn| audit::list(conn, &mandate.allowed, before, limit + 1).await).await?;
    Ok(Page::of(rows, limit, |last| cursor::encode_place(last.n)))
}
