use futures_util::future::join_all;
use serde_json::json;

use super::{count, erase, export, log, notes, orphans, would_erase};
use crate::harness::{Desk, Person, Shop, cluster};

async fn is_gone(person: &Person, conversation: &str) {
    let path = format!("/api/conversations/{conversation}");
    for path in [path.clone(), format!("{path}/messages")] {
        person.get(&path).await.is_problem(404, "conversation_not_found");
    }
    let said = person.post(&format!("{path}/messages"), json!({"content": "Hello?"})).await;
    said.is_problem(404, "conversation_not_found");
}

#[tokio::test]
async fn a_customer_is_erased_with_all_that_they_left_behind() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let before = count(&desk.pool, "select count(*) from users").await;
    let guest = desk.guest().await;
    let first = guest.starts("My parcel is late").await;
    let ana = acme.customer(&desk, "Ana", Some(&guest)).await;
    ana.starts("And it is broken").await;
    let david = desk.david().await;
    let others = david.starts("Another parcel").await;
    let alice = desk.alice().await;
    alice.says(&first, "I look into it").await;
    notes(&alice, &first, "The carrier has lost it").await;
    desk.indexed().await;
    let counts = alice.get("/api/conversations/counts").await.is(200);
    let mut line = ana.connects().await;

    let would = would_erase(&acme.admin, ana.id()).await.is(200);
    export(&acme.admin, ana.id()).await.is(200);
    let erased = erase(&acme.admin, ana.id()).await.is(200);

    let extent = json!({
        "conversations": 2, "messages": 3, "notes": 1, "activity": 4, "reads": 3, "sessions": 2, "endUsers": 2,
    });
    assert_eq!(erased, json!({"endUserId": ana.id(), "dryRun": false, "erased": extent, "accountStays": false}));
    assert_eq!(would["erased"], erased["erased"], "as the dry run had said");
    line.ends().await;
    assert!(line.was_dismissed());
    ana.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    desk.refresh(&ana.refresh_token).await.is_problem(401, "unauthenticated");
    is_gone(&alice, &first).await;
    notes_are_refused(&alice, &first).await;
    export(&acme.admin, ana.id()).await.is_problem(404, "end_user_not_found");
    erase(&acme.admin, ana.id()).await.is_problem(404, "end_user_not_found");

    let after = alice.get("/api/conversations/counts").await.is(200);
    assert_eq!(after["open"].as_i64().unwrap(), counts["open"].as_i64().unwrap() - 2);
    let found = alice.get("/api/conversations?q=parcel").await.is(200);
    let found: Vec<_> = found["items"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
    assert_eq!(found, [json!(others)]);
    assert_eq!(orphans(&desk.pool).await, 0);
    assert_eq!(count(&desk.pool, "select count(*) from users").await, before);
    assert_eq!(log(&acme.admin).await[0], ("end_user_erased".to_owned(), extent));

    // Who comes again is somebody new.
    let again = acme.customer(&desk, "Ana", None).await;
    assert_ne!(again.id(), ana.id());
    again.starts("Hello again").await;
}

async fn notes_are_refused(staff: &Person, conversation: &str) {
    let note = staff.post(&format!("/api/conversations/{conversation}/notes"), json!({"content": "Late"})).await;
    note.is_problem(404, "conversation_not_found");
}

#[tokio::test]
async fn an_account_stays_with_what_it_has_with_other_merchants() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let dora = desk.end_user("Dora").await;
    let elsewhere = dora.post("/api/conversations", json!({"merchantId": Desk::GLOBEX, "content": "Hi"})).await.is(201);
    let here = dora.starts("Hello").await;

    let erased = erase(&admin, dora.id()).await.is(200);

    assert_eq!((&erased["accountStays"], &erased["erased"]["endUsers"]), (&json!(true), &json!(0)));
    let own = dora.get("/api/conversations").await.is(200);
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
    assert_eq!(own["items"][0]["id"], elsewhere["id"]);
    is_gone(&dora, &here).await;
    erase(&admin, dora.id()).await.is_problem(404, "end_user_not_found");
    dora.starts("Once more").await;
}

#[tokio::test]
async fn what_is_said_while_a_conversation_is_erased_is_stored_and_erased_or_refused() {
    let url = cluster::new_database().await;
    let (one, other) = (Desk::open_node(&url, "").await, Desk::open_node(&url, "").await);
    let admin = one.demo("admin1@acme.com").await;
    for round in 0..4 {
        let dora = one.end_user("Dora").await;
        let alice = other.alice().await;
        let conversation = dora.starts("Hello").await;
        let path = format!("/api/conversations/{conversation}/messages");
        // Both nodes remember who takes part in it.
        alice.says(&conversation, "Hello").await;

        let talk = async |who: &Person| {
            for n in 0.. {
                let answer = who.post(&path, json!({"content": format!("{n}"), "clientId": format!("{n}")})).await;
                if answer.status != 201 {
                    answer.is_problem(404, "conversation_not_found");
                    return n;
                }
            }
            0
        };
        let erasing = async {
            // Once they talk.
            while alice.get(&path).await.is(200)["items"].as_array().unwrap().len() < 6 + round {}
            erase(&admin, dora.id()).await.is(200)
        };
        let (talked, erased) = tokio::join!(join_all([talk(&dora), talk(&alice)]), erasing);

        let stored: i64 = 2 + talked.iter().sum::<i64>();
        assert_eq!(erased["erased"]["messages"], stored, "what was acknowledged went with the rest");
        assert_eq!(orphans(&one.pool).await, 0);
    }
    cluster::ends(&url);
}

#[tokio::test]
async fn what_another_node_has_erased_is_gone_here_within_seconds() {
    let url = cluster::new_database().await;
    let (one, other) = (Desk::open_node(&url, "").await, Desk::open_node(&url, "").await);
    let admin = one.demo("admin1@acme.com").await;
    let (guest, alice) = (other.guest().await, other.alice().await);
    let conversation = guest.starts("Hello").await;
    alice.says(&conversation, "Hello").await;
    let mut line = guest.connects().await;

    erase(&admin, guest.id()).await.is(200);

    let path = format!("/api/conversations/{conversation}/messages");
    // At once, whatever is remembered.
    alice.post(&path, json!({"content": "Hello?"})).await.is_problem(404, "conversation_not_found");
    notes_are_refused(&alice, &conversation).await;
    let read = alice.put(&format!("/api/conversations/{conversation}/read"), json!({"seq": 1})).await;
    assert!([204, 404].contains(&read.status), "{read:?}");
    line.ends().await;
    assert!(line.was_dismissed());
    is_gone(&alice, &conversation).await;
    assert_eq!(orphans(&one.pool).await, 0);
    cluster::ends(&url);
}
