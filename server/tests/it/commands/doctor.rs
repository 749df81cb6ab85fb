//! The doctor says of each thing whether it is well, and what to do; and changes nothing.

use nix::sys::signal::Signal;
use sqlx::PgPool;

use super::{Outcome, Place};
use crate::harness::{Desk, Program, Redis, cluster};

/// What a server of a shop would be set to.
const WELL_SET: [&str; 7] =
    ["doctor", "--public-url", "https://desk.example", "--trusted-proxies", "10.0.0.1", "--jwt-secret", Desk::SECRET];

impl Outcome {
    /// Has a line that begins like this and says that.
    #[track_caller]
    fn finds(&self, verdict: &str, about: &str, what: &str) -> &Self {
        let found = self.said.lines().any(|line| {
            let (found, rest) = line.split_at_checked(6).unwrap_or_default();
            found.starts_with(verdict) && rest.starts_with(about) && rest.contains(what)
        });
        assert!(found, "no line {verdict} {about} {what} in\n{}{}", self.said, self.complained);
        self
    }
}

#[tokio::test]
async fn a_database_that_is_well_is_found_well_and_what_is_not_is_told_with_what_to_do() {
    let url = cluster::new_database().await;
    let here = Place::Given(&url);
    let pool = PgPool::connect(&url).await.unwrap();

    let well = here.runs(&WELL_SET).await;
    assert_eq!(well.code, 0, "{well:?}");
    well.finds("ok", "secret", "JWT_SECRET")
        .finds("ok", "settings", "nothing amiss")
        .finds("ok", "database", "PostgreSQL")
        .finds("ok", "migrations", "all are applied")
        .finds("ok", "people", "2 merchants")
        .finds("warn", "people", "demo merchants")
        .finds("ok", "backup", "pg_dump")
        .finds("ok", "clock", "agree")
        .finds("ok", "bus", "none");

    // Careless settings, a merchant whom nobody can help.
    sqlx::raw_sql("update users set active = false where email = 'admin@globex.com'").execute(&pool).await.unwrap();
    let careless =
        here.runs(&["doctor", "--port", "0", "--jwt-secret", Desk::SECRET, "--rate-limits", "off", "--demo"]).await;
    assert_eq!(careless.code, 0, "nothing of that keeps it from working: {careless:?}");
    careless
        .finds("warn", "settings", "FRONTDESK_PUBLIC_URL is http://localhost:0")
        .finds("warn", "settings", "FRONTDESK_DEMO")
        .finds("warn", "settings", "FRONTDESK_RATE_LIMITS")
        .finds("warn", "people", "without an active admin: globex. frontdesk staff add");

    // What keeps it from working.
    let short = here.runs(&["doctor", "--port", "0", "--jwt-secret", "short"]).await;
    assert_eq!(short.code, 1);
    short.finds("FAIL", "secret", "at least 32 bytes");
    assert!(short.complained.contains("1 of these keep"), "{short:?}");
    sqlx::raw_sql("delete from _sqlx_migrations where version = (select max(version) from _sqlx_migrations)")
        .execute(&pool)
        .await
        .unwrap();
    here.runs(&WELL_SET).await.finds("warn", "migrations", "1 are missing: make a backup");
    sqlx::raw_sql("update _sqlx_migrations set version = 9999 where version = 1").execute(&pool).await.unwrap();
    let newer = here.runs(&WELL_SET).await;
    assert_eq!(newer.code, 1);
    newer.finds("FAIL", "migrations", "9999 is of a newer frontdesk");
    sqlx::raw_sql(
        "do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$",
    )
    .execute(&pool)
    .await
    .unwrap();
    here.runs(&WELL_SET).await.finds("FAIL", "database", "synchronous_commit off");
    pool.close().await;
    cluster::ends(&url);

    let away = Place::Given("postgres://me:hunter2@127.0.0.1:1/desk").runs(&WELL_SET).await;
    assert_eq!(away.code, 1);
    away.finds("FAIL", "database", "is it running");
    assert!(!format!("{away:?}").contains("hunter2"));
}

#[tokio::test]
async fn the_embedded_database_is_looked_at_before_it_is_there_while_it_runs_and_after() {
    let directory = tempfile::tempdir().unwrap();
    let here = Place::Embedded(directory.path());

    let before = here.runs(&["doctor", "--port", "0"]).await;
    assert_eq!(before.code, 0, "{before:?}");
    before.finds("ok", "database", "there is none yet").finds("ok", "secret", "none yet").finds("", "disk", "free for");
    assert!(std::fs::read_dir(directory.path()).unwrap().next().is_none(), "nothing was made");

    let program = Program::serves(directory.path()).await;
    let port = program.base.rsplit(':').next().unwrap();
    let running = here.runs(&["doctor", "--port", port]).await;
    assert_eq!(running.code, 0, "{running:?}");
    running.finds("ok", "port", "a server of Frontdesk answers").finds("ok", "migrations", "all are applied");
    program.signal(Signal::SIGTERM);
    assert!(program.ends().await.0.success());

    here.runs(&["doctor", "--port", "0"]).await.finds("ok", "people", "2 merchants").finds(
        "ok",
        "secret",
        "jwt-secret",
    );
    assert!(!directory.path().join("postgres/postmaster.pid").exists(), "it is stopped again");
}

#[tokio::test]
async fn a_bus_that_is_away_and_a_port_that_is_taken_are_told() {
    let url = cluster::new_database().await;
    Place::Given(&url).runs(&["doctor", "--port", "0"]).await.finds("ok", "port", "is free");
    let mut redis = Redis::runs().await;
    let bus = redis.url();
    let with_bus: Vec<&str> = WELL_SET.into_iter().chain(["--bus", &bus]).collect();
    let on_postgres: Vec<&str> = WELL_SET.into_iter().chain(["--bus", "postgres"]).collect();

    Place::Given(&url).runs(&with_bus).await.finds("ok", "bus", "it answers");
    Place::Given(&url).runs(&on_postgres).await.finds("ok", "bus", "it answers");
    redis.crashes().await;
    let away = Place::Given(&url).runs(&with_bus).await;
    assert_eq!(away.code, 1);
    away.finds("FAIL", "bus", "Start what FRONTDESK_BUS names");

    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let at_port: Vec<&str> = WELL_SET.into_iter().chain(["--port", &port]).collect();
    Place::Given(&url).runs(&at_port).await.finds("FAIL", "port", "Stop what is there");
    cluster::ends(&url);
}
