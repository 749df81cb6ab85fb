//! This run's clock, which stands in the content of messages, and alarms by it.

#[cfg(target_os = "linux")]
use std::os::fd::{AsFd, AsRawFd, RawFd};
use std::time::Duration;

use anyhow::Result;
#[cfg(target_os = "linux")]
use nix::{
    errno::Errno,
    sys::{
        time::TimeSpec,
        timerfd::{ClockId, Expiration, TimerFd, TimerFlags, TimerSetTimeFlags},
    },
};
#[cfg(target_os = "linux")]
use tokio::io::{Interest, unix::AsyncFd};
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

/// Rings at a moment, to some microseconds. tokio's own timers go by whole milliseconds, and would add up to two of them to
/// what a message seems to take.
#[cfg(target_os = "linux")]
pub struct Alarm {
    timer: AsyncFd<Timer>,
    set: Option<Instant>,
}

/// As tokio wants it.
#[cfg(target_os = "linux")]
struct Timer(TimerFd);

#[cfg(target_os = "linux")]
impl AsRawFd for Timer {
    fn as_raw_fd(&self) -> RawFd {
        self.0.as_fd().as_raw_fd()
    }
}

#[cfg(target_os = "linux")]
impl Alarm {
    /// One that does not ring yet.
    pub fn new() -> Result<Self> {
        let timer = TimerFd::new(ClockId::CLOCK_MONOTONIC, TimerFlags::TFD_NONBLOCK | TimerFlags::TFD_CLOEXEC)?;
        // SAFETY: the descriptor is the timer's own, and is closed with it.
        let timer = unsafe { AsyncFd::register_with_interest(Timer(timer), Interest::READABLE) }?;
        Ok(Self { timer, set: None })
    }

    /// Rings then, and at no other moment that was set before.
    pub fn set(&mut self, at: Instant) -> Result<()> {
        if self.set.replace(at) == Some(at) {
            return Ok(());
        }
        // Nothing at all would be never.
        let wait = at.saturating_duration_since(Instant::now()).max(Duration::from_nanos(1));
        let wait = Expiration::OneShot(TimeSpec::from_duration(wait));
        Ok(self.timer.get_ref().0.set(wait, TimerSetTimeFlags::empty())?)
    }

    /// Returns when it rings. Given up, it can be asked again.
    pub async fn rings(&mut self) -> Result<()> {
        loop {
            let mut ready = self.timer.readable().await?;
            match self.timer.get_ref().0.wait() {
                Err(Errno::EAGAIN) => ready.clear_ready(),
                outcome => {
                    self.set = None;
                    return Ok(outcome?);
                }
            }
        }
    }
}

/// Where there is no such timer, tokio's.
#[cfg(not(target_os = "linux"))]
pub struct Alarm(Instant);

#[cfg(not(target_os = "linux"))]
impl Alarm {
    /// One that rings at once.
    pub fn new() -> Result<Self> {
        Ok(Self(Instant::now()))
    }

    /// Rings then.
    pub fn set(&mut self, at: Instant) -> Result<()> {
        self.0 = at;
        Ok(())
    }

    /// Returns when it rings.
    pub async fn rings(&mut self) -> Result<()> {
        tokio::time::sleep_until(self.0).await;
        Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_alarm_rings_when_it_was_set_to_last_and_once() {
        let (mut alarm, start) = (Alarm::new().unwrap(), Instant::now());
        alarm.set(start + Duration::from_secs(60)).unwrap();
        alarm.set(start + Duration::from_millis(20)).unwrap();
        alarm.rings().await.unwrap();
        assert!(start.elapsed() >= Duration::from_millis(20));

        alarm.set(start + Duration::from_millis(40)).unwrap();
        alarm.rings().await.unwrap();
        assert!(start.elapsed() >= Duration::from_millis(40));

        // What has passed rings at once.
        alarm.set(start).unwrap();
        alarm.rings().await.unwrap();
    }
}
