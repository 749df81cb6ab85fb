//! The server that the tests are given, and servers of their own.

use std::{
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Child, Command, Stdio},
};

use frontdesk_client::{Error, Frontdesk, types};
use uuid::Uuid;

pub const ACME: Uuid = Uuid::from_u128(0x01900000_0000_7000_8000_0000000000a1);

/// The server beside which the tests run.
pub fn url() -> String {
    given("FRONTDESK_URL")
}

fn given(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: run this by .ci/with-server"))
}

pub async fn david() -> Frontdesk {
    Frontdesk::sign_in(&url(), "david@example.com", "user123").await.unwrap()
}

pub async fn alice() -> Frontdesk {
    Frontdesk::sign_in(&url(), "alice@acme.com", "staff123").await.unwrap()
}

/// A guest of Acme's, whose conversations nobody else adds to.
pub async fn guest() -> Frontdesk {
    Frontdesk::guest(&url(), ACME, Some("Nina")).await.unwrap()
}

pub async fn start(desk: &Frontdesk) -> types::Conversation {
    let body = types::StartConversation::builder().merchant_id(ACME);
    desk.start_conversation().body(body).send().await.unwrap().into_inner()
}

pub async fn say(
    desk: &Frontdesk,
    conversation: Uuid,
    content: &str,
    client_id: &str,
) -> Result<types::Message, Error> {
    let body = types::SendMessage::builder().content(content).client_id(client_id.to_string());
    Ok(desk.send_message().id(conversation).body(body).send().await?.into_inner())
}

/// A server with a life of its own; it ends with the test.
pub struct Server {
    child: Child,
    pub url: String,
}

impl Server {
    pub fn with_short_tokens(data: &Path) -> Self {
        Self::start(data, "2", "0")
    }

    pub fn with_usual_tokens(data: &Path) -> Self {
        Self::start(data, "900", "0")
    }

    /// The same one again, after `stop`.
    pub fn again(data: &Path, url: &str) -> Self {
        Self::start(data, "2", url.rsplit(':').next().unwrap())
    }

    /// Where PostgreSQL, which runs as another user, can go.
    pub fn place() -> tempfile::TempDir {
        let place = tempfile::Builder::new().prefix("frontdesk-client.").tempdir_in("/tmp").unwrap();
        std::fs::set_permissions(place.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
        place
    }

    fn start(data: &Path, token_ttl: &str, port: &str) -> Self {
        let mut child = Command::new(given("FRONTDESK_PROGRAM"))
            .args(["serve", "--port", port])
            .env_remove("DATABASE_URL")
            .env_remove("JWT_SECRET")
            .env("HOST", "127.0.0.1")
            .env("FRONTDESK_DATA_DIR", data.join("data"))
            .env("FRONTDESK_DEMO", "1")
            .env("FRONTDESK_RATE_LIMITS", "on")
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
        Self { child, url: ready.expect("the server starts") }
    }

    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // Politely, so that its database ends before its data is removed.
        let sent = Command::new("kill").arg(self.child.id().to_string()).status();
        if sent.is_ok_and(|it| it.success()) {
            let _ = self.child.wait();
        }
    }

    /// How often it gave another token.
    pub async fn refreshes(&self) -> u64 {
        self.answered("POST", "/api/auth/refresh", 200).await
    }

    /// How often it answered so.
    pub async fn answered(&self, method: &str, route: &str, status: u16) -> u64 {
        let metrics = reqwest::get(format!("{}/metrics", self.url)).await.unwrap().text().await.unwrap();
        let counter =
            format!(r#"frontdesk_http_requests_total{{method="{method}",route="{route}",status="{status}"}} "#);
        metrics.lines().find_map(|line| line.strip_prefix(&counter)).map_or(0, |count| count.parse().unwrap())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.end();
        }
    }
}
