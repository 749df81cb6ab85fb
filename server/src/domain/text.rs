//! Texts that people type, parsed once: trimmed, within their bounds, fit for the database. Lengths are in characters
//! (Unicode scalar values).

use std::fmt;

use crate::error::{Error, FieldError};

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $min:literal..=$max:literal),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// The longest that it may be, in characters.
            pub const MAX: usize = $max;

            /// Trims and checks; `field` names it in the error.
            pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
                bounded(field, text, $min, $max).map(Self)
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The text, owned.
            pub fn into_string(self) -> String {
                self.0
            }
        }
    )*};
}

texts! {
    /// What somebody or something is called.
    Name: 1..=100,
    /// What a conversation is about.
    Subject: 1..=200,
    /// What a message or note says.
    Content: 1..=4000,
    /// How a merchant's widget greets.
    Greeting: 1..=200,
    /// Within which time a merchant usually answers, in its own words.
    ReplyTime: 1..=60,
    /// The sender's own name for a message or a start, under which a repeat is recognised.
    ClientId: 1..=100,
}

fn bounded(field: &'static str, text: &str, min: usize, max: usize) -> Result<String, FieldError> {
    let text = text.trim();
    if text.contains('\0') {
        return Err(FieldError::new(field, "must not contain NUL"));
    }
    let length = text.chars().count();
    if length < min {
        return Err(FieldError::new(field, "must not be empty"));
    }
    if length > max {
        return Err(FieldError::new(field, format!("must be at most {max} characters")));
    }
    Ok(text.to_owned())
}

/// An e-mail address in lower case, since addresses are compared without case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email(String);

impl Email {
    /// The longest that it may be, in characters (RFC 5321's 256 for a path, less its brackets).
    pub const MAX: usize = 254;

    /// Trims, lowers, and checks the form: something on both sides of one `@`, without white space.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        // Letter by letter: the lower case of a whole text depends on where in a word a letter stands.
        let text: String = bounded(field, text, 1, Self::MAX)?.chars().flat_map(char::to_lowercase).collect();
        let well_formed = match text.split_once('@') {
            Some((local, domain)) => {
                !local.is_empty()
                    && !domain.is_empty()
                    && !domain.contains('@')
                    && !domain.starts_with('.')
                    && !domain.ends_with('.')
                    && !text.contains(|c: char| c.is_whitespace() || c.is_control())
            }
            None => false,
        };
        // Some letters grow in lower case.
        if !well_formed || text.chars().count() > Self::MAX {
            return Err(FieldError::new(field, "must be an e-mail address"));
        }
        Ok(Self(text))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A password that somebody sets: not trimmed, and never shown, also not by `{:?}`.
#[derive(Clone)]
pub struct NewPassword(String);

impl NewPassword {
    /// The fewest characters.
    pub const MIN: usize = 8;
    /// The most characters.
    pub const MAX: usize = 128;

    /// Checks the length.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        if text.contains('\0') {
            Err(FieldError::new(field, "must not contain NUL"))
        } else if (Self::MIN..=Self::MAX).contains(&text.chars().count()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(FieldError::new(field, format!("must be {} to {} characters", Self::MIN, Self::MAX)))
        }
    }

    /// The password, to be hashed.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

/// Gathers what is wrong with each field of a request, so that a form can show all of it at once.
#[derive(Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// Keeps the value or notes what is wrong with it.
    pub fn check<T>(&mut self, parsed: Result<T, FieldError>) -> Option<T> {
        parsed.map_err(|error| self.0.push(error)).ok()
    }

    /// Like `check`, of a field that may be left out.
    pub fn check_some<T>(&mut self, parsed: Option<Result<T, FieldError>>) -> Option<T> {
        parsed.and_then(|parsed| self.check(parsed))
    }

    /// An error if anything was wrong.
    pub fn finish(self) -> Result<(), Error> {
        if self.0.is_empty() { Ok(()) } else { Err(self.into_error()) }
    }

    /// What was wrong.
    pub fn into_error(self) -> Error {
        Error::Invalid(self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_content_is_trimmed_bounded_and_parses_to_itself(text in any::<String>()) {
            if let Ok(content) = Content::parse("content", &text) {
                prop_assert_eq!(content.as_str(), text.trim());
                prop_assert!((1..=4000).contains(&content.as_str().chars().count()));
                prop_assert_eq!(Content::parse("content", content.as_str()), Ok(content));
            } else {
                let length = text.trim().chars().count();
                prop_assert!(length == 0 || length > 4000 || text.contains('\0'));
            }
        }

        #[test]
        fn characters_count_not_bytes(letter in any::<char>().prop_filter("stays", |c| !c.is_whitespace() && *c != '\0')) {
            let fits: String = std::iter::repeat_n(letter, 4000).collect();

            prop_assert!(Content::parse("content", &fits).is_ok());
            let one_more = format!("{fits}{letter}");
            prop_assert!(Content::parse("content", &one_more).is_err());
        }

        #[test]
        fn an_email_parses_to_itself(text in "[a-zA-ZÀ-ɏ.+-]{1,20}@[a-zA-Z]{1,20}\\.[a-z]{2,6}") {
            let email = Email::parse("email", &text).expect("an address");

            prop_assert_eq!(Email::parse("email", email.as_str()), Ok(email));
        }
    }

    #[test]
    fn what_is_no_email_is_refused() {
        for text in ["", "a", "@", "a@", "@b", "a@b@c", "a b@c.de", "a@b .c", "a@.b", "a@b.", "a\0@b.c"] {
            assert!(Email::parse("email", text).is_err(), "{text:?}");
        }
        assert!(Email::parse("email", &format!("{}@b.c", "a".repeat(250))).is_ok());
        assert!(Email::parse("email", &format!("{}@b.c", "a".repeat(251))).is_err());
    }

    #[test]
    fn a_password_is_neither_trimmed_nor_shown() {
        let password = NewPassword::parse("password", "  secret  ").expect("10 characters");

        assert_eq!(password.expose(), "  secret  ");
        assert!(!format!("{password:?}").contains("secret"));
        assert!(NewPassword::parse("password", "1234567").is_err());
        assert!(NewPassword::parse("password", &"x".repeat(129)).is_err());
    }
}
