//! What went wrong, in words for the people who use the console.

use frontdesk_client::{CallError, Error, types};

use crate::view::{FieldProblem, Problem};

/// What every call answers.
pub type Result<T> = std::result::Result<T, Problem>;

impl Problem {
    pub(crate) fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), fields: Vec::new(), retry_after: None }
    }

    pub(crate) fn offline() -> Self {
        Self::new("offline", "The server cannot be reached. Check the network; what you write is kept and sent later.")
    }

    pub(crate) fn signed_out() -> Self {
        Self::new("signed_out", "You are not signed in any more. Sign in again; what you had not sent is kept.")
    }

    /// One field of a form is not as it should be.
    pub(crate) fn invalid(field: &str, message: &str) -> Self {
        let fields = vec![FieldProblem { field: field.to_owned(), message: message.to_owned() }];
        Self { fields, ..Self::new("validation_failed", sentence(&format!("{field} {message}"))) }
    }

    /// What the server said, by its code and its own words.
    pub(crate) fn said(code: &str, detail: &str) -> Self {
        Self::new(code, words(code).map_or_else(|| sentence(detail), str::to_owned))
    }

    /// Whether the server could not be asked, or was too busy: the same may go well later.
    pub(crate) fn is_temporary(&self) -> bool {
        matches!(&*self.code, "offline" | "rate_limited" | "unavailable" | "overloaded")
    }
}

/// What a code means to somebody at a desk; the server's own words serve for the rest.
fn words(code: &str) -> Option<&'static str> {
    Some(match code {
        "invalid_credentials" => "The e-mail address or the password is wrong.",
        "already_assigned" => "A colleague has this conversation already.",
        "canned_reply_not_found" => "Somebody has removed this canned reply.",
        "client_id_reused" => "This was sent before with another text. Write it anew.",
        "conversation_moved_on" => "A colleague has answered meanwhile. Read it, then send yours or discard it.",
        "conversation_not_found" => "This conversation does not exist any more.",
        "email_taken" => "Somebody has an account with this address already.",
        "internal" => "Something went wrong on the server. Try again, and tell who runs it if it stays so.",
        "last_admin" => "One active admin must stay. Make somebody else an admin first.",
        "not_staff_of_merchant" => "They do not work here any more. Choose somebody else.",
        "overloaded" | "rate_limited" => "That was too much at once. Wait a moment, then try again.",
        "shortcut_taken" => "Another canned reply has this shortcut. Choose another.",
        "too_many_canned_replies" => "There are 500 canned replies already. Remove one first.",
        "staff_not_found" => "This colleague does not exist any more.",
        "too_many_keys" => "There are two keys already. Revoke one first.",
        "unauthenticated" | "token_expired" | "token_reused" => "Your session has ended. Sign in again.",
        "unavailable" => "The server is busy just now. Try again in a moment.",
        _ => return None,
    })
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.trim().chars();
    let mut sentence: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if !sentence.ends_with(['.', '!', '?', '…']) {
        sentence.push('.');
    }
    sentence
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::Problem(problem) => Self {
                fields: problem
                    .errors
                    .iter()
                    .map(|it| FieldProblem { field: it.field.clone(), message: it.message.clone() })
                    .collect(),
                retry_after: problem.retry_after.and_then(|it| it.as_secs().try_into().ok()),
                ..Self::said(&problem.code, &problem.detail)
            },
            Error::Transport(why) => {
                tracing::info!(%why, "the server is not reached");
                Self::offline()
            }
            Error::SignedOut => Self::signed_out(),
            Error::InvalidRequest(why) => Self::new("validation_failed", sentence(&why)),
            Error::Unintelligible(why) => {
                tracing::error!(%why, "an answer is not understood");
                Self::new(
                    "unintelligible",
                    "The server's answer is not understood. The console may be older than the server: update it.",
                )
            }
        }
    }
}

impl From<CallError<types::Problem>> for Problem {
    fn from(error: CallError<types::Problem>) -> Self {
        Error::from(error).into()
    }
}

impl From<sqlx::Error> for Problem {
    fn from(error: sqlx::Error) -> Self {
        tracing::error!(%error, "the local store failed");
        Self::new(
            "store_failed",
            "What is kept on this computer cannot be read or written. Check that the disk is not full, then restart.",
        )
    }
}

impl From<serde_json::Error> for Problem {
    fn from(error: serde_json::Error) -> Self {
        Error::Unintelligible(error.to_string()).into()
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} ({})", self.message, self.code)
    }
}

impl std::error::Error for Problem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_server_says_becomes_a_sentence() {
        assert_eq!(Problem::said("forbidden", "you may not assign others").message, "You may not assign others.");
    }

    #[test]
    fn a_known_code_is_told_in_the_consoles_words() {
        assert!(Problem::said("last_admin", "a merchant's last active admin stays one").message.contains("must stay"));
    }
}
