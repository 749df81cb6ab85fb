//! The command line and every setting. Each setting is an environment variable with a documented default.

use std::fs;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::thread;

use anyhow::{Context, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;
use clap::builder::BoolishValueParser;
use clap::{ArgAction, Args, Parser, Subcommand};
use rand::RngExt;
use sqlx::PgPool;
use sqlx::postgres::PgConnectOptions;

use crate::access::Signer;
use crate::commands::Chore;
use crate::domain::{AllowedOrigins, Origin, TrustedProxies};
use crate::postgres;
use crate::socket::bus::{RedisAddress, Way};
use crate::store::message_log::Batching;

/// Lanes that are made unasked. Each wants a core of its own for PostgreSQL and one for us: fewer, with larger batches,
/// store more on fewer cores.
const MOST_LANES: usize = 4;

/// Self-hosted customer service chat.
#[derive(Debug, Parser)]
#[command(name = "frontdesk", version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the API and the Socket.IO channel
    Serve(Box<Serve>),
    /// Bring the database up to date, and do nothing else
    Migrate(Database),
    /// Add the demo merchants, staff and end users who are not there yet
    Seed(Database),
    /// A chore.
    #[command(flatten)]
    Chore(Chore),
    /// Write the OpenAPI document to standard output
    Openapi,
    /// Write the AsyncAPI document of the Socket.IO channel to standard output
    Asyncapi,
}

/// Which database.
#[derive(Clone, Debug, Args)]
pub struct Database {
    /// A PostgreSQL from version 14 on; without it, Frontdesk starts one of its own
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,
    /// Where the embedded database and the secrets are kept [default: /var/lib/frontdesk as root, else frontdesk in the
    /// user's data home]
    #[arg(long, env = "FRONTDESK_DATA_DIR")]
    pub data_dir: Option<PathBuf>,
}

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// The address, or the name of it, to listen on
    #[arg(long, env = "HOST", default_value = "127.0.0.1")]
    pub host: String,
    /// The port to listen on
    #[arg(long, env = "PORT", default_value_t = 4000)]
    pub port: u16,
    /// Which database.
    #[command(flatten)]
    pub database: Database,
    /// Load the demo merchants, staff and end users
    #[arg(long, env = "FRONTDESK_DEMO", value_parser = BoolishValueParser::new())]
    pub demo: bool,
    /// Signs access tokens, at least 32 bytes; with the embedded database one is made and kept
    #[arg(long, env = "JWT_SECRET", hide_env_values = true)]
    pub jwt_secret: Option<String>,
    /// For how many seconds an access token is good
    #[arg(long, env = "FRONTDESK_TOKEN_TTL", default_value_t = 900, value_parser = clap::value_parser!(u32).range(1..))]
    pub token_ttl: u32,
    /// For how many seconds a refresh token is good
    #[arg(
        long, env = "FRONTDESK_REFRESH_TTL", default_value_t = 30 * 24 * 60 * 60,
        value_parser = clap::value_parser!(u32).range(1..)
    )]
    pub refresh_ttl: u32,
    /// How much one caller may do at a time; `off` for load tests alone
    #[arg(
        long, env = "FRONTDESK_RATE_LIMITS", default_value = "on", action = ArgAction::Set,
        value_parser = BoolishValueParser::new(), value_name = "on|off"
    )]
    pub rate_limits: bool,
    /// Addresses and networks of the proxies in front, with commas between them: the client's address is taken from
    /// their X-Forwarded-For
    #[arg(long, env = "FRONTDESK_TRUSTED_PROXIES", default_value = "", hide_default_value = true)]
    pub trusted_proxies: TrustedProxies,
    /// Where browsers find the server, as an origin [default: http://localhost:PORT]
    #[arg(long, env = "FRONTDESK_PUBLIC_URL", value_parser = public_url)]
    pub public_url: Option<PublicUrl>,
    /// Origins whose pages may call besides the server's own and those that merchants allow, with commas between them;
    /// `*` for any
    #[arg(long, env = "FRONTDESK_ALLOWED_ORIGINS", default_value = "", hide_default_value = true)]
    pub allowed_origins: AllowedOrigins,
    /// How several nodes on one database tell each other: `postgres` by that database, or the URL of a Redis or Valkey,
    /// redis://user:password@host:6379 or rediss://…; without it, this node is alone
    #[arg(long, env = "FRONTDESK_BUS", hide_env_values = true, value_name = "postgres|URL")]
    pub bus: Option<String>,
    /// Lets who sends it as a bearer token read /metrics; without one, they are for this machine alone
    #[arg(long, env = "FRONTDESK_METRICS_TOKEN", hide_env_values = true)]
    pub metrics_token: Option<String>,
    /// How many transactions store messages side by side [default: one for each two cores, at most 4]
    #[arg(long, env = "FRONTDESK_LANES", value_parser = clap::value_parser!(u8).range(1..=16))]
    pub lanes: Option<u8>,
    /// The most messages that one transaction stores; 1 shows what it is worth that they share one
    #[arg(long, env = "FRONTDESK_BATCH", default_value_t = 512, value_parser = clap::value_parser!(u16).range(1..=4096))]
    pub batch: u16,
    /// Whether messages are stored while those before them are told; `off` shows what that is worth
    #[arg(
        long, env = "FRONTDESK_OVERLAP", default_value = "on", action = ArgAction::Set,
        value_parser = BoolishValueParser::new(), value_name = "on|off"
    )]
    pub overlap: bool,
    /// How many seconds a client may take to send a request, or to take an answer
    #[arg(
        long, env = "FRONTDESK_REQUEST_TIMEOUT", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..)
    )]
    pub request_timeout: u32,
}

impl Database {
    /// The database that `DATABASE_URL` names; an empty one names none.
    pub fn given(&self) -> anyhow::Result<Option<PgConnectOptions>> {
        let Some(url) = self.database_url.as_deref().filter(|url| !url.trim().is_empty()) else {
            return Ok(None);
        };
        // sqlx takes any scheme. Its errors may quote the URL, and with it the password.
        let ours = ["postgres://", "postgresql://"].iter().any(|scheme| url.starts_with(scheme));
        PgConnectOptions::from_str(url)
            .ok()
            .filter(|_| ours)
            .map(Some)
            .context("DATABASE_URL is not a PostgreSQL URL like postgres://user:password@host:5432/database")
    }

    /// Where the embedded database and the secrets are.
    pub fn data_dir(&self) -> anyhow::Result<PathBuf> {
        match &self.data_dir {
            Some(dir) if !dir.as_os_str().is_empty() => Ok(dir.clone()),
            _ => Ok(postgres::default_data_dir()?),
        }
    }
}

impl Serve {
    /// How messages are gathered before they are stored.
    pub fn batching(&self) -> Batching {
        let cores = thread::available_parallelism().map_or(1, |it| it.get());
        let lanes = self.lanes.map_or((cores / 2).clamp(1, MOST_LANES), usize::from);
        Batching { lanes, batch: usize::from(self.batch), overlap: self.overlap }
    }

    /// Where browsers find the server that listens on this port.
    pub fn own_origin(&self, port: u16) -> Origin {
        self.public_url
            .clone()
            .and_then(|it| it.0)
            .unwrap_or_else(|| format!("http://localhost:{port}").parse().expect("it is an origin, whichever the port"))
    }

    /// By which way this node tells others.
    pub fn bus(&self, pool: &PgPool) -> anyhow::Result<Option<Way>> {
        const WANTED: &str = "FRONTDESK_BUS is neither postgres nor a URL like redis://user:password@host:6379";
        let Some(given) = self.bus.as_deref().map(str::trim).filter(|given| !given.is_empty()) else {
            return Ok(None);
        };
        // What was given may have a password in it: no error quotes it.
        match given.split_once("://") {
            None if given == "postgres" => Ok(Some(Way::Postgres(Box::new((*pool.connect_options()).clone())))),
            Some(("postgres" | "postgresql", _)) => {
                let by_another_way = PgConnectOptions::from_str(given).ok().context(WANTED)?;
                Ok(Some(Way::Postgres(Box::new(by_another_way))))
            }
            Some(("redis" | "rediss", _)) => Ok(Some(Way::Redis(RedisAddress::parse(given).context(WANTED)?))),
            _ => bail!(WANTED),
        }
    }

    /// The secret that signs access tokens. A database of somebody else's may have other nodes, which need the same
    /// one; beside the embedded database one is made and kept.
    pub fn signing_secret(&self, embedded_in: Option<&Path>) -> anyhow::Result<Vec<u8>> {
        match (self.jwt_secret.as_deref().filter(|secret| !secret.is_empty()), embedded_in) {
            (Some(secret), _) if secret.len() < Signer::MIN_SECRET_BYTES => {
                bail!("JWT_SECRET must be at least {} bytes long", Signer::MIN_SECRET_BYTES)
            }
            (Some(secret), _) => Ok(secret.as_bytes().to_vec()),
            (None, Some(dir)) => kept_secret(dir),
            (None, None) => bail!(
                "with DATABASE_URL, set JWT_SECRET too: at least {} random bytes, the same on every node \
                 (openssl rand -base64 48 makes one)",
                Signer::MIN_SECRET_BYTES
            ),
        }
    }
}

/// Where browsers find the server; an empty setting is none.
#[derive(Clone, Debug)]
pub struct PublicUrl(Option<Origin>);

fn public_url(text: &str) -> Result<PublicUrl, &'static str> {
    let given = (!text.trim().is_empty()).then(|| text.parse()).transpose()?;
    Ok(PublicUrl(given))
}

/// The secret in `dir`, made on the first call. Only its owner can read it.
fn kept_secret(dir: &Path) -> anyhow::Result<Vec<u8>> {
    let path = dir.join("jwt-secret");
    match fs::read(&path) {
        Ok(secret) if secret.len() >= Signer::MIN_SECRET_BYTES => return Ok(secret),
        Ok(_) => bail!("{} is too short: remove it, and a new one is made (everybody signs in anew)", path.display()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
    let bytes: [u8; 48] = rand::rng().random();
    let secret = BASE64_STANDARD_NO_PAD.encode(bytes).into_bytes();
    // Whole or not at all, also when the machine stops half way.
    let unfinished = dir.join("jwt-secret.new");
    let write = || -> io::Result<()> {
        let mut file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
        file.write_all(&secret)?;
        file.sync_all()?;
        fs::rename(&unfinished, &path)?;
        fs::File::open(dir)?.sync_all()
    };
    write().with_context(|| format!("cannot write {}", path.display()))?;
    Ok(secret)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn serve(arguments: &[&str]) -> Serve {
        let all = ["frontdesk", "serve"].iter().chain(arguments);
        match Cli::try_parse_from(all).expect("good arguments").command {
            Command::Serve(serve) => *serve,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_kept_secret_is_made_once_and_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().expect("a directory");
        let config = serve(&["--jwt-secret", ""]);

        let first = config.signing_secret(Some(dir.path())).expect("made");
        let second = config.signing_secret(Some(dir.path())).expect("kept");

        assert_eq!(first, second);
        assert!(first.len() >= Signer::MIN_SECRET_BYTES);
        let mode = fs::metadata(dir.path().join("jwt-secret")).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_short_secret_is_refused_and_a_missing_one_with_a_database_too() {
        let dir = tempfile::tempdir().expect("a directory");

        assert!(serve(&["--jwt-secret", "short"]).signing_secret(Some(dir.path())).is_err());
        assert!(serve(&["--jwt-secret", ""]).signing_secret(None).is_err());
        assert!(serve(&["--jwt-secret", "0123456789abcdef0123456789abcdef"]).signing_secret(None).is_ok());
    }

    #[test]
    fn an_error_about_the_database_url_does_not_quote_it() {
        let config = serve(&["--database-url", "mysql://me:hunter2@host/db"]);

        let error = config.database.given().expect_err("no PostgreSQL URL");

        assert!(!format!("{error:#}").contains("hunter2"));
    }
}
