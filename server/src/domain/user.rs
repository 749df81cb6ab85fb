//! People: end users, guests and merchant staff.

use std::str::FromStr;

use super::{Merchant, Timestamp, UserId};

/// On which side of a conversation somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UserType {
    /// A merchant's customer.
    EndUser,
    /// Somebody who answers for a merchant.
    MerchantStaff,
}

/// What a member of a merchant's staff may do; each may also do what the ones before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads and answers conversations.
    Staff,
    /// Also assigns them.
    Manager,
    /// Also manages staff and the merchant's settings.
    Admin,
}

/// A word that is not one of those known.
#[derive(Debug, thiserror::Error)]
#[error("unknown {0}")]
pub struct Unknown(pub &'static str);

/// The one list of an enum's words, in which the database, JSON and texts are written.
#[macro_export]
macro_rules! words {
    ($type:ident, $what:literal, $($variant:ident = $word:literal),* $(,)?) => {
        impl $type {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word for it, in the database and on the wire.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl FromStr for $type {
            type Err = $crate::domain::user::Unknown;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::domain::user::Unknown($what)),
                }
            }
        }
    };
}

words!(UserType, "user type", EndUser = "end_user", MerchantStaff = "merchant_staff");
words!(Role, "role", Staff = "staff", Manager = "manager", Admin = "admin");

/// A person with an account, a guest, or a customer for whom a merchant vouches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// Their id.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Lower case; a guest's is only a hint, a verified customer's what their merchant says.
    pub email: Option<String>,
    /// Which side they stand on.
    pub user_type: UserType,
    /// Staff only.
    pub role: Option<Role>,
    /// The merchant of staff; the one merchant that a guest or a verified customer may write to.
    pub merchant: Option<Merchant>,
    /// Without an account.
    pub guest: bool,
    /// The merchant vouches for who this is.
    pub verified: bool,
    /// Deactivated people cannot sign in.
    pub active: bool,
    /// When they came.
    pub created_at: Timestamp,
}
