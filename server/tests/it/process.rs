//! The program itself, as whoever runs it meets it: starting on nothing, crashing, stopping.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Mutex;

use futures_util::future::join_all;
use nix::sys::signal::{Signal, kill};
use serde_json::{Value, json};

use crate::harness::{Door, Person, Program, cluster, postmaster};

#[tokio::test]
async fn it_starts_on_a_bare_directory_and_stops_cleanly() {
    let directory = tempfile::tempdir().unwrap();
    let program = Program::serves(directory.path()).await;
    let door = Door::of(&program.base);
    door.nobody().get("/readyz").await.is(200);
    let mut line = door.david().await.connects().await;
    let started = std::time::Instant::now();

    program.signal(Signal::SIGTERM);

    let (status, log) = program.ends().await;
    assert!(status.success(), "{status}: {log}");
    assert!(started.elapsed().as_secs() < 10);
    // The transport closes without a goodbye, so that clients come back by themselves.
    line.ends().await;
    assert!(!line.was_dismissed());
    assert!(!directory.path().join("postgres/postmaster.pid").exists(), "PostgreSQL has gone with it");
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_crash_of_both() {
    let directory = tempfile::tempdir().unwrap();
    let program = Program::serves(directory.path()).await;
    let door = Door::of(&program.base);
    let david = door.david().await;
    let id = david.starts("0").await;
    let mut line = david.connects().await;
    let mut acks = Vec::new();
    for n in 0..300 {
        acks.push(line.start("send_message", json!({"conversationId": id, "content": n.to_string()})).await);
    }
    let mut acknowledged = Vec::new();
    for ack in acks.into_iter().take(150) {
        acknowledged.push(line.acked(ack).await["message"].clone());
    }

    // The instant after.
    kill(postmaster(directory.path()), Signal::SIGKILL).unwrap();
    program.signal(Signal::SIGKILL);
    program.ends().await;

    let program = Program::serves(directory.path()).await;
    // The secret is kept with the data: who was signed in still is.
    let david = Door::of(&program.base).holder_of(&david.token);
    let stored = all_messages(&david, &id).await;
    for (n, message) in stored.iter().enumerate() {
        assert_eq!(message["seq"], n + 1, "no gap");
    }
    for message in &acknowledged {
        assert!(stored.contains(message), "lost: {message}");
    }
    program.signal(Signal::SIGTERM);
    assert!(program.ends().await.0.success());
}

#[tokio::test]
async fn what_is_under_way_when_it_stops_is_finished_and_answered_truly() {
    let directory = tempfile::tempdir().unwrap();
    let program = Program::serves(directory.path()).await;
    let david = Door::of(&program.base).david().await;
    let id = david.starts("0").await;
    let path = format!("/api/conversations/{id}/messages");
    let (stored, refused) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    let sending = join_all((0..12).map(|sender| {
        let (david, path, stored, refused) = (&david, &path, &stored, &refused);
        async move {
            for n in 0.. {
                let content = format!("{sender}-{n}");
                // Sooner or later nobody is there to connect to.
                let Some(answer) = david.tries_to_post(path, json!({"content": content})).await else { return };
                let outcome = if answer.status == 201 { stored } else { refused };
                outcome.lock().unwrap().push(content);
            }
        }
    }));
    let stopping = async {
        while stored.lock().unwrap().len() < 200 {
            tokio::task::yield_now().await;
        }
        program.signal(Signal::SIGTERM);
    };

    tokio::join!(sending, stopping);
    let (status, log) = program.ends().await;
    assert!(status.success(), "{log}");

    let program = Program::serves(directory.path()).await;
    let history = all_messages(&Door::of(&program.base).holder_of(&david.token), &id).await;
    let history: HashSet<_> = history.iter().map(|message| message["content"].as_str().unwrap()).collect();
    let (stored, refused) = (stored.into_inner().unwrap(), refused.into_inner().unwrap());
    assert!(stored.iter().all(|content| history.contains(content.as_str())), "said to be stored, and is not");
    assert!(refused.iter().all(|content| !history.contains(content.as_str())), "said to be refused, and is stored");
    program.signal(Signal::SIGTERM);
    assert!(program.ends().await.0.success());
}

/// The whole history, in its order.
async fn all_messages(who: &Person, conversation: &str) -> Vec<Value> {
    let mut messages: Vec<Value> = Vec::new();
    loop {
        let path = format!("/api/conversations/{conversation}/messages?limit=200&after={}", messages.len());
        let page = who.get(&path).await.is(200);
        messages.extend(page["items"].as_array().unwrap().iter().cloned());
        if page["hasMore"] == false {
            return messages;
        }
    }
}

#[tokio::test]
async fn a_killed_database_comes_back_by_itself() {
    let directory = tempfile::tempdir().unwrap();
    let program = Program::serves(directory.path()).await;
    let door = Door::of(&program.base);
    let david = door.david().await;
    let id = david.starts("Before").await;

    let path = format!("/api/conversations/{id}/messages");
    // Many at once open many connections, which are idle when the database dies.
    let everybody_reads = || join_all((0..40).map(|_| david.get(&path)));
    for history in everybody_reads().await {
        history.is(200);
    }

    kill(postmaster(directory.path()), Signal::SIGKILL).unwrap();

    let mut refusals = 0;
    loop {
        let answer = david.post(&path, json!({"content": "After", "clientId": "after"})).await;
        if answer.status < 300 {
            break;
        }
        answer.is_problem(503, "unavailable");
        refusals += 1;
        assert!(refusals < 1000, "it does not come back");
    }
    // Once it is back for one it is back for all: nobody meets a connection that died with it.
    for history in everybody_reads().await {
        assert_eq!(history.is(200)["items"].as_array().unwrap().len(), 2);
    }
    program.signal(Signal::SIGTERM);
    assert!(program.ends().await.0.success());
}

#[tokio::test]
async fn a_second_server_is_refused_with_a_reason() {
    let directory = tempfile::tempdir().unwrap();
    let program = Program::serves(directory.path()).await;
    let port = program.base.rsplit(':').next().unwrap();

    let on_the_port = run(&["serve", "--port", port], directory.path()).await;
    let in_the_directory = run(&["serve", "--port", "0"], directory.path()).await;

    assert!(on_the_port.contains("cannot listen on") && on_the_port.contains("PORT"), "{on_the_port}");
    assert!(in_the_directory.contains(&directory.path().display().to_string()), "{in_the_directory}");
    Door::of(&program.base).nobody().get("/readyz").await.is(200);
    program.signal(Signal::SIGTERM);
    assert!(program.ends().await.0.success());
}

/// What a command that fails says.
async fn run(arguments: &[&str], data_dir: &Path) -> String {
    let output = Program::command(arguments).env("FRONTDESK_DATA_DIR", data_dir).output().await.unwrap();
    assert!(!output.status.success(), "{output:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[tokio::test]
async fn a_given_database_wants_a_secret_and_a_good_url() {
    let directory = tempfile::tempdir().unwrap();
    let url = cluster::blank_database().await;

    let missing = run(&["serve", "--port", "0", "--database-url", &url], directory.path()).await;
    let short = ["serve", "--port", "0", "--database-url", &url, "--jwt-secret", "short"];
    let short = run(&short, directory.path()).await;
    let no_url = run(&["migrate", "--database-url", "mysql://me:hunter2@localhost/x"], directory.path()).await;

    assert!(missing.contains("JWT_SECRET") && short.contains("JWT_SECRET"), "{missing}\n{short}");
    assert!(no_url.contains("DATABASE_URL") && !no_url.contains("hunter2"), "{no_url}");
    assert!(std::fs::read_dir(directory.path()).unwrap().next().is_none(), "nothing was started");
}

#[tokio::test]
async fn nodes_that_start_at_once_migrate_once_and_seeds_are_idempotent() {
    let url = cluster::blank_database().await;

    let migrations = (0..4).map(|_| Program::command(&["migrate", "--database-url", &url]).output());
    for output in join_all(migrations).await {
        let output = output.unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    let seeds = (0..3).map(|_| Program::command(&["seed", "--database-url", &url]).output());
    for output in join_all(seeds).await {
        let output = output.unwrap();
        assert!(output.status.success(), "{output:?}");
    }

    let pool = sqlx::PgPool::connect(&url).await.unwrap();
    let users: i64 = sqlx::query_scalar("select count(*) from users").fetch_one(&pool).await.unwrap();
    assert_eq!(users, 7);
}

#[tokio::test]
async fn the_log_has_a_line_a_request_and_no_secrets() {
    let directory = tempfile::tempdir().unwrap();
    let program = Program::serves(directory.path()).await;
    let door = Door::of(&program.base);
    let david = door.david().await;
    let id = david.starts("a very private matter").await;
    let answer = david.get(&format!("/api/conversations/{id}?token=in-the-query")).await;
    let mut line = david.connects().await;
    line.does("send_message", json!({"conversationId": id, "content": "a very private matter"})).await;
    door.nobody().post("/api/auth/login", json!({"email": "emma@example.com", "password": "hunter2"})).await;

    program.signal(Signal::SIGTERM);
    let (_, log) = program.ends().await;

    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let requests: Vec<_> = lines.iter().filter(|line| line["message"] == "request").collect();
    assert_eq!(requests.len(), 4, "{log}");
    let shown = requests.iter().find(|it| it["id"] == answer.header("x-request-id")).expect("by its id");
    assert_eq!((&shown["route"], &shown["status"]), (&json!("/api/conversations/{id}"), &json!(200)));
    assert!(shown["ms"].as_f64().is_some_and(|ms| ms > 0.0));
    for secret in ["private matter", "user123", "hunter2", "in-the-query", &david.token] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}

#[tokio::test]
async fn the_document_can_be_had_without_a_server() {
    let output = Program::command(&["openapi"]).output().await.unwrap();

    assert!(output.status.success(), "{output:?}");
    assert_eq!(String::from_utf8(output.stdout).unwrap(), include_str!("../../../openapi/openapi.json"));
}
