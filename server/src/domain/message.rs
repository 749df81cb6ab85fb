//! What people said.

use super::text::{ClientId, Content, Fields};
use super::{ConversationId, MessageId, Role, Timestamp, UserId, UserType};
use crate::error::{Error, FieldError};

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
    /// Up to where its writer had read, if they do not want to answer what a colleague has answered meanwhile.
    pub last_seen_seq: Option<i64>,
}

impl Draft {
    /// Checks what somebody typed, all fields at once.
    pub fn parse(content: &str, client_id: Option<&str>, last_seen_seq: Option<i64>) -> Result<Self, Error> {
        let mut fields = Fields::default();
        let content = fields.check(Content::parse("content", content));
        let client_id = fields.check_some(client_id.map(|id| ClientId::parse("clientId", id)));
        let last_seen_seq = fields.check_some(last_seen_seq.map(|seq| match seq {
            0.. => Ok(seq),
            _ => Err(FieldError::new("lastSeenSeq", "must be a number from 0 on")),
        }));
        match content {
            Some(content) => fields.finish().map(|()| Self { content, client_id, last_seen_seq }),
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

            let draft = Draft::parse(&format!(" \n{content}\t"), client_id.as_deref(), None).expect("a draft");

            prop_assert_eq!(draft.content.as_str(), content.trim());
            prop_assert_eq!(draft.client_id.map(ClientId::into_string), client_id);
        }
    }

    #[test]
    fn each_wrong_field_is_named() {
        let Err(Error::Invalid(errors)) = Draft::parse(" ", Some(""), Some(-1)) else {
            panic!("a draft with nothing right");
        };

        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["content", "clientId", "lastSeenSeq"]);
    }
}
