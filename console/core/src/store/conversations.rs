//! Conversations' rows.

use sqlx::{FromRow, SqliteConnection};

use super::{Records, decode, encode, word};
use crate::{
    translate::Told,
    view::{Conversation, Message, Person, ReadPosition},
};

/// What is shown of a conversation now, and what was known of it before.
pub(crate) struct Change {
    pub row: Conversation,
    pub before: Option<Conversation>,
}

impl Change {
    /// Whether a list looks different now.
    pub fn shows(&self) -> bool {
        self.before.as_ref() != Some(&self.row)
    }

    /// Whether something was done that its audit trail tells.
    pub fn is_recorded(&self) -> bool {
        self.before
            .as_ref()
            .is_some_and(|before| before.status != self.row.status || before.assigned_to != self.row.assigned_to)
    }
}

#[derive(FromRow)]
pub(super) struct Row {
    body: String,
    last_seq: i64,
    read_seq: i64,
}

impl Row {
    pub(super) fn shown(self) -> sqlx::Result<Conversation> {
        let mut row: Conversation = decode(&self.body)?;
        row.unread = u32::try_from((self.last_seq - self.read_seq).max(0)).unwrap_or(0);
        Ok(row)
    }
}

impl Records {
    pub async fn conversation(&self, id: &str) -> sqlx::Result<Option<Conversation>> {
        sqlx::query_as::<_, Row>("select body, last_seq, read_seq from conversations where account = $1 and id = $2")
            .bind(self.account)
            .bind(id)
            .fetch_optional(&self.read)
            .await?
            .map(Row::shown)
            .transpose()
    }

    /// Takes over what the server told, as far as it is not older than what is known already.
    pub async fn keep_conversations(&self, told: Vec<Told>) -> sqlx::Result<Vec<Change>> {
        let mut tx = self.write.begin().await?;
        let mut changes = Vec::with_capacity(told.len());
        for told in told {
            changes.push(self.keep(&mut tx, told).await?);
        }
        tx.commit().await?;
        Ok(changes)
    }

    pub async fn keep_conversation(&self, told: Told) -> sqlx::Result<Change> {
        let mut conn = self.write.begin().await?;
        let change = self.keep(&mut conn, told).await?;
        conn.commit().await?;
        Ok(change)
    }

    /// A message that was told by itself moves its conversation, too.
    pub async fn keep_latest(&self, message: &Message) -> sqlx::Result<Option<Change>> {
        self.amend(&message.conversation_id, |row| {
            if message.seq > row.last_seq {
                row.last_seq = message.seq;
                row.updated_at = row.updated_at.clone().max(message.created_at.clone());
                row.last_message = Some(message.clone());
            }
        })
        .await
    }

    pub async fn keep_assignee(&self, id: &str, assignee: Option<Person>) -> sqlx::Result<Option<Change>> {
        self.amend(id, |row| row.assigned_to = assignee).await
    }

    /// This account's user has read so far. `unsent`: the server does not know yet.
    pub async fn keep_read(&self, id: &str, seq: u32, unsent: bool) -> sqlx::Result<Option<Change>> {
        let mut tx = self.write.begin().await?;
        let before = self.stored(&mut tx, id).await?;
        let Some((before, read)) = before else { return Ok(None) };
        let seq = seq.min(before.last_seq);
        if i64::from(seq) <= read {
            return Ok(None);
        }
        sqlx::query(
            "update conversations set read_seq = $3, unsent_read = max(unsent_read, $4)
             where account = $1 and id = $2",
        )
        .bind(self.account)
        .bind(id)
        .bind(seq)
        .bind(unsent)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        let row = Conversation { unread: before.last_seq - seq, ..before.clone() };
        Ok(Some(Change { row, before: Some(before) }))
    }

    /// What was read and the server has not been told: which conversation, how far.
    pub async fn unsent_reads(&self) -> sqlx::Result<Vec<(String, u32)>> {
        sqlx::query_as("select id, read_seq from conversations where account = $1 and unsent_read = 1")
            .bind(self.account)
            .fetch_all(&self.read)
            .await
    }

    /// The server knows, unless more was read meanwhile.
    pub async fn read_sent(&self, id: &str, seq: u32) -> sqlx::Result<()> {
        sqlx::query("update conversations set unsent_read = 0 where account = $1 and id = $2 and read_seq = $3")
            .bind(self.account)
            .bind(id)
            .bind(seq)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    pub async fn reads(&self, id: &str) -> sqlx::Result<Vec<ReadPosition>> {
        let reads: Option<String> =
            sqlx::query_scalar("select reads from conversations where account = $1 and id = $2")
                .bind(self.account)
                .bind(id)
                .fetch_optional(&self.read)
                .await?;
        reads.map_or(Ok(Vec::new()), |it| decode(&it))
    }

    pub async fn keep_reads(&self, id: &str, reads: &[ReadPosition]) -> sqlx::Result<()> {
        sqlx::query("update conversations set reads = $3 where account = $1 and id = $2")
            .bind(self.account)
            .bind(id)
            .bind(encode(&reads)?)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// It does not exist any more, for this account.
    pub async fn forget_conversation(&self, id: &str) -> sqlx::Result<()> {
        sqlx::query("delete from conversations where account = $1 and id = $2")
            .bind(self.account)
            .bind(id)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// The row with how far it was read.
    async fn stored(&self, conn: &mut SqliteConnection, id: &str) -> sqlx::Result<Option<(Conversation, i64)>> {
        let row = sqlx::query_as::<_, Row>(
            "select body, last_seq, read_seq from conversations where account = $1 and id = $2",
        )
        .bind(self.account)
        .bind(id)
        .fetch_optional(conn)
        .await?;
        row.map(|row| {
            let read = row.read_seq;
            Ok((row.shown()?, read))
        })
        .transpose()
    }

    async fn amend(&self, id: &str, change: impl FnOnce(&mut Conversation)) -> sqlx::Result<Option<Change>> {
        let mut tx = self.write.begin().await?;
        let Some((before, read)) = self.stored(&mut tx, id).await? else { return Ok(None) };
        let mut row = before.clone();
        change(&mut row);
        let row = self.put(&mut tx, row, read).await?;
        tx.commit().await?;
        Ok(Some(Change { row, before: Some(before) }))
    }

    async fn keep(&self, conn: &mut SqliteConnection, told: Told) -> sqlx::Result<Change> {
        let stored = self.stored(conn, &told.row.id).await?;
        let mut read = told.unread.map_or(0, |unread| i64::from(told.row.last_seq.saturating_sub(unread)));
        let (row, before) = match stored {
            Some((before, read_before)) => {
                read = read.max(read_before);
                let is_older = told.row.updated_at < before.updated_at || told.row.last_seq < before.last_seq;
                (if is_older { before.clone() } else { told.row }, Some(before))
            }
            None => (told.row, None),
        };
        let row = self.put(conn, row, read).await?;
        Ok(Change { row, before })
    }

    async fn put(&self, conn: &mut SqliteConnection, mut row: Conversation, read: i64) -> sqlx::Result<Conversation> {
        // Who says something has read what was said before.
        let spoken = row.last_message.as_ref().filter(|it| *it.sender.id == *self.me).map_or(0, |it| it.seq);
        let read = read.max(spoken.into()).min(row.last_seq.into());
        row.unread = 0;
        let email = row.customer.email.as_deref().unwrap_or_default();
        let words = [row.subject.as_deref().unwrap_or_default(), &row.customer.name, email].join("\n");
        let activity_at = row.last_message.as_ref().map_or(&row.created_at, |it| &it.created_at);
        sqlx::query(
            "insert into conversations
                 (account, id, activity_at, updated_at, status, assigned_to, customer, last_seq, read_seq, touched,
                  words, body)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             on conflict do update set
                 activity_at = excluded.activity_at, updated_at = excluded.updated_at, status = excluded.status,
                 assigned_to = excluded.assigned_to, customer = excluded.customer, last_seq = excluded.last_seq,
                 read_seq = excluded.read_seq, listed = 1, touched = excluded.touched, words = excluded.words,
                 body = excluded.body",
        )
        .bind(self.account)
        .bind(&row.id)
        .bind(activity_at)
        .bind(&row.updated_at)
        .bind(word(row.status)?)
        .bind(row.assigned_to.as_ref().map(|it| &it.id))
        .bind(&row.customer.id)
        .bind(row.last_seq)
        .bind(read)
        .bind(self.next_mark())
        .bind(words)
        .bind(encode(&row)?)
        .execute(conn)
        .await?;
        row.unread = u32::try_from(i64::from(row.last_seq) - read).unwrap_or(0);
        Ok(row)
    }
}
