//! How long a merchant keeps conversations.

use std::time::{Duration, Instant};

use serde_json::{json, to_value};

use super::Mandate;
use crate::access;
use crate::app::App;
use crate::domain::MerchantId;
use crate::domain::privacy::{AuditAction, Extent, Gone, Retention, RetentionDays};
use crate::error::{Error, Result};
use crate::store::privacy::audit::{self, By};
use crate::store::privacy::{Batch, forgotten_before, retention};

/// How often a server looks for what is too old.
const EVERY: Duration = Duration::from_secs(10 * 60);
/// The least pause between two batches; else as long as the batch took, so that this takes half of the time at most.
const PAUSE: Duration = Duration::from_millis(50);
/// For how many seconds it is noted what has gone: far longer than any server goes on with what it remembers.
const REMEMBERED_SECONDS: u32 = 24 * 60 * 60;

/// How long the merchant keeps conversations; none: for ever.
pub async fn get(app: &App, mandate: &Mandate) -> Result<Option<RetentionDays>> {
    app.query(async |conn| retention::get(conn, &mandate.allowed).await).await
}

/// Sets how long the merchant keeps conversations, unless it only asks what would go. The servers remove that by and by.
pub async fn set(app: &App, mandate: &Mandate, days: Option<i64>, dry_run: bool) -> Result<Retention> {
    let days = days.map(|days| RetentionDays::parse("days", days)).transpose()?;
    let mut tx = app.begin().await?;
    let due = match days {
        Some(days) => retention::extent(&mut tx, &mandate.allowed, days.before(app.now())).await?,
        None => Extent::default(),
    };
    if !dry_run {
        let before = retention::set(&mut tx, &mandate.allowed, days).await?;
        if before != days {
            let data = json!({"from": before.map(RetentionDays::get), "to": days.map(RetentionDays::get)});
            let action = AuditAction::RetentionChanged;
            audit::add(&mut tx, &mandate.allowed, mandate.by, action, None, &data, app.now()).await?;
        }
        tx.commit().await?;
    }
    Ok(Retention { days, dry_run, due })
}

/// Removes what is older than its merchant keeps it, regularly, for as long as the server serves.
pub async fn keep(app: App) {
    let pool = app.pool().clone();
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let keeping = async {
        loop {
            ticks.tick().await;
            if let Err(error) = round(&app).await {
                tracing::warn!(error = ?error, "what is too old could not be removed; it is tried again");
            }
        }
    };
    // An error, since the pool is closed: the server has stopped.
    pool.close_event().do_until(keeping).await.ok();
}

async fn round(app: &App) -> Result<()> {
    let mut conn = app.conn().await?;
    forgotten_before(&mut conn, app.now().minus_seconds(REMEMBERED_SECONDS)).await?;
    let merchants = retention::all(&mut conn).await?;
    drop(conn);
    for (merchant, days) in merchants {
        loop {
            let started = Instant::now();
            let Some(gone) = batch(app, merchant, days).await? else { return Ok(()) };
            if gone.extent.is_nothing() {
                break;
            }
            tracing::info!(%merchant, gone = ?gone.extent, "removed what was older than the merchant keeps it");
            app.gone(gone).await;
            tokio::time::sleep(started.elapsed().max(PAUSE)).await;
        }
    }
    Ok(())
}

/// A batch of a merchant's, in one transaction; none when another server is at it.
async fn batch(app: &App, merchant: MerchantId, days: RetentionDays) -> Result<Option<Gone>> {
    let merchant = access::allow_retention(merchant);
    let mut tx = app.begin().await?;
    if !retention::try_lock(&mut tx).await? {
        return Ok(None);
    }
    // It may have been changed since.
    if retention::get(&mut tx, &merchant).await? != Some(days) {
        return Ok(Some(Gone::default()));
    }
    let before = days.before(app.now());
    let mut gone = retention::remove_old(&mut tx, &merchant, before, Batch::USUAL, app.now()).await?;
    if gone.conversations.is_empty() {
        gone = retention::remove_absent(&mut tx, &merchant, before, app.now()).await?;
    }
    if !gone.extent.is_nothing() {
        let counts = to_value(gone.extent).map_err(anyhow::Error::from).map_err(Error::Internal)?;
        let action = AuditAction::RetentionApplied;
        audit::add(&mut tx, &merchant, By::Server, action, None, &counts, app.now()).await?;
    }
    tx.commit().await?;
    Ok(Some(gone))
}
