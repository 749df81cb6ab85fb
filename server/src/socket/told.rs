//! An event on its way to sockets: written once, however many get it.

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use socketioxide::adapter::Adapter;
use socketioxide::extract::SocketRef;

use super::outlet::Outlet;
use crate::wire::channel::ServerEvent;

/// The name of an event and what it carries, as JSON.
pub struct Told {
    /// As it is sent.
    pub name: &'static str,
    /// What it carries.
    pub payload: Box<RawValue>,
}

impl Told {
    /// Writes it.
    pub fn new<T: Serialize>(event: ServerEvent<T>, payload: &T) -> Self {
        Self { name: event.name, payload: json(payload) }
    }
}

/// Tells each of these sockets by itself, so that one which is behind is known; but not the one of this id.
pub fn tell<A: Adapter>(sockets: &[SocketRef<A>], but: Option<&str>, told: &Told) {
    for socket in sockets {
        if but.is_some_and(|but| but == socket.id.as_str()) {
            continue;
        }
        if let Some(outlet) = Outlet::of(socket) {
            outlet.tell(socket, told);
        }
    }
}

/// What the wire's types are as JSON.
pub fn json(payload: &impl Serialize) -> Box<RawValue> {
    to_raw_value(payload).expect("a type of the wire has nothing that JSON has not")
}
