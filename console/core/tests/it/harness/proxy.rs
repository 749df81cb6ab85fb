//! A network between a console and its server, which can fail.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, tcp::OwnedReadHalf, tcp::OwnedWriteHalf},
    sync::watch,
};

/// A way to a server that can be cut.
pub struct Proxy {
    pub url: String,
    state: Arc<State>,
}

struct State {
    /// Which connections live: those since the last cut.
    age: watch::Sender<u64>,
    /// Whether nobody is let through.
    down: AtomicBool,
    /// Whether what is sent is swallowed, and nobody is told.
    silent: AtomicBool,
}

impl Proxy {
    pub async fn to(url: &str) -> Self {
        let server = url.strip_prefix("http://").unwrap().to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let state = Arc::new(State {
            age: watch::Sender::new(0),
            down: AtomicBool::new(false),
            silent: AtomicBool::new(false),
        });
        let here = Arc::clone(&state);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                if here.down.load(Ordering::SeqCst) {
                    continue;
                }
                let Ok(server) = TcpStream::connect(&*server).await else { continue };
                let ((from, to), (back_from, back_to)) = (client.into_split(), server.into_split());
                tokio::spawn(pass(from, back_to, Arc::clone(&here)));
                tokio::spawn(pass(back_from, to, Arc::clone(&here)));
            }
        });
        Self { url, state }
    }

    /// Ends every connection there is; new ones are let through.
    pub fn cut(&self) {
        self.state.age.send_modify(|age| *age += 1);
    }

    /// Ends every connection, and lets nobody through until `up`.
    pub fn down(&self) {
        self.state.down.store(true, Ordering::SeqCst);
        self.cut();
    }

    pub fn up(&self) {
        self.state.down.store(false, Ordering::SeqCst);
    }

    /// Swallows what is sent over the connections there are, without ending them.
    pub fn swallow(&self) {
        self.state.silent.store(true, Ordering::SeqCst);
    }

    /// Passes what is sent over new connections.
    pub fn pass_again(&self) {
        self.state.silent.store(false, Ordering::SeqCst);
    }
}

async fn pass(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, state: Arc<State>) {
    let mut age = state.age.subscribe();
    age.borrow_and_update();
    let mut bytes = vec![0; 16 * 1024];
    let mut is_dead = false;
    loop {
        let read = tokio::select! {
            read = from.read(&mut bytes) => read,
            _ = age.changed() => return,
        };
        let Ok(read @ 1..) = read else { return };
        // Who has lost a packet gets nothing any more: there are no holes in a TCP stream.
        is_dead |= state.silent.load(Ordering::SeqCst);
        if !is_dead && to.write_all(&bytes[..read]).await.is_err() {
            return;
        }
    }
}
