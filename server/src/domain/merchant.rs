//! A business whose staff answer its customers.

use std::str::FromStr;

use uuid::Uuid;

use super::text::{Greeting, Name, ReplyTime};
use super::{MerchantId, Origin};
use crate::error::FieldError;
use crate::words;

/// A merchant as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merchant {
    /// Its id.
    pub id: MerchantId,
    /// What it is called.
    pub name: String,
    /// Its name in addresses: lower case letters, digits and single hyphens.
    pub slug: String,
}

/// A merchant with what its widget shows and what its admin sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The merchant.
    pub merchant: Merchant,
    /// Whether one of its staff is connected.
    pub online: bool,
    /// How its widget greets.
    pub greeting: String,
    /// Its colour, `#rrggbb`.
    pub accent_color: String,
    /// When its widget asks guests for a name and an address.
    pub guest_details: GuestDetails,
    /// Within which time it usually answers.
    pub reply_time: Option<String>,
    /// From which sites browsers may call, beside our own.
    pub allowed_origins: Vec<String>,
}

/// A merchant's name in addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug(String);

impl Slug {
    /// The most characters: as many as a part of a host's name may have.
    pub const MAX: usize = 63;

    /// Reads lower case letters, digits and single hyphens. What looks like an id is none: merchants are found by either.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        let text = text.trim();
        let part =
            |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
        if text.len() > Self::MAX || !text.split('-').all(part) {
            let wanted =
                "must be lower case letters and digits, with single hyphens between them, at most 63, like acme";
            return Err(FieldError::new(field, wanted));
        }
        if MerchantId::parse(text).is_some() {
            return Err(FieldError::new(field, "must not look like an id"));
        }
        Ok(Self(text.to_owned()))
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// When a guest is asked for a name and an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuestDetails {
    /// After the first message.
    After,
    /// Before it.
    Before,
    /// Not at all.
    Never,
}

words!(GuestDetails, "guest details", After = "after", Before = "before", Never = "never");

/// The make-believe merchants, as `seeds/demo.sql` makes them: anybody may be their admin.
pub const DEMO: [MerchantId; 2] = [
    MerchantId(Uuid::from_u128(0x01900000_0000_7000_8000_0000000000a1)),
    MerchantId(Uuid::from_u128(0x01900000_0000_7000_8000_0000000000a2)),
];

/// The most origins that a merchant may allow: each is looked at for every call from another site.
pub const MAX_ORIGINS: usize = 50;

/// What is to change of a profile.
#[derive(Clone, Debug, Default)]
pub struct ProfileChange {
    /// What it is called.
    pub name: Option<Name>,
    /// How its widget greets.
    pub greeting: Option<Greeting>,
    /// Its colour.
    pub accent_color: Option<Color>,
    /// When its widget asks guests for a name and an address.
    pub guest_details: Option<GuestDetails>,
    /// Within which time it usually answers; `Some(None)`: it does not say.
    pub reply_time: Option<Option<ReplyTime>>,
    /// From which sites browsers may call.
    pub allowed_origins: Option<Vec<Origin>>,
}

/// A colour, `#rrggbb` in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Color(String);

impl Color {
    /// Reads `#rrggbb` in any case.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        let text = text.trim().to_ascii_lowercase();
        let digits = text.strip_prefix('#').unwrap_or_default();
        if digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            Ok(Self(text))
        } else {
            Err(FieldError::new(field, "must be a colour like #5b5bd6"))
        }
    }

    /// The colour.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_what_addresses_take_and_no_id() {
        for text in ["acme", " acme ", "a-b-3", "0"] {
            assert_eq!(Slug::parse("slug", text).expect("a slug").as_str(), text.trim());
        }
        let id = MerchantId::new().to_string();
        for text in ["", "-", "a-", "-a", "a--b", "Acme", "a b", "é", "a/b", &"a".repeat(64), &id] {
            assert!(Slug::parse("slug", text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!(Color::parse("accentColor", " #ABCDEF ").expect("a colour").as_str(), "#abcdef");
        for text in ["", "red", "#fff", "#12345g", "abcdef", "#1234567"] {
            assert!(Color::parse("accentColor", text).is_err(), "{text}");
        }
    }
}
