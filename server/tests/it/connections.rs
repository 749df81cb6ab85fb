//! Which of the connections to the database serves whom.

use chrono::{DateTime, Utc};
use futures_util::future::{join, join_all};
use sqlx::{Executor, PgPool};

use crate::harness::Desk;

/// How many read at once before it is looked at who does by themselves.
const READERS: i64 = 6;

#[tokio::test]
async fn a_reader_takes_the_connection_that_was_used_last() {
    let desk = Desk::open().await;
    let ana = desk.end_user("Ana").await;
    let path = format!("/api/conversations/{}", ana.starts("Hello").await);
    // Nobody can read until all of them have a connection: so there are as many to choose from.
    let mut tx = desk.pool.begin().await.expect("a transaction");
    tx.execute("lock table messages").await.expect("the lock");
    let released = async {
        while waiting(&desk.pool).await < READERS {}
        tx.commit().await.expect("the end of it");
    };
    let (answers, ()) = join(join_all((0..READERS).map(|_| ana.get(&path))), released).await;
    for answer in answers {
        answer.is(200);
    }
    let since: DateTime<Utc> =
        sqlx::query_scalar("select clock_timestamp()").fetch_one(&desk.pool).await.expect("the time");

    for _ in 0..10 {
        ana.get(&path).await.is(200);
    }

    let used: i64 = sqlx::query_scalar(
        "select count(*) from pg_stat_activity
         where datname = current_database() and query like '%array_agg(m.id)%' and query_start > $1
           and pid <> pg_backend_pid()",
    )
    .bind(since)
    .fetch_one(&desk.pool)
    .await
    .expect("who did what");
    assert_eq!(used, 1);
}

/// How many wait for a lock.
async fn waiting(pool: &PgPool) -> i64 {
    let waiting = "select count(*) from pg_stat_activity
                   where datname = current_database() and wait_event_type = 'Lock'";
    sqlx::query_scalar(waiting).fetch_one(pool).await.expect("who waits")
}
