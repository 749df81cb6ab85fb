//! A merchant's profile and settings.

use serde_json::json;

use crate::harness::Desk;

#[tokio::test]
async fn a_profile_is_shown_to_anybody_by_id_or_slug() {
    let desk = Desk::open().await;
    let nobody = desk.nobody();

    let by_slug = nobody.get("/api/merchants/acme").await.is(200);

    assert_eq!(nobody.get(&format!("/api/merchants/{}", Desk::ACME)).await.is(200), by_slug);
    insta::assert_json_snapshot!(by_slug, @r##"
    {
      "accentColor": "#5b5bd6",
      "greeting": "Hello, how can we help?",
      "guestDetails": "after",
      "id": "01900000-0000-7000-8000-0000000000a1",
      "name": "Acme Corporation",
      "online": false,
      "slug": "acme"
    }
    "##);
    for other in ["nobody", "01900000-0000-7000-8000-0000000000ff", "ACME", "%ff", "%00"] {
        nobody.get(&format!("/api/merchants/{other}")).await.is_problem(404, "merchant_not_found");
    }
}

#[tokio::test]
async fn its_admin_changes_it_and_nobody_else() {
    let desk = Desk::open().await;
    let path = format!("/api/merchants/{}", Desk::ACME);
    let admin = desk.demo("admin1@acme.com").await;

    let body = json!({"greeting": " Hi there ", "accentColor": "#0F766E", "allowedOrigins": ["https://Shop.example/"]});
    let changed = admin.patch(&path, body).await.is(200);

    assert_eq!((&changed["greeting"], &changed["accentColor"]), (&json!("Hi there"), &json!("#0f766e")));
    assert_eq!(changed["allowedOrigins"], json!(["https://shop.example"]));
    assert_eq!(changed["name"], "Acme Corporation", "what is left out stays");
    let shown = desk.nobody().get(&path).await.is(200);
    assert_eq!(shown["greeting"], "Hi there");
    assert!(shown.get("allowedOrigins").is_none());
    assert_eq!(admin.patch(&path, json!({"name": "Acme"})).await.is(200)["allowedOrigins"], changed["allowedOrigins"]);

    let body = json!({"guestDetails": "never", "replyTime": " a few minutes "});
    let changed = admin.patch(&path, body).await.is(200);
    assert_eq!((&changed["guestDetails"], &changed["replyTime"]), (&json!("never"), &json!("a few minutes")));
    admin.patch(&path, json!({"name": "Acme"})).await.is(200);
    let shown = desk.nobody().get(&path).await.is(200);
    assert_eq!((&shown["guestDetails"], &shown["replyTime"]), (&json!("never"), &json!("a few minutes")));
    for nothing in [json!(null), json!(" ")] {
        admin.patch(&path, json!({"replyTime": "a day"})).await.is(200);
        assert!(admin.patch(&path, json!({"replyTime": nothing})).await.is(200).get("replyTime").is_none());
    }
    admin.patch(&path, json!({"guestDetails": "perhaps"})).await.refuses_fields(&["guestDetails"]);
    admin.patch(&path, json!({"replyTime": "x".repeat(61)})).await.refuses_fields(&["replyTime"]);

    for other in ["bob@acme.com", "admin@globex.com", "david@example.com"] {
        desk.demo(other).await.patch(&path, json!({"name": "Mine"})).await.is_problem(403, "forbidden");
    }
    admin.patch("/api/merchants/nobody", json!({})).await.is_problem(404, "merchant_not_found");
    let wrong = json!({"name": "", "greeting": "x".repeat(201), "accentColor": "red", "allowedOrigins": ["*"]});
    admin.patch(&path, wrong).await.refuses_fields(&["name", "greeting", "accentColor", "allowedOrigins"]);
}
