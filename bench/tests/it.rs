//! Each load for a moment, beside a real server: `.ci/with-server cargo test -p frontdesk-bench`. How fast it is, is not
//! asked here; that nothing is lost, doubled or disordered, and that the figures are there, is.
#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

/// So that loads measure themselves, not each other.
static ONE_AT_A_TIME: std::sync::Mutex<()> = std::sync::Mutex::new(());

fn bench(arguments: &[&str]) -> Output {
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    assert!(std::env::var("FRONTDESK_URL").is_ok(), "FRONTDESK_URL is not set: run this by .ci/with-server");
    Command::new(env!("CARGO_BIN_EXE_frontdesk-bench")).args(arguments).output().unwrap()
}

/// The one line that it prints.
fn measured(arguments: &[&str]) -> Value {
    let Output { status, stdout, stderr } = bench(arguments);
    assert!(status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&stderr));
    let lines = String::from_utf8(stdout).unwrap();
    assert_eq!(lines.lines().count(), 1, "{lines}");
    serde_json::from_str(&lines).unwrap()
}

/// For a second, in few conversations.
const BRIEFLY: [&str; 4] = ["--warmup", "0.1", "--seconds", "1"];

fn briefly(load: &[&str]) -> Value {
    measured(&[load, &BRIEFLY].concat())
}

#[track_caller]
fn is_faultless(result: &Value) {
    let faults = result["faults"].as_object().unwrap();
    assert!(faults.len() == 4 && faults.values().all(|it| it == 0), "{result}");
}

/// Something was done, it took time, and it is known whose.
#[track_caller]
fn has_figures(result: &Value, latency: &str) {
    assert!(result["rate"]["count"].as_u64().unwrap() > 0, "{result}");
    let times = &result["latency"][latency];
    let (p50, p99, max) =
        (times["p50"].as_f64().unwrap(), times["p99"].as_f64().unwrap(), times["max"].as_f64().unwrap());
    assert!(0.0 < p50 && p50 <= p99 && p99 <= max, "{result}");
    if cfg!(target_os = "linux") {
        for who in ["server", "postgres", "generator"] {
            // Less than a tick of the clock is none.
            assert!(result["cpu"][who].as_f64().unwrap() >= 0.0, "{who}: {result}");
        }
    }
}

#[test]
fn chat_delivers_all_that_is_acknowledged_once_and_in_order() {
    let result = briefly(&["chat", "--conversations", "2", "--in-flight", "4", "--settle", "5"]);
    is_faultless(&result);
    has_figures(&result, "delivery");
    has_figures(&result, "ack");
    assert_eq!(result["parameters"]["in_flight"], 4);
    if cfg!(target_os = "linux") {
        for who in ["server", "postgres", "generator"] {
            assert!(result["cpu_per_thousand"][who].as_f64().unwrap() > 0.0, "{who}: {result}");
        }
    }
}

#[test]
fn boot_starts_the_program_on_nothing_and_again() {
    let result = measured(&["boot", "--cold", "1", "--warm", "1"]);
    for start in ["cold, until ready", "warm, until ready"] {
        assert!(result["latency"][start]["p50"].as_f64().unwrap() > 0.0, "{result}");
    }
    if cfg!(target_os = "linux") {
        assert!(result["figures"]["server alone at rest, MB resident"].as_f64().unwrap() > 1.0, "{result}");
    }
}

#[test]
fn paced_sends_what_it_was_told_to() {
    let result = briefly(&["paced", "--rate", "40", "--conversations", "2"]);
    is_faultless(&result);
    has_figures(&result, "delivery");
    let rate = result["rate"]["per_second"].as_f64().unwrap();
    assert!((30.0..=50.0).contains(&rate), "{result}");
}

#[test]
fn fanout_reaches_every_listener() {
    let result = briefly(&["fanout", "--listeners", "5", "--rate", "20"]);
    is_faultless(&result);
    has_figures(&result, "delivery");
    let (said, heard) = (result["rate"]["per_second"].as_f64(), result["figures"]["deliveries a second"].as_f64());
    assert!((4.0..=6.0).contains(&(heard.unwrap() / said.unwrap())), "{result}");
}

#[test]
fn idle_holds_its_sockets_and_weighs_them() {
    let result = measured(&["idle", "--sockets", "6", "--hold", "0.2"]);
    is_faultless(&result);
    has_figures(&result, "connect and join");
    assert_eq!(result["rate"]["count"], 6);
    assert!(!cfg!(target_os = "linux") || result["figures"]["bytes a socket, resident"].is_number(), "{result}");
}

#[test]
fn storm_brings_everybody_back() {
    let result = measured(&["storm", "--sockets", "8"]);
    is_faultless(&result);
    has_figures(&result, "until back");
    assert_eq!(result["rate"]["count"], 8);
}

#[test]
fn jitter_cuts_connections_and_nothing_is_lost_or_doubled() {
    let load = ["--conversations", "4", "--rate", "100", "--cut-every", "0.3"];
    let result = briefly(&[&["jitter"], &load[..]].concat());
    is_faultless(&result);
    let figures = &result["figures"];
    assert!(figures["connections cut"].as_f64().unwrap() > 0.0, "{result}");
    assert_eq!(figures["acked, and missed by the other side"], 0.0, "{result}");
    assert_eq!(figures["messages stored"].as_f64(), result["rate"]["count"].as_f64(), "{result}");
}

#[test]
fn each_call_of_the_api_is_answered() {
    for what in ["conversation", "messages", "start", "page"] {
        let load = ["rest", what, "--at-once", "2", "--messages", "3"];
        has_figures(&briefly(&load), "request");
    }
}

#[test]
fn limit_counts_what_the_database_commits_and_leaves_nothing() {
    let result = measured(&["limit", "--batch", "64", "--seconds", "0.5"]);
    let (rows, commits) = (result["rate"]["per_second"].as_f64(), result["figures"]["commits a second"].as_f64());
    let batch = rows.unwrap() / commits.unwrap();
    assert!((63.0..=65.0).contains(&batch), "{result}");
}

#[test]
fn run_writes_a_page_with_all_of_it() {
    let out = tempfile::tempdir().unwrap();
    let Output { status, stderr, .. } = bench(&["run", "--quick", "--out", out.path().to_str().unwrap()]);
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    let page = fs::read_to_string(out.path().join("performance.md")).unwrap();
    let results = fs::read_to_string(out.path().join("performance/results.jsonl")).unwrap();
    for result in results.lines().map(|it| serde_json::from_str::<Value>(it).unwrap()) {
        assert!(result["rate"]["per_second"].as_f64().unwrap() > 0.0, "{result}");
    }
    assert_eq!(page.matches("| frontdesk |").count(), results.lines().count(), "{page}");
    let is_plot = |name: &str| Path::new(name).extension().is_some_and(|it| it == "svg");
    let plots = fs::read_dir(out.path().join("performance")).unwrap().flatten();
    assert_eq!(plots.filter(|it| is_plot(&it.file_name().to_string_lossy())).count(), 4);
}

#[test]
fn a_server_that_is_not_there_is_an_error_that_says_so() {
    let Output { status, stdout, stderr } = bench(&["chat", "--url", "http://127.0.0.1:1"]);
    let said = String::from_utf8_lossy(&stderr);
    assert!(!status.success() && stdout.is_empty() && said.contains("is the server running there?"), "{said}");
}

#[test]
fn a_load_that_makes_no_sense_is_refused() {
    for load in [["chat", "--conversations=0"], ["paced", "--rate=0"], ["chat", "--seconds=-1"]] {
        let Output { status, stderr, .. } = bench(&load);
        let said = String::from_utf8_lossy(&stderr);
        assert!(status.code() == Some(2) && said.contains("is not more than zero"), "{load:?}: {said}");
    }
}
