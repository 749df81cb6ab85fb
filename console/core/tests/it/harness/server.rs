//! The server that the tests are given, and servers of their own.

use std::{
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;

/// The server beside which the tests run.
pub fn url() -> String {
    given("FRONTDESK_URL")
}

fn given(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run this by .ci/with-server"))
}

/// A server with a life of its own; it ends with the test.
pub struct Server {
    child: Child,
    pub url: String,
    token_ttl: &'static str,
    data: TempDir,
}

impl Server {
    pub fn start() -> Self {
        Self::with_tokens_for("900")
    }

    /// `seconds`: how long an access token is good.
    pub fn with_tokens_for(seconds: &'static str) -> Self {
        // Where PostgreSQL, which runs as another user, can go.
        let data = tempfile::Builder::new().prefix("frontdesk-console.").tempdir_in("/tmp").unwrap();
        std::fs::set_permissions(data.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        let (child, url) = run(&data, seconds, "0");
        Self { child, url, token_ttl: seconds, data }
    }

    /// Stops it without warning.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// The same one again, after it was killed.
    pub fn again(&mut self) {
        let port = self.url.rsplit(':').next().unwrap().to_owned();
        (self.child, self.url) = run(&self.data, self.token_ttl, &port);
    }
}

fn run(data: &TempDir, token_ttl: &str, port: &str) -> (Child, String) {
    let mut child = Command::new(given("FRONTDESK_PROGRAM"))
        .args(["serve", "--port", port])
        .env_remove("DATABASE_URL")
        .env_remove("JWT_SECRET")
        .env("HOST", "127.0.0.1")
        .env("FRONTDESK_DATA_DIR", data.path().join("data"))
        .env("FRONTDESK_DEMO", "1")
        .env("FRONTDESK_RATE_LIMITS", "off")
        .env("FRONTDESK_TOKEN_TTL", token_ttl)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let ready = lines.find_map(|line| {
        let line = line.unwrap();
        let (_, address) = line.split_once("http://")?;
        Some(format!("http://{}", address.split('/').next()?))
    });
    // Read on, or the server could not print any more.
    std::thread::spawn(move || lines.for_each(drop));
    (child, ready.expect("the server starts"))
}

impl Drop for Server {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            // Politely, so that its database ends before its data is removed.
            let sent = Command::new("kill").arg(self.child.id().to_string()).status();
            if sent.is_ok_and(|it| it.success()) {
                let _ = self.child.wait();
            }
        }
    }
}
