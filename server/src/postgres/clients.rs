//! The programs with which databases are dumped and restored: `pg_dump`, `pg_restore` and `psql`, wherever they are
//! installed.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    process::{Command as Blocking, Stdio},
};

use nix::sys::signal::Signal;
use sqlx::{ConnectOptions, postgres::PgConnectOptions};
use tokio::process::Command;

use super::{
    installation::{self, Major},
    owner::Owner,
    process,
};

/// Since this version they know the system's certificates.
const KNOWS_SYSTEM_CERTIFICATES: Major = 16;

/// The programs of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clients {
    /// PostgreSQL's major version.
    pub major: Major,
    bin: PathBuf,
}

/// Why there are none that fit.
#[derive(Debug, thiserror::Error)]
#[error(
    "this takes pg_dump, pg_restore and psql of PostgreSQL {wanted} or newer, and {}: install them (Debian, Ubuntu: \
     `apt-get install postgresql-client-{wanted}`; where it is not packaged, from apt.postgresql.org), or run this \
     where they are", found(.installed)
)]
pub struct NoClients {
    wanted: Major,
    installed: Vec<Major>,
}

fn found(installed: &[Major]) -> String {
    match installed {
        [] => "there are none here".to_owned(),
        them => format!("here are only those of {}", them.iter().map(Major::to_string).collect::<Vec<_>>().join(", ")),
    }
}

impl Clients {
    /// Of this version, or else the oldest newer one: they work with older servers, not with newer ones.
    pub fn from(wanted: Major) -> Result<Self, NoClients> {
        choose(installed(&installation::candidates()), wanted)
    }

    /// The newest there are, which read what any older one has written.
    pub fn newest() -> Result<Self, NoClients> {
        let newest = installed(&installation::candidates()).into_iter().max_by_key(|it| it.major);
        newest.ok_or(NoClients { wanted: installation::OLDEST, installed: Vec::new() })
    }

    fn at(bin: PathBuf) -> Option<Self> {
        // Debian's wrapper, which takes the version of some cluster, has another name; what it wraps is found as well.
        let program = fs::canonicalize(bin.join("pg_dump")).ok()?;
        let whole = program.file_name()? == "pg_dump" && ["pg_restore", "psql"].iter().all(|it| bin.join(it).is_file());
        if !whole {
            return None;
        }
        let answer = Blocking::new(&program).arg("--version").stdin(Stdio::null()).output().ok()?;
        let major = installation::major("pg_dump", &String::from_utf8_lossy(&answer.stdout))?;
        Some(Self { major, bin })
    }

    /// One of them, to work on this database. Its password is not among the arguments, which everybody can see.
    pub fn on(&self, database: &PgConnectOptions, program: &str) -> Command {
        let mut command = self.command(program);
        for (name, value) in self.environment(database) {
            command.env(name, value);
        }
        command
    }

    /// One of them, to work on files.
    pub fn command(&self, program: &str) -> Command {
        let program = self.bin.join(program);
        let mut command = process::command(&program, &Owner::ourselves(), Path::new("/"), Signal::SIGTERM);
        command.kill_on_drop(true);
        command
    }

    fn environment(&self, database: &PgConnectOptions) -> Vec<(&'static str, String)> {
        let host = match database.get_socket() {
            Some(directory) => directory.to_string_lossy().into_owned(),
            None => database.get_host().trim_matches(['[', ']']).to_owned(),
        };
        let user = database.get_username();
        let mut all = vec![
            ("PGHOST", host),
            ("PGPORT", database.get_port().to_string()),
            ("PGUSER", user.to_owned()),
            ("PGDATABASE", database.get_database().unwrap_or(user).to_owned()),
            ("PGCONNECT_TIMEOUT", "10".to_owned()),
        ];
        all.extend(database.get_options().map(|it| ("PGOPTIONS", it.to_owned())));
        // The rest is told by its URL alone, for which a name need not be one that fits into it.
        let url = database.clone().username("user").database("database").to_url_lossy();
        let password =
            url.password().map(|it| percent_encoding::percent_decode_str(it).decode_utf8_lossy().into_owned());
        all.extend(password.map(|it| ("PGPASSWORD", it)));
        let (mut verified, mut by) = (false, None);
        for (name, value) in url.query_pairs() {
            match &*name {
                "sslmode" => {
                    verified = value.starts_with("verify-");
                    all.push(("PGSSLMODE", value.into_owned()));
                }
                "sslrootcert" => by = Some(value.into_owned()),
                "sslcert" => all.push(("PGSSLCERT", value.into_owned())),
                "sslkey" => all.push(("PGSSLKEY", value.into_owned())),
                _ => {}
            }
        }
        // As our own connections have it, where nothing is said.
        let system = || (verified && self.major >= KNOWS_SYSTEM_CERTIFICATES).then(|| "system".to_owned());
        all.extend(by.or_else(system).map(|it| ("PGSSLROOTCERT", it)));
        all
    }
}

/// One of each version.
fn installed(candidates: &[PathBuf]) -> Vec<Clients> {
    let mut seen = HashSet::new();
    let bins = candidates.iter().filter_map(|bin| fs::canonicalize(bin).ok()).filter(|bin| seen.insert(bin.clone()));
    let mut found: Vec<_> = bins.filter_map(Clients::at).collect();
    found.sort_by_key(|it| it.major);
    found.dedup_by_key(|it| it.major);
    found
}

fn choose(installed: Vec<Clients>, wanted: Major) -> Result<Clients, NoClients> {
    let majors = installed.iter().map(|it| it.major).collect();
    installed.into_iter().find(|it| it.major >= wanted).ok_or(NoClients { wanted, installed: majors })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clients(major: Major) -> Clients {
        Clients { major, bin: PathBuf::from(format!("/opt/{major}/bin")) }
    }

    #[test]
    fn the_same_version_is_best_and_a_newer_one_does() {
        let both = || vec![clients(15), clients(17)];
        assert_eq!(choose(both(), 15).unwrap().major, 15);
        assert_eq!(choose(both(), 16).unwrap().major, 17);
        let said = choose(both(), 18).unwrap_err().to_string();
        assert!(said.contains("PostgreSQL 18 or newer, and here are only those of 15, 17"), "{said}");
        assert!(said.contains("apt-get install postgresql-client-18"), "{said}");
    }

    #[test]
    fn they_are_installed_here() {
        let newest = Clients::newest().expect("these tests need PostgreSQL");
        assert_ne!(newest.bin, Path::new("/usr/bin"), "not Debian's wrapper");
    }

    #[test]
    fn all_that_a_url_says_is_handed_on_and_the_password_is_no_argument() {
        let url =
            "postgres://me%2For%20you:p%40ss%20word@[::1]:6000/my%20desk?sslmode=verify-full&options=-c%20geqo%3Doff";
        let database: PgConnectOptions = url.parse().unwrap();
        let environment = clients(17).environment(&database);
        for (name, value) in [
            ("PGHOST", "::1"),
            ("PGPORT", "6000"),
            ("PGUSER", "me/or you"),
            ("PGDATABASE", "my desk"),
            ("PGPASSWORD", "p@ss word"),
            ("PGSSLMODE", "verify-full"),
            ("PGSSLROOTCERT", "system"),
            ("PGOPTIONS", "-c geqo=off"),
        ] {
            assert!(environment.contains(&(name, value.to_owned())), "{name} in {environment:?}");
        }
    }
}
