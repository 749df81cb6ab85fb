//! The one stage through which the events of a connection go, in the order in which they were sent: how they come in,
//! and when they are kept out.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use socketioxide::adapter::Adapter;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{Semaphore, mpsc};

use super::call::Call;
use crate::app::App;
use crate::error::{Error, Result};
use crate::limits::SocketLimit;

/// Events of one connection that may wait for their turn.
const MOST_CALLS: usize = 4096;
/// The most bytes of one connection's events that are not answered yet: 4 MiB, a thousand messages of the longest in
/// Latin letters.
const MOST_BYTES: usize = 4 * 1024 * 1024;
/// What somebody is told to wait who has sent more than that.
const FULL_RETRY_MS: u32 = 1000;

/// Where the events of a connection come in.
pub struct Entrance<A: Adapter> {
    app: App,
    limit: SocketLimit,
    stage: mpsc::Sender<Box<Call<A>>>,
    bytes: Arc<Semaphore>,
    pause: Mutex<Pause>,
}

impl<A: Adapter> Entrance<A> {
    /// Gives a connection its stage: the way in, and the way out.
    pub fn open(app: App) -> (Self, mpsc::Receiver<Box<Call<A>>>) {
        let (stage, calls) = mpsc::channel(MOST_CALLS);
        let bytes = Arc::new(Semaphore::new(MOST_BYTES));
        (Self { limit: app.limits().socket(), app, stage, bytes, pause: Mutex::default() }, calls)
    }

    /// Queues an event, or refuses it.
    pub fn take(&self, mut call: Call<A>) {
        // Nothing in here can be half done by a panic.
        let mut pause = self.pause.lock().unwrap_or_else(PoisonError::into_inner);
        call.comes(self.app.instant());
        match self.place_for(&mut call, &pause) {
            Ok(Some(place)) => place.send(Box::new(call)),
            // The connection has ended.
            Ok(None) => {}
            Err(error) => {
                pause.note(&self.app, &error);
                call.refuse(error);
            }
        }
    }

    fn place_for(&self, call: &mut Call<A>, pause: &Pause) -> Result<Option<mpsc::Permit<'_, Box<Call<A>>>>> {
        self.limit.event()?;
        pause.check(&self.app)?;
        match self.stage.try_reserve() {
            Ok(place) if call.fits(&self.bytes) => Ok(Some(place)),
            Ok(_) | Err(TrySendError::Full(())) => Err(Error::RateLimited { retry_after_ms: FULL_RETRY_MS }),
            Err(TrySendError::Closed(())) => Ok(None),
        }
    }
}

/// Who has sent too much, or when there is too much to do, is refused all that they send until the time that they were
/// told to wait is over. Otherwise a later message might get through where an earlier one has not: what is stored of a run
/// of messages is always its beginning, and who sends the rest again keeps the order.
#[derive(Default)]
pub struct Pause(Option<(Instant, Why)>);

/// For what somebody waits.
#[derive(Clone, Copy)]
enum Why {
    TooMuch,
    Busy,
}

impl Pause {
    /// Refuses while it lasts.
    pub fn check(&self, app: &App) -> Result<()> {
        let Some((until, why)) = self.0 else { return Ok(()) };
        let left = until.saturating_duration_since(app.instant());
        if left.is_zero() {
            return Ok(());
        }
        let millis = left.as_nanos().div_ceil(1_000_000);
        let retry_after_ms = u32::try_from(millis).unwrap_or(u32::MAX);
        Err(match why {
            Why::TooMuch => Error::RateLimited { retry_after_ms },
            Why::Busy => Error::Overloaded { retry_after_ms },
        })
    }

    /// Begins, if that is what somebody is refused for.
    pub fn note(&mut self, app: &App, error: &Error) {
        if let Error::RateLimited { retry_after_ms } | Error::Overloaded { retry_after_ms } = error {
            let why = if matches!(error, Error::Overloaded { .. }) { Why::Busy } else { Why::TooMuch };
            self.0 = Some((app.instant() + Duration::from_millis((*retry_after_ms).into()), why));
        }
    }
}
