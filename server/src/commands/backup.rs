//! `frontdesk backup`

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, bail};
use clap::Args;
use sqlx::{ConnectOptions, Connection};

use super::archive::{Archive, complaint};
use super::place::Place;
use crate::config::Database;
use crate::postgres::Clients;
use crate::store::schema;

/// Where to.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; one that is there is replaced when the new one is complete
    file: PathBuf,
    /// Which database.
    #[command(flatten)]
    database: Database,
}

impl Backup {
    /// Does it, and says so.
    pub async fn run(self) -> anyhow::Result<()> {
        let place = Place::reach(&self.database).await?;
        let written = write(&place, &self.file).await;
        place.leave().await?;
        let (bytes, archive) = written?;
        println!(
            "{} is written and read through: {}, at migration {}.",
            self.file.display(),
            size(bytes),
            archive.migration()
        );
        println!(
            "Keep a copy of it on another machine, and apart from it the secret that signs tokens: JWT_SECRET, or"
        );
        println!("jwt-secret in the data directory. Without that everybody signs in anew, and identity keys are void.");
        Ok(())
    }
}

async fn write(place: &Place, file: &Path) -> anyhow::Result<(u64, Archive)> {
    let mut conn = place.options.connect().await.context("cannot use the database")?;
    if schema::applied(&mut conn).await?.is_none() {
        bail!("there is nothing of Frontdesk in this database: is it the right one?");
    }
    let (_, major) = schema::server_version(&mut conn).await?;
    conn.close().await?;
    let clients = Clients::from(major)?;

    let unfinished = Unfinished::beside(file)?;
    let mut dump = clients.on(&place.options, "pg_dump");
    // All of it is one transaction's view. Who else works there is not kept waiting, but for migrations.
    dump.args(["--format=custom", "--no-password"]).stdout(unfinished.file.try_clone()?).stderr(Stdio::piped());
    let output = dump.spawn().context("cannot run pg_dump")?.wait_with_output().await?;
    if let Some(complaint) = complaint(&output) {
        bail!("pg_dump could not read everything, and no backup was made:\n{complaint}");
    }
    unfinished.file.sync_all().with_context(|| format!("cannot write {}", file.display()))?;
    // Disks lie now and then, and who needs a backup needs it at once.
    let archive = Archive::open(&unfinished.path).await?;
    archive.read_through(&clients).await?;
    let bytes = unfinished.file.metadata()?.len();
    unfinished.becomes(file)?;
    Ok((bytes, archive))
}

/// A file that is not complete; removed unless it becomes what it should be.
struct Unfinished {
    file: File,
    path: PathBuf,
}

impl Unfinished {
    /// In the same directory, so that it can be moved. Only its owner may read it: messages are in it.
    fn beside(file: &Path) -> anyhow::Result<Self> {
        let name = file.file_name().with_context(|| format!("{} is no name of a file", file.display()))?;
        let path = file.with_file_name(format!(".{}.{}", name.to_string_lossy(), std::process::id()));
        let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
        let opened = opened.with_context(|| format!("cannot write into the directory of {}", file.display()))?;
        Ok(Self { file: opened, path })
    }

    fn becomes(self, file: &Path) -> anyhow::Result<()> {
        let keep = || -> io::Result<()> {
            fs::rename(&self.path, file)?;
            let directory = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
            File::open(directory)?.sync_all()
        };
        keep().with_context(|| format!("cannot write {}", file.display()))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        // Not there any more when all went well.
        fs::remove_file(&self.path).ok();
    }
}

/// A number of bytes for people.
fn size(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        1_000_000..10_000_000_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{:.1} GB", bytes as f64 / 1e9),
    }
}
