//! A Redis of a test's own.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::{interval, timeout};

pub struct Redis {
    port: u16,
    server: Option<Child>,
}

impl Redis {
    pub async fn runs() -> Self {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
        let mut it = Self { port, server: None };
        it.starts().await;
        it
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// On the same port as before.
    pub async fn starts(&mut self) {
        let server = Command::new("redis-server")
            .args(["--bind", "127.0.0.1", "--port", &self.port.to_string(), "--save", "", "--appendonly", "no"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("Debian's redis-server, which .ci/setup installs");
        self.server = Some(server);
        let mut tries = interval(Duration::from_millis(20));
        let answers = async {
            while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.is_err() {
                tries.tick().await;
            }
        };
        timeout(Duration::from_secs(10), answers).await.expect("Redis within 10 s");
    }

    /// Without a goodbye.
    pub async fn crashes(&mut self) {
        self.server.take().unwrap().kill().await.unwrap();
    }
}
