//! Customers for whom a merchant's own backend vouches, and the keys with which it does.

use super::{IdentityKeyId, Timestamp};

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
