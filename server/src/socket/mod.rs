//! The Socket.IO channel, thin: each handler decodes, calls one action, acknowledges. Here too: rooms, and telling
//! sockets what has happened.

mod arguments;
mod call;
mod connection;
mod endpoint;
mod outlet;
mod presence;
mod publisher;
mod room;
mod stage;
mod told;
mod turns;
mod viewers;

use std::sync::Arc;
use std::time::Duration;

use socketioxide::SocketIo;
use socketioxide::adapter::{Adapter, LocalAdapter};
use socketioxide::handler::ConnectHandler;

pub use endpoint::SocketEndpoint;
use presence::LocalPresence;

use crate::actions::auth::watch_sessions;
use crate::app::App;
use crate::events::Publisher;

/// The most bytes of a packet: 256 KiB.
const MAX_PACKET: usize = 256 * 1024;
/// Packets that may wait for a slow client; who overflows it misses events, and is told to `resync`.
const MAX_BUFFERED: usize = 4096;
/// What is read from a websocket at once; most packets are shorter. Each connection keeps that much.
const READ_BUFFER: usize = 1024;
/// How long a connection has to join the namespace.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The Socket.IO server of this node, on its own until [`Sockets::serve`] gives it an app.
pub struct Sockets<A: Adapter> {
    io: SocketIo<A>,
    endpoint: SocketEndpoint<A>,
    presence: Arc<LocalPresence>,
}

impl Sockets<LocalAdapter> {
    /// For a single node.
    pub fn local() -> Self {
        let (service, io) = SocketIo::builder()
            .max_payload(MAX_PACKET as u64)
            .ws_read_buffer_size(READ_BUFFER)
            .ws_max_message_size(MAX_PACKET)
            .ws_max_frame_size(MAX_PACKET)
            .max_buffer_size(MAX_BUFFERED)
            .connect_timeout(CONNECT_TIMEOUT)
            .build_svc();
        Self { io, endpoint: SocketEndpoint::new(service), presence: Arc::default() }
    }

    /// Lets sockets in, and gives the endpoint for /socket.io.
    pub fn serve(&self, app: App) -> SocketEndpoint<LocalAdapter> {
        tokio::spawn(Arc::clone(&self.presence).run(app.clone()));
        tokio::spawn(watch_sessions(app.clone()));
        let (io, presence) = (self.io.clone(), Arc::clone(&self.presence));
        let admit = move |socket, auth| connection::admit(app.clone(), io.clone(), Arc::clone(&presence), socket, auth);
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
    pub async fn close(&self, app: &App) {
        if let Err(error) = self.presence.close(app).await {
            tracing::warn!(?error, "staff of this node seem online for a while");
        }
        self.io.close().await;
    }
}
