//! `limit`: how much the PostgreSQL below takes by itself, which no server on it can pass.

use std::{cell::RefCell, path::Path, rc::Rc, time::Duration};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Serialize;
use sqlx::{Connection, PgConnection, postgres::PgConnectOptions};
use tokio::{task::JoinSet, time::Instant};

use super::{all, positive, some};
use crate::{
    clock::{Alarm, micros},
    latency::Latencies,
    proc::Postmaster,
    report::Record,
    watched::{Cpu, Watched},
};

/// A table of our own, dropped again; as wide as a message. One that an interrupted run has left is dropped first.
const DROP: &str = "drop table if exists frontdesk_bench_limit";
const CREATE: &str = "create table frontdesk_bench_limit (conversation bigint not null, seq bigint not null, \
     content text not null, created_at timestamptz not null default now(), primary key (conversation, seq))";

/// Rows written and committed, on a scratch table.
#[derive(Args, Clone, Debug, Serialize)]
pub struct Limit {
    /// Which database [default: the cluster of --postgres-data, by its socket]
    #[arg(long)]
    #[serde(skip)]
    pub database_url: Option<String>,
    /// Who owns that cluster
    #[arg(long, default_value = "frontdesk")]
    #[serde(skip)]
    pub postgres_user: String,
    /// Connections that write
    #[arg(long, default_value_t = 4, value_parser = some)]
    pub connections: usize,
    /// Rows in a commit
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(i64).range(1..))]
    pub batch: i64,
    /// Characters of a row
    #[arg(long, default_value_t = 80)]
    pub bytes: usize,
    /// Commits a second, all connections together, each timed from when it was due [default: as many as it takes]
    #[arg(long, value_parser = positive)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// Seconds to write
    #[arg(long, default_value_t = 5.0, value_parser = positive)]
    pub seconds: f64,
}

impl Limit {
    pub async fn run(&self, label: &str, data: Option<&Path>, watched: &Watched) -> Result<Record> {
        let options = self.options(data)?;
        let mut admin = PgConnection::connect_with(&options).await.context("cannot connect to PostgreSQL")?;
        for name in ["fsync", "synchronous_commit"] {
            let value: String =
                sqlx::query_scalar("select current_setting($1)").bind(name).fetch_one(&mut admin).await?;
            if value != "on" {
                bail!(
                    "{name} is {value}: what such a PostgreSQL says that it has stored may be lost, so its speed says nothing"
                );
            }
        }
        sqlx::query(DROP).execute(&mut admin).await?;
        sqlx::query(CREATE).execute(&mut admin).await?;
        let outcome = self.measure(label, &options, watched).await;
        sqlx::query(DROP).execute(&mut admin).await?;
        admin.close().await?;
        outcome
    }

    async fn measure(&self, label: &str, options: &PgConnectOptions, watched: &Watched) -> Result<Record> {
        let usage = watched.usage()?;
        let start = Instant::now();
        let deadline = start + Duration::from_secs_f64(self.seconds);
        let times = Rc::new(RefCell::new(Latencies::default()));
        let mut tasks = JoinSet::new();
        for conversation in 0..self.connections {
            let (options, load, times) = (options.clone(), self.clone(), Rc::clone(&times));
            tasks
                .spawn_local(async move { load.write(&options, i64::try_from(conversation)?, deadline, &times).await });
        }
        let commits: u64 = all(tasks).await?.into_iter().sum();
        let seconds = start.elapsed().as_secs_f64();
        let cpu = Cpu { server: None, ..Cpu::between(&usage, &watched.usage()?) };
        let rows = commits * u64::try_from(self.batch)?;
        Ok(Record::new("limit", label, self)?
            .rate("rows", rows, seconds, Some(cpu))
            .latency("commit", times.borrow().summary())
            .figure("commits a second", commits as f64 / seconds))
    }

    /// One connection's commits.
    async fn write(
        &self,
        options: &PgConnectOptions,
        conversation: i64,
        deadline: Instant,
        times: &RefCell<Latencies>,
    ) -> Result<u64> {
        let mut conn = PgConnection::connect_with(options).await?;
        let content = "x".repeat(self.bytes);
        let mut commits = 0;
        let mut seq = 0_i64;
        let apart = self.rate.map(|rate| Duration::from_secs_f64(self.connections as f64 / rate));
        let (mut alarm, mut due) = (Alarm::new()?, Instant::now());
        while Instant::now() < deadline {
            let begun = match apart {
                Some(apart) => {
                    due += apart;
                    alarm.set(due)?;
                    alarm.rings().await?;
                    due
                }
                None => Instant::now(),
            };
            let seqs: Vec<i64> = (seq..seq + self.batch).collect();
            let insert = if self.batch == 1 {
                sqlx::query("insert into frontdesk_bench_limit (conversation, seq, content) values ($1, $2, $3)")
                    .bind(conversation)
                    .bind(seq)
                    .bind(&content)
            } else {
                sqlx::query(
                    "insert into frontdesk_bench_limit (conversation, seq, content) select $1, it, $3 from unnest($2::bigint[]) it",
                )
                .bind(conversation)
                .bind(seqs)
                .bind(&content)
            };
            insert.execute(&mut conn).await?;
            times.borrow_mut().record(0, micros(begun.elapsed()));
            commits += 1;
            seq += self.batch;
        }
        conn.close().await?;
        Ok(commits)
    }

    fn options(&self, data: Option<&Path>) -> Result<PgConnectOptions> {
        match (&self.database_url, data) {
            (Some(url), _) => url.parse().context("--database-url is not a PostgreSQL URL"),
            (None, Some(data)) => {
                let it = Postmaster::of(data).with_context(|| format!("no PostgreSQL runs on {}", data.display()))?;
                let options = PgConnectOptions::new_without_pgpass().socket(it.socket_dir).port(it.port);
                Ok(options.username(&self.postgres_user).database("postgres"))
            }
            (None, None) => bail!("say which PostgreSQL: --postgres-data or --database-url"),
        }
    }
}
