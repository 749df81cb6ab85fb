//! Erasing: conversations first, with all that belongs to them, and last the people who had them.
//!
//! Locks are taken in one order: the search index, people, conversations in the order of their ids. People are locked in
//! the way that a message's reading position does not wait for, until nothing refers to them any more.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::access::Allowed;
use crate::domain::privacy::{Extent, Gone};
use crate::domain::{ConversationId, MerchantId, SessionId, Timestamp, UserId};
use crate::store::search;

/// How much goes in one transaction: the messages of a conversation that is being erased wait for it.
#[derive(Clone, Copy, Debug)]
pub struct Batch {
    /// The most conversations.
    pub conversations: i64,
    /// The most messages, but at least one conversation's.
    pub messages: i64,
}

/// A conversation, and how much there is in it: messages are numbered without gaps.
pub(super) struct Weighed {
    pub id: Uuid,
    pub messages: i64,
}

impl Batch {
    /// Some tenths of a second at the most.
    pub const USUAL: Self = Self { conversations: 200, messages: 5_000 };

    /// As many of the first as it takes, in the order of their ids.
    pub(super) fn of(self, all: Vec<Weighed>) -> Vec<Uuid> {
        let mut messages = 0;
        let taken = all.iter().enumerate().take_while(|(n, it)| {
            messages += it.messages;
            *n == 0 || messages <= self.messages
        });
        let mut ids: Vec<_> = taken.map(|(_, it)| it.id).collect();
        ids.sort();
        ids
    }
}

/// Erases a batch of what an end user has with the merchant, and with the last one the person, if they are the merchant's
/// alone; `true` when that was all.
pub async fn step(
    conn: &mut PgConnection,
    merchant: &Allowed<MerchantId>,
    id: UserId,
    batch: Batch,
    now: Timestamp,
) -> sqlx::Result<(Gone, bool)> {
    search::lock(conn).await?;
    let Some(id) = lock_end_user(conn, id).await? else { return Ok((Gone::default(), true)) };
    let people = lock_people(conn, merchant, id).await?;
    let theirs = sqlx::query_as!(
        Weighed,
        "select id, last_seq as messages from conversations
         where end_user_id = $2 and merchant_id = $1 order by id limit $3 for update",
        merchant.0,
        id,
        batch.conversations,
    )
    .fetch_all(&mut *conn)
    .await?;
    let ids = batch.of(theirs);
    let mut gone = remove_conversations(conn, &ids, now).await?;
    let left = sqlx::query_scalar!(
        r#"select exists (select from conversations where end_user_id = $2 and merchant_id = $1) as "left!""#,
        merchant.0,
        id,
    )
    .fetch_one(&mut *conn)
    .await?;
    if !left {
        let people = remove_people(conn, &people, now).await?;
        gone.extent = gone.extent.plus(people.extent);
        gone.sessions = people.sessions;
    }
    Ok((gone, !left))
}

/// Holds somebody, who begins nothing meanwhile; by a guest's id the customer whom they have turned out to be.
async fn lock_end_user(conn: &mut PgConnection, id: UserId) -> sqlx::Result<Option<Uuid>> {
    sqlx::query_scalar!(
        r#"select coalesce(successor_id, id) as "id!" from users where id = $1 and type = 'end_user' for no key update"#,
        id.0,
    )
    .fetch_optional(conn)
    .await
}

/// Holds somebody if they are the merchant's alone, and the guests that they were before.
async fn lock_people(conn: &mut PgConnection, merchant: &Allowed<MerchantId>, id: Uuid) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "select id from users
         where (id = $2 or successor_id = $2) and merchant_id = $1 and type = 'end_user'
         order by id for no key update",
        merchant.0,
        id,
    )
    .fetch_all(conn)
    .await
}

/// Removes conversations that the caller has locked, with all that belongs to them.
pub(super) async fn remove_conversations(conn: &mut PgConnection, ids: &[Uuid], now: Timestamp) -> sqlx::Result<Gone> {
    if ids.is_empty() {
        return Ok(Gone::default());
    }
    // Each by a statement of its own, whose snapshot is from after the lock: it sees what was said just before.
    let removed = |done: sqlx::postgres::PgQueryResult| done.rows_affected() as i64;
    search::remove(conn, ids).await?;
    let messages =
        sqlx::query!("delete from messages where conversation_id = any ($1)", ids).execute(&mut *conn).await?;
    let notes = sqlx::query!("delete from notes where conversation_id = any ($1)", ids).execute(&mut *conn).await?;
    let activity =
        sqlx::query!("delete from activity where conversation_id = any ($1)", ids).execute(&mut *conn).await?;
    let reads = sqlx::query!("delete from reads where conversation_id = any ($1)", ids).execute(&mut *conn).await?;
    let conversations = sqlx::query!("delete from conversations where id = any ($1)", ids).execute(&mut *conn).await?;
    note(conn, "conversation", ids, now).await?;
    Ok(Gone {
        extent: Extent {
            conversations: removed(conversations),
            messages: removed(messages),
            notes: removed(notes),
            activity: removed(activity),
            reads: removed(reads),
            ..Extent::default()
        },
        conversations: ids.iter().map(|id| (*id).into()).collect(),
        sessions: Vec::new(),
    })
}

/// Removes people who are locked and have no conversations, with their sign-ins.
pub(super) async fn remove_people(conn: &mut PgConnection, ids: &[Uuid], now: Timestamp) -> sqlx::Result<Gone> {
    if ids.is_empty() {
        return Ok(Gone::default());
    }
    // First the tokens: whoever is renewing a session holds one, and then adds another to the session.
    sqlx::query!(
        "delete from refresh_tokens t using sessions s where s.id = t.session_id and s.user_id = any ($1)",
        ids
    )
    .execute(&mut *conn)
    .await?;
    let sessions = sqlx::query_scalar!("delete from sessions where user_id = any ($1) returning id", ids)
        .fetch_all(&mut *conn)
        .await?;
    note(conn, "session", &sessions, now).await?;
    // In one statement: a guest refers to the customer whom they turned out to be.
    let people = sqlx::query!("delete from users where id = any ($1)", ids).execute(conn).await?;
    Ok(Gone {
        extent: Extent {
            sessions: sessions.len() as i64,
            end_users: people.rows_affected() as i64,
            ..Extent::default()
        },
        conversations: Vec::new(),
        sessions: sessions.into_iter().map(Into::into).collect(),
    })
}

/// Notes what is gone for the servers that remember it.
async fn note(conn: &mut PgConnection, kind: &str, ids: &[Uuid], now: Timestamp) -> sqlx::Result<()> {
    sqlx::query!("insert into erasures (id, kind, erased_at) select unnest($1::uuid[]), $2, $3", ids, kind, now.utc())
        .execute(conn)
        .await
        .map(|_| ())
}

/// What has gone since `time`, by whatever node or command.
pub async fn gone_since(
    conn: &mut PgConnection,
    time: Timestamp,
) -> sqlx::Result<(Vec<ConversationId>, Vec<SessionId>)> {
    let rows = sqlx::query!("select id, kind from erasures where erased_at >= $1", time.utc()).fetch_all(conn).await?;
    let (conversations, sessions): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.kind == "conversation");
    Ok((
        conversations.into_iter().map(|row| row.id.into()).collect(),
        sessions.into_iter().map(|row| row.id.into()).collect(),
    ))
}

/// Forgets what went before `time`: no server remembers that any more.
pub async fn forgotten_before(conn: &mut PgConnection, time: Timestamp) -> sqlx::Result<()> {
    sqlx::query!("delete from erasures where erased_at < $1", time.utc()).execute(conn).await.map(|_| ())
}
