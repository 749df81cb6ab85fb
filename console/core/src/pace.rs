//! How long the console waits for what.

use std::time::Duration;

use rand::RngExt;

/// How long the console waits for what. The usual pace is the default; tests cannot wait that long.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How often it is looked whether the line is alive.
    pub heartbeat: Duration,
    /// How long the server may take to answer over the line before it counts as dead.
    pub patience: Duration,
    /// Before the second attempt to reach the server; twice as long each time.
    pub first_retry: Duration,
    /// But never longer than this.
    pub last_retry: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            heartbeat: Duration::from_secs(12),
            patience: Duration::from_secs(8),
            first_retry: Duration::from_millis(500),
            last_retry: Duration::from_secs(30),
        }
    }
}

impl Pace {
    /// How long to wait after `attempt` attempts that failed: between half of the full wait and all of it, so that not
    /// all consoles come back at once.
    pub(crate) fn retry(&self, attempt: u32) -> Duration {
        let full = self.first_retry.saturating_mul(1 << attempt.min(10)).min(self.last_retry);
        full.mul_f64(rand::rng().random_range(0.5..=1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wait_is_longer_than_the_last_until_it_is_long_enough() {
        let pace = Pace::default();
        for attempt in 0..40 {
            let full = pace.first_retry.as_secs_f64() * f64::from(1 << attempt.min(10));
            let wait = pace.retry(attempt).as_secs_f64();
            let full = full.min(30.0);
            assert!(wait >= full / 2.0 && wait <= full, "{attempt}: {wait}");
        }
    }
}
