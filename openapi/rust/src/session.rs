//! Who is signed in, and the one place where tokens are replaced.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::{
    FutureExt, TryFutureExt,
    future::{BoxFuture, Shared},
};
use progenitor_client::ResponseValue;
use reqwest::header::DATE;
use tokio::sync::watch;

use crate::{
    Client, Error,
    types::{AuthSession, RefreshToken},
};

/// A token is replaced when a fifth of its time is left, or this much.
const EARLY: TimeDelta = TimeDelta::seconds(60);

/// All clones of a client share one.
#[derive(Clone)]
pub struct Session(Arc<Inner>);

struct Inner {
    /// None when nobody is signed in.
    current: watch::Sender<Option<AuthSession>>,
    tokens: Mutex<Tokens>,
}

/// Guarded together, so that a renewal is started once, and its end is one step.
#[derive(Default)]
struct Tokens {
    /// By this machine's clock: when the access token should be replaced, and when it runs out.
    renew_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    renewal: Option<Renewal>,
}

/// A new access token on its way, for all who wait for it.
type Renewal = Shared<BoxFuture<'static, Result<String, Error>>>;

impl Session {
    /// Nobody's.
    pub(crate) fn none() -> Self {
        Self(Arc::new(Inner { current: watch::Sender::new(None), tokens: Mutex::default() }))
    }

    /// Of who signed in earlier. The server's clock is not known, so this machine's must do until the next renewal; if
    /// it is wrong, the server refuses the token and another is fetched.
    pub(crate) fn resumed(session: AuthSession) -> Self {
        let this = Self::none();
        this.begin(&mut this.tokens(), session, None);
        this
    }

    /// Of who has signed in just now.
    pub(crate) fn begun(answer: ResponseValue<AuthSession>) -> Self {
        let this = Self::none();
        this.begin_with(&mut this.tokens(), answer);
        this
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<Option<AuthSession>> {
        self.0.current.subscribe()
    }

    /// The session as it is once no renewal is under way.
    pub(crate) async fn settled(&self) -> Option<AuthSession> {
        let renewal = self.tokens().renewal.clone();
        if let Some(renewal) = renewal {
            // Whether it went well or not, the session says.
            let _ = renewal.await;
        }
        self.0.current.borrow().clone()
    }

    /// Ends `session`, unless another has taken its place.
    pub(crate) fn end(&self, session: &AuthSession) {
        let _tokens = self.tokens();
        if self.is_current(session) {
            self.0.current.send_replace(None);
        }
    }

    /// An access token that the server should take, none when nobody is signed in. It is another than `refused`, which
    /// the server did not take.
    pub(crate) async fn token(&self, client: &Client, refused: Option<&str>) -> Result<Option<String>, Error> {
        let (renewal, fallback) = {
            let mut tokens = self.tokens();
            let Some(current) = self.0.current.borrow().clone() else { return Ok(None) };
            let now = Utc::now();
            if now < tokens.renew_at && refused.is_none_or(|it| it != current.token) {
                return Ok(Some(current.token));
            }
            let still_good = now < tokens.ends_at && refused.is_none();
            let fallback = still_good.then(|| current.token.clone());
            let renewal = match &tokens.renewal {
                Some(under_way) if under_way.peek().is_none() => under_way.clone(),
                _ => tokens.renewal.insert(self.renewal(client.clone(), current)).clone(),
            };
            (renewal, fallback)
        };
        match (renewal.await, fallback) {
            (Err(error), Some(token)) if error.is_temporary() => Ok(Some(token)),
            (Err(Error::SignedOut), _) => Ok(None),
            (outcome, _) => outcome.map(Some),
        }
    }

    /// A task of its own: a refresh token is good once, so its successor has to be kept even if the call that wanted
    /// it is dropped meanwhile.
    fn renewal(&self, client: Client, spent: AuthSession) -> Renewal {
        let session = self.clone();
        let task = tokio::spawn(async move {
            let body = RefreshToken { refresh_token: spent.refresh_token.clone() };
            let ask = || client.refresh().body(body.clone()).send().map_err(Error::from);
            let mut outcome = ask().await;
            if let Err(Error::Transport(_)) = outcome {
                // The answer may have been lost on its way. Asked again at once, the server gives the same.
                outcome = ask().await;
            }
            session.conclude(&spent, outcome)
        });
        task.map(|joined| joined.unwrap_or_else(|error| Err(Error::transport(error)))).boxed().shared()
    }

    fn conclude(
        &self,
        spent: &AuthSession,
        outcome: Result<ResponseValue<AuthSession>, Error>,
    ) -> Result<String, Error> {
        let mut tokens = self.tokens();
        tokens.renewal = None;
        // Whoever has signed out meanwhile stays signed out.
        if !self.is_current(spent) {
            return Err(Error::SignedOut);
        }
        match outcome {
            Ok(answer) => Ok(self.begin_with(&mut tokens, answer)),
            Err(error) => {
                // Only the server can end a session. That it was not reached, or is busy, changes nothing.
                if matches!(&error, Error::Problem(problem) if problem.status == 401) {
                    self.0.current.send_replace(None);
                }
                Err(error)
            }
        }
    }

    fn is_current(&self, session: &AuthSession) -> bool {
        self.0.current.borrow().as_ref().is_some_and(|it| it.refresh_token == session.refresh_token)
    }

    /// Returns the access token.
    fn begin_with(&self, tokens: &mut Tokens, answer: ResponseValue<AuthSession>) -> String {
        let date = answer.headers().get(DATE).and_then(|it| DateTime::parse_from_rfc2822(it.to_str().ok()?).ok());
        let token = answer.token.clone();
        // In whole seconds, so it may be almost one later.
        self.begin(tokens, answer.into_inner(), date.map(|it| it.to_utc() + TimeDelta::seconds(1)));
        token
    }

    /// `server_time` is what the server's clock showed when it gave this session.
    fn begin(&self, tokens: &mut Tokens, session: AuthSession, server_time: Option<DateTime<Utc>>) {
        let now = Utc::now();
        let left = session.expires_at - server_time.unwrap_or(now);
        tokens.ends_at = now + left;
        tokens.renew_at = tokens.ends_at - (left / 5).min(EARLY);
        self.0.current.send_replace(Some(session));
    }

    /// Nothing between lock and unlock can panic halfway.
    fn tokens(&self) -> MutexGuard<'_, Tokens> {
        self.0.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tokens are not for logs.
impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let user = self.0.current.borrow().as_ref().map(|it| it.user.id);
        f.debug_struct("Session").field("user", &user).finish_non_exhaustive()
    }
}
