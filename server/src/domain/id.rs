//! Ids: UUIDv7, a type of its own for each kind of thing, so that one cannot be taken for another.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new id; later ones sort after earlier ones.
            #[allow(clippy::new_without_default, reason = "each call gives another id")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// Reads the hyphenated form, in which every id is written; anything else is no id.
            pub fn parse(text: &str) -> Option<Self> {
                (text.len() == 36).then(|| Uuid::try_parse(text).ok()).flatten().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// A business whose staff answer.
    MerchantId,
    /// A person: end user, guest or merchant staff.
    UserId,
    /// A sign-in: the family of refresh tokens that came from it.
    SessionId,
    /// A conversation between an end user and a merchant.
    ConversationId,
    /// A message in a conversation.
    MessageId,
    /// A key with which a merchant vouches for its customers.
    IdentityKeyId,
    /// What staff say again and again.
    CannedReplyId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_hyphenated_form_is_an_id() {
        let id = UserId::new();

        assert_eq!(UserId::parse(&id.to_string()), Some(id));
        assert_eq!(UserId::parse(&id.to_string().to_uppercase()), Some(id));
        for other in [id.0.simple().to_string(), format!("{{{id}}}"), String::new(), "1".into(), "é".repeat(18)] {
            assert_eq!(UserId::parse(&other), None, "{other}");
        }
    }
}
