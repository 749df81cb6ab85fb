//! `faults`: a server under load, to which things are done that happen to servers; each time it is looked at whether what
//! was acknowledged is there exactly once, nothing is there by half, and everybody goes on by themselves.

mod client;
mod fault;
mod judge;
mod page;
mod process;
mod proxy;
mod site;
mod trial;

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use self::{
    fault::Fault,
    site::{Means, Site},
    trial::Outcome,
};
use crate::people::Merchant;

/// Servers that are started for it, with their databases; each is removed in the end.
#[derive(Args, Clone, Debug)]
pub struct Faults {
    /// The server's program
    #[arg(long, env = "FRONTDESK_PROGRAM", default_value = "target/release/frontdesk")]
    program: PathBuf,
    /// The directory of the other server: it is tried instead of ours
    #[arg(long)]
    peer: Option<PathBuf>,
    /// Which faults [default: all]
    #[arg(long, value_enum)]
    only: Vec<Fault>,
    /// How often each is done that is over at once
    #[arg(long, default_value_t = 10)]
    times: u32,
    /// How often each is done that lasts
    #[arg(long, default_value_t = 3)]
    outages: u32,
    #[command(flatten)]
    load: Load,
    /// The directory for faults.md and faults.jsonl, which keep what they say of what is not tried now; without it, nothing
    /// is written
    #[arg(long)]
    out: Option<PathBuf>,
}

/// What goes on meanwhile.
#[derive(Args, Clone, Debug)]
pub struct Load {
    /// Seconds that an outage lasts
    #[arg(long, default_value_t = 30.0)]
    outage: f64,
    /// Conversations, with two people each
    #[arg(long, default_value_t = 16)]
    conversations: usize,
    /// Messages a second
    #[arg(long, default_value_t = 400.0)]
    rate: f64,
    /// Where chance begins; the same makes the same moments again
    #[arg(long, default_value_t = rand::random::<u32>().into())]
    seed: u64,
}

impl Faults {
    pub async fn run(&self, merchant: &Merchant) -> Result<()> {
        let means = Means {
            program: self.program.canonicalize().with_context(|| format!("no {}", self.program.display()))?,
            peer: self.peer.as_deref().unwrap_or(".".as_ref()).canonicalize().context("no --peer there")?,
            postgres_bin: postgres_bin()?,
        };
        eprintln!("seed {}", self.load.seed);
        let mut outcomes = Vec::new();
        let mut site: Option<Site> = None;
        for fault in Fault::ALL.into_iter().filter(|it| self.only.is_empty() || self.only.contains(it)) {
            let Some(kind) = fault.site(self.peer.is_some()) else { continue };
            if site.as_ref().is_none_or(|it| it.kind != kind) {
                drop(site.take());
                site = Some(Site::open(kind, &means).await?);
            }
            let site = site.as_ref().context("there is a site")?;
            for nth in 0..if fault.lasts() { self.outages } else { self.times } {
                let outcome = trial::run(site, merchant, fault, nth, &self.load).await;
                let outcome = outcome.with_context(|| format!("{}, time {nth}", fault.title()))?;
                println!("{}", serde_json::to_string(&outcome)?);
                outcomes.push(outcome);
            }
        }
        drop(site);
        if let Some(out) = &self.out {
            page::write(out, &outcomes, self)?;
            eprintln!("Written: {}", out.join("faults.md").display());
        }
        let bad: Vec<&Outcome> = outcomes.iter().filter(|it| !it.is_good()).collect();
        // What becomes of the other's messages is a figure, and no failure of the run.
        if !bad.is_empty() && self.peer.is_none() {
            bail!("{} times something was not as promised; the first: {:?}", bad.len(), bad[0]);
        }
        Ok(())
    }
}

fn postgres_bin() -> Result<PathBuf> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../.ci/postgres-bin");
    let found = Command::new(root).output().context("cannot look for PostgreSQL")?;
    ensure!(found.status.success(), "no PostgreSQL 14 or later is installed; run `make setup`");
    Ok(PathBuf::from(String::from_utf8(found.stdout)?.trim()))
}
