//! Replies that the server does not have yet, in the order in which they were written.

use sqlx::{FromRow, SqliteConnection};

use super::{Records, decode, encode, word};
use crate::view::{Outgoing, OutgoingState, Problem, Reply};

/// A reply whose turn it is.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Due {
    pub conversation: String,
    pub client_id: String,
    pub content: String,
    pub last_seen_seq: Option<u32>,
}

#[derive(FromRow)]
struct Row {
    conversation: String,
    client_id: String,
    content: String,
    written_at: String,
    state: String,
    problem: Option<String>,
}

impl Row {
    fn shown(self) -> sqlx::Result<Outgoing> {
        Ok(Outgoing {
            conversation_id: self.conversation,
            client_id: self.client_id,
            content: self.content,
            written_at: self.written_at,
            state: decode(&format!("{:?}", self.state))?,
            problem: self.problem.map(|it| decode(&it)).transpose()?,
        })
    }
}

impl Records {
    /// Takes a reply; one that waits already is not added again. False when another has its client id.
    pub async fn queue(&self, reply: &Reply, written_at: &str) -> sqlx::Result<bool> {
        sqlx::query(
            "insert into outbox (account, conversation, client_id, content, last_seen_seq, written_at, state)
             values ($1, $2, $3, $4, $5, $6, 'queued') on conflict do nothing",
        )
        .bind(self.account)
        .bind(&reply.conversation_id)
        .bind(&reply.client_id)
        .bind(&reply.content)
        .bind(reply.last_seen_seq)
        .bind(written_at)
        .execute(&self.write)
        .await?;
        let (conversation, content): (String, String) = sqlx::query_as("select conversation, content from outbox where account = $1 and client_id = $2")
                .bind(self.account)
                .bind(&reply.client_id)
                .fetch_optional(&self.write)
                .await?
                // It has gone out between the two.
                .unwrap_or_else(|| (reply.conversation_id.clone(), reply.content.clone()));
        Ok(conversation == reply.conversation_id && content == reply.content)
    }

    /// All that waits in a conversation, in order.
    pub async fn outgoing(&self, conversation: &str) -> sqlx::Result<Vec<Outgoing>> {
        let rows: Vec<Row> = sqlx::query_as(
            "select conversation, client_id, content, written_at, state, problem from outbox
             where account = $1 and conversation = $2 order by number",
        )
        .bind(self.account)
        .bind(conversation)
        .fetch_all(&self.read)
        .await?;
        rows.into_iter().map(Row::shown).collect()
    }

    /// The reply that waits longest, of those that are the first of their conversation.
    pub async fn due(&self) -> sqlx::Result<Option<Due>> {
        sqlx::query_as(
            "select conversation, client_id, content, last_seen_seq from outbox o
             where account = $1 and state = 'queued' and not exists (
                 select 1 from outbox earlier
                 where earlier.account = o.account and earlier.conversation = o.conversation
                   and earlier.number < o.number)
             order by number limit 1",
        )
        .bind(self.account)
        .fetch_optional(&self.write)
        .await
    }

    /// It is the server's now, or nobody's any more. Gives its conversation.
    pub async fn unqueue(&self, client_id: &str) -> sqlx::Result<Option<String>> {
        sqlx::query_scalar("delete from outbox where account = $1 and client_id = $2 returning conversation")
            .bind(self.account)
            .bind(client_id)
            .fetch_optional(&self.write)
            .await
    }

    /// The server did not take it.
    pub async fn refuse(&self, client_id: &str, state: OutgoingState, problem: &Problem) -> sqlx::Result<()> {
        sqlx::query("update outbox set state = $3, problem = $4 where account = $1 and client_id = $2")
            .bind(self.account)
            .bind(client_id)
            .bind(word(state)?)
            .bind(encode(problem)?)
            .execute(&self.write)
            .await?;
        Ok(())
    }

    /// It goes out after all, whoever has answered since it was written; so do those behind it which were written
    /// with no more on screen. Gives its conversation.
    pub async fn queue_again(&self, client_id: &str) -> sqlx::Result<Option<String>> {
        let mut tx = self.write.begin().await?;
        let found = self.find(&mut tx, client_id).await?;
        let Some((conversation, last_seen_seq)) = found else { return Ok(None) };
        sqlx::query(
            "update outbox set last_seen_seq = null
             where account = $1 and conversation = $2 and last_seen_seq <= $3",
        )
        .bind(self.account)
        .bind(&conversation)
        .bind(last_seen_seq)
        .execute(&mut *tx)
        .await?;
        sqlx::query("update outbox set state = 'queued', problem = null where account = $1 and client_id = $2")
            .bind(self.account)
            .bind(client_id)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(Some(conversation))
    }

    async fn find(&self, conn: &mut SqliteConnection, client_id: &str) -> sqlx::Result<Option<(String, Option<u32>)>> {
        sqlx::query_as("select conversation, last_seen_seq from outbox where account = $1 and client_id = $2")
            .bind(self.account)
            .bind(client_id)
            .fetch_optional(conn)
            .await
    }
}
