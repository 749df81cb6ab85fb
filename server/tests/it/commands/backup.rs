//! A backup is one moment of the database, and what is restored from it is that, row for row.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use futures_util::future::join_all;
use nix::sys::signal::Signal;
use serde_json::json;
use sqlx::{AssertSqlSafe, PgPool};

use super::Place;
use crate::harness::{Desk, Door, Person, Program, cluster};

/// Each table with the hash of its rows, each sequence with where it stands.
type Contents = BTreeMap<String, String>;

async fn contents(url: &str) -> Contents {
    let pool = PgPool::connect(url).await.unwrap();
    let tables: Vec<String> = sqlx::query_scalar("select tablename::text from pg_tables where schemaname = 'public'")
        .fetch_all(&pool)
        .await
        .unwrap();
    let mut all = Contents::new();
    for table in tables {
        let rows = format!(
            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from {table} t"
        );
        all.insert(table, sqlx::query_scalar(AssertSqlSafe(rows)).fetch_one(&pool).await.unwrap());
    }
    let sequences =
        "select sequencename::text, coalesce(last_value, 0)::text from pg_sequences where schemaname = 'public'";
    all.extend(sqlx::query_as::<_, (String, String)>(sequences).fetch_all(&pool).await.unwrap());
    pool.close().await;
    assert!(all.len() > 15 && all["users"].starts_with("7 "), "{all:?}");
    all
}

/// The embedded database of a server that runs there.
fn embedded(data_dir: &Path) -> String {
    let run = std::fs::canonicalize(data_dir.join("run")).unwrap();
    format!("postgres://frontdesk@localhost/frontdesk?host={}", run.to_str().unwrap().replace('/', "%2F"))
}

async fn stops(program: Program) {
    program.signal(Signal::SIGTERM);
    let (status, log) = program.ends().await;
    assert!(status.success(), "{log}");
}

/// Says things until it is told to stop; what was acknowledged.
async fn talks(who: &Person, conversation: &str, stop: &Mutex<bool>, said: &Mutex<Vec<String>>) {
    let path = format!("/api/conversations/{conversation}/messages");
    for n in 0.. {
        if *stop.lock().unwrap() {
            return;
        }
        let content = format!("{conversation} {n}");
        who.post(&path, json!({"content": content})).await.is(201);
        said.lock().unwrap().push(content);
    }
}

/// But for what a server writes by itself while it runs: who is online, and the index.
fn settled(mut all: Contents) -> Contents {
    all.retain(|name, _| !name.starts_with("search") && name != "staff_presence");
    all
}

#[tokio::test]
async fn a_backup_made_while_people_write_is_one_moment_and_restores_anywhere() {
    let [home, copy, files] = [(); 3].map(|()| tempfile::tempdir().unwrap());
    let file = files.path().join("desk.backup");
    let file = file.to_str().unwrap();
    let program = Program::serves(home.path()).await;
    let (david, alice) = (Door::of(&program.base).david().await, Door::of(&program.base).alice().await);
    let conversations = join_all((0..4).map(|_| david.starts("It is broken"))).await;
    alice.post(&format!("/api/conversations/{}/notes", conversations[0]), json!({"content": "Again"})).await.is(201);

    // In the midst of it.
    let (stop, said) = (Mutex::new(false), Mutex::new(Vec::new()));
    let talking = join_all(conversations.iter().map(|id| talks(&david, id, &stop, &said)));
    let backing_up = async {
        while said.lock().unwrap().len() < 100 {
            tokio::task::yield_now().await;
        }
        let before = said.lock().unwrap().clone();
        let told = Place::Embedded(home.path()).runs(&["backup", file]).await.done();
        let meanwhile = said.lock().unwrap().len() - before.len();
        *stop.lock().unwrap() = true;
        (before, told, meanwhile)
    };
    let (_, (before, told, meanwhile)) = tokio::join!(talking, backing_up);
    assert!(told.contains("desk.backup is written") && told.contains("jwt-secret"), "{told}");
    assert!(meanwhile > 0, "nobody was kept waiting");
    assert_eq!(std::fs::read_dir(files.path()).unwrap().count(), 1, "nothing unfinished is left");

    let given = cluster::blank_database().await;
    Place::Given(&given).runs(&["restore", file]).await.done();
    Place::Embedded(copy.path()).runs(&["restore", file]).await.done();

    // The same in both: all that was acknowledged before it began, and nothing by halves.
    let pool = PgPool::connect(&given).await.unwrap();
    let kept: Vec<String> = sqlx::query_scalar("select content from messages").fetch_all(&pool).await.unwrap();
    assert!(before.iter().all(|content| kept.contains(content)), "something acknowledged is missing");
    let torn: i64 = sqlx::query_scalar(
        "select count(*) from conversations c where c.last_seq <> (select count(*) from messages m where m.conversation_id = c.id)",
    )
    .fetch_one(&pool)
    .await
    .unwrap();
    assert_eq!(torn, 0);
    pool.close().await;
    let as_given = settled(contents(&given).await);

    // Whoever had it before goes on, with the secret that belongs to it.
    std::fs::copy(home.path().join("jwt-secret"), copy.path().join("jwt-secret")).unwrap();
    let mut command = Program::command(&["serve", "--port", "0"]);
    command.env("FRONTDESK_DATA_DIR", copy.path());
    let other = Program::ready(command).await;
    assert_eq!(settled(contents(&embedded(copy.path())).await), as_given);
    let again = Door::of(&other.base).holder_of(&david.token);
    let next = again.says(&conversations[0], "Here I am again").await["seq"].as_i64().unwrap();
    let told = kept.iter().filter(|content| content.starts_with(&conversations[0])).count() as i64;
    assert_eq!(next, told + 2);
    stops(other).await;

    // At rest, to the last row.
    let at_rest = contents(&embedded(home.path())).await;
    stops(program).await;
    Place::Embedded(home.path()).runs(&["backup", file]).await.done();
    Place::Given(&given).runs(&["restore", file, "--replace"]).await.done();
    let restored = contents(&given).await;
    assert_eq!(settled(restored), settled(at_rest));
    cluster::ends(&given);
}

#[tokio::test]
async fn what_cannot_be_restored_whole_changes_nothing() {
    let files = tempfile::tempdir().unwrap();
    let path = |name: &str| files.path().join(name).to_str().unwrap().to_owned();
    let (full, empty) = (cluster::new_database().await, cluster::blank_database().await);
    let before = contents(&full).await;
    Place::Given(&full).runs(&["backup", &path("good")]).await.done();
    let here = Place::Given(&full);

    let complaint = here.runs(&["restore", &path("good")]).await.refused();
    assert!(complaint.contains("not empty: --replace"), "{complaint}");
    let complaint = here.runs(&["restore", &path("missing")]).await.refused();
    assert!(complaint.contains("cannot read"), "{complaint}");
    std::fs::write(path("letter"), "Dear all").unwrap();
    let complaint = here.runs(&["restore", "--replace", &path("letter")]).await.refused();
    assert!(complaint.contains("is no backup"), "{complaint}");

    // Its end is missing: it begins well, and fails when half of it is there.
    let whole = std::fs::read(path("good")).unwrap();
    std::fs::write(path("torn"), &whole[..whole.len() - 60]).unwrap();
    let complaint = here.runs(&["restore", "--replace", &path("torn")]).await.refused();
    assert!(complaint.contains("as it was"), "{complaint}");

    assert_eq!(contents(&full).await, before);

    // While a server uses it.
    let desk = Desk::open_node(&full, "").await;
    let complaint = here.runs(&["restore", "--replace", &path("good")]).await.refused();
    assert!(complaint.contains("stop them first"), "{complaint}");
    drop(desk);

    // Of other programs, older and newer.
    let pool = PgPool::connect(&empty).await.unwrap();
    sqlx::raw_sql("create table letters (text text)").execute(&pool).await.unwrap();
    let complaint = Place::Given(&empty).runs(&["restore", "--replace", &path("good")]).await.refused();
    assert!(complaint.contains("something else"), "{complaint}");
    let complaint = Place::Given(&empty).runs(&["backup", &path("other")]).await.refused();
    assert!(complaint.contains("nothing of Frontdesk") && !Path::new(&path("other")).exists(), "{complaint}");
    sqlx::raw_sql("drop table letters").execute(&pool).await.unwrap();
    pool.close().await;
    let change = async |statement: &'static str| {
        let pool = PgPool::connect(&full).await.unwrap();
        sqlx::raw_sql(statement).execute(&pool).await.unwrap();
        pool.close().await;
        here.runs(&["backup", &path("changed")]).await.done();
        Place::Given(&empty).runs(&["restore", &path("changed")]).await.refused()
    };
    let newer =
        "insert into _sqlx_migrations select 9999, 'new', now(), true, checksum, 1 from _sqlx_migrations limit 1";
    let complaint = change(newer).await;
    assert!(complaint.contains("made by a newer frontdesk: its migration 9999"), "{complaint}");
    let altered = "delete from _sqlx_migrations where version = 9999; update _sqlx_migrations set checksum = '\\x00' where version = 3";
    let complaint = change(altered).await;
    assert!(complaint.contains("its migration 3 is not the one"), "{complaint}");
    cluster::ends(&full);
    cluster::ends(&empty);
}
