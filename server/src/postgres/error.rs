//! What can go wrong with a PostgreSQL of our own, told to a person on a bare machine; nothing that is known only by
//! SQL.

use std::{io, path::PathBuf, process::ExitStatus};

use super::installation::{Major, OLDEST};

/// Why our own PostgreSQL did not start; each message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// Neither a home directory nor `FRONTDESK_DATA_DIR`.
    #[error("there is no home directory to keep data in: set FRONTDESK_DATA_DIR to a directory of frontdesk's own")]
    NoHome,
    /// No server binaries of a supported version on this machine.
    #[error(
        "no PostgreSQL {OLDEST} or newer is installed here. Install its server (Debian, Ubuntu: `apt-get install postgresql`; \
         Fedora: `dnf install postgresql-server`; Alpine: `apk add postgresql`; macOS: `brew install postgresql@17`), \
         or set DATABASE_URL to use one that runs elsewhere"
    )]
    NotInstalled,
    /// A cluster can only be opened by the major version that made it.
    #[error(
        "{cluster} was made by PostgreSQL {wanted}, which is not installed here ({}). Install its server too (Debian, Ubuntu: \
         `apt-get install postgresql-{wanted}`), or move the data to another version with pg_upgrade, \
         or start anew with another FRONTDESK_DATA_DIR", instead(.installed)
    )]
    OtherVersion {
        /// The cluster's directory.
        cluster: PathBuf,
        /// The version that made it.
        wanted: Major,
        /// What there is instead, newest first.
        installed: Vec<Major>,
    },
    /// One server a directory.
    #[error(
        "another frontdesk{} runs on {dir}. Stop it first, or give this one a FRONTDESK_DATA_DIR of its own; \
         to run several on the same data, give all of them the same DATABASE_URL", pid(.holder)
    )]
    Locked {
        /// The data directory.
        dir: PathBuf,
        /// Who has it, as far as it is known.
        holder: Option<u32>,
    },
    /// A server that is not ours, or one of ours that will not end.
    #[error(
        "a PostgreSQL that is not this frontdesk's (pid {pid}) runs on {cluster}: stop it first, with `kill -INT {pid}`"
    )]
    Occupied {
        /// The cluster's directory.
        cluster: PathBuf,
        /// The foreign postmaster.
        pid: i32,
    },
    /// There is something where the cluster should be.
    #[error(
        "{0} holds something that is not a PostgreSQL cluster: move it away, or set FRONTDESK_DATA_DIR to another directory"
    )]
    NotACluster(PathBuf),
    /// PostgreSQL never runs as root, so somebody else must own its files.
    #[error(
        "{0} belongs to root, as which PostgreSQL does not run: give it to its user, with `chown -R postgres: {0}`"
    )]
    OwnedByRoot(PathBuf),
    /// There is no user to run as.
    #[error(
        "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody` here: create one, or run frontdesk as another user"
    )]
    NoUser,
    /// As root: the directory lies behind one that the PostgreSQL user may not enter.
    #[error(
        "PostgreSQL does not run as root but as `{user}`, who may not enter {blocked}: set FRONTDESK_DATA_DIR to a directory \
         outside of it, such as /var/lib/frontdesk, or let others pass with `chmod o+x {blocked}`"
    )]
    OutOfReach {
        /// As whom PostgreSQL runs.
        user: String,
        /// The topmost directory that is closed to that user.
        blocked: PathBuf,
    },
    /// Every place for the socket has too long a name.
    #[error(
        "no directory for PostgreSQL's socket has a short enough path (tried {tried}): set TMPDIR or FRONTDESK_DATA_DIR to a shorter one"
    )]
    NoRoomForSocket {
        /// What was tried, separated by commas.
        tried: String,
    },
    /// The file system said no.
    #[error(
        "cannot {doing} {path}: {source}. The data directory (FRONTDESK_DATA_DIR) must be writable for the user frontdesk runs as"
    )]
    Files {
        /// A verb.
        doing: &'static str,
        /// What was worked on.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A program of PostgreSQL could not be run at all.
    #[error("cannot run {program}: {source}")]
    Run {
        /// The whole path.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// `initdb` gave up.
    #[error("initdb could not make the cluster ({status}):\n{output}")]
    Init {
        /// How it ended.
        status: ExitStatus,
        /// What it said.
        output: String,
    },
    /// `postgres` ended.
    #[error("PostgreSQL ended by itself ({status}){}", after(.log))]
    Ended {
        /// How it ended.
        status: ExitStatus,
        /// The last lines of its log; none if it was killed.
        log: String,
    },
    /// It runs, but refuses to be talked to.
    #[error("PostgreSQL has started but refuses work: {0}")]
    Refused(#[source] sqlx::Error),
    /// Its thread could not be started, or has panicked.
    #[error("nothing looks after PostgreSQL: {0}")]
    Abandoned(#[source] io::Error),
}

impl StartError {
    /// For `map_err` after a file operation.
    pub(super) fn files(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> StartError {
        let path = path.into();
        move |source| StartError::Files { doing, path, source }
    }

    /// Whether the remains of a server that was just killed are in the way: they go away by themselves.
    pub(super) fn passes(&self) -> bool {
        matches!(self, StartError::Ended { log, .. } if log.contains("still in use") || log.contains("already exists"))
    }
}

/// Why our own PostgreSQL did not stop as it should.
#[derive(Debug, thiserror::Error)]
pub enum StopError {
    /// Nothing is lost: it recovers from its log at the next start.
    #[error("PostgreSQL did not end in time and was cut off ({0}); it will recover when it is started again")]
    CutOff(ExitStatus),
    /// It could not be waited for.
    #[error("cannot wait for PostgreSQL: {0}")]
    Wait(#[from] io::Error),
    /// It had died too often before.
    #[error("PostgreSQL had already ended for good")]
    GivenUp,
}

fn instead(installed: &[Major]) -> String {
    match installed {
        [] => "nor is any other".into(),
        them => format!("only {}", them.iter().map(Major::to_string).collect::<Vec<_>>().join(", ")),
    }
}

fn after(log: &str) -> String {
    if log.is_empty() { String::new() } else { format!(":\n{log}") }
}

fn pid(holder: &Option<u32>) -> String {
    holder.map(|pid| format!(" (pid {pid})")).unwrap_or_default()
}
