//! Packets of Engine.IO 4 and Socket.IO 5 as text, as far as a client of the default namespace meets them. What is read
//! is borrowed from the frame.

use std::fmt::Write;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a server may send.
#[derive(Debug, PartialEq)]
pub enum Packet<'a> {
    /// The transport is there.
    Open,
    /// To be answered by [`PONG`].
    Ping,
    /// The namespace is joined.
    Connected,
    /// It is not, and why, in JSON.
    Refused(&'a str),
    /// An event and its first argument, in JSON.
    Event { name: &'a str, payload: &'a str },
    /// The answer to the call of that number, in JSON.
    Ack { call: u64, payload: &'a str },
    /// The server ends the connection.
    Closed,
}

/// The answer to a ping.
pub const PONG: &str = "3";

impl<'a> Packet<'a> {
    /// None if it is nothing that a server may send here.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (kind, rest) = text.split_at_checked(1)?;
        match kind {
            "0" => Some(Self::Open),
            "1" => Some(Self::Closed),
            "2" => Some(Self::Ping),
            "4" => Self::message(rest),
            _ => None,
        }
    }

    fn message(text: &'a str) -> Option<Self> {
        let (kind, rest) = text.split_at_checked(1)?;
        match kind {
            "0" => Some(Self::Connected),
            "1" => Some(Self::Closed),
            "2" => {
                // Names of events hold nothing that JSON escapes.
                let (name, payload) = arguments(rest)?.strip_prefix('"')?.split_once('"')?;
                Some(Self::Event { name, payload: payload.trim_start_matches([',', ' ']) })
            }
            "3" => {
                let digits = rest.find('[')?;
                Some(Self::Ack { call: rest[..digits].parse().ok()?, payload: arguments(&rest[digits..])? })
            }
            "4" => Some(Self::Refused(rest)),
            _ => None,
        }
    }
}

/// What stands in the brackets.
fn arguments(text: &str) -> Option<&str> {
    Some(text.trim().strip_prefix('[')?.strip_suffix(']')?.trim())
}

/// An event that asks for an answer of that number.
pub fn call(number: u64, event: &str, payload: &impl Serialize) -> serde_json::Result<String> {
    let mut text = String::with_capacity(192);
    write!(text, "42{number}[\"{event}\",").expect("a string takes all that is written to it");
    text.push_str(&serde_json::to_string(payload)?);
    text.push(']');
    Ok(text)
}

/// A message, as far as a load generator looks at it: its number is the `clientId`, its time stands in its content.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
pub struct Said<'a> {
    #[serde(borrow)]
    client_id: Option<&'a str>,
    content: &'a str,
    /// Its place in the conversation, where the server counts.
    pub seq: Option<u64>,
}

impl Said<'_> {
    /// Which of its sender's messages this is.
    pub fn number(&self) -> Option<u64> {
        self.client_id?.parse().ok()
    }

    /// When it was meant to be sent, in microseconds of this run's clock.
    pub fn intended(&self) -> Option<u64> {
        self.content.split(' ').next()?.parse().ok()
    }
}

/// The answer to any call.
#[derive(Debug, Deserialize)]
pub struct Answer<'a> {
    pub ok: bool,
    #[serde(borrow)]
    pub message: Option<Said<'a>>,
    /// `{code, message}`, or whatever the server says instead.
    pub error: Option<Value>,
}

impl Answer<'_> {
    /// Whether it is refused because there is too much to do.
    pub fn is_overloaded(&self) -> bool {
        self.error.as_ref().is_some_and(|it| it["code"] == "overloaded")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packets_are_told_apart() {
        assert_eq!(Packet::parse(r#"0{"sid":"a"}"#), Some(Packet::Open));
        assert_eq!(Packet::parse("2"), Some(Packet::Ping));
        assert_eq!(Packet::parse(r#"40{"sid":"b"}"#), Some(Packet::Connected));
        assert_eq!(Packet::parse(r#"44{"message":"no"}"#), Some(Packet::Refused(r#"{"message":"no"}"#)));
        assert_eq!(Packet::parse("41"), Some(Packet::Closed));
        for strange in ["", "4", "9", "42", "42[]", "43x[1]", "é"] {
            assert_eq!(Packet::parse(strange), None, "{strange}");
        }
    }

    #[test]
    fn an_event_is_its_name_and_its_payload() {
        let event = |name, payload| Some(Packet::Event { name, payload });
        assert_eq!(Packet::parse(r#"42["message",{"seq":1}]"#), event("message", r#"{"seq":1}"#));
        assert_eq!(Packet::parse(r#"42["resync"]"#), event("resync", ""));
    }

    #[test]
    fn an_answer_carries_the_stored_message() {
        let text = r#"4317[{"ok":true,"message":{"id":"x","clientId":"42","content":"1500 aaa","seq":3}}]"#;
        let Some(Packet::Ack { call: 17, payload }) = Packet::parse(text) else { panic!("not an answer") };
        let answer: Answer = serde_json::from_str(payload).unwrap();
        let said = answer.message.unwrap();
        assert_eq!((said.number(), said.intended(), said.seq), (Some(42), Some(1500), Some(3)));
    }

    #[test]
    fn a_call_is_written_as_the_protocol_has_it() {
        let text = call(7, "join_conversation", &serde_json::json!({ "conversationId": "c" })).unwrap();
        assert_eq!(text, r#"427["join_conversation",{"conversationId":"c"}]"#);
    }
}
