//! What every action is handed: the database, the message log, who tells of events, the clock, and what is remembered
//! of sessions and conversations.

use std::sync::Arc;
use std::time::Duration;

use moka::future::Cache;
use sqlx::pool::PoolConnection;
use sqlx::{PgPool, Postgres};

use crate::access::{Actor, Passwords, Signer};
use crate::domain::{Clock, ConversationId, Participants, SessionId, Timestamp, User};
use crate::error::{Error, Result};
use crate::events::{Event, Publisher};
use crate::store::message_log::Means;
use crate::store::search::SearchIndex;
use crate::store::updates::Updates;
use crate::store::{MessageLog, conversations, sessions};

/// How long a session is believed without asking the database again: less than the 10 s in which the end of a session
/// reaches every node.
const SESSION_MEMORY: Duration = Duration::from_secs(5);
/// Sessions and conversations remembered at once; each takes some hundred bytes.
const REMEMBERED: u64 = 100_000;

/// What every action is handed.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    pool: PgPool,
    log: MessageLog,
    updates: Updates,
    search_index: SearchIndex,
    publisher: Arc<dyn Publisher>,
    clock: Arc<dyn Clock>,
    signer: Signer,
    passwords: Passwords,
    refresh_ttl_seconds: u32,
    sessions: Cache<SessionId, Option<Arc<User>>>,
    participants: Cache<ConversationId, Participants>,
}

/// What an [`App`] is made of.
pub struct Parts {
    /// The database, migrated.
    pub pool: PgPool,
    /// Tells of events.
    pub publisher: Arc<dyn Publisher>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Makes and checks access tokens.
    pub signer: Signer,
    /// For how long a refresh token is good.
    pub refresh_ttl_seconds: u32,
}

impl App {
    /// Starts the message log and makes the app around it.
    pub fn start(parts: Parts) -> anyhow::Result<Self> {
        let updates = Updates::start(parts.pool.clone(), Arc::clone(&parts.publisher));
        let search_index = SearchIndex::start(parts.pool.clone(), Arc::clone(&parts.clock));
        let log = MessageLog::start(Means {
            pool: parts.pool.clone(),
            publisher: Arc::clone(&parts.publisher),
            updates: updates.clone(),
            search_index: search_index.clone(),
            clock: Arc::clone(&parts.clock),
        });
        Ok(Self(Arc::new(Inner {
            log,
            updates,
            search_index,
            pool: parts.pool,
            publisher: parts.publisher,
            clock: parts.clock,
            signer: parts.signer,
            passwords: Passwords::new()?,
            refresh_ttl_seconds: parts.refresh_ttl_seconds,
            sessions: Cache::builder().max_capacity(REMEMBERED).time_to_live(SESSION_MEMORY).build(),
            participants: Cache::new(REMEMBERED),
        })))
    }

    /// The database.
    pub fn pool(&self) -> &PgPool {
        &self.0.pool
    }

    /// A connection for reading, or for a single statement.
    pub async fn conn(&self) -> Result<PoolConnection<Postgres>> {
        Ok(self.0.pool.acquire().await?)
    }

    /// A transaction; dropped without a commit, it has done nothing.
    pub async fn begin(&self) -> Result<sqlx::Transaction<'static, Postgres>> {
        Ok(self.0.pool.begin().await?)
    }

    /// Where messages are written.
    pub fn log(&self) -> &MessageLog {
        &self.0.log
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// Makes and checks access tokens.
    pub fn signer(&self) -> &Signer {
        &self.0.signer
    }

    /// Hashes and checks passwords.
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// For how long a refresh token is good.
    pub fn refresh_ttl_seconds(&self) -> u32 {
        self.0.refresh_ttl_seconds
    }

    /// Tells of something that is committed.
    pub async fn publish(&self, event: Event) {
        self.0.publisher.publish(event).await;
    }

    /// Has a change that lists show told within a second.
    pub fn updated(&self, conversation: Participants) {
        self.0.updates.touch(conversation);
    }

    /// Has a conversation that has begun found by searches, a moment later.
    pub fn begun(&self, conversation: ConversationId) {
        self.0.search_index.touch(conversation);
    }

    /// Who holds this access token: while it is good, its session has not ended and its user is active.
    pub async fn actor(&self, token: &str) -> Result<Actor> {
        let claims = self.0.signer.verify(token, self.now())?;
        let user = self.session_user(claims.sid).await?.filter(|user| user.id == claims.sub);
        let user = user.ok_or(Error::Unauthenticated)?;
        Ok(Actor::new(user, claims.sid, claims.expires_at()))
    }

    /// `actor` as they are now, a moment later in the same session.
    pub async fn actor_again(&self, actor: &Actor) -> Result<Actor> {
        if actor.expires_at() <= self.now() {
            return Err(Error::TokenExpired);
        }
        let user = self.session_user(actor.session_id()).await?.ok_or(Error::Unauthenticated)?;
        Ok(Actor::new(user, actor.session_id(), actor.expires_at()))
    }

    async fn session_user(&self, id: SessionId) -> Result<Option<Arc<User>>> {
        let load = async {
            let mut conn = self.conn().await?;
            Ok(sessions::user_of(&mut conn, id).await?.map(Arc::new))
        };
        self.0.sessions.try_get_with(id, load).await.map_err(shared)
    }

    /// Who takes part in a conversation. That never changes, so it is read once.
    pub async fn participants(&self, id: ConversationId) -> Result<Participants> {
        let load = async {
            let mut conn = self.conn().await?;
            conversations::participants(&mut conn, id).await?.ok_or(Error::NotFound("conversation"))
        };
        self.0.participants.try_get_with(id, load).await.map_err(shared)
    }

    /// Finishes what is under way in the message log, then lets go of the database.
    pub async fn stop(&self) {
        self.0.log.stop().await;
        self.0.pool.close().await;
    }
}

/// An error that all who waited for the same look-up share.
fn shared(error: Arc<Error>) -> Error {
    match &*error {
        Error::NotFound(what) => Error::NotFound(what),
        Error::Unavailable(cause) => Error::Unavailable(anyhow::anyhow!("{cause:#}")),
        other => Error::Internal(anyhow::anyhow!("{other:?}")),
    }
}
