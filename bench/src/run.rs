//! `run`: all loads, on our server and on another in turn, so that what changes on the machine meanwhile meets both.

use std::{
    fs::{self, File},
    io::Write,
    path::PathBuf,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use clap::{Args, Parser};

use crate::{
    Cli, Command, Load, Server,
    people::Merchant,
    report::{
        page::{self, Entry},
        table,
    },
    watched::Watched,
};

/// Seconds that a server may work on what a load has left to it, before the next begins. Two million messages, which the
/// page of 100,000 conversations is filled with, take a minute or two to be indexed.
const SETTLE: f64 = 180.0;

/// Every load that the page shows: its title, and how it is called. What is long is made shorter by `--quick`.
/// `(ours)` are those that the other cannot do, or not in any time.
const PLAN: &[(&str, &str, &str)] = &[
    // First, while the server has done nothing yet: what it takes at rest is measured here.
    ("10,000 idle sockets", "idle --sockets 10000", "idle --sockets 6 --hold 0.2"),
    ("(ours) start of the program", "boot", "boot --cold 1 --warm 1"),
    ("single rows, 4 connections", "limit", "limit --seconds 0.4"),
    // What a commit takes while there is room: nothing that is stored first is told sooner.
    (
        "single rows, 500/s on 1 connection",
        "limit --connections 1 --rate 500",
        "limit --connections 1 --rate 500 --seconds 0.4",
    ),
    ("batches of 64 rows, 4 connections", "limit --batch 64", "limit --batch 64 --seconds 0.4"),
    // While both have stored about as much: what comes next leaves ours with millions of messages, which it indexes and
    // PostgreSQL vacuums for minutes.
    ("fan-out to 200", "fanout", "fanout --listeners 8 --rate 20 --warmup 0.1 --seconds 0.4"),
    (
        "GET a conversation of 100 messages",
        "rest conversation",
        "rest conversation --messages 10 --warmup 0.1 --seconds 0.4",
    ),
    ("(ours) GET its latest 100 messages", "rest messages", "rest messages --messages 10 --warmup 0.1 --seconds 0.4"),
    ("paced, 500/s", "paced", "paced --rate 50 --conversations 2 --warmup 0.1 --seconds 0.4"),
    ("paced, 1,000/s", "paced --rate 1000", "paced --rate 100 --conversations 2 --warmup 0.1 --seconds 0.4"),
    ("chat, 200 conversations, 1 in flight", "chat", "chat --conversations 2 --warmup 0.1 --seconds 0.4"),
    (
        "chat, 50 conversations, 1 in flight",
        "chat --conversations 50",
        "chat --conversations 2 --warmup 0.1 --seconds 0.4",
    ),
    (
        "chat, 200 conversations, 8 in flight",
        "chat --in-flight 8",
        "chat --conversations 2 --in-flight 8 --warmup 0.1 --seconds 0.4",
    ),
    ("(ours) paced, 5,000/s", "paced --rate 5000", "paced --rate 200 --conversations 2 --warmup 0.1 --seconds 0.4"),
    ("(ours) paced, 15,000/s", "paced --rate 15000", "paced --rate 300 --conversations 2 --warmup 0.1 --seconds 0.4"),
    (
        "(ours) more than twice what it takes, 60,000/s",
        "overload",
        "overload --rate 200 --calm-rate 50 --calm 0.4 --conversations 2 --warmup 0.1 --seconds 0.4",
    ),
    ("storm of 5,000", "storm", "storm --sockets 6"),
    ("jitter", "jitter --seconds 15", "jitter --conversations 4 --rate 100 --cut-every 0.5 --warmup 0.1 --seconds 1"),
    ("start a conversation", "rest start --messages 0", "rest start --messages 0 --warmup 0.1 --seconds 0.4"),
    (
        "(ours) staff page, 10,000 conversations of 20 messages",
        "rest page --conversations 10000 --messages 20",
        "rest page --conversations 4 --messages 20 --warmup 0.1 --seconds 0.4",
    ),
    (
        "(ours) staff page, 100,000 conversations of 20 messages",
        "rest page --conversations 100000 --messages 20",
        "rest page --conversations 8 --messages 20 --warmup 0.1 --seconds 0.4",
    ),
];

/// Into a page with plots, and a file with a line of JSON for each result.
#[derive(Args, Clone, Debug)]
pub struct Run {
    /// Where the other server is; without it, ours is measured alone
    #[arg(long, env = "PEER_URL")]
    peer_url: Option<String>,
    /// Its process
    #[arg(long, env = "PEER_PID", requires = "peer_url")]
    peer_pid: Option<u32>,
    /// The data directory of its PostgreSQL
    #[arg(long, env = "PEER_POSTGRES_DATA", requires = "peer_url")]
    peer_postgres_data: Option<PathBuf>,
    /// The directory for performance.md, and performance/ with what belongs to it
    #[arg(long, default_value = "docs")]
    out: PathBuf,
    /// A run of a minute, to see that it works: its figures say nothing
    #[arg(long)]
    quick: bool,
}

impl Run {
    pub async fn run(&self, ours: &Server, merchant: &Merchant) -> Result<()> {
        let settle = if self.quick { 0.0 } else { SETTLE };
        let ours = Server { settle, ..ours.clone() };
        let peer = self.peer_url.as_ref().map(|url| Server {
            url: url.clone(),
            label: "peer".into(),
            server_pid: self.peer_pid,
            postgres_data: self.peer_postgres_data.clone(),
            settle,
        });
        let details = self.out.join("performance");
        fs::create_dir_all(&details).with_context(|| format!("cannot make {}", details.display()))?;
        let mut lines = File::create(details.join("results.jsonl"))?;

        let mut entries = Vec::new();
        let mut failed = 0;
        for (title, full, quick) in PLAN {
            let load = parsed(if self.quick { quick } else { full })?;
            let (title, both) = title.strip_prefix("(ours) ").map_or((*title, true), |title| (title, false));
            let mut entry = Entry { title, ours: None, peer: None };
            let servers = [(Some(&ours), &mut entry.ours), (peer.as_ref().filter(|_| both), &mut entry.peer)];
            for (server, place) in servers {
                let Some(server) = server else { continue };
                eprintln!("— {title}: {}", server.label);
                quiet(&[Some(&ours), peer.as_ref()]).await?;
                match load.run(server, merchant).await {
                    Ok(record) => {
                        eprintln!("{}", table(&record));
                        writeln!(lines, "{}", serde_json::to_string(&record)?)?;
                        *place = Some(record);
                    }
                    // The rest of a long run is worth having.
                    Err(error) => {
                        eprintln!("  failed: {error:#}\n");
                        failed += 1;
                    }
                }
            }
            entries.push(entry);
        }
        page::write(&self.out, &entries, ours.postgres_data.as_deref(), self.quick)?;
        eprintln!("Written: {}", self.out.join("performance.md").display());
        if failed > 0 {
            bail!("{failed} loads have failed, see above; they are missing from the page");
        }
        Ok(())
    }
}

/// What the page calls each load.
#[cfg(test)]
pub fn titles() -> impl Iterator<Item = &'static str> {
    PLAN.iter().map(|(title, ..)| title.strip_prefix("(ours) ").unwrap_or(title))
}

/// As if it had been typed, so that the page's loads can be repeated one by one.
fn parsed(load: &str) -> Result<Load> {
    match Cli::try_parse_from(["frontdesk-bench"].into_iter().chain(load.split(' ')))?.command {
        Command::Load(load) => Ok(load),
        Command::Run(_) | Command::Faults(_) => bail!("{load} is no load"),
    }
}

/// What either has left for later must not meet the other's measurement.
async fn quiet(servers: &[Option<&Server>]) -> Result<()> {
    for server in servers.iter().flatten().filter(|it| it.settle > 0.0) {
        let watched = Watched::new(server.server_pid, server.postgres_data.as_deref())?;
        if !watched.quiet(Duration::from_secs_f64(server.settle)).await? {
            eprintln!("  {} still works on something: what follows may look slower than it is", server.label);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_load_of_the_plan_can_be_typed() {
        for (title, full, quick) in PLAN {
            for load in [full, quick] {
                parsed(load).unwrap_or_else(|error| panic!("{title}: {error:#}"));
            }
        }
    }
}
