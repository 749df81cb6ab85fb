//! What a killed frontdesk, or a killed PostgreSQL, left behind in a cluster: processes that still run, and a pid file
//! that lies.

use std::{fs, io, os::unix::fs::MetadataExt, path::Path, time::Duration};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use tokio::time::{Instant, sleep};

use super::{POLL, StartError};

/// A shutdown writes what is still in memory. PostgreSQL loses nothing either when it is cut off; only the next start
/// takes longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a process whose input has ended may take to notice.
const DYING: Duration = Duration::from_secs(5);

/// PostgreSQL's `cluster_name`, which stands in the title of each of its processes: it tells ours from one that
/// somebody started by hand, and those of one directory from those of another.
pub fn mark(cluster: &Path) -> String {
    fs::metadata(cluster).map_or_else(|_| "frontdesk".into(), |it| format!("frontdesk-{:x}-{:x}", it.dev(), it.ino()))
}

/// A process of PostgreSQL that uses the cluster.
#[derive(Debug, PartialEq, Eq)]
struct Occupant {
    pid: i32,
    postmaster: bool,
    ours: bool,
}

/// Waits until no process uses the cluster, hastening those of ours; then removes the pid file. The caller holds the
/// data directory's lock, so whoever is left has lost its frontdesk.
pub async fn clear(cluster: &Path) -> Result<(), StartError> {
    let begun = Instant::now();
    let mut left = occupants(cluster);
    if let Some(foreign) = left.iter().find(|it| it.postmaster && !it.ours) {
        return Err(StartError::Occupied { cluster: cluster.into(), pid: foreign.pid });
    }
    if !left.is_empty() {
        tracing::info!(processes = left.len(), "waiting for the remains of an earlier PostgreSQL to go");
        hasten(&left);
    }
    let mut cut_off = false;
    while let Some(first) = left.first() {
        if !cut_off && begun.elapsed() > PATIENCE {
            cut_off = true;
            left.iter().for_each(|it| send(it.pid, Signal::SIGKILL));
        }
        if begun.elapsed() > 2 * PATIENCE {
            return Err(StartError::Occupied { cluster: cluster.into(), pid: first.pid });
        }
        sleep(POLL).await;
        left = occupants(cluster);
    }
    // Without this PostgreSQL would refuse to start if another program happens to have its old pid.
    let file = cluster.join("postmaster.pid");
    match fs::remove_file(&file) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(StartError::files("remove", file)(source)),
        _ => Ok(()),
    }
}

/// Removes a half-made cluster, and ends whatever still writes into it.
pub async fn discard(unfinished: &Path) -> Result<(), StartError> {
    let begun = Instant::now();
    loop {
        occupants(unfinished).iter().for_each(|it| send(it.pid, Signal::SIGKILL));
        match fs::remove_dir_all(unfinished) {
            Err(source) if source.kind() == io::ErrorKind::NotFound => return Ok(()),
            // Something still adds files.
            Err(source) if begun.elapsed() > DYING => {
                return Err(StartError::files("remove", unfinished)(source));
            }
            _ => sleep(POLL).await,
        }
    }
}

/// A postmaster ends its own processes. Those that have lost theirs may be busy and not have noticed: they quit at
/// once.
fn hasten(left: &[Occupant]) {
    match left.iter().find(|it| it.postmaster) {
        Some(it) => send(it.pid, Signal::SIGINT),
        None => left.iter().for_each(|it| send(it.pid, Signal::SIGQUIT)),
    }
}

fn send(pid: i32, signal: Signal) {
    // It may just have ended.
    let _ = kill(Pid::from_raw(pid), signal);
}

/// Judges a process by its command line, and by whether the cluster is its working directory, if that can be told.
fn occupant(pid: i32, command: &str, at_home: Option<bool>, cluster: &Path) -> Option<Occupant> {
    // A postmaster is "/…/bin/postgres -D …", the processes that it forks are "postgres: <cluster_name>: walwriter".
    let postmaster = !command.starts_with("postgres: ");
    let program = command.split(' ').next().unwrap_or_default();
    let ours = command.contains(&mark(cluster));
    let named = || ours || format!("{command} ").contains(&format!("-D {} ", cluster.display()));
    let uses = (!postmaster || program.ends_with("postgres")) && at_home.unwrap_or_else(named);
    uses.then_some(Occupant { pid, postmaster, ours })
}

#[cfg(target_os = "linux")]
fn occupants(cluster: &Path) -> Vec<Occupant> {
    // It may be a symbolic link to another disk.
    let Ok(home) = fs::canonicalize(cluster) else {
        return Vec::new();
    };
    let look = |pid: i32| {
        let command = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
        let command = String::from_utf8_lossy(&command).trim_end_matches('\0').replace('\0', " ");
        if !command.contains("postgres") {
            return None;
        }
        let at_home = match fs::read_link(format!("/proc/{pid}/cwd")) {
            Ok(it) => Some(it == home),
            // Root in a container may not look at another user's: it lacks CAP_SYS_PTRACE.
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => None,
            // Gone, or a zombie.
            Err(_) => return None,
        };
        occupant(pid, &command, at_home, cluster)
    };
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|it| it.file_name().to_str()?.parse().ok()).filter_map(look).collect()
}

/// Without /proc only the postmaster can be found.
#[cfg(not(target_os = "linux"))]
fn occupants(cluster: &Path) -> Vec<Occupant> {
    let look = || {
        let file = fs::read_to_string(cluster.join("postmaster.pid")).ok()?;
        let pid: i32 = file.lines().next()?.trim().parse().ok()?;
        let answer = std::process::Command::new("ps").args(["-o", "command=", "-p", &pid.to_string()]).output().ok()?;
        occupant(pid, String::from_utf8_lossy(&answer.stdout).trim(), None, cluster)
    };
    look().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_processes_of_postgres_on_this_very_cluster_count() {
        let dir = tempfile::tempdir().unwrap();
        let (cluster, other) = (dir.path(), tempfile::tempdir().unwrap());
        let judge = |command: &str, at_home| occupant(7, command, at_home, cluster).map(|it| (it.postmaster, it.ours));
        let (ours, theirs) = (mark(cluster), mark(other.path()));
        let start = format!("/usr/bin/postgres -D {} -c fsync=on", cluster.display());

        assert_eq!(judge(&format!("{start} -c cluster_name={ours}"), None), Some((true, true)));
        assert_eq!(judge(&start, None), Some((true, false)), "by hand");
        assert_eq!(judge("/usr/bin/postgres", Some(true)), Some((true, false)), "by hand, with PGDATA");
        assert_eq!(judge(&format!("postgres: {ours}: walwriter"), None), Some((false, true)));
        assert_eq!(judge("postgres: walwriter", Some(true)), Some((false, false)));

        assert_eq!(judge(&format!("postgres: {theirs}: walwriter"), None), None, "of another cluster");
        assert_eq!(judge(&format!("/usr/bin/postgres -D {}2", cluster.display()), None), None, "of a longer name");
        assert_eq!(judge(&start, Some(false)), None);
        assert_eq!(judge("vim postgresql.conf", Some(true)), None, "an administrator");
    }
}
