//! `frontdesk merchant …`

use clap::Subcommand;

use super::place::with_app;
use crate::access::Operator;
use crate::actions::merchants;
use crate::config::Database;

/// What is done about merchants.
#[derive(Debug, Subcommand)]
pub enum Merchant {
    /// Add a merchant; its admin, whom `frontdesk staff add` makes, does the rest
    Add {
        /// What it is called
        name: String,
        /// Its name in addresses: lower case letters and digits, with single hyphens between them
        #[arg(long)]
        slug: String,
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
}

impl Merchant {
    /// Does it, and says so.
    pub async fn run(self) -> anyhow::Result<()> {
        let Self::Add { name, slug, database } = self;
        let added = with_app(&database, async |app| Ok(merchants::add(app, &Operator::new(), &name, &slug).await?));
        let merchant = added.await?;
        println!("{} is there now, as {} ({}).", merchant.name, merchant.slug, merchant.id);
        println!("Its first admin: frontdesk staff add EMAIL --name NAME --merchant {} --role admin", merchant.slug);
        Ok(())
    }
}
