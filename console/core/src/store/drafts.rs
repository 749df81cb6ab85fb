//! What was typed and not sent.

use super::Records;
use crate::view::Draft;

impl Records {
    pub async fn drafts(&self) -> sqlx::Result<Vec<Draft>> {
        let rows: Vec<(String, String, bool)> =
            sqlx::query_as("select conversation, text, note from drafts where account = $1 order by conversation")
                .bind(self.account)
                .fetch_all(&self.read)
                .await?;
        Ok(rows.into_iter().map(|(conversation_id, text, note)| Draft { conversation_id, text, note }).collect())
    }

    pub async fn keep_draft(&self, draft: &Draft) -> sqlx::Result<()> {
        if draft.text.trim().is_empty() {
            sqlx::query("delete from drafts where account = $1 and conversation = $2")
                .bind(self.account)
                .bind(&draft.conversation_id)
                .execute(&self.write)
                .await?;
            return Ok(());
        }
        sqlx::query(
            "insert into drafts (account, conversation, text, note) values ($1, $2, $3, $4)
             on conflict do update set text = excluded.text, note = excluded.note",
        )
        .bind(self.account)
        .bind(&draft.conversation_id)
        .bind(&draft.text)
        .bind(draft.note)
        .execute(&self.write)
        .await?;
        Ok(())
    }
}
