//! What is held on end users: exports, erasures, retention and the log of it, for admins.

use poem_openapi::types::Example;
use poem_openapi::{Enum, Object};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::conversation::{Eyes, ReadPosition};
use super::note::{Activity, Note};
use super::scalar::Time;
use super::user::PersonRef;
use super::{Conversation, MerchantRef, Message};
use crate::domain::privacy as domain;

/// How much there is of what.
#[derive(Clone, Copy, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
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
    /// How far somebody had read one: a position for each reader and conversation.
    pub reads: i64,
    /// Sign-ins.
    pub sessions: i64,
    /// Guests and verified customers, with the guests that these were before.
    pub end_users: i64,
}

impl From<domain::Extent> for Extent {
    fn from(it: domain::Extent) -> Self {
        Self {
            conversations: it.conversations,
            messages: it.messages,
            notes: it.notes,
            activity: it.activity,
            reads: it.reads,
            sessions: it.sessions,
            end_users: it.end_users,
        }
    }
}

/// An end user as a merchant knows them.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct KnownEndUser {
    /// Their id.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their e-mail address; a guest's is only a hint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The merchant's own id for a verified customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// Without an account.
    pub guest: bool,
    /// With an account, which is its owner's and no merchant's.
    pub account: bool,
    /// Whether they may sign in.
    pub active: bool,
    /// When they came.
    pub created_at: Time,
}

impl From<domain::KnownEndUser> for KnownEndUser {
    fn from(it: domain::KnownEndUser) -> Self {
        Self {
            id: it.id.0,
            name: it.name,
            email: it.email,
            external_id: it.external_id,
            guest: it.guest,
            account: !it.own,
            active: it.active,
            created_at: it.created_at.into(),
        }
    }
}

/// A guest who turned out to be a verified customer.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct FormerGuest {
    /// Their id as a guest.
    pub id: Uuid,
    /// Their name as a guest.
    pub name: String,
    /// The e-mail address that they gave as a guest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// When they came.
    pub created_at: Time,
    /// When the merchant's backend said who they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identified_at: Option<Time>,
}

/// A sign-in, without anything that one could sign in with.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct SessionRecord {
    /// Its id.
    pub id: Uuid,
    /// When it began.
    pub created_at: Time,
    /// When it was last renewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_renewed_at: Option<Time>,
    /// When it was ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Time>,
}

/// A conversation with all that belongs to it.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct ConversationRecord {
    /// The conversation.
    #[oai(flatten)]
    #[serde(flatten)]
    pub conversation: Conversation,
    /// All that was said, oldest first.
    pub messages: Vec<Message>,
    /// What staff noted about it, oldest first.
    pub notes: Vec<Note>,
    /// How far everybody has read.
    pub reads: Vec<ReadPosition>,
    /// What happened to it, oldest first.
    pub activity: Vec<Activity>,
}

/// All that a merchant holds on an end user, as of one moment.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct EndUserExport {
    /// When it was read.
    pub exported_at: Time,
    /// By whom it is held.
    pub merchant: MerchantRef,
    /// On whom.
    pub end_user: KnownEndUser,
    /// The guests that a verified customer was before.
    pub former_guests: Vec<FormerGuest>,
    /// The sign-ins of a guest or verified customer; those of an account are no merchant's.
    pub sessions: Vec<SessionRecord>,
    /// Their conversations with the merchant, oldest first.
    pub conversations: Vec<ConversationRecord>,
}

impl From<domain::ConversationRecord> for ConversationRecord {
    fn from(it: domain::ConversationRecord) -> Self {
        Self {
            conversation: Conversation::to_many(&it.conversation, Eyes::Staff),
            messages: it.messages.iter().map(Into::into).collect(),
            notes: it.notes.iter().map(Into::into).collect(),
            reads: it.reads.iter().map(|(user, seq)| ReadPosition { user_id: user.0, seq: *seq }).collect(),
            activity: it.activity.iter().map(Into::into).collect(),
        }
    }
}

impl From<domain::Export> for EndUserExport {
    fn from(it: domain::Export) -> Self {
        let guest = |it: domain::FormerGuest| FormerGuest {
            id: it.id.0,
            name: it.name,
            email: it.email,
            created_at: it.created_at.into(),
            identified_at: it.identified_at.map(Into::into),
        };
        let session = |it: domain::SignInRecord| SessionRecord {
            id: it.id.0,
            created_at: it.created_at.into(),
            last_renewed_at: it.last_renewed_at.map(Into::into),
            ended_at: it.ended_at.map(Into::into),
        };
        Self {
            exported_at: it.exported_at.into(),
            merchant: (&it.merchant).into(),
            end_user: it.end_user.into(),
            former_guests: it.former_guests.into_iter().map(guest).collect(),
            sessions: it.sign_ins.into_iter().map(session).collect(),
            conversations: it.conversations.into_iter().map(Into::into).collect(),
        }
    }
}

/// What an erasure took, or would take.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Erasure {
    /// Of whom.
    pub end_user_id: Uuid,
    /// Whether nothing was done.
    pub dry_run: bool,
    /// How much.
    pub erased: Extent,
    /// Whether the person stays, with an account that is no merchant's.
    pub account_stays: bool,
}

impl From<domain::Erasure> for Erasure {
    fn from(it: domain::Erasure) -> Self {
        Self {
            end_user_id: it.end_user.id.0,
            dry_run: it.dry_run,
            erased: it.extent.into(),
            account_stays: !it.end_user.own,
        }
    }
}

/// How long a merchant keeps conversations.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct Retention {
    /// In days after the last message; absent: for ever.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
}

impl From<Option<domain::RetentionDays>> for Retention {
    fn from(days: Option<domain::RetentionDays>) -> Self {
        Self { days: days.map(domain::RetentionDays::get) }
    }
}

/// How long a merchant is to keep conversations.
#[derive(Clone, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase", example)]
#[serde(rename_all = "camelCase")]
pub struct SetRetention {
    /// In days after the last message, 1 to 36500; null or absent: for ever.
    #[oai(validator(minimum(value = "1"), maximum(value = "36500")))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i64>,
    /// Only say what would go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
}

impl Example for SetRetention {
    fn example() -> Self {
        Self { days: Some(365), dry_run: Some(true) }
    }
}

/// How long a merchant keeps conversations now, or would.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct RetentionSet {
    /// In days after the last message; absent: for ever.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// Whether nothing was changed.
    pub dry_run: bool,
    /// How much is older than that now: the server removes it within minutes.
    pub due: Extent,
}

impl From<domain::Retention> for RetentionSet {
    fn from(it: domain::Retention) -> Self {
        Self { days: it.days.map(domain::RetentionDays::get), dry_run: it.dry_run, due: it.due.into() }
    }
}

/// What kind of somebody had something done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum, Serialize, Deserialize)]
#[oai(rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum AuditActor {
    /// An admin of the merchant's.
    Admin,
    /// Whoever runs the server, at its command line.
    Operator,
    /// The server by itself, by the merchant's rule.
    Server,
}

impl From<domain::AuditActor> for AuditActor {
    fn from(it: domain::AuditActor) -> Self {
        match it {
            domain::AuditActor::Admin => Self::Admin,
            domain::AuditActor::Operator => Self::Operator,
            domain::AuditActor::Server => Self::Server,
        }
    }
}

/// Something that was done about personal data: ids and counts, nothing of the data itself.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    /// Its id.
    pub id: Uuid,
    /// Who had it done.
    pub actor: AuditActor,
    /// The admin, by their name of today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admin: Option<PersonRef>,
    /// What: `end_user_exported`, `end_user_erased`, `retention_changed`, `retention_applied`; more may come.
    pub action: String,
    /// On whom; they may be gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_user_id: Option<Uuid>,
    /// Of `retention_changed`: `{from, to}` in days, null for ever; else how much of what.
    pub data: Value,
    /// When.
    pub created_at: Time,
}

impl From<&domain::AuditEntry> for AuditEntry {
    fn from(it: &domain::AuditEntry) -> Self {
        Self {
            id: it.id,
            actor: it.actor.into(),
            admin: it.admin.as_ref().map(Into::into),
            action: it.action.word().to_owned(),
            end_user_id: it.end_user_id.map(|id| id.0),
            data: it.data.clone(),
            created_at: it.created_at.into(),
        }
    }
}

/// A page of the log, latest first.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// What was done.
    pub items: Vec<AuditEntry>,
    /// Where the next page starts; absent on the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}
