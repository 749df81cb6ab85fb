//! The short form of `make faults`: each fault once, on the real program under load, beside nothing else.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::process::Command;

#[test]
fn nothing_acknowledged_is_lost_or_doubled_and_all_go_on_by_themselves_whatever_happens() {
    let program = std::env::var("FRONTDESK_PROGRAM").expect("run this by .ci/with-server: it names the program");
    let short = ["faults", "--program", &program, "--times", "1", "--outages", "1", "--outage", "2"];
    let tried = Command::new(env!("CARGO_BIN_EXE_frontdesk-bench")).args(short).output().unwrap();

    let (said, found) = (String::from_utf8_lossy(&tried.stderr), String::from_utf8_lossy(&tried.stdout));
    assert!(tried.status.success(), "{said}\n{found}");
    assert_eq!(found.lines().count(), 14, "{found}");
    println!("{said}{found}");
}
