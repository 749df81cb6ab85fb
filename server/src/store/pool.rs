//! The connections to the database.

use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::{Executor, PgConnection, PgPool};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

/// The message log's lanes take one to four, the rest is for reading.
const SIZE: u32 = 20;
/// How long a call waits for a connection before it is answered that the database is away.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);
/// A connection that has idled this long is asked whether it still is one, before it is used.
const PING_AFTER: Duration = Duration::from_secs(5);
/// A connection that was given back this short after the database was lost may not have noticed.
const SLACK: Duration = Duration::from_secs(1);
/// How soon it is tried again to watch a database that is away.
const WATCH_AGAIN: Duration = Duration::from_millis(100);

/// Connects.
///
/// A connection that breaks while nobody uses it would fail the next call. To ask each one first whether it is still
/// there would cost every message a round trip, so only those are asked that have idled for long, or since the database
/// was lost: that is told by a connection of its own, on which nothing else happens.
pub async fn open(options: PgConnectOptions) -> sqlx::Result<PgPool> {
    let (lost, last_lost) = watch::channel(None);
    let pool = PgPoolOptions::new()
        .max_connections(SIZE)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .before_acquire(move |conn, meta| {
            let lost: Option<Instant> = *last_lost.borrow();
            let since_lost = lost.is_some_and(|at| meta.idle_for + SLACK > at.elapsed());
            Box::pin(async move {
                if since_lost || meta.idle_for > PING_AFTER {
                    sqlx::Connection::ping(conn).await?;
                }
                Ok(true)
            })
        })
        .after_connect(|conn, _| Box::pin(prepare(conn)))
        .connect_with(options.clone())
        .await?;
    tokio::spawn(watch(pool.clone(), options, lost));
    Ok(pool)
}

/// Sets up a new connection.
///
/// Lists read the beginning of a range of an index, in its order. Where PostgreSQL takes a range for short it would
/// rather gather all of it in a bitmap and sort that: never worth much, and dear when it was wrong.
pub async fn prepare(conn: &mut PgConnection) -> sqlx::Result<()> {
    conn.execute("set statement_timeout = '30s'; set enable_bitmapscan = off").await?;
    Ok(())
}

/// Notes each time that the database is lost, until the pool closes.
async fn watch(pool: PgPool, options: PgConnectOptions, lost: watch::Sender<Option<Instant>>) {
    let own = PgPoolOptions::new().max_connections(1).idle_timeout(None).max_lifetime(None).connect_lazy_with(options);
    let watching = async {
        loop {
            match until_lost(&own, &lost).await {
                Ok(()) => tracing::warn!("the database has closed its connections"),
                Err(error) => tracing::debug!(%error, "the database cannot be watched"),
            }
            lost.send_replace(Some(Instant::now()));
            sleep(WATCH_AGAIN).await;
        }
    };
    // An error, since the pool is closed: that is the end which was waited for.
    pool.close_event().do_until(watching).await.ok();
    own.close().await;
}

async fn until_lost(own: &PgPool, lost: &watch::Sender<Option<Instant>>) -> sqlx::Result<()> {
    let mut listener = PgListener::connect_with(own).await?;
    listener.eager_reconnect(false);
    // It may have been lost once more before it was watched again.
    lost.send_replace(Some(Instant::now()));
    while listener.try_recv().await?.is_some() {}
    Ok(())
}
