//! Listens, and hands what comes to the endpoint. Here rather than poem's own server, because that one waits for ever
//! for the rest of a request.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use poem::http::uri::Scheme;
use poem::web::{LocalAddr, RemoteAddr};
use poem::{Endpoint, Response};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

/// The most bytes of a request's head, and of what is read ahead.
const MAX_HEAD: usize = 64 * 1024;
/// How long to wait when the system has no room for another connection: until one has gone.
const NO_ROOM_PAUSE: Duration = Duration::from_millis(100);

/// How long clients are waited for.
#[derive(Clone, Copy)]
pub struct Patience {
    /// For the head of a request, from when the connection is there or the answer before has gone out; and for a client
    /// that takes nothing of what it is sent.
    pub client: Duration,
    /// For requests under way, once the server is asked to stop.
    pub drain: Duration,
}

/// Serves until `stop` resolves, then finishes what is under way.
pub async fn serve(
    listener: TcpListener,
    endpoint: impl Endpoint<Output = Response> + 'static,
    patience: Patience,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let endpoint = Arc::new(endpoint);
    let local = listener.local_addr()?;
    let (stopping, stopped) = watch::channel(false);
    let mut connections = JoinSet::new();
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            // Those that have ended need not be kept.
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    let connection = Connection { local, peer, patience: patience.client, stopped: stopped.clone() };
                    connections.spawn(connection.serve(stream, Arc::clone(&endpoint)));
                }
                Err(error) if is_of_the_peer(&error) => {}
                Err(error) => {
                    tracing::warn!(%error, "no connection can be taken");
                    sleep(NO_ROOM_PAUSE).await;
                }
            }
        }
    }
    drop(listener);
    stopping.send_replace(true);
    let drained = timeout(patience.drain, async { while connections.join_next().await.is_some() {} });
    if drained.await.is_err() {
        tracing::warn!(connections = connections.len(), "cut off: they did not finish in time");
    }
    Ok(())
}

/// Whether a connection failed by itself, and the next one need not.
fn is_of_the_peer(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

struct Connection {
    local: SocketAddr,
    peer: SocketAddr,
    patience: Duration,
    stopped: watch::Receiver<bool>,
}

impl Connection {
    async fn serve<E: Endpoint<Output = Response> + 'static>(mut self, stream: TcpStream, endpoint: Arc<E>) {
        // Chat is small packets that somebody waits for. Fails when the peer has gone, which the next read tells.
        stream.set_nodelay(true).ok();
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(self.patience));
        let (local, peer) = (LocalAddr(self.local.into()), RemoteAddr(self.peer.into()));
        let service = service_fn(move |request| {
            let request = poem::Request::from((request, local.clone(), peer.clone(), Scheme::HTTP));
            let endpoint = Arc::clone(&endpoint);
            async move { Ok::<_, Infallible>(hyper::Response::from(endpoint.get_response(request).await)) }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.patience)
            .max_buf_size(MAX_HEAD)
            .serve_connection(TokioIo::new(Box::pin(stream)), service)
            .with_upgrades();
        let mut connection = pin!(connection);
        let stopping = async {
            // The sender goes after the last connection.
            self.stopped.wait_for(|stopped| *stopped).await.ok();
        };
        let ended = tokio::select! {
            ended = &mut connection => ended,
            () = stopping => {
                connection.as_mut().graceful_shutdown();
                connection.await
            }
        };
        if let Err(error) = ended {
            tracing::debug!(%error, peer = %self.peer, "a connection broke off");
        }
    }
}
