//! Which PostgreSQL servers are installed on this machine, and which of them to use.

use std::{
    collections::HashSet,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use super::StartError;

/// PostgreSQL's major version, such as 15.
pub type Major = u32;

/// The oldest that we support.
pub const OLDEST: Major = 14;

/// Where packages put servers: a directory, how the names in it that matter begin, and where the programs are below
/// those.
const PLACES: &[(&str, &str, &str)] = &[
    ("/usr/lib/postgresql", "", "bin"),                          // Debian, Ubuntu
    ("/usr", "pgsql-", "bin"),                                   // PostgreSQL's own packages for Red Hat's family
    ("/usr/lib", "postgresql", "bin"),                           // SUSE
    ("/usr/lib64", "postgresql-", "bin"),                        // Gentoo
    ("/usr/libexec", "postgresql", ""),                          // Alpine
    ("/opt/homebrew/opt", "postgresql", "bin"),                  // Homebrew
    ("/usr/local/opt", "postgresql", "bin"),                     // Homebrew on Intel
    ("/Applications/Postgres.app/Contents/Versions", "", "bin"), // Postgres.app
    ("/usr/local", "pgsql", "bin"),                              // built from source
];

/// A server's programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installation {
    pub major: Major,
    bin: PathBuf,
}

impl Installation {
    /// Looks at the programs in `bin`: none unless it holds a whole server that we support.
    fn at(bin: PathBuf) -> Option<Installation> {
        let it = Installation { major: 0, bin };
        // Packages of clients have neither, some have only the second.
        if !it.initdb().is_file() {
            return None;
        }
        let answer = Command::new(it.postgres()).arg("--version").stdin(Stdio::null()).output().ok()?;
        let major = major("postgres", &String::from_utf8_lossy(&answer.stdout))?;
        (major >= OLDEST).then_some(Installation { major, ..it })
    }

    /// The server itself.
    pub fn postgres(&self) -> PathBuf {
        self.bin.join("postgres")
    }

    /// What makes a cluster.
    pub fn initdb(&self) -> PathBuf {
        self.bin.join("initdb")
    }
}

/// All directories that may hold a server; those that the user's `PATH` prefers come first.
pub fn candidates() -> Vec<PathBuf> {
    let path: Vec<PathBuf> = env::var_os("PATH")
        .map(|path| env::split_paths(&path).filter(|it| it.is_absolute()).collect())
        .unwrap_or_default();
    let configured = path.iter().map(|dir| dir.join("pg_config")).find(|it| it.is_file()).and_then(bindir);
    let packaged = PLACES.iter().flat_map(|(parent, prefix, bin)| below(Path::new(parent), prefix, bin));
    configured.into_iter().chain(path.iter().cloned()).chain(packaged).collect()
}

/// The servers among `candidates`, newest first, one of each version.
pub fn find(candidates: &[PathBuf]) -> Vec<Installation> {
    let mut seen = HashSet::new();
    let bins = candidates.iter().filter_map(|bin| fs::canonicalize(bin).ok()).filter(|bin| seen.insert(bin.clone()));
    let mut found: Vec<_> = bins.filter_map(Installation::at).collect();
    found.sort_by_key(|it| std::cmp::Reverse(it.major));
    found.dedup_by_key(|it| it.major);
    found
}

/// The newest, or the one that made the cluster in `existing`, if there is one.
pub fn choose(installed: Vec<Installation>, existing: Option<(&Path, Major)>) -> Result<Installation, StartError> {
    let majors: Vec<Major> = installed.iter().map(|it| it.major).collect();
    let fitting = |it: &Installation| existing.is_none_or(|(_, wanted)| wanted == it.major);
    match (installed.into_iter().find(fitting), existing) {
        (Some(it), _) => Ok(it),
        (None, Some((cluster, wanted))) => {
            Err(StartError::OtherVersion { cluster: cluster.into(), wanted, installed: majors })
        }
        (None, None) => Err(StartError::NotInstalled),
    }
}

/// From "postgres (PostgreSQL) 15.14 (Debian …)" or "… 18beta1".
pub fn major(program: &str, version: &str) -> Option<Major> {
    let number = version.strip_prefix(program)?.strip_prefix(" (PostgreSQL) ")?;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

fn bindir(pg_config: PathBuf) -> Option<PathBuf> {
    let answer = Command::new(pg_config).arg("--bindir").stdin(Stdio::null()).output().ok()?;
    let dir = String::from_utf8(answer.stdout).ok()?;
    Some(PathBuf::from(dir.trim_end())).filter(|dir| dir.is_absolute())
}

fn below(parent: &Path, prefix: &str, bin: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    entries.filter(|it| it.file_name().to_string_lossy().starts_with(prefix)).map(|it| it.path().join(bin)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn installation(major: Major) -> Installation {
        Installation { major, bin: PathBuf::from(format!("/opt/{major}")) }
    }

    #[test]
    fn a_version_is_read_from_what_postgres_says() {
        assert_eq!(major("postgres", "postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres", "postgres (PostgreSQL) 18beta1\n"), Some(18));
        assert_eq!(major("postgres", "initdb (PostgreSQL) 15.14"), None);
        assert_eq!(major("postgres", ""), None);
    }

    #[test]
    fn a_server_is_installed_here() {
        let found = find(&candidates());
        assert!(found.iter().all(|it| it.major >= OLDEST && it.postgres().is_file()), "{found:?}");
        assert!(!found.is_empty(), "these tests need PostgreSQL");
    }

    #[test]
    fn where_nothing_is_installed_nothing_is_found_and_the_error_says_what_to_do() {
        let empty = tempfile::tempdir().unwrap();
        let found = find(&[empty.path().into(), "/nowhere".into()]);
        let said = choose(found, None).unwrap_err().to_string();
        assert!(said.contains("apt-get install postgresql") && said.contains("DATABASE_URL"), "{said}");
    }

    #[test]
    fn a_new_cluster_gets_the_newest_and_an_old_one_its_own() {
        let both = || vec![installation(17), installation(15)];
        assert_eq!(choose(both(), None).unwrap().major, 17);
        assert_eq!(choose(both(), Some((Path::new("/data/postgres"), 15))).unwrap().major, 15);
    }

    #[test]
    fn a_cluster_of_another_version_is_explained() {
        let both = vec![installation(17), installation(15)];
        let said = choose(both, Some((Path::new("/data/postgres"), 14))).unwrap_err().to_string();
        assert!(
            said.contains("/data/postgres was made by PostgreSQL 14, which is not installed here (only 17, 15)"),
            "{said}"
        );
        assert!(said.contains("apt-get install postgresql-14"), "{said}");
    }
}
