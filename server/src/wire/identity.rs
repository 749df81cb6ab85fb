//! The keys with which a merchant vouches for its customers.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scalar::Time;
use crate::domain;

/// A key with which a merchant's backend signs who its customers are.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct IdentityKey {
    /// Its id: the `kid` in the header of the tokens that it signs.
    pub id: Uuid,
    /// When it was made.
    pub created_at: Time,
    /// When a token of it was last taken, give or take a minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_used_at: Option<Time>,
}

/// A key that was just made.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct NewIdentityKey {
    /// The key.
    #[oai(flatten)]
    #[serde(flatten)]
    pub key: IdentityKey,
    /// What to sign with, by HS256: the bytes of this text as it stands. It is not shown again.
    pub secret: String,
}

/// A merchant's keys, oldest first.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct IdentityKeyList {
    /// The keys, two at the most.
    pub items: Vec<IdentityKey>,
}

impl From<domain::identity::IdentityKey> for IdentityKey {
    fn from(it: domain::identity::IdentityKey) -> Self {
        Self { id: it.id.0, created_at: it.created_at.into(), last_used_at: it.last_used_at.map(Into::into) }
    }
}
