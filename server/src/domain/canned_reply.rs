//! What staff say again and again, kept under a shortcut.

use super::{CannedReplyId, Timestamp};
use crate::error::FieldError;

/// A text that a merchant's staff put into their answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannedReply {
    /// Its id.
    pub id: CannedReplyId,
    /// What one types to find it.
    pub shortcut: String,
    /// What it says; placeholders are the client's to fill.
    pub content: String,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// By what one finds a canned reply: letters that every keyboard has, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortcut(String);

impl Shortcut {
    /// The longest that it may be, in characters.
    pub const MAX: usize = 40;

    /// Trims, checks and makes it lower case; `field` names it in the error.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        let text = text.trim();
        let known = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
        if text.is_empty() || text.len() > Self::MAX || !text.chars().all(known) {
            return Err(FieldError::new(field, "must be 1 to 40 of the letters a to z, digits, - and _"));
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// The shortcut.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_is_a_short_word_in_lower_case() {
        assert_eq!(Shortcut::parse("shortcut", " Re-Fund_2 ").unwrap().as_str(), "re-fund_2");
        assert!(Shortcut::parse("shortcut", &"x".repeat(40)).is_ok());
        for text in ["", " ", "two words", "/refund", "grüße", "a\0", &"x".repeat(41)] {
            assert!(Shortcut::parse("shortcut", text).is_err(), "{text:?}");
        }
    }
}
