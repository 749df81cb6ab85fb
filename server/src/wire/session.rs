//! Signing in.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};

use super::User;
use super::scalar::{IdText, Time};
use super::user::Role;

/// A sign-in: a token for calls, and one to get the next.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct AuthSession {
    /// The access token, a JWT: `Authorization: Bearer …`, and Socket.IO's `auth.token`.
    pub token: String,
    /// When the access token runs out.
    pub expires_at: Time,
    /// Buys the next access token, once.
    pub refresh_token: String,
    /// Who signed in.
    pub user: User,
}

/// A new end user.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct Register {
    /// 1 to 100 characters.
    #[oai(validator(max_length = 100, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    pub name: String,
    /// An address without an account yet, at most 254 characters.
    #[oai(validator(
        max_length = 254,
        pattern = "^[\\t-\\r ]*[^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@.\\x00-\\x1f\\x7f-\\x9f]([^\\s@\\x00-\\x1f\\x7f-\\x9f]*[^\\s@.\\x00-\\x1f\\x7f-\\x9f])?[\\t-\\r ]*$"
    ))]
    pub email: String,
    /// 8 to 128 characters.
    #[oai(validator(min_length = 8, max_length = 128, pattern = "^[^\\x00]*$"))]
    pub password: String,
}

impl poem_openapi::types::Example for Register {
    fn example() -> Self {
        Self { name: "Frida".into(), email: "frida@example.com".into(), password: "correct horse".into() }
    }
}

/// Who wants to sign in.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct Login {
    /// The account's address, in any case.
    #[oai(validator(pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    pub email: String,
    /// Its password.
    #[oai(validator(min_length = 1, pattern = "^[^\\x00]*$"))]
    pub password: String,
}

impl poem_openapi::types::Example for Login {
    fn example() -> Self {
        Self { email: "david@example.com".into(), password: "user123".into() }
    }
}

/// A new member of staff.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct AddStaff {
    /// 1 to 100 characters.
    #[oai(validator(max_length = 100, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    pub name: String,
    /// An address without an account yet, at most 254 characters.
    #[oai(validator(
        max_length = 254,
        pattern = "^[\\t-\\r ]*[^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@.\\x00-\\x1f\\x7f-\\x9f]([^\\s@\\x00-\\x1f\\x7f-\\x9f]*[^\\s@.\\x00-\\x1f\\x7f-\\x9f])?[\\t-\\r ]*$"
    ))]
    pub email: String,
    /// 8 to 128 characters.
    #[oai(validator(min_length = 8, max_length = 128, pattern = "^[^\\x00]*$"))]
    pub password: String,
    /// `staff` unless said otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

impl poem_openapi::types::Example for AddStaff {
    fn example() -> Self {
        Self {
            name: "Grace".into(),
            email: "grace@acme.com".into(),
            password: "correct horse".into(),
            role: Some(Role::Staff),
        }
    }
}

/// A guest of one merchant.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct NewGuest {
    /// Whose guest.
    pub merchant_id: IdText,
    /// At most 100 characters.
    #[oai(validator(max_length = 100, pattern = "^[^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A hint for staff, never an identity.
    #[oai(validator(
        max_length = 254,
        pattern = "^[\\t-\\r ]*([^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@.\\x00-\\x1f\\x7f-\\x9f]([^\\s@\\x00-\\x1f\\x7f-\\x9f]*[^\\s@.\\x00-\\x1f\\x7f-\\x9f])?)?[\\t-\\r ]*$"
    ))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl poem_openapi::types::Example for NewGuest {
    fn example() -> Self {
        Self {
            merchant_id: IdText("01900000-0000-7000-8000-0000000000a1".into()),
            name: Some("Nina".into()),
            email: None,
        }
    }
}

/// A customer for whom the merchant's own backend vouches.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct Identify {
    /// Whose customer: the merchant's id or slug.
    pub merchant_id: String,
    /// A JWT signed by HS256 with an identity key of the merchant. Header: `kid`, the key's id. Claims: `sub`, the
    /// merchant's own id for the customer, 1 to 200 characters; `name`, 1 to 100 characters; `email`, may be left out;
    /// `aud`, the merchant's id or slug; `exp`, at most 24 hours from now.
    pub token: String,
    /// The access token of the guest that the customer was until now, whose conversations become theirs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guest_token: Option<String>,
}

impl poem_openapi::types::Example for Identify {
    fn example() -> Self {
        Self {
            merchant_id: "acme".into(),
            token:
                "eyJhbGciOiJIUzI1NiIsImtpZCI6IjAxOWFiMWMyLTdkM2UtN2YxMC04YTViLTNjNGQ1ZTZmNzA4MSJ9.eyJzdWIiOiI3In0.c2ln"
                    .into(),
            guest_token: None,
        }
    }
}

/// A refresh token.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct RefreshToken {
    /// As a sign-in gave it.
    pub refresh_token: String,
}

impl poem_openapi::types::Example for RefreshToken {
    fn example() -> Self {
        Self { refresh_token: "UU-iQMM34SkW-chC-vl9ZUnBkJ-O5RZjXlE69SZ8vnc".into() }
    }
}

/// What is to change of oneself; what is left out stays.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(example)]
pub struct ChangeMe {
    /// 1 to 100 characters.
    #[oai(validator(max_length = 100, pattern = "^\\s*[^\\s\\x00][^\\x00]*$"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// For guests only, and still a hint.
    #[oai(validator(
        max_length = 254,
        pattern = "^[\\t-\\r ]*[^\\s@\\x00-\\x1f\\x7f-\\x9f]+@[^\\s@.\\x00-\\x1f\\x7f-\\x9f]([^\\s@\\x00-\\x1f\\x7f-\\x9f]*[^\\s@.\\x00-\\x1f\\x7f-\\x9f])?[\\t-\\r ]*$"
    ))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl poem_openapi::types::Example for ChangeMe {
    fn example() -> Self {
        Self { name: Some("David".into()), email: None }
    }
}

/// The password so far, and the one from now on.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct ChangePassword {
    /// So far.
    pub current_password: String,
    /// From now on, 8 to 128 characters.
    #[oai(validator(min_length = 8, max_length = 128, pattern = "^[^\\x00]*$"))]
    pub new_password: String,
}

impl poem_openapi::types::Example for ChangePassword {
    fn example() -> Self {
        Self { current_password: "user123".into(), new_password: "correct horse".into() }
    }
}
