//! The command line: `frontdesk serve`, and the chores.

use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use clap::Parser;
use frontdesk::config::{Cli, Command, Database, Serve};
use frontdesk::http::document;
use frontdesk::logging;
use frontdesk::serve::{Bound, OpenDatabase, SystemClock};
use frontdesk::store::schema;
use frontdesk::wire::asyncapi;
use mimalloc::MiMalloc;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// glibc's allocator keeps what each thread once had: thirty sign-ins, at 19 MiB a hash, left 800 MB behind. It also took
/// a tenth of what a message costs.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The demo people, as `seeds/demo.sql` makes them.
const DEMO_PEOPLE: &str = "\
  End users   david@example.com, emma@example.com          password user123
  Acme        admin1@acme.com (admin)                      password admin123
              bob@acme.com (manager), alice@acme.com       password staff123
  Globex      admin@globex.com (admin)                     password admin123
              charlie@globex.com                           password staff123";

/// How long stopping may take. Only a database that hangs keeps it from being done in a moment.
const STOPS_WITHIN: Duration = Duration::from_millis(9_500);

fn main() -> ExitCode {
    let cli = Cli::parse();
    log_to_stderr();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("frontdesk: cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli.command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("frontdesk: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// For people on a terminal, as JSON for machines. `RUST_LOG` chooses what.
fn log_to_stderr() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let discreet = filter_fn(logging::is_discreet);
    if std::io::stderr().is_terminal() {
        log.with_target(false).finish().with(discreet).init();
    } else {
        log.json().flatten_event(true).finish().with(discreet).init();
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    let stop = stop_signal()?;
    match command {
        Command::Serve(config) => serve(*config, stop).await,
        Command::Migrate(config) => with_database(&config, false).await,
        Command::Seed(config) => with_database(&config, true).await,
        Command::Chore(chore) => tokio::select! {
            done = chore.run() => done,
            () = stopped(stop) => Err(anyhow::anyhow!("stopped before it was done")),
        },
        Command::Openapi => print(&document::publish(&document::service())),
        Command::Asyncapi => print(&asyncapi::publish()),
    }
}

fn print(document: &str) -> anyhow::Result<()> {
    Ok(std::io::stdout().write_all(document.as_bytes())?)
}

async fn serve(config: Serve, stop: watch::Receiver<bool>) -> anyhow::Result<()> {
    if config.database.given()?.is_some() {
        config.signing_secret(None)?;
    }
    // Before the database: who cannot have it need not start a database.
    let bound = Bound::to(address_of(&config.host, config.port).await?).await?;
    let address = bound.address;
    let opened = tokio::select! {
        opened = OpenDatabase::open(&config.database) => opened,
        () = stopped(stop.clone()) => return Ok(()),
    };
    let database = opened?;
    if config.demo {
        schema::seed(&database.pool).await?;
    }

    let stopping = async move {
        stopped(stop).await;
        tracing::info!("stopping");
    };
    let ready = bound.prepare(&config, &database, Arc::new(SystemClock))?;
    announce(address, config.demo);
    let served = tokio::select! {
        served = ready.serve(stopping) => served,
        () = database.ended() => Err(anyhow::anyhow!("the embedded database has ended and does not come back")),
    };
    database.close().await?;
    served
}

/// The first address of a host, which may be one itself.
async fn address_of(host: &str, port: u16) -> anyhow::Result<SocketAddr> {
    let mut addresses = tokio::net::lookup_host((host, port))
        .await
        .with_context(|| format!("HOST={host} is no address of this machine"))?;
    addresses.next().with_context(|| format!("HOST={host} has no address"))
}

/// Says where everything is.
fn announce(address: SocketAddr, demo: bool) {
    let host = if address.ip().is_unspecified() { "localhost".to_owned() } else { address.ip().to_string() };
    let base = format!("http://{}:{}", if host == "127.0.0.1" { "localhost" } else { &host }, address.port());
    println!("\nFrontdesk is ready\n");
    println!("  API         {base}/api          Socket.IO on the same port");
    println!("  API docs    {base}/docs         {base}/openapi.json");
    println!("  Health      {base}/healthz      {base}/readyz");
    if demo {
        println!("  Demo shop   {base}/demo");
        println!("\n{DEMO_PEOPLE}");
    }
    println!();
}

async fn with_database(config: &Database, seed: bool) -> anyhow::Result<()> {
    // Opening brings it up to date.
    let database = OpenDatabase::open(config).await?;
    let seeded = if seed { schema::seed(&database.pool).await } else { Ok(()) };
    database.close().await?;
    Ok(seeded?)
}

/// Resolves when the program is asked to stop.
async fn stopped(mut stop: watch::Receiver<bool>) {
    // The sender lives as long as the process.
    stop.wait_for(|stop| *stop).await.ok();
}

/// Turns true at the first SIGTERM or SIGINT. A second one ends the program at once.
fn stop_signal() -> anyhow::Result<watch::Receiver<bool>> {
    let (sender, receiver) = watch::channel(false);
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::spawn(async move {
        for _ in 0..2 {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            if sender.send_replace(true) {
                std::process::exit(130);
            }
            tokio::spawn(async {
                tokio::time::sleep(STOPS_WITHIN).await;
                // PostgreSQL is told by the kernel.
                tracing::error!("what was under way did not finish in time");
                std::process::exit(1);
            });
        }
        // Keeps the sender: receivers wait for a value, not for its end.
        std::future::pending::<()>().await;
    });
    Ok(receiver)
}
