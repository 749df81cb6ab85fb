//! How much one caller may do at a time. The numbers are generous, since many honest people share an address, and a
//! limit is there to stop a machine, not a person in a hurry.

mod keyed;

use std::num::NonZeroU32;
use std::sync::Arc;

use governor::{Quota, RateLimiter};
use prometheus_client::metrics::counter::Counter;

use self::keyed::{Direct, Keyed, Ticks, refusal};
use crate::domain::text::Email;
use crate::domain::{ClientAddress, Clock, UserId};
use crate::error::Result;
use crate::metrics::Metrics;

/// Attempts to sign in from one address: a company whose staff all start work at nine, behind one router.
const LOGIN_ADDRESS: Quota = per_minute(300);
/// Failed attempts with one account from one address: somebody who tries all the passwords they have.
const LOGIN_ACCOUNT_AT_ADDRESS: Quota = per_minute(10).allow_burst(count(20));
/// Failed attempts with one account from anywhere: guesses that are spread over many addresses. Far above the one
/// before, so that nobody locks the owner out from a single place.
const LOGIN_ACCOUNT: Quota = per_minute(60).allow_burst(count(120));
/// New accounts from one address: a class that registers at once.
const REGISTER_ADDRESS: Quota = per_minute(300).allow_burst(count(600));
/// Attempts to register one e-mail address.
const REGISTER_ACCOUNT: Quota = per_minute(10).allow_burst(count(20));
/// New guests from one address: visitors of a shop whose mobile network shows one address for a whole town.
const GUEST_ADDRESS: Quota = per_minute(300).allow_burst(count(600));
/// Customers whom their shop vouches for, from one address: the same people, after they have signed in to the shop.
const IDENTIFY_ADDRESS: Quota = GUEST_ADDRESS;
/// Guesses at the own current password.
const PASSWORD_USER: Quota = per_minute(10);
/// Messages and conversations of one user. The burst is an outbox that filled up on a train: it gets through at once.
const SEND_USER: Quota = per_second(100).allow_burst(count(1000));
/// Events of one socket, of any kind: a console that comes back and joins all that it shows.
const EVENT_SOCKET: Quota = per_second(400).allow_burst(count(2000));

const fn count(n: u32) -> NonZeroU32 {
    NonZeroU32::new(n).expect("no limit is zero")
}

const fn per_minute(n: u32) -> Quota {
    Quota::per_minute(count(n))
}

const fn per_second(n: u32) -> Quota {
    Quota::per_second(count(n))
}

/// Counts what callers do. Each node counts for itself.
pub struct Limits(Option<Counters>);

struct Counters {
    ticks: Ticks,
    login_address: Keyed,
    login_account_at_address: Keyed,
    login_account: Keyed,
    register_address: Keyed,
    register_account: Keyed,
    guest_address: Keyed,
    identify_address: Keyed,
    password_user: Keyed,
    send_user: Keyed,
    event_refusals: Counter,
}

impl Limits {
    /// Counts by this clock, and tells the metrics what is refused.
    pub fn on(clock: Arc<dyn Clock>, metrics: &Metrics) -> Self {
        let ticks = Ticks(clock);
        let keyed = |quota, name| Keyed::new(quota, ticks.clone(), metrics.refusals(name));
        Self(Some(Counters {
            login_address: keyed(LOGIN_ADDRESS, "login_address"),
            login_account_at_address: keyed(LOGIN_ACCOUNT_AT_ADDRESS, "login_account_at_address"),
            login_account: keyed(LOGIN_ACCOUNT, "login_account"),
            register_address: keyed(REGISTER_ADDRESS, "register_address"),
            register_account: keyed(REGISTER_ACCOUNT, "register_account"),
            guest_address: keyed(GUEST_ADDRESS, "guest_address"),
            identify_address: keyed(IDENTIFY_ADDRESS, "identify_address"),
            password_user: keyed(PASSWORD_USER, "password_user"),
            send_user: keyed(SEND_USER, "send_user"),
            event_refusals: metrics.refusals("event_socket"),
            ticks,
        }))
    }

    /// Lets everything through.
    pub fn off() -> Self {
        Self(None)
    }

    /// An attempt to sign in. Counted alike whether there is such an account or not; an address that can be nobody's is
    /// `None`.
    pub fn login(&self, from: ClientAddress, account: Option<&Email>) -> Result<()> {
        let Some(it) = &self.0 else { return Ok(()) };
        it.login_address.take(from.network())?;
        let Some(account) = account else { return Ok(()) };
        it.login_account_at_address.take((from.network(), account.as_str()))?;
        it.login_account.take(account.as_str())
    }

    /// The attempt has succeeded: of an account's attempts only failures count.
    pub fn logged_in(&self, from: ClientAddress, account: &Email) {
        let Some(it) = &self.0 else { return };
        it.login_account_at_address.forget((from.network(), account.as_str()));
        it.login_account.forget(account.as_str());
    }

    /// An attempt to register.
    pub fn register(&self, from: ClientAddress, account: &Email) -> Result<()> {
        let Some(it) = &self.0 else { return Ok(()) };
        it.register_address.take(from.network())?;
        it.register_account.take(account.as_str())
    }

    /// A new guest.
    pub fn guest(&self, from: ClientAddress) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |it| it.guest_address.take(from.network()))
    }

    /// A customer for whom a merchant vouches.
    pub fn identify(&self, from: ClientAddress) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |it| it.identify_address.take(from.network()))
    }

    /// A change of one's password, which takes the current one.
    pub fn password(&self, user: UserId) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |it| it.password_user.take(user))
    }

    /// A message, or the start of a conversation.
    pub fn send(&self, user: UserId) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |it| it.send_user.take(user))
    }

    /// The events of one socket.
    pub fn socket(&self) -> SocketLimit {
        SocketLimit(
            self.0
                .as_ref()
                .map(|it| (RateLimiter::direct_with_clock(EVENT_SOCKET, it.ticks.clone()), it.event_refusals.clone())),
        )
    }
}

/// Counts the events of one socket.
pub struct SocketLimit(Option<(Direct, Counter)>);

impl SocketLimit {
    /// An event.
    pub fn event(&self) -> Result<()> {
        let Some((limiter, refusals)) = &self.0 else { return Ok(()) };
        limiter.check().map_err(|until| refusal(&until, limiter.clock(), refusals))
    }
}

#[cfg(test)]
mod tests {
    use super::keyed::tests::Hands;
    use super::*;

    fn limits() -> Limits {
        Limits::on(Hands::still(), &Metrics::default())
    }

    fn from(address: &str) -> ClientAddress {
        ClientAddress::new(address.parse().expect("an address"))
    }

    #[test]
    fn many_people_share_an_address_but_not_very_many() {
        let limits = limits();
        let account = |n: u32| Email::parse("email", &format!("{n}@example.com")).expect("an address");
        let let_in = |address| (0..400).filter(|n| limits.login(from(address), Some(&account(*n))).is_ok()).count();

        assert_eq!(let_in("203.0.113.7"), 300);
        assert_eq!(let_in("203.0.113.8"), 300);
        assert_eq!((0..800).filter(|_| limits.guest(from("203.0.113.7")).is_ok()).count(), 600);
        assert_eq!((0..800).filter(|_| limits.identify(from("203.0.113.7")).is_ok()).count(), 600);
    }

    #[test]
    fn guesses_from_everywhere_are_slowed_down_too() {
        let limits = limits();
        let emma = Email::parse("email", "emma@example.com").expect("an address");
        let attempt = |n: u32| limits.login(ClientAddress::new(std::net::Ipv4Addr::from(n).into()), Some(&emma));

        assert_eq!((0..400).filter(|n| attempt(*n).is_ok()).count(), 120);
    }

    #[test]
    fn guesses_at_the_own_password_are_slowed_down() {
        let limits = limits();
        let [emma, david] = [1, 2].map(|n| UserId::from(uuid::Uuid::from_u128(n)));

        assert_eq!((0..40).filter(|_| limits.password(emma).is_ok()).count(), 10);
        assert!(limits.password(david).is_ok(), "the others are let in");
    }
}
