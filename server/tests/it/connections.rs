//! Which of the connections to the database serves whom.

use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::future::{join, join_all};
use sqlx::{Executor, PgPool};
use tokio::time::timeout;

use crate::harness::{Desk, Person};

/// How many read at once before it is looked at who does by themselves.
const READERS: i64 = 6;

#[tokio::test]
async fn a_reader_takes_the_connection_that_was_used_last() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let path = format!("/api/conversations/{}", ana.starts("Hello").await);
    reads_at_once(&desk, &ana, &path).await;

    // For its first second a server takes no connection for well that it has not asked.
    let one = async { while used_for_ten(&desk, &ana, &path).await > 1 {} };
    timeout(Duration::from_secs(10), one).await.expect("one serves all ten");
}

/// So many that each has a connection: nobody gets an answer before all have one.
async fn reads_at_once(desk: &Desk, reader: &Person, path: &str) {
    let mut tx = desk.pool.begin().await.expect("a transaction");
    tx.execute("lock table messages").await.expect("the lock");
    let released = async {
        while waiting(&desk.pool).await < READERS {}
        tx.commit().await.expect("the end of it");
    };
    let (answers, ()) = join(join_all((0..READERS).map(|_| reader.get(path))), released).await;
    for answer in answers {
        answer.is(200);
    }
}

/// How many connections serve ten that read one after the other.
async fn used_for_ten(desk: &Desk, reader: &Person, path: &str) -> i64 {
    let since: DateTime<Utc> =
        sqlx::query_scalar("select clock_timestamp()").fetch_one(&desk.pool).await.expect("the time");
    for _ in 0..10 {
        reader.get(path).await.is(200);
    }
    let used = "select count(*) from pg_stat_activity
                where datname = current_database() and query like '%array_agg(m.id)%' and query_start > $1
                  and pid <> pg_backend_pid()";
    sqlx::query_scalar(used).bind(since).fetch_one(&desk.pool).await.expect("who did what")
}

/// How many wait for a lock.
async fn waiting(pool: &PgPool) -> i64 {
    let waiting = "select count(*) from pg_stat_activity
                   where datname = current_database() and wait_event_type = 'Lock'";
    sqlx::query_scalar(waiting).fetch_one(pool).await.expect("who waits")
}
