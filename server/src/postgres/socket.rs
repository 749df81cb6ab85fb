//! The directory of PostgreSQL's socket: in the data directory, or, where that has too long a path, a private one that
//! is linked from there.

use std::{
    env, fs,
    os::unix::fs::{DirBuilderExt, PermissionsExt, symlink},
    path::{Path, PathBuf},
};

use nix::unistd::{geteuid, mkdtemp};

use super::{StartError, owner::Owner};

/// Names the socket file. No network port is opened.
pub const PORT: u16 = 5432;

/// `sun_path` in `sockaddr_un`, less the closing zero.
const LONGEST: usize = if cfg!(target_os = "linux") { 107 } else { 103 };

/// A directory that only PostgreSQL's user and root may enter: that is why connections need no password.
#[derive(Debug)]
pub struct SocketDir {
    path: PathBuf,
    /// The symbolic link to a private directory; both go when PostgreSQL has stopped.
    link: Option<PathBuf>,
}

impl SocketDir {
    /// At `run`, if its path is short enough. The caller holds the lock, so that what lies there is a dead server's.
    pub fn make(run: &Path, owner: &Owner) -> Result<SocketDir, StartError> {
        discard(run, owner);
        if fits(run) {
            let mut new = fs::DirBuilder::new();
            new.recursive(true).mode(0o700).create(run).map_err(StartError::files("create", run))?;
            fs::set_permissions(run, fs::Permissions::from_mode(0o700)).map_err(StartError::files("protect", run))?;
            owner.take(run)?;
            return Ok(SocketDir { path: run.into(), link: None });
        }
        let parents = parents();
        for parent in &parents {
            let template = parent.join("frontdesk-XXXXXX");
            if !fits(&template) || owner.blocked(parent).is_some() {
                continue;
            }
            // mkdtemp's name cannot be foreseen, it makes the directory 0700, and takes none that exists.
            let Ok(path) = mkdtemp(&template) else {
                continue;
            };
            owner.take(&path)?;
            symlink(&path, run).map_err(StartError::files("link", run))?;
            return Ok(SocketDir { path, link: Some(run.into()) });
        }
        let tried = parents.iter().map(|it| it.display().to_string()).collect::<Vec<_>>().join(", ");
        Err(StartError::NoRoomForSocket { tried })
    }

    /// Where to connect to.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for SocketDir {
    fn drop(&mut self) {
        if let Some(link) = &self.link {
            empty(&self.path);
            // What cannot be removed now is removed at the next start.
            let _ = fs::remove_dir(&self.path).and_then(|()| fs::remove_file(link));
        }
    }
}

/// Where the server that runs there has its socket.
pub fn of_running(run: &Path) -> PathBuf {
    fs::read_link(run).unwrap_or_else(|_| run.into())
}

/// A private directory's parents, best first.
fn parents() -> Vec<PathBuf> {
    let own = if geteuid().is_root() { Some("/run".into()) } else { env::var_os("XDG_RUNTIME_DIR") };
    let all = own.map(PathBuf::from).into_iter().chain([env::temp_dir(), "/tmp".into()]);
    all.filter(|it| it.is_absolute() && it.is_dir()).collect()
}

fn fits(dir: &Path) -> bool {
    dir.join(socket()).as_os_str().len() <= LONGEST
}

fn socket() -> String {
    format!(".s.PGSQL.{PORT}")
}

/// Removes what a server that was killed has left at `run`.
fn discard(run: &Path, owner: &Owner) {
    if let Ok(private) = fs::read_link(run) {
        // It lies where everybody may write: by now it could be somebody else's.
        if fs::symlink_metadata(&private).is_ok_and(|it| it.is_dir() && owner.has(&it)) {
            empty(&private);
            let _ = fs::remove_dir(&private);
        }
        let _ = fs::remove_file(run);
    } else {
        empty(run);
    }
}

/// Errors show when PostgreSQL wants to make these files anew, and they say more then.
fn empty(dir: &Path) {
    let _ = fs::remove_file(dir.join(socket()));
    let _ = fs::remove_file(dir.join(format!("{}.lock", socket())));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nobody_else() -> Owner {
        Owner::of(Path::new("/nowhere")).unwrap()
    }

    #[test]
    fn the_socket_lies_in_the_data_directory() {
        let dir = tempfile::tempdir().unwrap();
        let run = dir.path().join("run");
        fs::create_dir(&run).unwrap();
        fs::write(run.join(".s.PGSQL.5432.lock"), "1\n").unwrap();

        let socket = SocketDir::make(&run, &nobody_else()).unwrap();

        assert_eq!(socket.path(), run);
        assert_eq!(fs::metadata(&run).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::read_dir(&run).unwrap().count(), 0, "a dead server's lock would be in the way");
    }

    #[test]
    fn a_long_path_gets_a_private_directory_which_goes_again() {
        let dir = tempfile::tempdir().unwrap();
        let run = dir.path().join("long".repeat(20)).join("run");
        fs::create_dir(run.parent().unwrap()).unwrap();

        let abandoned = std::mem::ManuallyDrop::new(SocketDir::make(&run, &nobody_else()).unwrap());
        assert_eq!(fs::read_link(&run).unwrap(), abandoned.path());
        assert_eq!(fs::metadata(abandoned.path()).unwrap().permissions().mode() & 0o777, 0o700);

        let socket = SocketDir::make(&run, &nobody_else()).unwrap();
        let private = socket.path().to_owned();
        assert!(fits(&private) && private != abandoned.path() && !abandoned.path().exists());

        drop(socket);
        assert!(!private.exists() && fs::read_link(&run).is_err());
    }
}
