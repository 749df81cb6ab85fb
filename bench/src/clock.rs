//! This run's clock, which stands in the content of messages.

use std::time::Duration;

use tokio::time::Instant;

/// Microseconds since the run began.
#[derive(Clone, Copy, Debug)]
pub struct Clock(Instant);

impl Clock {
    pub fn start() -> Self {
        Self(Instant::now())
    }

    pub fn now(self) -> u64 {
        micros(self.0.elapsed())
    }

    pub fn instant(self, at: u64) -> Instant {
        self.0 + Duration::from_micros(at)
    }
}

/// When things are measured: after the warm-up, until the end.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    pub from: u64,
    pub to: u64,
}

impl Window {
    pub fn has(self, at: u64) -> bool {
        (self.from..self.to).contains(&at)
    }

    pub fn seconds(self) -> f64 {
        (self.to - self.from) as f64 / 1e6
    }
}

/// As a number that fits: a run ends before half a million years are over.
pub fn micros(it: Duration) -> u64 {
    u64::try_from(it.as_micros()).unwrap_or(u64::MAX)
}
