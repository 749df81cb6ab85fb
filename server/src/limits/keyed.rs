//! One limit, counted for each key by itself.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::{HashMapStateStore, ShrinkableKeyedStateStore};
use governor::state::{InMemoryState, NotKeyed, StateStore};
use governor::{NotUntil, Quota, RateLimiter};
use prometheus_client::metrics::counter::Counter;

use crate::domain::Clock;
use crate::error::{Error, Result};

/// The least that anybody is told to wait: long enough for several messages to get through then, rather than one at a
/// time.
const LEAST_WAIT: Duration = Duration::from_secs(1);
/// How many keys there may be before those are looked for that count for nothing any more.
const FEW: usize = 1024;

/// Our clock, as governor wants it.
#[derive(Clone)]
pub struct Ticks(pub Arc<dyn Clock>);

impl governor::clock::Clock for Ticks {
    type Instant = Instant;

    fn now(&self) -> Instant {
        self.0.instant()
    }
}

/// A limit without keys.
pub type Direct = RateLimiter<NotKeyed, InMemoryState, Ticks, NoOpMiddleware<Instant>>;

/// One limit for each key. A key is kept as a hash alone: small, of one size, and telling nothing of anybody. Two keys
/// that share a hash share a limit, which takes billions of keys to happen.
pub struct Keyed {
    limiter: RateLimiter<u64, Store, Ticks, NoOpMiddleware<Instant>>,
    store: Store,
    hashes: RandomState,
    sweep_at: AtomicUsize,
    refusals: Counter,
}

impl Keyed {
    /// This limit for each key.
    pub fn new(quota: Quota, ticks: Ticks, refusals: Counter) -> Self {
        let store = Store(Arc::new(HashMapStateStore::new(Default::default())));
        Self {
            limiter: RateLimiter::new(quota, store.clone(), ticks),
            store,
            hashes: RandomState::new(),
            sweep_at: AtomicUsize::new(FEW),
            refusals,
        }
    }

    /// One more for this key, unless that is too many.
    pub fn take(&self, key: impl Hash) -> Result<()> {
        self.sweep();
        let taken = self.limiter.check_key(&self.hashes.hash_one(key));
        taken.map_err(|until| refusal(&until, self.limiter.clock(), &self.refusals))
    }

    /// As if this key had never been seen.
    pub fn forget(&self, key: impl Hash) {
        self.store.0.lock().remove(&self.hashes.hash_one(key));
    }

    /// Lets go of the keys that are as good as new, each time the keys have doubled since: so they do not pile up, and
    /// looking for them costs next to nothing.
    fn sweep(&self) {
        if self.store.len() < self.sweep_at.load(Ordering::Relaxed) {
            return;
        }
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
        self.sweep_at.store((self.store.len() * 2).max(FEW), Ordering::Relaxed);
    }
}

/// What a limit says that is reached.
pub fn refusal(until: &NotUntil<Instant>, ticks: &Ticks, refusals: &Counter) -> Error {
    refusals.inc();
    let wait = until.wait_time_from(ticks.0.instant()).max(LEAST_WAIT);
    // Rounded up: who waits exactly this long gets through.
    let millis = wait.as_nanos().div_ceil(1_000_000);
    Error::RateLimited { retry_after_ms: u32::try_from(millis).unwrap_or(u32::MAX) }
}

/// governor's own store, which it keeps to itself: shared, so that a key can be forgotten.
#[derive(Clone)]
struct Store(Arc<HashMapStateStore<u64>>);

impl StateStore for Store {
    type Key = u64;

    fn measure_and_replace<T, F, E>(&self, key: &u64, f: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        self.0.measure_and_replace(key, f)
    }
}

impl ShrinkableKeyedStateStore<u64> for Store {
    fn retain_recent(&self, drop_below: Nanos) {
        self.0.retain_recent(drop_below);
    }

    fn shrink_to_fit(&self) {
        self.0.shrink_to_fit();
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
pub mod tests {
    use std::num::NonZeroU32;
    use std::sync::atomic::AtomicU64;

    use super::*;
    use crate::domain::Timestamp;

    /// A clock that stands still until its hands are moved.
    pub struct Hands {
        start: Instant,
        ms: AtomicU64,
    }

    impl Hands {
        pub fn still() -> Arc<Self> {
            Arc::new(Self { start: Instant::now(), ms: AtomicU64::new(0) })
        }
    }

    impl Clock for Hands {
        fn now(&self) -> Timestamp {
            Timestamp::new(Default::default())
        }

        fn instant(&self) -> Instant {
            self.start + Duration::from_millis(self.ms.load(Ordering::Relaxed))
        }
    }

    fn limit(burst: u32) -> (Keyed, Arc<Hands>) {
        let hands = Hands::still();
        let quota = Quota::per_second(NonZeroU32::new(20).unwrap()).allow_burst(NonZeroU32::new(burst).unwrap());
        (Keyed::new(quota, Ticks(hands.clone()), Counter::default()), hands)
    }

    #[test]
    fn who_waits_as_long_as_told_gets_through_and_not_alone() {
        let (limit, hands) = limit(60);
        assert_eq!((0..100).filter(|_| limit.take("ana").is_ok()).count(), 60);
        let Err(Error::RateLimited { retry_after_ms }) = limit.take("ana") else { panic!("no refusal") };
        assert!(limit.take("ben").is_ok(), "the others are let in");

        hands.ms.fetch_add(retry_after_ms.into(), Ordering::Relaxed);

        assert_eq!(retry_after_ms, 1000);
        assert_eq!((0..40).filter(|_| limit.take("ana").is_ok()).count(), 20);
        limit.forget("ana");
        assert_eq!((0..100).filter(|_| limit.take("ana").is_ok()).count(), 60, "as good as new");
    }

    #[test]
    fn keys_that_count_for_nothing_any_more_are_let_go() {
        let (limit, hands) = limit(1);
        for key in 0..100_000 {
            limit.take(key).unwrap();
            // A key is as good as new after 50 ms, so 500 of them count.
            if key % 10 == 0 {
                hands.ms.fetch_add(1, Ordering::Relaxed);
            }
        }

        assert!(limit.store.len() <= 2 * FEW, "{}", limit.store.len());
    }
}
