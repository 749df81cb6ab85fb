use serde_json::json;

use super::{erase, export};
use crate::harness::Desk;

#[tokio::test]
async fn the_log_says_who_did_what_on_whom_page_by_page_and_to_the_own_admins_alone() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let guest = desk.guest().await;
    guest.starts("Something private").await;
    for _ in 0..3 {
        export(&admin, guest.id()).await.is(200);
    }
    erase(&admin, guest.id()).await.is(200);

    let mut seen = Vec::new();
    let mut path = "/api/merchants/acme/audit-log?limit=3".to_owned();
    loop {
        let page = admin.get(&path).await.is(200);
        seen.extend(page["items"].as_array().unwrap().clone());
        let Some(cursor) = page["nextCursor"].as_str() else { break };
        path = format!("/api/merchants/acme/audit-log?limit=3&cursor={cursor}");
    }

    let actions: Vec<_> = seen.iter().map(|it| it["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["end_user_erased", "end_user_exported", "end_user_exported", "end_user_exported"]);
    for entry in &seen {
        assert_eq!(entry["actor"], "admin");
        assert_eq!(entry["admin"], json!({"id": admin.id(), "name": admin.user["name"]}));
        assert_eq!(entry["endUserId"], guest.id());
        assert!(entry["createdAt"].is_string());
    }
    let stored: String =
        sqlx::query_scalar("select string_agg(l::text, ' ') from audit_log l").fetch_one(&desk.pool).await.unwrap();
    assert!(!stored.contains("private") && !stored.contains("Guest"), "{stored}");

    let stranger = desk.demo("admin@globex.com").await;
    stranger.get("/api/merchants/acme/audit-log").await.is_problem(403, "forbidden");
    assert_eq!(stranger.get("/api/merchants/globex/audit-log").await.is(200), json!({"items": []}));
    admin.get("/api/merchants/nobody/audit-log").await.is_problem(404, "merchant_not_found");
    admin.get("/api/merchants/acme/audit-log?cursor=x").await.is_problem(422, "validation_failed");
    for change in ["update audit_log set data = '{}'", "delete from audit_log", "truncate audit_log"] {
        let refused = sqlx::query(change).execute(&desk.pool).await.unwrap_err().to_string();
        assert!(refused.contains("only ever added to"), "{change}: {refused}");
    }
}
