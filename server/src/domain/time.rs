//! Points in time, to the millisecond, as the contract writes them.

use std::fmt;
use std::time::Instant;

use chrono::{DateTime, SecondsFormat, SubsecRound, Utc};
use serde::{Serialize, Serializer};

/// A point in time in UTC, without anything finer than a millisecond: what is stored is what is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// Cuts `time` to the millisecond.
    pub fn new(time: DateTime<Utc>) -> Self {
        Self(time.trunc_subsecs(3))
    }

    /// The time for the database.
    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// Whole seconds since 1970, as tokens count them.
    pub fn unix_seconds(self) -> i64 {
        self.0.timestamp()
    }

    /// From milliseconds since 1970; `None` outside the years that a timestamp can hold.
    pub fn from_unix_millis(millis: i64) -> Option<Self> {
        DateTime::from_timestamp_millis(millis).map(Self)
    }

    /// Milliseconds since 1970.
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    /// `seconds` earlier.
    pub fn minus_seconds(self, seconds: u32) -> Self {
        Self(self.0 - chrono::Duration::seconds(seconds.into()))
    }

    /// `seconds` later.
    pub fn plus_seconds(self, seconds: u32) -> Self {
        Self(self.0 + chrono::Duration::seconds(seconds.into()))
    }
}

/// Where the time comes from, so that what must be waited for can be tested without waiting.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;

    /// For measuring how long something takes: unlike `now`, it never goes back.
    fn instant(&self) -> Instant {
        Instant::now()
    }
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(time: DateTime<Utc>) -> Self {
        Self::new(time)
    }
}

/// RFC 3339 in UTC with milliseconds: `2026-11-22T09:30:00.000Z`.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_written_in_utc_with_milliseconds() {
        let time = Timestamp::from_unix_millis(1_795_339_800_007).expect("in range");

        assert_eq!(time.to_string(), "2026-11-22T09:30:00.007Z");
    }

    #[test]
    fn what_is_finer_than_a_millisecond_is_cut() {
        let fine = DateTime::from_timestamp_nanos(1_999_999);

        assert_eq!(Timestamp::new(fine).unix_millis(), 1);
        assert_eq!(Timestamp::new(fine), Timestamp::new(fine).utc().into());
    }
}
