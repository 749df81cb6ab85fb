//! The Socket.IO channel, thin: each handler decodes, calls one action, acknowledges. Here too: rooms, and telling
//! sockets what has happened.

pub mod arguments;
pub mod bus;
mod call;
mod company;
mod connection;
mod door;
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

use bus::{Bus, Hearing, Outbox, Way};
pub use endpoint::SocketEndpoint;
use presence::{Guestbook, LocalPresence};
use publisher::SocketPublisher;
use viewers::Everywhere;

use crate::actions::auth::watch_sessions;
use crate::app::App;
use crate::events::Publisher;
use crate::metrics::Metrics;

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
    publisher: SocketPublisher<A>,
    guests: Guestbook,
    outbox: Outbox,
    closed_bus: Option<bus::Closed>,
}

impl Sockets<LocalAdapter> {
    /// For a node that tells others by this way, or nobody.
    pub fn new(way: Option<Way>, metrics: &Arc<Metrics>) -> Self {
        let (service, io) = SocketIo::builder()
            .max_payload(MAX_PACKET as u64)
            .ws_read_buffer_size(READ_BUFFER)
            .ws_max_message_size(MAX_PACKET)
            .ws_max_frame_size(MAX_PACKET)
            .max_buffer_size(MAX_BUFFERED)
            .connect_timeout(CONNECT_TIMEOUT)
            .build_svc();
        let (closed_bus, outbox) = way.map(|way| bus::Closed::new(way, metrics)).unzip();
        let outbox = outbox.unwrap_or_default();
        let everywhere = Arc::new(Everywhere::new(outbox.clone()));
        Self {
            publisher: SocketPublisher::new(io.clone(), outbox.clone()),
            guests: Guestbook { presence: Arc::default(), everywhere },
            endpoint: SocketEndpoint::new(service, Arc::clone(metrics)),
            outbox,
            closed_bus,
            io,
        }
    }

    /// Tells the sockets of all nodes.
    pub fn publisher(&self) -> Arc<dyn Publisher> {
        Arc::new(self.publisher.clone())
    }

    /// Lets sockets in, and gives the endpoint for /socket.io.
    pub fn serve(self, app: App) -> (SocketEndpoint<LocalAdapter>, Serving) {
        let Self { io, endpoint, publisher, guests, outbox, closed_bus } = self;
        tokio::spawn(Arc::clone(&guests.presence).run(app.clone()));
        tokio::spawn(watch_sessions(app.clone()));
        let bus = closed_bus.map(|bus| {
            let everywhere = Arc::clone(&guests.everywhere);
            bus.open(Hearing::new(app.clone(), io.clone(), publisher, everywhere, outbox))
        });
        let serving = Serving { app: app.clone(), io: io.clone(), presence: Arc::clone(&guests.presence), bus };
        let namespace = io.clone();
        let admit = move |socket, auth| connection::admit(app.clone(), io.clone(), guests.clone(), socket, auth);
        namespace.ns("/", (async || ()).with(admit));
        (endpoint, serving)
    }
}

/// Sockets that are served.
pub struct Serving {
    app: App,
    io: SocketIo<LocalAdapter>,
    presence: Arc<LocalPresence>,
    bus: Option<Bus>,
}

impl Serving {
    /// Tells the other nodes what is left to tell, then closes every connection, so that clients reconnect by themselves,
    /// to another node or later.
    pub async fn close(self) {
        if let Err(error) = self.presence.close(&self.app).await {
            tracing::warn!(?error, "staff of this node seem online for a while");
        }
        if let Some(bus) = self.bus {
            bus.close().await;
        }
        self.io.close().await;
    }
}
