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

/// A refresh token that is known, and its session.
pub struct KnownToken {
    /// Its session.
    pub session: SessionId,
    /// Whose session that is.
    pub user: UserId,
    /// Whether the session goes on and its user is active.
    pub alive: bool,
    /// From when on the token is void.
    pub expires_at: Timestamp,
    /// When it was spent.
    pub spent_at: Option<Timestamp>,
}

/// A refresh token, locked until the end of the transaction: of two who spend it at once, one waits.
pub async fn lock_refresh_token(conn: &mut PgConnection, token: &RefreshToken) -> sqlx::Result<Option<KnownToken>> {
    let hash = token.hash();
    let row = sqlx::query!(
        r#"select t.session_id, s.user_id, s.ended_at is null and u.active as "alive!", t.expires_at, t.spent_at
           from refresh_tokens t
           join sessions s on s.id = t.session_id
           join users u on u.id = s.user_id
           where t.token_hash = $1
           for no key update of t"#,
        hash.as_slice(),
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|row| KnownToken {
        session: row.session_id.into(),
        user: row.user_id.into(),
        alive: row.alive,
        expires_at: row.expires_at.into(),
        spent_at: row.spent_at.map(Into::into),
    }))
}

/// Notes that a refresh token was spent.
pub async fn spend(conn: &mut PgConnection, token: &RefreshToken, now: Timestamp) -> sqlx::Result<()> {
    let hash = token.hash();
    sqlx::query!("update refresh_tokens set spent_at = $2 where token_hash = $1", hash.as_slice(), now.utc())
        .execute(conn)
        .await
        .map(|_| ())
}

/// Ends a session.
pub async fn end(conn: &mut PgConnection, id: SessionId, now: Timestamp) -> sqlx::Result<()> {
    sqlx::query!("update sessions set ended_at = $2 where id = $1 and ended_at is null", id.0, now.utc())
        .execute(conn)
        .await
        .map(|_| ())
}

/// Ends all sessions of a user but one; which they were.
pub async fn end_others(
    conn: &mut PgConnection,
    user: UserId,
    but: Option<SessionId>,
    now: Timestamp,
) -> sqlx::Result<Vec<SessionId>> {
    let ids = sqlx::query_scalar!(
        "update sessions set ended_at = $3 where user_id = $1 and ended_at is null and id is distinct from $2
         returning id",
        user.0,
        but.map(|id| id.0),
        now.utc(),
    )
    .fetch_all(conn)
    .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// Which sessions have ended since `time`, on whatever node.
pub async fn ended_since(conn: &mut PgConnection, time: Timestamp) -> sqlx::Result<Vec<SessionId>> {
    let ids = sqlx::query_scalar!("select id from sessions where ended_at >= $1", time.utc()).fetch_all(conn).await?;
    Ok(ids.into_iter().map(Into::into).collect())
}
