//! What the page of the demo's make-believe shops asks their backend.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};

/// A customer of a make-believe shop.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct DemoCustomer {
    /// The shop's slug.
    pub merchant: String,
    /// The customer's first name, in lower case.
    pub customer: String,
}

/// What the shop says of them.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct DemoIdentity {
    /// For `POST /api/auth/identify`.
    pub token: String,
}
