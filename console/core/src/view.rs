//! What the user interface is shown: plain types, one shape for the desktop shell and the browser. TypeScript has them
//! from here, generated.
//!
//! Times are RFC 3339 in UTC, ids UUIDs, both as the server wrote them.
#![allow(missing_docs, reason = "a field without a comment is what its name says")]

use serde::{Deserialize, Serialize};
use specta::Type;

/// What a start of the console finds.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Start {
    /// The server that somebody signed in to last.
    pub server: Option<String>,
    /// Who is signed in; None: the sign-in screen comes first.
    pub me: Option<Me>,
    /// Whether the session outlives the program: false where there is no keychain.
    pub remembers: bool,
    /// How the server is reached.
    pub link: Link,
}

/// Who uses the console.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Me {
    pub id: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub merchant: Merchant,
    /// The server's address, as it was typed in.
    pub server: String,
}

/// A merchant, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Merchant {
    pub id: String,
    pub name: String,
    pub slug: String,
}

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Admin,
    Manager,
    Staff,
}

/// How the server is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    pub state: LinkState,
    /// When the next attempt is made, offline.
    pub retry_at: Option<String>,
}

/// Whether what is shown is what the server has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    Connecting,
    Online,
    Offline,
}

/// Which conversations a list holds. Resolved ones are in [`Shelf::Resolved`] alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    Mine,
    Unassigned,
    All,
    Resolved,
}

/// Where an answer is to come from: what is kept here, at once, or the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Store,
    Server,
}

/// A page of conversations that is asked for.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListQuery {
    pub shelf: Shelf,
    /// Words that the conversation, its customer or its messages begin with; then all shelves are looked through.
    pub search: Option<String>,
    /// `next_cursor` of the page before, of the same source.
    pub cursor: Option<String>,
    /// 1 to 200.
    pub limit: u32,
    pub from: Source,
}

/// Conversations, latest activity first.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConversationPage {
    pub items: Vec<Conversation>,
    pub next_cursor: Option<String>,
}

/// How many conversations stand on each shelf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    pub mine: u32,
    pub unassigned: u32,
    pub all: u32,
    pub resolved: u32,
}

/// A conversation as its row in a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Conversation {
    pub id: String,
    pub customer: Customer,
    pub assigned_to: Option<Person>,
    pub status: Status,
    pub subject: Option<String>,
    pub last_message: Option<Message>,
    pub last_seq: u32,
    /// Messages that I have not read.
    pub unread: u32,
    pub created_at: String,
    pub updated_at: String,
}

/// An end user, to staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Customer {
    pub id: String,
    pub name: String,
    pub email: Option<String>,
    /// Whether the merchant's own site vouches for who this is.
    pub verified: bool,
}

/// Somebody, named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    pub id: String,
    pub name: String,
}

/// Where a conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Open,
    Pending,
    Resolved,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Message {
    pub id: String,
    pub conversation_id: String,
    /// 1, 2, 3, … within the conversation.
    pub seq: u32,
    pub client_id: Option<String>,
    pub content: String,
    pub sender: Sender,
    pub created_at: String,
}

/// Who said it, by the name of then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Sender {
    pub id: String,
    pub name: String,
    pub side: Side,
}

/// Which side of the desk somebody stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Customer,
    Staff,
}

/// What staff tell each other about a conversation. Customers never see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Note {
    pub id: String,
    pub conversation_id: String,
    pub content: String,
    pub author: Person,
    pub created_at: String,
}

/// What was done to a conversation, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    pub id: String,
    pub conversation_id: String,
    /// `created`, `assigned`, `unassigned`, `status_changed`, `customer_identified`, or one that is newer than this console.
    pub what: String,
    pub actor: Option<Person>,
    /// Who got it, of `assigned`.
    pub staff: Option<Person>,
    /// Where it stood, of `status_changed`.
    pub from: Option<Status>,
    /// Where it stands now, of `status_changed`.
    pub to: Option<Status>,
    pub created_at: String,
}

/// How far somebody has read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ReadPosition {
    pub user_id: String,
    pub seq: u32,
}

/// A conversation, opened.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Thread {
    pub conversation: Conversation,
    /// The latest, oldest first, without a gap.
    pub messages: Vec<Message>,
    pub has_earlier: bool,
    pub reads: Vec<ReadPosition>,
    pub notes: Vec<Note>,
    pub activity: Vec<Activity>,
    /// Colleagues who have it open too; without me.
    pub viewers: Vec<Person>,
    /// What I wrote that is not stored on the server yet, in order.
    pub outgoing: Vec<Outgoing>,
}

/// Earlier messages, oldest first.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MessagePage {
    pub items: Vec<Message>,
    pub has_more: bool,
}

/// A reply to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    pub conversation_id: String,
    /// A new UUID; under the same one it is stored once, however often it is sent.
    pub client_id: String,
    pub content: String,
    /// The last message on screen when it was written. Should a colleague have answered since, it is not sent: `moved_on`.
    pub last_seen_seq: Option<u32>,
}

/// A reply on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Outgoing {
    pub conversation_id: String,
    pub client_id: String,
    pub content: String,
    pub written_at: String,
    pub state: OutgoingState,
    /// Why it was not taken, when it was not.
    pub problem: Option<Problem>,
}

/// What has become of a reply so far. Those after a refused one wait for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OutgoingState {
    /// Waits for the connection, or for those before it.
    Queued,
    Sending,
    /// A colleague has answered since it was written: it goes out when asked to again.
    MovedOn,
    /// The server does not take it as it is.
    Refused,
}

/// What was typed and not sent, by conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    pub conversation_id: String,
    pub text: String,
    /// Whether it is to be a note.
    pub note: bool,
}

/// Why something was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The server's, or `offline`, `signed_out`, `store_failed`.
    pub code: String,
    /// In words that people understand.
    pub message: String,
    /// By field of a form, the server's names.
    pub fields: Vec<FieldProblem>,
    /// Seconds until another attempt makes sense.
    pub retry_after: Option<u32>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldProblem {
    pub field: String,
    pub message: String,
}

/// A colleague.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StaffMember {
    pub id: String,
    pub name: String,
    pub email: String,
    pub role: Role,
    pub active: bool,
    pub online: bool,
    /// Conversations of theirs that are not resolved.
    pub open_conversations: u32,
    pub created_at: String,
}

/// A new colleague.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NewStaff {
    pub name: String,
    pub email: String,
    pub password: String,
    pub role: Role,
}

/// What is to be changed of a colleague; None stays.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct StaffChange {
    pub name: Option<String>,
    pub role: Option<Role>,
    pub active: Option<bool>,
}

/// A text that the whole merchant answers with, by a few letters. `{{customer}}` and `{{me}}` stand for first names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CannedReply {
    pub id: String,
    pub shortcut: String,
    pub content: String,
}

/// A canned reply's text, to be added or changed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CannedReplyText {
    pub shortcut: String,
    pub content: String,
}

/// The merchant's settings, as its admins see and change them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MerchantSettings {
    pub name: String,
    /// What the widget says first.
    pub greeting: Option<String>,
    /// `#rrggbb`.
    pub accent_color: Option<String>,
    /// The origins of the sites that the widget may stand on; none: all.
    pub allowed_origins: Vec<String>,
    /// When the widget asks guests for a name and an e-mail address; the server's words.
    pub guest_details: String,
    /// "within an hour", as the widget says it.
    pub reply_time: Option<String>,
}

/// A key by which the merchant's site vouches for its customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct IdentityKey {
    pub id: String,
    pub created_at: String,
    pub last_used_at: Option<String>,
    /// Shown once, when it is made.
    pub secret: Option<String>,
}

/// What somebody should hear of, though they look elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    pub about: NoticeAbout,
    pub conversation_id: String,
    pub title: String,
    pub body: String,
}

/// Why somebody should hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NoticeAbout {
    /// A customer waits whom nobody has yet.
    New,
    /// A colleague gave it to me.
    Assigned,
    /// A customer of mine wrote.
    Reply,
}

/// Where the eyes are: no notice comes of what is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Attention {
    pub focused: bool,
    /// The conversation on screen.
    pub conversation_id: Option<String>,
}

/// What has happened, told to the user interface as it comes.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
#[allow(clippy::large_enum_variant, reason = "each is sent once and goes; a box would be in everybody's way")]
pub enum Happening {
    /// The server was reached, or lost.
    Link { link: Link },
    /// The session has ended, elsewhere or here; why, unless I signed out.
    SignedOut { problem: Option<Problem> },
    /// I was renamed, or my role changed.
    Me { me: Me },
    /// A conversation is new, or looks different in a list now.
    Conversation { conversation: Conversation },
    /// The shelves' counts have changed.
    Counts { counts: Counts },
    /// A message of an open conversation; may come twice: `seq` tells.
    Message { message: Message },
    /// A note of an open conversation.
    Note { note: Note },
    /// An entry of an open conversation's audit trail.
    Activity { activity: Activity },
    /// Somebody has read so far in an open conversation.
    Read { conversation_id: String, read: ReadPosition },
    /// Somebody else types, or has stopped, in an open conversation.
    Typing { conversation_id: String, person: Person, side: Side, is_typing: bool },
    /// Which colleagues have an open conversation open too; without me.
    Viewers { conversation_id: String, people: Vec<Person> },
    /// A colleague came or went.
    Presence { user_id: String, online: bool },
    /// All that waits to be sent in a conversation, in order. What has left it was stored (its message comes first), or discarded.
    Outbox { conversation_id: String, outgoing: Vec<Outgoing> },
    /// Something may have been missed: ask anew for what is on screen.
    Resynced,
    /// Worth a notification.
    Notice { notice: Notice },
    /// A notification or a link was followed: show this conversation.
    Show { conversation_id: String },
}
