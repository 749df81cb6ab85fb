//! What is held on an end user is given out, erased and kept no longer than is wanted, and all of it is logged.

mod audit;
mod command;
mod erase;
mod export;
mod retention;

use reqwest::Method;
use serde_json::{Value, json};
use sqlx::PgPool;

use crate::harness::{Answer, Person};

fn path_of(end_user: &str) -> String {
    format!("/api/merchants/acme/end-users/{end_user}")
}

async fn export(admin: &Person, end_user: &str) -> Answer {
    admin.get(&format!("{}/export", path_of(end_user))).await
}

async fn erase(admin: &Person, end_user: &str) -> Answer {
    admin.call(Method::DELETE, &path_of(end_user), None).await
}

async fn would_erase(admin: &Person, end_user: &str) -> Answer {
    admin.call(Method::DELETE, &format!("{}?dryRun=true", path_of(end_user)), None).await
}

/// The log, latest first: what, and how much of it.
async fn log(admin: &Person) -> Vec<(String, Value)> {
    let page = admin.get("/api/merchants/acme/audit-log").await.is(200);
    let entries = page["items"].as_array().unwrap().iter();
    entries.map(|it| (it["action"].as_str().unwrap().to_owned(), it["data"].clone())).collect()
}

/// How many rows say something of a conversation or person that is not there.
async fn orphans(pool: &PgPool) -> i64 {
    let count = "
        select (select count(*) from messages x where not exists (select from conversations c where c.id = x.conversation_id))
             + (select count(*) from reads x where not exists (select from users u where u.id = x.user_id))
             + (select count(*) from activity x where not exists (select from users u where u.id = x.actor_id))
             + (select count(*) from search_stale x where not exists (select from conversations c where c.id = x.conversation_id))
             + (select count(*) from conversations c
                where c.last_seq <> (select count(*) from messages m where m.conversation_id = c.id))
             + (select count(*) from search_eras e
                where e.entries <> (select count(*) from search_entries s where s.era_id = e.id))";
    sqlx::query_scalar(count).fetch_one(pool).await.unwrap()
}

async fn count(pool: &PgPool, query: &'static str) -> i64 {
    sqlx::query_scalar(query).fetch_one(pool).await.unwrap()
}

async fn notes(staff: &Person, conversation: &str, content: &str) {
    staff.post(&format!("/api/conversations/{conversation}/notes"), json!({"content": content})).await.is(201);
}
