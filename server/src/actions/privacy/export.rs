//! All that a merchant holds on one end user.

use serde_json::json;
use sqlx::{Connection, PgConnection};

use super::Mandate;
use crate::access::Allowed;
use crate::app::App;
use crate::domain::activity::Activity;
use crate::domain::note::Note;
use crate::domain::privacy::{AuditAction, ConversationRecord, Export};
use crate::domain::{ConversationId, Message, Participants, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::store::conversations::{self, Detail};
use crate::store::privacy::{audit, people};
use crate::store::{activity, messages, notes};

/// How many rows are read at once.
const PAGE: u32 = 1000;

/// Reads all that is held on an end user, and logs that it was given out.
pub async fn export(app: &App, mandate: &Mandate, id: &str) -> Result<Export> {
    let id = UserId::parse(id).ok_or(Error::NotFound("end user"))?;
    let mut conn = app.conn().await?;
    let export = {
        let mut tx = conn.begin_with("begin isolation level repeatable read read only").await?;
        let export = read(&mut tx, mandate, id, app.now()).await?;
        tx.commit().await?;
        export
    };
    let counts = json!({
        "conversations": export.conversations.len(),
        "messages": export.conversations.iter().map(|it| it.messages.len()).sum::<usize>(),
    });
    let whom = Some(export.end_user.id);
    let action = AuditAction::EndUserExported;
    audit::add(&mut conn, &mandate.allowed, mandate.by, action, whom, &counts, app.now()).await?;
    Ok(export)
}

async fn read(conn: &mut PgConnection, mandate: &Mandate, id: UserId, now: Timestamp) -> Result<Export> {
    let merchant = &mandate.allowed;
    let end_user = people::get(conn, merchant, id).await?.ok_or(Error::NotFound("end user"))?;
    let former_guests = people::former_guests(conn, merchant, end_user.id).await?;
    let sign_ins = people::sign_ins(conn, merchant, end_user.id).await?;
    let mut records = Vec::new();
    for id in people::conversations(conn, merchant, end_user.id).await? {
        let it = Participants { id, merchant_id: **merchant, end_user_id: end_user.id };
        if let Some(it) = merchant.conversation(it) {
            records.push(record(conn, &it, end_user.id).await?);
        }
    }
    let merchant = mandate.merchant.clone();
    Ok(Export { exported_at: now, merchant, end_user, former_guests, sign_ins, conversations: records })
}

async fn record(conn: &mut PgConnection, of: &Allowed<Participants>, reader: UserId) -> Result<ConversationRecord> {
    // A page of one, for the latest message; then all of them.
    let shown = conversations::detail(conn, of.id, reader, 1).await?;
    let Detail { conversation, reads, .. } = shown.ok_or(Error::NotFound("conversation"))?;
    let messages = all_messages(conn, of.id).await?;
    let (mut all_notes, mut trail) = (Vec::new(), Vec::new());
    loop {
        let page = notes::list(conn, of, all_notes.last().map_or(0, |it: &Note| it.n), PAGE).await?;
        let whole = page.len() < PAGE as usize;
        all_notes.extend(page);
        if whole {
            break;
        }
    }
    loop {
        let page = activity::list(conn, of, trail.last().map_or(0, |it: &Activity| it.n), PAGE).await?;
        let whole = page.len() < PAGE as usize;
        trail.extend(page);
        if whole {
            break;
        }
    }
    Ok(ConversationRecord { conversation, messages, notes: all_notes, reads, activity: trail })
}

async fn all_messages(conn: &mut PgConnection, of: ConversationId) -> Result<Vec<Message>> {
    let mut all: Vec<Message> = Vec::new();
    loop {
        let page = messages::after(conn, of, all.last().map_or(0, |it| it.seq), PAGE).await?;
        all.extend(page.items);
        if !page.has_more {
            return Ok(all);
        }
    }
}
