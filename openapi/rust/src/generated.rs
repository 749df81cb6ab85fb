//! Generated from openapi.json by `make openapi`; changes belong there.

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///Something that happened to a conversation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Activity {
        ///Who did it.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub actor: ::std::option::Option<PersonRef>,
        ///To which conversation.
        #[serde(rename = "conversationId")]
        pub conversation_id: ::uuid::Uuid,
        ///When.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        /**Of `assigned`: `{staff: {id, name}}`; of `status_changed`: `{from, to}`; of `customer_identified`:
`{guest: {id, name}}`; else `{}`.*/
        pub data: ::serde_json::Value,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///What: `created`, `assigned`, `unassigned`, `status_changed`, `customer_identified`; more may come.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }
    impl Activity {
        pub fn builder() -> builder::Activity {
            Default::default()
        }
    }
    ///A page of a conversation's audit trail, oldest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ActivityPage {
        ///What happened.
        pub items: ::std::vec::Vec<Activity>,
        ///Where the next page starts; absent on the last.
        #[serde(
            rename = "nextCursor",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub next_cursor: ::std::option::Option<::std::string::String>,
    }
    impl ActivityPage {
        pub fn builder() -> builder::ActivityPage {
            Default::default()
        }
    }
    ///A canned reply to be written.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AddCannedReply {
        /**1 to 4000 characters. Clients put the customer's first name in the place of `{{customer}}` and the first name of
who answers in that of `{{me}}`.*/
        pub content: ::std::string::String,
        ///1 to 40 of the letters a to z, digits, `-` and `_`; kept in lower case.
        pub shortcut: ::std::string::String,
    }
    impl AddCannedReply {
        pub fn builder() -> builder::AddCannedReply {
            Default::default()
        }
    }
    ///A note to be written.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AddNote {
        ///1 to 4000 characters.
        pub content: ::std::string::String,
    }
    impl AddNote {
        pub fn builder() -> builder::AddNote {
            Default::default()
        }
    }
    ///A new member of staff.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AddStaff {
        ///An address without an account yet, at most 254 characters.
        pub email: ::std::string::String,
        ///1 to 100 characters.
        pub name: ::std::string::String,
        ///8 to 128 characters.
        pub password: ::std::string::String,
        ///`staff` unless said otherwise.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
    }
    impl AddStaff {
        pub fn builder() -> builder::AddStaff {
            Default::default()
        }
    }
    ///Who is to have a conversation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Assign {
        ///An active member of the merchant's staff; absent or null: nobody.
        #[serde(
            rename = "staffId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub staff_id: ::std::option::Option<::uuid::Uuid>,
    }
    impl Assign {
        pub fn builder() -> builder::Assign {
            Default::default()
        }
    }
    ///What kind of somebody had something done.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum AuditActor {
        #[serde(rename = "admin")]
        Admin,
        #[serde(rename = "operator")]
        Operator,
        #[serde(rename = "server")]
        Server,
    }
    impl ::std::fmt::Display for AuditActor {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Admin => f.write_str("admin"),
                Self::Operator => f.write_str("operator"),
                Self::Server => f.write_str("server"),
            }
        }
    }
    impl ::std::str::FromStr for AuditActor {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "admin" => Ok(Self::Admin),
                "operator" => Ok(Self::Operator),
                "server" => Ok(Self::Server),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AuditActor {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AuditActor {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Something that was done about personal data: ids and counts, nothing of the data itself.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AuditEntry {
        ///What: `end_user_exported`, `end_user_erased`, `retention_changed`, `retention_applied`; more may come.
        pub action: ::std::string::String,
        ///Who had it done.
        pub actor: AuditActor,
        ///The admin, by their name of today.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub admin: ::std::option::Option<PersonRef>,
        ///When.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Of `retention_changed`: `{from, to}` in days, null for ever; else how much of what.
        pub data: ::serde_json::Value,
        ///On whom; they may be gone.
        #[serde(
            rename = "endUserId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub end_user_id: ::std::option::Option<::uuid::Uuid>,
        ///Its id.
        pub id: ::uuid::Uuid,
    }
    impl AuditEntry {
        pub fn builder() -> builder::AuditEntry {
            Default::default()
        }
    }
    ///A page of the log, latest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AuditPage {
        ///What was done.
        pub items: ::std::vec::Vec<AuditEntry>,
        ///Where the next page starts; absent on the last.
        #[serde(
            rename = "nextCursor",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub next_cursor: ::std::option::Option<::std::string::String>,
    }
    impl AuditPage {
        pub fn builder() -> builder::AuditPage {
            Default::default()
        }
    }
    ///A sign-in: a token for calls, and one to get the next.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct AuthSession {
        ///When the access token runs out.
        #[serde(rename = "expiresAt")]
        pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Buys the next access token, once.
        #[serde(rename = "refreshToken")]
        pub refresh_token: ::std::string::String,
        ///The access token, a JWT: `Authorization: Bearer …`, and Socket.IO's `auth.token`.
        pub token: ::std::string::String,
        ///Who signed in.
        pub user: User,
    }
    impl AuthSession {
        pub fn builder() -> builder::AuthSession {
            Default::default()
        }
    }
    ///What staff say again and again.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CannedReply {
        /**What it says. The server sends it as it stands; by convention, clients put the customer's first name in the place
of `{{customer}}` and the first name of who answers in that of `{{me}}`.*/
        pub content: ::std::string::String,
        ///When it was written.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///What one types to find it: 1 to 40 of the letters a to z, digits, `-` and `_`, once a merchant.
        pub shortcut: ::std::string::String,
        ///When it was last changed.
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl CannedReply {
        pub fn builder() -> builder::CannedReply {
            Default::default()
        }
    }
    ///A merchant's canned replies, by shortcut.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct CannedReplyList {
        ///The replies, 500 at the most.
        pub items: ::std::vec::Vec<CannedReply>,
    }
    impl CannedReplyList {
        pub fn builder() -> builder::CannedReplyList {
            Default::default()
        }
    }
    ///What is to change of a canned reply; what is left out stays.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ChangeCannedReply {
        ///1 to 4000 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub content: ::std::option::Option<::std::string::String>,
        ///1 to 40 of the letters a to z, digits, `-` and `_`; kept in lower case.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub shortcut: ::std::option::Option<::std::string::String>,
    }
    impl ChangeCannedReply {
        pub fn builder() -> builder::ChangeCannedReply {
            Default::default()
        }
    }
    ///What is to change of oneself; what is left out stays.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ChangeMe {
        ///For guests only, and still a hint.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///1 to 100 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    impl ChangeMe {
        pub fn builder() -> builder::ChangeMe {
            Default::default()
        }
    }
    ///What is to change of a merchant; what is left out stays.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ChangeMerchant {
        ///`#rrggbb`.
        #[serde(
            rename = "accentColor",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub accent_color: ::std::option::Option<::std::string::String>,
        ///At most 50, like `https://shop.example`.
        #[serde(
            rename = "allowedOrigins",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub allowed_origins: ::std::option::Option<
            ::std::vec::Vec<::std::string::String>,
        >,
        ///How the widget greets, 1 to 200 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub greeting: ::std::option::Option<::std::string::String>,
        ///When the widget asks guests for a name and an e-mail address.
        #[serde(
            rename = "guestDetails",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub guest_details: ::std::option::Option<GuestDetails>,
        ///1 to 100 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Within which time the merchant usually answers, at most 60 characters; null or an empty text: it does not say.
        #[serde(
            rename = "replyTime",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub reply_time: ::std::option::Option<::std::string::String>,
    }
    impl ChangeMerchant {
        pub fn builder() -> builder::ChangeMerchant {
            Default::default()
        }
    }
    ///The password so far, and the one from now on.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ChangePassword {
        ///So far.
        #[serde(rename = "currentPassword")]
        pub current_password: ::std::string::String,
        ///From now on, 8 to 128 characters.
        #[serde(rename = "newPassword")]
        pub new_password: ::std::string::String,
    }
    impl ChangePassword {
        pub fn builder() -> builder::ChangePassword {
            Default::default()
        }
    }
    ///What is to change of a member of staff; what is left out stays.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct ChangeStaff {
        ///False: they cannot sign in, and have nothing assigned.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub active: ::std::option::Option<bool>,
        ///1 to 100 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///What they may do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
    }
    impl ChangeStaff {
        pub fn builder() -> builder::ChangeStaff {
            Default::default()
        }
    }
    ///A conversation between an end user and a merchant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Conversation {
        ///Which member of staff has it.
        #[serde(
            rename = "assignedTo",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub assigned_to: ::std::option::Option<PersonRef>,
        ///When it was started.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The customer.
        #[serde(rename = "endUser")]
        pub end_user: EndUser,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///The latest message.
        #[serde(
            rename = "lastMessage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_message: ::std::option::Option<Message>,
        ///The latest message's number, 0 before the first.
        #[serde(rename = "lastSeq")]
        pub last_seq: i64,
        ///The merchant.
        pub merchant: MerchantRef,
        ///Where it stands.
        pub status: Status,
        ///What it is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subject: ::std::option::Option<::std::string::String>,
        ///Messages that the caller has not read. Not in events, which go to many.
        #[serde(
            rename = "unreadCount",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub unread_count: ::std::option::Option<i64>,
        ///When anything about it changed last.
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl Conversation {
        pub fn builder() -> builder::Conversation {
            Default::default()
        }
    }
    ///A merchant's conversations, counted as the list shows them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ConversationCounts {
        ///The caller's own that are not resolved: `assignee=me&status=open&status=pending`.
        pub mine: i64,
        ///Those that want an answer.
        pub open: i64,
        ///Those that wait for something.
        pub pending: i64,
        ///Those that are done.
        pub resolved: i64,
        ///Nobody's that are not resolved: `assignee=none&status=open&status=pending`.
        pub unassigned: i64,
    }
    impl ConversationCounts {
        pub fn builder() -> builder::ConversationCounts {
            Default::default()
        }
    }
    ///A conversation with its latest messages.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ConversationDetail {
        ///Which member of staff has it.
        #[serde(
            rename = "assignedTo",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub assigned_to: ::std::option::Option<PersonRef>,
        ///When it was started.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The customer.
        #[serde(rename = "endUser")]
        pub end_user: EndUser,
        ///Whether there are earlier ones.
        #[serde(rename = "hasEarlier")]
        pub has_earlier: bool,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///The latest message.
        #[serde(
            rename = "lastMessage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_message: ::std::option::Option<Message>,
        ///The latest message's number, 0 before the first.
        #[serde(rename = "lastSeq")]
        pub last_seq: i64,
        ///The merchant.
        pub merchant: MerchantRef,
        ///The latest 50 messages, oldest first.
        pub messages: ::std::vec::Vec<Message>,
        ///How far everybody has read.
        pub reads: ::std::vec::Vec<ReadPosition>,
        ///Where it stands.
        pub status: Status,
        ///What it is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subject: ::std::option::Option<::std::string::String>,
        ///Messages that the caller has not read. Not in events, which go to many.
        #[serde(
            rename = "unreadCount",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub unread_count: ::std::option::Option<i64>,
        ///When anything about it changed last.
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl ConversationDetail {
        pub fn builder() -> builder::ConversationDetail {
            Default::default()
        }
    }
    ///A page of conversations, latest activity first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ConversationPage {
        ///The conversations.
        pub items: ::std::vec::Vec<Conversation>,
        ///Where the next page starts; absent on the last.
        #[serde(
            rename = "nextCursor",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub next_cursor: ::std::option::Option<::std::string::String>,
    }
    impl ConversationPage {
        pub fn builder() -> builder::ConversationPage {
            Default::default()
        }
    }
    ///A conversation with all that belongs to it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ConversationRecord {
        ///What happened to it, oldest first.
        pub activity: ::std::vec::Vec<Activity>,
        ///Which member of staff has it.
        #[serde(
            rename = "assignedTo",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub assigned_to: ::std::option::Option<PersonRef>,
        ///When it was started.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The customer.
        #[serde(rename = "endUser")]
        pub end_user: EndUser,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///The latest message.
        #[serde(
            rename = "lastMessage",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_message: ::std::option::Option<Message>,
        ///The latest message's number, 0 before the first.
        #[serde(rename = "lastSeq")]
        pub last_seq: i64,
        ///The merchant.
        pub merchant: MerchantRef,
        ///All that was said, oldest first.
        pub messages: ::std::vec::Vec<Message>,
        ///What staff noted about it, oldest first.
        pub notes: ::std::vec::Vec<Note>,
        ///How far everybody has read.
        pub reads: ::std::vec::Vec<ReadPosition>,
        ///Where it stands.
        pub status: Status,
        ///What it is about.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subject: ::std::option::Option<::std::string::String>,
        ///Messages that the caller has not read. Not in events, which go to many.
        #[serde(
            rename = "unreadCount",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub unread_count: ::std::option::Option<i64>,
        ///When anything about it changed last.
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl ConversationRecord {
        pub fn builder() -> builder::ConversationRecord {
            Default::default()
        }
    }
    ///A customer in a conversation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct EndUser {
        ///Their e-mail address, to staff only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///Their id.
        pub id: ::uuid::Uuid,
        ///Their name.
        pub name: ::std::string::String,
        ///Whether the merchant vouches for who they are; a guest only says so.
        pub verified: bool,
    }
    impl EndUser {
        pub fn builder() -> builder::EndUser {
            Default::default()
        }
    }
    ///All that a merchant holds on an end user, as of one moment.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct EndUserExport {
        ///Their conversations with the merchant, oldest first.
        pub conversations: ::std::vec::Vec<ConversationRecord>,
        ///On whom.
        #[serde(rename = "endUser")]
        pub end_user: KnownEndUser,
        ///When it was read.
        #[serde(rename = "exportedAt")]
        pub exported_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The guests that a verified customer was before.
        #[serde(rename = "formerGuests")]
        pub former_guests: ::std::vec::Vec<FormerGuest>,
        ///By whom it is held.
        pub merchant: MerchantRef,
        ///The sign-ins of a guest or verified customer; those of an account are no merchant's.
        pub sessions: ::std::vec::Vec<SessionRecord>,
    }
    impl EndUserExport {
        pub fn builder() -> builder::EndUserExport {
            Default::default()
        }
    }
    ///What an erasure took, or would take.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Erasure {
        ///Whether the person stays, with an account that is no merchant's.
        #[serde(rename = "accountStays")]
        pub account_stays: bool,
        ///Whether nothing was done.
        #[serde(rename = "dryRun")]
        pub dry_run: bool,
        ///Of whom.
        #[serde(rename = "endUserId")]
        pub end_user_id: ::uuid::Uuid,
        ///How much.
        pub erased: Extent,
    }
    impl Erasure {
        pub fn builder() -> builder::Erasure {
            Default::default()
        }
    }
    ///How much there is of what.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Extent {
        ///Entries in their audit trails.
        pub activity: i64,
        ///Conversations.
        pub conversations: i64,
        ///Guests and verified customers, with the guests that these were before.
        #[serde(rename = "endUsers")]
        pub end_users: i64,
        ///Messages in them.
        pub messages: i64,
        ///Notes about them.
        pub notes: i64,
        ///How far somebody had read one: a position for each reader and conversation.
        pub reads: i64,
        ///Sign-ins.
        pub sessions: i64,
    }
    impl Extent {
        pub fn builder() -> builder::Extent {
            Default::default()
        }
    }
    ///A guest who turned out to be a verified customer.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct FormerGuest {
        ///When they came.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///The e-mail address that they gave as a guest.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///Their id as a guest.
        pub id: ::uuid::Uuid,
        ///When the merchant's backend said who they are.
        #[serde(
            rename = "identifiedAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub identified_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///Their name as a guest.
        pub name: ::std::string::String,
    }
    impl FormerGuest {
        pub fn builder() -> builder::FormerGuest {
            Default::default()
        }
    }
    ///When a guest is asked for a name and an e-mail address.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum GuestDetails {
        #[serde(rename = "after")]
        After,
        #[serde(rename = "before")]
        Before,
        #[serde(rename = "never")]
        Never,
    }
    impl ::std::fmt::Display for GuestDetails {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::After => f.write_str("after"),
                Self::Before => f.write_str("before"),
                Self::Never => f.write_str("never"),
            }
        }
    }
    impl ::std::str::FromStr for GuestDetails {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "after" => Ok(Self::After),
                "before" => Ok(Self::Before),
                "never" => Ok(Self::Never),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for GuestDetails {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for GuestDetails {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A customer for whom the merchant's own backend vouches.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Identify {
        ///The access token of the guest that the customer was until now, whose conversations become theirs.
        #[serde(
            rename = "guestToken",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub guest_token: ::std::option::Option<::std::string::String>,
        ///Whose customer: the merchant's id or slug.
        #[serde(rename = "merchantId")]
        pub merchant_id: ::std::string::String,
        /**A JWT signed by HS256 with an identity key of the merchant. Header: `kid`, the key's id. Claims: `sub`, the
merchant's own id for the customer, 1 to 200 characters; `name`, 1 to 100 characters; `email`, may be left out;
`aud`, the merchant's id or slug; `exp`, at most 24 hours from now.*/
        pub token: ::std::string::String,
    }
    impl Identify {
        pub fn builder() -> builder::Identify {
            Default::default()
        }
    }
    ///A key with which a merchant's backend signs who its customers are.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct IdentityKey {
        ///When it was made.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its id: the `kid` in the header of the tokens that it signs.
        pub id: ::uuid::Uuid,
        ///When a token of it was last taken, give or take a minute.
        #[serde(
            rename = "lastUsedAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_used_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
    }
    impl IdentityKey {
        pub fn builder() -> builder::IdentityKey {
            Default::default()
        }
    }
    ///A merchant's keys, oldest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct IdentityKeyList {
        ///The keys, two at the most.
        pub items: ::std::vec::Vec<IdentityKey>,
    }
    impl IdentityKeyList {
        pub fn builder() -> builder::IdentityKeyList {
            Default::default()
        }
    }
    ///An end user as a merchant knows them.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct KnownEndUser {
        ///With an account, which is its owner's and no merchant's.
        pub account: bool,
        ///Whether they may sign in.
        pub active: bool,
        ///When they came.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Their e-mail address; a guest's is only a hint.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///The merchant's own id for a verified customer.
        #[serde(
            rename = "externalId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub external_id: ::std::option::Option<::std::string::String>,
        ///Without an account.
        pub guest: bool,
        ///Their id.
        pub id: ::uuid::Uuid,
        ///Their name.
        pub name: ::std::string::String,
    }
    impl KnownEndUser {
        pub fn builder() -> builder::KnownEndUser {
            Default::default()
        }
    }
    ///Who wants to sign in.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Login {
        ///The account's address, in any case.
        pub email: ::std::string::String,
        ///Its password.
        pub password: ::std::string::String,
    }
    impl Login {
        pub fn builder() -> builder::Login {
            Default::default()
        }
    }
    ///How far the caller has read.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MarkRead {
        ///The number of the last message that they have read; past the end is the end, backwards is ignored.
        pub seq: i64,
    }
    impl MarkRead {
        pub fn builder() -> builder::MarkRead {
            Default::default()
        }
    }
    ///A merchant with what its widget shows.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MerchantDetail {
        ///Its colour, `#rrggbb`.
        #[serde(rename = "accentColor")]
        pub accent_color: ::std::string::String,
        ///How its widget greets.
        pub greeting: ::std::string::String,
        ///When its widget asks guests for a name and an e-mail address.
        #[serde(rename = "guestDetails")]
        pub guest_details: GuestDetails,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///What it is called.
        pub name: ::std::string::String,
        ///Whether one of its staff is connected.
        pub online: bool,
        ///Within which time it usually answers, to follow "We usually answer within".
        #[serde(
            rename = "replyTime",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub reply_time: ::std::option::Option<::std::string::String>,
        ///Its name in addresses.
        pub slug: ::std::string::String,
    }
    impl MerchantDetail {
        pub fn builder() -> builder::MerchantDetail {
            Default::default()
        }
    }
    ///All merchants, by name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MerchantList {
        ///The merchants.
        pub items: ::std::vec::Vec<MerchantProfile>,
    }
    impl MerchantList {
        pub fn builder() -> builder::MerchantList {
            Default::default()
        }
    }
    ///A merchant as a list shows it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MerchantProfile {
        ///Its id.
        pub id: ::uuid::Uuid,
        ///What it is called.
        pub name: ::std::string::String,
        ///Whether one of its staff is connected.
        pub online: bool,
        ///Its name in addresses.
        pub slug: ::std::string::String,
    }
    impl MerchantProfile {
        pub fn builder() -> builder::MerchantProfile {
            Default::default()
        }
    }
    ///A merchant by name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MerchantRef {
        ///Its id.
        pub id: ::uuid::Uuid,
        ///What it is called.
        pub name: ::std::string::String,
        ///Its name in addresses.
        pub slug: ::std::string::String,
    }
    impl MerchantRef {
        pub fn builder() -> builder::MerchantRef {
            Default::default()
        }
    }
    ///A merchant with what its admin sets.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MerchantSettings {
        ///Its colour, `#rrggbb`.
        #[serde(rename = "accentColor")]
        pub accent_color: ::std::string::String,
        ///From which sites browsers may call, beside our own.
        #[serde(rename = "allowedOrigins")]
        pub allowed_origins: ::std::vec::Vec<::std::string::String>,
        ///How its widget greets.
        pub greeting: ::std::string::String,
        ///When its widget asks guests for a name and an e-mail address.
        #[serde(rename = "guestDetails")]
        pub guest_details: GuestDetails,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///What it is called.
        pub name: ::std::string::String,
        ///Whether one of its staff is connected.
        pub online: bool,
        ///Within which time it usually answers, to follow "We usually answer within".
        #[serde(
            rename = "replyTime",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub reply_time: ::std::option::Option<::std::string::String>,
        ///Its name in addresses.
        pub slug: ::std::string::String,
    }
    impl MerchantSettings {
        pub fn builder() -> builder::MerchantSettings {
            Default::default()
        }
    }
    ///What somebody said in a conversation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Message {
        ///The sender's own name for it.
        #[serde(
            rename = "clientId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///What it says.
        pub content: ::std::string::String,
        ///Where it was said.
        #[serde(rename = "conversationId")]
        pub conversation_id: ::uuid::Uuid,
        ///When it was stored.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///Who said it.
        pub sender: Sender,
        ///Its number in the conversation: 1, 2, 3, … without gaps, the same for everyone.
        pub seq: i64,
    }
    impl Message {
        pub fn builder() -> builder::Message {
            Default::default()
        }
    }
    ///A page of messages, oldest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct MessagePage {
        ///Whether there are more in the direction of reading.
        #[serde(rename = "hasMore")]
        pub has_more: bool,
        ///The messages.
        pub items: ::std::vec::Vec<Message>,
    }
    impl MessagePage {
        pub fn builder() -> builder::MessagePage {
            Default::default()
        }
    }
    ///A guest of one merchant.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct NewGuest {
        ///A hint for staff, never an identity.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///Whose guest.
        #[serde(rename = "merchantId")]
        pub merchant_id: ::uuid::Uuid,
        ///At most 100 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
    }
    impl NewGuest {
        pub fn builder() -> builder::NewGuest {
            Default::default()
        }
    }
    ///A key that was just made.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct NewIdentityKey {
        ///When it was made.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its id: the `kid` in the header of the tokens that it signs.
        pub id: ::uuid::Uuid,
        ///When a token of it was last taken, give or take a minute.
        #[serde(
            rename = "lastUsedAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_used_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
        ///What to sign with, by HS256: the bytes of this text as it stands. It is not shown again.
        pub secret: ::std::string::String,
    }
    impl NewIdentityKey {
        pub fn builder() -> builder::NewIdentityKey {
            Default::default()
        }
    }
    ///What staff said to staff about a conversation.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Note {
        ///Who wrote it.
        pub author: NoteAuthor,
        ///What it says.
        pub content: ::std::string::String,
        ///About which conversation.
        #[serde(rename = "conversationId")]
        pub conversation_id: ::uuid::Uuid,
        ///When.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Its id.
        pub id: ::uuid::Uuid,
    }
    impl Note {
        pub fn builder() -> builder::Note {
            Default::default()
        }
    }
    ///Who wrote a note, as they were when they wrote it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct NoteAuthor {
        ///Their id.
        pub id: ::uuid::Uuid,
        ///Their name then.
        pub name: ::std::string::String,
        ///Their role then.
        pub role: Role,
    }
    impl NoteAuthor {
        pub fn builder() -> builder::NoteAuthor {
            Default::default()
        }
    }
    ///A page of notes, oldest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct NotePage {
        ///The notes.
        pub items: ::std::vec::Vec<Note>,
        ///Where the next page starts; absent on the last.
        #[serde(
            rename = "nextCursor",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub next_cursor: ::std::option::Option<::std::string::String>,
    }
    impl NotePage {
        pub fn builder() -> builder::NotePage {
            Default::default()
        }
    }
    ///Somebody by id and name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct PersonRef {
        ///Their id.
        pub id: ::uuid::Uuid,
        ///Their name.
        pub name: ::std::string::String,
    }
    impl PersonRef {
        pub fn builder() -> builder::PersonRef {
            Default::default()
        }
    }
    ///Why a call was refused or failed (RFC 9457).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Problem {
        ///A stable word for the kind of problem: `already_assigned`, `bad_request`, `canned_reply_not_found`, `client_id_reused`, `conversation_moved_on`, `conversation_not_found`, `email_taken`, `end_user_not_found`, `forbidden`, `identity_key_not_found`, `invalid_credentials`, `invalid_identity`, `last_admin`, `malformed_body`, `merchant_not_found`, `method_not_allowed`, `not_found`, `not_staff_of_merchant`, `overloaded`, `payload_too_large`, `rate_limited`, `request_timeout`, `shortcut_taken`, `token_expired`, `token_reused`, `too_many_canned_replies`, `too_many_keys`, `unauthenticated`, `unavailable`, `unsupported_media_type`, `validation_failed`.
        pub code: ::std::string::String,
        ///What happened this time.
        pub detail: ::std::string::String,
        ///What is wrong with which field, with `validation_failed`.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub errors: ::std::vec::Vec<ProblemField>,
        ///The request's id, as in the server's log and the `X-Request-Id` header.
        #[serde(
            rename = "requestId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub request_id: ::std::option::Option<::std::string::String>,
        ///The HTTP status.
        pub status: i32,
        ///The kind of problem in words.
        pub title: ::std::string::String,
        ///A URI for this kind of problem.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }
    impl Problem {
        pub fn builder() -> builder::Problem {
            Default::default()
        }
    }
    ///What is wrong with one field.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ProblemField {
        ///The field.
        pub field: ::std::string::String,
        ///What is wrong, to follow the field's name in a sentence.
        pub message: ::std::string::String,
    }
    impl ProblemField {
        pub fn builder() -> builder::ProblemField {
            Default::default()
        }
    }
    ///How far somebody has read.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct ReadPosition {
        ///The number of the last message that they have read.
        pub seq: i64,
        ///Who.
        #[serde(rename = "userId")]
        pub user_id: ::uuid::Uuid,
    }
    impl ReadPosition {
        pub fn builder() -> builder::ReadPosition {
            Default::default()
        }
    }
    ///A refresh token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct RefreshToken {
        ///As a sign-in gave it.
        #[serde(rename = "refreshToken")]
        pub refresh_token: ::std::string::String,
    }
    impl RefreshToken {
        pub fn builder() -> builder::RefreshToken {
            Default::default()
        }
    }
    ///A new end user.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Register {
        ///An address without an account yet, at most 254 characters.
        pub email: ::std::string::String,
        ///1 to 100 characters.
        pub name: ::std::string::String,
        ///8 to 128 characters.
        pub password: ::std::string::String,
    }
    impl Register {
        pub fn builder() -> builder::Register {
            Default::default()
        }
    }
    ///How long a merchant keeps conversations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct Retention {
        ///In days after the last message; absent: for ever.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub days: ::std::option::Option<i32>,
    }
    impl Retention {
        pub fn builder() -> builder::Retention {
            Default::default()
        }
    }
    ///How long a merchant keeps conversations now, or would.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct RetentionSet {
        ///In days after the last message; absent: for ever.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub days: ::std::option::Option<i32>,
        ///Whether nothing was changed.
        #[serde(rename = "dryRun")]
        pub dry_run: bool,
        ///How much is older than that now: the server removes it within minutes.
        pub due: Extent,
    }
    impl RetentionSet {
        pub fn builder() -> builder::RetentionSet {
            Default::default()
        }
    }
    ///What a member of staff may do.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum Role {
        #[serde(rename = "admin")]
        Admin,
        #[serde(rename = "manager")]
        Manager,
        #[serde(rename = "staff")]
        Staff,
    }
    impl ::std::fmt::Display for Role {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Admin => f.write_str("admin"),
                Self::Manager => f.write_str("manager"),
                Self::Staff => f.write_str("staff"),
            }
        }
    }
    impl ::std::str::FromStr for Role {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "admin" => Ok(Self::Admin),
                "manager" => Ok(Self::Manager),
                "staff" => Ok(Self::Staff),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Role {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Role {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Something to say.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SendMessage {
        ///The sender's own name for the message, 1 to 100 characters: a repeat under the same name is stored once.
        #[serde(
            rename = "clientId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///1 to 4000 characters.
        pub content: ::std::string::String,
        /**The `seq` of the last message that the sender had seen, 0 for none; past the end is fine. When another member of
staff has written since, nothing is stored and the answer is `conversation_moved_on`. What the end user has
written, or the sender, refuses nothing. A repeat of a stored `clientId` gets the stored message all the same.
Has no effect for end users.*/
        #[serde(
            rename = "lastSeenSeq",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_seen_seq: ::std::option::Option<i64>,
    }
    impl SendMessage {
        pub fn builder() -> builder::SendMessage {
            Default::default()
        }
    }
    ///Who wrote a message, as they were when they sent it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct Sender {
        ///Their id.
        pub id: ::uuid::Uuid,
        ///Their name then.
        pub name: ::std::string::String,
        ///Their role then; staff only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
        ///Which side they stand on.
        #[serde(rename = "type")]
        pub type_: UserType,
    }
    impl Sender {
        pub fn builder() -> builder::Sender {
            Default::default()
        }
    }
    ///A sign-in, without anything that one could sign in with.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SessionRecord {
        ///When it began.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///When it was ended.
        #[serde(
            rename = "endedAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ended_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        ///Its id.
        pub id: ::uuid::Uuid,
        ///When it was last renewed.
        #[serde(
            rename = "lastRenewedAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub last_renewed_at: ::std::option::Option<
            ::chrono::DateTime<::chrono::offset::Utc>,
        >,
    }
    impl SessionRecord {
        pub fn builder() -> builder::SessionRecord {
            Default::default()
        }
    }
    ///How long a merchant is to keep conversations.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    pub struct SetRetention {
        ///In days after the last message, 1 to 36500; null or absent: for ever.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub days: ::std::option::Option<i64>,
        ///Only say what would go.
        #[serde(
            rename = "dryRun",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub dry_run: ::std::option::Option<bool>,
    }
    impl SetRetention {
        pub fn builder() -> builder::SetRetention {
            Default::default()
        }
    }
    ///Where a conversation is to stand.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct SetStatus {
        ///The status.
        pub status: Status,
    }
    impl SetStatus {
        pub fn builder() -> builder::SetStatus {
            Default::default()
        }
    }
    ///The staff of a merchant, by name.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct StaffList {
        ///The members.
        pub items: ::std::vec::Vec<StaffMember>,
    }
    impl StaffList {
        pub fn builder() -> builder::StaffList {
            Default::default()
        }
    }
    ///A member of staff with what they have to do.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct StaffMember {
        ///Deactivated people cannot sign in.
        pub active: bool,
        ///When they came.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Their e-mail address; a guest's is only a hint, a verified customer's what their merchant says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///Without an account.
        pub guest: bool,
        ///Their id.
        pub id: ::uuid::Uuid,
        ///The merchant of staff; the one merchant that a guest or a verified customer may write to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub merchant: ::std::option::Option<MerchantRef>,
        ///Their name.
        pub name: ::std::string::String,
        ///Whether they are connected.
        pub online: bool,
        ///Their conversations that are not resolved.
        #[serde(rename = "openConversations")]
        pub open_conversations: i64,
        ///Staff only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
        ///Which side they stand on.
        #[serde(rename = "type")]
        pub type_: UserType,
        ///Their merchant vouches for who they are.
        pub verified: bool,
    }
    impl StaffMember {
        pub fn builder() -> builder::StaffMember {
            Default::default()
        }
    }
    ///A conversation to be started.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct StartConversation {
        ///The caller's own name for this start and its message, 1 to 100 characters: a repeat gets the same conversation.
        #[serde(
            rename = "clientId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub client_id: ::std::option::Option<::std::string::String>,
        ///Its first message, 1 to 4000 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub content: ::std::option::Option<::std::string::String>,
        ///With whom.
        #[serde(rename = "merchantId")]
        pub merchant_id: ::uuid::Uuid,
        ///What it is about, at most 200 characters.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subject: ::std::option::Option<::std::string::String>,
    }
    impl StartConversation {
        pub fn builder() -> builder::StartConversation {
            Default::default()
        }
    }
    ///Where a conversation stands.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum Status {
        #[serde(rename = "open")]
        Open,
        #[serde(rename = "pending")]
        Pending,
        #[serde(rename = "resolved")]
        Resolved,
    }
    impl ::std::fmt::Display for Status {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Open => f.write_str("open"),
                Self::Pending => f.write_str("pending"),
                Self::Resolved => f.write_str("resolved"),
            }
        }
    }
    impl ::std::str::FromStr for Status {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "open" => Ok(Self::Open),
                "pending" => Ok(Self::Pending),
                "resolved" => Ok(Self::Resolved),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Status {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Status {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A person with an account, a guest, or a customer for whom a merchant vouches.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    pub struct User {
        ///Deactivated people cannot sign in.
        pub active: bool,
        ///When they came.
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        ///Their e-mail address; a guest's is only a hint, a verified customer's what their merchant says.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///Without an account.
        pub guest: bool,
        ///Their id.
        pub id: ::uuid::Uuid,
        ///The merchant of staff; the one merchant that a guest or a verified customer may write to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub merchant: ::std::option::Option<MerchantRef>,
        ///Their name.
        pub name: ::std::string::String,
        ///Staff only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
        ///Which side they stand on.
        #[serde(rename = "type")]
        pub type_: UserType,
        ///Their merchant vouches for who they are.
        pub verified: bool,
    }
    impl User {
        pub fn builder() -> builder::User {
            Default::default()
        }
    }
    ///On which side of a conversation somebody stands.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum UserType {
        #[serde(rename = "end_user")]
        EndUser,
        #[serde(rename = "merchant_staff")]
        MerchantStaff,
    }
    impl ::std::fmt::Display for UserType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::EndUser => f.write_str("end_user"),
                Self::MerchantStaff => f.write_str("merchant_staff"),
            }
        }
    }
    impl ::std::str::FromStr for UserType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "end_user" => Ok(Self::EndUser),
                "merchant_staff" => Ok(Self::MerchantStaff),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for UserType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct Activity {
            actor: ::std::result::Result<
                ::std::option::Option<super::PersonRef>,
                ::std::string::String,
            >,
            conversation_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            data: ::std::result::Result<::serde_json::Value, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Activity {
            fn default() -> Self {
                Self {
                    actor: Ok(Default::default()),
                    conversation_id: Err(
                        "no value supplied for conversation_id".to_string(),
                    ),
                    created_at: Err("no value supplied for created_at".to_string()),
                    data: Err("no value supplied for data".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl Activity {
            pub fn actor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PersonRef>>,
                T::Error: ::std::fmt::Display,
            {
                self.actor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for actor: {e}")
                    });
                self
            }
            pub fn conversation_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.conversation_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for conversation_id: {e}"
                        )
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::serde_json::Value>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Activity> for super::Activity {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Activity,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    actor: value.actor?,
                    conversation_id: value.conversation_id?,
                    created_at: value.created_at?,
                    data: value.data?,
                    id: value.id?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::Activity> for Activity {
            fn from(value: super::Activity) -> Self {
                Self {
                    actor: Ok(value.actor),
                    conversation_id: Ok(value.conversation_id),
                    created_at: Ok(value.created_at),
                    data: Ok(value.data),
                    id: Ok(value.id),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ActivityPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Activity>,
                ::std::string::String,
            >,
            next_cursor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ActivityPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_cursor: Ok(Default::default()),
                }
            }
        }
        impl ActivityPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Activity>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_cursor: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ActivityPage> for super::ActivityPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ActivityPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_cursor: value.next_cursor?,
                })
            }
        }
        impl ::std::convert::From<super::ActivityPage> for ActivityPage {
            fn from(value: super::ActivityPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_cursor: Ok(value.next_cursor),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AddCannedReply {
            content: ::std::result::Result<::std::string::String, ::std::string::String>,
            shortcut: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AddCannedReply {
            fn default() -> Self {
                Self {
                    content: Err("no value supplied for content".to_string()),
                    shortcut: Err("no value supplied for shortcut".to_string()),
                }
            }
        }
        impl AddCannedReply {
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
            pub fn shortcut<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.shortcut = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shortcut: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AddCannedReply> for super::AddCannedReply {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AddCannedReply,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    content: value.content?,
                    shortcut: value.shortcut?,
                })
            }
        }
        impl ::std::convert::From<super::AddCannedReply> for AddCannedReply {
            fn from(value: super::AddCannedReply) -> Self {
                Self {
                    content: Ok(value.content),
                    shortcut: Ok(value.shortcut),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AddNote {
            content: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for AddNote {
            fn default() -> Self {
                Self {
                    content: Err("no value supplied for content".to_string()),
                }
            }
        }
        impl AddNote {
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AddNote> for super::AddNote {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AddNote,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { content: value.content? })
            }
        }
        impl ::std::convert::From<super::AddNote> for AddNote {
            fn from(value: super::AddNote) -> Self {
                Self { content: Ok(value.content) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AddStaff {
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            password: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            role: ::std::result::Result<
                ::std::option::Option<super::Role>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AddStaff {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    password: Err("no value supplied for password".to_string()),
                    role: Ok(Default::default()),
                }
            }
        }
        impl AddStaff {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for password: {e}")
                    });
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for role: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AddStaff> for super::AddStaff {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AddStaff,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    name: value.name?,
                    password: value.password?,
                    role: value.role?,
                })
            }
        }
        impl ::std::convert::From<super::AddStaff> for AddStaff {
            fn from(value: super::AddStaff) -> Self {
                Self {
                    email: Ok(value.email),
                    name: Ok(value.name),
                    password: Ok(value.password),
                    role: Ok(value.role),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Assign {
            staff_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Assign {
            fn default() -> Self {
                Self {
                    staff_id: Ok(Default::default()),
                }
            }
        }
        impl Assign {
            pub fn staff_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.staff_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for staff_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Assign> for super::Assign {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Assign,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { staff_id: value.staff_id? })
            }
        }
        impl ::std::convert::From<super::Assign> for Assign {
            fn from(value: super::Assign) -> Self {
                Self {
                    staff_id: Ok(value.staff_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditEntry {
            action: ::std::result::Result<::std::string::String, ::std::string::String>,
            actor: ::std::result::Result<super::AuditActor, ::std::string::String>,
            admin: ::std::result::Result<
                ::std::option::Option<super::PersonRef>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            data: ::std::result::Result<::serde_json::Value, ::std::string::String>,
            end_user_id: ::std::result::Result<
                ::std::option::Option<::uuid::Uuid>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
        }
        impl ::std::default::Default for AuditEntry {
            fn default() -> Self {
                Self {
                    action: Err("no value supplied for action".to_string()),
                    actor: Err("no value supplied for actor".to_string()),
                    admin: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    data: Err("no value supplied for data".to_string()),
                    end_user_id: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                }
            }
        }
        impl AuditEntry {
            pub fn action<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.action = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for action: {e}")
                    });
                self
            }
            pub fn actor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AuditActor>,
                T::Error: ::std::fmt::Display,
            {
                self.actor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for actor: {e}")
                    });
                self
            }
            pub fn admin<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PersonRef>>,
                T::Error: ::std::fmt::Display,
            {
                self.admin = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for admin: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::serde_json::Value>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for data: {e}")
                    });
                self
            }
            pub fn end_user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.end_user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_user_id: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<AuditEntry> for super::AuditEntry {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AuditEntry,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    action: value.action?,
                    actor: value.actor?,
                    admin: value.admin?,
                    created_at: value.created_at?,
                    data: value.data?,
                    end_user_id: value.end_user_id?,
                    id: value.id?,
                })
            }
        }
        impl ::std::convert::From<super::AuditEntry> for AuditEntry {
            fn from(value: super::AuditEntry) -> Self {
                Self {
                    action: Ok(value.action),
                    actor: Ok(value.actor),
                    admin: Ok(value.admin),
                    created_at: Ok(value.created_at),
                    data: Ok(value.data),
                    end_user_id: Ok(value.end_user_id),
                    id: Ok(value.id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuditPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::AuditEntry>,
                ::std::string::String,
            >,
            next_cursor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for AuditPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_cursor: Ok(Default::default()),
                }
            }
        }
        impl AuditPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::AuditEntry>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_cursor: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AuditPage> for super::AuditPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AuditPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_cursor: value.next_cursor?,
                })
            }
        }
        impl ::std::convert::From<super::AuditPage> for AuditPage {
            fn from(value: super::AuditPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_cursor: Ok(value.next_cursor),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct AuthSession {
            expires_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            refresh_token: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            token: ::std::result::Result<::std::string::String, ::std::string::String>,
            user: ::std::result::Result<super::User, ::std::string::String>,
        }
        impl ::std::default::Default for AuthSession {
            fn default() -> Self {
                Self {
                    expires_at: Err("no value supplied for expires_at".to_string()),
                    refresh_token: Err(
                        "no value supplied for refresh_token".to_string(),
                    ),
                    token: Err("no value supplied for token".to_string()),
                    user: Err("no value supplied for user".to_string()),
                }
            }
        }
        impl AuthSession {
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for expires_at: {e}")
                    });
                self
            }
            pub fn refresh_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for refresh_token: {e}")
                    });
                self
            }
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for token: {e}")
                    });
                self
            }
            pub fn user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::User>,
                T::Error: ::std::fmt::Display,
            {
                self.user = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<AuthSession> for super::AuthSession {
            type Error = super::error::ConversionError;
            fn try_from(
                value: AuthSession,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    expires_at: value.expires_at?,
                    refresh_token: value.refresh_token?,
                    token: value.token?,
                    user: value.user?,
                })
            }
        }
        impl ::std::convert::From<super::AuthSession> for AuthSession {
            fn from(value: super::AuthSession) -> Self {
                Self {
                    expires_at: Ok(value.expires_at),
                    refresh_token: Ok(value.refresh_token),
                    token: Ok(value.token),
                    user: Ok(value.user),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CannedReply {
            content: ::std::result::Result<::std::string::String, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            shortcut: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CannedReply {
            fn default() -> Self {
                Self {
                    content: Err("no value supplied for content".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    shortcut: Err("no value supplied for shortcut".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl CannedReply {
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn shortcut<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.shortcut = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shortcut: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CannedReply> for super::CannedReply {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CannedReply,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    content: value.content?,
                    created_at: value.created_at?,
                    id: value.id?,
                    shortcut: value.shortcut?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::CannedReply> for CannedReply {
            fn from(value: super::CannedReply) -> Self {
                Self {
                    content: Ok(value.content),
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                    shortcut: Ok(value.shortcut),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CannedReplyList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::CannedReply>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for CannedReplyList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                }
            }
        }
        impl CannedReplyList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::CannedReply>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<CannedReplyList> for super::CannedReplyList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CannedReplyList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { items: value.items? })
            }
        }
        impl ::std::convert::From<super::CannedReplyList> for CannedReplyList {
            fn from(value: super::CannedReplyList) -> Self {
                Self { items: Ok(value.items) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ChangeCannedReply {
            content: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            shortcut: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ChangeCannedReply {
            fn default() -> Self {
                Self {
                    content: Ok(Default::default()),
                    shortcut: Ok(Default::default()),
                }
            }
        }
        impl ChangeCannedReply {
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
            pub fn shortcut<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.shortcut = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for shortcut: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ChangeCannedReply> for super::ChangeCannedReply {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ChangeCannedReply,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    content: value.content?,
                    shortcut: value.shortcut?,
                })
            }
        }
        impl ::std::convert::From<super::ChangeCannedReply> for ChangeCannedReply {
            fn from(value: super::ChangeCannedReply) -> Self {
                Self {
                    content: Ok(value.content),
                    shortcut: Ok(value.shortcut),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ChangeMe {
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ChangeMe {
            fn default() -> Self {
                Self {
                    email: Ok(Default::default()),
                    name: Ok(Default::default()),
                }
            }
        }
        impl ChangeMe {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ChangeMe> for super::ChangeMe {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ChangeMe,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::ChangeMe> for ChangeMe {
            fn from(value: super::ChangeMe) -> Self {
                Self {
                    email: Ok(value.email),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ChangeMerchant {
            accent_color: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            allowed_origins: ::std::result::Result<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                ::std::string::String,
            >,
            greeting: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            guest_details: ::std::result::Result<
                ::std::option::Option<super::GuestDetails>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            reply_time: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ChangeMerchant {
            fn default() -> Self {
                Self {
                    accent_color: Ok(Default::default()),
                    allowed_origins: Ok(Default::default()),
                    greeting: Ok(Default::default()),
                    guest_details: Ok(Default::default()),
                    name: Ok(Default::default()),
                    reply_time: Ok(Default::default()),
                }
            }
        }
        impl ChangeMerchant {
            pub fn accent_color<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.accent_color = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for accent_color: {e}")
                    });
                self
            }
            pub fn allowed_origins<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::std::vec::Vec<::std::string::String>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.allowed_origins = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allowed_origins: {e}"
                        )
                    });
                self
            }
            pub fn greeting<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.greeting = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for greeting: {e}")
                    });
                self
            }
            pub fn guest_details<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::GuestDetails>>,
                T::Error: ::std::fmt::Display,
            {
                self.guest_details = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for guest_details: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn reply_time<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reply_time = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reply_time: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ChangeMerchant> for super::ChangeMerchant {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ChangeMerchant,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accent_color: value.accent_color?,
                    allowed_origins: value.allowed_origins?,
                    greeting: value.greeting?,
                    guest_details: value.guest_details?,
                    name: value.name?,
                    reply_time: value.reply_time?,
                })
            }
        }
        impl ::std::convert::From<super::ChangeMerchant> for ChangeMerchant {
            fn from(value: super::ChangeMerchant) -> Self {
                Self {
                    accent_color: Ok(value.accent_color),
                    allowed_origins: Ok(value.allowed_origins),
                    greeting: Ok(value.greeting),
                    guest_details: Ok(value.guest_details),
                    name: Ok(value.name),
                    reply_time: Ok(value.reply_time),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ChangePassword {
            current_password: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            new_password: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ChangePassword {
            fn default() -> Self {
                Self {
                    current_password: Err(
                        "no value supplied for current_password".to_string(),
                    ),
                    new_password: Err("no value supplied for new_password".to_string()),
                }
            }
        }
        impl ChangePassword {
            pub fn current_password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.current_password = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for current_password: {e}"
                        )
                    });
                self
            }
            pub fn new_password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.new_password = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for new_password: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ChangePassword> for super::ChangePassword {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ChangePassword,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    current_password: value.current_password?,
                    new_password: value.new_password?,
                })
            }
        }
        impl ::std::convert::From<super::ChangePassword> for ChangePassword {
            fn from(value: super::ChangePassword) -> Self {
                Self {
                    current_password: Ok(value.current_password),
                    new_password: Ok(value.new_password),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ChangeStaff {
            active: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            role: ::std::result::Result<
                ::std::option::Option<super::Role>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ChangeStaff {
            fn default() -> Self {
                Self {
                    active: Ok(Default::default()),
                    name: Ok(Default::default()),
                    role: Ok(Default::default()),
                }
            }
        }
        impl ChangeStaff {
            pub fn active<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.active = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for active: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for role: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ChangeStaff> for super::ChangeStaff {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ChangeStaff,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    active: value.active?,
                    name: value.name?,
                    role: value.role?,
                })
            }
        }
        impl ::std::convert::From<super::ChangeStaff> for ChangeStaff {
            fn from(value: super::ChangeStaff) -> Self {
                Self {
                    active: Ok(value.active),
                    name: Ok(value.name),
                    role: Ok(value.role),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Conversation {
            assigned_to: ::std::result::Result<
                ::std::option::Option<super::PersonRef>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            end_user: ::std::result::Result<super::EndUser, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            last_message: ::std::result::Result<
                ::std::option::Option<super::Message>,
                ::std::string::String,
            >,
            last_seq: ::std::result::Result<i64, ::std::string::String>,
            merchant: ::std::result::Result<super::MerchantRef, ::std::string::String>,
            status: ::std::result::Result<super::Status, ::std::string::String>,
            subject: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            unread_count: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Conversation {
            fn default() -> Self {
                Self {
                    assigned_to: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    end_user: Err("no value supplied for end_user".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    last_message: Ok(Default::default()),
                    last_seq: Err("no value supplied for last_seq".to_string()),
                    merchant: Err("no value supplied for merchant".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    subject: Ok(Default::default()),
                    unread_count: Ok(Default::default()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl Conversation {
            pub fn assigned_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PersonRef>>,
                T::Error: ::std::fmt::Display,
            {
                self.assigned_to = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for assigned_to: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn end_user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EndUser>,
                T::Error: ::std::fmt::Display,
            {
                self.end_user = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_user: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn last_message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Message>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_message: {e}")
                    });
                self
            }
            pub fn last_seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.last_seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_seq: {e}")
                    });
                self
            }
            pub fn merchant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MerchantRef>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Status>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for subject: {e}")
                    });
                self
            }
            pub fn unread_count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.unread_count = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for unread_count: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Conversation> for super::Conversation {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Conversation,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    assigned_to: value.assigned_to?,
                    created_at: value.created_at?,
                    end_user: value.end_user?,
                    id: value.id?,
                    last_message: value.last_message?,
                    last_seq: value.last_seq?,
                    merchant: value.merchant?,
                    status: value.status?,
                    subject: value.subject?,
                    unread_count: value.unread_count?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::Conversation> for Conversation {
            fn from(value: super::Conversation) -> Self {
                Self {
                    assigned_to: Ok(value.assigned_to),
                    created_at: Ok(value.created_at),
                    end_user: Ok(value.end_user),
                    id: Ok(value.id),
                    last_message: Ok(value.last_message),
                    last_seq: Ok(value.last_seq),
                    merchant: Ok(value.merchant),
                    status: Ok(value.status),
                    subject: Ok(value.subject),
                    unread_count: Ok(value.unread_count),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ConversationCounts {
            mine: ::std::result::Result<i64, ::std::string::String>,
            open: ::std::result::Result<i64, ::std::string::String>,
            pending: ::std::result::Result<i64, ::std::string::String>,
            resolved: ::std::result::Result<i64, ::std::string::String>,
            unassigned: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for ConversationCounts {
            fn default() -> Self {
                Self {
                    mine: Err("no value supplied for mine".to_string()),
                    open: Err("no value supplied for open".to_string()),
                    pending: Err("no value supplied for pending".to_string()),
                    resolved: Err("no value supplied for resolved".to_string()),
                    unassigned: Err("no value supplied for unassigned".to_string()),
                }
            }
        }
        impl ConversationCounts {
            pub fn mine<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.mine = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for mine: {e}")
                    });
                self
            }
            pub fn open<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.open = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for open: {e}")
                    });
                self
            }
            pub fn pending<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.pending = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for pending: {e}")
                    });
                self
            }
            pub fn resolved<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.resolved = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for resolved: {e}")
                    });
                self
            }
            pub fn unassigned<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.unassigned = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for unassigned: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ConversationCounts> for super::ConversationCounts {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ConversationCounts,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    mine: value.mine?,
                    open: value.open?,
                    pending: value.pending?,
                    resolved: value.resolved?,
                    unassigned: value.unassigned?,
                })
            }
        }
        impl ::std::convert::From<super::ConversationCounts> for ConversationCounts {
            fn from(value: super::ConversationCounts) -> Self {
                Self {
                    mine: Ok(value.mine),
                    open: Ok(value.open),
                    pending: Ok(value.pending),
                    resolved: Ok(value.resolved),
                    unassigned: Ok(value.unassigned),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ConversationDetail {
            assigned_to: ::std::result::Result<
                ::std::option::Option<super::PersonRef>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            end_user: ::std::result::Result<super::EndUser, ::std::string::String>,
            has_earlier: ::std::result::Result<bool, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            last_message: ::std::result::Result<
                ::std::option::Option<super::Message>,
                ::std::string::String,
            >,
            last_seq: ::std::result::Result<i64, ::std::string::String>,
            merchant: ::std::result::Result<super::MerchantRef, ::std::string::String>,
            messages: ::std::result::Result<
                ::std::vec::Vec<super::Message>,
                ::std::string::String,
            >,
            reads: ::std::result::Result<
                ::std::vec::Vec<super::ReadPosition>,
                ::std::string::String,
            >,
            status: ::std::result::Result<super::Status, ::std::string::String>,
            subject: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            unread_count: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ConversationDetail {
            fn default() -> Self {
                Self {
                    assigned_to: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    end_user: Err("no value supplied for end_user".to_string()),
                    has_earlier: Err("no value supplied for has_earlier".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    last_message: Ok(Default::default()),
                    last_seq: Err("no value supplied for last_seq".to_string()),
                    merchant: Err("no value supplied for merchant".to_string()),
                    messages: Err("no value supplied for messages".to_string()),
                    reads: Err("no value supplied for reads".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    subject: Ok(Default::default()),
                    unread_count: Ok(Default::default()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl ConversationDetail {
            pub fn assigned_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PersonRef>>,
                T::Error: ::std::fmt::Display,
            {
                self.assigned_to = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for assigned_to: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn end_user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EndUser>,
                T::Error: ::std::fmt::Display,
            {
                self.end_user = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_user: {e}")
                    });
                self
            }
            pub fn has_earlier<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.has_earlier = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for has_earlier: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn last_message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Message>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_message: {e}")
                    });
                self
            }
            pub fn last_seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.last_seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_seq: {e}")
                    });
                self
            }
            pub fn merchant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MerchantRef>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant: {e}")
                    });
                self
            }
            pub fn messages<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Message>>,
                T::Error: ::std::fmt::Display,
            {
                self.messages = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for messages: {e}")
                    });
                self
            }
            pub fn reads<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ReadPosition>>,
                T::Error: ::std::fmt::Display,
            {
                self.reads = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reads: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Status>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for subject: {e}")
                    });
                self
            }
            pub fn unread_count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.unread_count = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for unread_count: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ConversationDetail> for super::ConversationDetail {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ConversationDetail,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    assigned_to: value.assigned_to?,
                    created_at: value.created_at?,
                    end_user: value.end_user?,
                    has_earlier: value.has_earlier?,
                    id: value.id?,
                    last_message: value.last_message?,
                    last_seq: value.last_seq?,
                    merchant: value.merchant?,
                    messages: value.messages?,
                    reads: value.reads?,
                    status: value.status?,
                    subject: value.subject?,
                    unread_count: value.unread_count?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::ConversationDetail> for ConversationDetail {
            fn from(value: super::ConversationDetail) -> Self {
                Self {
                    assigned_to: Ok(value.assigned_to),
                    created_at: Ok(value.created_at),
                    end_user: Ok(value.end_user),
                    has_earlier: Ok(value.has_earlier),
                    id: Ok(value.id),
                    last_message: Ok(value.last_message),
                    last_seq: Ok(value.last_seq),
                    merchant: Ok(value.merchant),
                    messages: Ok(value.messages),
                    reads: Ok(value.reads),
                    status: Ok(value.status),
                    subject: Ok(value.subject),
                    unread_count: Ok(value.unread_count),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ConversationPage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Conversation>,
                ::std::string::String,
            >,
            next_cursor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ConversationPage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_cursor: Ok(Default::default()),
                }
            }
        }
        impl ConversationPage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Conversation>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_cursor: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ConversationPage> for super::ConversationPage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ConversationPage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_cursor: value.next_cursor?,
                })
            }
        }
        impl ::std::convert::From<super::ConversationPage> for ConversationPage {
            fn from(value: super::ConversationPage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_cursor: Ok(value.next_cursor),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ConversationRecord {
            activity: ::std::result::Result<
                ::std::vec::Vec<super::Activity>,
                ::std::string::String,
            >,
            assigned_to: ::std::result::Result<
                ::std::option::Option<super::PersonRef>,
                ::std::string::String,
            >,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            end_user: ::std::result::Result<super::EndUser, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            last_message: ::std::result::Result<
                ::std::option::Option<super::Message>,
                ::std::string::String,
            >,
            last_seq: ::std::result::Result<i64, ::std::string::String>,
            merchant: ::std::result::Result<super::MerchantRef, ::std::string::String>,
            messages: ::std::result::Result<
                ::std::vec::Vec<super::Message>,
                ::std::string::String,
            >,
            notes: ::std::result::Result<
                ::std::vec::Vec<super::Note>,
                ::std::string::String,
            >,
            reads: ::std::result::Result<
                ::std::vec::Vec<super::ReadPosition>,
                ::std::string::String,
            >,
            status: ::std::result::Result<super::Status, ::std::string::String>,
            subject: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            unread_count: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ConversationRecord {
            fn default() -> Self {
                Self {
                    activity: Err("no value supplied for activity".to_string()),
                    assigned_to: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    end_user: Err("no value supplied for end_user".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    last_message: Ok(Default::default()),
                    last_seq: Err("no value supplied for last_seq".to_string()),
                    merchant: Err("no value supplied for merchant".to_string()),
                    messages: Err("no value supplied for messages".to_string()),
                    notes: Err("no value supplied for notes".to_string()),
                    reads: Err("no value supplied for reads".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    subject: Ok(Default::default()),
                    unread_count: Ok(Default::default()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl ConversationRecord {
            pub fn activity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Activity>>,
                T::Error: ::std::fmt::Display,
            {
                self.activity = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity: {e}")
                    });
                self
            }
            pub fn assigned_to<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::PersonRef>>,
                T::Error: ::std::fmt::Display,
            {
                self.assigned_to = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for assigned_to: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn end_user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::EndUser>,
                T::Error: ::std::fmt::Display,
            {
                self.end_user = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_user: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn last_message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Message>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_message: {e}")
                    });
                self
            }
            pub fn last_seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.last_seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_seq: {e}")
                    });
                self
            }
            pub fn merchant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MerchantRef>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant: {e}")
                    });
                self
            }
            pub fn messages<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Message>>,
                T::Error: ::std::fmt::Display,
            {
                self.messages = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for messages: {e}")
                    });
                self
            }
            pub fn notes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Note>>,
                T::Error: ::std::fmt::Display,
            {
                self.notes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for notes: {e}")
                    });
                self
            }
            pub fn reads<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ReadPosition>>,
                T::Error: ::std::fmt::Display,
            {
                self.reads = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reads: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Status>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for subject: {e}")
                    });
                self
            }
            pub fn unread_count<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.unread_count = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for unread_count: {e}")
                    });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for updated_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ConversationRecord> for super::ConversationRecord {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ConversationRecord,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity: value.activity?,
                    assigned_to: value.assigned_to?,
                    created_at: value.created_at?,
                    end_user: value.end_user?,
                    id: value.id?,
                    last_message: value.last_message?,
                    last_seq: value.last_seq?,
                    merchant: value.merchant?,
                    messages: value.messages?,
                    notes: value.notes?,
                    reads: value.reads?,
                    status: value.status?,
                    subject: value.subject?,
                    unread_count: value.unread_count?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::ConversationRecord> for ConversationRecord {
            fn from(value: super::ConversationRecord) -> Self {
                Self {
                    activity: Ok(value.activity),
                    assigned_to: Ok(value.assigned_to),
                    created_at: Ok(value.created_at),
                    end_user: Ok(value.end_user),
                    id: Ok(value.id),
                    last_message: Ok(value.last_message),
                    last_seq: Ok(value.last_seq),
                    merchant: Ok(value.merchant),
                    messages: Ok(value.messages),
                    notes: Ok(value.notes),
                    reads: Ok(value.reads),
                    status: Ok(value.status),
                    subject: Ok(value.subject),
                    unread_count: Ok(value.unread_count),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EndUser {
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            verified: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for EndUser {
            fn default() -> Self {
                Self {
                    email: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    verified: Err("no value supplied for verified".to_string()),
                }
            }
        }
        impl EndUser {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn verified<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.verified = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for verified: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndUser> for super::EndUser {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndUser,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    id: value.id?,
                    name: value.name?,
                    verified: value.verified?,
                })
            }
        }
        impl ::std::convert::From<super::EndUser> for EndUser {
            fn from(value: super::EndUser) -> Self {
                Self {
                    email: Ok(value.email),
                    id: Ok(value.id),
                    name: Ok(value.name),
                    verified: Ok(value.verified),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct EndUserExport {
            conversations: ::std::result::Result<
                ::std::vec::Vec<super::ConversationRecord>,
                ::std::string::String,
            >,
            end_user: ::std::result::Result<super::KnownEndUser, ::std::string::String>,
            exported_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            former_guests: ::std::result::Result<
                ::std::vec::Vec<super::FormerGuest>,
                ::std::string::String,
            >,
            merchant: ::std::result::Result<super::MerchantRef, ::std::string::String>,
            sessions: ::std::result::Result<
                ::std::vec::Vec<super::SessionRecord>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for EndUserExport {
            fn default() -> Self {
                Self {
                    conversations: Err(
                        "no value supplied for conversations".to_string(),
                    ),
                    end_user: Err("no value supplied for end_user".to_string()),
                    exported_at: Err("no value supplied for exported_at".to_string()),
                    former_guests: Err(
                        "no value supplied for former_guests".to_string(),
                    ),
                    merchant: Err("no value supplied for merchant".to_string()),
                    sessions: Err("no value supplied for sessions".to_string()),
                }
            }
        }
        impl EndUserExport {
            pub fn conversations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ConversationRecord>>,
                T::Error: ::std::fmt::Display,
            {
                self.conversations = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for conversations: {e}")
                    });
                self
            }
            pub fn end_user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::KnownEndUser>,
                T::Error: ::std::fmt::Display,
            {
                self.end_user = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_user: {e}")
                    });
                self
            }
            pub fn exported_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.exported_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for exported_at: {e}")
                    });
                self
            }
            pub fn former_guests<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::FormerGuest>>,
                T::Error: ::std::fmt::Display,
            {
                self.former_guests = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for former_guests: {e}")
                    });
                self
            }
            pub fn merchant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::MerchantRef>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant: {e}")
                    });
                self
            }
            pub fn sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::SessionRecord>>,
                T::Error: ::std::fmt::Display,
            {
                self.sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sessions: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<EndUserExport> for super::EndUserExport {
            type Error = super::error::ConversionError;
            fn try_from(
                value: EndUserExport,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    conversations: value.conversations?,
                    end_user: value.end_user?,
                    exported_at: value.exported_at?,
                    former_guests: value.former_guests?,
                    merchant: value.merchant?,
                    sessions: value.sessions?,
                })
            }
        }
        impl ::std::convert::From<super::EndUserExport> for EndUserExport {
            fn from(value: super::EndUserExport) -> Self {
                Self {
                    conversations: Ok(value.conversations),
                    end_user: Ok(value.end_user),
                    exported_at: Ok(value.exported_at),
                    former_guests: Ok(value.former_guests),
                    merchant: Ok(value.merchant),
                    sessions: Ok(value.sessions),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Erasure {
            account_stays: ::std::result::Result<bool, ::std::string::String>,
            dry_run: ::std::result::Result<bool, ::std::string::String>,
            end_user_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            erased: ::std::result::Result<super::Extent, ::std::string::String>,
        }
        impl ::std::default::Default for Erasure {
            fn default() -> Self {
                Self {
                    account_stays: Err(
                        "no value supplied for account_stays".to_string(),
                    ),
                    dry_run: Err("no value supplied for dry_run".to_string()),
                    end_user_id: Err("no value supplied for end_user_id".to_string()),
                    erased: Err("no value supplied for erased".to_string()),
                }
            }
        }
        impl Erasure {
            pub fn account_stays<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.account_stays = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for account_stays: {e}")
                    });
                self
            }
            pub fn dry_run<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.dry_run = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for dry_run: {e}")
                    });
                self
            }
            pub fn end_user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.end_user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_user_id: {e}")
                    });
                self
            }
            pub fn erased<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Extent>,
                T::Error: ::std::fmt::Display,
            {
                self.erased = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for erased: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Erasure> for super::Erasure {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Erasure,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    account_stays: value.account_stays?,
                    dry_run: value.dry_run?,
                    end_user_id: value.end_user_id?,
                    erased: value.erased?,
                })
            }
        }
        impl ::std::convert::From<super::Erasure> for Erasure {
            fn from(value: super::Erasure) -> Self {
                Self {
                    account_stays: Ok(value.account_stays),
                    dry_run: Ok(value.dry_run),
                    end_user_id: Ok(value.end_user_id),
                    erased: Ok(value.erased),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Extent {
            activity: ::std::result::Result<i64, ::std::string::String>,
            conversations: ::std::result::Result<i64, ::std::string::String>,
            end_users: ::std::result::Result<i64, ::std::string::String>,
            messages: ::std::result::Result<i64, ::std::string::String>,
            notes: ::std::result::Result<i64, ::std::string::String>,
            reads: ::std::result::Result<i64, ::std::string::String>,
            sessions: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for Extent {
            fn default() -> Self {
                Self {
                    activity: Err("no value supplied for activity".to_string()),
                    conversations: Err(
                        "no value supplied for conversations".to_string(),
                    ),
                    end_users: Err("no value supplied for end_users".to_string()),
                    messages: Err("no value supplied for messages".to_string()),
                    notes: Err("no value supplied for notes".to_string()),
                    reads: Err("no value supplied for reads".to_string()),
                    sessions: Err("no value supplied for sessions".to_string()),
                }
            }
        }
        impl Extent {
            pub fn activity<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.activity = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for activity: {e}")
                    });
                self
            }
            pub fn conversations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.conversations = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for conversations: {e}")
                    });
                self
            }
            pub fn end_users<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.end_users = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for end_users: {e}")
                    });
                self
            }
            pub fn messages<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.messages = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for messages: {e}")
                    });
                self
            }
            pub fn notes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.notes = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for notes: {e}")
                    });
                self
            }
            pub fn reads<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.reads = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reads: {e}")
                    });
                self
            }
            pub fn sessions<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.sessions = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sessions: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Extent> for super::Extent {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Extent,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    activity: value.activity?,
                    conversations: value.conversations?,
                    end_users: value.end_users?,
                    messages: value.messages?,
                    notes: value.notes?,
                    reads: value.reads?,
                    sessions: value.sessions?,
                })
            }
        }
        impl ::std::convert::From<super::Extent> for Extent {
            fn from(value: super::Extent) -> Self {
                Self {
                    activity: Ok(value.activity),
                    conversations: Ok(value.conversations),
                    end_users: Ok(value.end_users),
                    messages: Ok(value.messages),
                    notes: Ok(value.notes),
                    reads: Ok(value.reads),
                    sessions: Ok(value.sessions),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct FormerGuest {
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            identified_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for FormerGuest {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    identified_at: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl FormerGuest {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn identified_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.identified_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for identified_at: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<FormerGuest> for super::FormerGuest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: FormerGuest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    email: value.email?,
                    id: value.id?,
                    identified_at: value.identified_at?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::FormerGuest> for FormerGuest {
            fn from(value: super::FormerGuest) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    id: Ok(value.id),
                    identified_at: Ok(value.identified_at),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Identify {
            guest_token: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            merchant_id: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            token: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Identify {
            fn default() -> Self {
                Self {
                    guest_token: Ok(Default::default()),
                    merchant_id: Err("no value supplied for merchant_id".to_string()),
                    token: Err("no value supplied for token".to_string()),
                }
            }
        }
        impl Identify {
            pub fn guest_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.guest_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for guest_token: {e}")
                    });
                self
            }
            pub fn merchant_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant_id: {e}")
                    });
                self
            }
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for token: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Identify> for super::Identify {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Identify,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    guest_token: value.guest_token?,
                    merchant_id: value.merchant_id?,
                    token: value.token?,
                })
            }
        }
        impl ::std::convert::From<super::Identify> for Identify {
            fn from(value: super::Identify) -> Self {
                Self {
                    guest_token: Ok(value.guest_token),
                    merchant_id: Ok(value.merchant_id),
                    token: Ok(value.token),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IdentityKey {
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            last_used_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for IdentityKey {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    last_used_at: Ok(Default::default()),
                }
            }
        }
        impl IdentityKey {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn last_used_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.last_used_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_used_at: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<IdentityKey> for super::IdentityKey {
            type Error = super::error::ConversionError;
            fn try_from(
                value: IdentityKey,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    id: value.id?,
                    last_used_at: value.last_used_at?,
                })
            }
        }
        impl ::std::convert::From<super::IdentityKey> for IdentityKey {
            fn from(value: super::IdentityKey) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                    last_used_at: Ok(value.last_used_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct IdentityKeyList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::IdentityKey>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for IdentityKeyList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                }
            }
        }
        impl IdentityKeyList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::IdentityKey>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<IdentityKeyList> for super::IdentityKeyList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: IdentityKeyList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { items: value.items? })
            }
        }
        impl ::std::convert::From<super::IdentityKeyList> for IdentityKeyList {
            fn from(value: super::IdentityKeyList) -> Self {
                Self { items: Ok(value.items) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct KnownEndUser {
            account: ::std::result::Result<bool, ::std::string::String>,
            active: ::std::result::Result<bool, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            external_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            guest: ::std::result::Result<bool, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for KnownEndUser {
            fn default() -> Self {
                Self {
                    account: Err("no value supplied for account".to_string()),
                    active: Err("no value supplied for active".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Ok(Default::default()),
                    external_id: Ok(Default::default()),
                    guest: Err("no value supplied for guest".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl KnownEndUser {
            pub fn account<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.account = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for account: {e}")
                    });
                self
            }
            pub fn active<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.active = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for active: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn external_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.external_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for external_id: {e}")
                    });
                self
            }
            pub fn guest<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.guest = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for guest: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<KnownEndUser> for super::KnownEndUser {
            type Error = super::error::ConversionError;
            fn try_from(
                value: KnownEndUser,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    account: value.account?,
                    active: value.active?,
                    created_at: value.created_at?,
                    email: value.email?,
                    external_id: value.external_id?,
                    guest: value.guest?,
                    id: value.id?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::KnownEndUser> for KnownEndUser {
            fn from(value: super::KnownEndUser) -> Self {
                Self {
                    account: Ok(value.account),
                    active: Ok(value.active),
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    external_id: Ok(value.external_id),
                    guest: Ok(value.guest),
                    id: Ok(value.id),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Login {
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            password: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Login {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    password: Err("no value supplied for password".to_string()),
                }
            }
        }
        impl Login {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for password: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Login> for super::Login {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Login,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    password: value.password?,
                })
            }
        }
        impl ::std::convert::From<super::Login> for Login {
            fn from(value: super::Login) -> Self {
                Self {
                    email: Ok(value.email),
                    password: Ok(value.password),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MarkRead {
            seq: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for MarkRead {
            fn default() -> Self {
                Self {
                    seq: Err("no value supplied for seq".to_string()),
                }
            }
        }
        impl MarkRead {
            pub fn seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for seq: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MarkRead> for super::MarkRead {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MarkRead,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { seq: value.seq? })
            }
        }
        impl ::std::convert::From<super::MarkRead> for MarkRead {
            fn from(value: super::MarkRead) -> Self {
                Self { seq: Ok(value.seq) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MerchantDetail {
            accent_color: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            greeting: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            guest_details: ::std::result::Result<
                super::GuestDetails,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            online: ::std::result::Result<bool, ::std::string::String>,
            reply_time: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            slug: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for MerchantDetail {
            fn default() -> Self {
                Self {
                    accent_color: Err("no value supplied for accent_color".to_string()),
                    greeting: Err("no value supplied for greeting".to_string()),
                    guest_details: Err(
                        "no value supplied for guest_details".to_string(),
                    ),
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    online: Err("no value supplied for online".to_string()),
                    reply_time: Ok(Default::default()),
                    slug: Err("no value supplied for slug".to_string()),
                }
            }
        }
        impl MerchantDetail {
            pub fn accent_color<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.accent_color = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for accent_color: {e}")
                    });
                self
            }
            pub fn greeting<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.greeting = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for greeting: {e}")
                    });
                self
            }
            pub fn guest_details<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::GuestDetails>,
                T::Error: ::std::fmt::Display,
            {
                self.guest_details = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for guest_details: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn online<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.online = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for online: {e}")
                    });
                self
            }
            pub fn reply_time<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reply_time = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reply_time: {e}")
                    });
                self
            }
            pub fn slug<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.slug = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for slug: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MerchantDetail> for super::MerchantDetail {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MerchantDetail,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accent_color: value.accent_color?,
                    greeting: value.greeting?,
                    guest_details: value.guest_details?,
                    id: value.id?,
                    name: value.name?,
                    online: value.online?,
                    reply_time: value.reply_time?,
                    slug: value.slug?,
                })
            }
        }
        impl ::std::convert::From<super::MerchantDetail> for MerchantDetail {
            fn from(value: super::MerchantDetail) -> Self {
                Self {
                    accent_color: Ok(value.accent_color),
                    greeting: Ok(value.greeting),
                    guest_details: Ok(value.guest_details),
                    id: Ok(value.id),
                    name: Ok(value.name),
                    online: Ok(value.online),
                    reply_time: Ok(value.reply_time),
                    slug: Ok(value.slug),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MerchantList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::MerchantProfile>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for MerchantList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                }
            }
        }
        impl MerchantList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::MerchantProfile>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MerchantList> for super::MerchantList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MerchantList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { items: value.items? })
            }
        }
        impl ::std::convert::From<super::MerchantList> for MerchantList {
            fn from(value: super::MerchantList) -> Self {
                Self { items: Ok(value.items) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MerchantProfile {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            online: ::std::result::Result<bool, ::std::string::String>,
            slug: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for MerchantProfile {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    online: Err("no value supplied for online".to_string()),
                    slug: Err("no value supplied for slug".to_string()),
                }
            }
        }
        impl MerchantProfile {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn online<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.online = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for online: {e}")
                    });
                self
            }
            pub fn slug<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.slug = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for slug: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MerchantProfile> for super::MerchantProfile {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MerchantProfile,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    name: value.name?,
                    online: value.online?,
                    slug: value.slug?,
                })
            }
        }
        impl ::std::convert::From<super::MerchantProfile> for MerchantProfile {
            fn from(value: super::MerchantProfile) -> Self {
                Self {
                    id: Ok(value.id),
                    name: Ok(value.name),
                    online: Ok(value.online),
                    slug: Ok(value.slug),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MerchantRef {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            slug: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for MerchantRef {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    slug: Err("no value supplied for slug".to_string()),
                }
            }
        }
        impl MerchantRef {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn slug<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.slug = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for slug: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MerchantRef> for super::MerchantRef {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MerchantRef,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    name: value.name?,
                    slug: value.slug?,
                })
            }
        }
        impl ::std::convert::From<super::MerchantRef> for MerchantRef {
            fn from(value: super::MerchantRef) -> Self {
                Self {
                    id: Ok(value.id),
                    name: Ok(value.name),
                    slug: Ok(value.slug),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MerchantSettings {
            accent_color: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            allowed_origins: ::std::result::Result<
                ::std::vec::Vec<::std::string::String>,
                ::std::string::String,
            >,
            greeting: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
            guest_details: ::std::result::Result<
                super::GuestDetails,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            online: ::std::result::Result<bool, ::std::string::String>,
            reply_time: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            slug: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for MerchantSettings {
            fn default() -> Self {
                Self {
                    accent_color: Err("no value supplied for accent_color".to_string()),
                    allowed_origins: Err(
                        "no value supplied for allowed_origins".to_string(),
                    ),
                    greeting: Err("no value supplied for greeting".to_string()),
                    guest_details: Err(
                        "no value supplied for guest_details".to_string(),
                    ),
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    online: Err("no value supplied for online".to_string()),
                    reply_time: Ok(Default::default()),
                    slug: Err("no value supplied for slug".to_string()),
                }
            }
        }
        impl MerchantSettings {
            pub fn accent_color<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.accent_color = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for accent_color: {e}")
                    });
                self
            }
            pub fn allowed_origins<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.allowed_origins = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for allowed_origins: {e}"
                        )
                    });
                self
            }
            pub fn greeting<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.greeting = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for greeting: {e}")
                    });
                self
            }
            pub fn guest_details<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::GuestDetails>,
                T::Error: ::std::fmt::Display,
            {
                self.guest_details = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for guest_details: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn online<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.online = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for online: {e}")
                    });
                self
            }
            pub fn reply_time<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.reply_time = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for reply_time: {e}")
                    });
                self
            }
            pub fn slug<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.slug = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for slug: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MerchantSettings> for super::MerchantSettings {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MerchantSettings,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    accent_color: value.accent_color?,
                    allowed_origins: value.allowed_origins?,
                    greeting: value.greeting?,
                    guest_details: value.guest_details?,
                    id: value.id?,
                    name: value.name?,
                    online: value.online?,
                    reply_time: value.reply_time?,
                    slug: value.slug?,
                })
            }
        }
        impl ::std::convert::From<super::MerchantSettings> for MerchantSettings {
            fn from(value: super::MerchantSettings) -> Self {
                Self {
                    accent_color: Ok(value.accent_color),
                    allowed_origins: Ok(value.allowed_origins),
                    greeting: Ok(value.greeting),
                    guest_details: Ok(value.guest_details),
                    id: Ok(value.id),
                    name: Ok(value.name),
                    online: Ok(value.online),
                    reply_time: Ok(value.reply_time),
                    slug: Ok(value.slug),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Message {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            content: ::std::result::Result<::std::string::String, ::std::string::String>,
            conversation_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            sender: ::std::result::Result<super::Sender, ::std::string::String>,
            seq: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for Message {
            fn default() -> Self {
                Self {
                    client_id: Ok(Default::default()),
                    content: Err("no value supplied for content".to_string()),
                    conversation_id: Err(
                        "no value supplied for conversation_id".to_string(),
                    ),
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    sender: Err("no value supplied for sender".to_string()),
                    seq: Err("no value supplied for seq".to_string()),
                }
            }
        }
        impl Message {
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
            pub fn conversation_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.conversation_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for conversation_id: {e}"
                        )
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn sender<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Sender>,
                T::Error: ::std::fmt::Display,
            {
                self.sender = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for sender: {e}")
                    });
                self
            }
            pub fn seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for seq: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Message> for super::Message {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Message,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    content: value.content?,
                    conversation_id: value.conversation_id?,
                    created_at: value.created_at?,
                    id: value.id?,
                    sender: value.sender?,
                    seq: value.seq?,
                })
            }
        }
        impl ::std::convert::From<super::Message> for Message {
            fn from(value: super::Message) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    content: Ok(value.content),
                    conversation_id: Ok(value.conversation_id),
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                    sender: Ok(value.sender),
                    seq: Ok(value.seq),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct MessagePage {
            has_more: ::std::result::Result<bool, ::std::string::String>,
            items: ::std::result::Result<
                ::std::vec::Vec<super::Message>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for MessagePage {
            fn default() -> Self {
                Self {
                    has_more: Err("no value supplied for has_more".to_string()),
                    items: Err("no value supplied for items".to_string()),
                }
            }
        }
        impl MessagePage {
            pub fn has_more<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.has_more = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for has_more: {e}")
                    });
                self
            }
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Message>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<MessagePage> for super::MessagePage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: MessagePage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    has_more: value.has_more?,
                    items: value.items?,
                })
            }
        }
        impl ::std::convert::From<super::MessagePage> for MessagePage {
            fn from(value: super::MessagePage) -> Self {
                Self {
                    has_more: Ok(value.has_more),
                    items: Ok(value.items),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewGuest {
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            merchant_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for NewGuest {
            fn default() -> Self {
                Self {
                    email: Ok(Default::default()),
                    merchant_id: Err("no value supplied for merchant_id".to_string()),
                    name: Ok(Default::default()),
                }
            }
        }
        impl NewGuest {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn merchant_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant_id: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NewGuest> for super::NewGuest {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewGuest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    merchant_id: value.merchant_id?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::NewGuest> for NewGuest {
            fn from(value: super::NewGuest) -> Self {
                Self {
                    email: Ok(value.email),
                    merchant_id: Ok(value.merchant_id),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewIdentityKey {
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            last_used_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            secret: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for NewIdentityKey {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    last_used_at: Ok(Default::default()),
                    secret: Err("no value supplied for secret".to_string()),
                }
            }
        }
        impl NewIdentityKey {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn last_used_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.last_used_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_used_at: {e}")
                    });
                self
            }
            pub fn secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.secret = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for secret: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NewIdentityKey> for super::NewIdentityKey {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewIdentityKey,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    id: value.id?,
                    last_used_at: value.last_used_at?,
                    secret: value.secret?,
                })
            }
        }
        impl ::std::convert::From<super::NewIdentityKey> for NewIdentityKey {
            fn from(value: super::NewIdentityKey) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                    last_used_at: Ok(value.last_used_at),
                    secret: Ok(value.secret),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Note {
            author: ::std::result::Result<super::NoteAuthor, ::std::string::String>,
            content: ::std::result::Result<::std::string::String, ::std::string::String>,
            conversation_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
        }
        impl ::std::default::Default for Note {
            fn default() -> Self {
                Self {
                    author: Err("no value supplied for author".to_string()),
                    content: Err("no value supplied for content".to_string()),
                    conversation_id: Err(
                        "no value supplied for conversation_id".to_string(),
                    ),
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                }
            }
        }
        impl Note {
            pub fn author<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NoteAuthor>,
                T::Error: ::std::fmt::Display,
            {
                self.author = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for author: {e}")
                    });
                self
            }
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
            pub fn conversation_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.conversation_id = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for conversation_id: {e}"
                        )
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Note> for super::Note {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Note,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    author: value.author?,
                    content: value.content?,
                    conversation_id: value.conversation_id?,
                    created_at: value.created_at?,
                    id: value.id?,
                })
            }
        }
        impl ::std::convert::From<super::Note> for Note {
            fn from(value: super::Note) -> Self {
                Self {
                    author: Ok(value.author),
                    content: Ok(value.content),
                    conversation_id: Ok(value.conversation_id),
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NoteAuthor {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            role: ::std::result::Result<super::Role, ::std::string::String>,
        }
        impl ::std::default::Default for NoteAuthor {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    role: Err("no value supplied for role".to_string()),
                }
            }
        }
        impl NoteAuthor {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Role>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for role: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NoteAuthor> for super::NoteAuthor {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NoteAuthor,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    name: value.name?,
                    role: value.role?,
                })
            }
        }
        impl ::std::convert::From<super::NoteAuthor> for NoteAuthor {
            fn from(value: super::NoteAuthor) -> Self {
                Self {
                    id: Ok(value.id),
                    name: Ok(value.name),
                    role: Ok(value.role),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NotePage {
            items: ::std::result::Result<
                ::std::vec::Vec<super::Note>,
                ::std::string::String,
            >,
            next_cursor: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for NotePage {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                    next_cursor: Ok(Default::default()),
                }
            }
        }
        impl NotePage {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Note>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
            pub fn next_cursor<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next_cursor = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for next_cursor: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<NotePage> for super::NotePage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NotePage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    items: value.items?,
                    next_cursor: value.next_cursor?,
                })
            }
        }
        impl ::std::convert::From<super::NotePage> for NotePage {
            fn from(value: super::NotePage) -> Self {
                Self {
                    items: Ok(value.items),
                    next_cursor: Ok(value.next_cursor),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct PersonRef {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for PersonRef {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl PersonRef {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<PersonRef> for super::PersonRef {
            type Error = super::error::ConversionError;
            fn try_from(
                value: PersonRef,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::PersonRef> for PersonRef {
            fn from(value: super::PersonRef) -> Self {
                Self {
                    id: Ok(value.id),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Problem {
            code: ::std::result::Result<::std::string::String, ::std::string::String>,
            detail: ::std::result::Result<::std::string::String, ::std::string::String>,
            errors: ::std::result::Result<
                ::std::vec::Vec<super::ProblemField>,
                ::std::string::String,
            >,
            request_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            status: ::std::result::Result<i32, ::std::string::String>,
            title: ::std::result::Result<::std::string::String, ::std::string::String>,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for Problem {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    detail: Err("no value supplied for detail".to_string()),
                    errors: Ok(Default::default()),
                    request_id: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    title: Err("no value supplied for title".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl Problem {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for code: {e}")
                    });
                self
            }
            pub fn detail<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.detail = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for detail: {e}")
                    });
                self
            }
            pub fn errors<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ProblemField>>,
                T::Error: ::std::fmt::Display,
            {
                self.errors = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for errors: {e}")
                    });
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for request_id: {e}")
                    });
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for title: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Problem> for super::Problem {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Problem,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    detail: value.detail?,
                    errors: value.errors?,
                    request_id: value.request_id?,
                    status: value.status?,
                    title: value.title?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::Problem> for Problem {
            fn from(value: super::Problem) -> Self {
                Self {
                    code: Ok(value.code),
                    detail: Ok(value.detail),
                    errors: Ok(value.errors),
                    request_id: Ok(value.request_id),
                    status: Ok(value.status),
                    title: Ok(value.title),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ProblemField {
            field: ::std::result::Result<::std::string::String, ::std::string::String>,
            message: ::std::result::Result<::std::string::String, ::std::string::String>,
        }
        impl ::std::default::Default for ProblemField {
            fn default() -> Self {
                Self {
                    field: Err("no value supplied for field".to_string()),
                    message: Err("no value supplied for message".to_string()),
                }
            }
        }
        impl ProblemField {
            pub fn field<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.field = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for field: {e}")
                    });
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for message: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ProblemField> for super::ProblemField {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ProblemField,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    field: value.field?,
                    message: value.message?,
                })
            }
        }
        impl ::std::convert::From<super::ProblemField> for ProblemField {
            fn from(value: super::ProblemField) -> Self {
                Self {
                    field: Ok(value.field),
                    message: Ok(value.message),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ReadPosition {
            seq: ::std::result::Result<i64, ::std::string::String>,
            user_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
        }
        impl ::std::default::Default for ReadPosition {
            fn default() -> Self {
                Self {
                    seq: Err("no value supplied for seq".to_string()),
                    user_id: Err("no value supplied for user_id".to_string()),
                }
            }
        }
        impl ReadPosition {
            pub fn seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for seq: {e}")
                    });
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for user_id: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<ReadPosition> for super::ReadPosition {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ReadPosition,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    seq: value.seq?,
                    user_id: value.user_id?,
                })
            }
        }
        impl ::std::convert::From<super::ReadPosition> for ReadPosition {
            fn from(value: super::ReadPosition) -> Self {
                Self {
                    seq: Ok(value.seq),
                    user_id: Ok(value.user_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RefreshToken {
            refresh_token: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for RefreshToken {
            fn default() -> Self {
                Self {
                    refresh_token: Err("no value supplied for refresh_token".to_string()),
                }
            }
        }
        impl RefreshToken {
            pub fn refresh_token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.refresh_token = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for refresh_token: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<RefreshToken> for super::RefreshToken {
            type Error = super::error::ConversionError;
            fn try_from(
                value: RefreshToken,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    refresh_token: value.refresh_token?,
                })
            }
        }
        impl ::std::convert::From<super::RefreshToken> for RefreshToken {
            fn from(value: super::RefreshToken) -> Self {
                Self {
                    refresh_token: Ok(value.refresh_token),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Register {
            email: ::std::result::Result<::std::string::String, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            password: ::std::result::Result<
                ::std::string::String,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Register {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    password: Err("no value supplied for password".to_string()),
                }
            }
        }
        impl Register {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for password: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Register> for super::Register {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Register,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    name: value.name?,
                    password: value.password?,
                })
            }
        }
        impl ::std::convert::From<super::Register> for Register {
            fn from(value: super::Register) -> Self {
                Self {
                    email: Ok(value.email),
                    name: Ok(value.name),
                    password: Ok(value.password),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Retention {
            days: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Retention {
            fn default() -> Self {
                Self {
                    days: Ok(Default::default()),
                }
            }
        }
        impl Retention {
            pub fn days<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.days = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for days: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Retention> for super::Retention {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Retention,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { days: value.days? })
            }
        }
        impl ::std::convert::From<super::Retention> for Retention {
            fn from(value: super::Retention) -> Self {
                Self { days: Ok(value.days) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct RetentionSet {
            days: ::std::result::Result<
                ::std::option::Option<i32>,
                ::std::string::String,
            >,
            dry_run: ::std::result::Result<bool, ::std::string::String>,
            due: ::std::result::Result<super::Extent, ::std::string::String>,
        }
        impl ::std::default::Default for RetentionSet {
            fn default() -> Self {
                Self {
                    days: Ok(Default::default()),
                    dry_run: Err("no value supplied for dry_run".to_string()),
                    due: Err("no value supplied for due".to_string()),
                }
            }
        }
        impl RetentionSet {
            pub fn days<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i32>>,
                T::Error: ::std::fmt::Display,
            {
                self.days = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for days: {e}")
                    });
                self
            }
            pub fn dry_run<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.dry_run = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for dry_run: {e}")
                    });
                self
            }
            pub fn due<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Extent>,
                T::Error: ::std::fmt::Display,
            {
                self.due = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for due: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<RetentionSet> for super::RetentionSet {
            type Error = super::error::ConversionError;
            fn try_from(
                value: RetentionSet,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    days: value.days?,
                    dry_run: value.dry_run?,
                    due: value.due?,
                })
            }
        }
        impl ::std::convert::From<super::RetentionSet> for RetentionSet {
            fn from(value: super::RetentionSet) -> Self {
                Self {
                    days: Ok(value.days),
                    dry_run: Ok(value.dry_run),
                    due: Ok(value.due),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SendMessage {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            content: ::std::result::Result<::std::string::String, ::std::string::String>,
            last_seen_seq: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SendMessage {
            fn default() -> Self {
                Self {
                    client_id: Ok(Default::default()),
                    content: Err("no value supplied for content".to_string()),
                    last_seen_seq: Ok(Default::default()),
                }
            }
        }
        impl SendMessage {
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
            pub fn last_seen_seq<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.last_seen_seq = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for last_seen_seq: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SendMessage> for super::SendMessage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SendMessage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    content: value.content?,
                    last_seen_seq: value.last_seen_seq?,
                })
            }
        }
        impl ::std::convert::From<super::SendMessage> for SendMessage {
            fn from(value: super::SendMessage) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    content: Ok(value.content),
                    last_seen_seq: Ok(value.last_seen_seq),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Sender {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            role: ::std::result::Result<
                ::std::option::Option<super::Role>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::UserType, ::std::string::String>,
        }
        impl ::std::default::Default for Sender {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    role: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl Sender {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for role: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UserType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<Sender> for super::Sender {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Sender,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    name: value.name?,
                    role: value.role?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::Sender> for Sender {
            fn from(value: super::Sender) -> Self {
                Self {
                    id: Ok(value.id),
                    name: Ok(value.name),
                    role: Ok(value.role),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SessionRecord {
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            ended_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            last_renewed_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SessionRecord {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    ended_at: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    last_renewed_at: Ok(Default::default()),
                }
            }
        }
        impl SessionRecord {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn ended_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.ended_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for ended_at: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn last_renewed_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                    ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                >,
                T::Error: ::std::fmt::Display,
            {
                self.last_renewed_at = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for last_renewed_at: {e}"
                        )
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SessionRecord> for super::SessionRecord {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SessionRecord,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    ended_at: value.ended_at?,
                    id: value.id?,
                    last_renewed_at: value.last_renewed_at?,
                })
            }
        }
        impl ::std::convert::From<super::SessionRecord> for SessionRecord {
            fn from(value: super::SessionRecord) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    ended_at: Ok(value.ended_at),
                    id: Ok(value.id),
                    last_renewed_at: Ok(value.last_renewed_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SetRetention {
            days: ::std::result::Result<
                ::std::option::Option<i64>,
                ::std::string::String,
            >,
            dry_run: ::std::result::Result<
                ::std::option::Option<bool>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for SetRetention {
            fn default() -> Self {
                Self {
                    days: Ok(Default::default()),
                    dry_run: Ok(Default::default()),
                }
            }
        }
        impl SetRetention {
            pub fn days<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.days = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for days: {e}")
                    });
                self
            }
            pub fn dry_run<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.dry_run = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for dry_run: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SetRetention> for super::SetRetention {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SetRetention,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    days: value.days?,
                    dry_run: value.dry_run?,
                })
            }
        }
        impl ::std::convert::From<super::SetRetention> for SetRetention {
            fn from(value: super::SetRetention) -> Self {
                Self {
                    days: Ok(value.days),
                    dry_run: Ok(value.dry_run),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct SetStatus {
            status: ::std::result::Result<super::Status, ::std::string::String>,
        }
        impl ::std::default::Default for SetStatus {
            fn default() -> Self {
                Self {
                    status: Err("no value supplied for status".to_string()),
                }
            }
        }
        impl SetStatus {
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Status>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for status: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<SetStatus> for super::SetStatus {
            type Error = super::error::ConversionError;
            fn try_from(
                value: SetStatus,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { status: value.status? })
            }
        }
        impl ::std::convert::From<super::SetStatus> for SetStatus {
            fn from(value: super::SetStatus) -> Self {
                Self { status: Ok(value.status) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StaffList {
            items: ::std::result::Result<
                ::std::vec::Vec<super::StaffMember>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StaffList {
            fn default() -> Self {
                Self {
                    items: Err("no value supplied for items".to_string()),
                }
            }
        }
        impl StaffList {
            pub fn items<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::StaffMember>>,
                T::Error: ::std::fmt::Display,
            {
                self.items = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for items: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StaffList> for super::StaffList {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StaffList,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { items: value.items? })
            }
        }
        impl ::std::convert::From<super::StaffList> for StaffList {
            fn from(value: super::StaffList) -> Self {
                Self { items: Ok(value.items) }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StaffMember {
            active: ::std::result::Result<bool, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            guest: ::std::result::Result<bool, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            merchant: ::std::result::Result<
                ::std::option::Option<super::MerchantRef>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            online: ::std::result::Result<bool, ::std::string::String>,
            open_conversations: ::std::result::Result<i64, ::std::string::String>,
            role: ::std::result::Result<
                ::std::option::Option<super::Role>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::UserType, ::std::string::String>,
            verified: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for StaffMember {
            fn default() -> Self {
                Self {
                    active: Err("no value supplied for active".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Ok(Default::default()),
                    guest: Err("no value supplied for guest".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    merchant: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    online: Err("no value supplied for online".to_string()),
                    open_conversations: Err(
                        "no value supplied for open_conversations".to_string(),
                    ),
                    role: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                    verified: Err("no value supplied for verified".to_string()),
                }
            }
        }
        impl StaffMember {
            pub fn active<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.active = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for active: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn guest<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.guest = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for guest: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn merchant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MerchantRef>>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn online<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.online = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for online: {e}")
                    });
                self
            }
            pub fn open_conversations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.open_conversations = value
                    .try_into()
                    .map_err(|e| {
                        format!(
                            "error converting supplied value for open_conversations: {e}"
                        )
                    });
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for role: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UserType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn verified<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.verified = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for verified: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StaffMember> for super::StaffMember {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StaffMember,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    active: value.active?,
                    created_at: value.created_at?,
                    email: value.email?,
                    guest: value.guest?,
                    id: value.id?,
                    merchant: value.merchant?,
                    name: value.name?,
                    online: value.online?,
                    open_conversations: value.open_conversations?,
                    role: value.role?,
                    type_: value.type_?,
                    verified: value.verified?,
                })
            }
        }
        impl ::std::convert::From<super::StaffMember> for StaffMember {
            fn from(value: super::StaffMember) -> Self {
                Self {
                    active: Ok(value.active),
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    guest: Ok(value.guest),
                    id: Ok(value.id),
                    merchant: Ok(value.merchant),
                    name: Ok(value.name),
                    online: Ok(value.online),
                    open_conversations: Ok(value.open_conversations),
                    role: Ok(value.role),
                    type_: Ok(value.type_),
                    verified: Ok(value.verified),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct StartConversation {
            client_id: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            content: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            merchant_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            subject: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for StartConversation {
            fn default() -> Self {
                Self {
                    client_id: Ok(Default::default()),
                    content: Ok(Default::default()),
                    merchant_id: Err("no value supplied for merchant_id".to_string()),
                    subject: Ok(Default::default()),
                }
            }
        }
        impl StartConversation {
            pub fn client_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.client_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for client_id: {e}")
                    });
                self
            }
            pub fn content<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.content = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for content: {e}")
                    });
                self
            }
            pub fn merchant_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant_id = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant_id: {e}")
                    });
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for subject: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<StartConversation> for super::StartConversation {
            type Error = super::error::ConversionError;
            fn try_from(
                value: StartConversation,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    client_id: value.client_id?,
                    content: value.content?,
                    merchant_id: value.merchant_id?,
                    subject: value.subject?,
                })
            }
        }
        impl ::std::convert::From<super::StartConversation> for StartConversation {
            fn from(value: super::StartConversation) -> Self {
                Self {
                    client_id: Ok(value.client_id),
                    content: Ok(value.content),
                    merchant_id: Ok(value.merchant_id),
                    subject: Ok(value.subject),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct User {
            active: ::std::result::Result<bool, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            email: ::std::result::Result<
                ::std::option::Option<::std::string::String>,
                ::std::string::String,
            >,
            guest: ::std::result::Result<bool, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            merchant: ::std::result::Result<
                ::std::option::Option<super::MerchantRef>,
                ::std::string::String,
            >,
            name: ::std::result::Result<::std::string::String, ::std::string::String>,
            role: ::std::result::Result<
                ::std::option::Option<super::Role>,
                ::std::string::String,
            >,
            type_: ::std::result::Result<super::UserType, ::std::string::String>,
            verified: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for User {
            fn default() -> Self {
                Self {
                    active: Err("no value supplied for active".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Ok(Default::default()),
                    guest: Err("no value supplied for guest".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    merchant: Ok(Default::default()),
                    name: Err("no value supplied for name".to_string()),
                    role: Ok(Default::default()),
                    type_: Err("no value supplied for type_".to_string()),
                    verified: Err("no value supplied for verified".to_string()),
                }
            }
        }
        impl User {
            pub fn active<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.active = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for active: {e}")
                    });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for created_at: {e}")
                    });
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for email: {e}")
                    });
                self
            }
            pub fn guest<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.guest = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for guest: {e}")
                    });
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn merchant<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::MerchantRef>>,
                T::Error: ::std::fmt::Display,
            {
                self.merchant = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for merchant: {e}")
                    });
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for name: {e}")
                    });
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for role: {e}")
                    });
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UserType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for type_: {e}")
                    });
                self
            }
            pub fn verified<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.verified = value
                    .try_into()
                    .map_err(|e| {
                        format!("error converting supplied value for verified: {e}")
                    });
                self
            }
        }
        impl ::std::convert::TryFrom<User> for super::User {
            type Error = super::error::ConversionError;
            fn try_from(
                value: User,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    active: value.active?,
                    created_at: value.created_at?,
                    email: value.email?,
                    guest: value.guest?,
                    id: value.id?,
                    merchant: value.merchant?,
                    name: value.name?,
                    role: value.role?,
                    type_: value.type_?,
                    verified: value.verified?,
                })
            }
        }
        impl ::std::convert::From<super::User> for User {
            fn from(value: super::User) -> Self {
                Self {
                    active: Ok(value.active),
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    guest: Ok(value.guest),
                    id: Ok(value.id),
                    merchant: Ok(value.merchant),
                    name: Ok(value.name),
                    role: Ok(value.role),
                    type_: Ok(value.type_),
                    verified: Ok(value.verified),
                }
            }
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Frontdesk

Customer service chat. Sign in with `POST /api/auth/login`, then send `Authorization: Bearer {token}`.

Ids are UUIDv7. Times are RFC 3339 in UTC with milliseconds. A field that may be null is left out when it is. Unknown fields are ignored. Live events come over Socket.IO on the same port.

Errors are `application/problem+json` (RFC 9457); `code` is stable.

Version: 0.1.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::session::Session,
}
impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::session::Session) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::session::Session,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::session::Session> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::session::Session {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::session::Session>,
    {}
};
impl Client {
    /**Go on as a guest

For anybody, as the guest of one merchant. An address given is a hint for staff, never an identity.

Sends a `POST` request to `/api/auth/guest`

```text
let response = client.become_guest()
    .body(body)
    .send()
    .await;
```*/
    pub fn become_guest(&self) -> builder::BecomeGuest<'_> {
        builder::BecomeGuest::new(self)
    }
    /**Sign in by the word of a merchant

For who brings a token that the merchant's own backend has signed with one of its identity keys. The customer is
known by the merchant's id for them alone; name and address are those of the latest token. `detail` says what is
wrong with a token that is refused. The clock of the merchant's backend may be a minute off.

What a guest of the same merchant began becomes the customer's, once, and the guest's sessions end. A guest token
that has run out is refused, 401 `token_expired`: get a fresh one first. One of which nothing can come is passed
over: no guest's, another merchant's, of a session that has ended.

Sends a `POST` request to `/api/auth/identify`

```text
let response = client.identify()
    .body(body)
    .send()
    .await;
```*/
    pub fn identify(&self) -> builder::Identify<'_> {
        builder::Identify::new(self)
    }
    /**Sign in

For everybody with an account. Which of address and password is wrong is not said.

Sends a `POST` request to `/api/auth/login`

```text
let response = client.login()
    .body(body)
    .send()
    .await;
```*/
    pub fn login(&self) -> builder::Login<'_> {
        builder::Login::new(self)
    }
    /**Sign out

Ends the session of a refresh token, its access tokens and sockets included. Any token is fine.

Sends a `POST` request to `/api/auth/logout`

```text
let response = client.logout()
    .body(body)
    .send()
    .await;
```*/
    pub fn logout(&self) -> builder::Logout<'_> {
        builder::Logout::new(self)
    }
    /**Who am I?

Sends a `GET` request to `/api/auth/me`

```text
let response = client.get_me()
    .send()
    .await;
```*/
    pub fn get_me(&self) -> builder::GetMe<'_> {
        builder::GetMe::new(self)
    }
    /**Say who I am

The name, and for guests the address that they give as a hint. Verified customers are called what their merchant
calls them.

Sends a `PATCH` request to `/api/auth/me`

```text
let response = client.change_me()
    .body(body)
    .send()
    .await;
```*/
    pub fn change_me(&self) -> builder::ChangeMe<'_> {
        builder::ChangeMe::new(self)
    }
    /**Change one's password

Ends all other sessions. Not for guests and verified customers, who have none.

Sends a `PUT` request to `/api/auth/password`

```text
let response = client.change_password()
    .body(body)
    .send()
    .await;
```*/
    pub fn change_password(&self) -> builder::ChangePassword<'_> {
        builder::ChangePassword::new(self)
    }
    /**Get a fresh access token

For who holds a refresh token, which is spent by it; the answer has the next one. Within 10 seconds the same
call gets the same answer. Any other reuse ends the session.

Sends a `POST` request to `/api/auth/refresh`

```text
let response = client.refresh()
    .body(body)
    .send()
    .await;
```*/
    pub fn refresh(&self) -> builder::Refresh<'_> {
        builder::Refresh::new(self)
    }
    /**Make an account

For end users. Answers as if they had signed in.

Sends a `POST` request to `/api/auth/register`

```text
let response = client.register()
    .body(body)
    .send()
    .await;
```*/
    pub fn register(&self) -> builder::Register<'_> {
        builder::Register::new(self)
    }
    /**Add a member of staff

For admins, to their own merchant.

Sends a `POST` request to `/api/auth/staff`

```text
let response = client.add_staff()
    .body(body)
    .send()
    .await;
```*/
    pub fn add_staff(&self) -> builder::AddStaff<'_> {
        builder::AddStaff::new(self)
    }
    /**List canned replies

For staff: all of their own merchant, by shortcut.

Sends a `GET` request to `/api/canned-replies`

```text
let response = client.list_canned_replies()
    .send()
    .await;
```*/
    pub fn list_canned_replies(&self) -> builder::ListCannedReplies<'_> {
        builder::ListCannedReplies::new(self)
    }
    /**Add a canned reply

For managers and admins.

Sends a `POST` request to `/api/canned-replies`

```text
let response = client.add_canned_reply()
    .body(body)
    .send()
    .await;
```*/
    pub fn add_canned_reply(&self) -> builder::AddCannedReply<'_> {
        builder::AddCannedReply::new(self)
    }
    /**Remove a canned reply

For managers and admins.

Sends a `DELETE` request to `/api/canned-replies/{id}`

```text
let response = client.remove_canned_reply()
    .id(id)
    .send()
    .await;
```*/
    pub fn remove_canned_reply(&self) -> builder::RemoveCannedReply<'_> {
        builder::RemoveCannedReply::new(self)
    }
    /**Change a canned reply

For managers and admins.

Sends a `PATCH` request to `/api/canned-replies/{id}`

```text
let response = client.change_canned_reply()
    .id(id)
    .body(body)
    .send()
    .await;
```*/
    pub fn change_canned_reply(&self) -> builder::ChangeCannedReply<'_> {
        builder::ChangeCannedReply::new(self)
    }
    /**List conversations

Latest activity first. End users see their own, staff their merchant's.

A search finds what was said a moment ago. It may stop at the 1000 latest matches or after a second, and then
gives what it has found.

Sends a `GET` request to `/api/conversations`

Arguments:
- `assignee`: Only those of this member of staff: `me`, `none` or an id. For staff.
- `cursor`: The `nextCursor` of the page before.
- `end_user`: Only those of this customer, by their id. For staff; of end users it is ignored.
- `limit`: How many, 1 to 200.
- `q`: Only those in which all of these words are found, at most 200 characters: in the subject, the customer's name
(for staff also their e-mail address) and the messages, by the beginnings of words, without regard to case
and accents.
- `status`: Only those that stand there; several by `status=open&status=pending`.
```text
let response = client.list_conversations()
    .assignee(assignee)
    .cursor(cursor)
    .end_user(end_user)
    .limit(limit)
    .q(q)
    .status(status)
    .send()
    .await;
```*/
    pub fn list_conversations(&self) -> builder::ListConversations<'_> {
        builder::ListConversations::new(self)
    }
    /**Start a conversation

For end users. With a `clientId`, a repeat gets the conversation that the first one started.

Sends a `POST` request to `/api/conversations`

```text
let response = client.start_conversation()
    .body(body)
    .send()
    .await;
```*/
    pub fn start_conversation(&self) -> builder::StartConversation<'_> {
        builder::StartConversation::new(self)
    }
    /**Count conversations

For staff: their merchant's, as the list shows them. `mine` and `unassigned` are those to be done: what is resolved
does not count.

Sends a `GET` request to `/api/conversations/counts`

```text
let response = client.count_conversations()
    .send()
    .await;
```*/
    pub fn count_conversations(&self) -> builder::CountConversations<'_> {
        builder::CountConversations::new(self)
    }
    /**Show a conversation

For who takes part in it, with the latest 50 messages and how far everybody has read.

Sends a `GET` request to `/api/conversations/{id}`

```text
let response = client.get_conversation()
    .id(id)
    .send()
    .await;
```*/
    pub fn get_conversation(&self) -> builder::GetConversation<'_> {
        builder::GetConversation::new(self)
    }
    /**List what happened

The conversation's audit trail, for staff, oldest first.

Sends a `GET` request to `/api/conversations/{id}/activity`

Arguments:
- `id`
- `cursor`: The `nextCursor` of the page before.
- `limit`: How many, 1 to 200.
```text
let response = client.list_activity()
    .id(id)
    .cursor(cursor)
    .limit(limit)
    .send()
    .await;
```*/
    pub fn list_activity(&self) -> builder::ListActivity<'_> {
        builder::ListActivity::new(self)
    }
    /**Assign a conversation

Managers and admins assign to any active member of staff, or to nobody. Staff take an unassigned conversation or
hand back their own.

Sends a `PUT` request to `/api/conversations/{id}/assign`

```text
let response = client.assign_conversation()
    .id(id)
    .body(body)
    .send()
    .await;
```*/
    pub fn assign_conversation(&self) -> builder::AssignConversation<'_> {
        builder::AssignConversation::new(self)
    }
    /**List messages

Oldest first: the latest, or those before or after a `seq`, but not both.

Sends a `GET` request to `/api/conversations/{id}/messages`

Arguments:
- `id`
- `after`: Those right after this `seq`.
- `before`: Those right before this `seq`.
- `limit`: How many, 1 to 200.
```text
let response = client.list_messages()
    .id(id)
    .after(after)
    .before(before)
    .limit(limit)
    .send()
    .await;
```*/
    pub fn list_messages(&self) -> builder::ListMessages<'_> {
        builder::ListMessages::new(self)
    }
    /**Send a message

Answered after the message is stored. With a `clientId`, a repeat gets the message that the first one stored.
With `lastSeenSeq`, a reply that a colleague's answer has overtaken is refused.

Sends a `POST` request to `/api/conversations/{id}/messages`

```text
let response = client.send_message()
    .id(id)
    .body(body)
    .send()
    .await;
```*/
    pub fn send_message(&self) -> builder::SendMessage<'_> {
        builder::SendMessage::new(self)
    }
    /**List notes

For staff, oldest first.

Sends a `GET` request to `/api/conversations/{id}/notes`

Arguments:
- `id`
- `cursor`: The `nextCursor` of the page before.
- `limit`: How many, 1 to 200.
```text
let response = client.list_notes()
    .id(id)
    .cursor(cursor)
    .limit(limit)
    .send()
    .await;
```*/
    pub fn list_notes(&self) -> builder::ListNotes<'_> {
        builder::ListNotes::new(self)
    }
    /**Write a note

For staff. End users never see it.

Sends a `POST` request to `/api/conversations/{id}/notes`

```text
let response = client.add_note()
    .id(id)
    .body(body)
    .send()
    .await;
```*/
    pub fn add_note(&self) -> builder::AddNote<'_> {
        builder::AddNote::new(self)
    }
    /**Say how far one has read

For who takes part in it. Past the end is the end, backwards is ignored.

Sends a `PUT` request to `/api/conversations/{id}/read`

```text
let response = client.mark_read()
    .id(id)
    .body(body)
    .send()
    .await;
```*/
    pub fn mark_read(&self) -> builder::MarkRead<'_> {
        builder::MarkRead::new(self)
    }
    /**Set a conversation's status

For staff.

Sends a `PUT` request to `/api/conversations/{id}/status`

```text
let response = client.set_conversation_status()
    .id(id)
    .body(body)
    .send()
    .await;
```*/
    pub fn set_conversation_status(&self) -> builder::SetConversationStatus<'_> {
        builder::SetConversationStatus::new(self)
    }
    /**List the merchants

For anybody, by name.

Sends a `GET` request to `/api/merchants`

```text
let response = client.list_merchants()
    .send()
    .await;
```*/
    pub fn list_merchants(&self) -> builder::ListMerchants<'_> {
        builder::ListMerchants::new(self)
    }
    /**Show a merchant

For anybody, by id or slug.

Sends a `GET` request to `/api/merchants/{idOrSlug}`

```text
let response = client.get_merchant()
    .id_or_slug(id_or_slug)
    .send()
    .await;
```*/
    pub fn get_merchant(&self) -> builder::GetMerchant<'_> {
        builder::GetMerchant::new(self)
    }
    /**Change a merchant

For its admins.

Sends a `PATCH` request to `/api/merchants/{idOrSlug}`

```text
let response = client.change_merchant()
    .id_or_slug(id_or_slug)
    .body(body)
    .send()
    .await;
```*/
    pub fn change_merchant(&self) -> builder::ChangeMerchant<'_> {
        builder::ChangeMerchant::new(self)
    }
    /**List what was done about personal data

The log of exports, erasures and retention, for the merchant's admins, latest first. It names ids and counts, and
is only ever added to.

Sends a `GET` request to `/api/merchants/{idOrSlug}/audit-log`

Arguments:
- `id_or_slug`
- `cursor`: The `nextCursor` of the page before.
- `limit`: How many, 1 to 200.
```text
let response = client.list_audit_log()
    .id_or_slug(id_or_slug)
    .cursor(cursor)
    .limit(limit)
    .send()
    .await;
```*/
    pub fn list_audit_log(&self) -> builder::ListAuditLog<'_> {
        builder::ListAuditLog::new(self)
    }
    /**Erase an end user

For the merchant's admins, and for good: their conversations with the merchant with all that belongs to them, and a
guest or verified customer themself, with their sign-ins. An account stays, and so does what it has with other
merchants. It is logged.

Sends a `DELETE` request to `/api/merchants/{idOrSlug}/end-users/{endUserId}`

Arguments:
- `id_or_slug`
- `end_user_id`
- `dry_run`: Only say what would go.
```text
let response = client.erase_end_user()
    .id_or_slug(id_or_slug)
    .end_user_id(end_user_id)
    .dry_run(dry_run)
    .send()
    .await;
```*/
    pub fn erase_end_user(&self) -> builder::EraseEndUser<'_> {
        builder::EraseEndUser::new(self)
    }
    /**Export an end user

All that the merchant holds on them, for its admins: their profile, sign-ins, and conversations with all that was
said, noted, read and done in them. It is logged.

Sends a `GET` request to `/api/merchants/{idOrSlug}/end-users/{endUserId}/export`

```text
let response = client.export_end_user()
    .id_or_slug(id_or_slug)
    .end_user_id(end_user_id)
    .send()
    .await;
```*/
    pub fn export_end_user(&self) -> builder::ExportEndUser<'_> {
        builder::ExportEndUser::new(self)
    }
    /**List a merchant's identity keys

For its admins. With such a key the merchant's own backend signs who a customer is.

Sends a `GET` request to `/api/merchants/{idOrSlug}/identity-keys`

```text
let response = client.list_identity_keys()
    .id_or_slug(id_or_slug)
    .send()
    .await;
```*/
    pub fn list_identity_keys(&self) -> builder::ListIdentityKeys<'_> {
        builder::ListIdentityKeys::new(self)
    }
    /**Make an identity key

For the merchant's admins. There are two at the most, so that one can take over from the other. The secret is
shown this once.

Sends a `POST` request to `/api/merchants/{idOrSlug}/identity-keys`

```text
let response = client.add_identity_key()
    .id_or_slug(id_or_slug)
    .send()
    .await;
```*/
    pub fn add_identity_key(&self) -> builder::AddIdentityKey<'_> {
        builder::AddIdentityKey::new(self)
    }
    /**Revoke an identity key

For the merchant's admins. What it has signed is good no longer; customers who are signed in stay so.

Sends a `DELETE` request to `/api/merchants/{idOrSlug}/identity-keys/{keyId}`

```text
let response = client.revoke_identity_key()
    .id_or_slug(id_or_slug)
    .key_id(key_id)
    .send()
    .await;
```*/
    pub fn revoke_identity_key(&self) -> builder::RevokeIdentityKey<'_> {
        builder::RevokeIdentityKey::new(self)
    }
    /**Show the retention

How long the merchant keeps conversations, for its admins.

Sends a `GET` request to `/api/merchants/{idOrSlug}/retention`

```text
let response = client.get_retention()
    .id_or_slug(id_or_slug)
    .send()
    .await;
```*/
    pub fn get_retention(&self) -> builder::GetRetention<'_> {
        builder::GetRetention::new(self)
    }
    /**Set the retention

For the merchant's admins. Conversations whose last message is older, or which began earlier without one, go for
good, whatever their status; so do guests and verified customers who have none left and have not been there since.

Sends a `PUT` request to `/api/merchants/{idOrSlug}/retention`

```text
let response = client.set_retention()
    .id_or_slug(id_or_slug)
    .body(body)
    .send()
    .await;
```*/
    pub fn set_retention(&self) -> builder::SetRetention<'_> {
        builder::SetRetention::new(self)
    }
    /**List the staff

For staff: their own merchant's, by name.

Sends a `GET` request to `/api/staff`

```text
let response = client.list_staff()
    .send()
    .await;
```*/
    pub fn list_staff(&self) -> builder::ListStaff<'_> {
        builder::ListStaff::new(self)
    }
    /**Change a member of staff

For admins. Who is deactivated is out at once, and their conversations become unassigned. One active admin always
stays.

Sends a `PATCH` request to `/api/staff/{id}`

```text
let response = client.change_staff()
    .id(id)
    .body(body)
    .send()
    .await;
```*/
    pub fn change_staff(&self) -> builder::ChangeStaff<'_> {
        builder::ChangeStaff::new(self)
    }
}
/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
        RequestBuilderExt, ResponseValue,
    };
    /**Builder for [`Client::become_guest`]

[`Client::become_guest`]: super::Client::become_guest*/
    #[derive(Debug, Clone)]
    pub struct BecomeGuest<'a> {
        client: &'a super::Client,
        body: Result<types::builder::NewGuest, String>,
    }
    impl<'a> BecomeGuest<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewGuest>,
            <V as std::convert::TryInto<types::NewGuest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewGuest` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewGuest) -> types::builder::NewGuest,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/auth/guest`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AuthSession>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::NewGuest::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/guest", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "become_guest",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::identify`]

[`Client::identify`]: super::Client::identify*/
    #[derive(Debug, Clone)]
    pub struct Identify<'a> {
        client: &'a super::Client,
        body: Result<types::builder::Identify, String>,
    }
    impl<'a> Identify<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Identify>,
            <V as std::convert::TryInto<types::Identify>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `Identify` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::Identify) -> types::builder::Identify,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/auth/identify`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AuthSession>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::Identify::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/identify", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "identify",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::login`]

[`Client::login`]: super::Client::login*/
    #[derive(Debug, Clone)]
    pub struct Login<'a> {
        client: &'a super::Client,
        body: Result<types::builder::Login, String>,
    }
    impl<'a> Login<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Login>,
            <V as std::convert::TryInto<types::Login>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `Login` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::Login) -> types::builder::Login,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/auth/login`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AuthSession>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::Login::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/login", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "login",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::logout`]

[`Client::logout`]: super::Client::logout*/
    #[derive(Debug, Clone)]
    pub struct Logout<'a> {
        client: &'a super::Client,
        body: Result<types::builder::RefreshToken, String>,
    }
    impl<'a> Logout<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RefreshToken>,
            <V as std::convert::TryInto<types::RefreshToken>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `RefreshToken` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RefreshToken,
            ) -> types::builder::RefreshToken,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/auth/logout`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::RefreshToken::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/logout", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "logout",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_me`]

[`Client::get_me`]: super::Client::get_me*/
    #[derive(Debug, Clone)]
    pub struct GetMe<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetMe<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/auth/me`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/auth/me", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_me",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::change_me`]

[`Client::change_me`]: super::Client::change_me*/
    #[derive(Debug, Clone)]
    pub struct ChangeMe<'a> {
        client: &'a super::Client,
        body: Result<types::builder::ChangeMe, String>,
    }
    impl<'a> ChangeMe<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ChangeMe>,
            <V as std::convert::TryInto<types::ChangeMe>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `ChangeMe` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::ChangeMe) -> types::builder::ChangeMe,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/api/auth/me`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::ChangeMe::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/me", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "change_me",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::change_password`]

[`Client::change_password`]: super::Client::change_password*/
    #[derive(Debug, Clone)]
    pub struct ChangePassword<'a> {
        client: &'a super::Client,
        body: Result<types::builder::ChangePassword, String>,
    }
    impl<'a> ChangePassword<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ChangePassword>,
            <V as std::convert::TryInto<
                types::ChangePassword,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `ChangePassword` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ChangePassword,
            ) -> types::builder::ChangePassword,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/api/auth/password`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::ChangePassword::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/password", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "change_password",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::refresh`]

[`Client::refresh`]: super::Client::refresh*/
    #[derive(Debug, Clone)]
    pub struct Refresh<'a> {
        client: &'a super::Client,
        body: Result<types::builder::RefreshToken, String>,
    }
    impl<'a> Refresh<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RefreshToken>,
            <V as std::convert::TryInto<types::RefreshToken>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `RefreshToken` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::RefreshToken,
            ) -> types::builder::RefreshToken,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/auth/refresh`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AuthSession>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::RefreshToken::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/refresh", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "refresh",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::register`]

[`Client::register`]: super::Client::register*/
    #[derive(Debug, Clone)]
    pub struct Register<'a> {
        client: &'a super::Client,
        body: Result<types::builder::Register, String>,
    }
    impl<'a> Register<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Register>,
            <V as std::convert::TryInto<types::Register>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `Register` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::Register) -> types::builder::Register,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/auth/register`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AuthSession>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::Register::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/register", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "register",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::add_staff`]

[`Client::add_staff`]: super::Client::add_staff*/
    #[derive(Debug, Clone)]
    pub struct AddStaff<'a> {
        client: &'a super::Client,
        body: Result<types::builder::AddStaff, String>,
    }
    impl<'a> AddStaff<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AddStaff>,
            <V as std::convert::TryInto<types::AddStaff>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `AddStaff` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::AddStaff) -> types::builder::AddStaff,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/auth/staff`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::AddStaff::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/staff", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "add_staff",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_canned_replies`]

[`Client::list_canned_replies`]: super::Client::list_canned_replies*/
    #[derive(Debug, Clone)]
    pub struct ListCannedReplies<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListCannedReplies<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/canned-replies`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::CannedReplyList>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/canned-replies", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_canned_replies",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::add_canned_reply`]

[`Client::add_canned_reply`]: super::Client::add_canned_reply*/
    #[derive(Debug, Clone)]
    pub struct AddCannedReply<'a> {
        client: &'a super::Client,
        body: Result<types::builder::AddCannedReply, String>,
    }
    impl<'a> AddCannedReply<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AddCannedReply>,
            <V as std::convert::TryInto<
                types::AddCannedReply,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `AddCannedReply` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::AddCannedReply,
            ) -> types::builder::AddCannedReply,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/canned-replies`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::CannedReply>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::AddCannedReply::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/canned-replies", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "add_canned_reply",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::remove_canned_reply`]

[`Client::remove_canned_reply`]: super::Client::remove_canned_reply*/
    #[derive(Debug, Clone)]
    pub struct RemoveCannedReply<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
    }
    impl<'a> RemoveCannedReply<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/api/canned-replies/{id}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/canned-replies/{}", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "remove_canned_reply",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::change_canned_reply`]

[`Client::change_canned_reply`]: super::Client::change_canned_reply*/
    #[derive(Debug, Clone)]
    pub struct ChangeCannedReply<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::ChangeCannedReply, String>,
    }
    impl<'a> ChangeCannedReply<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ChangeCannedReply>,
            <V as std::convert::TryInto<
                types::ChangeCannedReply,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `ChangeCannedReply` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ChangeCannedReply,
            ) -> types::builder::ChangeCannedReply,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/api/canned-replies/{id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::CannedReply>, Error<types::Problem>> {
            let Self { client, id, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::ChangeCannedReply::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/canned-replies/{}", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "change_canned_reply",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_conversations`]

[`Client::list_conversations`]: super::Client::list_conversations*/
    #[derive(Debug, Clone)]
    pub struct ListConversations<'a> {
        client: &'a super::Client,
        assignee: Result<Option<::std::string::String>, String>,
        cursor: Result<Option<::std::string::String>, String>,
        end_user: Result<Option<::std::string::String>, String>,
        limit: Result<Option<i32>, String>,
        q: Result<Option<::std::string::String>, String>,
        status: Result<Option<::std::vec::Vec<types::Status>>, String>,
    }
    impl<'a> ListConversations<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                assignee: Ok(None),
                cursor: Ok(None),
                end_user: Ok(None),
                limit: Ok(None),
                q: Ok(None),
                status: Ok(None),
            }
        }
        pub fn assignee<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.assignee = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for assignee failed"
                        .to_string()
                });
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for cursor failed"
                        .to_string()
                });
            self
        }
        pub fn end_user<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.end_user = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for end_user failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for limit failed".to_string());
            self
        }
        pub fn q<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.q = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for q failed".to_string()
                });
            self
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::vec::Vec<types::Status>>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: vec :: Vec < Status >` for status failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/conversations`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ConversationPage>, Error<types::Problem>> {
            let Self { client, assignee, cursor, end_user, limit, q, status } = self;
            let assignee = assignee.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let end_user = end_user.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let q = q.map_err(Error::InvalidRequest)?;
            let status = status.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/conversations", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("assignee", &assignee))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("endUser", &end_user))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("q", &q))
                .query(&progenitor_client::QueryParam::new("status", &status))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_conversations",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::start_conversation`]

[`Client::start_conversation`]: super::Client::start_conversation*/
    #[derive(Debug, Clone)]
    pub struct StartConversation<'a> {
        client: &'a super::Client,
        body: Result<types::builder::StartConversation, String>,
    }
    impl<'a> StartConversation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::StartConversation>,
            <V as std::convert::TryInto<
                types::StartConversation,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `StartConversation` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::StartConversation,
            ) -> types::builder::StartConversation,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/conversations`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Conversation>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| {
                    types::StartConversation::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/conversations", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "start_conversation",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::count_conversations`]

[`Client::count_conversations`]: super::Client::count_conversations*/
    #[derive(Debug, Clone)]
    pub struct CountConversations<'a> {
        client: &'a super::Client,
    }
    impl<'a> CountConversations<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/conversations/counts`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ConversationCounts>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/conversations/counts", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "count_conversations",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_conversation`]

[`Client::get_conversation`]: super::Client::get_conversation*/
    #[derive(Debug, Clone)]
    pub struct GetConversation<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
    }
    impl<'a> GetConversation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/conversations/{id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ConversationDetail>, Error<types::Problem>> {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}", client.baseurl, encode_path(& id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_conversation",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_activity`]

[`Client::list_activity`]: super::Client::list_activity*/
    #[derive(Debug, Clone)]
    pub struct ListActivity<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        cursor: Result<Option<::std::string::String>, String>,
        limit: Result<Option<i32>, String>,
    }
    impl<'a> ListActivity<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                cursor: Ok(None),
                limit: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for cursor failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for limit failed".to_string());
            self
        }
        ///Sends a `GET` request to `/api/conversations/{id}/activity`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ActivityPage>, Error<types::Problem>> {
            let Self { client, id, cursor, limit } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/activity", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_activity",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::assign_conversation`]

[`Client::assign_conversation`]: super::Client::assign_conversation*/
    #[derive(Debug, Clone)]
    pub struct AssignConversation<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::Assign, String>,
    }
    impl<'a> AssignConversation<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Assign>,
            <V as std::convert::TryInto<types::Assign>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `Assign` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::Assign) -> types::builder::Assign,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/api/conversations/{id}/assign`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Conversation>, Error<types::Problem>> {
            let Self { client, id, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::Assign::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/assign", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "assign_conversation",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_messages`]

[`Client::list_messages`]: super::Client::list_messages*/
    #[derive(Debug, Clone)]
    pub struct ListMessages<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        after: Result<Option<i64>, String>,
        before: Result<Option<i64>, String>,
        limit: Result<Option<i32>, String>,
    }
    impl<'a> ListMessages<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                after: Ok(None),
                before: Ok(None),
                limit: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn after<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.after = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i64` for after failed".to_string());
            self
        }
        pub fn before<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.before = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i64` for before failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for limit failed".to_string());
            self
        }
        ///Sends a `GET` request to `/api/conversations/{id}/messages`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::MessagePage>, Error<types::Problem>> {
            let Self { client, id, after, before, limit } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let after = after.map_err(Error::InvalidRequest)?;
            let before = before.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/messages", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("after", &after))
                .query(&progenitor_client::QueryParam::new("before", &before))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_messages",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::send_message`]

[`Client::send_message`]: super::Client::send_message*/
    #[derive(Debug, Clone)]
    pub struct SendMessage<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::SendMessage, String>,
    }
    impl<'a> SendMessage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SendMessage>,
            <V as std::convert::TryInto<types::SendMessage>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SendMessage` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SendMessage,
            ) -> types::builder::SendMessage,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/conversations/{id}/messages`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Message>, Error<types::Problem>> {
            let Self { client, id, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::SendMessage::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/messages", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "send_message",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_notes`]

[`Client::list_notes`]: super::Client::list_notes*/
    #[derive(Debug, Clone)]
    pub struct ListNotes<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        cursor: Result<Option<::std::string::String>, String>,
        limit: Result<Option<i32>, String>,
    }
    impl<'a> ListNotes<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                cursor: Ok(None),
                limit: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for cursor failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for limit failed".to_string());
            self
        }
        ///Sends a `GET` request to `/api/conversations/{id}/notes`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::NotePage>, Error<types::Problem>> {
            let Self { client, id, cursor, limit } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/notes", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_notes",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::add_note`]

[`Client::add_note`]: super::Client::add_note*/
    #[derive(Debug, Clone)]
    pub struct AddNote<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::AddNote, String>,
    }
    impl<'a> AddNote<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::AddNote>,
            <V as std::convert::TryInto<types::AddNote>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `AddNote` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::AddNote) -> types::builder::AddNote,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `POST` request to `/api/conversations/{id}/notes`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Note>, Error<types::Problem>> {
            let Self { client, id, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::AddNote::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/notes", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "add_note",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::mark_read`]

[`Client::mark_read`]: super::Client::mark_read*/
    #[derive(Debug, Clone)]
    pub struct MarkRead<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::MarkRead, String>,
    }
    impl<'a> MarkRead<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::MarkRead>,
            <V as std::convert::TryInto<types::MarkRead>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `MarkRead` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::MarkRead) -> types::builder::MarkRead,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/api/conversations/{id}/read`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, id, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::MarkRead::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/read", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "mark_read",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::set_conversation_status`]

[`Client::set_conversation_status`]: super::Client::set_conversation_status*/
    #[derive(Debug, Clone)]
    pub struct SetConversationStatus<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::SetStatus, String>,
    }
    impl<'a> SetConversationStatus<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SetStatus>,
            <V as std::convert::TryInto<types::SetStatus>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SetStatus` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::SetStatus) -> types::builder::SetStatus,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/api/conversations/{id}/status`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Conversation>, Error<types::Problem>> {
            let Self { client, id, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::SetStatus::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/conversations/{}/status", client.baseurl, encode_path(& id
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "set_conversation_status",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_merchants`]

[`Client::list_merchants`]: super::Client::list_merchants*/
    #[derive(Debug, Clone)]
    pub struct ListMerchants<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListMerchants<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/merchants`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::MerchantList>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/merchants", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_merchants",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_merchant`]

[`Client::get_merchant`]: super::Client::get_merchant*/
    #[derive(Debug, Clone)]
    pub struct GetMerchant<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
    }
    impl<'a> GetMerchant<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/merchants/{idOrSlug}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::MerchantDetail>, Error<types::Problem>> {
            let Self { client, id_or_slug } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}", client.baseurl, encode_path(& id_or_slug
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_merchant",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::change_merchant`]

[`Client::change_merchant`]: super::Client::change_merchant*/
    #[derive(Debug, Clone)]
    pub struct ChangeMerchant<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
        body: Result<types::builder::ChangeMerchant, String>,
    }
    impl<'a> ChangeMerchant<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ChangeMerchant>,
            <V as std::convert::TryInto<
                types::ChangeMerchant,
            >>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `ChangeMerchant` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ChangeMerchant,
            ) -> types::builder::ChangeMerchant,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/api/merchants/{idOrSlug}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::MerchantSettings>, Error<types::Problem>> {
            let Self { client, id_or_slug, body } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::ChangeMerchant::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}", client.baseurl, encode_path(& id_or_slug
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "change_merchant",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_audit_log`]

[`Client::list_audit_log`]: super::Client::list_audit_log*/
    #[derive(Debug, Clone)]
    pub struct ListAuditLog<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
        cursor: Result<Option<::std::string::String>, String>,
        limit: Result<Option<i32>, String>,
    }
    impl<'a> ListAuditLog<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
                cursor: Ok(None),
                limit: Ok(None),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for cursor failed"
                        .to_string()
                });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i32>,
        {
            self.limit = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `i32` for limit failed".to_string());
            self
        }
        ///Sends a `GET` request to `/api/merchants/{idOrSlug}/audit-log`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::AuditPage>, Error<types::Problem>> {
            let Self { client, id_or_slug, cursor, limit } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/audit-log", client.baseurl, encode_path(& id_or_slug
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_audit_log",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::erase_end_user`]

[`Client::erase_end_user`]: super::Client::erase_end_user*/
    #[derive(Debug, Clone)]
    pub struct EraseEndUser<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
        end_user_id: Result<::uuid::Uuid, String>,
        dry_run: Result<Option<bool>, String>,
    }
    impl<'a> EraseEndUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
                end_user_id: Err("end_user_id was not initialized".to_string()),
                dry_run: Ok(None),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        pub fn end_user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.end_user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for end_user_id failed".to_string()
                });
            self
        }
        pub fn dry_run<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.dry_run = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for dry_run failed".to_string());
            self
        }
        ///Sends a `DELETE` request to `/api/merchants/{idOrSlug}/end-users/{endUserId}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Erasure>, Error<types::Problem>> {
            let Self { client, id_or_slug, end_user_id, dry_run } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let end_user_id = end_user_id.map_err(Error::InvalidRequest)?;
            let dry_run = dry_run.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/end-users/{}", client.baseurl, encode_path(&
                id_or_slug.to_string()), encode_path(& end_user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("dryRun", &dry_run))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "erase_end_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::export_end_user`]

[`Client::export_end_user`]: super::Client::export_end_user*/
    #[derive(Debug, Clone)]
    pub struct ExportEndUser<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
        end_user_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> ExportEndUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
                end_user_id: Err("end_user_id was not initialized".to_string()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        pub fn end_user_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.end_user_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for end_user_id failed".to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/merchants/{idOrSlug}/end-users/{endUserId}/export`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::EndUserExport>, Error<types::Problem>> {
            let Self { client, id_or_slug, end_user_id } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let end_user_id = end_user_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/end-users/{}/export", client.baseurl, encode_path(&
                id_or_slug.to_string()), encode_path(& end_user_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "export_end_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_identity_keys`]

[`Client::list_identity_keys`]: super::Client::list_identity_keys*/
    #[derive(Debug, Clone)]
    pub struct ListIdentityKeys<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
    }
    impl<'a> ListIdentityKeys<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/merchants/{idOrSlug}/identity-keys`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::IdentityKeyList>, Error<types::Problem>> {
            let Self { client, id_or_slug } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/identity-keys", client.baseurl, encode_path(&
                id_or_slug.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_identity_keys",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::add_identity_key`]

[`Client::add_identity_key`]: super::Client::add_identity_key*/
    #[derive(Debug, Clone)]
    pub struct AddIdentityKey<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
    }
    impl<'a> AddIdentityKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        ///Sends a `POST` request to `/api/merchants/{idOrSlug}/identity-keys`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::NewIdentityKey>, Error<types::Problem>> {
            let Self { client, id_or_slug } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/identity-keys", client.baseurl, encode_path(&
                id_or_slug.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "add_identity_key",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::revoke_identity_key`]

[`Client::revoke_identity_key`]: super::Client::revoke_identity_key*/
    #[derive(Debug, Clone)]
    pub struct RevokeIdentityKey<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
        key_id: Result<::uuid::Uuid, String>,
    }
    impl<'a> RevokeIdentityKey<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
                key_id: Err("key_id was not initialized".to_string()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        pub fn key_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.key_id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for key_id failed".to_string()
                });
            self
        }
        ///Sends a `DELETE` request to `/api/merchants/{idOrSlug}/identity-keys/{keyId}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self { client, id_or_slug, key_id } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let key_id = key_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/identity-keys/{}", client.baseurl, encode_path(&
                id_or_slug.to_string()), encode_path(& key_id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "revoke_identity_key",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::get_retention`]

[`Client::get_retention`]: super::Client::get_retention*/
    #[derive(Debug, Clone)]
    pub struct GetRetention<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
    }
    impl<'a> GetRetention<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        ///Sends a `GET` request to `/api/merchants/{idOrSlug}/retention`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::Retention>, Error<types::Problem>> {
            let Self { client, id_or_slug } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/retention", client.baseurl, encode_path(& id_or_slug
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_retention",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::set_retention`]

[`Client::set_retention`]: super::Client::set_retention*/
    #[derive(Debug, Clone)]
    pub struct SetRetention<'a> {
        client: &'a super::Client,
        id_or_slug: Result<::std::string::String, String>,
        body: Result<types::builder::SetRetention, String>,
    }
    impl<'a> SetRetention<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id_or_slug: Err("id_or_slug was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id_or_slug<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.id_or_slug = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: std :: string :: String` for id_or_slug failed"
                        .to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SetRetention>,
            <V as std::convert::TryInto<types::SetRetention>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `SetRetention` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::SetRetention,
            ) -> types::builder::SetRetention,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PUT` request to `/api/merchants/{idOrSlug}/retention`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::RetentionSet>, Error<types::Problem>> {
            let Self { client, id_or_slug, body } = self;
            let id_or_slug = id_or_slug.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| {
                    types::SetRetention::try_from(v).map_err(|e| e.to_string())
                })
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/merchants/{}/retention", client.baseurl, encode_path(& id_or_slug
                .to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "set_retention",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::list_staff`]

[`Client::list_staff`]: super::Client::list_staff*/
    #[derive(Debug, Clone)]
    pub struct ListStaff<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListStaff<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }
        ///Sends a `GET` request to `/api/staff`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::StaffList>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/staff", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_staff",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    /**Builder for [`Client::change_staff`]

[`Client::change_staff`]: super::Client::change_staff*/
    #[derive(Debug, Clone)]
    pub struct ChangeStaff<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        body: Result<types::builder::ChangeStaff, String>,
    }
    impl<'a> ChangeStaff<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                id: Err("id was not initialized".to_string()),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| {
                    "conversion to `:: uuid :: Uuid` for id failed".to_string()
                });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ChangeStaff>,
            <V as std::convert::TryInto<types::ChangeStaff>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| {
                    format!("conversion to `ChangeStaff` for body failed: {}", s)
                });
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                types::builder::ChangeStaff,
            ) -> types::builder::ChangeStaff,
        {
            self.body = self.body.map(f);
            self
        }
        ///Sends a `PATCH` request to `/api/staff/{id}`
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client, id, body } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::ChangeStaff::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/staff/{}", client.baseurl, encode_path(& id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map
                .append(
                    ::reqwest::header::HeaderName::from_static("api-version"),
                    ::reqwest::header::HeaderValue::from_static(
                        super::Client::api_version(),
                    ),
                );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "change_staff",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                500u16..=599u16 => {
                    Err(
                        Error::ErrorResponse(
                            ResponseValue::from_response(response).await?,
                        ),
                    )
                }
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
/// The operations that take no access token.
pub(crate) const OPEN_OPERATIONS: &[&str] = &[
    "become_guest",
    "identify",
    "login",
    "logout",
    "refresh",
    "register",
    "list_merchants",
    "get_merchant",
];
