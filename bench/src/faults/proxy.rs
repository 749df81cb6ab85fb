//! A way to a server that can be made bad: cut, gone silent, slow.

use std::{net::SocketAddr, time::Duration};

use anyhow::Result;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{
        TcpListener, TcpStream,
        tcp::{OwnedReadHalf, OwnedWriteHalf},
    },
    select,
    sync::watch,
    task::spawn_local,
    time::sleep,
};

/// What a slow way lets through at a time, and how long it rests then: 5 kB a second.
const SIP: usize = 512;
const REST: Duration = Duration::from_millis(100);

/// What is wrong with the way.
#[derive(Clone, Copy, Debug, Default)]
struct State {
    /// So many times all connections were cut.
    cuts: u64,
    /// So many times those that there were went silent: they stay open, and nothing passes any more.
    silences: u64,
    slow: bool,
}

/// Listens, and passes on what comes.
pub struct Proxy {
    pub address: SocketAddr,
    state: watch::Sender<State>,
}

impl Proxy {
    pub async fn to(server: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind((server.ip(), 0)).await?;
        let address = listener.local_addr()?;
        let (state, seen) = watch::channel(State::default());
        spawn_local(async move {
            while let Ok((client, _)) = listener.accept().await {
                let seen = seen.clone();
                spawn_local(async move {
                    // Nobody there: the client sees its connection closed.
                    if let Ok(server) = TcpStream::connect(server).await {
                        pass(client, server, seen).await;
                    }
                });
            }
        });
        Ok(Self { address, state })
    }

    /// Resets every connection.
    pub fn cuts(&self) {
        self.state.send_modify(|it| it.cuts += 1);
    }

    /// Lets nothing through any more where there is a connection; new ones are as always.
    pub fn falls_silent(&self) {
        self.state.send_modify(|it| it.silences += 1);
    }

    pub fn is_slow(&self, slow: bool) {
        self.state.send_modify(|it| it.slow = slow);
    }
}

async fn pass(client: TcpStream, server: TcpStream, mut state: watch::Receiver<State>) {
    for stream in [&client, &server] {
        // What fails here has gone, which reading tells.
        stream.set_nodelay(true).ok();
        stream.set_zero_linger().ok();
    }
    let begun = *state.borrow();
    let (client_reads, client_writes) = client.into_split();
    let (server_reads, server_writes) = server.into_split();
    select! {
        () = copy(client_reads, server_writes, begun, state.clone()) => {}
        () = copy(server_reads, client_writes, begun, state.clone()) => {}
        // Dropped with all that is on its way, the streams are reset.
        _ = state.wait_for(|it| it.cuts > begun.cuts) => {}
    }
}

async fn copy(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, begun: State, mut state: watch::Receiver<State>) {
    let mut buffer = vec![0; 16 * 1024];
    loop {
        let State { silences, slow, .. } = *state.borrow_and_update();
        if silences > begun.silences {
            return std::future::pending().await;
        }
        if slow {
            sleep(REST).await;
        }
        let room = if slow { SIP } else { buffer.len() };
        let read = select! {
            read = from.read(&mut buffer[..room]) => read,
            changed = state.changed() => if changed.is_ok() { continue } else { return },
        };
        match read {
            Ok(count) if count > 0 && to.write_all(&buffer[..count]).await.is_ok() => {}
            _ => return,
        }
    }
}
