//! Measures any server that speaks Frontdesk's documented wire: how much it takes, how fast it is, what that costs it, and
//! whether it loses, doubles or disorders anything. One line of JSON for each load on standard output, a table for people
//! on standard error.

mod clock;
mod faults;
mod latency;
mod ledger;
mod load;
mod people;
mod proc;
mod report;
mod run;
mod watched;
mod wire;

use std::{path::PathBuf, rc::Rc, time::Duration};

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use tokio::task::LocalSet;

use crate::{
    clock::Clock,
    faults::Faults,
    load::{
        Bench, boot::Boot, chat::Chat, fanout::Fanout, idle::Idle, jitter::Jitter, limit::Limit, overload::Overload,
        paced::Paced, rest::RestLoad, storm::Storm,
    },
    people::{Desk, Merchant},
    report::{Record, table},
    run::Run,
    watched::Watched,
    wire::Target,
};

/// Measures a Frontdesk server, or any other that speaks its wire. The server must run with FRONTDESK_RATE_LIMITS=off.
#[derive(Parser)]
#[command(name = "frontdesk-bench", version)]
struct Cli {
    #[command(flatten)]
    server: Server,
    #[command(flatten)]
    merchant: Merchant,
    #[command(subcommand)]
    command: Command,
}

/// Whom to measure.
#[derive(Args, Clone, Debug)]
struct Server {
    /// Where the server is
    #[arg(long, env = "FRONTDESK_URL", default_value = "http://127.0.0.1:4000", global = true)]
    url: String,
    /// What to call it in results
    #[arg(long, default_value = "frontdesk", global = true)]
    label: String,
    /// Its process, whose CPU and memory are measured
    #[arg(long, env = "FRONTDESK_SERVER_PID", global = true)]
    server_pid: Option<u32>,
    /// The data directory of its PostgreSQL on this machine, whose CPU is measured
    #[arg(long, env = "FRONTDESK_POSTGRES_DATA", global = true)]
    postgres_data: Option<PathBuf>,
    /// Seconds that what the server does afterwards may take, which is measured too; 0 does not wait for it
    #[arg(long, default_value_t = 0.0, global = true)]
    settle: f64,
}

#[derive(Subcommand)]
enum Command {
    #[command(flatten)]
    Load(Load),
    /// All loads on this server, and on another beside it, into a page with plots
    Run(Run),
    /// Things that happen to servers, done to servers that are started for it: what becomes of the messages
    Faults(Faults),
}

/// What to measure.
#[derive(Clone, Debug, Subcommand)]
enum Load {
    /// As many messages as the server takes, so many at a time in each conversation
    Chat(Chat),
    /// Messages at a fixed rate, timed from when each was meant to be sent
    Paced(Paced),
    /// One conversation with many listeners
    Fanout(Fanout),
    /// Many sockets that only listen
    Idle(Idle),
    /// One call of the API, as often as it is answered
    Rest(RestLoad),
    /// Many sockets that are cut and come back at once
    Storm(Storm),
    /// More messages than the server can take
    Overload(Overload),
    /// Connections cut while messages flow
    Jitter(Jitter),
    /// What the PostgreSQL below takes by itself
    Limit(Limit),
    /// How long our program takes to start, on an embedded database of its own
    Boot(Boot),
}

impl Load {
    async fn run(&self, server: &Server, merchant: &Merchant) -> Result<Record> {
        if let Self::Boot(load) = self {
            return load.run(&server.label).await;
        }
        let watched = Watched::new(server.server_pid, server.postgres_data.as_deref())?;
        if let Self::Limit(load) = self {
            return load.run(&server.label, server.postgres_data.as_deref(), &watched).await;
        }
        let desk = Desk::open(Target::of(&server.url).await?, merchant).await?;
        let settle = Duration::try_from_secs_f64(server.settle).context("--settle is no time")?;
        let bench = Rc::new(Bench { label: server.label.clone(), desk, watched, clock: Clock::start(), settle });
        match self {
            Self::Chat(load) => load.run(&bench).await,
            Self::Paced(load) => load.run(&bench).await,
            Self::Fanout(load) => load.run(&bench).await,
            Self::Idle(load) => load.run(&bench).await,
            Self::Rest(load) => load.run(&bench).await,
            Self::Storm(load) => load.run(&bench).await,
            Self::Overload(load) => load.run(&bench).await,
            Self::Jitter(load) => load.run(&bench).await,
            Self::Limit(_) | Self::Boot(_) => unreachable!("it needs no server"),
        }
    }
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    as_many_files_as_allowed()?;
    // One thread: the generator must not take the core that the server could use, and what tasks share needs no lock.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(LocalSet::new().run_until(async {
        match &cli.command {
            Command::Load(load) => show(&load.run(&cli.server, &cli.merchant).await?),
            Command::Run(run) => run.run(&cli.server, &cli.merchant).await,
            // Given up, what was started is ended all the same.
            Command::Faults(faults) => tokio::select! {
                outcome = faults.run(&cli.merchant) => outcome,
                _ = tokio::signal::ctrl_c() => anyhow::bail!("given up"),
            },
        }
    }))
}

fn show(record: &Record) -> Result<()> {
    eprintln!("{}", table(record));
    println!("{}", serde_json::to_string(record)?);
    Ok(())
}

/// A socket is a file, and systems allow few unless asked.
fn as_many_files_as_allowed() -> Result<()> {
    let (_, most) = getrlimit(Resource::RLIMIT_NOFILE)?;
    // macOS says "no limit" and then refuses it.
    let wanted = most.min(if cfg!(target_os = "macos") { 10_240 } else { most });
    setrlimit(Resource::RLIMIT_NOFILE, wanted, most).context("cannot open that many files")
}
