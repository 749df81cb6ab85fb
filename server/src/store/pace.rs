//! How fast a lane goes, and so how long what comes now would wait.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};

/// Nobody is let in who would wait longer: it is better to be told at once.
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// What a lane has before it.
pub struct Pace {
    /// The most that it does at once.
    batch: usize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// Let in, and not done.
    waiting: usize,
    /// Since when it does what it does now.
    busy: Option<Instant>,
    /// How long one batch takes, of late.
    takes: Duration,
}

impl Pace {
    /// Of a lane that does so much at once.
    pub fn new(batch: usize) -> Self {
        Self { batch, state: Mutex::default() }
    }

    /// Whether it makes sense to queue now.
    pub fn check(&self, now: Instant) -> Result<()> {
        let state = self.lock();
        let Some(busy) = state.busy else { return Ok(()) };
        let so_far = now.saturating_duration_since(busy);
        let batches = u32::try_from(state.waiting / self.batch).unwrap_or(u32::MAX);
        // The very first one says how long they take before it has ended.
        let each = if state.takes.is_zero() { so_far } else { state.takes };
        let wait = so_far.max(each.saturating_mul(batches));
        if wait > LONGEST_WAIT { Err(Error::overloaded(wait)) } else { Ok(()) }
    }

    /// One more waits.
    pub fn queued(&self) {
        self.lock().waiting += 1;
    }

    /// A batch begins.
    pub fn begins(&self, now: Instant) {
        self.lock().busy = Some(now);
    }

    /// It has ended, and so many wait no more.
    pub fn ends(&self, now: Instant, count: usize) {
        let mut state = self.lock();
        state.waiting = state.waiting.saturating_sub(count);
        if let Some(begun) = state.busy.take() {
            // The last ones count most: it may have become faster or slower.
            state.takes = (state.takes * 3 + now.saturating_duration_since(begun)) / 4;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing in here can be half done by a panic.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    #[test]
    fn a_queue_is_as_long_as_it_takes_and_not_as_many_as_are_in_it() {
        let (pace, start) = (Pace::new(10), Instant::now());
        (0..200).for_each(|_| pace.queued());
        assert!(pace.check(start).is_ok(), "it has not begun");

        pace.begins(start);
        pace.ends(start + after(400), 10);
        pace.begins(start + after(400));
        // 19 batches of 100 ms.
        assert!(matches!(pace.check(start + after(401)), Err(Error::Overloaded { retry_after_ms: 1000.. })));
        pace.ends(start + after(401), 150);
        pace.begins(start + after(401));
        assert!(pace.check(start + after(402)).is_ok());
    }

    #[test]
    fn what_does_not_end_is_not_waited_for() {
        let (pace, start) = (Pace::new(10), Instant::now());
        pace.queued();
        pace.begins(start);

        assert!(pace.check(start + after(900)).is_ok());
        assert!(pace.check(start + after(1100)).is_err());
        pace.ends(start + after(1200), 1);
        assert!(pace.check(start + after(1200)).is_ok());
    }
}
