//! Colleagues: who they are, what they have to do, and how an admin changes them.

use serde_json::{Value, json};

use crate::harness::{Desk, Person};

fn member<'a>(list: &'a Value, who: &Person) -> &'a Value {
    list["items"].as_array().unwrap().iter().find(|it| it["id"] == who.user["id"]).unwrap()
}

#[tokio::test]
async fn staff_see_their_colleagues_and_what_they_have_to_do() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let (one, two) = (ana.starts("one").await, ana.starts("two").await);
    alice.says(&one, "Hi").await;
    alice.says(&two, "Hi").await;
    alice.put(&format!("/api/conversations/{two}/status"), json!({"status": "resolved"})).await.is(200);

    let list = bob.get("/api/staff").await.is(200);

    let names: Vec<_> = list["items"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["Acme Admin", "Alice", "Bob"]);
    let alices = member(&list, &alice);
    assert_eq!((&alices["openConversations"], &alices["online"]), (&json!(1), &json!(false)));
    assert_eq!(alices["email"], "alice@acme.com");
    ana.get("/api/staff").await.is_problem(403, "forbidden");
}

#[tokio::test]
async fn who_is_deactivated_is_out_at_once_and_has_nothing_assigned() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let admin = desk.demo("admin1@acme.com").await;
    let id = ana.starts("Hello").await;
    alice.says(&id, "Hi").await;
    let (mut hers, mut inbox, mut alices) = (ana.connects().await, bob.connects().await, alice.connects().await);
    inbox.does("join_inbox", json!({})).await;

    let path = format!("/api/staff/{}", alice.id());
    let changed = admin.patch(&path, json!({"active": false})).await.is(200);

    assert_eq!(changed["active"], false);
    assert_eq!(alices.hears("error").await["code"], "unauthenticated");
    alices.ends().await;
    alice.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    desk.refresh(&alice.refresh_token).await.is_problem(401, "unauthenticated");
    let login = json!({"email": "alice@acme.com", "password": "staff123"});
    desk.nobody().post("/api/auth/login", login).await.is_problem(401, "invalid_credentials");
    for line in [&mut inbox, &mut hers] {
        let unassigned = line.hears("conversation_assigned").await;
        assert!(unassigned.get("assignedTo").is_none() && unassigned["assignedBy"]["id"] == admin.id(), "{unassigned}");
    }
    let shown = bob.get(&format!("/api/conversations/{id}")).await.is(200);
    assert!(shown.get("assignedTo").is_none());
    assert_eq!(shown["messages"][1]["sender"]["name"], "Alice", "history stays");
    let trail = bob.get(&format!("/api/conversations/{id}/activity")).await.is(200);
    let last = trail["items"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["type"], &last["actor"]["id"]), (&json!("unassigned"), &json!(admin.id())));

    admin.patch(&path, json!({"active": true, "role": "manager", "name": "Alicia"})).await.is(200);
    let back = desk.alice().await;
    assert_eq!((&back.user["role"], &back.user["name"]), (&json!("manager"), &json!("Alicia")));
}

#[tokio::test]
async fn another_role_holds_at_once() {
    let desk = Desk::open().await;
    let (ana, bob) = (desk.end_user("Ana").await, desk.bob().await);
    let admin = desk.demo("admin1@acme.com").await;
    let path = format!("/api/conversations/{}/assign", ana.starts("Hello").await);
    let to_admin = json!({"staffId": admin.id()});
    bob.put(&path, to_admin.clone()).await.is(200);

    admin.patch(&format!("/api/staff/{}", bob.id()), json!({"role": "staff"})).await.is(200);

    bob.put(&path, to_admin).await.is_problem(403, "forbidden");
}

#[tokio::test]
async fn one_active_admin_always_stays_also_when_two_demote_each_other_at_once() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let own = format!("/api/staff/{}", admin.id());
    for change in [json!({"role": "manager"}), json!({"active": false})] {
        admin.patch(&own, change).await.is_problem(409, "last_admin");
    }
    let body = json!({"name": "Ada", "email": "ada@acme.com", "password": "correct horse", "role": "admin"});
    admin.post("/api/auth/staff", body).await.is(201);
    let ada = desk.signs_in("ada@acme.com", "correct horse").await;

    let adas = format!("/api/staff/{}", ada.id());
    let (one, other) =
        tokio::join!(admin.patch(&adas, json!({"role": "staff"})), ada.patch(&own, json!({"role": "staff"})),);

    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    // Who comes second is refused, as the last admin or as none any more.
    assert!(statuses[0] == 200 && matches!(statuses[1], 403 | 409), "{one:?} {other:?}");
    let admins: i64 =
        sqlx::query_scalar("select count(*) from users where role = 'admin' and active and merchant_id = $1::uuid")
            .bind(Desk::ACME)
            .fetch_one(&desk.pool)
            .await
            .unwrap();
    assert_eq!(admins, 1);
}

#[tokio::test]
async fn another_merchants_staff_do_not_exist() {
    let desk = Desk::open().await;
    let (admin, charlie) = (desk.demo("admin1@acme.com").await, desk.demo("charlie@globex.com").await);
    let david = desk.david().await;

    for id in [charlie.id(), david.id(), "01900000-0000-7000-8000-0000000000ff", "x"] {
        admin.patch(&format!("/api/staff/{id}"), json!({"name": "X"})).await.is_problem(404, "staff_not_found");
    }
    let own = format!("/api/staff/{}", admin.id());
    admin.patch(&own, json!({"name": ""})).await.refuses_fields(&["name"]);
    admin.patch(&own, json!({"role": "owner"})).await.refuses_fields(&["role"]);
    admin.patch(&own, json!({"active": "no"})).await.refuses_fields(&["active"]);
    desk.bob().await.patch(&own, json!({"name": "X"})).await.is_problem(403, "forbidden");
}
