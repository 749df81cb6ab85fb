//! The reference scenario: the real socket.io-client from npm, over websocket, polling, and the upgrade between them.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use crate::harness::Desk;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_real_client_does_the_main_job() {
    let desk = Desk::open().await;
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/socketio");
    assert!(directory.join("node_modules").is_dir(), "run `make setup-test`: it installs socket.io-client");

    let run = Command::new("node")
        .args(["--test", "--test-reporter=spec"])
        .current_dir(directory)
        .env("FRONTDESK_URL", &desk.base)
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    let run = tokio::time::timeout(Duration::from_secs(240), run).await.expect("an end within 4 minutes").unwrap();

    let report = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{report}\n{}", String::from_utf8_lossy(&run.stderr));
    assert!(report.contains("fail 0") && !report.contains("tests 0\n"), "{report}");
}
