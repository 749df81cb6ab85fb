//! A business whose staff answer its customers.

use super::MerchantId;

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
