//! Notes and audit trails, oldest first.

use super::{Records, decode, encode};
use crate::view::{Activity, Note};

impl Records {
    pub async fn keep_notes(&self, notes: &[Note]) -> sqlx::Result<()> {
        self.keep_entries("note", notes, |it| [&it.conversation_id, &it.created_at, &it.id]).await
    }

    pub async fn keep_activity(&self, activity: &[Activity]) -> sqlx::Result<()> {
        self.keep_entries("activity", activity, |it| [&it.conversation_id, &it.created_at, &it.id]).await
    }

    pub async fn notes(&self, conversation: &str) -> sqlx::Result<Vec<Note>> {
        self.entries("note", conversation).await
    }

    pub async fn activity(&self, conversation: &str) -> sqlx::Result<Vec<Activity>> {
        self.entries("activity", conversation).await
    }

    async fn keep_entries<T: serde::Serialize>(
        &self,
        kind: &str,
        entries: &[T],
        keys: impl Fn(&T) -> [&String; 3],
    ) -> sqlx::Result<()> {
        let mut tx = self.write.begin().await?;
        for entry in entries {
            let [conversation, created_at, id] = keys(entry);
            sqlx::query(
                "insert into entries (account, conversation, kind, created_at, id, body)
                 values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            )
            .bind(self.account)
            .bind(conversation)
            .bind(kind)
            .bind(created_at)
            .bind(id)
            .bind(encode(entry)?)
            .execute(&mut *tx)
            .await?;
        }
        tx.commit().await
    }

    async fn entries<T: serde::de::DeserializeOwned>(&self, kind: &str, conversation: &str) -> sqlx::Result<Vec<T>> {
        let bodies: Vec<String> = sqlx::query_scalar(
            "select body from entries where account = $1 and conversation = $2 and kind = $3 order by created_at, id",
        )
        .bind(self.account)
        .bind(conversation)
        .bind(kind)
        .fetch_all(&self.read)
        .await?;
        bodies.iter().map(|body| decode(body)).collect()
    }
}
