//! Which staff are connected to this node, and telling inboxes who comes and goes on any node.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use socketioxide::SocketIo;
use socketioxide::adapter::Adapter;
use socketioxide::extract::SocketRef;
use tokio::sync::Notify;

use super::viewers::{self, Everywhere, Viewing};
use crate::access::Actor;
use crate::actions::presence::{self, Staff};
use crate::app::App;
use crate::domain::Timestamp;
use crate::error::Result;

/// How often a node looks who came or went on others.
const EVERY: Duration = Duration::from_secs(1);
/// How often it says who is connected to it, in seconds: well before it is believed no longer.
const VOUCH_EVERY: u32 = 10;
/// How often it forgets who was connected long ago.
const FORGET_EVERY: Duration = Duration::from_secs(600);

/// The staff who are connected to this node, with how many sockets each.
#[derive(Default)]
pub struct LocalPresence {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    sockets: HashMap<Staff, usize>,
    /// Who has closed the last socket since the database was told last.
    gone: HashSet<Staff>,
    /// Whether somebody came since then.
    came: bool,
}

impl LocalPresence {
    fn lock(&self) -> MutexGuard<'_, State> {
        // Nothing in here can be half done by a panic.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self, staff: Staff) {
        let mut state = self.lock();
        *state.sockets.entry(staff).or_default() += 1;
        state.gone.remove(&staff);
        state.came = true;
        self.changed.notify_one();
    }

    fn leave(&self, staff: Staff) {
        let mut state = self.lock();
        if let Some(sockets) = state.sockets.get_mut(&staff) {
            *sockets -= 1;
            if *sockets == 0 {
                state.sockets.remove(&staff);
                state.gone.insert(staff);
                self.changed.notify_one();
            }
        }
    }

    /// Keeps the database and the inboxes of this node told, for ever.
    pub async fn run(self: Arc<Self>, app: App) {
        let mut ticks = tokio::time::interval(EVERY);
        let mut forgetting = tokio::time::interval(FORGET_EVERY);
        let mut online = HashSet::new();
        let mut vouched_at = None;
        loop {
            tokio::select! {
                _ = ticks.tick() => {}
                () = self.changed.notified() => {}
                _ = forgetting.tick() => {
                    if let Err(error) = presence::forget(&app).await {
                        tracing::warn!(?error, "old presence was not forgotten");
                    }
                }
            }
            match self.tell(&app, &mut vouched_at, &online).await {
                Ok(now) => online = now,
                Err(error) => tracing::warn!(?error, "presence is not told; trying again"),
            }
        }
    }

    async fn tell(
        &self,
        app: &App,
        vouched_at: &mut Option<Timestamp>,
        before: &HashSet<Staff>,
    ) -> Result<HashSet<Staff>> {
        let (here, gone, came) = {
            let state = self.lock();
            let here: Vec<_> = state.sockets.keys().copied().collect();
            (here, state.gone.iter().copied().collect::<Vec<_>>(), state.came)
        };
        let due = vouched_at.is_none_or(|at| at.plus_seconds(VOUCH_EVERY) <= app.now());
        if !here.is_empty() && (came || due) {
            presence::connected(app, &here).await?;
            *vouched_at = Some(app.now());
        }
        if !gone.is_empty() {
            presence::gone(app, &gone).await?;
        }
        self.told(&here, &gone);
        presence::tell(app, before).await
    }

    /// The database knows this much now. Who came or went meanwhile has asked for another round.
    fn told(&self, here: &[Staff], gone: &[Staff]) {
        let mut state = self.lock();
        for staff in gone {
            state.gone.remove(staff);
        }
        state.came = state.sockets.keys().any(|staff| !here.contains(staff));
    }

    /// Vouches for nobody any more: the server stops.
    pub async fn close(&self, app: &App) -> Result<()> {
        let all: Vec<_> = self.lock().sockets.keys().copied().collect();
        if all.is_empty() { Ok(()) } else { presence::gone(app, &all).await }
    }
}

/// Where a visit is noted.
#[derive(Clone)]
pub struct Guestbook {
    /// Who is there.
    pub presence: Arc<LocalPresence>,
    /// Who views what.
    pub everywhere: Arc<Everywhere>,
}

/// One socket's visit. It ends when this is dropped.
pub struct Visit<A: Adapter> {
    presence: Arc<LocalPresence>,
    staff: Option<Staff>,
    io: SocketIo<A>,
    viewing: Viewing,
}

impl<A: Adapter> Visit<A> {
    /// Somebody has come.
    pub fn begin(guests: &Guestbook, io: &SocketIo<A>, socket: &SocketRef<A>, actor: &Actor) -> Self {
        let Guestbook { presence, everywhere } = guests;
        let staff = actor.staff_of().map(|merchant| (actor.id(), merchant));
        if let Some(staff) = staff {
            presence.enter(staff);
        }
        Self {
            presence: Arc::clone(presence),
            staff,
            io: io.clone(),
            viewing: Viewing::begin(everywhere, socket, actor),
        }
    }
}

impl<A: Adapter> Drop for Visit<A> {
    fn drop(&mut self) {
        if let Some(staff) = self.staff {
            self.presence.leave(staff);
        }
        viewers::all_left(&self.io, &self.viewing);
    }
}
