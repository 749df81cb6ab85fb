//! The audit trail of conversations.

use serde_json::{Value, json};
use sqlx::PgConnection;

use crate::access::Allowed;
use crate::domain::activity::Activity;
use crate::domain::conversation::{Person, Status};
use crate::domain::{Conversation, ConversationId, Participants, Timestamp};

/// What happened to a conversation.
pub enum Happening<'a> {
    /// A member of staff has it.
    Assigned(&'a Person),
    /// Nobody has it any more.
    Unassigned,
    /// It stands elsewhere.
    StatusChanged {
        /// Before.
        from: Status,
        /// Now.
        to: Status,
    },
    /// The guest turned out to be a customer for whom the merchant vouches.
    CustomerIdentified {
        /// Who it was before.
        guest: &'a Person,
    },
}

impl Happening<'_> {
    fn word(&self) -> &'static str {
        match self {
            Self::Assigned(_) => "assigned",
            Self::Unassigned => "unassigned",
            Self::StatusChanged { .. } => "status_changed",
            Self::CustomerIdentified { .. } => "customer_identified",
        }
    }

    fn data(&self) -> Value {
        match self {
            Self::Unassigned => json!({}),
            Self::Assigned(staff) => json!({"staff": {"id": staff.id, "name": staff.name}}),
            Self::CustomerIdentified { guest } => json!({"guest": {"id": guest.id, "name": guest.name}}),
            Self::StatusChanged { from, to } => json!({"from": from.word(), "to": to.word()}),
        }
    }
}

/// Notes what `actor` did to a conversation that they may change.
pub async fn record(
    conn: &mut PgConnection,
    it: &Allowed<Conversation>,
    actor: &Person,
    happening: Happening<'_>,
    now: Timestamp,
) -> sqlx::Result<()> {
    add(conn, &[it.id], actor, happening, now).await
}

/// What happened to a conversation after a place in its trail, oldest first.
pub async fn list(
    conn: &mut PgConnection,
    conversation: &Allowed<Participants>,
    after: i64,
    limit: u32,
) -> sqlx::Result<Vec<Activity>> {
    let rows = sqlx::query!(
        "select id, n, type, actor_id, actor_name, data, created_at
         from activity where conversation_id = $1 and n > $2 order by n limit $3",
        conversation.id.0,
        after,
        i64::from(limit),
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Activity {
            id: row.id,
            n: row.n,
            conversation_id: conversation.id,
            what: row.r#type,
            actor: row.actor_id.zip(row.actor_name).map(|(id, name)| Person { id: id.into(), name }),
            data: row.data,
            created_at: row.created_at.into(),
        })
        .collect())
}

/// Notes what `actor` did to conversations in the transaction that does it.
pub(super) async fn add(
    conn: &mut PgConnection,
    conversations: &[ConversationId],
    actor: &Person,
    happening: Happening<'_>,
    now: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into activity (id, conversation_id, type, actor_id, actor_name, data, created_at)
         select uuid_v7($1), c.id, $3, $4, $5, $6, $1 from unnest($2::uuid[]) c (id)",
        now.utc(),
        &conversations.iter().map(|id| id.0).collect::<Vec<_>>(),
        happening.word(),
        actor.id.0,
        actor.name,
        happening.data(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}
