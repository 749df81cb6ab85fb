//! `frontdesk privacy …`

use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::{Args, Subcommand};

use super::place::with_app;
use crate::access::Operator;
use crate::actions::privacy::{self, Mandate};
use crate::app::App;
use crate::config::Database;
use crate::domain::privacy::{Extent, KnownEndUser, RetentionDays};
use crate::error::Error;
use crate::wire::privacy::EndUserExport;

/// What is done about personal data.
#[derive(Debug, Subcommand)]
pub enum Privacy {
    /// Write all that a merchant holds on one end user as JSON
    Export {
        /// Of whom.
        #[command(flatten)]
        whom: Whom,
        /// A file that is not there yet, for its owner alone to read [default: standard output]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
    /// Erase one end user for good: their conversations with a merchant, and themself unless they have an account
    Erase {
        /// Whom.
        #[command(flatten)]
        whom: Whom,
        /// Only say what would go
        #[arg(long)]
        dry_run: bool,
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
    /// Show or set how long a merchant keeps conversations after their last message
    Retention {
        /// The merchant's slug, or its id
        #[arg(long)]
        merchant: String,
        /// Keep them for so many days; running servers then remove what is older within minutes
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..=i64::from(RetentionDays::MAX)), conflicts_with = "forever")]
        days: Option<u16>,
        /// Keep them for ever
        #[arg(long)]
        forever: bool,
        /// Only say what would go
        #[arg(long)]
        dry_run: bool,
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
}

/// An end user of a merchant.
#[derive(Debug, Args)]
pub struct Whom {
    /// The merchant's slug, or its id
    #[arg(long)]
    merchant: String,
    /// The end user's e-mail address, or their id
    #[arg(long, value_name = "EMAIL|ID")]
    user: String,
}

impl Privacy {
    /// Does it, and says so.
    pub async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Export { whom, out, database } => {
                // First, so that nothing is given out, and logged to be, that cannot be kept.
                let file = out.as_deref().map(NewFile::at).transpose()?;
                let export = async |app: &_| {
                    let (mandate, end_user) = whom.find(app).await?;
                    let export = privacy::export(app, &mandate, &end_user.id.to_string()).await?;
                    Ok(serde_json::to_string_pretty(&EndUserExport::from(export))? + "\n")
                };
                let document = with_app(&database, export).await?;
                match file {
                    None => std::io::stdout().write_all(document.as_bytes())?,
                    Some(file) => println!("{} is written.", file.fill(&document)?.display()),
                }
            }
            Self::Erase { whom, dry_run, database } => {
                let erase = async |app: &_| {
                    let (mandate, end_user) = whom.find(app).await?;
                    Ok(privacy::erase(app, &mandate, &end_user.id.to_string(), dry_run).await?)
                };
                let erasure = with_app(&database, erase).await?;
                println!("{}: {}.", if dry_run { "Would be erased" } else { "Erased" }, listed(erasure.extent));
                if !erasure.end_user.own {
                    println!("Their account stays: it is no merchant's.");
                }
            }
            Self::Retention { merchant, days, forever, dry_run, database } => {
                let set = days.is_some() || forever;
                let done = with_app(&database, async |app| {
                    let mandate = mandate(app, &merchant).await?;
                    if !set {
                        return Ok((privacy::retention(app, &mandate).await?, None));
                    }
                    let it = privacy::set_retention(app, &mandate, days.map(i64::from), dry_run).await?;
                    Ok((it.days, Some(it.due)))
                });
                let (days, due) = done.await?;
                let kept = days.map_or("for ever".to_owned(), |days| format!("for {} days", days.get()));
                let verb = if set && dry_run { "would be kept" } else { "are kept" };
                println!("Conversations {verb} {kept} after their last message.");
                if let Some(due) = due.filter(|due| !due.is_nothing()) {
                    println!("{}: {}.", if dry_run { "Would go" } else { "Goes within minutes" }, listed(due));
                }
            }
        }
        Ok(())
    }
}

impl Whom {
    /// The one end user that is meant.
    async fn find(&self, app: &App) -> anyhow::Result<(Mandate, KnownEndUser)> {
        let mandate = mandate(app, &self.merchant).await?;
        let mut known = privacy::find_end_users(app, &mandate, &self.user).await?;
        match (known.pop(), known.is_empty()) {
            (Some(only), true) => Ok((mandate, only)),
            (None, _) => bail!("{} knows no end user {}", mandate.merchant.name, self.user),
            (Some(last), false) => {
                known.push(last);
                let each = known.iter().map(|it| format!("\n  {}  {}, {}", it.id, it.name, kind(it)));
                Err(anyhow!("several have this address: give the id of one{}", each.collect::<String>()))
            }
        }
    }
}

fn kind(it: &KnownEndUser) -> &'static str {
    match (it.own, it.guest) {
        (false, _) => "with an account",
        (true, true) => "a guest, who may be anybody",
        (true, false) => "a verified customer",
    }
}

async fn mandate(app: &App, merchant: &str) -> anyhow::Result<Mandate> {
    match privacy::mandate_of_operator(app, &Operator::new(), merchant).await {
        Err(Error::NotFound(_)) => Err(anyhow!(
            "there is no merchant {merchant}: give the slug of one that there is (GET /api/merchants lists them)"
        )),
        other => Ok(other?),
    }
}

fn listed(it: Extent) -> String {
    let counts = [
        (it.conversations, "conversations"),
        (it.messages, "messages"),
        (it.notes, "notes"),
        (it.activity, "entries of their audit trails"),
        (it.reads, "read positions"),
        (it.sessions, "sign-ins"),
        (it.end_users, "guests and customers"),
    ];
    counts.iter().map(|(count, what)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}

/// A file that was not there before, for its owner alone. Dropped before it is filled, it is removed.
struct NewFile<'a> {
    path: &'a Path,
    file: fs::File,
    filled: bool,
}

impl<'a> NewFile<'a> {
    fn at(path: &'a Path) -> anyhow::Result<Self> {
        let file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let file = file.with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Self { path, file, filled: false })
    }

    fn fill(mut self, text: &str) -> anyhow::Result<&'a Path> {
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_all());
        written.with_context(|| format!("cannot write {}", self.path.display()))?;
        self.filled = true;
        Ok(self.path)
    }
}

impl Drop for NewFile<'_> {
    fn drop(&mut self) {
        if !self.filled {
            // What is half there helps nobody.
            fs::remove_file(self.path).ok();
        }
    }
}
