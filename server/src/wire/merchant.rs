//! Merchants.

use poem_openapi::types::MaybeUndefined;
use poem_openapi::{Enum, Object};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::scalar::OriginText;
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

/// A merchant with what its widget shows.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct MerchantDetail {
    /// The merchant.
    #[oai(flatten)]
    #[serde(flatten)]
    pub merchant: MerchantProfile,
    /// How its widget greets.
    pub greeting: String,
    /// Its colour, `#rrggbb`.
    pub accent_color: String,
    /// When its widget asks guests for a name and an e-mail address.
    pub guest_details: GuestDetails,
    /// Within which time it usually answers, to follow "We usually answer within".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_time: Option<String>,
}

/// When a guest is asked for a name and an e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum GuestDetails {
    /// After the first message.
    After,
    /// Before it.
    Before,
    /// Not at all.
    Never,
}

impl From<domain::merchant::GuestDetails> for GuestDetails {
    fn from(it: domain::merchant::GuestDetails) -> Self {
        match it {
            domain::merchant::GuestDetails::After => Self::After,
            domain::merchant::GuestDetails::Before => Self::Before,
            domain::merchant::GuestDetails::Never => Self::Never,
        }
    }
}

impl From<GuestDetails> for domain::merchant::GuestDetails {
    fn from(it: GuestDetails) -> Self {
        match it {
            GuestDetails::After => Self::After,
            GuestDetails::Before => Self::Before,
            GuestDetails::Never => Self::Never,
        }
    }
}

/// A merchant with what its admin sets.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct MerchantSettings {
    /// What everybody sees.
    #[oai(flatten)]
    #[serde(flatten)]
    pub detail: MerchantDetail,
    /// From which sites browsers may call, beside our own.
    pub allowed_origins: Vec<String>,
}

impl From<(domain::Merchant, bool)> for MerchantProfile {
    fn from((it, online): (domain::Merchant, bool)) -> Self {
        Self { id: it.id.0, name: it.name, slug: it.slug, online }
    }
}

impl From<domain::merchant::Profile> for MerchantSettings {
    fn from(it: domain::merchant::Profile) -> Self {
        Self {
            detail: MerchantDetail {
                merchant: (it.merchant, it.online).into(),
                greeting: it.greeting,
                accent_color: it.accent_color,
                guest_details: it.guest_details.into(),
                reply_time: it.reply_time,
            },
            allowed_origins: it.allowed_origins,
        }
    }
}

/// What is to change of a merchant; what is left out stays.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct ChangeMerchant {
    /// 1 to 100 characters.
    #[oai(validator(max_length = 100, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How the widget greets, 1 to 200 characters.
    #[oai(validator(max_length = 200, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub greeting: Option<String>,
    /// `#rrggbb`.
    #[oai(validator(pattern = "^[\\t-\\r ]*#[0-9a-fA-F]{6}[\\t-\\r ]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent_color: Option<String>,
    /// When the widget asks guests for a name and an e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest_details: Option<GuestDetails>,
    /// Within which time the merchant usually answers, at most 60 characters; null or an empty text: it does not say.
    #[oai(validator(max_length = 60, pattern = "^[^\\x00]*$"))]
    #[serde(default, skip_serializing_if = "MaybeUndefined::is_undefined")]
    pub reply_time: MaybeUndefined<String>,
    /// At most 50, like `https://shop.example`.
    #[oai(validator(max_items = 50))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_origins: Option<Vec<OriginText>>,
}

impl poem_openapi::types::Example for ChangeMerchant {
    fn example() -> Self {
        Self {
            name: None,
            greeting: Some("Hello, how can we help?".into()),
            accent_color: Some("#0f766e".into()),
            guest_details: Some(GuestDetails::After),
            reply_time: MaybeUndefined::Value("a few minutes".into()),
            allowed_origins: Some(vec![OriginText("https://shop.example".into())]),
        }
    }
}

/// All merchants, by name.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct MerchantList {
    /// The merchants.
    pub items: Vec<MerchantProfile>,
}
