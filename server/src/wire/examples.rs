//! An example of whatever an event carries: one scene, told in pieces. Emma writes to Acme, Alice answers.

use poem_openapi::types::Example;
use uuid::{Uuid, uuid};

use super::conversation::{EndUser, Status};
use super::message::Sender;
use super::note::{Note, NoteAuthor};
use super::scalar::{IdText, Time};
use super::socket::{
    Authenticate, Authenticated, ConversationAssigned, JoinConversation, JoinedConversation, LeaveConversation,
    LeftConversation, MessageAck, Nothing, Presence, ReadHeard, ReadTo, SendToConversation, SocketError, Typing,
    TypingHeard, TypingUser, Viewers,
};
use super::user::{PersonRef, Role, UserType};
use super::{Conversation, MerchantRef, Message};

const ACME: Uuid = uuid!("01900000-0000-7000-8000-0000000000a1");
const ALICE: Uuid = uuid!("01900000-0000-7000-8000-0000000000b3");
const EMMA: Uuid = uuid!("01900000-0000-7000-8000-0000000000c2");
const CONVERSATION: Uuid = uuid!("019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081");
const MESSAGE: Uuid = uuid!("019ab1c2-9f10-7a3c-b2d4-0f1e2d3c4b5a");
const NOTE: Uuid = uuid!("019ab1c3-02b4-7c55-9a11-6b7c8d9e0f12");
const CLIENT_ID: &str = "3f6c0d5e-6a52-4d0a-9d0e-0a2f4c1b7e88";
const SAYS: &str = "My parcel is late";

fn at(clock: &str) -> Time {
    Time::example(&format!("2026-11-22T{clock}Z"))
}

fn named() -> IdText {
    IdText(CONVERSATION.to_string())
}

fn alice() -> PersonRef {
    PersonRef { id: ALICE, name: "Alice".into() }
}

macro_rules! examples {
    ($($type:ty => $value:expr;)+) => {$(
        impl Example for $type {
            fn example() -> Self {
                $value
            }
        }
    )+};
}

examples! {
    Nothing => Nothing {};
    Message => Message {
        id: MESSAGE,
        conversation_id: CONVERSATION,
        seq: 1,
        client_id: Some(CLIENT_ID.into()),
        content: SAYS.into(),
        sender: Sender { id: EMMA, name: "Emma".into(), user_type: UserType::EndUser, role: None },
        created_at: at("09:30:00.000"),
    };
    Conversation => Conversation {
        id: CONVERSATION,
        merchant: MerchantRef { id: ACME, name: "Acme Corporation".into(), slug: "acme".into() },
        end_user: EndUser { id: EMMA, name: "Emma".into(), email: Some("emma@example.com".into()), verified: true },
        assigned_to: Some(alice()),
        status: Status::Open,
        subject: Some("Order 1234".into()),
        last_message: Some(Message::example()),
        last_seq: 1,
        unread_count: None,
        created_at: at("09:30:00.000"),
        updated_at: at("09:31:12.480"),
    };
    Note => Note {
        id: NOTE,
        conversation_id: CONVERSATION,
        content: "Called the carrier; it arrives tomorrow".into(),
        author: NoteAuthor { id: ALICE, name: "Alice".into(), role: Role::Staff },
        created_at: at("09:31:40.007"),
    };
    JoinedConversation => JoinedConversation {
        conversation_id: CONVERSATION,
        last_seq: 1,
        messages: vec![Message::example()],
        has_more: false,
    };
    LeftConversation => LeftConversation { conversation_id: CONVERSATION };
    ConversationAssigned => ConversationAssigned {
        conversation_id: CONVERSATION,
        assigned_to: Some(alice()),
        assigned_by: Some(alice()),
    };
    TypingHeard => TypingHeard {
        conversation_id: CONVERSATION,
        user: TypingUser { id: ALICE, name: "Alice".into(), user_type: UserType::MerchantStaff },
        is_typing: true,
    };
    ReadHeard => ReadHeard { conversation_id: CONVERSATION, user_id: ALICE, seq: 1 };
    Presence => Presence { user_id: ALICE, online: true };
    Viewers => Viewers { conversation_id: CONVERSATION, users: vec![alice()] };
    SocketError => SocketError {
        code: "conversation_not_found".into(),
        message: "no such conversation".into(),
        event: Some("join_conversation".into()),
        conversation_id: Some(CONVERSATION.to_string()),
        retry_after_ms: None,
    };
    Authenticate => Authenticate { token: "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl".into() };
    Authenticated => Authenticated { expires_at: at("09:45:00.000") };
    JoinConversation => JoinConversation { conversation_id: named(), after_seq: Some(0) };
    LeaveConversation => LeaveConversation { conversation_id: named() };
    Typing => Typing { conversation_id: named(), is_typing: true };
    ReadTo => ReadTo { conversation_id: named(), seq: 1 };
    SendToConversation => SendToConversation {
        conversation_id: named(),
        content: SAYS.into(),
        client_id: Some(CLIENT_ID.into()),
        last_seen_seq: None,
    };
    MessageAck => MessageAck { message: Message::example() };
}
