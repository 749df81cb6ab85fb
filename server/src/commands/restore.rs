//! `frontdesk restore`

use std::path::PathBuf;
use std::process::Stdio;

use anyhow::{Context, bail};
use clap::Args;
use sqlx::postgres::PgConnectOptions;
use sqlx::{ConnectOptions, Connection, PgConnection};
use tokio::io::AsyncWriteExt;

use super::archive::{Archive, complaint};
use crate::config::Database;
use crate::postgres::{Clients, Embedded};
use crate::store::schema::{self, Standing};

/// From where, and what of what is there.
#[derive(Debug, Args)]
pub struct Restore {
    /// A file that `frontdesk backup` has written
    file: PathBuf,
    /// Remove what is in the database now
    #[arg(long)]
    replace: bool,
    /// Which database.
    #[command(flatten)]
    database: Database,
}

impl Restore {
    /// Does it, and says so. All of it is done, or nothing.
    pub async fn run(self) -> anyhow::Result<()> {
        let archive = Archive::open(&self.file).await?;
        match archive.standing() {
            Standing::Current | Standing::Behind(_) => {}
            Standing::Newer(version) => bail!(
                "{} was made by a newer frontdesk: its migration {version} is unknown to this one ({}). Restore it with \
                 that version",
                self.file.display(),
                env!("CARGO_PKG_VERSION")
            ),
            Standing::Altered(version) => bail!(
                "{} is of another program: its migration {version} is not the one that this frontdesk has",
                self.file.display()
            ),
        }
        match self.database.given()? {
            Some(options) => self.fill_database(&archive, &options).await?,
            None => {
                let embedded = Embedded::start(&self.database.data_dir()?).await?;
                let restored = self.fill_database(&archive, &embedded.connect_options()).await;
                embedded.stop().await?;
                restored?;
            }
        }
        println!("{} is restored, at migration {}.", self.file.display(), archive.migration());
        if archive.standing() != Standing::Current {
            println!(
                "It was made by an older frontdesk: `frontdesk serve` or `frontdesk migrate` brings it up to date."
            );
        }
        println!("Serve it with the secret that it was made with (JWT_SECRET, or jwt-secret in the data directory).");
        Ok(())
    }

    async fn fill_database(&self, archive: &Archive, options: &PgConnectOptions) -> anyhow::Result<()> {
        let mut conn = options.connect().await.context("cannot use the database")?;
        let ready = self.may_be_filled(&mut conn).await;
        let version = schema::server_version(&mut conn).await;
        conn.close().await?;
        ready?;
        let clients = Clients::from(version?.1.max(archive.written_by))?;

        let mut script = archive.script(&clients)?.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let mut psql = clients.on(options, "psql");
        psql.args(["--no-psqlrc", "--no-password", "--quiet", "--set=ON_ERROR_STOP=1", "--file=-"]);
        let mut psql = psql.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
        let (mut statements, mut into) =
            script.stdout.take().zip(psql.stdin.take()).expect("both were asked to be piped");
        let fill = async move {
            into.write_all(b"begin;\n").await?;
            into.write_all(if self.replace { schema::CLEAR.as_bytes() } else { b"" }).await?;
            tokio::io::copy(&mut statements, &mut into).await?;
            let script = script.wait_with_output().await?;
            if let Some(complaint) = complaint(&script) {
                // Nothing is committed: what ends without that is undone.
                return Ok::<_, std::io::Error>(Some(complaint));
            }
            // Without statistics the first hours would be slow.
            into.write_all(b"analyze;\ncommit;\n").await?;
            Ok(None)
        };
        let (filled, psql) = tokio::join!(fill, psql.wait_with_output());
        // What ended the one may be why the other ended: first what the database said.
        if let Some(complaint) = complaint(&psql?) {
            bail!("the database refused it, and is as it was:\n{complaint}");
        }
        match filled? {
            Some(complaint) => {
                bail!("{} cannot be read, and the database is as it was:\n{complaint}", self.file.display())
            }
            None => Ok(()),
        }
    }

    async fn may_be_filled(&self, conn: &mut PgConnection) -> anyhow::Result<()> {
        let servers = schema::servers_connections(conn).await?;
        if servers > 0 {
            bail!("servers of Frontdesk use this database ({servers} connections): stop them first");
        }
        match (schema::is_empty(conn).await?, schema::applied(conn).await?) {
            (true, _) => Ok(()),
            (false, None) => bail!("there is something else in this database: give one that is empty"),
            (false, Some(_)) if self.replace => Ok(()),
            (false, Some(_)) => bail!("this database is not empty: --replace removes what is in it"),
        }
    }
}
