//! What is held on an end user, how long, and the log of what was done about it.

use std::str::FromStr;

use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use super::activity::Activity;
use super::conversation::Person;
use super::note::Note;
use super::{Conversation, ConversationId, Merchant, Message, SessionId, Timestamp, UserId};
use crate::error::FieldError;
use crate::words;

/// How many days after its last message a conversation goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetentionDays(u16);

impl RetentionDays {
    /// The most: a hundred years.
    pub const MAX: u16 = 36_500;

    /// From 1 day on.
    pub fn parse(field: &'static str, days: i64) -> Result<Self, FieldError> {
        let within = u16::try_from(days).ok().filter(|days| (1..=Self::MAX).contains(days));
        within.map(Self).ok_or_else(|| FieldError::new(field, format!("must be a number from 1 to {}", Self::MAX)))
    }

    /// How many.
    pub fn get(self) -> u16 {
        self.0
    }

    /// What had its last message before then goes.
    pub fn before(self, now: Timestamp) -> Timestamp {
        now.minus_seconds(u32::from(self.0) * 24 * 60 * 60)
    }
}

/// How much goes, or would go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Extent {
    /// Conversations.
    pub conversations: i64,
    /// Messages in them.
    pub messages: i64,
    /// Notes about them.
    pub notes: i64,
    /// Entries in their audit trails.
    pub activity: i64,
    /// How far somebody had read them.
    pub reads: i64,
    /// Sign-ins.
    pub sessions: i64,
    /// Guests and verified customers.
    pub end_users: i64,
}

impl Extent {
    /// Both together.
    pub fn plus(self, more: Self) -> Self {
        Self {
            conversations: self.conversations + more.conversations,
            messages: self.messages + more.messages,
            notes: self.notes + more.notes,
            activity: self.activity + more.activity,
            reads: self.reads + more.reads,
            sessions: self.sessions + more.sessions,
            end_users: self.end_users + more.end_users,
        }
    }

    /// Whether there is nothing to erase.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// What is gone, for whoever remembers it.
#[derive(Clone, Debug, Default)]
pub struct Gone {
    /// How much.
    pub extent: Extent,
    /// The conversations.
    pub conversations: Vec<ConversationId>,
    /// The sessions.
    pub sessions: Vec<SessionId>,
}

/// An end user whom a merchant knows.
#[derive(Clone, Debug)]
pub struct KnownEndUser {
    /// Their id.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: Option<String>,
    /// By which the merchant knows a verified customer.
    pub external_id: Option<String>,
    /// Without an account.
    pub guest: bool,
    /// Whether they are this merchant's alone, a guest or a verified customer: an account is nobody's but its owner's.
    pub own: bool,
    /// Whether they may sign in.
    pub active: bool,
    /// When they came.
    pub created_at: Timestamp,
}

/// The guest that a verified customer was before.
#[derive(Clone, Debug)]
pub struct FormerGuest {
    /// Their id as a guest.
    pub id: UserId,
    /// Their name as a guest.
    pub name: String,
    /// Their hint of an address.
    pub email: Option<String>,
    /// When they came.
    pub created_at: Timestamp,
    /// When the merchant's backend said who they are.
    pub identified_at: Option<Timestamp>,
}

/// A sign-in, without anything that one could sign in with.
#[derive(Clone, Copy, Debug)]
pub struct SignInRecord {
    /// Its id.
    pub id: SessionId,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last renewed.
    pub last_renewed_at: Option<Timestamp>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

/// What is held on somebody.
pub struct Export {
    /// When it was read: all of it is as of one moment.
    pub exported_at: Timestamp,
    /// By whom it is held.
    pub merchant: Merchant,
    /// On whom.
    pub end_user: KnownEndUser,
    /// Who they were before their merchant said who they are.
    pub former_guests: Vec<FormerGuest>,
    /// The sign-ins of a guest or verified customer; those of an account are no merchant's.
    pub sign_ins: Vec<SignInRecord>,
    /// Their conversations with the merchant, oldest first.
    pub conversations: Vec<ConversationRecord>,
}

/// A conversation with all that belongs to it.
pub struct ConversationRecord {
    /// The conversation.
    pub conversation: Conversation,
    /// What was said.
    pub messages: Vec<Message>,
    /// What staff noted about it.
    pub notes: Vec<Note>,
    /// Who has read how far.
    pub reads: Vec<(UserId, i64)>,
    /// What happened to it.
    pub activity: Vec<Activity>,
}

/// What an erasure took, or would take.
pub struct Erasure {
    /// Of whom.
    pub end_user: KnownEndUser,
    /// Whether nothing was done.
    pub dry_run: bool,
    /// How much.
    pub extent: Extent,
}

/// How long a merchant keeps conversations.
pub struct Retention {
    /// In days after the last message; none: for ever.
    pub days: Option<RetentionDays>,
    /// Whether nothing was changed.
    pub dry_run: bool,
    /// How much is older than that now.
    pub due: Extent,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditAction {
    /// All that is held on an end user was given out.
    EndUserExported,
    /// An end user was erased.
    EndUserErased,
    /// Another retention was set.
    RetentionChanged,
    /// What was too old has gone.
    RetentionApplied,
}

words!(
    AuditAction,
    "audit action",
    EndUserExported = "end_user_exported",
    EndUserErased = "end_user_erased",
    RetentionChanged = "retention_changed",
    RetentionApplied = "retention_applied",
);

/// What kind of somebody had it done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditActor {
    /// An admin of the merchant's.
    Admin,
    /// Whoever runs the server, at its command line.
    Operator,
    /// The server by itself, by the merchant's rule.
    Server,
}

words!(AuditActor, "audit actor", Admin = "admin", Operator = "operator", Server = "server");

/// Something that was done about personal data.
#[derive(Clone, Debug)]
pub struct AuditEntry {
    /// Its id.
    pub id: Uuid,
    /// Its place in the log.
    pub n: i64,
    /// What kind of somebody had it done.
    pub actor: AuditActor,
    /// The admin, by their name of today.
    pub admin: Option<Person>,
    /// What.
    pub action: AuditAction,
    /// On whom; they may be gone.
    pub end_user_id: Option<UserId>,
    /// How much of what.
    pub data: Value,
    /// When.
    pub created_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retention_is_a_day_to_a_hundred_years() {
        for days in [1, 30, 36_500] {
            assert_eq!(i64::from(RetentionDays::parse("days", days).expect("within").get()), days);
        }
        for days in [i64::MIN, -1, 0, 36_501, i64::MAX] {
            assert!(RetentionDays::parse("days", days).is_err(), "{days}");
        }
    }

    #[test]
    fn what_is_older_than_its_days_goes() {
        let now = Timestamp::from_unix_millis(10 * 86_400_000).expect("in range");

        assert_eq!(RetentionDays::parse("days", 3).expect("within").before(now).unix_millis(), 7 * 86_400_000);
    }
}
