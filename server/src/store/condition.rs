//! What a database says of itself, for who looks after it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::domain::merchant;

/// How a database is set up, and how full it is.
#[derive(Debug, sqlx::FromRow)]
pub struct Condition {
    /// PostgreSQL's version as it says it.
    pub version: String,
    /// Its major version.
    pub major: i32,
    /// How it keeps characters.
    pub encoding: String,
    /// Whether it only follows another one.
    pub standby: bool,
    /// Which settings that make commits durable are off.
    pub careless: Vec<String>,
    /// Its time.
    pub now: DateTime<Utc>,
    /// How many connections there may be, but for those kept for superusers.
    pub connections: i32,
    /// How many there are, where that can be seen.
    pub connected: i64,
    /// How large it is, in bytes.
    pub bytes: i64,
}

/// How it is set up.
pub async fn condition(conn: &mut PgConnection) -> sqlx::Result<Condition> {
    sqlx::query_as(
        "select current_setting('server_version') as version,
                current_setting('server_version_num')::int / 10000 as major,
                current_setting('server_encoding') as encoding,
                pg_is_in_recovery() as standby,
                array(select name from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) name
                      where current_setting(name) = 'off') as careless,
                clock_timestamp() as now,
                current_setting('max_connections')::int
                    - current_setting('superuser_reserved_connections')::int as connections,
                (select count(*) from pg_stat_activity where backend_type = 'client backend') as connected,
                pg_database_size(current_database()) as bytes",
    )
    .fetch_one(conn)
    .await
}

/// Who is there to work, in a database that is up to date.
#[derive(Debug, sqlx::FromRow)]
pub struct Population {
    /// How many merchants, the make-believe ones included.
    pub merchants: i64,
    /// Those that have no active admin.
    pub without_admin: Vec<String>,
    /// Whether the make-believe merchants are there.
    pub demo: bool,
    /// When it was last brought up to date.
    pub migrated_at: DateTime<Utc>,
}

/// Who is there.
pub async fn population(conn: &mut PgConnection) -> sqlx::Result<Population> {
    sqlx::query_as(
        "select (select count(*) from merchants) as merchants,
                array(select slug from merchants m where not exists (
                    select from users u where u.merchant_id = m.id and u.role = 'admin' and u.active
                ) order by slug limit 5) as without_admin,
                exists (select from merchants where id = any($1)) as demo,
                (select max(installed_on) from _sqlx_migrations) as migrated_at",
    )
    .bind(merchant::DEMO.map(|id| id.0).to_vec())
    .fetch_one(conn)
    .await
}
