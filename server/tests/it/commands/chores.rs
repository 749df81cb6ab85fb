//! A fresh database has nobody in it: merchants and their first staff are made at the command line.

use nix::sys::signal::Signal;
use serde_json::json;

use super::Place;
use crate::harness::{Door, Program, cluster};

#[tokio::test]
async fn a_fresh_installation_gets_its_merchant_and_admin_and_serves_them() {
    let directory = tempfile::tempdir().unwrap();
    let here = Place::Embedded(directory.path());

    // Nothing runs here yet, and there is no database.
    here.runs(&["merchant", "add", "Initech", "--slug", "initech"]).await.done();
    let staff = ["staff", "add", " Ada@Initech.example", "--name", "Ada", "--merchant", "initech", "--role", "admin"];
    let said = here.runs(&staff).await.done();
    let password = made_up(&said);

    let mut command = Program::command(&["serve", "--port", "0"]);
    command.env("FRONTDESK_DATA_DIR", directory.path());
    let program = Program::ready(command).await;
    let door = Door::of(&program.base);
    let ada = door.signs_in("ada@initech.example", password).await;
    assert_eq!((&ada.user["role"], &ada.user["merchant"]["slug"]), (&json!("admin"), &json!("initech")));
    let merchants = door.nobody().get("/api/merchants").await.is(200);
    assert_eq!(merchants["items"].as_array().unwrap().len(), 1, "no demo people: {merchants}");
    door.nobody().get("/api/merchants/initech").await.is(200);

    // While it runs.
    let typed = ["staff", "add", "bob@initech.example", "--name", "Bob", "--merchant", "initech", "--password-stdin"];
    let said = here.runs_with(&typed, "two words \n").await.done();
    assert!(!said.contains("two words"), "what was typed is not shown: {said}");
    let bob = door.signs_in("bob@initech.example", "two words ").await;
    assert_eq!(bob.user["role"], "staff");

    program.signal(Signal::SIGTERM);
    assert!(program.ends().await.0.success());
}

#[tokio::test]
async fn a_password_that_is_reset_ends_the_sessions_of_its_owner_alone() {
    let url = cluster::new_database().await;
    let program = Program::serves_on(&url, "").await;
    let door = Door::of(&program.base);
    let (alice, bob) = (door.alice().await, door.bob().await);
    let mut line = alice.connects().await;

    let said = Place::Given(&url).runs(&["staff", "reset-password", "ALICE@acme.com"]).await.done();

    line.ends().await;
    assert!(line.was_dismissed());
    alice.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    bob.get("/api/auth/me").await.is(200);
    let old = json!({"email": "alice@acme.com", "password": "staff123"});
    door.nobody().post("/api/auth/login", old).await.is_problem(401, "invalid_credentials");
    door.signs_in("alice@acme.com", made_up(&said)).await;
    cluster::ends(&url);
}

#[tokio::test]
async fn what_the_api_would_refuse_is_refused_here_too_and_changes_nothing() {
    let url = cluster::new_database().await;
    let here = Place::Given(&url);
    let before = people(&url).await;
    let add = |email: &'static str, name: &'static str, merchant: &'static str| {
        ["staff", "add", email, "--name", name, "--merchant", merchant, "--password-stdin"]
    };

    for (arguments, stdin, why) in [
        (&add("alice@acme.com", "Alice", "acme")[..], "long enough", "this e-mail address has an account"),
        (
            &add("nobody", " ", "acme"),
            "short",
            "name must not be empty; email must be an e-mail address; password must",
        ),
        (&add("a@b.example", "A", "nowhere"), "long enough", "there is no merchant nowhere"),
        (&add("a@b.example", "A", "acme"), "", "there is no password on standard input"),
        (
            &["staff", "reset-password", "nobody@acme.com"],
            "",
            "nobody on any merchant's staff signs in as nobody@acme.com",
        ),
        // An end user: their password is theirs.
        (&["staff", "reset-password", "david@example.com"], "", "nobody on any merchant's staff"),
        (&["merchant", "add", "Acme", "--slug", "acme"], "", "slug is another merchant's"),
        (&["merchant", "add", "", "--slug", "Not A Slug"], "", "name must not be empty; slug must be lower case"),
    ] {
        let complaint = here.runs_with(arguments, stdin).await.refused();
        assert!(complaint.contains(why), "{arguments:?}: {complaint}");
    }
    let unknown =
        here.runs(&["staff", "add", "a@b.example", "--name", "A", "--merchant", "acme", "--role", "boss"]).await;
    assert!(unknown.code == 2 && unknown.complained.contains("staff, manager, admin"), "{unknown:?}");

    assert_eq!(people(&url).await, before);
    cluster::ends(&url);
}

/// How many merchants and people there are, and what they sign in with.
async fn people(url: &str) -> (i64, i64, String) {
    let pool = sqlx::PgPool::connect(url).await.unwrap();
    let count =
        "select (select count(*) from merchants), count(*), string_agg(password_hash, ' ' order by id) from users";
    let row = sqlx::query_as(count).fetch_one(&pool).await.unwrap();
    pool.close().await;
    row
}

fn made_up(said: &str) -> &str {
    let line = said.lines().find_map(|line| line.strip_prefix("password: "));
    line.unwrap_or_else(|| panic!("no password in {said}"))
}
