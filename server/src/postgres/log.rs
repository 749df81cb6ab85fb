//! What PostgreSQL says, line by line into our own log; the end of it is kept, to explain why it ended.

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, PipeReader},
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

use tokio::{sync::oneshot, time::timeout};
use tracing::Level;

/// The settings that what follows relies on. Neither statements nor values get into a log: they may hold what people
/// wrote.
pub const SETTINGS: &[&str] = &[
    "log_destination=stderr",
    "logging_collector=off",
    "log_line_prefix=%b|",
    "lc_messages=C",
    "log_error_verbosity=terse",
    "log_statement=none",
    "log_min_error_statement=panic",
    "log_min_duration_statement=-1",
];

/// Enough for an error and what led to it.
const KEPT: usize = 10;

/// The last lines, and when there will be no more.
#[derive(Debug)]
pub struct Tail {
    lines: Arc<Mutex<VecDeque<String>>>,
    complete: Option<oneshot::Receiver<()>>,
}

impl Tail {
    /// Reads until every process that can write has ended; a thread, since reading a pipe blocks.
    pub fn of(log: PipeReader) -> std::io::Result<Tail> {
        let lines = Arc::new(Mutex::new(VecDeque::new()));
        let (ended, complete) = oneshot::channel();
        let kept = Arc::clone(&lines);
        thread::Builder::new().name("postgres-log".into()).spawn(move || {
            for line in BufReader::new(log).split(b'\n').map_while(Result::ok) {
                forward(&String::from_utf8_lossy(&line), &kept);
            }
            // Nobody may be waiting.
            let _ = ended.send(());
        })?;
        Ok(Tail { lines, complete: Some(complete) })
    }

    /// The last lines of a server that has ended.
    pub async fn text(&mut self) -> String {
        if let Some(complete) = self.complete.take() {
            // An orphan that is slow to notice may still hold the pipe open.
            let _ = timeout(Duration::from_secs(1), complete).await;
        }
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.iter().map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

fn forward(line: &str, kept: &Mutex<VecDeque<String>>) {
    let (process, text) = line.split_once('|').unwrap_or(("", line));
    let Some(level) = level(process, text) else {
        return;
    };
    match level {
        Level::ERROR => tracing::error!(target: "postgres", "{text}"),
        Level::WARN => tracing::warn!(target: "postgres", "{text}"),
        Level::INFO => tracing::info!(target: "postgres", "{text}"),
        _ => tracing::debug!(target: "postgres", "{text}"),
    }
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.len() == KEPT {
        kept.pop_front();
    }
    kept.push_back(text.to_owned());
}

/// How much a line matters to whoever runs frontdesk; none for what a query was refused for, which whoever asked hears,
/// and which may quote what somebody wrote.
fn level(process: &str, text: &str) -> Option<Level> {
    let (severity, message) = text.split_once(':').unwrap_or(("", text));
    match severity {
        "PANIC" => Some(Level::ERROR),
        "FATAL" | "ERROR" if process == "client backend" => None,
        "FATAL" | "ERROR" => Some(Level::ERROR),
        "WARNING" => Some(Level::WARN),
        "LOG"
            if ["was terminated by", "interrupted", "not properly shut down"].iter().any(|it| message.contains(it)) =>
        {
            Some(Level::WARN)
        }
        // Before it has read its settings, PostgreSQL explains itself as "postgres: could not …".
        "postgres" | "HINT" | "DETAIL" => Some(Level::WARN),
        _ => Some(Level::DEBUG),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn what_matters_is_loud_and_what_a_query_did_wrong_is_not_logged() {
        assert_eq!(level("postmaster", "LOG:  database system is ready to accept connections"), Some(Level::DEBUG));
        assert_eq!(
            level("postmaster", "LOG:  server process (PID 7) was terminated by signal 9: Killed"),
            Some(Level::WARN)
        );
        assert_eq!(level("startup", "PANIC:  could not locate a valid checkpoint record"), Some(Level::ERROR));
        assert_eq!(level("autovacuum worker", "ERROR:  invalid page in block 7"), Some(Level::ERROR));
        assert_eq!(level("client backend", "ERROR:  invalid input syntax for type json: \"secret\""), None);
        assert_eq!(level("client backend", "FATAL:  the database system is starting up"), None);
    }

    #[tokio::test]
    async fn the_last_lines_are_kept() {
        let (reader, mut writer) = std::io::pipe().unwrap();
        let mut tail = Tail::of(reader).unwrap();
        for number in 0..=KEPT {
            writeln!(writer, "postmaster|LOG:  line {number}").unwrap();
        }
        drop(writer);
        let text = tail.text().await;
        assert!(text.starts_with("LOG:  line 1\n") && text.ends_with("LOG:  line 10"), "{text}");
    }
}
