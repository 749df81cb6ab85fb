//! Notes, which end users never see, and the audit trail.

use serde_json::{Value, json};

use crate::harness::Desk;

#[tokio::test]
async fn a_note_is_heard_by_staff_in_the_room_and_by_nobody_else() {
    let desk = Desk::open().await;
    let (ana, alice, bob) = (desk.end_user("Ana").await, desk.alice().await, desk.bob().await);
    let id = ana.starts("Hello").await;
    let path = format!("/api/conversations/{id}/notes");
    let (mut hers, mut bobs) = (ana.connects().await, bob.connects().await);
    hers.does("join_conversation", json!(id)).await;
    bobs.does("join_conversation", json!(id)).await;

    let note = alice.post(&path, json!({"content": " Call the carrier "})).await.is(201);

    assert_eq!(note["content"], "Call the carrier");
    assert_eq!(note["author"], json!({"id": alice.id(), "name": "Alice", "role": "staff"}));
    assert_eq!(bobs.hears("note").await, note);
    assert_eq!(hers.has_heard("note").await, Vec::<Value>::new());
    assert_eq!(bob.get(&path).await.is(200)["items"], json!([note]));
    let shown = ana.get(&format!("/api/conversations/{id}")).await.is(200);
    assert!(!shown.to_string().contains("carrier"));
    assert_eq!(shown["lastSeq"], 1, "a note has no place among the messages");
    ana.get(&path).await.is_problem(403, "forbidden");
    ana.post(&path, json!({"content": "Mine"})).await.is_problem(403, "forbidden");
    ana.get(&format!("/api/conversations/{id}/activity")).await.is_problem(403, "forbidden");
    alice.post(&path, json!({"content": ""})).await.refuses_fields(&["content"]);
}

#[tokio::test]
async fn notes_and_activity_come_in_pages_oldest_first() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    let notes = format!("/api/conversations/{id}/notes");
    for n in 0..5 {
        alice.post(&notes, json!({"content": n.to_string()})).await.is(201);
        let status = if n % 2 == 0 { "pending" } else { "open" };
        alice.put(&format!("/api/conversations/{id}/status"), json!({"status": status})).await.is(200);
    }
    for (path, field, expected) in [
        (notes.clone(), "content", vec!["0", "1", "2", "3", "4"]),
        (
            format!("/api/conversations/{id}/activity"),
            "type",
            vec!["created", "status_changed", "status_changed", "status_changed", "status_changed", "status_changed"],
        ),
    ] {
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = alice.get(&format!("{path}?limit=2{cursor}")).await.is(200);
            seen.extend(page["items"].as_array().unwrap().iter().map(|it| it[field].as_str().unwrap().to_owned()));
            match page.get("nextCursor") {
                Some(next) => cursor = format!("&cursor={}", next.as_str().unwrap()),
                None => break,
            }
        }
        assert_eq!(seen, expected);
        alice.get(&format!("{path}?cursor=x")).await.refuses_fields(&["cursor"]);
    }
}

#[tokio::test]
async fn conversations_are_counted_as_the_list_shows_them() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let (one, two) = (ana.starts("one").await, ana.starts("two").await);
    let (three, four) = (ana.starts("three").await, ana.starts("four").await);
    ana.starts("five").await;
    for id in [&one, &three, &four] {
        alice.says(id, "Hi").await;
    }
    for (id, status) in [(&two, "resolved"), (&three, "pending"), (&four, "resolved")] {
        alice.put(&format!("/api/conversations/{id}/status"), json!({"status": status})).await.is(200);
    }

    let counts = alice.get("/api/conversations/counts").await.is(200);

    assert_eq!(counts, json!({"mine": 2, "unassigned": 1, "open": 2, "pending": 1, "resolved": 2}));
    for (count, query) in [
        ("mine", "assignee=me&status=open&status=pending"),
        ("unassigned", "assignee=none&status=open&status=pending"),
        ("open", "status=open"),
        ("pending", "status=pending"),
        ("resolved", "status=resolved"),
    ] {
        let listed = alice.get(&format!("/api/conversations?{query}")).await.is(200);
        assert_eq!(json!(listed["items"].as_array().unwrap().len()), counts[count], "{count}");
    }
    ana.get("/api/conversations/counts").await.is_problem(403, "forbidden");
}
