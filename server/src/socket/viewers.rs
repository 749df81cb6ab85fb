//! Which staff have a conversation open, on whatever node, told to each other so that two do not answer at once.

use std::collections::{HashMap, HashSet};
use std::slice;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use socketioxide::SocketIo;
use socketioxide::adapter::Adapter;
use socketioxide::extract::SocketRef;
use uuid::Uuid;

use super::bus::{Item, Outbox, Viewed};
use super::company::Company;
use super::room;
use super::told::{Told, tell};
use crate::access::Actor;
use crate::domain::conversation::Person;
use crate::domain::{ConversationId, UserType};
use crate::wire::channel::server;
use crate::wire::socket::Viewers;
use crate::wire::user::PersonRef;

/// Who views what on this node and the others. Of two changes the later is told last: each is made and told under one
/// lock.
pub struct Everywhere {
    elsewhere: Mutex<Company>,
    outbox: Outbox,
}

/// What a socket of staff has open; end users are nobody's viewers.
#[derive(Clone)]
pub struct Viewing {
    /// Whose socket.
    who: Arc<Person>,
    staff: bool,
    open: Arc<Mutex<HashSet<ConversationId>>>,
    everywhere: Arc<Everywhere>,
}

impl Viewing {
    /// Nothing so far.
    pub fn begin<A: Adapter>(everywhere: &Arc<Everywhere>, socket: &SocketRef<A>, actor: &Actor) -> Self {
        let staff = actor.user().user_type == UserType::MerchantStaff;
        let everywhere = Arc::clone(everywhere);
        let viewing = Self { who: Arc::new(actor.person()), staff, open: Arc::default(), everywhere };
        socket.extensions.insert(viewing.clone());
        viewing
    }

    fn of_staff<A: Adapter>(socket: &SocketRef<A>) -> Option<Self> {
        socket.extensions.get::<Self>().filter(|viewing| viewing.staff)
    }

    fn open(&self) -> MutexGuard<'_, HashSet<ConversationId>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A socket has joined a conversation; whoever it is, what is to be told is told.
pub fn joined<A: Adapter>(socket: &SocketRef<A>, id: ConversationId) {
    let Some(viewing) = Viewing::of_staff(socket) else { return };
    let elsewhere = viewing.everywhere.lock();
    let me = viewing.who.id.0;
    let before = people(&socket.within(room::staff(id)).sockets(), Some(socket));
    socket.join(room::staff(id));
    viewing.open().insert(id);
    let sockets = socket.within(room::staff(id)).sockets();
    let by = people(&sockets, None);
    let told = viewers(id, &by, &elsewhere);
    if contains(&before, me) {
        // Nothing has changed for the others: another tab.
        return tell(slice::from_ref(socket), None, &told);
    }
    let already = elsewhere.of(id.0).any(|it| it.id == me);
    tell(if already { slice::from_ref(socket) } else { &sockets }, None, &told);
    viewing.everywhere.outbox.put(Item::Viewing(Viewed { id: id.0, by }));
}

/// A socket has left a conversation.
pub fn left<A: Adapter>(socket: &SocketRef<A>, id: ConversationId) {
    let Some(viewing) = Viewing::of_staff(socket) else { return };
    let elsewhere = viewing.everywhere.lock();
    socket.leave(room::staff(id));
    if viewing.open().remove(&id) {
        tell_leaving(&viewing, &elsewhere, id, &socket.within(room::staff(id)).sockets());
    }
}

/// A socket is gone.
pub fn all_left<A: Adapter>(io: &SocketIo<A>, viewing: &Viewing) {
    let Some(namespace) = io.of("/") else { return };
    let elsewhere = viewing.everywhere.lock();
    for id in viewing.open().drain() {
        tell_leaving(viewing, &elsewhere, id, &namespace.clone().to(room::staff(id)).sockets());
    }
}

fn tell_leaving<A: Adapter>(viewing: &Viewing, elsewhere: &Company, id: ConversationId, left: &[SocketRef<A>]) {
    let (me, by) = (viewing.who.id.0, people(left, None));
    if contains(&by, me) {
        return;
    }
    if !elsewhere.of(id.0).any(|it| it.id == me) {
        tell(left, None, &viewers(id, &by, elsewhere));
    }
    viewing.everywhere.outbox.put(Item::Viewing(Viewed { id: id.0, by }));
}

impl Everywhere {
    /// Nobody so far.
    pub fn new(outbox: Outbox) -> Self {
        Self { elsewhere: Mutex::default(), outbox }
    }

    /// Another node says who now views a conversation there.
    pub fn heard<A: Adapter>(&self, io: &SocketIo<A>, node: Uuid, viewed: Viewed) {
        let mut elsewhere = self.lock();
        let id = viewed.id;
        let before = ids(elsewhere.of(id));
        elsewhere.set(node, viewed);
        if ids(elsewhere.of(id)) != before {
            tell_again(io, &elsewhere, id);
        }
    }

    /// Another node says all that is viewed there; nothing, when it is gone.
    pub fn heard_all<A: Adapter>(&self, io: &SocketIo<A>, node: Uuid, all: Vec<Viewed>) {
        let mut elsewhere = self.lock();
        for id in elsewhere.replace(node, all) {
            tell_again(io, &elsewhere, id);
        }
    }

    /// Says to the other nodes all that is viewed on this one.
    pub fn say_all<A: Adapter>(&self, io: &SocketIo<A>) {
        let _in_order = self.lock();
        let sockets = io.of("/").map(|namespace| namespace.sockets()).unwrap_or_default();
        let mut all: HashMap<Uuid, Vec<SocketRef<A>>> = HashMap::new();
        for socket in sockets {
            if let Some(viewing) = Viewing::of_staff(&socket) {
                let open: Vec<_> = viewing.open().iter().copied().collect();
                open.into_iter().for_each(|id| all.entry(id.0).or_default().push(socket.clone()));
            }
        }
        let all = all.into_iter().map(|(id, sockets)| Viewed { id, by: people(&sockets, None) }).collect();
        self.outbox.put(Item::AllViewed(all));
    }

    fn lock(&self) -> MutexGuard<'_, Company> {
        // Nothing in here can be half done by a panic.
        self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn tell_again<A: Adapter>(io: &SocketIo<A>, elsewhere: &Company, id: Uuid) {
    let id = ConversationId(id);
    let sockets = io.of("/").map(|namespace| namespace.to(room::staff(id)).sockets()).unwrap_or_default();
    if !sockets.is_empty() {
        tell(&sockets, None, &viewers(id, &people(&sockets, None), elsewhere));
    }
}

fn viewers(id: ConversationId, here: &[PersonRef], elsewhere: &Company) -> Told {
    let users = by_name(here.iter().chain(elsewhere.of(id.0)).cloned().collect());
    Told::new(server::VIEWERS, &Viewers { conversation_id: id.0, users })
}

/// Whose sockets these are, but for one of them.
fn people<A: Adapter>(sockets: &[SocketRef<A>], but: Option<&SocketRef<A>>) -> Vec<PersonRef> {
    let others = sockets.iter().filter(|socket| but.is_none_or(|but| but.id != socket.id));
    by_name(others.filter_map(Viewing::of_staff).map(|viewing| (&*viewing.who).into()).collect())
}

fn by_name(mut people: Vec<PersonRef>) -> Vec<PersonRef> {
    people.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    people.dedup_by_key(|person| person.id);
    people
}

fn ids<'a>(people: impl Iterator<Item = &'a PersonRef>) -> HashSet<Uuid> {
    people.map(|it| it.id).collect()
}

fn contains(people: &[PersonRef], id: Uuid) -> bool {
    people.iter().any(|it| it.id == id)
}
