//! A backup's file: what `pg_dump --format=custom` writes.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, bail};
use tokio::process::Command;

use crate::postgres::Clients;
use crate::store::schema::{Applied, Standing};

/// A file that has turned out to be a backup of a database of ours.
pub struct Archive {
    path: PathBuf,
    /// The major version of the `pg_dump` that wrote it, and so of the programs that read it.
    pub written_by: u32,
    applied: Vec<Applied>,
}

impl Archive {
    /// Looks what it is.
    pub async fn open(path: &Path) -> anyhow::Result<Self> {
        let clients = Clients::newest()?;
        let reads = |arguments: &[&str]| -> anyhow::Result<Command> {
            let mut command = clients.command("pg_restore");
            command.args(arguments).stdin(open(path)?);
            Ok(command)
        };
        let of_ours = || format!("{} is no backup that frontdesk has made", path.display());
        let list = finished(reads(&["--list"])?).await.with_context(of_ours)?;
        let migrations = reads(&["--data-only", "--table=_sqlx_migrations", "--file=-"])?;
        let migrations = finished(migrations).await.with_context(of_ours)?;
        let written_by = list.lines().find_map(|line| major(line.strip_prefix(";     Dumped by pg_dump version: ")?));
        match (written_by, applied(&migrations)) {
            (Some(written_by), Some(applied)) => Ok(Self { path: path.to_owned(), written_by, applied }),
            _ => bail!(of_ours()),
        }
    }

    /// How it stands to the migrations that this program knows.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.applied)
    }

    /// The number of its last migration.
    pub fn migration(&self) -> i64 {
        self.applied.last().map_or(0, |(version, _)| *version)
    }

    /// What writes the statements that make the database to standard output. Whose it was, and who may what, is left to
    /// where it goes.
    pub fn script(&self, clients: &Clients) -> anyhow::Result<Command> {
        let mut command = clients.command("pg_restore");
        command.args(["--no-owner", "--no-privileges", "--file=-"]).stdin(open(&self.path)?);
        Ok(command)
    }

    /// Reads it from end to end.
    pub async fn read_through(&self, clients: &Clients) -> anyhow::Result<()> {
        let mut command = self.script(clients)?;
        let reading = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().context("cannot run pg_restore")?;
        complaint(&reading.wait_with_output().await?).map_or(Ok(()), |it| bail!("pg_restore: {it}"))
    }
}

fn open(path: &Path) -> anyhow::Result<File> {
    File::open(path).with_context(|| format!("cannot read {}", path.display()))
}

async fn finished(mut command: Command) -> anyhow::Result<String> {
    let output =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).output().await.context("cannot run pg_restore")?;
    if let Some(complaint) = complaint(&output) {
        bail!("{complaint}");
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a program said that has failed.
pub fn complaint(output: &std::process::Output) -> Option<String> {
    let said = || {
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        if said.is_empty() { output.status.to_string() } else { said }
    };
    (!output.status.success()).then(said)
}

fn major(version: &str) -> Option<u32> {
    version.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// The migrations, of the table's rows as they are copied; none if it has no such table.
fn applied(script: &str) -> Option<Vec<Applied>> {
    let mut lines = script.lines().skip_while(|line| !line.starts_with("COPY "));
    let columns = lines.next()?.split_once('(')?.1.split_once(')')?.0;
    let place = |name: &str| columns.split(", ").position(|column| column == name);
    let (version, checksum, success) = (place("version")?, place("checksum")?, place("success")?);
    let mut all = Vec::new();
    for line in lines.take_while(|line| *line != "\\.") {
        let values: Vec<_> = line.split('\t').collect();
        if *values.get(success)? == "t" {
            all.push((values.get(version)?.parse().ok()?, bytes(values.get(checksum)?.strip_prefix("\\\\x")?)?));
        }
    }
    all.sort();
    (!all.is_empty()).then_some(all)
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_read_from_what_is_copied() {
        let script = "SET x = 0;\nCOPY public._sqlx_migrations (version, description, success, checksum) FROM stdin;\n\
                      2\tsecond\tt\t\\\\x00ff\n1\tfirst\tt\t\\\\x0a\n3\tfailed\tf\t\\\\x01\n\\.\n\nanything\n";
        assert_eq!(applied(script), Some(vec![(1, vec![0x0a]), (2, vec![0x00, 0xff])]));
        assert_eq!(applied("SET x = 0;\n"), None);
        assert_eq!(major("15.18 (Debian 15.18-0+deb12u1)"), Some(15));
    }
}
