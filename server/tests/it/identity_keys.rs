//! The keys with which a merchant vouches for its customers.

use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::{Desk, Person};

const KEYS: &str = "/api/merchants/acme/identity-keys";

async fn revoke(admin: &Person, key: &Value) -> u16 {
    admin.call(Method::DELETE, &format!("{KEYS}/{}", key["id"].as_str().unwrap()), None).await.status
}

#[tokio::test]
async fn an_admin_makes_two_keys_at_the_most_and_sees_each_secret_once() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    assert_eq!(admin.get(KEYS).await.is(200), json!({"items": []}));

    let first = admin.post(KEYS, json!({})).await.is(201);
    let second = admin.call(Method::POST, KEYS, None).await.is(201);

    assert_ne!(first["secret"], second["secret"]);
    assert!(first["secret"].as_str().unwrap().len() >= 32);
    admin.post(KEYS, json!({})).await.is_problem(409, "too_many_keys");
    let listed = admin.get(&format!("/api/merchants/{}/identity-keys", Desk::ACME)).await.is(200);
    let listed = listed["items"].as_array().unwrap();
    assert_eq!([&listed[0]["id"], &listed[1]["id"]], [&first["id"], &second["id"]]);
    for key in listed {
        let fields: Vec<_> = key.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["createdAt", "id"], "neither its secret nor a use");
    }
    assert_eq!(revoke(&admin, &first).await, 204);
    let again = admin.post(KEYS, json!({})).await.is(201);
    assert!(again["id"] != first["id"] && again["secret"] != first["secret"], "another key in its place");
}

#[tokio::test]
async fn many_who_make_a_key_at_once_get_two() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;

    let answers = futures_util::future::join_all((0..12).map(|_| admin.post(KEYS, json!({})))).await;

    let made = answers.iter().filter(|answer| answer.status == 201).count();
    assert_eq!(made, 2, "{answers:?}");
    for refused in answers.iter().filter(|answer| answer.status != 201) {
        refused.is_problem(409, "too_many_keys");
    }
    assert_eq!(admin.get(KEYS).await.is(200)["items"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_key_is_revoked_once_and_by_its_own_merchant() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let key = admin.post(KEYS, json!({})).await.is(201);
    let stranger = desk.demo("admin@globex.com").await;

    let elsewhere = format!("/api/merchants/globex/identity-keys/{}", key["id"].as_str().unwrap());
    stranger.call(Method::DELETE, &elsewhere, None).await.is_problem(404, "identity_key_not_found");
    assert_eq!(revoke(&stranger, &key).await, 403);
    assert_eq!(revoke(&admin, &key).await, 204);
    assert_eq!(revoke(&admin, &key).await, 404);
    assert_eq!(revoke(&admin, &json!({"id": "none"})).await, 404);
    admin.get("/api/merchants/nobody/identity-keys").await.is_problem(404, "merchant_not_found");
}
