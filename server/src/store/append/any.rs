//! Any batch: repeats, replies that come too late and senders who have been deactivated are found out one by one.

use sqlx::PgConnection;

use super::{Appended, Entry, Outcome};
use crate::domain::conversation::Person;
use crate::domain::{Message, Timestamp};
use crate::error::Error;
use crate::store::{messages, unknown_word};

/// Stores what of a batch can be stored.
pub async fn append(conn: &mut PgConnection, entries: &[Entry], now: Timestamp) -> sqlx::Result<Vec<Outcome>> {
    let ids: Vec<_> = entries.iter().map(|it| it.id.0).collect();
    let conversations: Vec<_> = entries.iter().map(|it| it.conversation.id.0).collect();
    let senders: Vec<_> = entries.iter().map(|it| it.sender.0).collect();
    let client_ids: Vec<_> = entries.iter().map(|it| it.draft.client_id.as_ref().map(|id| id.as_str())).collect();
    let contents: Vec<_> = entries.iter().map(|it| it.draft.content.as_str()).collect();
    let last_seen_seqs: Vec<_> = entries.iter().map(|it| it.draft.last_seen_seq).collect();
    // What costs something more only when somebody asks for it.
    let last_seen_seqs = Some(last_seen_seqs).filter(|seqs| seqs.iter().any(Option::is_some));
    let rows = sqlx::query!(
        r#"select ord as "ord!", id, seq, sender_id, sender_name, sender_type, sender_role, client_id, content, created_at,
                  assigned_to, reopened_from
           from append_messages($1, $2, $3, $4, $5, $6, $7)"#,
        now.utc(),
        &ids,
        &conversations,
        &senders,
        &client_ids as &[Option<&str>],
        &contents as &[&str],
        last_seen_seqs.as_deref() as Option<&[Option<i64>]>,
    )
    .fetch_all(conn)
    .await?;

    rows.into_iter()
        .map(|row| {
            let index = usize::try_from(row.ord - 1).map_err(|error| sqlx::Error::Decode(error.into()))?;
            let entry = entries.get(index).ok_or_else(|| sqlx::Error::Decode("an answer to no entry".into()))?;
            let (
                Some(id),
                Some(seq),
                Some(sender_id),
                Some(sender_name),
                Some(sender_type),
                Some(content),
                Some(created_at),
            ) = (row.id, row.seq, row.sender_id, row.sender_name, row.sender_type, row.content, row.created_at)
            else {
                let appended = Err(Error::ConversationMovedOn);
                return Ok(Outcome { index, appended, assigned_to: None, reopened_from: None });
            };
            let assigned_to = row.assigned_to.map(|id| Person { id: id.into(), name: sender_name.clone() });
            let message = Message::try_from(messages::Row {
                id,
                conversation_id: entry.conversation.id.0,
                seq,
                sender_id,
                sender_name,
                sender_type,
                sender_role: row.sender_role,
                client_id: row.client_id,
                content,
                created_at,
            })?;
            let new = message.id == entry.id;
            Ok(Outcome {
                index,
                // Of the batch's messages in that conversation only the assignee's own says so.
                assigned_to: assigned_to.filter(|it| it.id == message.sender.id),
                reopened_from: row.reopened_from.as_deref().map(str::parse).transpose().map_err(unknown_word)?,
                appended: if new || message.content == entry.draft.content.as_str() {
                    Ok(Appended { message, new })
                } else {
                    Err(Error::ClientIdReused)
                },
            })
        })
        .collect()
}
