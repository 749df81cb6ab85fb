//! Guests: customers without an account.

use serde_json::json;

use crate::harness::Desk;

#[tokio::test]
async fn a_guest_writes_to_their_one_merchant() {
    let desk = Desk::open().await;
    let body = json!({"merchantId": Desk::ACME, "name": " Nina ", "email": "david@example.com"});

    let nina = desk.person(desk.nobody().post("/api/auth/guest", body).await.is(201));

    assert_eq!((&nina.user["name"], &nina.user["guest"]), (&json!("Nina"), &json!(true)));
    assert_eq!((&nina.user["type"], &nina.user["merchant"]["slug"]), (&json!("end_user"), &json!("acme")));
    assert_eq!(nina.user["email"], "david@example.com", "a hint, although somebody has an account under it");
    assert_ne!(nina.user["id"], desk.david().await.user["id"]);
    let id = nina.starts("Hello").await;
    let shown = desk.alice().await.get(&format!("/api/conversations/{id}")).await.is(200);
    assert_eq!(shown["endUser"]["email"], "david@example.com");
    let elsewhere = nina.post("/api/conversations", json!({"merchantId": Desk::GLOBEX})).await;
    elsewhere.is_problem(403, "forbidden");
    assert!(desk.david().await.get("/api/conversations").await.is(200)["items"].as_array().unwrap().is_empty());
    desk.person(desk.refresh(&nina.refresh_token).await.is(200)).get("/api/auth/me").await.is(200);
}

#[tokio::test]
async fn a_guest_need_not_say_who_they_are_and_may_later() {
    let desk = Desk::open().await;
    let guest = desk.guest().await;
    assert_eq!((&guest.user["name"], guest.user.get("email")), (&json!("Guest"), None));

    let body = json!({"name": "Nina", "email": "Nina@example.com"});
    let named = guest.patch("/api/auth/me", body).await.is(200);

    assert_eq!((&named["name"], &named["email"]), (&json!("Nina"), &json!("nina@example.com")));
    assert_eq!(guest.get("/api/auth/me").await.is(200), named);
    let id = guest.starts("Hello").await;
    let shown = guest.get(&format!("/api/conversations/{id}")).await.is(200);
    assert_eq!(shown["messages"][0]["sender"]["name"], "Nina");
    let david = desk.david().await;
    assert_eq!(david.patch("/api/auth/me", json!({"name": "Dave"})).await.is(200)["name"], "Dave");
    david.patch("/api/auth/me", json!({"email": "dave@example.com"})).await.is_problem(403, "forbidden");
    david.patch("/api/auth/me", json!({"name": ""})).await.refuses_fields(&["name"]);
}

#[tokio::test]
async fn a_guest_is_the_guest_of_a_merchant_that_exists() {
    let desk = Desk::open().await;
    let become_guest = async |body| desk.nobody().post("/api/auth/guest", body).await;

    become_guest(json!({"merchantId": "01900000-0000-7000-8000-0000000000ff"}))
        .await
        .is_problem(404, "merchant_not_found");
    become_guest(json!({"merchantId": "x"})).await.is_problem(404, "merchant_not_found");
    become_guest(json!({})).await.refuses_fields(&["merchantId"]);
    let body = json!({"merchantId": Desk::ACME, "name": "x".repeat(101), "email": "no address"});
    become_guest(body).await.refuses_fields(&["name", "email"]);
}
