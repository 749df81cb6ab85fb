//! Merchant staff.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};

use super::User;
use super::user::Role;

/// A member of staff with what they have to do.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct StaffMember {
    /// Who.
    #[oai(flatten)]
    #[serde(flatten)]
    pub user: User,
    /// Whether they are connected.
    pub online: bool,
    /// Their conversations that are not resolved.
    pub open_conversations: i64,
}

/// The staff of a merchant, by name.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct StaffList {
    /// The members.
    pub items: Vec<StaffMember>,
}

/// What is to change of a member of staff; what is left out stays.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct ChangeStaff {
    /// 1 to 100 characters.
    #[oai(validator(max_length = 100, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they may do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// False: they cannot sign in, and have nothing assigned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
}

impl poem_openapi::types::Example for ChangeStaff {
    fn example() -> Self {
        Self { name: None, role: Some(Role::Manager), active: None }
    }
}
