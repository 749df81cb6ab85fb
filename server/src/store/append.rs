//! The statements behind the message log: a batch of drafts in, what became of each out, in one round trip and one
//! transaction.

mod any;
mod new;

use std::collections::HashSet;

use sqlx::PgConnection;
use uuid::Uuid;

use crate::access::Allowed;
use crate::domain::conversation::{Person, Status};
use crate::domain::{Draft, Message, MessageId, Participants, Timestamp, UserId};
use crate::error::{Error, Result};

/// A draft on its way into a conversation.
#[derive(Debug)]
pub struct Entry {
    /// The id that the message gets when it is new.
    pub id: MessageId,
    /// Where.
    pub conversation: Allowed<Participants>,
    /// Who sends it.
    pub sender: UserId,
    /// What it says.
    pub draft: Draft,
}

/// A message that is stored now.
#[derive(Clone, Debug)]
pub struct Appended {
    /// The message; an earlier one when the sender repeated themselves.
    pub message: Message,
    /// False for a repeat.
    pub new: bool,
}

/// What became of an entry, and what it did to its conversation.
pub struct Outcome {
    /// Its place in the batch.
    pub index: usize,
    /// What the sender is told.
    pub appended: Result<Appended>,
    /// The sender whom the batch made the conversation's assignee.
    pub assigned_to: Option<Person>,
    /// Where the conversation stood before the batch opened it again.
    pub reopened_from: Option<Status>,
}

/// Stores a batch. An entry without an outcome was refused: its sender has been deactivated, or erased.
pub async fn append(conn: &mut PgConnection, entries: &[Entry], now: Timestamp) -> sqlx::Result<Vec<Outcome>> {
    if let Some(batch) = new::Batch::of(entries)
        && let Some(outcomes) = batch.append(conn, now).await?
    {
        return Ok(outcomes);
    }
    let mut outcomes = any::append(conn, entries, now).await?;
    if outcomes.len() < entries.len() {
        let gone = gone(conn, entries, &outcomes).await?;
        outcomes.extend(gone);
    }
    Ok(outcomes)
}

/// Of the entries without an outcome, those whose conversation has been erased.
async fn gone(conn: &mut PgConnection, entries: &[Entry], outcomes: &[Outcome]) -> sqlx::Result<Vec<Outcome>> {
    let stored: HashSet<_> = outcomes.iter().map(|it| it.index).collect();
    let refused: Vec<_> = (0..entries.len()).filter(|index| !stored.contains(index)).collect();
    let ids: Vec<Uuid> = refused.iter().map(|index| entries[*index].conversation.id.0).collect();
    let there: HashSet<Uuid> = sqlx::query_scalar!("select id from conversations where id = any ($1)", &ids)
        .fetch_all(conn)
        .await?
        .into_iter()
        .collect();
    let gone = refused.into_iter().zip(ids).filter(|(_, id)| !there.contains(id));
    Ok(gone
        .map(|(index, _)| Outcome {
            index,
            appended: Err(Error::NotFound("conversation")),
            assigned_to: None,
            reopened_from: None,
        })
        .collect())
}
