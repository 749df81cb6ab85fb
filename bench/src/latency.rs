//! How long things take, from when they were meant to begin: a server that holds up the load cannot hide what waited for
//! it ("coordinated omission").

use hdrhistogram::Histogram;
use serde::{Deserialize, Serialize};

/// Microseconds; longer is counted as this long.
const LONGEST: u64 = 120_000_000;

/// Times of a kind, exact to three digits.
pub struct Latencies(Histogram<u64>);

impl Default for Latencies {
    fn default() -> Self {
        Self(Histogram::new_with_bounds(1, LONGEST, 3).expect("these bounds are ordered"))
    }
}

impl Latencies {
    /// What was meant to begin at `intended` and has ended at `ended`, in microseconds of one clock.
    pub fn record(&mut self, intended: u64, ended: u64) {
        self.0.saturating_record(ended.saturating_sub(intended));
    }

    /// None if nothing was recorded.
    pub fn summary(&self) -> Option<Latency> {
        let at = |quantile| self.0.value_at_quantile(quantile) as f64 / 1000.0;
        (!self.0.is_empty()).then(|| Latency {
            p50: at(0.5),
            p90: at(0.9),
            p99: at(0.99),
            p999: at(0.999),
            max: self.0.max() as f64 / 1000.0,
        })
    }
}

/// Milliseconds.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct Latency {
    pub p50: f64,
    pub p90: f64,
    pub p99: f64,
    pub p999: f64,
    pub max: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_of_all_that_was_recorded() {
        let mut latencies = Latencies::default();
        assert_eq!(latencies.summary(), None);
        for nth in 1..=1000 {
            latencies.record(5_000, 5_000 + nth * 1000);
        }
        let it = latencies.summary().unwrap();
        for (found, expected) in [(it.p50, 500.0), (it.p90, 900.0), (it.p99, 990.0), (it.max, 1000.0)] {
            assert!((found / expected - 1.0).abs() < 0.002, "{found} instead of {expected}");
        }
    }

    /// A server that stands still for a second while ten messages are due: nine of them waited, though each was answered
    /// at once when it could be sent.
    #[test]
    fn a_stall_counts_for_all_that_were_meant_to_be_sent_in_it() {
        let mut latencies = Latencies::default();
        for due in (0..1_000_000).step_by(100_000) {
            latencies.record(due, 1_000_000);
        }
        let it = latencies.summary().unwrap();
        assert!((it.p50 - 500.0).abs() < 1.0 && (it.max - 1000.0).abs() < 1.0, "{it:?}");
    }

    #[test]
    fn what_takes_too_long_is_counted_as_the_longest() {
        let mut latencies = Latencies::default();
        latencies.record(0, u64::MAX);
        assert!(latencies.summary().unwrap().max >= 120_000.0);
    }
}
