//! What a node makes of its setting.

use std::time::Duration;

use serde_json::json;
use tokio::time::timeout;

use super::Site;
use crate::harness::{Desk, Program, Redis, cluster};

#[tokio::test]
async fn a_bus_that_is_none_is_refused_and_not_quoted() {
    let url = cluster::blank_database().await;

    for bus in
        ["kafka://me:hunter2@host", "redis://me:hunter2@host:port", "hunter2", "postgres://me:hunter2@host:port/x"]
    {
        let serve = ["serve", "--port", "0", "--database-url", &url, "--jwt-secret", Desk::SECRET];
        let output = Program::command(&serve).env("FRONTDESK_BUS", bus).output().await.unwrap();
        let said = String::from_utf8(output.stderr).unwrap();

        assert!(!output.status.success());
        assert!(said.contains("FRONTDESK_BUS is neither postgres nor a URL") && !said.contains("hunter2"), "{said}");
    }
}

#[tokio::test]
async fn a_node_serves_without_its_bus_and_joins_when_it_comes() {
    let mut redis = Redis::runs().await;
    redis.crashes().await;
    let database = cluster::new_database().await;
    let [one, two] = [Desk::open_node(&database, &redis.url()).await, Desk::open_node(&database, &redis.url()).await];
    one.is_on_the_bus(false).await;
    let david = one.david().await;
    let id = david.starts("Hello").await;
    let mut line = two.david().await.connects().await;
    line.does("join_conversation", json!({"conversationId": id})).await;
    two.nobody().get("/readyz").await.is(200);

    redis.starts().await;

    line.hears("resync").await;
    one.is_on_the_bus(true).await;
    david.says(&id, "Is anybody there?").await;
    assert_eq!(line.hears("message").await["content"], "Is anybody there?");
}

#[tokio::test]
async fn a_node_stops_cleanly_whether_its_bus_is_there_or_not() {
    for away in [false, true] {
        let mut site = Site::on_postgres().await;
        let other = site.node().await;
        let program = Program::serves_on(&site.database, &site.bus()).await;
        let mut line = crate::harness::Door::of(&program.base).david().await.connects().await;
        if away {
            site.loses_its_bus().await;
            other.is_on_the_bus(false).await;
        }

        program.signal(nix::sys::signal::Signal::SIGTERM);

        let (status, log) = timeout(Duration::from_secs(10), program.ends()).await.unwrap();
        assert!(status.success(), "{log}");
        line.ends().await;
        assert_eq!(log.matches("the bus is away").count(), usize::from(away), "{log}");
    }
}
