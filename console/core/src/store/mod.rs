//! What is kept on this computer, in SQLite: the only place with queries. Sessions are never here.

mod conversations;
mod drafts;
mod entries;
mod list;
mod messages;
mod outbox;
pub(crate) mod papers;
mod search;
#[cfg(test)]
mod tests;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

pub(crate) use conversations::Change;
pub(crate) use list::activity_at;
pub(crate) use outbox::Due;

/// How many conversations are kept, those with the latest activity.
const CONVERSATIONS: i64 = 5_000;
/// How many messages of each.
const MESSAGES: u32 = 200;

/// The file, whose ever records are in it.
#[derive(Clone)]
pub(crate) struct Store {
    read: SqlitePool,
    /// One connection, so that writers wait for each other here and never fail for it.
    write: SqlitePool,
}

/// What is kept for one account; clones are the same.
#[derive(Clone)]
pub(crate) struct Records {
    read: SqlitePool,
    write: SqlitePool,
    account: i64,
    /// Whose.
    me: Arc<str>,
    writes: Arc<AtomicI64>,
}

impl Store {
    pub async fn open(directory: &Path) -> sqlx::Result<Self> {
        make_private(directory)?;
        let options = SqliteConnectOptions::new()
            .filename(directory.join("console.sqlite"))
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A reply that was taken is kept even if the machine stops the instant after.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5));
        let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        sqlx::migrate!("./migrations").run(&write).await?;
        let read = SqlitePoolOptions::new().max_connections(3).connect_with(options.read_only(true)).await?;
        Ok(Self { read, write })
    }

    /// The server that somebody signed in to last.
    pub async fn last_server(&self) -> sqlx::Result<Option<String>> {
        sqlx::query_scalar("select value from settings where key = 'server'").fetch_optional(&self.read).await
    }

    /// The records of who signs in now; whatever is kept for anybody else goes.
    pub async fn enter(&self, server: &str, typed: &str, user: &str) -> sqlx::Result<Records> {
        let mut tx = self.write.begin().await?;
        sqlx::query("insert into settings values ('server', $1) on conflict do update set value = excluded.value")
            .bind(typed)
            .execute(&mut *tx)
            .await?;
        let others = sqlx::query("delete from accounts where server <> $1 or user_id <> $2")
            .bind(server)
            .bind(user)
            .execute(&mut *tx)
            .await?;
        sqlx::query("insert into accounts (server, user_id) values ($1, $2) on conflict do nothing")
            .bind(server)
            .bind(user)
            .execute(&mut *tx)
            .await?;
        let account = sqlx::query_scalar("select id from accounts where server = $1 and user_id = $2")
            .bind(server)
            .bind(user)
            .fetch_one(&mut *tx)
            .await?;
        let touched = sqlx::query_scalar("select coalesce(max(touched), 0) from conversations where account = $1")
            .bind(account)
            .fetch_one(&mut *tx)
            .await?;
        tx.commit().await?;
        if others.rows_affected() > 0 {
            shred(&self.write).await?;
        }
        Ok(Records {
            read: self.read.clone(),
            write: self.write.clone(),
            account,
            me: user.into(),
            writes: Arc::new(AtomicI64::new(touched)),
        })
    }

    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}

impl Records {
    /// Forgets all of it. What is still under way for this account fails from then on.
    pub async fn wipe(&self) -> sqlx::Result<()> {
        sqlx::query("delete from accounts where id = $1").bind(self.account).execute(&self.write).await?;
        shred(&self.write).await
    }

    /// Up to here has been written: what is written later is newer than an answer that is asked for now.
    pub fn mark(&self) -> i64 {
        self.writes.load(Ordering::SeqCst)
    }

    fn next_mark(&self) -> i64 {
        self.writes.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Forgets what is too much to keep; drafts and replies that are not sent stay.
    pub async fn prune(&self) -> sqlx::Result<()> {
        let mut tx = self.write.begin().await?;
        let oldest: Option<String> = sqlx::query_scalar(
            "select activity_at from conversations where account = $1
             order by activity_at desc, id desc limit 1 offset $2",
        )
        .bind(self.account)
        .bind(CONVERSATIONS)
        .fetch_optional(&mut *tx)
        .await?;
        if let Some(oldest) = oldest {
            sqlx::query("delete from conversations where account = $1 and activity_at <= $2")
                .bind(self.account)
                .bind(oldest)
                .execute(&mut *tx)
                .await?;
            for table in ["messages", "entries"] {
                let statement = format!(
                    "delete from {table} where account = $1 and conversation not in
                         (select id from conversations where account = $1)"
                );
                sqlx::query(sqlx::AssertSqlSafe(statement)).bind(self.account).execute(&mut *tx).await?;
            }
        }
        tx.commit().await
    }
}

/// What customers write is nobody else's on this machine.
fn make_private(directory: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(directory)
}

/// What was deleted is not left behind in an index, in free pages or in the log.
async fn shred(write: &SqlitePool) -> sqlx::Result<()> {
    for statement in [
        "insert into conversation_words (conversation_words) values ('rebuild')",
        "insert into message_words (message_words) values ('rebuild')",
        "vacuum",
        "pragma wal_checkpoint(truncate)",
    ] {
        sqlx::query(statement).execute(write).await?;
    }
    Ok(())
}

/// What this program wrote into a column as JSON.
fn decode<T: serde::de::DeserializeOwned>(text: &str) -> sqlx::Result<T> {
    serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()))
}

fn encode<T: serde::Serialize>(it: &T) -> sqlx::Result<String> {
    serde_json::to_string(it).map_err(|error| sqlx::Error::Encode(error.into()))
}

/// A word of the wire, as it is compared in a query.
fn word<T: serde::Serialize>(it: T) -> sqlx::Result<String> {
    Ok(encode(&it)?.trim_matches('"').to_owned())
}
