//! Telling other nodes by way of the database.

use std::time::Duration;

use sqlx::PgConnection;

/// Notifies all who listen on a channel.
pub async fn notify(conn: &mut PgConnection, channel: &str, text: &str) -> sqlx::Result<()> {
    sqlx::query!("select pg_notify($1, $2)", channel, text).execute(conn).await.map(|_| ())
}

/// Keeps what is too long for a notification; its number.
pub async fn attach(conn: &mut PgConnection, payload: &[u8]) -> sqlx::Result<i64> {
    sqlx::query_scalar!("insert into bus_attachments (payload) values ($1) returning id", payload).fetch_one(conn).await
}

/// What was kept under this number.
pub async fn attachment(conn: &mut PgConnection, id: i64) -> sqlx::Result<Vec<u8>> {
    sqlx::query_scalar!("select payload from bus_attachments where id = $1", id).fetch_one(conn).await
}

/// Removes what was kept this long ago: who has not fetched it by now never will.
pub async fn remove_attachments(conn: &mut PgConnection, older_than: Duration) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from bus_attachments where created_at < now() - make_interval(secs => $1)",
        older_than.as_secs_f64(),
    )
    .execute(conn)
    .await
    .map(|_| ())
}
