//! Real servers: each test makes a cluster of its own. What is decided without one is tested beside its code.

use std::{fs, os::unix::process::CommandExt, process::Command};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use sqlx::{Connection, PgConnection, PgPool, postgres::PgPoolOptions};
use tempfile::TempDir;
use tokio::time::timeout;

use super::{keeper::Terms, *};

/// An empty data directory, which goes with the test.
fn place() -> TempDir {
    tempfile::tempdir().expect("the temporary directory is writable")
}

async fn start(place: &TempDir) -> Embedded {
    Embedded::start(place.path()).await.expect("these tests need PostgreSQL")
}

async fn connect(it: &Embedded) -> PgConnection {
    PgConnection::connect_with(&it.connect_options()).await.unwrap()
}

/// The server's process id, as it has written it down.
fn postmaster(place: &TempDir) -> Option<Pid> {
    let file = fs::read_to_string(place.path().join("postgres/postmaster.pid")).ok()?;
    file.lines().next()?.parse().ok().map(Pid::from_raw)
}

fn runs(pid: Pid) -> bool {
    kill(pid, None).is_ok()
}

async fn setting(conn: &mut PgConnection, name: &str) -> String {
    sqlx::query_scalar("select current_setting($1)").bind(name).fetch_one(conn).await.unwrap()
}

#[tokio::test]
async fn it_starts_stops_and_starts_again_with_what_was_stored() {
    let place = place();
    let first = start(&place).await;
    let mut conn = connect(&first).await;
    for durable in ["fsync", "synchronous_commit", "full_page_writes", "data_checksums"] {
        assert_eq!(setting(&mut conn, durable).await, "on", "{durable}");
    }
    assert_eq!(setting(&mut conn, "listen_addresses").await, "");
    assert_eq!(setting(&mut conn, "server_encoding").await, "UTF8");
    let upper: String = sqlx::query_scalar("select upper('straße für élan')").fetch_one(&mut conn).await.unwrap();
    assert_eq!(upper, "STRAßE FÜR ÉLAN");
    sqlx::raw_sql("create table kept (it int); insert into kept values (7)").execute(&mut conn).await.unwrap();
    let pid = postmaster(&place).unwrap();
    // `conn` is still open, and gets cut.
    first.stop().await.unwrap();
    assert!(!runs(pid) && postmaster(&place).is_none());

    let second = start(&place).await;
    let kept: i32 = sqlx::query_scalar("select it from kept").fetch_one(&mut connect(&second).await).await.unwrap();
    assert_eq!(kept, 7);
    second.stop().await.unwrap();
}

#[tokio::test]
async fn a_second_one_on_the_same_directory_is_refused_and_disturbs_nobody() {
    let place = place();
    let first = start(&place).await;
    let refused = Embedded::start(place.path()).await.unwrap_err();
    assert!(matches!(refused, StartError::Locked { holder: Some(pid), .. } if pid == std::process::id()), "{refused}");
    connect(&first).await.ping().await.unwrap();
}

#[tokio::test]
async fn a_server_that_is_killed_comes_back_with_everything_that_was_committed() {
    let place = place();
    let desk = start(&place).await;
    let pool: PgPool = PgPoolOptions::new().connect_with(desk.connect_options()).await.unwrap();
    sqlx::raw_sql("create table kept (it int); insert into kept values (7)").execute(&pool).await.unwrap();
    let killed = postmaster(&place).unwrap();

    kill(killed, Signal::SIGKILL).unwrap();

    let back = async {
        loop {
            match sqlx::query_scalar::<_, i32>("select it from kept").fetch_one(&pool).await {
                Ok(kept) if postmaster(&place).is_some_and(|it| it != killed) => break kept,
                _ => tokio::time::sleep(POLL).await,
            }
        }
    };
    assert_eq!(timeout(Duration::from_secs(20), back).await.expect("it comes back"), 7);
    assert!(timeout(POLL, desk.ended()).await.is_err(), "it has not ended");
    desk.stop().await.unwrap();
}

#[tokio::test]
async fn a_server_that_does_not_come_back_has_ended() {
    let place = place();
    let impatient = Terms { first_pause: Duration::from_millis(1), ..Terms::default() };
    let desk = Embedded::start_with(place.path(), impatient).await.unwrap();
    let killed = postmaster(&place).unwrap();
    fs::rename(place.path().join("postgres/global"), place.path().join("elsewhere")).unwrap();

    kill(killed, Signal::SIGKILL).unwrap();

    timeout(Duration::from_secs(30), desk.ended()).await.expect("it gives up");
    assert!(matches!(desk.stop().await, Err(StopError::GivenUp)));
}

#[tokio::test]
async fn the_server_of_a_killed_frontdesk_is_ended_and_its_data_taken_over() {
    let place = place();
    start(&place).await.stop().await.unwrap();
    // Both were killed, and meanwhile we have got the server's old number.
    fs::write(place.path().join("postgres/postmaster.pid"), format!("{}\n", std::process::id())).unwrap();
    start(&place).await.stop().await.unwrap();

    let name = format!("cluster_name={}", leftover::mark(&place.path().join("postgres")));
    let mut orphan = by_hand(&place, &["-c", &name]);
    start(&place).await.stop().await.unwrap();
    assert!(orphan.wait().unwrap().success(), "it has ended cleanly");
}

#[tokio::test]
async fn a_server_that_somebody_else_has_started_is_left_alone() {
    let place = place();
    start(&place).await.stop().await.unwrap();
    let mut theirs = by_hand(&place, &[]);

    let refused = Embedded::start(place.path()).await.unwrap_err();

    let pid = i32::try_from(theirs.id()).unwrap();
    assert!(matches!(refused, StartError::Occupied { pid: it, .. } if it == pid), "{refused}");
    assert!(theirs.try_wait().unwrap().is_none());
    kill(Pid::from_raw(pid), Signal::SIGINT).unwrap();
    theirs.wait().unwrap();
}

/// A server on the cluster that no frontdesk looks after, once it has written its pid file.
fn by_hand(place: &TempDir, more: &[&str]) -> std::process::Child {
    let dir = fs::canonicalize(place.path()).unwrap();
    let server = installation::find(&installation::candidates()).remove(0);
    let mut command = Command::new(server.postgres());
    if let Some((uid, gid)) = owner::Owner::of(&dir.join("postgres")).unwrap().ids() {
        command.uid(uid).gid(gid);
    }
    let sockets = format!("unix_socket_directories={}", process::quoted(dir.join("run").as_os_str()));
    let command =
        command.arg("-D").arg(dir.join("postgres")).args(["-c", "listen_addresses=", "-c", &sockets]).args(more);
    let child = command.current_dir("/").process_group(0).stderr(std::process::Stdio::null()).spawn().unwrap();
    while postmaster(place).is_none_or(|it| it.as_raw().unsigned_abs() != child.id()) {
        std::thread::sleep(POLL);
    }
    child
}

#[tokio::test]
async fn a_half_made_cluster_is_made_anew() {
    let place = place();
    // Given up while initdb writes: what it leaves is exactly what a kill would.
    let half = place.path().join("postgres.new/base");
    let halfway = async {
        while !half.exists() {
            tokio::time::sleep(POLL).await;
        }
    };
    tokio::select! {
        it = Embedded::start(place.path()) => panic!("initdb was too quick: {it:?}"),
        () = halfway => {}
    }
    assert!(half.exists() && !place.path().join("postgres").exists());

    start(&place).await.stop().await.unwrap();
    assert!(!place.path().join("postgres.new").exists());
}

#[tokio::test]
async fn a_long_path_does_not_matter() {
    let place = place();
    let deep = place.path().join("long name, \"quoted\" ".repeat(6));
    if nix::unistd::geteuid().is_root() {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(place.path(), fs::Permissions::from_mode(0o711)).unwrap();
    }
    let desk = Embedded::start(&deep).await.unwrap();
    connect(&desk).await.ping().await.unwrap();
    let private = fs::read_link(deep.join("run")).unwrap();
    desk.stop().await.unwrap();
    assert!(!private.exists());
}

#[tokio::test]
async fn a_cluster_of_another_version_is_not_touched() {
    let place = place();
    fs::create_dir(place.path().join("postgres")).unwrap();
    fs::write(place.path().join("postgres/PG_VERSION"), "9\n").unwrap();
    if nix::unistd::geteuid().is_root() {
        std::os::unix::fs::chown(place.path().join("postgres"), Some(65_534), None).unwrap();
    }
    let refused = Embedded::start(place.path()).await.unwrap_err();
    assert!(matches!(refused, StartError::OtherVersion { wanted: 9, .. }), "{refused}");
}

#[tokio::test]
async fn without_an_installed_server_nothing_is_made() {
    let place = place();
    let nowhere = Terms { candidates: Vec::new, ..Terms::default() };
    let refused = Embedded::start_with(place.path(), nowhere).await.unwrap_err();
    assert!(matches!(refused, StartError::NotInstalled), "{refused}");
    assert!(!place.path().join("postgres").exists());
}

#[tokio::test]
async fn dropping_it_stops_the_server() {
    let place = place();
    let desk = start(&place).await;
    let pid = postmaster(&place).unwrap();
    drop(desk);
    assert!(!runs(pid));
}
