//! Conversations.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::{messages, unknown_word};
use crate::access::Allowed;
use crate::domain::conversation::{Person, Status};
use crate::domain::text::ClientId;
use crate::domain::{Conversation, ConversationId, Merchant, MerchantId, Message, Participants, Timestamp, UserId};

/// A row of a conversation and its people, and what else a statement gives with it.
macro_rules! conversation_row {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        struct $name {
            id: Uuid,
            merchant_id: Uuid,
            merchant_name: String,
            merchant_slug: String,
            end_user_id: Uuid,
            end_user_name: String,
            end_user_email: Option<String>,
            end_user_verified: bool,
            assigned_to: Option<Uuid>,
            assigned_name: Option<String>,
            status: String,
            subject: Option<String>,
            last_seq: i64,
            unread_count: i64,
            created_at: DateTime<Utc>,
            updated_at: DateTime<Utc>,
            last_activity_at: DateTime<Utc>,
            $($field: $type,)*
        }

        impl $name {
            /// The conversation, whose latest message is this.
            fn conversation(self, last_message: Option<Message>) -> sqlx::Result<Conversation> {
                Ok(Conversation {
                    id: self.id.into(),
                    merchant: Merchant {
                        id: self.merchant_id.into(),
                        name: self.merchant_name,
                        slug: self.merchant_slug,
                    },
                    end_user: Person { id: self.end_user_id.into(), name: self.end_user_name },
                    end_user_email: self.end_user_email,
                    end_user_verified: self.end_user_verified,
                    assigned_to: self
                        .assigned_to
                        .zip(self.assigned_name)
                        .map(|(id, name)| Person { id: id.into(), name }),
                    status: self.status.parse().map_err(unknown_word)?,
                    subject: self.subject,
                    last_message,
                    last_seq: self.last_seq,
                    unread_count: self.unread_count,
                    created_at: self.created_at.into(),
                    updated_at: self.updated_at.into(),
                    last_activity_at: self.last_activity_at.into(),
                })
            }
        }
    };
}

conversation_row! {
    /// With its latest message.
    Row {
        message_id: Option<Uuid>,
        message_seq: Option<i64>,
        message_sender_id: Option<Uuid>,
        message_sender_name: Option<String>,
        message_sender_type: Option<String>,
        message_sender_role: Option<String>,
        message_client_id: Option<String>,
        message_content: Option<String>,
        message_created_at: Option<DateTime<Utc>>,
    }
}

impl TryFrom<Row> for Conversation {
    type Error = sqlx::Error;

    fn try_from(mut row: Row) -> sqlx::Result<Self> {
        let last_message = match (
            row.message_id,
            row.message_seq,
            row.message_sender_id,
            row.message_sender_name.take(),
            row.message_sender_type.take(),
            row.message_content.take(),
            row.message_created_at,
        ) {
            (Some(id), Some(seq), Some(sender_id), Some(sender_name), Some(sender_type), Some(content), Some(at)) => {
                Some(Message::try_from(messages::Row {
                    id,
                    conversation_id: row.id,
                    seq,
                    sender_id,
                    sender_name,
                    sender_type,
                    sender_role: row.message_sender_role.take(),
                    client_id: row.message_client_id.take(),
                    content,
                    created_at: at,
                })?)
            }
            _ => None,
        };
        row.conversation(last_message)
    }
}

/// What a conversation is made of, written once. `$1` is the reader, whose unread messages are counted.
///
/// `offset 0` keeps each look-up a look-up, one row by one key, however many rows the planner thinks there are. The second
/// form is for rows that have something else beside the conversation than its latest message.
macro_rules! select_conversations {
    (from ($($source:literal),+); $tail:literal, $reader:expr $(, $arg:expr)* $(,)?) => {
        select_conversations!(
            Row: (
                r#"l.id as "message_id?", l.seq as "message_seq?", l.sender_id as "message_sender_id?",
                   l.sender_name as "message_sender_name?", l.sender_type as "message_sender_type?",
                   l.sender_role as "message_sender_role?", l.client_id as "message_client_id?",
                   l.content as "message_content?", l.created_at as "message_created_at?""#
            ), from ($($source),+);
            (
                "left join lateral (
                     select l.* from messages l where l.conversation_id = c.id and l.seq = c.last_seq offset 0
                 ) l on true ",
                $tail
            ),
            $reader $(, $arg)*
        )
    };
    ($row:ident: ($columns:literal), from ($($source:literal),+); ($($tail:literal),+),
     $reader:expr $(, $arg:expr)* $(,)?) => {
        sqlx::query_as!(
            $row,
            r#"select c.id as "id!", c.merchant_id as "merchant_id!", m.name as "merchant_name!",
                      m.slug as "merchant_slug!", c.end_user_id as "end_user_id!", e.name as "end_user_name!",
                      e.email as end_user_email, e.external_id is not null as "end_user_verified!", c.assigned_to, a.name as "assigned_name?", c.status as "status!",
                      c.subject, c.last_seq as "last_seq!", c.last_seq - coalesce(r.seq, 0) as "unread_count!",
                      c.created_at as "created_at!", c.updated_at as "updated_at!",
                      c.last_activity_at as "last_activity_at!", "# + $columns + r#"
               from "# $(+ $source)+ + r#" c
               cross join lateral (select m.name, m.slug from merchants m where m.id = c.merchant_id offset 0) m
               cross join lateral (select e.name, e.email, e.external_id from users e where e.id = c.end_user_id offset 0) e
               left join lateral (select a.name from users a where a.id = c.assigned_to offset 0) a on true
               left join lateral (
                   select r.seq from reads r where r.conversation_id = c.id and r.user_id = $1 offset 0
               ) r on true
               "# $(+ $tail)+,
            $reader $(, $arg)*
        )
    };
}

mod detail;
mod hand_over;
mod list;

pub use detail::{Detail, detail};
pub use hand_over::hand_over;
pub use list::{Assignee, Filter, Page, list, query as search_query, search};

/// One conversation as `reader` has read it.
pub async fn get(conn: &mut PgConnection, id: ConversationId, reader: UserId) -> sqlx::Result<Option<Conversation>> {
    let row =
        select_conversations!(from ("conversations"); "where c.id = $2", reader.0, id.0).fetch_optional(conn).await?;
    row.map(Conversation::try_from).transpose()
}

/// Those of `ids` that exist, as nobody has read them.
pub async fn get_all(conn: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<Vec<Conversation>> {
    let rows = select_conversations!(from ("conversations"); "where c.id = any ($2)", Uuid::nil(), ids)
        .fetch_all(conn)
        .await?;
    rows.into_iter().map(Conversation::try_from).collect()
}

/// Who takes part in a conversation.
pub async fn participants(conn: &mut PgConnection, id: ConversationId) -> sqlx::Result<Option<Participants>> {
    let row = sqlx::query!("select merchant_id, end_user_id from conversations where id = $1", id.0)
        .fetch_optional(conn)
        .await?;
    Ok(row.map(|row| Participants { id, merchant_id: row.merchant_id.into(), end_user_id: row.end_user_id.into() }))
}

/// The conversation that an end user has started under a client id, and whether its first message came with the start.
pub async fn by_client_id(
    conn: &mut PgConnection,
    end_user: UserId,
    merchant: MerchantId,
    client_id: &ClientId,
) -> sqlx::Result<Option<(ConversationId, bool)>> {
    let row = sqlx::query!(
        "select id, opened_with_message from conversations
         where end_user_id = $1 and merchant_id = $2 and client_id = $3",
        end_user.0,
        merchant.0,
        client_id.as_str(),
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| (row.id.into(), row.opened_with_message)))
}

/// Locks a conversation until the end of the transaction; false when there is none.
pub async fn lock(conn: &mut PgConnection, id: ConversationId) -> sqlx::Result<bool> {
    let row = sqlx::query_scalar!("select id from conversations where id = $1 for no key update", id.0)
        .fetch_optional(conn)
        .await?;
    Ok(row.is_some())
}

/// Hands the conversation to `staff`, or to nobody; whoever had it loses it.
pub async fn assign(
    conn: &mut PgConnection,
    it: &Allowed<Conversation>,
    staff: Option<UserId>,
    now: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update conversations set assigned_to = $2, updated_at = $3 where id = $1",
        it.id.0,
        staff.map(|id| id.0),
        now.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// Sets where the conversation stands.
pub async fn set_status(
    conn: &mut PgConnection,
    it: &Allowed<Conversation>,
    status: Status,
    now: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update conversations set status = $2, updated_at = $3 where id = $1",
        it.id.0,
        status.word(),
        now.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// A merchant's conversations, counted.
pub struct Counts {
    /// The reader's own that are not resolved.
    pub mine: i64,
    /// Nobody's that are not resolved.
    pub unassigned: i64,
    /// Those that want an answer.
    pub open: i64,
    /// Those that wait for something.
    pub pending: i64,
    /// Those that are done.
    pub resolved: i64,
}

/// Counts the conversations of a merchant, as the list shows them.
pub async fn counts(conn: &mut PgConnection, merchant: MerchantId, reader: UserId) -> sqlx::Result<Counts> {
    sqlx::query_as!(
        Counts,
        r#"select count(*) filter (where assigned_to = $2 and status <> 'resolved') as "mine!",
                  count(*) filter (where assigned_to is null and status <> 'resolved') as "unassigned!",
                  count(*) filter (where status = 'open') as "open!",
                  count(*) filter (where status = 'pending') as "pending!",
                  count(*) filter (where status = 'resolved') as "resolved!"
           from conversations where merchant_id = $1"#,
        merchant.0,
        reader.0,
    )
    .fetch_one(conn)
    .await
}

/// Locks what a member of staff has, in the order in which everybody locks; which conversations they are.
pub async fn lock_assigned(conn: &mut PgConnection, staff: UserId) -> sqlx::Result<Vec<ConversationId>> {
    let ids = sqlx::query_scalar!(
        "select id from conversations where assigned_to = $1 order by id for no key update",
        staff.0
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}
