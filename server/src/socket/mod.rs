//! The Socket.IO channel, thin: each handler decodes, calls one action, acknowledges. Here too: rooms, and telling
//! sockets what has happened.

mod call;
mod connection;
mod endpoint;
mod outlet;
mod publisher;
mod room;

use std::sync::Arc;
use std::time::Duration;

use socketioxide::SocketIo;
use socketioxide::adapter::{Adapter, LocalAdapter};
use socketioxide::handler::ConnectHandler;

pub use call::EVENTS;
pub use endpoint::SocketEndpoint;

use crate::app::App;
use crate::events::Publisher;

/// The most bytes of a packet: 256 KiB.
const MAX_PACKET: usize = 256 * 1024;
/// Packets that may wait for a slow client; who overflows it misses events, and is told to `resync`.
const MAX_BUFFERED: usize = 4096;
/// How long a connection has to join the namespace.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The Socket.IO server of this node, on its own until [`Sockets::serve`] gives it an app.
pub struct Sockets<A: Adapter> {
    io: SocketIo<A>,
    endpoint: SocketEndpoint<A>,
}

impl Sockets<LocalAdapter> {
    /// For a single node.
    pub fn local() -> Self {
        let (service, io) = SocketIo::builder()
            .max_payload(MAX_PACKET as u64)
            .ws_max_message_size(MAX_PACKET)
            .ws_max_frame_size(MAX_PACKET)
            .max_buffer_size(MAX_BUFFERED)
            .connect_timeout(CONNECT_TIMEOUT)
            .build_svc();
        Self { io, endpoint: SocketEndpoint::new(service) }
    }

    /// Lets sockets in, and gives the endpoint for /socket.io.
    pub fn serve(&self, app: App) -> SocketEndpoint<LocalAdapter> {
        let io = self.io.clone();
        let admit = move |socket, auth| connection::admit(app.clone(), io.clone(), socket, auth);
        self.io.ns("/", (async || ()).with(admit));
        self.endpoint.clone()
    }
}

impl<A: Adapter> Sockets<A> {
    /// Tells the sockets of this node.
    pub fn publisher(&self) -> Arc<dyn Publisher> {
        Arc::new(publisher::SocketPublisher::new(self.io.clone()))
    }

    /// Closes every connection, so that clients reconnect by themselves, to another node or later.
    pub async fn close(&self) {
        self.io.close().await;
    }
}
