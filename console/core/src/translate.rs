//! From what the server says to what is shown.

use chrono::{DateTime, SecondsFormat, Utc};
use frontdesk_client::types;
use serde_json::Value;

use crate::view::{
    Activity, CannedReply, Conversation, Counts, Customer, IdentityKey, Me, Merchant, MerchantSettings, Message, Note,
    Person, ReadPosition, Role, Sender, Side, StaffMember, Status,
};

/// A conversation as the server told of it.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub row: Conversation,
    /// None where it was told to many: who has read what is not in it.
    pub unread: Option<u32>,
}

pub(crate) fn time(it: DateTime<Utc>) -> String {
    it.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn now() -> String {
    time(Utc::now())
}

/// The server counts from 0 on, and not as far as this.
pub(crate) fn count(it: i64) -> u32 {
    u32::try_from(it.max(0)).unwrap_or(u32::MAX)
}

macro_rules! told {
    ($it:ident) => {
        Told {
            unread: $it.unread_count.map(count),
            row: Conversation {
                id: $it.id.to_string(),
                customer: Customer {
                    id: $it.end_user.id.to_string(),
                    name: $it.end_user.name,
                    email: $it.end_user.email,
                    verified: $it.end_user.verified,
                },
                assigned_to: $it.assigned_to.map(Person::from),
                status: $it.status.into(),
                subject: $it.subject,
                last_message: $it.last_message.map(Message::from),
                last_seq: count($it.last_seq),
                unread: $it.unread_count.map_or(0, count),
                created_at: time($it.created_at),
                updated_at: time($it.updated_at),
            },
        }
    };
}

impl From<types::Conversation> for Told {
    fn from(it: types::Conversation) -> Self {
        told!(it)
    }
}

/// A conversation with what comes along when it is opened.
pub(crate) struct Detail {
    pub told: Told,
    pub messages: Vec<Message>,
    pub has_earlier: bool,
    pub reads: Vec<ReadPosition>,
}

impl From<types::ConversationDetail> for Detail {
    fn from(it: types::ConversationDetail) -> Self {
        let messages = it.messages.into_iter().map(Message::from).collect();
        let reads = it.reads.into_iter().map(ReadPosition::from).collect();
        Self { has_earlier: it.has_earlier, messages, reads, told: told!(it) }
    }
}

impl From<types::Message> for Message {
    fn from(it: types::Message) -> Self {
        let side = match it.sender.type_ {
            types::UserType::EndUser => Side::Customer,
            types::UserType::MerchantStaff => Side::Staff,
        };
        Self {
            id: it.id.to_string(),
            conversation_id: it.conversation_id.to_string(),
            seq: count(it.seq),
            client_id: it.client_id,
            content: it.content,
            sender: Sender { id: it.sender.id.to_string(), name: it.sender.name, side },
            created_at: time(it.created_at),
        }
    }
}

impl From<types::PersonRef> for Person {
    fn from(it: types::PersonRef) -> Self {
        Self { id: it.id.to_string(), name: it.name }
    }
}

impl From<types::ReadPosition> for ReadPosition {
    fn from(it: types::ReadPosition) -> Self {
        Self { user_id: it.user_id.to_string(), seq: count(it.seq) }
    }
}

impl From<types::Note> for Note {
    fn from(it: types::Note) -> Self {
        Self {
            id: it.id.to_string(),
            conversation_id: it.conversation_id.to_string(),
            content: it.content,
            author: Person { id: it.author.id.to_string(), name: it.author.name },
            created_at: time(it.created_at),
        }
    }
}

impl From<types::Activity> for Activity {
    fn from(it: types::Activity) -> Self {
        fn part<T: serde::de::DeserializeOwned>(data: &Value, name: &str) -> Option<T> {
            serde_json::from_value(data.get(name)?.clone()).ok()
        }
        Self {
            id: it.id.to_string(),
            conversation_id: it.conversation_id.to_string(),
            actor: it.actor.map(Person::from),
            staff: part(&it.data, "staff"),
            from: part(&it.data, "from"),
            to: part(&it.data, "to"),
            created_at: time(it.created_at),
            what: it.type_,
        }
    }
}

impl From<types::Status> for Status {
    fn from(it: types::Status) -> Self {
        match it {
            types::Status::Open => Self::Open,
            types::Status::Pending => Self::Pending,
            types::Status::Resolved => Self::Resolved,
        }
    }
}

impl From<Status> for types::Status {
    fn from(it: Status) -> Self {
        match it {
            Status::Open => Self::Open,
            Status::Pending => Self::Pending,
            Status::Resolved => Self::Resolved,
        }
    }
}

impl From<types::Role> for Role {
    fn from(it: types::Role) -> Self {
        match it {
            types::Role::Admin => Self::Admin,
            types::Role::Manager => Self::Manager,
            types::Role::Staff => Self::Staff,
        }
    }
}

impl From<Role> for types::Role {
    fn from(it: Role) -> Self {
        match it {
            Role::Admin => Self::Admin,
            Role::Manager => Self::Manager,
            Role::Staff => Self::Staff,
        }
    }
}

impl Me {
    /// None for somebody who is not staff: they have nothing to do here.
    pub(crate) fn of(user: &types::User, server: &str) -> Option<Self> {
        let (role, merchant) = (user.role?, user.merchant.as_ref()?);
        Some(Self {
            id: user.id.to_string(),
            name: user.name.clone(),
            email: user.email.clone().unwrap_or_default(),
            role: role.into(),
            merchant: Merchant {
                id: merchant.id.to_string(),
                name: merchant.name.clone(),
                slug: merchant.slug.clone(),
            },
            server: server.to_owned(),
        })
    }
}

impl From<types::ConversationCounts> for Counts {
    fn from(it: types::ConversationCounts) -> Self {
        Self {
            mine: count(it.mine),
            unassigned: count(it.unassigned),
            all: count(it.open + it.pending),
            resolved: count(it.resolved),
        }
    }
}

impl From<types::StaffMember> for StaffMember {
    fn from(it: types::StaffMember) -> Self {
        Self {
            id: it.id.to_string(),
            name: it.name,
            email: it.email.unwrap_or_default(),
            role: it.role.map_or(Role::Staff, Role::from),
            active: it.active,
            online: it.online,
            open_conversations: count(it.open_conversations),
            created_at: time(it.created_at),
        }
    }
}

impl From<types::User> for StaffMember {
    fn from(it: types::User) -> Self {
        Self {
            id: it.id.to_string(),
            name: it.name,
            email: it.email.unwrap_or_default(),
            role: it.role.map_or(Role::Staff, Role::from),
            active: it.active,
            online: false,
            open_conversations: 0,
            created_at: time(it.created_at),
        }
    }
}

impl From<types::CannedReply> for CannedReply {
    fn from(it: types::CannedReply) -> Self {
        Self { id: it.id.to_string(), shortcut: it.shortcut, content: it.content }
    }
}

impl From<types::MerchantSettings> for MerchantSettings {
    fn from(it: types::MerchantSettings) -> Self {
        Self {
            name: it.name,
            greeting: Some(it.greeting),
            accent_color: Some(it.accent_color),
            allowed_origins: it.allowed_origins,
            guest_details: it.guest_details.to_string(),
            reply_time: it.reply_time,
        }
    }
}

impl From<types::IdentityKey> for IdentityKey {
    fn from(it: types::IdentityKey) -> Self {
        Self {
            id: it.id.to_string(),
            created_at: time(it.created_at),
            last_used_at: it.last_used_at.map(time),
            secret: None,
        }
    }
}

impl From<types::NewIdentityKey> for IdentityKey {
    fn from(it: types::NewIdentityKey) -> Self {
        Self {
            id: it.id.to_string(),
            created_at: time(it.created_at),
            last_used_at: it.last_used_at.map(time),
            secret: Some(it.secret),
        }
    }
}
