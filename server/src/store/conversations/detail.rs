//! A conversation with its latest messages: what somebody sees who opens it.

use std::mem::take;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::unknown_word;
use crate::domain::conversation::Person;
use crate::domain::{Conversation, ConversationId, Merchant, Message, UserId};
use crate::store::messages::{Columns, Page};

/// A conversation with its latest messages.
pub struct Detail {
    /// The conversation.
    pub conversation: Conversation,
    /// Its latest messages, and whether there are earlier ones.
    pub messages: Page,
    /// How far everybody has read.
    pub reads: Vec<(UserId, i64)>,
}

conversation_row! {
    /// With its latest messages, and those who have read.
    Row {
        ids: Vec<Uuid>,
        seqs: Vec<i64>,
        sender_ids: Vec<Uuid>,
        sender_names: Vec<String>,
        sender_types: Vec<String>,
        sender_roles: Vec<Option<String>>,
        client_ids: Vec<Option<String>>,
        contents: Vec<String>,
        times: Vec<DateTime<Utc>>,
        readers: Vec<Uuid>,
        positions: Vec<i64>,
    }
}

/// A conversation as `reader` has read it, with at most `limit` messages.
///
/// One statement: one way to the database and back instead of two, and one moment that all of it is of.
pub async fn detail(
    conn: &mut PgConnection,
    id: ConversationId,
    reader: UserId,
    limit: u32,
) -> sqlx::Result<Option<Detail>> {
    let row = select_conversations!(
        Row: (
            r#"p.ids as "ids!", p.seqs as "seqs!", p.sender_ids as "sender_ids!", p.sender_names as "sender_names!",
               p.sender_types as "sender_types!", p.sender_roles as "sender_roles!: Vec<Option<String>>",
               p.client_ids as "client_ids!: Vec<Option<String>>", p.contents as "contents!", p.times as "times!",
               array(select r.user_id from reads r where r.conversation_id = c.id order by r.user_id) as "readers!",
               array(select r.seq from reads r where r.conversation_id = c.id order by r.user_id) as "positions!""#
        ), from ("conversations");
        (
            "cross join lateral (
                 select coalesce(array_agg(m.id), '{}') as ids, coalesce(array_agg(m.seq), '{}') as seqs,
                        coalesce(array_agg(m.sender_id), '{}') as sender_ids,
                        coalesce(array_agg(m.sender_name), '{}') as sender_names,
                        coalesce(array_agg(m.sender_type), '{}') as sender_types,
                        coalesce(array_agg(m.sender_role), '{}') as sender_roles,
                        coalesce(array_agg(m.client_id), '{}') as client_ids,
                        coalesce(array_agg(m.content), '{}') as contents,
                        coalesce(array_agg(m.created_at), '{}') as times
                 from (select * from messages m where m.conversation_id = c.id order by m.seq desc limit $3) m
             ) p
             where c.id = $2"
        ),
        reader.0,
        id.0,
        i64::from(limit) + 1,
    )
    .fetch_optional(conn)
    .await?;
    row.map(|row| row.detail(limit)).transpose()
}

impl Row {
    fn detail(mut self, limit: u32) -> sqlx::Result<Detail> {
        let columns = Columns {
            ids: take(&mut self.ids),
            seqs: take(&mut self.seqs),
            sender_ids: take(&mut self.sender_ids),
            sender_names: take(&mut self.sender_names),
            sender_types: take(&mut self.sender_types),
            sender_roles: take(&mut self.sender_roles),
            client_ids: take(&mut self.client_ids),
            contents: take(&mut self.contents),
            times: take(&mut self.times),
        };
        let messages = Page::latest(self.id.into(), columns, limit)?;
        let readers = take(&mut self.readers).into_iter().map(UserId::from);
        let reads = readers.zip(take(&mut self.positions)).collect();
        let conversation = self.conversation(messages.items.last().cloned())?;
        Ok(Detail { conversation, messages, reads })
    }
}
