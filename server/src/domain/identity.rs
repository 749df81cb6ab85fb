//! Customers for whom a merchant's own backend vouches, and the keys with which it does.

use super::text::{Email, Name};
use super::{IdentityKeyId, MerchantId, Timestamp};
use crate::error::FieldError;

/// A key of a merchant, without its secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdentityKey {
    /// Its id, the `kid` of tokens that it has signed.
    pub id: IdentityKeyId,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last used, give or take a minute.
    pub last_used_at: Option<Timestamp>,
}

/// A customer for whom a merchant vouches: what the latest token says of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Whose customer.
    pub merchant_id: MerchantId,
    /// By which the merchant knows them.
    pub external_id: ExternalId,
    /// Their name.
    pub name: Name,
    /// Their address.
    pub email: Option<Email>,
}

/// A merchant's own id for its customer, letter by letter as the merchant writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalId(String);

impl ExternalId {
    /// The longest that it may be, in characters.
    pub const MAX: usize = 200;

    /// Not trimmed: to the merchant, a space more may be somebody else.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        if text.contains('\0') {
            Err(FieldError::new(field, "must not contain NUL"))
        } else if (1..=Self::MAX).contains(&text.chars().count()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(FieldError::new(field, format!("must be 1 to {} characters", Self::MAX)))
        }
    }

    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
