//! The database in the cluster: how to connect to it, and that it is there.

use std::path::Path;

use sqlx::{
    Connection, PgConnection,
    postgres::{PgConnectOptions, PgSslMode},
};

use super::{StartError, cluster::USER, socket::PORT};

/// What frontdesk's tables are in.
const NAME: &str = "frontdesk";

/// Leaves nothing to the environment's PG… variables, which are meant for other servers.
pub fn options(socket: &Path) -> PgConnectOptions {
    PgConnectOptions::new_without_pgpass()
        .socket(socket)
        .port(PORT)
        .username(USER)
        .database(NAME)
        .ssl_mode(PgSslMode::Disable)
        .application_name("frontdesk")
}

/// Creates the database, if this is the first time.
pub async fn ensure(options: &PgConnectOptions) -> Result<(), StartError> {
    let create = async {
        let mut conn = PgConnection::connect_with(&options.clone().database("postgres")).await?;
        let there: bool = sqlx::query_scalar("select exists (select from pg_database where datname = $1)")
            .bind(NAME)
            .fetch_one(&mut conn)
            .await?;
        if !there {
            sqlx::query("create database frontdesk").execute(&mut conn).await?;
        }
        conn.close().await
    };
    create.await.map_err(StartError::Refused)
}
