//! Those who wait for something that may have got stuck. While it comes, anybody may wait; when it has not come to
//! anybody for a while, who arrives then is told so at once, instead of after a long wait.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};

/// How long nobody is served before those who come are sent away.
const STUCK: Duration = Duration::from_secs(1);

/// Who waits.
#[derive(Default)]
pub struct Crowd(Mutex<State>);

#[derive(Default)]
struct State {
    waiting: usize,
    /// When somebody was served last, or the first began to wait.
    moved: Option<Instant>,
}

/// One of them, until this is dropped.
pub struct Waiting<'a>(&'a Crowd);

impl Crowd {
    /// Joins them, unless that has no prospect. With nobody there, one always may: that is how it is found out that it
    /// goes on.
    pub fn join(&self, now: Instant) -> Result<Waiting<'_>> {
        let mut state = self.lock();
        if state.waiting == 0 {
            state.moved = Some(now);
        } else if state.moved.is_some_and(|it| now.saturating_duration_since(it) > STUCK) {
            return Err(Error::overloaded(STUCK));
        }
        state.waiting += 1;
        Ok(Waiting(self))
    }

    /// Whether nobody waits.
    pub fn is_empty(&self) -> bool {
        self.lock().waiting == 0
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing in here can be half done by a panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Waiting<'_> {
    /// It has come.
    pub fn served(self, now: Instant) {
        self.0.lock().moved = Some(now);
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.lock().waiting -= 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_when_nobody_has_been_served_for_a_while_is_sent_away() {
        let (crowd, start) = (Crowd::default(), Instant::now());
        let at = |millis| start + Duration::from_millis(millis);
        let first = crowd.join(at(0)).expect("the first");
        let second = crowd.join(at(900)).expect("it may still come");

        assert!(crowd.join(at(1100)).is_err());
        first.served(at(1200));
        drop(crowd.join(at(2100)).expect("it has come to one of them"));
        assert!(crowd.join(at(2300)).is_err());
        assert!(!crowd.is_empty());
        drop(second);
        assert!(crowd.is_empty());
        assert!(crowd.join(at(2400)).is_ok(), "somebody has to try");
    }
}
