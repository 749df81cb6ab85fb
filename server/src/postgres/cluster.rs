//! A cluster at rest: everything that is settled, and everything that `initdb` makes, before a server can run on it.

use std::{
    fs, io,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    process::Output,
};

use nix::sys::signal::Signal;

use super::{
    StartError,
    data_dir::DataDir,
    installation::{self, Installation, Major},
    leftover,
    owner::Owner,
    process,
    socket::SocketDir,
};

/// The role that `initdb` makes, and the only one there is.
pub const USER: &str = "frontdesk";

/// How characters are told apart and put into cases. The first is on every Linux of the last years, the second on
/// macOS; with the third only the letters of ASCII have an upper case.
const CHARACTERS: [&str; 3] = ["C.UTF-8", "en_US.UTF-8", "C"];

/// Since this version PostgreSQL knows Unicode by itself.
const KNOWS_UNICODE: Major = 17;

/// What a server needs to run. Whoever has it holds the data directory's lock.
#[derive(Debug)]
pub struct Cluster {
    // Dropped in this order: the lock must outlast everything.
    pub socket: SocketDir,
    pub installation: Installation,
    pub owner: Owner,
    data: DataDir,
}

impl Cluster {
    /// Takes the directory, and makes a cluster in it if there is none. `candidates` are the directories where programs
    /// may be.
    pub async fn open(data_dir: &Path, candidates: &[PathBuf]) -> Result<Cluster, StartError> {
        let data = DataDir::lock(data_dir).await?;
        let path = data.cluster();
        let existing = version(&path)?;
        let owner = Owner::of(&path)?;
        let installed = installation::find(candidates);
        let installation = installation::choose(installed, existing.map(|major| (path.as_path(), major)))?;
        if existing.is_none() {
            tracing::info!(postgres = installation.major, directory = %path.display(), "making a new database");
            init(&data, &owner, &installation).await?;
        }
        leftover::clear(&path).await?;
        let socket = SocketDir::make(&data.run(), &owner)?;
        Ok(Cluster { socket, installation, owner, data })
    }

    /// What PostgreSQL calls its data directory.
    pub fn path(&self) -> PathBuf {
        self.data.cluster()
    }
}

/// The version that made the cluster, if there is one.
fn version(cluster: &Path) -> Result<Option<Major>, StartError> {
    match fs::read_to_string(cluster.join("PG_VERSION")) {
        Ok(major) => major.trim().parse().map(Some).map_err(|_| StartError::NotACluster(cluster.into())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            match fs::read_dir(cluster).map(|mut it| it.next().is_none()) {
                Ok(false) => Err(StartError::NotACluster(cluster.into())),
                // An empty directory is as good as none: the new cluster takes its place.
                _ => Ok(None),
            }
        }
        Err(error) => Err(StartError::files("read", cluster)(error)),
    }
}

/// Beside its final place, since a half-made cluster looks much like a whole one; moving it is all or nothing.
async fn init(data: &DataDir, owner: &Owner, installation: &Installation) -> Result<(), StartError> {
    let unfinished = data.unfinished();
    let mut last = None;
    for characters in CHARACTERS {
        leftover::discard(&unfinished).await?;
        fs::DirBuilder::new().mode(0o700).create(&unfinished).map_err(StartError::files("create", &unfinished))?;
        owner.take(&unfinished)?;
        let Output { status, stderr, .. } = initdb(owner, installation, &unfinished, characters).await?;
        if status.success() {
            fs::rename(&unfinished, data.cluster()).map_err(StartError::files("move", &unfinished))?;
            let synced = fs::File::open(data.path()).and_then(|it| it.sync_all());
            return synced.map_err(StartError::files("write", data.path()));
        }
        let output = String::from_utf8_lossy(&stderr).trim_end().to_owned();
        let unknown = output.contains("invalid locale");
        last = Some(StartError::Init { status, output });
        if !unknown {
            break;
        }
    }
    leftover::discard(&unfinished).await?;
    Err(last.expect("there is at least one set of characters to try"))
}

async fn initdb(
    owner: &Owner,
    installation: &Installation,
    dir: &Path,
    characters: &str,
) -> Result<Output, StartError> {
    let program = installation.initdb();
    // A half-made cluster is of no use, so nothing is lost by the hardest signal.
    let mut command = process::command(&program, owner, dir, Signal::SIGKILL);
    command.arg("-D").arg(dir).args(["--username", USER, "--encoding=UTF8", "--data-checksums", "--no-instructions"]);
    // Whoever can enter the socket's directory can read the cluster anyway. If somebody lets it listen to a network,
    // that needs a decision.
    command.args(["--auth-local=trust", "--auth-host=reject"]);
    // Sorted by code point: an upgrade of the system's library cannot break an index.
    command.arg("--locale=C");
    if installation.major >= KNOWS_UNICODE {
        command.args(["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]);
    } else {
        command.arg(format!("--lc-ctype={characters}"));
    }
    command.kill_on_drop(true).output().await.map_err(process::cannot_run(&program, owner, dir))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_tells_its_version_and_other_things_are_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let cluster = dir.path().join("postgres");
        assert_eq!(version(&cluster).unwrap(), None);
        fs::create_dir(&cluster).unwrap();
        assert_eq!(version(&cluster).unwrap(), None);
        fs::write(cluster.join("PG_VERSION"), "14\n").unwrap();
        assert_eq!(version(&cluster).unwrap(), Some(14));
        fs::rename(cluster.join("PG_VERSION"), cluster.join("holiday.jpg")).unwrap();
        assert!(matches!(version(&cluster), Err(StartError::NotACluster(_))));
    }
}
