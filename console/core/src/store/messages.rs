//! Messages: the latest of each conversation.

use super::{MESSAGES, Records, decode, encode};
use crate::view::{Message, MessagePage};

impl Records {
    /// Keeps messages of one conversation.
    pub async fn keep_messages(&self, messages: &[Message]) -> sqlx::Result<()> {
        let Some(last) = messages.last() else { return Ok(()) };
        let mut tx = self.write.begin().await?;
        for message in messages {
            sqlx::query(
                "insert into messages (account, conversation, seq, content, body) values ($1, $2, $3, $4, $5)
                 on conflict do nothing",
            )
            .bind(self.account)
            .bind(&message.conversation_id)
            .bind(message.seq)
            .bind(&message.content)
            .bind(encode(message)?)
            .execute(&mut *tx)
            .await?;
        }
        sqlx::query(
            "delete from messages where account = $1 and conversation = $2 and seq <=
                 (select max(seq) from messages where account = $1 and conversation = $2) - $3",
        )
        .bind(self.account)
        .bind(&last.conversation_id)
        .bind(MESSAGES)
        .execute(&mut *tx)
        .await?;
        tx.commit().await
    }

    /// The latest before `before`, or of all, as far as there is no gap between them.
    pub async fn messages(&self, conversation: &str, before: Option<u32>, limit: u32) -> sqlx::Result<MessagePage> {
        let bodies: Vec<String> = sqlx::query_scalar(
            "select body from messages where account = $1 and conversation = $2 and seq < $3
             order by seq desc limit $4",
        )
        .bind(self.account)
        .bind(conversation)
        .bind(before.map_or(i64::MAX, i64::from))
        .bind(limit)
        .fetch_all(&self.read)
        .await?;
        let mut items: Vec<Message> = Vec::with_capacity(bodies.len());
        for body in bodies {
            let message: Message = decode(&body)?;
            if items.last().map(|it| it.seq).or(before).is_some_and(|next| message.seq + 1 != next) {
                break;
            }
            items.push(message);
        }
        items.reverse();
        let has_more = items.first().map(|it| it.seq).or(before).is_some_and(|first| first > 1);
        Ok(MessagePage { items, has_more })
    }
}
