//! The search index's entries: what of a conversation is in them, and how they are written.

use std::collections::{BTreeSet, HashMap};

use sqlx::{Connection, PgConnection};
use uuid::Uuid;

use crate::domain::words::words;
use crate::domain::{ConversationId, Timestamp};

/// How many messages an entry holds. The last entry of a conversation is written anew with each message, so it must
/// not grow without end; and words in one entry are found together.
const MESSAGES: i64 = 32;
/// How many entries of one conversation are written at once.
const PARTS: i64 = 2;
/// How many entries an era holds: what a search looks through at once.
const ERA: i32 = 2048;

/// A conversation that is to be indexed.
struct Head {
    id: Uuid,
    merchant_id: Uuid,
    last_seq: i64,
    subject: Option<String>,
    name: String,
    email: Option<String>,
    /// The last message that is in an entry.
    indexed: Option<i64>,
}

/// An entry to be written.
struct Entry {
    conversation: Uuid,
    merchant: Uuid,
    part: i32,
    last_seq: i64,
    words: BTreeSet<String>,
    address: BTreeSet<String>,
}

/// Adds what has been said since to the entries of these conversations. Those in which there is still more are given
/// back.
pub(super) async fn extend(conn: &mut PgConnection, ids: &[ConversationId]) -> sqlx::Result<Vec<ConversationId>> {
    let mut tx = conn.begin().await?;
    lock(&mut tx).await?;
    let heads = heads(&mut tx, &ids.iter().map(|id| id.0).collect::<Vec<_>>()).await?;
    let behind = heads.iter().filter(|head| head.indexed != Some(head.last_seq));
    // From the last entry on, if there is room in it.
    let spans: Vec<_> = behind.map(|head| (head, head.indexed.unwrap_or(0) / MESSAGES)).collect();
    write(&mut tx, &spans).await?;
    tx.commit().await?;
    let more = spans.iter().filter(|(head, part)| head.last_seq > (part + PARTS) * MESSAGES);
    Ok(more.map(|(head, _)| head.id.into()).collect())
}

/// Makes up to `limit` conversations' entries anew of those that are stale, and says how many there were.
pub(super) async fn renew(conn: &mut PgConnection, limit: usize) -> sqlx::Result<usize> {
    let stale = sqlx::query_scalar!("select conversation_id from search_stale limit $1", limit as i64)
        .fetch_all(&mut *conn)
        .await?;
    if stale.is_empty() {
        return Ok(0);
    }
    let mut tx = conn.begin().await?;
    lock(&mut tx).await?;
    // First, so that a name that changes from now on makes them stale again.
    sqlx::query!("delete from search_stale where conversation_id = any ($1)", &stale).execute(&mut *tx).await?;
    for head in heads(&mut tx, &stale).await? {
        let parts = (head.last_seq - 1).max(0) / MESSAGES;
        for part in (0..=parts).step_by(PARTS as usize) {
            write(&mut tx, &[(&head, part)]).await?;
        }
    }
    tx.commit().await?;
    Ok(stale.len())
}

/// Up to `limit` conversations in which something has happened since the index was complete and that is not in it.
pub(super) async fn missing(conn: &mut PgConnection, limit: usize) -> sqlx::Result<Vec<ConversationId>> {
    let mut tx = conn.begin().await?;
    // The first time that is a look at everything.
    sqlx::query!("set local statement_timeout = 0").execute(&mut *tx).await?;
    // Some minutes more than that: clocks differ, and a message carries the time from before its commit.
    let missing = sqlx::query_scalar!(
        "select c.id
         from merchants m
         cross join unnest(array['open', 'pending', 'resolved']) s (status)
         cross join lateral (
             select c.id, c.last_seq from conversations c
             where c.merchant_id = m.id and c.status = s.status
               and c.activity_second >= (
                   select (p.complete_until - interval '2 minutes') at time zone 'UTC' from search_progress p)
             offset 0
         ) c
         left join lateral (
             select e.last_seq from search_entries e where e.conversation_id = c.id order by e.part desc limit 1
         ) e on true
         where e.last_seq is distinct from c.last_seq
         limit $1",
        limit as i64,
    )
    .fetch_all(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(missing.into_iter().map(Into::into).collect())
}

/// Notes that all that had happened until then is in the index.
pub(super) async fn set_complete_until(conn: &mut PgConnection, until: Timestamp) -> sqlx::Result<()> {
    sqlx::query!("update search_progress set complete_until = greatest(complete_until, $1)", until.utc())
        .execute(conn)
        .await
        .map(|_| ())
}

/// Whoever writes entries holds this until the end of the transaction: one server at a time, so that none overwrites
/// later entries by earlier ones, and the eras' counts are right.
pub async fn lock(conn: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("select from pg_advisory_xact_lock(hashtextextended('frontdesk search', 0))")
        .execute(conn)
        .await
        .map(|_| ())
}

/// Removes all entries of these conversations, and the eras that nothing is left in.
pub async fn remove(conn: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!("delete from search_stale where conversation_id = any ($1)", ids).execute(&mut *conn).await?;
    let emptied = sqlx::query_scalar!(
        "with removed as (
             delete from search_entries where conversation_id = any ($1) returning era_id
         ),
         counted as (
             update search_eras e set entries = e.entries - r.n
             from (select era_id, count(*)::integer as n from removed group by era_id) r
             where e.id = r.era_id
             returning e.id, e.entries
         )
         select c.id from counted c where c.entries <= 0",
        ids,
    )
    .fetch_all(&mut *conn)
    .await?;
    sqlx::query!("delete from search_eras where id = any ($1)", &emptied).execute(conn).await.map(|_| ())
}

async fn heads(conn: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<Vec<Head>> {
    sqlx::query_as!(
        Head,
        r#"select c.id, c.merchant_id, c.last_seq, c.subject, u.name, u.email,
                  e.last_seq as "indexed?"
           from unnest($1::uuid[]) i (id)
           cross join lateral (select c.* from conversations c where c.id = i.id offset 0) c
           cross join lateral (select u.name, u.email from users u where u.id = c.end_user_id offset 0) u
           left join lateral (
               select e.last_seq from search_entries e
               where e.conversation_id = c.id order by e.part desc limit 1
           ) e on true"#,
        ids,
    )
    .fetch_all(conn)
    .await
}

/// Writes [`PARTS`] entries of each of these from that part on.
async fn write(conn: &mut PgConnection, spans: &[(&Head, i64)]) -> sqlx::Result<()> {
    if spans.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = spans.iter().map(|(head, _)| head.id).collect();
    let firsts: Vec<_> = spans.iter().map(|(_, part)| part * MESSAGES + 1).collect();
    // What comes later belongs to a later last_seq than the one that was read.
    let lasts: Vec<_> = spans.iter().map(|(head, part)| head.last_seq.min((part + PARTS) * MESSAGES)).collect();
    let messages = sqlx::query!(
        "select m.conversation_id, m.seq, m.content
         from unnest($1::uuid[], $2::bigint[], $3::bigint[]) s (conversation_id, first, last)
         cross join lateral (
             select m.* from messages m
             where m.conversation_id = s.conversation_id and m.seq between s.first and s.last
             offset 0
         ) m",
        &ids,
        &firsts,
        &lasts,
    )
    .fetch_all(&mut *conn)
    .await?;

    let mut entries: HashMap<(Uuid, i64), Entry> = HashMap::new();
    for ((head, part), last) in spans.iter().zip(&lasts) {
        let said = words(&format!("{} {}", head.subject.as_deref().unwrap_or_default(), head.name));
        let address = words(head.email.as_deref().unwrap_or_default());
        for part in *part..=(*part).max((last - 1) / MESSAGES) {
            entries.insert(
                (head.id, part),
                Entry {
                    conversation: head.id,
                    merchant: head.merchant_id,
                    part: part as i32,
                    last_seq: (*last).min((part + 1) * MESSAGES),
                    words: said.clone(),
                    address: address.clone(),
                },
            );
        }
    }
    for message in messages {
        if let Some(entry) = entries.get_mut(&(message.conversation_id, (message.seq - 1) / MESSAGES)) {
            entry.words.extend(words(&message.content));
        }
    }
    put(conn, &entries.into_values().collect::<Vec<_>>()).await
}

/// Puts entries into their merchants' latest eras, out of those that they were in.
async fn put(conn: &mut PgConnection, entries: &[Entry]) -> sqlx::Result<()> {
    let merchants: BTreeSet<_> = entries.iter().map(|entry| entry.merchant).collect();
    let eras = latest_eras(conn, &merchants.into_iter().collect::<Vec<_>>()).await?;
    let era = |entry: &Entry| eras[&entry.merchant];
    let vector = |entry: &Entry| {
        let era = era(entry);
        let said = entry.words.iter().map(|word| format!("'{era}:{word}'"));
        let address = entry.address.iter().map(|word| format!("'{era}@{word}'"));
        said.chain(address).collect::<Vec<_>>().join(" ")
    };
    let emptied = sqlx::query_scalar!(
        "with given as (
             select g.* from unnest($1::uuid[], $2::integer[], $3::bigint[], $4::bigint[], $5::text[])
                 g (conversation_id, part, era_id, last_seq, words)
         ),
         before as (
             select e.era_id from given g
             cross join lateral (
                 select e.era_id from search_entries e
                 where e.conversation_id = g.conversation_id and e.part = g.part offset 0
             ) e
         ),
         written as (
             insert into search_entries (conversation_id, part, era_id, last_seq, words)
             select g.conversation_id, g.part, g.era_id, g.last_seq, g.words::tsvector from given g
             on conflict on constraint search_entries_pkey do update
             set era_id = excluded.era_id, last_seq = excluded.last_seq, words = excluded.words
         ),
         moves as (
             select m.era_id, sum(m.n)::integer as n
             from (select g.era_id, 1 as n from given g union all select b.era_id, -1 from before b) m
             group by m.era_id
         ),
         counted as (
             update search_eras e set entries = e.entries + m.n from moves m where e.id = m.era_id
             returning e.id, e.entries
         )
         select c.id from counted c where c.entries <= 0",
        &entries.iter().map(|it| it.conversation).collect::<Vec<_>>(),
        &entries.iter().map(|it| it.part).collect::<Vec<_>>(),
        &entries.iter().map(era).collect::<Vec<_>>(),
        &entries.iter().map(|it| it.last_seq).collect::<Vec<_>>(),
        &entries.iter().map(vector).collect::<Vec<_>>(),
    )
    .fetch_all(&mut *conn)
    .await?;
    if !emptied.is_empty() {
        sqlx::query!("delete from search_eras where id = any ($1)", &emptied).execute(conn).await?;
    }
    Ok(())
}

/// The eras of these merchants that are written to: new ones where there is none yet or the latest is full.
async fn latest_eras(conn: &mut PgConnection, merchants: &[Uuid]) -> sqlx::Result<HashMap<Uuid, i64>> {
    let rows = sqlx::query!(
        r#"with latest as (
               select g.merchant_id, e.id, e.entries
               from unnest($1::uuid[]) g (merchant_id)
               left join lateral (
                   select e.id, e.entries from search_eras e
                   where e.merchant_id = g.merchant_id order by e.id desc limit 1
               ) e on true
           ),
           added as (
               insert into search_eras (merchant_id)
               select l.merchant_id from latest l where l.id is null or l.entries >= $2
               returning merchant_id, id
           )
           select a.merchant_id as "merchant_id!", a.id as "id!" from added a
           union all
           select l.merchant_id, l.id from latest l where l.entries < $2"#,
        merchants,
        ERA,
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.merchant_id, row.id)).collect())
}
