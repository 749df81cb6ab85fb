//! What people said.

use super::text::{ClientId, Content, Fields};
use super::{ConversationId, MessageId, Role, Timestamp, UserId, UserType};
use crate::error::Error;

/// Who wrote a message, as they were when they sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// Their id.
    pub id: UserId,
    /// Their name then.
    pub name: String,
    /// Which side they stand on.
    pub user_type: UserType,
    /// Their role then; staff only.
    pub role: Option<Role>,
}

/// A stored message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// Where it was said.
    pub conversation_id: ConversationId,
    /// Its number in the conversation: 1, 2, 3, … without gaps.
    pub seq: i64,
    /// The sender's own name for it.
    pub client_id: Option<String>,
    /// What it says.
    pub content: String,
    /// Who said it.
    pub sender: Sender,
    /// When it was stored.
    pub created_at: Timestamp,
}

/// What somebody wants to say, checked: later code trusts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What it says.
    pub content: Content,
    /// The sender's own name for it, under which a repeat is recognised.
    pub client_id: Option<ClientId>,
}

impl Draft {
    /// Checks what somebody typed, all fields at once.
    pub fn parse(content: &str, client_id: Option<&str>) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let content = fields.check(Content::parse("content", content));
        let client_id = fields.check_some(client_id.map(|id| ClientId::parse("clientId", id)));
        match content {
            Some(content) => fields.finish().map(|()| Self { content, client_id }),
            None => Err(fields.into_error()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_draft_holds_what_was_typed_less_the_white_space_around_it(
            content in "\\PC{1,50}", client_id in proptest::option::of("[a-z0-9-]{1,100}"),
        ) {
            prop_assume!(!content.trim().is_empty());

            let draft = Draft::parse(&format!(" \n{content}\t"), client_id.as_deref()).expect("a draft");

            prop_assert_eq!(draft.content.as_str(), content.trim());
            prop_assert_eq!(draft.client_id.map(ClientId::into_string), client_id);
        }
    }

    #[test]
    fn each_wrong_field_is_named() {
        let Err(Error::Invalid(errors)) = Draft::parse(" ", Some("")) else {
            panic!("a draft without content and an empty client id");
        };

        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["content", "clientId"]);
    }
}
