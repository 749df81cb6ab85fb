//! What the machine gives: disk, open files, the port.

use std::path::Path;
use std::time::Duration;

use nix::sys::resource::{Resource, getrlimit};
use nix::sys::statvfs::statvfs;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

use super::Findings;
use crate::config::Serve;

/// Below this much free space PostgreSQL may soon be unable to write.
const LEAST_FREE: u64 = 512 << 20;
/// Below this much, or a tenth, somebody should look.
const LITTLE_FREE: u64 = 4 << 30;
/// A socket is an open file.
const FEW_FILES: u64 = 4096;
/// How long a server may take to say that it is alive.
const ANSWERS_WITHIN: Duration = Duration::from_secs(3);

pub async fn look(serve: &Serve, findings: &mut Findings) {
    if let (Ok(None), Ok(dir)) = (serve.database.given(), serve.database.data_dir()) {
        disk(&dir, findings);
    }
    files(findings);
    port(serve, findings).await;
}

fn disk(dir: &Path, findings: &mut Findings) {
    // Until it is made, where it will be.
    let Some(there) = dir.ancestors().find(|it| it.is_dir()) else {
        return findings.fail("disk", format!("there is no {}", dir.display()));
    };
    let stat = match statvfs(there) {
        Ok(stat) => stat,
        Err(error) => return findings.fail("disk", format!("cannot look at {}: {error}", there.display())),
    };
    let (free, all) = (stat.blocks_available() * stat.fragment_size(), stat.blocks() * stat.fragment_size());
    let gigabytes = |bytes: u64| bytes as f64 / 1e9;
    let said = format!("{:.1} of {:.1} GB are free for {}", gigabytes(free), gigabytes(all), dir.display());
    let todo = "make room, or move the data directory to a larger disk (FRONTDESK_DATA_DIR)";
    match free {
        free if free < LEAST_FREE => findings.fail("disk", format!("{said}: {todo}")),
        free if free < LITTLE_FREE || free < all / 10 => findings.warn("disk", format!("{said}: {todo}")),
        _ => findings.ok("disk", said),
    }
}

fn files(findings: &mut Findings) {
    match getrlimit(Resource::RLIMIT_NOFILE) {
        Ok((soft, _)) if soft < FEW_FILES => findings.warn(
            "open files",
            format!(
                "{soft} at most, and each socket is one: ulimit -n 65536, or LimitNOFILE=65536 in the systemd unit"
            ),
        ),
        Ok((soft, _)) => findings.ok("open files", format!("{soft} at most")),
        Err(error) => findings.warn("open files", format!("the limit cannot be read: {error}")),
    }
}

async fn port(serve: &Serve, findings: &mut Findings) {
    let address = (serve.host.as_str(), serve.port);
    let Err(error) = TcpListener::bind(address).await else {
        return findings.ok("port", format!("{}:{} is free: no server runs on it", serve.host, serve.port));
    };
    match timeout(ANSWERS_WITHIN, is_alive(address)).await {
        Ok(Ok(true)) => findings.ok("port", format!("a server of Frontdesk answers on {}:{}", serve.host, serve.port)),
        _ => findings.fail(
            "port",
            format!(
                "cannot listen on {}:{}: {error}. Stop what is there, or set another HOST or PORT",
                serve.host, serve.port
            ),
        ),
    }
}

async fn is_alive(address: (&str, u16)) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: doctor\r\nconnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.take(16 << 10).read_to_string(&mut answer).await?;
    Ok(answer.starts_with("HTTP/1.1 200"))
}
