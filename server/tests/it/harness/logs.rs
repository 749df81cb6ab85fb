//! What the servers of this run log, looked through for secrets while they do: those that tests use, and what looks like a
//! token or a hash. The run ends at the first one. `.ci/check-log` does the same with a file.

use std::io::{self, Write};
use std::sync::Once;

use frontdesk::logging;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use super::Desk;

const SECRETS: &str = include_str!("../../../../.ci/secrets");
/// Everything of ours, and of libraries what an operator may have told who looks for a fault.
const FILTER: &str = "debug,frontdesk=trace";

/// Has everything looked through that servers in this process log from now on.
pub fn look_through() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let log = tracing_subscriber::fmt().with_env_filter(EnvFilter::new(FILTER)).with_ansi(false);
        log.with_writer(|| Log).finish().with(filter_fn(logging::is_discreet)).init();
    });
}

/// Ends the run when there is a secret in this log. A panic would end one task, of which nobody may hear.
pub fn check(log: &str) {
    if let Some(secret) = secret_in(log) {
        let line = log.lines().find(|line| line.contains(secret)).unwrap_or(log);
        // Past the test's own output, which would be lost.
        writeln!(io::stderr(), "\n{secret:?} is a secret, and is in the log:\n{line}").ok();
        std::process::exit(101);
    }
}

fn secret_in(log: &str) -> Option<&str> {
    let of_tests = SECRETS.lines().find(|secret| log.contains(secret));
    // As long and as mixed as random ones are: refresh tokens, secrets of identity keys.
    let is_random = |word: &&str| {
        let any = |of: fn(&u8) -> bool| word.as_bytes().iter().any(of);
        word.len() >= 43 && any(u8::is_ascii_lowercase) && any(u8::is_ascii_uppercase) && any(u8::is_ascii_digit)
    };
    let words = || log.split(|letter: char| !(letter.is_ascii_alphanumeric() || "-_".contains(letter)));
    of_tests.or_else(|| words().find(is_random))
}

struct Log;

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        check(&String::from_utf8_lossy(line));
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn secrets_are_found_and_ids_are_not() {
    let token = "Pq3-tZ0_aB9xK2mN7vC4rT6yU8iO1pL5sD3fG0hJ2kE";
    for secret in ["user123", "eyJhbGciOiJIUzI1NiJ9", "$argon2id$v=19", Desk::SECRET, token] {
        assert!(secret_in(&format!(r#"{{"message":"sign in {secret} now"}}"#)).is_some(), "{secret}");
    }
    let harmless = "conversation=019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081 frontdesk::socket::connection a parcel 17 ms";
    assert_eq!(secret_in(harmless), None);
}
