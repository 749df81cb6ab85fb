//! Sign-ins and their refresh tokens.

use sqlx::PgConnection;

use super::users::select_users;
use crate::domain::session::RefreshToken;
use crate::domain::{SessionId, Timestamp, User, UserId};

/// The user of a session that has not ended, while they are active.
pub async fn user_of(conn: &mut PgConnection, id: SessionId) -> sqlx::Result<Option<User>> {
    let row =
        select_users!("join sessions s on s.user_id = u.id where s.id = $1 and s.ended_at is null and u.active", id.0,)
            .fetch_optional(conn)
            .await?;
    row.map(User::try_from).transpose()
}

/// Opens a session for somebody who has proved who they are.
pub async fn open(conn: &mut PgConnection, id: SessionId, user: UserId, now: Timestamp) -> sqlx::Result<()> {
    sqlx::query!("insert into sessions (id, user_id, created_at) values ($1, $2, $3)", id.0, user.0, now.utc())
        .execute(conn)
        .await
        .map(|_| ())
}

/// Gives a session a refresh token that is good until `expires_at`.
pub async fn add_refresh_token(
    conn: &mut PgConnection,
    session: SessionId,
    token: &RefreshToken,
    now: Timestamp,
    expires_at: Timestamp,
) -> sqlx::Result<()> {
    let hash = token.hash();
    sqlx::query!(
        "insert into refresh_tokens (token_hash, session_id, issued_at, expires_at) values ($1, $2, $3, $4)",
        hash.as_slice(),
        session.0,
        now.utc(),
        expires_at.utc(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}
