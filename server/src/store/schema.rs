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

/// A migration that was applied: its number, and the hash of its text.
pub type Applied = (i64, Vec<u8>);

/// How a database, or a copy of one, stands to the migrations that this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has all of them.
    Current,
    /// It lacks so many.
    Behind(usize),
    /// It has this one, which a newer program has brought.
    Newer(i64),
    /// This one is not what it was: the database is of another program.
    Altered(i64),
}

impl Standing {
    /// Of a database with these.
    pub fn of(applied: &[Applied]) -> Self {
        let known = |version| MIGRATIONS.iter().find(|it| it.version == version);
        for (version, checksum) in applied {
            match known(*version) {
                None => return Self::Newer(*version),
                Some(it) if *it.checksum != **checksum => return Self::Altered(*version),
                Some(_) => {}
            }
        }
        match MIGRATIONS.iter().count() - applied.len() {
            0 => Self::Current,
            missing => Self::Behind(missing),
        }
    }
}

/// What was applied to a database; none if it never was one of ours.
pub async fn applied(conn: &mut PgConnection) -> sqlx::Result<Option<Vec<Applied>>> {
    let there: bool =
        sqlx::query_scalar("select to_regclass('_sqlx_migrations') is not null").fetch_one(&mut *conn).await?;
    if !there {
        return Ok(None);
    }
    let applied = "select version, checksum from _sqlx_migrations where success order by version";
    sqlx::query_as(applied).fetch_all(conn).await.map(Some)
}

/// Whether there is anything in a database that is not PostgreSQL's own.
pub async fn is_empty(conn: &mut PgConnection) -> sqlx::Result<bool> {
    let relations = "select not exists (
         select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
           and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     )";
    sqlx::query_scalar(relations).fetch_one(conn).await
}

/// How many other connections servers of ours have to a database.
pub async fn servers_connections(conn: &mut PgConnection) -> sqlx::Result<i64> {
    let others = "select count(*) from pg_stat_activity
                  where datname = current_database() and application_name = 'frontdesk' and pid <> pg_backend_pid()";
    sqlx::query_scalar(others).fetch_one(conn).await
}

/// PostgreSQL's version as it says it itself, and its major number.
pub async fn server_version(conn: &mut PgConnection) -> sqlx::Result<(String, u32)> {
    let version = "select current_setting('server_version'), current_setting('server_version_num')::int / 10000";
    let (text, major): (String, i32) = sqlx::query_as(version).fetch_one(conn).await?;
    Ok((text, major.unsigned_abs()))
}

/// Removes all that is ours from a database, to make room for what is restored.
pub const CLEAR: &str = include_str!("clear.sql");

/// Adds the demo people who are not there yet.
pub async fn seed(pool: &PgPool) -> sqlx::Result<()> {
    sqlx::raw_sql(DEMO).execute(pool).await.map(|_| ())
}
