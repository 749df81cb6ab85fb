//! A running server: starting it, knowing when it is ready, and ending it; not what to do when it ends by itself.

use std::{fs, io, os::unix::process::ExitStatusExt, path::PathBuf, process::ExitStatus, time::Duration};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};
use tokio::{
    process::Child,
    time::{Instant, timeout},
};

use super::{
    POLL, StartError, StopError,
    cluster::Cluster,
    leftover,
    log::{self, Tail},
    process::{cannot_run, command, quoted},
    socket::PORT,
};

/// How a server is asked to end, ever less politely, and how long it may take. All are safe; after the first it need
/// not recover.
const FAREWELLS: [(Signal, Duration); 3] = [
    (Signal::SIGINT, Duration::from_secs(10)),
    (Signal::SIGQUIT, Duration::from_secs(8)),
    (Signal::SIGKILL, Duration::from_secs(5)),
];

/// A server that takes longer to start is recovering, and somebody may wonder.
const LONG: Duration = Duration::from_secs(10);

/// A postmaster, our child.
pub struct Server {
    child: Child,
    tail: Tail,
    pid_file: PathBuf,
}

impl Server {
    /// Must be called on a thread that lives as long as the server shall.
    pub fn spawn(cluster: &Cluster) -> Result<Server, StartError> {
        let program = cluster.installation.postgres();
        let dir = cluster.path();
        let cannot_run = || cannot_run(&program, &cluster.owner, &dir);
        let mut command = command(&program, &cluster.owner, &dir, Signal::SIGINT);
        // What is set here cannot be changed in postgresql.conf; everything else, such as memory, can. Nothing here
        // makes it less durable.
        command.arg("-D").arg(&dir);
        let place = format!("unix_socket_directories={}", quoted(cluster.socket.path().as_os_str()));
        let port = format!("port={PORT}");
        let name = format!("cluster_name={}", leftover::mark(&dir));
        let ours = [&*name, "listen_addresses=", "unix_socket_permissions=0700", &port, &place];
        for setting in ours.iter().chain(log::SETTINGS) {
            command.args(["-c", setting]);
        }
        let (log, stderr) = io::pipe().map_err(cannot_run())?;
        let tail = Tail::of(log).map_err(cannot_run())?;
        let child =
            command.stdout(stderr.try_clone().map_err(cannot_run())?).stderr(stderr).spawn().map_err(cannot_run())?;
        // The command still has the pipe's other end, and as long as it does, the log does not end.
        drop(command);
        Ok(Server { child, tail, pid_file: dir.join("postmaster.pid") })
    }

    /// Until it takes connections, which after a crash can be long.
    pub async fn ready(&mut self) -> Result<(), StartError> {
        let mut noted = Instant::now();
        while !self.is_ready() {
            if let Ok(status) = timeout(POLL, self.child.wait()).await {
                return Err(self.explain(status).await);
            }
            if noted.elapsed() > LONG {
                noted = Instant::now();
                tracing::info!("PostgreSQL is still recovering what had not been written when it was killed");
            }
        }
        Ok(())
    }

    /// Until it ends by itself, and why.
    pub async fn ended(&mut self) -> StartError {
        let status = self.child.wait().await;
        self.explain(status).await
    }

    /// Ends it. The connections that there are get cut.
    pub async fn stop(mut self) -> Result<(), StopError> {
        let mut status = None;
        for (signal, patience) in FAREWELLS {
            self.send(signal);
            if let Ok(ended) = timeout(patience, self.child.wait()).await {
                status = Some(ended?);
                break;
            }
            tracing::warn!(%signal, "PostgreSQL has not ended in time");
        }
        match status {
            Some(status) if status.success() => Ok(()),
            Some(status) => Err(StopError::CutOff(status)),
            None => Err(StopError::Wait(io::ErrorKind::TimedOut.into())),
        }
    }

    /// Line 8 of the pid file, which `pg_ctl` waits for too; a connection that comes too early would be an error in the
    /// log.
    fn is_ready(&self) -> bool {
        let file = fs::read_to_string(&self.pid_file).unwrap_or_default();
        let mut lines = file.lines();
        let pid = lines.next().and_then(|it| it.parse().ok());
        pid == self.child.id() && matches!(lines.nth(6).map(str::trim), Some("ready" | "standby"))
    }

    /// Without its log, a status says nothing. A server that was killed had no time to say why.
    async fn explain(&mut self, status: io::Result<ExitStatus>) -> StartError {
        match status {
            Ok(status) if status.signal().is_some() => StartError::Ended { status, log: String::new() },
            Ok(status) => StartError::Ended { status, log: self.tail.text().await },
            Err(source) => StartError::Run { program: "postgres".into(), source },
        }
    }

    fn send(&self, signal: Signal) {
        // None when it has been waited for: then its pid may be another's.
        if let Some(pid) = self.child.id().and_then(|pid| i32::try_from(pid).ok()) {
            let _ = kill(Pid::from_raw(pid), signal);
        }
    }
}
