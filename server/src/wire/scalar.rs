//! Scalars that JSON knows only as texts.

use std::borrow::Cow;

use poem_openapi::registry::{MetaSchema, MetaSchemaRef};
use poem_openapi::types::{ParseError, ParseFromJSON, ParseFromParameter, ParseResult, ToJSON, Type};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::{Origin, Timestamp};

/// A point in time: RFC 3339, UTC, milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(String);

impl Time {
    /// A time for an example.
    pub(super) fn example(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<Timestamp> for Time {
    fn from(time: Timestamp) -> Self {
        Self(time.to_string())
    }
}

/// An id as somebody sent it. One that is no UUID is the id of nothing, so it is not refused here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IdText(pub String);

/// A web origin as somebody sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OriginText(pub String);

/// Describes a newtype over `String` as a string of a form.
macro_rules! text {
    ($type:ident, $name:literal, $schema:expr, $example:literal) => {
        impl Type for $type {
            const IS_REQUIRED: bool = true;
            type RawValueType = Self;
            type RawElementValueType = Self;

            fn name() -> Cow<'static, str> {
                concat!("string_", $name).into()
            }

            fn schema_ref() -> MetaSchemaRef {
                MetaSchemaRef::Inline(Box::new(MetaSchema { example: Some($example.into()), ..$schema }))
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }

            fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
                Box::new(std::iter::once(self))
            }
        }

        impl ParseFromJSON for $type {
            fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
                match value.unwrap_or_default() {
                    Value::String(text) => Ok(Self(text)),
                    other => Err(ParseError::expected_type(other)),
                }
            }
        }

        impl ParseFromParameter for $type {
            fn parse_from_parameter(value: &str) -> ParseResult<Self> {
                Ok(Self(value.to_owned()))
            }
        }

        impl ToJSON for $type {
            fn to_json(&self) -> Option<Value> {
                Some(Value::String(self.0.clone()))
            }
        }
    };
}

/// A scheme, a host or an address in brackets, and a port up to 65535.
const ORIGIN: &str = concat!(
    r"^[\t-\r ]*[A-Za-z][A-Za-z0-9+.-]*://([A-Za-z0-9._-]+|\[[A-Za-z0-9._:-]+\])",
    r"(:([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?/?[\t-\r ]*$",
);

text!(Time, "date-time", MetaSchema::new_with_format("string", "date-time"), "2026-11-22T09:30:00.000Z");
text!(IdText, "uuid", MetaSchema::new_with_format("string", "uuid"), "019ab1c2-7d3e-7f10-8a5b-3c4d5e6f7081");
text!(
    OriginText,
    "origin",
    MetaSchema { max_length: Some(Origin::MAX), pattern: Some(ORIGIN.into()), ..MetaSchema::new("string") },
    "https://shop.example"
);
