//! Where a page of a list ends. To clients a cursor is a word without meaning.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use uuid::Uuid;

use super::{ConversationId, Timestamp};
use crate::error::{Error, FieldError};

/// A page of a list.
pub struct Page<T> {
    /// What is on it.
    pub items: Vec<T>,
    /// Where the next page starts; `None` on the last.
    pub next_cursor: Option<String>,
}

impl<T> Page<T> {
    /// From `limit + 1` rows, of which the last only says that there are more. `cursor` names the place of a row.
    pub fn of(mut rows: Vec<T>, limit: u32, cursor: impl FnOnce(&T) -> String) -> Self {
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let next_cursor = rows.last().filter(|_| more).map(cursor);
        Self { items: rows, next_cursor }
    }
}

/// The last row of a page of conversations: the next page holds what comes after it, latest activity first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConversationCursor {
    /// The row's latest activity.
    pub last_activity_at: Timestamp,
    /// The row's id, which orders rows of the same millisecond.
    pub id: ConversationId,
}

impl ConversationCursor {
    /// The cursor as clients see it.
    pub fn encode(self) -> String {
        let mut bytes = [0; 24];
        bytes[..8].copy_from_slice(&self.last_activity_at.unix_millis().to_be_bytes());
        bytes[8..].copy_from_slice(self.id.0.as_bytes());
        BASE64_URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads a cursor that a page gave.
    pub fn decode(text: &str) -> Result<Self, Error> {
        let refuse = || Error::Invalid(vec![FieldError::new("cursor", "is not one that a page gave")]);
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| refuse())?;
        let (millis, id) = bytes.split_first_chunk::<8>().ok_or_else(refuse)?;
        Ok(Self {
            last_activity_at: Timestamp::from_unix_millis(i64::from_be_bytes(*millis))
                .filter(|time| (0..=MAX_MILLIS).contains(&time.unix_millis()))
                .ok_or_else(refuse)?,
            id: Uuid::from_slice(id).map_err(|_| refuse())?.into(),
        })
    }
}

/// Where a page of a conversation's notes or activity ends: the place of its last row.
pub fn encode_place(n: i64) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(n.to_be_bytes())
}

/// Reads what [`encode_place`] gave; without a cursor, the place before the first.
pub fn place_after(cursor: Option<&str>) -> Result<i64, Error> {
    cursor.map_or(Ok(0), decode_place)
}

/// Reads what [`encode_place`] gave, of a list whose latest rows come first; without a cursor, there is no such place.
pub fn place_before(cursor: Option<&str>) -> Result<Option<i64>, Error> {
    cursor.map(decode_place).transpose()
}

fn decode_place(text: &str) -> Result<i64, Error> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.map(i64::from_be_bytes).ok_or_else(|| Error::invalid("cursor", "is not one that a page gave"))
}

/// The end of the year 9999: RFC 3339 ends there, and the database holds more.
const MAX_MILLIS: i64 = 253_402_300_799_999;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_cursor_comes_back_as_it_was(millis in 0..=MAX_MILLIS, id in any::<[u8; 16]>()) {
            let cursor = ConversationCursor {
                last_activity_at: Timestamp::from_unix_millis(millis).expect("in range"),
                id: Uuid::from_bytes(id).into(),
            };

            prop_assert_eq!(ConversationCursor::decode(&cursor.encode()).expect("our own"), cursor);
        }

        #[test]
        fn a_place_comes_back_as_it_was(n in any::<i64>()) {
            prop_assert_eq!(decode_place(&encode_place(n)).expect("our own"), n);
        }

        #[test]
        fn pages_show_every_row_once(rows in 0..40_i64, limit in 1..10_u32) {
            let (mut shown, mut cursor) = (Vec::new(), None);
            loop {
                let after = place_after(cursor.as_deref()).expect("our own");
                let page = Page::of((after + 1..=rows).take(limit as usize + 1).collect(), limit, |n| encode_place(*n));
                shown.extend(page.items);
                cursor = page.next_cursor;
                if cursor.is_none() {
                    break;
                }
            }

            prop_assert_eq!(shown, Vec::from_iter(1..=rows));
        }

        #[test]
        fn any_other_text_is_refused_or_means_something(text in any::<String>()) {
            if let Ok(cursor) = ConversationCursor::decode(&text) {
                prop_assert_eq!(cursor.encode(), text);
            }
        }
    }
}
