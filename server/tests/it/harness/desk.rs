//! A server that is open, with a database of its own.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Parser;
use frontdesk::app::App;
use frontdesk::config::{Cli, Command};
use frontdesk::serve::{Bound, OpenDatabase};
use serde_json::json;
use sqlx::PgPool;
use tokio::sync::oneshot;

use super::clock::TestClock;
use super::{Answer, Line, Person, cluster, logs};

pub struct Desk {
    door: Door,
    pub clock: Arc<TestClock>,
    pub pool: PgPool,
    app: App,
    database_url: String,
    /// Whether others use the database after this desk.
    shares: bool,
    // Dropped with the desk: the server stops.
    _open: oneshot::Sender<()>,
}

impl Desk {
    pub const ACME: &str = "01900000-0000-7000-8000-0000000000a1";
    pub const GLOBEX: &str = "01900000-0000-7000-8000-0000000000a2";

    pub const SECRET: &str = "the secret of all desks that tests open";

    /// Opens a desk with the demo people, where nobody is told to wait.
    pub async fn open() -> Self {
        Self::open_with(&["--rate-limits", "off"]).await
    }

    /// Opens a desk with these settings.
    pub async fn open_with(settings: &[&str]) -> Self {
        Self::open_on(cluster::new_database().await, settings).await
    }

    /// Opens another server on this desk's database.
    pub async fn opens_again(&self) -> Self {
        Self::open_on(self.database_url.clone(), &["--rate-limits", "off"]).await
    }

    /// Opens a server on this database, which is not its alone.
    pub async fn open_node(database_url: &str, bus: &str) -> Self {
        let mut desk = Self::open_on(database_url.to_owned(), &["--rate-limits", "off", "--bus", bus]).await;
        desk.shares = true;
        desk
    }

    async fn open_on(url: String, settings: &[&str]) -> Self {
        logs::look_through();
        let arguments = ["frontdesk", "serve", "--port", "0", "--jwt-secret", Self::SECRET, "--database-url", &url];
        let Command::Serve(config) = Cli::try_parse_from(arguments.iter().chain(settings)).unwrap().command else {
            unreachable!()
        };
        let database = OpenDatabase::open(&config.database).await.unwrap();
        let pool = database.pool.clone();
        let bound = Bound::to("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let base = format!("http://{}", bound.address);
        let clock = Arc::new(TestClock::default());
        let (open, closed) = oneshot::channel::<()>();
        let ready = bound.prepare(&config, &database, clock.clone()).unwrap();
        let app = ready.app();
        tokio::spawn(async move { ready.serve(async { closed.await.unwrap_or_default() }).await.unwrap() });
        Self { door: Door::of(&base), clock, pool, app, database_url: url, shares: false, _open: open }
    }

    /// Waits until all that was said so far can be found.
    pub async fn indexed(&self) {
        self.app.search_caught_up().await;
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        if !self.shares {
            cluster::ends(&self.database_url);
        }
    }
}

impl Deref for Desk {
    type Target = Door;

    fn deref(&self) -> &Door {
        &self.door
    }
}

/// The way in to a server, wherever it runs.
pub struct Door {
    pub base: String,
    http: reqwest::Client,
    people: AtomicUsize,
}

impl Door {
    /// Of the server at this address.
    pub fn of(base: &str) -> Self {
        Self { base: base.to_owned(), http: reqwest::Client::new(), people: AtomicUsize::new(0) }
    }

    /// A demo person.
    pub async fn demo(&self, email: &str) -> Person {
        let password = match email {
            "david@example.com" | "emma@example.com" => "user123",
            "admin1@acme.com" | "admin@globex.com" => "admin123",
            _ => "staff123",
        };
        self.signs_in(email, password).await
    }

    pub async fn david(&self) -> Person {
        self.demo("david@example.com").await
    }

    pub async fn alice(&self) -> Person {
        self.demo("alice@acme.com").await
    }

    pub async fn bob(&self) -> Person {
        self.demo("bob@acme.com").await
    }

    pub async fn signs_in(&self, email: &str, password: &str) -> Person {
        let answer = self.nobody().post("/api/auth/login", json!({"email": email, "password": password})).await;
        self.person(answer.is(200))
    }

    /// A customer who has just registered.
    pub async fn end_user(&self, name: &str) -> Person {
        let email = format!("{}{}@example.com", name.to_lowercase(), self.people.fetch_add(1, Ordering::Relaxed));
        let body = json!({"name": name, "email": email, "password": "correct horse"});
        let answer = self.nobody().post("/api/auth/register", body).await;
        self.person(answer.is(201))
    }

    /// A guest of Acme.
    pub async fn guest(&self) -> Person {
        let answer = self.nobody().post("/api/auth/guest", json!({"merchantId": Desk::ACME})).await;
        self.person(answer.is(201))
    }

    /// What somebody is answered who spends a refresh token.
    pub async fn refresh(&self, refresh_token: &str) -> Answer {
        self.nobody().post("/api/auth/refresh", json!({"refreshToken": refresh_token})).await
    }

    /// Somebody without a token.
    pub fn nobody(&self) -> Person {
        self.holder_of("")
    }

    /// Somebody who holds this token, whoever it is.
    pub fn holder_of(&self, token: &str) -> Person {
        Person {
            http: self.http.clone(),
            base: self.base.clone(),
            token: token.to_owned(),
            refresh_token: String::new(),
            user: json!(null),
        }
    }

    pub fn person(&self, session: serde_json::Value) -> Person {
        let token = session["token"].as_str().unwrap();
        let refresh_token = session["refreshToken"].as_str().unwrap().to_owned();
        Person { user: session["user"].clone(), refresh_token, ..self.holder_of(token) }
    }

    /// A request of any shape.
    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}{path}", self.base))
    }

    pub async fn answer(&self, request: reqwest::RequestBuilder) -> Answer {
        Answer::of(request.send().await.unwrap()).await
    }

    /// A connection with this handshake.
    pub async fn connects(&self, auth: serde_json::Value) -> Result<Line, String> {
        Line::open(&self.base, auth).await
    }
}
