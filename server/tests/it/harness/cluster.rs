//! The one PostgreSQL of a test run: the server's own embedded one, with a database a test.

use std::fs;
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use frontdesk::postgres::Embedded;
use frontdesk::serve;
use frontdesk::store::schema;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, Executor};
use tokio::sync::OnceCell;

const TEMPLATE: &str = "template_frontdesk";

struct Cluster {
    // Ends with the process: PostgreSQL is told when the thread that started it is gone.
    embedded: Embedded,
    databases: AtomicUsize,
}

/// Databases that nobody uses any more.
static ENDED: Mutex<Vec<String>> = Mutex::new(Vec::new());

static CLUSTER: OnceCell<Cluster> = OnceCell::const_new();

/// The URL of a database that nobody else uses: migrated, with the demo people.
pub async fn new_database() -> String {
    copy_of(TEMPLATE).await
}

/// Nobody uses this database any more. A runtime that ends with its test takes no leave of PostgreSQL: who wants the next
/// database clears up, or there would soon be no connection left to have.
pub fn ends(url: &str) {
    let (_, name) = url.split_once("@localhost/").unwrap();
    ENDED.lock().unwrap().push(name.split('?').next().unwrap().to_owned());
}

/// The URL of a database with nothing in it.
pub async fn blank_database() -> String {
    copy_of("template0").await
}

async fn copy_of(template: &str) -> String {
    let cluster = CLUSTER.get_or_init(start).await;
    let name = format!("desk_{}", cluster.databases.fetch_add(1, Ordering::Relaxed));
    let mut conn = cluster.embedded.connect_options().connect().await.unwrap();
    let ended = mem::take(&mut *ENDED.lock().unwrap());
    for name in ended {
        conn.execute(sqlx::AssertSqlSafe(format!("drop database if exists {name} with (force)"))).await.unwrap();
    }
    conn.execute(sqlx::AssertSqlSafe(format!("create database {name} template {template}"))).await.unwrap();
    url(&cluster.embedded.connect_options(), &name)
}

async fn start() -> Cluster {
    let directory = directory();
    let embedded = Embedded::start(&directory).await.unwrap();
    let mut conn = embedded.connect_options().connect().await.unwrap();
    // Each test has a server with a pool of its own, and one that is dropped leaves its idle connections behind for a
    // while.
    conn.execute("alter system set max_connections = 1000").await.unwrap();
    conn.close().await.unwrap();
    embedded.stop().await.unwrap();
    let embedded = Embedded::start(&directory).await.unwrap();
    let mut conn = embedded.connect_options().connect().await.unwrap();
    conn.execute(sqlx::AssertSqlSafe(format!("create database {TEMPLATE}"))).await.unwrap();
    // A template must have nobody connected to it.
    let (pool, _) = serve::connect(embedded.connect_options().database(TEMPLATE)).await.unwrap();
    schema::seed(&pool).await.unwrap();
    pool.close().await;
    Cluster { embedded, databases: AtomicUsize::new(0) }
}

/// A directory for this run. Those of runs that are over are removed, since a test run has no end of its own.
fn directory() -> PathBuf {
    let parent = std::env::temp_dir();
    for entry in fs::read_dir(&parent).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap_or_default();
        let owner = name.strip_prefix("frontdesk-test-run-").and_then(|pid| pid.parse::<u32>().ok());
        if owner.is_some_and(|pid| !Path::new(&format!("/proc/{pid}")).exists()) {
            // Another run may be removing it too.
            fs::remove_dir_all(entry.path()).ok();
        }
    }
    parent.join(format!("frontdesk-test-run-{}", std::process::id()))
}

fn url(options: &PgConnectOptions, database: &str) -> String {
    let directory = options.get_socket().expect("a unix socket").to_str().unwrap().replace('/', "%2F");
    // Any password will do, and none may be told.
    format!("postgres://{}:the-database-password@localhost/{database}?host={directory}", options.get_username())
}
