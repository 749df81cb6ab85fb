//! Searching in conversations.

use serde_json::{Value, json};

use crate::harness::{Desk, Person};

/// The ids of what a search finds, latest activity first.
async fn found(person: &Person, q: &str, filter: &str) -> Vec<String> {
    let answer = person.get(&format!("/api/conversations?q={}{filter}", encoded(q))).await.is(200);
    ids(&answer)
}

fn ids(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// A search finds just these.
#[track_caller]
fn finds<'a>(person: &'a Person, q: &'a str, expected: &'a [&'a String]) -> impl Future<Output = ()> + 'a {
    let caller = std::panic::Location::caller();
    async move {
        let found = found(person, q, "").await;
        assert_eq!(found.iter().collect::<Vec<_>>(), expected, "{q:?} at {caller}");
    }
}

async fn starts(person: &Person, subject: &str, content: &str) -> String {
    let body = json!({"merchantId": Desk::ACME, "subject": subject, "content": content});
    person.post("/api/conversations", body).await.is(201)["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_was_said_is_found_by_the_beginnings_of_words() {
    let desk = Desk::open().await;
    let (zoe, alice) = (desk.end_user("Zoë").await, desk.alice().await);
    let parcel = starts(&zoe, "Crème Brûlée", "My parcel is late").await;
    let refund = starts(&zoe, "Bestellung 4711", "Ich möchte mein Geld zurück").await;
    alice.says(&parcel, "Straße oder Łódź?").await;
    desk.indexed().await;

    finds(&alice, "zoe", &[&parcel, &refund]).await;
    for (q, expected) in [
        ("parcel", &parcel),
        ("PARC", &parcel),
        ("late my", &parcel),
        ("creme brulee", &parcel),
        ("CRÈM", &parcel),
        ("strasse", &parcel),
        ("lodz", &parcel),
        ("zoe parcel", &parcel),
        ("4711", &refund),
        ("mochte", &refund),
        ("  zurück  ", &refund),
    ] {
        for person in [&zoe, &alice] {
            finds(person, q, &[expected]).await;
        }
    }
    for q in ["arcel", "parcel geld", "parcels", "!!", "' | & :* \\ ( ~ <->", "🎉", "%_"] {
        finds(&alice, q, &[]).await;
        finds(&zoe, q, &[]).await;
    }
    finds(&alice, "  ", &[&parcel, &refund]).await;
}

#[tokio::test]
async fn languages_without_spaces_are_searched_from_any_letter_on() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let chinese = ana.starts("我的包裹还没有到").await;
    let thai = ana.starts("ขอถามเรื่องพัสดุของฉัน").await;
    let korean = ana.starts("배송이 늦어요").await;
    desk.indexed().await;

    for (q, expected) in [("包裹", &chinese), ("没有到", &chinese), ("裹", &chinese), ("พัสดุ", &thai), ("배송", &korean)]
    {
        finds(&alice, q, &[expected]).await;
        finds(&ana, q, &[expected]).await;
    }
    finds(&alice, "裹包", &[]).await;
}

#[tokio::test]
async fn a_search_stays_in_its_scope() {
    let desk = Desk::open().await;
    let (ana, ben) = (desk.end_user("Ana").await, desk.end_user("Ben").await);
    let (alice, charlie) = (desk.alice().await, desk.demo("charlie@globex.com").await);
    let anas = ana.starts("zebra").await;
    let bens = ben.starts("zebra").await;
    let body = json!({"merchantId": Desk::GLOBEX, "content": "zebra"});
    let elsewhere = ana.post("/api/conversations", body).await.is(201)["id"].as_str().unwrap().to_owned();
    desk.indexed().await;

    finds(&alice, "zebra", &[&bens, &anas]).await;
    finds(&charlie, "zebra", &[&elsewhere]).await;
    finds(&ana, "zebra", &[&elsewhere, &anas]).await;
    finds(&ben, "zebra", &[&bens]).await;

    // The address is for staff.
    let address = ana.user["email"].as_str().unwrap();
    finds(&alice, address, &[&anas]).await;
    finds(&ana, address, &[]).await;
}

#[tokio::test]
async fn a_search_is_a_list_with_filters_and_pages() {
    let desk = Desk::open().await;
    let (ana, bob) = (desk.end_user("Ana").await, desk.bob().await);
    let mut started = Vec::new();
    for n in 0..5 {
        started.push(ana.starts(&format!("zebra {n}")).await);
    }
    desk.indexed().await;
    let [a, b, c, d, e] = &started[..] else { unreachable!() };
    finds(&bob, "zebra", &[e, d, c, b, a]).await;
    bob.put(&format!("/api/conversations/{b}/assign"), json!({"staffId": bob.id()})).await.is(200);
    bob.put(&format!("/api/conversations/{c}/status"), json!({"status": "pending"})).await.is(200);
    bob.put(&format!("/api/conversations/{b}/status"), json!({"status": "pending"})).await.is(200);

    assert_eq!(found(&bob, "zebra", "&assignee=me").await, [b].map(String::as_str));
    assert_eq!(found(&bob, "zebra", "&assignee=none&status=open").await, [e, d, a].map(String::as_str));
    assert_eq!(found(&bob, "zebra", "&status=pending").await, [c, b].map(String::as_str));
    assert_eq!(found(&ana, "zebra", "&status=pending").await, [c, b].map(String::as_str));

    let page = bob.get("/api/conversations?q=zebra&limit=2").await.is(200);
    assert_eq!(ids(&page), [e, d].map(String::as_str));
    // What is said meanwhile moves a conversation out of the rest.
    ana.says(b, "zebra crossing").await;
    let next = format!("/api/conversations?q=zebra&limit=3&cursor={}", page["nextCursor"].as_str().unwrap());
    let page = bob.get(&next).await.is(200);
    assert_eq!(ids(&page), [c, a].map(String::as_str));
    assert!(page.get("nextCursor").is_none());
    desk.indexed().await;
    finds(&bob, "zebra crossing", &[b]).await;
}

#[tokio::test]
async fn a_long_conversation_is_found_by_all_of_it() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("first zebra").await;
    for n in 2..=70 {
        ana.says(&id, &format!("message number{n}")).await;
    }
    desk.indexed().await;

    finds(&alice, "number70", &[&id]).await;
    for q in ["zebra", "number2 zebra", "number40", "ana number64", "number65 message"] {
        finds(&alice, q, &[&id]).await;
        finds(&ana, q, &[&id]).await;
    }
}

#[tokio::test]
async fn who_is_renamed_is_found_by_the_new_name() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Annabel").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    desk.indexed().await;
    finds(&alice, "annabel", &[&id]).await;

    sqlx::query("update users set name = 'Beatrix', email = 'trixie@example.com' where name = 'Annabel'")
        .execute(&desk.pool)
        .await
        .unwrap();
    desk.indexed().await;

    finds(&alice, "annabel", &[]).await;
    for q in ["beatrix", "trixie@example.com", "hello beatrix"] {
        finds(&alice, q, &[&id]).await;
    }
}

#[tokio::test]
async fn what_a_dead_server_left_is_indexed_by_the_next() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let id = ana.starts("Hello").await;
    desk.indexed().await;
    finds(&alice, "hello", &[&id]).await;
    // As if stored by a server that died before it could index it.
    let stored = "with said as (
            insert into messages (conversation_id, seq, id, sender_id, sender_name, sender_type, content, created_at)
            select id, 2, gen_random_uuid(), end_user_id, 'Ana', 'end_user', 'zebra', now() from conversations)
        update conversations set last_seq = 2, last_activity_at = now()";
    sqlx::query(stored).execute(&desk.pool).await.unwrap();
    assert_eq!(found(&alice, "zebra", "").await, [""; 0]);

    let next = desk.opens_again().await;
    next.indexed().await;

    finds(&next.alice().await, "zebra", &[&id]).await;
}

#[tokio::test]
async fn what_is_searched_for_has_bounds() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    for person in [&ana, &alice] {
        for q in ["x".repeat(201), "a\0b".into()] {
            person.get(&format!("/api/conversations?q={}", encoded(&q))).await.refuses_fields(&["q"]);
        }
        for q in ["é ".repeat(100), "x".repeat(200), "字".repeat(200), "a b c d e f g h ".repeat(12)] {
            finds(person, &q, &[]).await;
        }
    }
}
