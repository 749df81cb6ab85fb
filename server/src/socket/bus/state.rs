//! How it stands with the bus: whether this node hears the others, and they it.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Notify;

use crate::metrics::{self, Metrics};

/// How it stands with the bus.
pub struct State {
    now: Mutex<Now>,
    metrics: Arc<Metrics>,
    missed: Notify,
}

#[derive(Default)]
struct Now {
    hears: bool,
    is_heard: bool,
    /// What was told last; nothing yet at the start.
    up: Option<bool>,
}

impl State {
    /// Neither way so far.
    pub fn new(metrics: Arc<Metrics>) -> Self {
        metrics.bus(metrics::Bus::Down);
        Self { now: Mutex::default(), metrics, missed: Notify::new() }
    }

    /// Whether this node hears the others.
    pub fn hears(&self) -> bool {
        self.lock().hears
    }

    /// Whether what this node sent last has gone out.
    pub fn is_heard(&self) -> bool {
        self.lock().is_heard
    }

    /// This node hears the others from now on: what they said before, it may have missed.
    pub fn hears_again(&self) {
        let mut now = self.lock();
        now.hears = true;
        // Until it has tried, nobody knows that it is not heard.
        self.tell(&mut now, None);
        self.missed();
    }

    /// This node hears nobody any more.
    pub fn hears_nothing(&self, why: &dyn std::fmt::Display) {
        let mut now = self.lock();
        now.hears = false;
        self.tell(&mut now, Some(why));
    }

    /// Something that this node has sent has gone out, or not.
    pub fn sent(&self, outcome: Result<(), &dyn std::fmt::Display>) {
        let mut now = self.lock();
        now.is_heard = outcome.is_ok();
        self.tell(&mut now, outcome.err());
    }

    /// Something was missed that another node has told.
    pub fn missed(&self) {
        self.missed.notify_one();
    }

    /// Resolves when something was missed since the last time.
    pub async fn until_missed(&self) {
        self.missed.notified().await;
    }

    /// A line when it goes and one when it comes, however often it is tried in between.
    fn tell(&self, now: &mut Now, why: Option<&dyn std::fmt::Display>) {
        let up = now.hears && now.is_heard;
        self.metrics.bus(if up { metrics::Bus::Up } else { metrics::Bus::Down });
        if up && now.up != Some(true) {
            now.up = Some(true);
            tracing::info!("the bus carries events between this node and the others");
        } else if let Some(why) = why.filter(|_| !up && now.up != Some(false)) {
            now.up = Some(false);
            tracing::warn!(%why, "the bus is away: events stay on this node until it is back");
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Now> {
        // Nothing in here can be half done by a panic.
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
