use serde_json::{Value, json};

use super::{export, log, notes};
use crate::harness::{Desk, Shop};

#[tokio::test]
async fn an_export_is_all_that_the_merchant_holds_on_one_end_user() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let guest = desk.guest().await;
    let first = guest.starts("My parcel is late").await;
    let ana = acme.customer(&desk, "Ana", Some(&guest)).await;
    let second = ana.starts("And it is broken").await;
    let alice = desk.alice().await;
    alice.says(&first, "I look into it").await;
    notes(&alice, &first, "The carrier has lost it").await;
    alice.put(&format!("/api/conversations/{first}/status"), json!({"status": "resolved"})).await.is(200);
    // Somebody else's, which is nobody's business.
    desk.david().await.starts("Another matter").await;

    let all = export(&acme.admin, ana.id()).await.is(200);

    let end_user = json!({
        "id": ana.id(), "name": "Ana", "email": "ana@example.com", "externalId": "shop-Ana", "guest": false,
        "account": false, "active": true, "createdAt": ana.user["createdAt"],
    });
    assert_eq!(all["endUser"], end_user);
    assert_eq!(all["merchant"], json!({"id": Desk::ACME, "name": "Acme Corporation", "slug": "acme"}));
    assert_eq!(all["formerGuests"].as_array().unwrap().len(), 1);
    assert_eq!(all["formerGuests"][0]["id"], guest.id());
    assert_eq!(all["sessions"].as_array().unwrap().len(), 2, "as a guest and as a customer");
    let conversations = all["conversations"].as_array().unwrap();
    assert_eq!([&conversations[0]["id"], &conversations[1]["id"]], [&json!(first), &json!(second)]);
    let [about, also] = [&conversations[0], &conversations[1]];
    let said = |it: &Value| -> Vec<String> {
        it["messages"].as_array().unwrap().iter().map(|it| it["content"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(said(about), ["My parcel is late", "I look into it"]);
    assert_eq!(said(also), ["And it is broken"]);
    assert_eq!(about["notes"][0]["content"], "The carrier has lost it");
    let happened: Vec<_> = about["activity"].as_array().unwrap().iter().map(|it| it["type"].clone()).collect();
    assert_eq!(happened, ["created", "customer_identified", "assigned", "status_changed"]);
    assert_eq!(about["reads"].as_array().unwrap().len(), 2);
    assert_eq!(about["status"], "resolved");
    let text = all.to_string();
    assert!(
        !text.contains("Another matter")
            && !text.contains("david")
            && !text.contains("Token")
            && !text.contains("hash"),
        "{text}"
    );

    // By the guest that they were it is the same person.
    assert_eq!(export(&acme.admin, guest.id()).await.is(200)["endUser"], end_user);
    let counts = json!({"conversations": 2, "messages": 3});
    assert_eq!(log(&acme.admin).await, vec![("end_user_exported".to_owned(), counts); 2]);
}

#[tokio::test]
async fn an_admin_exports_what_an_account_has_with_their_own_merchant_and_nothing_else() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let david = desk.end_user("Dora").await;
    let body = json!({"merchantId": Desk::GLOBEX, "content": "Only for Globex"});
    david.post("/api/conversations", body).await.is(201);

    export(&admin, david.id()).await.is_problem(404, "end_user_not_found");
    david.starts("For Acme").await;
    let all = export(&admin, david.id()).await.is(200);

    assert_eq!(all["conversations"].as_array().unwrap().len(), 1);
    assert_eq!(all["conversations"][0]["messages"][0]["content"], "For Acme");
    assert_eq!((&all["endUser"]["account"], &all["sessions"]), (&json!(true), &json!([])));
    // Staff, those of others, and nobody.
    for other in [desk.alice().await.id(), "01900000-0000-7000-8000-000000000001", "nobody"] {
        export(&admin, other).await.is_problem(404, "end_user_not_found");
    }
    let guest_elsewhere = desk.nobody().post("/api/auth/guest", json!({"merchantId": Desk::GLOBEX})).await.is(201);
    let guest_elsewhere = guest_elsewhere["user"]["id"].as_str().unwrap();
    export(&admin, guest_elsewhere).await.is_problem(404, "end_user_not_found");
    let stranger = desk.demo("admin@globex.com").await;
    export(&stranger, david.id()).await.is_problem(403, "forbidden");
}
