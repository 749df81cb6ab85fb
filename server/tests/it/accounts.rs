//! Registering, signing in, adding staff, and who one is.

use serde_json::json;

use crate::harness::Desk;

#[tokio::test]
async fn who_registers_is_signed_in() {
    let desk = Desk::open().await;

    let body = json!({"name": " Ana ", "email": " Ana@Example.com ", "password": "correct horse"});
    let session = desk.nobody().post("/api/auth/register", body).await.is(201);

    let user = &session["user"];
    assert_eq!((&user["name"], &user["email"]), (&json!("Ana"), &json!("ana@example.com")));
    assert_eq!((&user["type"], &user["guest"], &user["active"]), (&json!("end_user"), &json!(false), &json!(true)));
    assert!(user.get("role").is_none() && user.get("merchant").is_none(), "{user}");
    assert!(session["refreshToken"].as_str().is_some_and(|token| token.len() >= 43), "32 bytes in base64");
    let ana = desk.holder_of(session["token"].as_str().unwrap());
    assert_eq!(&ana.get("/api/auth/me").await.is(200), user);
}

#[tokio::test]
async fn an_address_has_one_account_in_whatever_case_also_when_two_register_at_once() {
    let desk = Desk::open().await;
    let register = |email: &'static str| {
        let nobody = desk.nobody();
        let body = json!({"name": "Ana", "email": email, "password": "correct horse"});
        async move { nobody.post("/api/auth/register", body).await }
    };

    let (one, other) = tokio::join!(register("ana@example.com"), register("ANA@example.com"));

    let (first, second) = if one.status == 201 { (one, other) } else { (other, one) };
    first.is(201);
    second.is_problem(409, "email_taken");
    desk.signs_in("Ana@Example.COM", "correct horse").await;
}

#[tokio::test]
async fn staff_belong_to_their_merchant_and_have_a_role() {
    let desk = Desk::open().await;

    let bob = desk.bob().await;

    let me = bob.get("/api/auth/me").await.is(200);
    assert_eq!(me["merchant"], json!({"id": Desk::ACME, "name": "Acme Corporation", "slug": "acme"}));
    assert_eq!((&me["type"], &me["role"]), (&json!("merchant_staff"), &json!("manager")));
}

#[tokio::test]
async fn a_wrong_password_an_unknown_address_and_a_deactivated_account_are_refused_alike() {
    let desk = Desk::open().await;
    sqlx::query("update users set active = false where email = 'emma@example.com'").execute(&desk.pool).await.unwrap();

    let mut answers = Vec::new();
    for (email, password) in [
        ("david@example.com", "wrong"),
        ("nobody@example.com", "user123"),
        ("no address", "user123"),
        ("emma@example.com", "user123"),
    ] {
        let answer = desk.nobody().post("/api/auth/login", json!({"email": email, "password": password})).await;
        let mut problem = answer.is_problem(401, "invalid_credentials");
        problem.as_object_mut().unwrap().remove("requestId");
        answers.push(problem);
    }

    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
}

#[tokio::test]
async fn an_admin_adds_staff_to_their_own_merchant() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;

    let body = json!({"name": "Grace", "email": "grace@acme.com", "password": "correct horse", "role": "manager"});
    let grace = admin.post("/api/auth/staff", body).await.is(201);
    let body = json!({"name": "Hugo", "email": "hugo@acme.com", "password": "correct horse"});
    let hugo = admin.post("/api/auth/staff", body.clone()).await.is(201);

    assert_eq!((&grace["role"], &grace["merchant"]["id"]), (&json!("manager"), &json!(Desk::ACME)));
    assert_eq!(hugo["role"], "staff");
    assert_eq!(desk.signs_in("hugo@acme.com", "correct horse").await.user, hugo);
    admin.post("/api/auth/staff", body).await.is_problem(409, "email_taken");
    let other_role = json!({"name": "I", "email": "i@acme.com", "password": "correct horse", "role": "owner"});
    admin.post("/api/auth/staff", other_role).await.refuses_fields(&["role"]);
}

#[tokio::test]
async fn all_that_is_wrong_with_a_registration_is_said_at_once() {
    let desk = Desk::open().await;
    let nobody = desk.nobody();

    let body = json!({"name": " ", "email": "ana", "password": "1234567"});
    nobody.post("/api/auth/register", body).await.refuses_fields(&["name", "email", "password"]);
    let body =
        json!({"name": "x".repeat(101), "email": format!("{}@b.c", "a".repeat(251)), "password": "x".repeat(129)});
    nobody.post("/api/auth/register", body).await.refuses_fields(&["name", "email", "password"]);
    nobody.post("/api/auth/register", json!({"name": "Ana", "email": "a@b.c"})).await.refuses_fields(&["password"]);
    nobody.post("/api/auth/register", json!({"name": 7})).await.refuses_fields(&["name"]);
    let body = json!({"name": "N\0", "email": "n@b.c", "password": "correct\0horse"});
    nobody.post("/api/auth/register", body).await.refuses_fields(&["name", "password"]);
    let body = json!({"email": "a@b.c\0", "password": ""});
    nobody.post("/api/auth/login", body).await.refuses_fields(&["email", "password"]);
}

#[tokio::test]
async fn an_access_token_is_good_until_it_runs_out() {
    let desk = Desk::open().await;
    let david = desk.david().await;

    desk.clock.put_forward(890);
    david.get("/api/auth/me").await.is(200);
    desk.clock.put_forward(11);

    let refused = david.get("/api/auth/me").await;
    refused.is_problem(401, "token_expired");
    assert_eq!(refused.header("www-authenticate"), "Bearer");
}

#[tokio::test]
async fn merchants_are_listed_for_anybody() {
    let desk = Desk::open().await;

    let merchants = desk.nobody().get("/api/merchants").await.is(200);

    let names: Vec<_> = merchants["items"].as_array().unwrap().iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["Acme Corporation", "Globex Industries"]);
    insta::assert_json_snapshot!(merchants["items"][0], @r#"
    {
      "id": "01900000-0000-7000-8000-0000000000a1",
      "name": "Acme Corporation",
      "online": false,
      "slug": "acme"
    }
    "#);
}
