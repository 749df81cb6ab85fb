//! Why an action was refused or failed, in the caller's terms. `http` adds the status, `socket` the envelope; both send
//! the same code.

use std::time::Duration;

use rand::RngExt;

/// Who is refused for load waits at least so long, and at most three times as long.
const SHORTEST_RETRY: Duration = Duration::from_millis(500);
const LONGEST_RETRY: Duration = Duration::from_secs(3);

/// What is wrong with one field of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name on the wire; `a.b` inside an object.
    pub field: String,
    /// What is wrong, to follow the field's name in a sentence.
    pub message: String,
}

impl FieldError {
    /// A field and what is wrong with it.
    pub fn new(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// Why an action was refused or failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No token, or one that is not ours or whose session has ended.
    #[error("sign in first")]
    Unauthenticated,
    /// A token that was good until a moment ago.
    #[error("the token has run out; get a fresh one")]
    TokenExpired,
    /// A refresh token that was spent before: somebody else may have it, so its session has ended.
    #[error("this refresh token was used before; sign in again")]
    TokenReused,
    /// Which of the two is wrong is not said.
    #[error("e-mail or password is wrong")]
    InvalidCredentials,
    /// A token by which a merchant was to vouch for somebody; the reason is for the merchant's developers.
    #[error("{0}")]
    InvalidIdentity(String),
    /// The caller sees the thing but may not do this with it.
    #[error("you may not {0}")]
    Forbidden(&'static str),
    /// Also when the caller may not know that the thing exists.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// Out of bounds or of the wrong type.
    #[error("{}", phrase(.0))]
    Invalid(Vec<FieldError>),
    /// An account has this address.
    #[error("this e-mail address has an account")]
    EmailTaken,
    /// The same client id as before, with another content.
    #[error("this clientId was used for something else")]
    ClientIdReused,
    /// A colleague has written what the sender of this reply had not seen.
    #[error("a colleague has answered meanwhile; read that first, then send again")]
    ConversationMovedOn,
    /// Somebody else was first.
    #[error("somebody has this conversation")]
    AlreadyAssigned,
    /// Assignees are active staff of the conversation's merchant.
    #[error("staffId is no active member of this merchant's staff")]
    NotStaffOfMerchant,
    /// One active admin always stays.
    #[error("a merchant's last active admin stays one")]
    LastAdmin,
    /// One key to use and one to take over from it.
    #[error("this merchant has two identity keys; revoke one first")]
    TooManyKeys,
    /// Two canned replies of a merchant's never share a shortcut.
    #[error("another canned reply has this shortcut")]
    ShortcutTaken,
    /// A list that one can look through.
    #[error("this merchant has 500 canned replies; remove one first")]
    TooManyCannedReplies,
    /// Fleeting events go to rooms that one has joined.
    #[error("join the conversation first")]
    NotJoined,
    /// An event that the channel does not have.
    #[error("there is no such event")]
    UnknownEvent,
    /// More at once than the server takes from one caller.
    #[error("too much at once; wait a moment")]
    RateLimited {
        /// How long to wait.
        retry_after_ms: u32,
    },
    /// More than the server can do just now: nothing was done. Each is told another time, so that not all come back at
    /// once.
    #[error("the server has too much to do; nothing was done, try again in a moment")]
    Overloaded {
        /// How long to wait.
        retry_after_ms: u32,
    },
    /// A client that does not take what it is sent.
    #[error("this connection takes what it is sent too slowly; connect again, and join with afterSeq")]
    TooSlow,
    /// The database is away; nothing was changed, or a repeat with the same client id tells.
    #[error("the database is away; try again soon")]
    Unavailable(#[source] anyhow::Error),
    /// A bug: logged in full, shown to nobody.
    #[error("something went wrong")]
    Internal(#[source] anyhow::Error),
}

/// What an action gives.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// One field out of bounds.
    pub fn invalid(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldError::new(field, message)])
    }

    /// Too much to do for about that long.
    pub fn overloaded(for_about: Duration) -> Self {
        let least = for_about.clamp(SHORTEST_RETRY, LONGEST_RETRY);
        let wait = least.mul_f64(1.0 + 2.0 * rand::rng().random::<f64>());
        Self::Overloaded { retry_after_ms: u32::try_from(wait.as_millis()).unwrap_or(u32::MAX) }
    }

    /// The stable word for it, the same over every transport.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unauthenticated => "unauthenticated",
            Self::TokenExpired => "token_expired",
            Self::TokenReused => "token_reused",
            Self::InvalidCredentials => "invalid_credentials",
            Self::InvalidIdentity(_) => "invalid_identity",
            Self::Forbidden(_) => "forbidden",
            Self::NotFound("conversation") => "conversation_not_found",
            Self::NotFound("merchant") => "merchant_not_found",
            Self::NotFound("staff member") => "staff_not_found",
            Self::NotFound("end user") => "end_user_not_found",
            Self::NotFound("identity key") => "identity_key_not_found",
            Self::NotFound("canned reply") => "canned_reply_not_found",
            Self::NotFound(_) => "not_found",
            Self::Invalid(_) => "validation_failed",
            Self::EmailTaken => "email_taken",
            Self::ClientIdReused => "client_id_reused",
            Self::ConversationMovedOn => "conversation_moved_on",
            Self::AlreadyAssigned => "already_assigned",
            Self::NotStaffOfMerchant => "not_staff_of_merchant",
            Self::LastAdmin => "last_admin",
            Self::TooManyKeys => "too_many_keys",
            Self::ShortcutTaken => "shortcut_taken",
            Self::TooManyCannedReplies => "too_many_canned_replies",
            Self::NotJoined => "not_joined",
            Self::UnknownEvent => "unknown_event",
            Self::RateLimited { .. } => "rate_limited",
            Self::Overloaded { .. } => "overloaded",
            Self::TooSlow => "too_slow",
            Self::Unavailable(_) => "unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

impl From<FieldError> for Error {
    fn from(error: FieldError) -> Self {
        Self::Invalid(vec![error])
    }
}

/// Database failures that no action expected: an outage, or a bug.
impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        // Whatever belongs to a conversation is added to one that was there a moment ago, and has been erased since.
        let refused_by = error.as_database_error().filter(|it| it.is_foreign_key_violation());
        if refused_by.and_then(|it| it.constraint()).is_some_and(|name| name.ends_with("_conversation_fkey")) {
            return Self::NotFound("conversation");
        }
        // So does what belongs to somebody, or to their sign-in.
        let theirs = |name: &str| name.ends_with("_user_fkey") || name.ends_with("_session_fkey");
        if refused_by.and_then(|it| it.constraint()).is_some_and(theirs) {
            return Self::Unauthenticated;
        }
        if is_outage(&error) { Self::Unavailable(error.into()) } else { Self::Internal(error.into()) }
    }
}

/// Whether a failure means that the database is away or full up, not that a statement is wrong.
pub fn is_outage(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::Protocol(_) => true,
        // SQLSTATE classes of PostgreSQL's appendix A: 08 connection, 53 resources, 57 operator, 58 system; 40 is a
        // transaction that may be tried again, 25006 a standby.
        sqlx::Error::Database(error) => error.code().is_some_and(|code| {
            ["08", "40", "53", "57", "58"].iter().any(|class| code.starts_with(class)) || code == "25006"
        }),
        _ => false,
    }
}

fn phrase(errors: &[FieldError]) -> String {
    errors.iter().map(|e| format!("{} {}", e.field, e.message)).collect::<Vec<_>>().join("; ")
}
