//! People.

use poem_openapi::{Enum, Object};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::MerchantRef;
use super::scalar::Time;
use crate::domain::{self, conversation::Person};

/// On which side of a conversation somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum UserType {
    /// A merchant's customer.
    EndUser,
    /// Somebody who answers for a merchant.
    MerchantStaff,
}

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Also manages staff and the merchant's settings.
    Admin,
    /// Also assigns conversations.
    Manager,
    /// Reads and answers conversations.
    Staff,
}

/// A person with an account, a guest, or a customer for whom a merchant vouches.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their e-mail address; a guest's is only a hint, a verified customer's what their merchant says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Which side they stand on.
    #[oai(rename = "type")]
    #[serde(rename = "type")]
    pub user_type: UserType,
    /// Staff only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The merchant of staff; the one merchant that a guest or a verified customer may write to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant: Option<MerchantRef>,
    /// Without an account.
    pub guest: bool,
    /// Their merchant vouches for who they are.
    pub verified: bool,
    /// Deactivated people cannot sign in.
    pub active: bool,
    /// When they came.
    pub created_at: Time,
}

/// Somebody by id and name.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct PersonRef {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
}

impl From<&Person> for PersonRef {
    fn from(it: &Person) -> Self {
        Self { id: it.id.0, name: it.name.clone() }
    }
}

impl From<domain::UserType> for UserType {
    fn from(it: domain::UserType) -> Self {
        match it {
            domain::UserType::EndUser => Self::EndUser,
            domain::UserType::MerchantStaff => Self::MerchantStaff,
        }
    }
}

impl From<domain::Role> for Role {
    fn from(it: domain::Role) -> Self {
        match it {
            domain::Role::Admin => Self::Admin,
            domain::Role::Manager => Self::Manager,
            domain::Role::Staff => Self::Staff,
        }
    }
}

impl From<Role> for domain::Role {
    fn from(it: Role) -> Self {
        match it {
            Role::Admin => Self::Admin,
            Role::Manager => Self::Manager,
            Role::Staff => Self::Staff,
        }
    }
}

impl From<&domain::User> for User {
    fn from(it: &domain::User) -> Self {
        Self {
            id: it.id.0,
            name: it.name.clone(),
            email: it.email.clone(),
            user_type: it.user_type.into(),
            role: it.role.map(Into::into),
            merchant: it.merchant.as_ref().map(Into::into),
            guest: it.guest,
            verified: it.verified,
            active: it.active,
            created_at: it.created_at.into(),
        }
    }
}
