//! A way to PostgreSQL that can be cut.

use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;
use tokio::io::copy_bidirectional;
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;

pub struct Detour {
    /// The database by this way.
    pub url: String,
    open: watch::Sender<bool>,
    // Removed with the detour.
    _directory: Arc<TempDir>,
}

impl Detour {
    /// To the database of this URL.
    pub fn to(url: &str) -> Self {
        let (base, host) = url.split_once("?host=").unwrap();
        let target = PathBuf::from(host.replace("%2F", "/")).join(".s.PGSQL.5432");
        let directory = Arc::new(tempfile::tempdir().unwrap());
        let listener = UnixListener::bind(directory.path().join(".s.PGSQL.5432")).unwrap();
        let (open, is_open) = watch::channel(true);
        tokio::spawn(async move {
            while let Ok((mut from, _)) = listener.accept().await {
                let (target, mut is_open) = (target.clone(), is_open.clone());
                tokio::spawn(async move {
                    if !*is_open.borrow() {
                        return;
                    }
                    let mut to = UnixStream::connect(target).await.unwrap();
                    tokio::select! {
                        // However it ends.
                        _ = copy_bidirectional(&mut from, &mut to) => {}
                        _ = is_open.wait_for(|open| !open) => {}
                    }
                });
            }
        });
        let host = directory.path().to_str().unwrap().replace('/', "%2F");
        Self { url: format!("{base}?host={host}"), open, _directory: directory }
    }

    /// Cuts what is connected, and whoever tries to be.
    pub fn closes(&self) {
        self.open.send_replace(false);
    }

    pub fn opens(&self) {
        self.open.send_replace(true);
    }
}
