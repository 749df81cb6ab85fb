//! What the database says, and the bus.

use std::time::Duration;

use anyhow::Context;
use chrono::Utc;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection};
use tokio::time::timeout;

use super::super::place::Place;
use super::Findings;
use crate::config::Serve;
use crate::postgres::{self, Clients};
use crate::store::condition::{self, Condition};
use crate::store::schema::{self, Standing};

/// The oldest PostgreSQL that is good.
const OLDEST: i32 = 14;
/// How long it may take to connect.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);
/// What a node takes: its pool, what watches the database, and a bus by way of it.
const CONNECTIONS_OF_A_NODE: i64 = 25;
/// Clocks differ by milliseconds where something sets them; tokens and presence count in seconds.
const SKEW: f64 = 2.0;

pub async fn look(serve: &Serve, findings: &mut Findings) -> anyhow::Result<()> {
    match (serve.database.given(), serve.database.data_dir()) {
        // Said already.
        (Err(_), _) => return Ok(()),
        (Ok(None), Ok(dir)) if !dir.join("postgres").exists() => {
            let none_yet = "there is none yet: the first `frontdesk serve` makes it";
            match &postgres::installed_versions()[..] {
                [] => findings.fail("database", postgres::StartError::NotInstalled.to_string()),
                [newest, ..] => findings.ok("database", format!("{none_yet}, of PostgreSQL {newest}")),
            }
            return Ok(());
        }
        _ => {}
    }
    let place = match Place::reach(&serve.database).await {
        Ok(place) => place,
        Err(error) => {
            findings.fail("database", format!("{error:#}"));
            return Ok(());
        }
    };
    match connect(&place.options).await {
        Ok(mut conn) => {
            if let Err(error) = examine(&mut conn, findings).await {
                findings.fail("database", format!("it does not answer as it should: {error:#}"));
            }
            conn.close().await.ok();
            bus(serve, &place.options, findings).await;
        }
        Err(error) => findings.fail(
            "database",
            format!("{error:#}: is it running, and does DATABASE_URL name it with its user, password and database?"),
        ),
    }
    place.leave().await
}

async fn connect(options: &PgConnectOptions) -> anyhow::Result<PgConnection> {
    let connected = timeout(ANSWERS_WITHIN, options.connect()).await.context("it does not answer within 5 s")?;
    connected.context("cannot connect to it")
}

async fn examine(conn: &mut PgConnection, findings: &mut Findings) -> sqlx::Result<()> {
    let it = condition::condition(conn).await?;
    server(&it, findings);
    let standing = schema::applied(conn).await?.map(|applied| Standing::of(&applied));
    match standing {
        None => findings.ok("migrations", "none yet: `frontdesk serve` brings it up to date"),
        Some(Standing::Current) => findings.ok("migrations", "all are applied"),
        Some(Standing::Behind(n)) => findings.warn(
            "migrations",
            format!("{n} are missing: make a backup, then `frontdesk serve` or `frontdesk migrate` applies them"),
        ),
        Some(Standing::Newer(version)) => findings.fail(
            "migrations",
            format!("{version} is of a newer frontdesk: serve this database with that version, or restore a backup from before"),
        ),
        Some(Standing::Altered(version)) => {
            findings.fail("migrations", format!("{version} is not the one that this frontdesk has: is it the right database?"));
        }
    }
    if standing == Some(Standing::Current) {
        people(conn, findings).await?;
    }
    match Clients::from(it.major.unsigned_abs()) {
        Ok(clients) => findings.ok("backup", format!("pg_dump of PostgreSQL {} is here", clients.major)),
        Err(error) => findings.warn("backup", format!("{error}")),
    }
    Ok(())
}

fn server(it: &Condition, findings: &mut Findings) {
    let size = it.bytes as f64 / 1e6;
    if it.major < OLDEST {
        findings.fail("database", format!("PostgreSQL {} is too old: it takes {OLDEST} or newer", it.version));
    } else if it.encoding != "UTF8" {
        findings.fail("database", format!("it keeps characters as {}: make one with encoding UTF8", it.encoding));
    } else if it.standby {
        findings.fail("database", "it is a standby, which cannot be written to: name the primary in DATABASE_URL");
    } else if it.careless.is_empty() {
        findings.ok("database", format!("PostgreSQL {}, {size:.1} MB", it.version));
    } else {
        findings.fail(
            "database",
            format!(
                "{} off: an acknowledged message could be lost. Turn on in postgresql.conf",
                it.careless.join(", ")
            ),
        );
    }
    let free = i64::from(it.connections) - it.connected;
    let said = format!("{} of {} are used", it.connected, it.connections);
    if free < CONNECTIONS_OF_A_NODE {
        findings.warn(
            "connections",
            format!("{said}, and a node takes up to {CONNECTIONS_OF_A_NODE}: raise max_connections"),
        );
    } else {
        findings.ok("connections", said);
    }
    let skew = (it.now - Utc::now()).as_seconds_f64();
    if skew.abs() > SKEW {
        findings.fail(
            "clock",
            format!(
                "the database's is {skew:+.1} s from this machine's: have both set by NTP (timedatectl set-ntp true)"
            ),
        );
    } else {
        findings.ok("clock", "the database's and this machine's agree");
    }
}

async fn people(conn: &mut PgConnection, findings: &mut Findings) -> sqlx::Result<()> {
    let it = condition::population(conn).await?;
    if it.migrated_at > Utc::now() {
        findings.fail(
            "clock",
            "this machine's has gone back: the database was brought up to date in its future. Have it set by NTP",
        );
    }
    match (it.merchants, &it.without_admin[..]) {
        (0, _) => findings.warn("people", "there is no merchant yet: frontdesk merchant add, then frontdesk staff add"),
        (_, []) => findings.ok("people", format!("{} merchants, each with an active admin", it.merchants)),
        (_, some) => findings.warn(
            "people",
            format!(
                "without an active admin: {}. frontdesk staff add EMAIL --merchant SLUG --role admin",
                some.join(", ")
            ),
        ),
    }
    if it.demo {
        findings.warn(
            "people",
            "the demo merchants are here, and their passwords are public: not for a database that serves customers",
        );
    }
    Ok(())
}

async fn bus(serve: &Serve, options: &PgConnectOptions, findings: &mut Findings) {
    match serve.bus(&PgPoolOptions::new().connect_lazy_with(options.clone())) {
        Err(error) => findings.fail("bus", format!("{error:#}")),
        Ok(None) => findings.ok("bus", "none: this node is alone (FRONTDESK_BUS, for several)"),
        Ok(Some(way)) => match way.answers(ANSWERS_WITHIN).await {
            Ok(()) => findings.ok("bus", "it answers"),
            Err(error) => {
                findings.fail("bus", format!("{error:#}: nodes do not hear each other. Start what FRONTDESK_BUS names"))
            }
        },
    }
}
