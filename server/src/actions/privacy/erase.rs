//! One end user is forgotten.

use serde_json::to_value;

use super::Mandate;
use crate::app::App;
use crate::domain::UserId;
use crate::domain::privacy::{AuditAction, Erasure, Extent};
use crate::error::{Error, Result};
use crate::store::privacy::{Batch, audit, people, step};

/// Erases an end user: their conversations with the merchant with all that belongs to them, and a guest or verified
/// customer, who are the merchant's alone, with their sign-ins. An account stays its owner's, who may know other merchants.
///
/// Much goes in several transactions, each of which is logged. What is begun may be done again after a failure.
pub async fn erase(app: &App, mandate: &Mandate, id: &str, dry_run: bool) -> Result<Erasure> {
    let id = UserId::parse(id).ok_or(Error::NotFound("end user"))?;
    let mut conn = app.conn().await?;
    let end_user = people::get(&mut conn, &mandate.allowed, id).await?.ok_or(Error::NotFound("end user"))?;
    if dry_run {
        let extent = people::extent(&mut conn, &mandate.allowed, end_user.id).await?;
        return Ok(Erasure { end_user, dry_run, extent });
    }
    drop(conn);

    let mut erased = Extent::default();
    loop {
        let mut tx = app.begin().await?;
        let (gone, done) = step(&mut tx, &mandate.allowed, end_user.id, Batch::USUAL, app.now()).await?;
        if !gone.extent.is_nothing() {
            let counts = to_value(gone.extent).map_err(anyhow::Error::from).map_err(Error::Internal)?;
            let (action, whom) = (AuditAction::EndUserErased, Some(end_user.id));
            audit::add(&mut tx, &mandate.allowed, mandate.by, action, whom, &counts, app.now()).await?;
        }
        tx.commit().await?;
        erased = erased.plus(gone.extent);
        app.gone(gone).await;
        if done {
            break;
        }
    }
    // A guest may have turned out to be somebody else, or have been erased by another, meanwhile.
    if erased.is_nothing() {
        return Err(Error::NotFound("end user"));
    }
    Ok(Erasure { end_user, dry_run, extent: erased })
}
