//! Which staff have a conversation open, told to each other so that two do not answer at once.

use std::collections::HashSet;
use std::slice;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use socketioxide::SocketIo;
use socketioxide::adapter::Adapter;
use socketioxide::extract::SocketRef;

use super::outlet::Outlet;
use super::room;
use super::told::Told;
use crate::access::Actor;
use crate::domain::conversation::Person;
use crate::domain::{ConversationId, UserType};
use crate::wire::channel::server;
use crate::wire::socket::Viewers;

/// What a socket of staff has open; end users are nobody's viewers.
#[derive(Clone)]
pub struct Viewing {
    /// Whose socket.
    who: Arc<Person>,
    staff: bool,
    open: Arc<Mutex<HashSet<ConversationId>>>,
}

impl Viewing {
    /// Nothing so far.
    pub fn begin<A: Adapter>(socket: &SocketRef<A>, actor: &Actor) -> Self {
        let staff = actor.user().user_type == UserType::MerchantStaff;
        let viewing = Self { who: Arc::new(actor.person()), staff, open: Arc::default() };
        socket.extensions.insert(viewing.clone());
        viewing
    }

    fn open(&self) -> MutexGuard<'_, HashSet<ConversationId>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A socket has joined a conversation; whoever it is, what is to be told is told.
pub fn joined<A: Adapter>(socket: &SocketRef<A>, id: ConversationId) {
    let Some(viewing) = socket.extensions.get::<Viewing>().filter(|viewing| viewing.staff) else { return };
    let others = socket.within(room::staff(id)).sockets();
    let already =
        others.iter().any(|other| other.id != socket.id && who(other).is_some_and(|it| it.id == viewing.who.id));
    socket.join(room::staff(id));
    viewing.open().insert(id);
    let now = viewers(id, &socket.within(room::staff(id)).sockets());
    if already {
        // Nothing has changed for the others: another tab.
        tell_all(slice::from_ref(socket), &now);
    } else {
        tell_all(&socket.within(room::staff(id)).sockets(), &now);
    }
}

/// A socket has left a conversation.
pub fn left<A: Adapter>(socket: &SocketRef<A>, id: ConversationId) {
    let Some(viewing) = socket.extensions.get::<Viewing>().filter(|viewing| viewing.staff) else { return };
    socket.leave(room::staff(id));
    if viewing.open().remove(&id) {
        tell_leaving(&viewing.who, id, &socket.within(room::staff(id)).sockets());
    }
}

/// A socket is gone.
pub fn all_left<A: Adapter>(io: &SocketIo<A>, viewing: &Viewing) {
    let Some(namespace) = io.of("/") else { return };
    for id in viewing.open().drain() {
        tell_leaving(&viewing.who, id, &namespace.clone().to(room::staff(id)).sockets());
    }
}

fn tell_leaving<A: Adapter>(leaver: &Person, id: ConversationId, left: &[SocketRef<A>]) {
    let now = viewers(id, left);
    if !now.users.iter().any(|it| it.id == leaver.id.0) {
        tell_all(left, &now);
    }
}

fn viewers<A: Adapter>(id: ConversationId, sockets: &[SocketRef<A>]) -> Viewers {
    let mut people: Vec<_> = sockets.iter().filter_map(who).collect();
    people.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    people.dedup_by_key(|person| person.id);
    Viewers { conversation_id: id.0, users: people.iter().map(|person| (&**person).into()).collect() }
}

fn who<A: Adapter>(socket: &SocketRef<A>) -> Option<Arc<Person>> {
    socket.extensions.get::<Viewing>().map(|viewing| viewing.who)
}

fn tell_all<A: Adapter>(sockets: &[SocketRef<A>], viewers: &Viewers) {
    let told = Told::new(server::VIEWERS, viewers);
    for socket in sockets {
        if let Some(outlet) = Outlet::of(socket) {
            outlet.tell(socket, &told);
        }
    }
}
