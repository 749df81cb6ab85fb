//! `frontdesk staff …`

use anyhow::anyhow;
use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::password::PasswordSource;
use super::place::with_app;
use crate::access::Operator;
use crate::actions::auth::NewUser;
use crate::actions::staff;
use crate::config::Database;
use crate::domain::Role;
use crate::error::Error;

/// What is done about staff.
#[derive(Debug, Subcommand)]
pub enum Staff {
    /// Add somebody to the staff of a merchant
    Add {
        /// What they sign in with
        email: String,
        /// What they are called
        #[arg(long)]
        name: String,
        /// The merchant's slug, or its id
        #[arg(long)]
        merchant: String,
        /// What they may do
        #[arg(long, default_value = "staff", value_parser = role())]
        role: Role,
        /// Their password.
        #[command(flatten)]
        password: PasswordSource,
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
    /// Set the password of somebody on a merchant's staff, and sign them out everywhere
    ResetPassword {
        /// What they sign in with
        email: String,
        /// Their new password.
        #[command(flatten)]
        password: PasswordSource,
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
}

fn role() -> impl TypedValueParser<Value = Role> {
    PossibleValuesParser::new(Role::ALL.iter().map(|role| role.word()))
        .map(|word| word.parse().expect("one of the words that there are"))
}

impl Staff {
    /// Does it, and says so.
    pub async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Add { email, name, merchant, role, password, database } => {
                let password = password.password()?;
                let new = NewUser { name: &name, email: &email, password: &password.text };
                let add = async |app: &_| match staff::add_to(app, &Operator::new(), &merchant, &new, role).await {
                    Err(Error::NotFound(_)) => Err(anyhow!(
                        "there is no merchant {merchant}: give the slug of one that there is (GET /api/merchants lists \
                         them), or make it with frontdesk merchant add"
                    )),
                    other => Ok(other?),
                };
                let user = with_app(&database, add).await?;
                let at = user.merchant.map(|it| it.name).unwrap_or_default();
                println!("{} <{}> is on the staff of {at} now, as {}.", user.name, email.trim(), role.word());
                password.show();
            }
            Self::ResetPassword { email, password, database } => {
                let password = password.password()?;
                let reset =
                    async |app: &_| match staff::reset_password(app, &Operator::new(), &email, &password.text).await {
                        Err(Error::NotFound(_)) => Err(anyhow!("nobody on any merchant's staff signs in as {email}")),
                        other => Ok(other?),
                    };
                let user = with_app(&database, reset).await?;
                println!("{} has another password now, and is signed out everywhere within seconds.", user.name);
                if !user.active {
                    println!("They are deactivated: an admin of theirs can bring them back.");
                }
                password.show();
            }
        }
        Ok(())
    }
}
