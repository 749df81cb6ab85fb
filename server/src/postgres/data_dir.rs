//! The directory that everything of one frontdesk lives in, and the lock that keeps a second one out; not what
//! PostgreSQL puts there.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError},
    io::{Read, Write},
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, chown},
    path::{Path, PathBuf},
    process,
    time::Duration,
};

use etcetera::BaseStrategy;
use nix::unistd::geteuid;
use tokio::time::{Instant, sleep};

use super::{POLL, StartError, owner::Owner};

/// A frontdesk that was just killed may need a moment to let go of the lock.
const PATIENCE: Duration = Duration::from_secs(1);

/// `FRONTDESK_DATA_DIR`'s default: for root `/var/lib/frontdesk`, else `frontdesk` in the user's data home.
pub fn default_data_dir() -> Result<PathBuf, StartError> {
    if geteuid().is_root() {
        return Ok("/var/lib/frontdesk".into());
    }
    let base = etcetera::choose_base_strategy().map_err(|_| StartError::NoHome)?;
    Ok(base.data_dir().join("frontdesk"))
}

/// Makes the data directory, if need be, and answers its whole path. Others may not look into it; as root, PostgreSQL
/// may pass through.
pub fn make_data_dir(path: &Path) -> Result<PathBuf, StartError> {
    if !path.is_dir() {
        if let Some(parent) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
            fs::create_dir_all(parent).map_err(StartError::files("create", parent))?;
        }
        DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(StartError::files("create", path))?;
    }
    let path = fs::canonicalize(path).map_err(StartError::files("find", path))?;
    let it = fs::metadata(&path).map_err(StartError::files("look at", &path))?;
    let empty = fs::read_dir(&path).map_err(StartError::files("read", &path))?.next().is_none();
    // Only what we made, or found empty, is ours to close: FRONTDESK_DATA_DIR=/tmp must not lock everybody out of /tmp.
    if empty && it.uid() == geteuid().as_raw() {
        let owner = Owner::of(&path.join("postgres"))?;
        let group = owner.ids().map(|(_, gid)| gid);
        let mode = if group.is_some() { 0o710 } else { 0o700 };
        chown(&path, None, group).map_err(StartError::files("give a group to", &path))?;
        fs::set_permissions(&path, Permissions::from_mode(mode)).map_err(StartError::files("protect", &path))?;
    }
    Ok(path)
}

/// The data directory, held until this is dropped, or until our process is gone, however it ends.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    /// Closed on exec, as all of std's files: a child cannot keep the lock.
    _lock: File,
}

impl DataDir {
    /// Waits a moment for a holder that is just dying, then refuses.
    pub async fn lock(path: &Path) -> Result<DataDir, StartError> {
        let path = make_data_dir(path)?;
        let file = path.join("lock");
        let mut open = OpenOptions::new();
        let open = open.read(true).write(true).create(true).truncate(false).mode(0o600);
        let mut lock = open.open(&file).map_err(StartError::files("open", &file))?;
        let deadline = Instant::now() + PATIENCE;
        loop {
            match lock.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => sleep(POLL).await,
                Err(TryLockError::WouldBlock) => {
                    return Err(StartError::Locked { holder: holder(&mut lock), dir: path });
                }
                Err(TryLockError::Error(source)) => {
                    return Err(StartError::files("lock", file)(source));
                }
            }
        }
        // Only for the message to a second one.
        let written = lock.set_len(0).and_then(|()| writeln!(lock, "{}", process::id()));
        written.map_err(StartError::files("write", &file))?;
        Ok(DataDir { path, _lock: lock })
    }

    /// Where it is, without symbolic links.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The cluster's directory, which is complete if it is there.
    pub fn cluster(&self) -> PathBuf {
        self.path.join("postgres")
    }

    /// Where a cluster is made, since that can be interrupted.
    pub fn unfinished(&self) -> PathBuf {
        self.path.join("postgres.new")
    }

    /// Where the socket is, or a symbolic link to there.
    pub fn run(&self) -> PathBuf {
        run(&self.path)
    }
}

/// Where the socket of a data directory is, or a symbolic link to there.
pub fn run(data_dir: &Path) -> PathBuf {
    data_dir.join("run")
}

fn holder(lock: &mut File) -> Option<u32> {
    let mut pid = String::new();
    lock.read_to_string(&mut pid).ok()?;
    pid.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().mode() & 0o777
    }

    #[test]
    fn a_new_directory_is_closed_to_others() {
        let dir = tempfile::tempdir().unwrap();
        let made = make_data_dir(&dir.path().join("a/b")).unwrap();
        assert_eq!(mode(&made) & 0o067, 0, "only its owner, and as root PostgreSQL's group may pass");
    }

    #[test]
    fn a_directory_that_is_in_use_for_something_else_stays_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        fs::set_permissions(dir.path(), Permissions::from_mode(0o755)).unwrap();
        fs::write(dir.path().join("somebody's"), "").unwrap();
        make_data_dir(dir.path()).unwrap();
        assert_eq!(mode(dir.path()), 0o755);
    }

    #[tokio::test]
    async fn a_second_one_is_refused_until_the_first_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let first = DataDir::lock(dir.path()).await.unwrap();
        let said = DataDir::lock(dir.path()).await.unwrap_err().to_string();
        assert!(said.starts_with(&format!("another frontdesk (pid {}) runs on ", process::id())), "{said}");
        assert!(said.contains("DATABASE_URL"), "{said}");
        drop(first);
        DataDir::lock(dir.path()).await.unwrap();
    }
}
