//! The arguments of an event, as they came: they are read when it is the event's turn, since JSON takes many times as
//! much room when it is read.

use serde_json::Value;
use socketioxide_core::{Str, Value as Packet};

use crate::error::{Error, Result};

/// A list of JSON values, the event's name in front.
pub enum Arguments {
    /// Not read yet.
    Text(Str),
    /// Not JSON.
    Binary,
}

impl From<&Packet> for Arguments {
    fn from(packet: &Packet) -> Self {
        match packet {
            Packet::Str(text, _) => Self::Text(text.clone()),
            Packet::Bytes(_) => Self::Binary,
        }
    }
}

impl Arguments {
    /// The bytes that are kept of them.
    pub fn size(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Binary => 0,
        }
    }

    /// The first one; null without one.
    pub fn payload(&self) -> Result<Value> {
        match self {
            Self::Text(text) => serde_json::from_str::<Vec<Value>>(text.as_str())
                .map(|arguments| arguments.into_iter().nth(1).unwrap_or_default())
                .map_err(|_| Error::invalid("body", "cannot be read as JSON")),
            Self::Binary => Err(Error::invalid("body", "must be JSON")),
        }
    }
}
