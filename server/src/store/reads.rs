//! How far everybody has read: one row a reader and conversation.

use sqlx::PgConnection;

use crate::access::Allowed;
use crate::domain::{ConversationId, Participants, UserId};

/// Moves a reader's position forward, at most to the end; where it is then, if it moved.
pub async fn advance(
    conn: &mut PgConnection,
    conversation: &Allowed<Participants>,
    user: UserId,
    seq: i64,
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar!(
        "insert into reads as r (conversation_id, user_id, seq)
         select c.id, $2, least($3, c.last_seq) from conversations c where c.id = $1 and least($3, c.last_seq) > 0
         on conflict on constraint reads_pkey do update set seq = excluded.seq where r.seq < excluded.seq
         returning seq",
        conversation.id.0,
        user.0,
        seq,
    )
    .fetch_optional(conn)
    .await
}

/// Gives the positions of one reader to another, who keeps their own where it is further.
pub(super) async fn hand_over(
    conn: &mut PgConnection,
    conversations: &[ConversationId],
    from: UserId,
    to: UserId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "with given as (
             delete from reads where conversation_id = any ($1) and user_id = $2 returning conversation_id, seq
         )
         insert into reads as r (conversation_id, user_id, seq)
         select g.conversation_id, $3, g.seq from given g
         on conflict on constraint reads_pkey do update set seq = greatest(r.seq, excluded.seq)",
        &conversations.iter().map(|id| id.0).collect::<Vec<_>>(),
        from.0,
        to.0,
    )
    .execute(conn)
    .await
    .map(|_| ())
}
