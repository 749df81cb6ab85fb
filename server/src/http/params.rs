//! Path and query parameters that mean more than text.

use std::borrow::Cow;

use poem_openapi::param::Path;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef};
use poem_openapi::types::{ParseError, ParseFromParameter, ParseResult, Type};

use crate::actions::conversations::Assigned;
use crate::domain::{ConversationId, Search, UserId};
use crate::error::{Error, Result};
use crate::wire::scalar::IdText;

/// The conversation that a path names. An id that is no UUID is the id of none.
pub fn conversation_id(id: &Path<IdText>) -> Result<ConversationId> {
    ConversationId::parse(&id.0.0).ok_or(Error::NotFound("conversation"))
}

/// How many items a page has.
#[derive(Clone, Copy)]
pub struct Limit(u32);

impl Limit {
    const MAX: u32 = 200;

    /// 1 to 200.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self(50)
    }
}

/// A message's number, or 0 for the place before the first.
#[derive(Clone, Copy)]
pub struct Seq(pub i64);

/// Whose conversations are wanted: `me`, `none` or an id.
#[derive(Clone, Copy)]
pub struct AssigneeParam(pub Assigned);

/// Of which customer conversations are wanted.
#[derive(Clone, Copy)]
pub struct EndUserParam(pub UserId);

/// What is searched for, as somebody typed it.
pub struct SearchText(pub String);

/// The `nextCursor` of a page.
pub struct CursorText(pub String);

/// Describes a type that is read from a parameter.
macro_rules! parameter {
    ($type:ident, $name:literal, $schema:expr, $parse:expr) => {
        impl Type for $type {
            const IS_REQUIRED: bool = true;
            type RawValueType = Self;
            type RawElementValueType = Self;

            fn name() -> Cow<'static, str> {
                $name.into()
            }

            fn schema_ref() -> MetaSchemaRef {
                MetaSchemaRef::Inline(Box::new($schema))
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }

            fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
                Box::new(std::iter::once(self))
            }
        }

        impl ParseFromParameter for $type {
            fn parse_from_parameter(text: &str) -> ParseResult<Self> {
                let parse: fn(&str) -> Result<Self, &'static str> = $parse;
                parse(text).map_err(ParseError::custom)
            }
        }
    };
}

parameter!(
    Limit,
    "limit",
    MetaSchema {
        minimum: Some(1.0),
        maximum: Some(Limit::MAX.into()),
        ..MetaSchema::new_with_format("integer", "int32")
    },
    |text| {
        let limit = text.parse().ok().filter(|limit| (1..=Limit::MAX).contains(limit));
        limit.map(Self).ok_or("must be a number from 1 to 200")
    }
);

parameter!(Seq, "seq", MetaSchema { minimum: Some(0.0), ..MetaSchema::new_with_format("integer", "int64") }, |text| {
    text.parse().ok().filter(|seq| *seq >= 0).map(Self).ok_or("must be a number from 0 on")
});

/// As `domain` parses them.
fn text_of(pattern: &str) -> MetaSchema {
    MetaSchema { pattern: Some(pattern.into()), ..MetaSchema::new("string") }
}

parameter!(
    AssigneeParam,
    "assignee",
    text_of("^(me|none|[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$"),
    |text| {
        match text {
            "me" => Ok(Self(Assigned::Me)),
            "none" => Ok(Self(Assigned::Nobody)),
            id => UserId::parse(id).map(|id| Self(Assigned::Member(id))).ok_or("must be me, none or an id"),
        }
    }
);

parameter!(EndUserParam, "end_user", text_of("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"), |text| {
    UserId::parse(text).map(Self).ok_or("must be an id")
});

parameter!(SearchText, "search", MetaSchema { max_length: Some(Search::MAX), ..text_of(r"^[^\x00]*$") }, |text| Ok(
    Self(text.to_owned())
));

parameter!(CursorText, "cursor", MetaSchema { min_length: Some(1), ..text_of("^[A-Za-z0-9_-]+$") }, |text| Ok(Self(
    text.to_owned()
)));

impl poem_openapi::types::ToJSON for Limit {
    fn to_json(&self) -> Option<serde_json::Value> {
        Some(self.0.into())
    }
}
