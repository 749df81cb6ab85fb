//! The documented wire, spoken by a client that costs next to nothing: a load generator shares its machine with what it
//! measures. `rust_socketio`, which the tests of the Rust client use, has a task, a lock and a boxed callback for every
//! event, and is too heavy for 10,000 sockets.

mod packet;
mod rest;
mod socket;

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context, Result, bail};
use hyper::header;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Error;

pub use self::{
    packet::{Answer, Packet, Said},
    rest::Rest,
    socket::{Refused, Socket, accepted, answer},
};

/// What to do about a server that will not be hurried.
pub const RATE_LIMITED: &str =
    "the server limits how much one caller may do, and so cannot be measured: start it with FRONTDESK_RATE_LIMITS=off";

/// How long the server asks to wait that has refused a connection.
pub fn retry_after(error: &anyhow::Error) -> Option<Duration> {
    let Some(Error::Http(answer)) = error.downcast_ref() else { return None };
    let seconds = answer.headers().get(header::RETRY_AFTER)?.to_str().ok()?.parse().ok()?;
    Some(Duration::from_secs(seconds))
}

/// Where the server is: plain http, since a load test of TLS would be one of TLS.
#[derive(Clone, Debug)]
pub struct Target {
    /// As in a `Host` header.
    pub authority: String,
    addresses: Vec<SocketAddr>,
}

impl Target {
    /// From an URL like `http://localhost:4000`; looks its name up once.
    pub async fn of(url: &str) -> Result<Self> {
        let Some(authority) = url.strip_prefix("http://").map(|it| it.trim_end_matches('/')) else {
            bail!("{url} is not an address like http://localhost:4000");
        };
        if authority.contains('/') {
            bail!("{url} has a path, which a server's address has not");
        }
        let with_port = if authority.contains(':') { authority.to_owned() } else { format!("{authority}:80") };
        let addresses: Vec<_> =
            tokio::net::lookup_host(with_port).await.with_context(|| format!("cannot find {url}"))?.collect();
        Ok(Self { authority: authority.to_owned(), addresses })
    }

    /// A connection that sends small packets at once.
    async fn connect(&self) -> Result<TcpStream> {
        let stream = TcpStream::connect(&*self.addresses)
            .await
            .with_context(|| format!("cannot reach http://{}: is the server running there?", self.authority))?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }
}
