//! The connections to the database.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::{Executor, PgConnection, PgPool, Postgres};
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

/// The message log's lanes keep one to four, starts and updates one each; the rest is for reading.
const SIZE: u32 = 20;
/// As many readers as keep the cores of a small machine busy keep their connections.
const READERS: usize = 8;
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
pub async fn open(options: PgConnectOptions) -> sqlx::Result<(PgPool, Lost)> {
    let (lost, last_lost) = watch::channel(None);
    let last_lost = Lost(last_lost);
    let seen = last_lost.clone();
    let pool = PgPoolOptions::new()
        .max_connections(SIZE)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .test_before_acquire(false)
        .before_acquire(move |conn, meta| {
            let doubtful = seen.doubtful(meta.idle_for);
            Box::pin(async move {
                if doubtful {
                    sqlx::Connection::ping(conn).await?;
                }
                Ok(true)
            })
        })
        .after_connect(|conn, _| Box::pin(prepare(conn)))
        .connect_with(options.clone())
        .await?;
    tokio::spawn(watch(pool.clone(), options, lost));
    Ok((pool, last_lost))
}

/// When the database was lost last.
#[derive(Clone)]
pub struct Lost(watch::Receiver<Option<Instant>>);

impl Lost {
    /// Whether a connection that has idled for so long may be none any more.
    fn doubtful(&self, idle_for: Duration) -> bool {
        let lost: Option<Instant> = *self.0.borrow();
        idle_for > PING_AFTER || lost.is_some_and(|at| idle_for + SLACK > at.elapsed())
    }
}

/// A connection that one task keeps from one use to the next.
///
/// The pool hands its connections out in turn, and asks each whether it is well when it comes back. For what is written
/// all the time that is a round trip too many, and each time a process of PostgreSQL's whose plans and tables are in no
/// cache: together half of what a small batch costs there.
pub struct Kept {
    pool: PgPool,
    lost: Lost,
    conn: Option<PoolConnection<Postgres>>,
    used: Instant,
}

impl Kept {
    /// Connects when it is used.
    pub fn new(pool: PgPool, lost: Lost) -> Self {
        Self { pool, lost, conn: None, used: Instant::now() }
    }

    /// The connection; another one if this may be none any more. After an error, let it go.
    pub async fn get(&mut self) -> sqlx::Result<&mut PgConnection> {
        if self.lost.doubtful(self.used.elapsed()) {
            self.conn = None;
        }
        let conn = match self.conn.take() {
            Some(conn) => conn,
            None => self.pool.acquire().await?,
        };
        self.used = Instant::now();
        Ok(self.conn.insert(conn))
    }

    /// Gives it back.
    pub fn let_go(&mut self) {
        self.conn = None;
    }

    /// What `task` answers, unless the pool is closed first, which waits for all connections to be given back.
    pub async fn unless_closed<T>(&mut self, task: impl Future<Output = T>) -> Option<T> {
        self.pool.close_event().do_until(task).await.ok()
    }
}

/// Connections that go from one reader to the next, the last one used first.
///
/// What [`Kept`] is to those who write all the time, this is to those who read: no round trip to ask whether all is well,
/// and few processes of PostgreSQL's in turn instead of all.
#[derive(Clone)]
pub struct Readers {
    pool: PgPool,
    lost: Lost,
    idle: Arc<Mutex<Vec<Idle>>>,
}

/// A connection, and when it was used last.
type Idle = (PoolConnection<Postgres>, Instant);

impl Readers {
    /// Has none yet.
    pub fn new(pool: PgPool, lost: Lost) -> Self {
        let it = Self { pool, lost, idle: Arc::default() };
        let own = it.clone();
        tokio::spawn(async move {
            // A pool that closes waits until all of them are given back.
            own.pool.close_event().await;
            own.waiting().clear();
        });
        it
    }

    /// One that is well, if there is one.
    pub fn take(&self) -> Option<PoolConnection<Postgres>> {
        let (conn, used) = self.waiting().pop()?;
        // Dropped, it goes back to the pool, which asks it.
        (!self.lost.doubtful(used.elapsed())).then_some(conn)
    }

    /// Takes back a connection on which all that was asked has been answered, and no transaction is open.
    pub fn put(&self, conn: PoolConnection<Postgres>) {
        let mut idle = self.waiting();
        if idle.len() < READERS && !self.pool.is_closed() {
            idle.push((conn, Instant::now()));
        }
    }

    /// Gives one to the pool when that has none left, for who needs it for something else.
    pub fn make_room(&self) {
        if self.pool.num_idle() == 0 && self.pool.size() >= self.pool.options().get_max_connections() {
            drop(self.waiting().pop());
        }
    }

    /// How many wait for the next reader.
    pub fn idle(&self) -> usize {
        self.waiting().len()
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Idle>> {
        // Nothing in here can be half done by a panic.
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Sets up a new connection.
///
/// Lists read the beginning of a range of an index, in its order. Where PostgreSQL takes a range for short it would
/// rather gather all of it in a bitmap and sort that: never worth much, and dear when it was wrong.
///
/// Every statement finds its rows by a key or by the beginning of a range, whatever the values are, so that one plan is
/// right for all of them. Left to itself, PostgreSQL plans many anew for each call, since it takes a limit that it does
/// not know yet for a tenth of the table: for a page of a list that was as much as to run it, for a conversation more.
/// Nor is anything worth being compiled, which it would do for what seems dear by such a guess.
pub async fn prepare(conn: &mut PgConnection) -> sqlx::Result<()> {
    conn.execute(
        "set statement_timeout = '30s'; set enable_bitmapscan = off;
         set plan_cache_mode = force_generic_plan; set jit = off",
    )
    .await?;
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
