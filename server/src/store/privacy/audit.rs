//! The log of what was done about personal data. It is only ever added to, in the transaction that does it.

use serde_json::Value;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::access::Allowed;
use crate::domain::conversation::Person;
use crate::domain::privacy::{AuditAction, AuditActor, AuditEntry};
use crate::domain::{MerchantId, Timestamp, UserId};
use crate::store::unknown_word;

/// Who has something done.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// An admin of the merchant's.
    Admin(UserId),
    /// Whoever runs the server.
    Operator,
    /// The server by itself.
    Server,
}

impl By {
    fn kind(self) -> AuditActor {
        match self {
            Self::Admin(_) => AuditActor::Admin,
            Self::Operator => AuditActor::Operator,
            Self::Server => AuditActor::Server,
        }
    }

    fn id(self) -> Option<Uuid> {
        match self {
            Self::Admin(id) => Some(id.0),
            Self::Operator | Self::Server => None,
        }
    }
}

/// Notes that something is done.
pub async fn add(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    by: By,
    action: AuditAction,
    end_user: Option<UserId>,
    data: &Value,
    now: Timestamp,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into audit_log (id, merchant_id, actor, actor_id, action, end_user_id, data, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        Uuid::now_v7(),
        merchant.0,
        by.kind().word(),
        by.id(),
        action.word(),
        end_user.map(|id| id.0),
        data,
        now.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}

/// The entries before a place in the log, latest first.
pub async fn list(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    before: Option<i64>,
    limit: u32,
) -> sqlx::Result<Vec<AuditEntry>> {
    let rows = sqlx::query!(
        r#"select l.id, l.n, l.actor, l.actor_id, u.name as "actor_name?", l.action, l.end_user_id, l.data, l.created_at
           from audit_log l left join users u on u.id = l.actor_id
           where l.merchant_id = $1 and l.n < coalesce($2, 9223372036854775807)
           order by l.n desc limit $3"#,
        merchant.0,
        before,
        i64::from(limit),
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(AuditEntry {
                id: row.id,
                n: row.n,
                actor: row.actor.parse().map_err(unknown_word)?,
                admin: row.actor_id.zip(row.actor_name).map(|(id, name)| Person { id: id.into(), name }),
                action: row.action.parse().map_err(unknown_word)?,
                end_user_id: row.end_user_id.map(Into::into),
                data: row.data,
                created_at: row.created_at.into(),
            })
        })
        .collect()
}
