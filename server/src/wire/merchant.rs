//! Merchants.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain;

/// A merchant by name.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct MerchantRef {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
}

impl From<&domain::Merchant> for MerchantRef {
    fn from(it: &domain::Merchant) -> Self {
        Self { id: it.id.0, name: it.name.clone(), slug: it.slug.clone() }
    }
}

/// A merchant as a list shows it.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct MerchantProfile {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// Its name in addresses.
    pub slug: String,
    /// Whether one of its staff is connected.
    pub online: bool,
}

/// All merchants, by name.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct MerchantList {
    /// The merchants.
    pub items: Vec<MerchantProfile>,
}
