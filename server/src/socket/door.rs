//! How many connections are let in at once. When all clients come back at the same moment, those that are too many are
//! told at once to come again, each after another time: who is let in is served, and nobody waits in a long line.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::{Error, Result};

/// Connections on their way in.
const MOST: usize = 1000;
/// About how long it takes to let those in.
const RETRY: Duration = Duration::from_secs(1);

/// Where connections come in.
#[derive(Clone)]
pub struct Door(Arc<Semaphore>);

/// The place of one that is on its way in. It is given back when the client has signed in, or has gone.
#[derive(Clone)]
pub struct Place(Arc<Mutex<Option<OwnedSemaphorePermit>>>);

impl Default for Door {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST)))
    }
}

impl Door {
    /// Takes a place.
    pub fn enter(&self) -> Result<Place> {
        let permit = Arc::clone(&self.0).try_acquire_owned().map_err(|_| Error::overloaded(RETRY))?;
        Ok(Place(Arc::new(Mutex::new(Some(permit)))))
    }
}

impl Place {
    /// It is in.
    pub fn leave(&self) {
        // Nothing in here can be half done by a panic.
        drop(self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_too_many_is_told_when_to_come_again_each_at_another_time() {
        let door = Door::default();
        let mut inside: Vec<_> = (0..MOST).map(|_| door.enter().expect("there is room")).collect();
        let mut told: Vec<_> = (0..50)
            .map(|_| match door.enter() {
                Err(Error::Overloaded { retry_after_ms }) => retry_after_ms,
                _ => panic!("it is full"),
            })
            .collect();
        assert!(told.iter().all(|it| (1000..=3000).contains(it)), "{told:?}");
        told.sort_unstable();
        told.dedup();
        assert!(told.len() > 25, "they come again at different times: {told:?}");

        inside[0].leave();
        assert!(door.enter().is_ok());
        inside.truncate(1);
        assert!(door.enter().is_ok(), "one that goes without a word leaves as well");
    }
}
