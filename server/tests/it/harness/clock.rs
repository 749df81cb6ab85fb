//! A clock that goes on by itself, and can be put forward. What is measured with it takes no time but that.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use frontdesk::domain::{Clock, Timestamp};
use frontdesk::serve::SystemClock;

pub struct TestClock {
    start: Instant,
    ahead_ms: AtomicI64,
}

impl Default for TestClock {
    fn default() -> Self {
        Self { start: Instant::now(), ahead_ms: AtomicI64::new(0) }
    }
}

impl TestClock {
    pub fn put_forward(&self, seconds: i64) {
        self.ahead_ms.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        let millis = SystemClock.now().unix_millis() + self.ahead_ms.load(Ordering::SeqCst);
        Timestamp::from_unix_millis(millis).unwrap()
    }

    fn instant(&self) -> Instant {
        self.start + Duration::from_millis(self.ahead_ms.load(Ordering::SeqCst).try_into().unwrap())
    }
}
