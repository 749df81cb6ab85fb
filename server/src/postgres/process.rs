//! How every program of PostgreSQL is run: as its user, away from our terminal and our environment, and not for longer
//! than we live.

use std::{env, ffi::OsStr, io, path::Path, process::Stdio};

use nix::sys::signal::Signal;
use tokio::process::Command;

use super::{StartError, owner::Owner};

/// To be spawned from a thread that lives as long as the process should: where a child can ask for `at_our_death`, that
/// is its parent thread's.
pub fn command(program: &Path, owner: &Owner, dir: &Path, at_our_death: Signal) -> Command {
    let mut command = Command::new(program);
    // Ours holds secrets, and PG… variables that are meant for others. Messages in English are what we look for in the
    // log.
    command.env_clear().env("LC_ALL", "C").env("TZ", "UTC");
    for name in ["PATH", "LD_LIBRARY_PATH"] {
        if let Some(value) = env::var_os(name) {
            command.env(name, value);
        }
    }
    // std drops root's other groups along with the user.
    if let Some((uid, gid)) = owner.ids() {
        command.uid(uid).gid(gid);
    }
    // A group of its own: Ctrl-C in a terminal is for us, who then stop PostgreSQL when nobody needs it any more.
    command.current_dir(dir).process_group(0).stdin(Stdio::null());
    dies_with_us(&mut command, at_our_death);
    command
}

/// The error of a spawn. The system names neither what it refused nor whether it was the program or the directory.
pub fn cannot_run(program: &Path, owner: &Owner, dir: &Path) -> impl FnOnce(io::Error) -> StartError {
    move |source| {
        let denied = source.kind() == io::ErrorKind::PermissionDenied;
        let blocked = denied.then(|| owner.blocked(dir).or_else(|| owner.blocked(program.parent()?))).flatten();
        blocked.unwrap_or_else(|| StartError::Run { program: program.into(), source })
    }
}

/// An option that PostgreSQL takes as a list of names: a quoted one is taken as it is.
pub fn quoted(name: &OsStr) -> String {
    format!("\"{}\"", name.to_string_lossy().replace('"', "\"\""))
}

#[cfg(target_os = "linux")]
fn dies_with_us(command: &mut Command, signal: Signal) {
    use nix::{
        errno::Errno,
        sys::prctl,
        unistd::{getpid, getppid},
    };

    let us = getpid();
    let ask = move || {
        prctl::set_pdeathsig(signal)?;
        // We may have died before the child could ask.
        if getppid() == us { Ok(()) } else { Err(Errno::ESRCH.into()) }
    };
    // SAFETY: between fork and exec nothing but system calls is allowed, and these two are all there is: neither
    // allocates nor locks.
    unsafe { command.pre_exec(ask) };
}

/// Nothing like it there: `leftover` ends what we left, at the next start.
#[cfg(not(target_os = "linux"))]
fn dies_with_us(_: &mut Command, _: Signal) {}
