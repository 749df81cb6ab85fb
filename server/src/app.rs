//! What every action is handed: the database, the message log, who tells of events, the clock, and what is remembered
//! of sessions and conversations.

use std::collections::HashSet;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use moka::future::Cache;
use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, PgPool, Postgres};
use uuid::Uuid;

use crate::access::{Actor, Passwords, Signer};
use crate::domain::privacy::Gone;
use crate::domain::{Clock, ConversationId, Participants, SessionId, Timestamp, User, UserId};
use crate::error::{Error, Result};
use crate::events::{Event, Publisher};
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::store::crowd::Crowd;
use crate::store::message_log::{Batching, Means};
use crate::store::pool::{Kept, Lost, Readers};
use crate::store::search::SearchIndex;
use crate::store::starts::Starts;
use crate::store::updates::Updates;
use crate::store::{MessageLog, conversations, merchants, sessions};

/// How long a session is believed without asking the database again: less than the 10 s in which the end of a session
/// reaches every node.
const SESSION_MEMORY: Duration = Duration::from_secs(5);
/// How long the origins that merchants have allowed are believed; a merchant who adds one waits no longer than that.
const ORIGINS_MEMORY: Duration = Duration::from_secs(10);
/// Sessions and conversations remembered at once; each takes some hundred bytes.
const REMEMBERED: u64 = 100_000;

/// What every action is handed.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    pool: PgPool,
    readers: Readers,
    /// Those who wait for a connection of it.
    waiting: Crowd,
    log: MessageLog,
    starts: Starts,
    updates: Updates,
    node: Uuid,
    search_index: SearchIndex,
    publisher: Arc<dyn Publisher>,
    clock: Arc<dyn Clock>,
    signer: Signer,
    passwords: Passwords,
    limits: Limits,
    metrics: Arc<Metrics>,
    refresh_ttl_seconds: u32,
    sessions: Cache<SessionId, Option<Arc<User>>>,
    participants: Cache<ConversationId, Participants>,
    /// The origins that merchants have allowed: all of them, so that the origins which callers make up cost no query.
    origins: Cache<(), Arc<HashSet<String>>>,
    /// The last ones that were read, for while the database is away.
    last_origins: RwLock<Arc<HashSet<String>>>,
}

/// What an [`App`] is made of.
pub struct Parts {
    /// The database, migrated.
    pub pool: PgPool,
    /// When that was lost.
    pub lost: Lost,
    /// Tells of events.
    pub publisher: Arc<dyn Publisher>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Makes and checks access tokens.
    pub signer: Signer,
    /// For how long a refresh token is good.
    pub refresh_ttl_seconds: u32,
    /// How much one caller may do at a time.
    pub limits: Limits,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// How messages are gathered before they are stored.
    pub batching: Batching,
}

impl App {
    /// Starts the message log and makes the app around it.
    pub fn start(parts: Parts) -> anyhow::Result<Self> {
        let kept = || Kept::new(parts.pool.clone(), parts.lost.clone());
        let updates = Updates::start(kept(), Arc::clone(&parts.publisher));
        let search_index = SearchIndex::start(parts.pool.clone(), Arc::clone(&parts.clock));
        let means = Means {
            pool: parts.pool.clone(),
            lost: parts.lost.clone(),
            publisher: Arc::clone(&parts.publisher),
            updates: updates.clone(),
            search_index: search_index.clone(),
            clock: Arc::clone(&parts.clock),
            metrics: Arc::clone(&parts.metrics),
        };
        let starts = Starts::start(kept(), Arc::clone(&parts.clock), Arc::clone(&parts.metrics), parts.batching.batch);
        Ok(Self(Arc::new(Inner {
            starts,
            log: MessageLog::start(means, parts.batching),
            updates,
            node: Uuid::now_v7(),
            search_index,
            readers: Readers::new(parts.pool.clone(), parts.lost),
            pool: parts.pool,
            waiting: Crowd::default(),
            publisher: parts.publisher,
            clock: parts.clock,
            signer: parts.signer,
            passwords: Passwords::new()?,
            limits: parts.limits,
            metrics: parts.metrics,
            refresh_ttl_seconds: parts.refresh_ttl_seconds,
            sessions: Cache::builder()
                .max_capacity(REMEMBERED)
                .time_to_live(SESSION_MEMORY)
                .support_invalidation_closures()
                .build(),
            participants: Cache::builder().max_capacity(REMEMBERED).support_invalidation_closures().build(),
            origins: Cache::builder().max_capacity(1).time_to_live(ORIGINS_MEMORY).build(),
            last_origins: RwLock::default(),
        })))
    }

    /// The database.
    pub fn pool(&self) -> &PgPool {
        &self.0.pool
    }

    /// What the database answers to one or more statements, each of which stands for itself. The connection goes to the next
    /// who asks; after an error, or when nobody waits any more, by way of the pool, which sees whether it is well.
    pub async fn query<T>(&self, ask: impl AsyncFnOnce(&mut PgConnection) -> sqlx::Result<T>) -> Result<T> {
        let mut conn = self.conn().await?;
        let answer = ask(&mut conn).await?;
        // Who waits, waits for the pool.
        if self.0.waiting.is_empty() {
            self.0.readers.put(conn);
        }
        Ok(answer)
    }

    /// A connection for more than that.
    pub async fn conn(&self) -> Result<PoolConnection<Postgres>> {
        match self.0.readers.take() {
            Some(conn) => Ok(conn),
            None => self.connection(self.0.pool.acquire()).await,
        }
    }

    /// A transaction; dropped without a commit, it has done nothing.
    pub async fn begin(&self) -> Result<sqlx::Transaction<'static, Postgres>> {
        self.0.readers.make_room();
        self.connection(self.0.pool.begin()).await
    }

    /// Waits for a connection, unless nobody gets one.
    ///
    /// Boxed: to connect takes 28 kB, which whatever may have to wait for a connection would be larger by. A message, which
    /// seldom has to, was copied with all of it.
    async fn connection<T>(&self, comes: impl Future<Output = sqlx::Result<T>>) -> Result<T> {
        let place = self.0.waiting.join(Instant::now());
        let place = place.inspect_err(|_| self.0.metrics.overloaded("database"))?;
        let connection = Box::pin(comes).await?;
        place.served(Instant::now());
        Ok(connection)
    }

    /// Where messages are written.
    pub fn log(&self) -> &MessageLog {
        &self.0.log
    }

    /// Where conversations are started.
    pub fn starts(&self) -> &Starts {
        &self.0.starts
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// For measuring how long something takes.
    pub fn instant(&self) -> Instant {
        self.0.clock.instant()
    }

    /// What is counted.
    pub fn metrics(&self) -> &Metrics {
        &self.0.metrics
    }

    /// What is counted, in the OpenMetrics text format.
    pub fn render_metrics(&self) -> String {
        self.0.metrics.render(&self.0.pool, self.0.readers.idle())
    }

    /// How much one caller may do at a time.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Makes and checks access tokens.
    pub fn signer(&self) -> &Signer {
        &self.0.signer
    }

    /// Hashes and checks passwords.
    pub fn passwords(&self) -> &Passwords {
        &self.0.passwords
    }

    /// This process among all that serve the same database.
    pub fn node(&self) -> Uuid {
        self.0.node
    }

    /// For how long a refresh token is good.
    pub fn refresh_ttl_seconds(&self) -> u32 {
        self.0.refresh_ttl_seconds
    }

    /// Tells of something that is committed.
    pub fn publish(&self, event: Event) {
        self.0.publisher.publish(event);
    }

    /// Has a change that lists show told within a second.
    pub fn updated(&self, conversation: Participants) {
        self.0.updates.touch(conversation);
    }

    /// Has a conversation that has begun found by searches, a moment later.
    pub fn begun(&self, conversation: ConversationId) {
        self.0.search_index.touch(conversation);
    }

    /// Waits until searches find all that has been said so far.
    pub async fn search_caught_up(&self) {
        self.0.search_index.caught_up().await;
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
        match self.0.sessions.get(&id).await {
            Some(user) => Ok(user),
            None => self.load_session_user(id).await,
        }
    }

    /// Boxed: this takes 30 kB, which each connection would keep for the few times that it is needed.
    fn load_session_user(&self, id: SessionId) -> BoxFuture<'_, Result<Option<Arc<User>>>> {
        let load = async move { Ok(self.query(async |conn| sessions::user_of(conn, id).await).await?.map(Arc::new)) };
        async move { self.0.sessions.try_get_with(id, load).await.map_err(shared) }.boxed()
    }

    /// Has sessions that have ended forgotten, and their sockets closed on all nodes.
    pub async fn end_sessions(&self, ids: Vec<SessionId>) {
        self.forget_sessions(&ids).await;
        if !ids.is_empty() {
            self.publish(Event::SessionsEnded(ids));
        }
    }

    /// The same of sessions that another node has ended, on this one alone.
    pub async fn sessions_ended_elsewhere(&self, ids: Vec<SessionId>) {
        self.forget_sessions(&ids).await;
        if !ids.is_empty() {
            self.publish(Event::SessionsEndedElsewhere(ids));
        }
    }

    async fn forget_sessions(&self, ids: &[SessionId]) {
        for id in ids {
            self.0.sessions.invalidate(id).await;
        }
    }

    /// Has what is remembered of a user looked up anew, on all nodes.
    pub fn user_changed(&self, id: UserId) {
        self.forget_user(id);
        self.publish(Event::UserChanged(id));
    }

    /// Has what is remembered of a user looked up anew on this node.
    pub fn forget_user(&self, id: UserId) {
        let is_theirs = move |_: &SessionId, user: &Option<Arc<User>>| user.as_ref().is_some_and(|it| it.id == id);
        self.0
            .sessions
            .invalidate_entries_if(is_theirs)
            .expect("the cache was built with support for invalidation closures");
    }

    /// Who takes part in a conversation, as it is remembered. That changes when a guest's conversation becomes a
    /// verified customer's, and when it is erased: this node knows at once, another a few seconds later.
    pub async fn participants(&self, id: ConversationId) -> Result<Participants> {
        match self.0.participants.get(&id).await {
            Some(it) => Ok(it),
            None => self.load_participants(id).await,
        }
    }

    /// Boxed, as is `load_session_user`.
    fn load_participants(&self, id: ConversationId) -> BoxFuture<'_, Result<Participants>> {
        async move { self.0.participants.try_get_with(id, self.read_participants(id)).await.map_err(shared) }.boxed()
    }

    /// Who takes part in a conversation now.
    pub async fn participants_anew(&self, id: ConversationId) -> Result<Participants> {
        // Boxed, as is `load_session_user`.
        let it = self.read_participants(id).boxed().await?;
        self.0.participants.insert(id, it).await;
        Ok(it)
    }

    async fn read_participants(&self, id: ConversationId) -> Result<Participants> {
        let read = self.query(async |conn| conversations::participants(conn, id).await);
        read.await?.ok_or(Error::NotFound("conversation"))
    }

    /// Has it remembered who takes part in these from now on, on all nodes.
    pub async fn changed_hands(&self, conversations: &[Participants]) {
        for it in conversations {
            self.0.participants.insert(it.id, *it).await;
        }
        if !conversations.is_empty() {
            self.publish(Event::ChangedHands(conversations.iter().map(|it| it.id).collect()));
        }
    }

    /// Has it read anew who takes part in these, if anybody: they have changed hands elsewhere, or are gone.
    pub async fn forget_participants(&self, conversations: &[ConversationId]) {
        for id in conversations {
            self.0.participants.invalidate(id).await;
        }
    }

    /// Has what is gone forgotten, on all nodes.
    pub async fn gone(&self, gone: Gone) {
        self.forget_participants(&gone.conversations).await;
        if !gone.conversations.is_empty() {
            self.publish(Event::ChangedHands(gone.conversations));
        }
        self.end_sessions(gone.sessions).await;
    }

    /// Has it read anew who takes part in what these guests began, who have turned out to be customers.
    pub fn forget_conversations_of(&self, guests: Vec<UserId>) {
        if guests.is_empty() {
            return;
        }
        let guests: HashSet<_> = guests.into_iter().collect();
        self.0
            .participants
            .invalidate_entries_if(move |_, it| guests.contains(&it.end_user_id))
            .expect("the cache was built with support for invalidation closures");
    }

    /// Whether a merchant has allowed the pages of this origin to call.
    pub async fn merchants_allow_origin(&self, origin: &str) -> bool {
        let load = async {
            let origins = self.query(async |conn| merchants::allowed_origins(conn).await).await?;
            let origins = Arc::new(origins.into_iter().collect());
            *self.0.last_origins.write().expect("nobody panics with it") = Arc::clone(&origins);
            Ok::<_, Error>(origins)
        };
        let origins = self.0.origins.try_get_with((), load).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "the origins that merchants allow cannot be read: those read before go on");
            Arc::clone(&self.0.last_origins.read().expect("nobody panics with it"))
        });
        origins.contains(origin)
    }

    /// Has the origins that merchants allow read anew: one of them has changed.
    pub fn forget_allowed_origins(&self) {
        self.0.origins.invalidate_all();
    }

    /// Stores and acknowledges what is under way. What comes later is refused.
    pub async fn drain(&self) {
        self.0.log.stop().await;
    }
}

/// An error that all who waited for the same look-up share.
fn shared(error: Arc<Error>) -> Error {
    match &*error {
        Error::NotFound(what) => Error::NotFound(what),
        Error::Overloaded { retry_after_ms } => Error::Overloaded { retry_after_ms: *retry_after_ms },
        Error::Unavailable(cause) => Error::Unavailable(anyhow::anyhow!("{cause:#}")),
        other => Error::Internal(anyhow::anyhow!("{other:?}")),
    }
}
