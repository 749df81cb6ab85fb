//! The chores of the command line: what an operator does beside serving. Each is a file; all work on the database of a
//! server that runs as well as of one that does not.

mod archive;
mod backup;
mod doctor;
mod merchant;
mod password;
mod place;
mod privacy;
mod restore;
mod staff;

use clap::Subcommand;

/// A chore.
#[derive(Debug, Subcommand)]
pub enum Chore {
    /// Add merchants
    #[command(subcommand)]
    Merchant(merchant::Merchant),
    /// Add staff, and help those who have lost their password
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Look at settings, machine and database, and say what to do; changes nothing
    Doctor(doctor::Doctor),
    /// Write the whole database into a file, as it is at one moment; servers may go on meanwhile
    Backup(backup::Backup),
    /// Put a database back as it was when a backup was made
    Restore(restore::Restore),
    /// Export, erase and keep no longer than is wanted what a merchant holds on its end users
    #[command(subcommand)]
    Privacy(privacy::Privacy),
}

impl Chore {
    /// Does it, and says so.
    pub async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Merchant(it) => it.run().await,
            Self::Staff(it) => it.run().await,
            Self::Doctor(it) => it.run().await,
            Self::Backup(it) => it.run().await,
            Self::Restore(it) => it.run().await,
            Self::Privacy(it) => it.run().await,
        }
    }
}
