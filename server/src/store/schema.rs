//! Brings a database up to date, and fills it with the demo people.

use sqlx::migrate::{Migrate, MigrateError, Migrator};
use sqlx::{PgConnection, PgPool};

/// The migrations, embedded: one topic a file, forward only.
pub static MIGRATIONS: Migrator = sqlx::migrate!("../migrations");

/// The demo merchants, staff and end users.
const DEMO: &str = include_str!("../../../seeds/demo.sql");

/// Applies what is missing. Nodes that start at once wait for each other (an advisory lock).
pub async fn migrate(conn: &mut PgConnection) -> Result<(), MigrateError> {
    MIGRATIONS.run(conn).await
}

/// Whether every migration has been applied.
pub async fn is_current(pool: &PgPool) -> Result<bool, MigrateError> {
    let mut conn = pool.acquire().await.map_err(MigrateError::Execute)?;
    let applied = conn.list_applied_migrations(&MIGRATIONS.table_name).await?;
    Ok(MIGRATIONS.iter().all(|known| applied.iter().any(|it| it.version == known.version)))
}

/// Adds the demo people who are not there yet.
pub async fn seed(pool: &PgPool) -> sqlx::Result<()> {
    sqlx::raw_sql(DEMO).execute(pool).await.map(|_| ())
}
