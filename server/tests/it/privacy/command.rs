use serde_json::{Value, json};

use super::{count, orphans};
use crate::commands::Place;
use crate::harness::{Desk, cluster};

#[tokio::test]
async fn the_operator_exports_erases_and_sets_the_retention_at_the_command_line() {
    let url = cluster::new_database().await;
    let desk = Desk::open_node(&url, "").await;
    let here = Place::Given(&url);
    let (dora, guest, alice) = (desk.end_user("Dora").await, desk.guest().await, desk.alice().await);
    let email = dora.user["email"].as_str().unwrap().to_uppercase();
    let conversation = dora.starts("Hello").await;
    alice.says(&conversation, "Hello").await;
    guest.starts("Hello").await;
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join("dora.json");
    let file = file.to_str().unwrap();
    let whom = ["--merchant", "acme", "--user", &email];

    let printed = here.runs(&[&["privacy", "export"][..], &whom].concat()).await.done();
    let printed: Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(printed["conversations"][0]["messages"][1]["content"], "Hello");
    here.runs(&[&["privacy", "export", "--out", file][..], &whom].concat()).await.done();
    let written: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert_eq!(written["endUser"]["id"], dora.id());
    let complaint = here.runs(&[&["privacy", "export", "--out", file][..], &whom].concat()).await.refused();
    assert!(complaint.contains("cannot write"), "{complaint}");

    let said = here.runs(&[&["privacy", "erase", "--dry-run"][..], &whom].concat()).await.done();
    assert!(said.starts_with("Would be erased: 1 conversations, 2 messages"), "{said}");
    alice.says(&conversation, "Still there").await;
    let said = here.runs(&[&["privacy", "erase"][..], &whom].concat()).await.done();
    assert!(said.starts_with("Erased: 1 conversations, 3 messages") && said.contains("account stays"), "{said}");
    let path = format!("/api/conversations/{conversation}/messages");
    alice.post(&path, json!({"content": "Hello?"})).await.is_problem(404, "conversation_not_found");

    // Guests may say that they have anybody's address.
    for name in ["Eve", "Mallory"] {
        let body = json!({"merchantId": Desk::ACME, "name": name, "email": "eve@example.com"});
        desk.nobody().post("/api/auth/guest", body).await.is(201);
    }
    let eve = ["privacy", "erase", "--merchant", "acme", "--user", "eve@example.com"];
    let complaint = here.runs(&eve).await.refused();
    assert!(complaint.contains("several have this address") && complaint.contains("Mallory"), "{complaint}");
    here.runs(&["privacy", "erase", "--merchant", "acme", "--user", guest.id()]).await.done();
    for (user, merchant, why) in [
        (&*email, "acme", "knows no end user"),
        (guest.id(), "acme", "knows no end user"),
        ("david@example.com", "nowhere", "there is no merchant nowhere"),
        ("nothing", "acme", "user must be an e-mail address"),
    ] {
        let complaint = here.runs(&["privacy", "erase", "--merchant", merchant, "--user", user]).await.refused();
        assert!(complaint.contains(why), "{complaint}");
    }

    let retention = ["privacy", "retention", "--merchant", "acme"];
    assert!(here.runs(&retention).await.done().contains("for ever"));
    let said = here.runs(&[&retention[..], &["--days", "30", "--dry-run"]].concat()).await.done();
    assert!(said.contains("would be kept for 30 days"), "{said}");
    here.runs(&[&retention[..], &["--days", "30"]].concat()).await.done();
    assert!(here.runs(&retention).await.done().contains("are kept for 30 days"));
    here.runs(&[&retention[..], &["--forever"]].concat()).await.done();
    assert!(here.runs(&retention).await.done().contains("for ever"));

    assert_eq!(orphans(&desk.pool).await, 0);
    let by_operator = "select count(*) from audit_log where actor = 'operator' and actor_id is null";
    assert_eq!(count(&desk.pool, by_operator).await, 6);
    cluster::ends(&url);
}
