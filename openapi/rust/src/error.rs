//! Why a call brought no answer.

use std::{ops::Deref, sync::Arc, time::Duration};

use crate::types;

/// Why a call brought no answer.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// Frontdesk refused, or cannot just now. What to do depends on its `code`.
    #[error("{0}")]
    Problem(Box<Problem>),
    /// Frontdesk was not reached: no connection, a timeout, or somebody in between answered instead.
    #[error("cannot reach Frontdesk: {0}")]
    Transport(#[source] Arc<dyn std::error::Error + Send + Sync>),
    /// Nobody is signed in, or not any more.
    #[error("sign in first")]
    SignedOut,
    /// The call was not made: something that it takes is missing, or not what it should be.
    #[error("{0}")]
    InvalidRequest(String),
    /// Frontdesk answered what this version of the client does not understand.
    #[error("Frontdesk's answer is not understood: {0}")]
    Unintelligible(String),
}

impl Error {
    /// The stable word for what went wrong, if Frontdesk said so.
    pub fn code(&self) -> Option<&str> {
        match self {
            Error::Problem(problem) => Some(&problem.code),
            _ => None,
        }
    }

    pub(crate) fn transport(error: impl std::error::Error + Send + Sync + 'static) -> Self {
        Error::Transport(Arc::new(error))
    }

    /// Whether the same call can succeed later, without anything being changed. Nothing was lost: started or sent
    /// again with the same `client_id`, it is done once.
    pub fn is_temporary(&self) -> bool {
        match self {
            Error::Problem(problem) => matches!(problem.status, 408 | 429 | 503),
            Error::Transport(_) => true,
            _ => false,
        }
    }
}

/// What Frontdesk says about a failure; its fields are those of [`types::Problem`].
#[derive(Clone, Debug)]
pub struct Problem {
    wire: types::Problem,
    /// How long to wait before the next attempt.
    pub retry_after: Option<Duration>,
}

impl Deref for Problem {
    type Target = types::Problem;

    fn deref(&self) -> &types::Problem {
        &self.wire
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.detail, self.code)
    }
}

/// What the generated calls return.
impl From<progenitor_client::Error<types::Problem>> for Error {
    fn from(error: progenitor_client::Error<types::Problem>) -> Self {
        use progenitor_client::Error as Call;
        match error {
            Call::ErrorResponse(response) => {
                let seconds =
                    response.headers().get(reqwest::header::RETRY_AFTER).and_then(|it| it.to_str().ok()?.parse().ok());
                let retry_after = seconds.map(Duration::from_secs);
                Error::Problem(Box::new(Problem { wire: response.into_inner(), retry_after }))
            }
            Call::CommunicationError(error) | Call::ResponseBodyError(error) | Call::InvalidUpgrade(error) => {
                Error::transport(error)
            }
            // The client's own hooks say this when they could not reach the server for a token.
            Call::Custom(message) => {
                Error::Transport(Arc::from(Box::<dyn std::error::Error + Send + Sync>::from(message)))
            }
            Call::InvalidRequest(message) => Error::InvalidRequest(message),
            Call::InvalidResponsePayload(_, error) => Error::Unintelligible(error.to_string()),
            Call::UnexpectedResponse(response) => Error::Unintelligible(format!("status {}", response.status())),
        }
    }
}
