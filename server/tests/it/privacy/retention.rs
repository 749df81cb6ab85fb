use std::time::Duration;

use serde_json::{Value, json};

use super::{count, log, orphans};
use crate::harness::{Desk, Person, Shop};

const RETENTION: &str = "/api/merchants/acme/retention";

/// Lets a conversation, and whoever has it, be as old as that.
async fn ages(desk: &Desk, conversation: &str, days: i32) {
    for statement in [
        "update conversations set created_at = created_at - make_interval(days => $2),
             last_activity_at = last_activity_at - make_interval(days => $2) where id = $1::uuid",
        "update users set created_at = created_at - make_interval(days => $2)
         where id = (select end_user_id from conversations where id = $1::uuid)",
        "update sessions set created_at = created_at - make_interval(days => $2)
         where user_id = (select end_user_id from conversations where id = $1::uuid)",
        "update refresh_tokens set issued_at = issued_at - make_interval(days => $2) where session_id in (
             select id from sessions where user_id = (select end_user_id from conversations where id = $1::uuid))",
    ] {
        sqlx::query(statement).bind(conversation).bind(days).execute(&desk.pool).await.unwrap();
    }
}

async fn listed(staff: &Person) -> Vec<Value> {
    let page = staff.get("/api/conversations?limit=200").await.is(200);
    page["items"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect()
}

#[tokio::test]
async fn an_admin_sets_how_long_conversations_are_kept_and_asks_first_what_would_go() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let guest = desk.guest().await;
    let old = guest.starts("Long ago").await;
    desk.guest().await.starts("Today").await;
    ages(&desk, &old, 40).await;
    assert_eq!(admin.get(RETENTION).await.is(200), json!({}));

    let would = admin.put(RETENTION, json!({"days": 30, "dryRun": true})).await.is(200);
    assert_eq!((&would["days"], &would["dryRun"]), (&json!(30), &json!(true)));
    let due = json!({
        "conversations": 1, "messages": 1, "notes": 0, "activity": 1, "reads": 1, "sessions": 1, "endUsers": 1,
    });
    assert_eq!(would["due"], due);
    assert_eq!(admin.get(RETENTION).await.is(200), json!({}), "nothing was set");
    assert_eq!(log(&admin).await, []);
    let none = admin.put(RETENTION, json!({"days": 50, "dryRun": true})).await.is(200);
    assert_eq!(none["due"]["conversations"], 0);

    let set = admin.put(RETENTION, json!({"days": 30})).await.is(200);
    assert_eq!((&set["days"], &set["dryRun"], &set["due"]), (&json!(30), &json!(false), &due));
    assert_eq!(admin.get(RETENTION).await.is(200), json!({"days": 30}));
    admin.put(RETENTION, json!({"days": null})).await.is(200);
    admin.put(RETENTION, json!({})).await.is(200);
    assert_eq!(admin.get(RETENTION).await.is(200), json!({}));
    let changed = |from: Value, to: Value| ("retention_changed".to_owned(), json!({"from": from, "to": to}));
    assert_eq!(log(&admin).await, [changed(json!(30), json!(null)), changed(json!(null), json!(30))]);
    for days in [json!(0), json!(-1), json!(36_501), json!("30"), json!(1.5)] {
        admin.put(RETENTION, json!({"days": days})).await.is_problem(422, "validation_failed");
    }
}

#[tokio::test]
async fn the_server_removes_what_is_too_old_and_keeps_the_rest() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let alice = desk.alice().await;
    let (gone, stays) = (desk.guest().await, desk.guest().await);
    let ana = acme.customer(&desk, "Ana", Some(&gone)).await;
    let old = [ana.starts("Long ago").await, desk.david().await.starts("Long ago, too").await];
    alice.put(&format!("/api/conversations/{}/status", old[1]), json!({"status": "resolved"})).await.is(200);
    let young = stays.starts("Today").await;
    let elsewhere =
        desk.david().await.post("/api/conversations", json!({"merchantId": Desk::GLOBEX, "content": "Hi"})).await;
    let elsewhere = elsewhere.is(201)["id"].as_str().unwrap().to_owned();
    for id in [&old[0], &old[1], &elsewhere] {
        ages(&desk, id, 40).await;
    }
    desk.indexed().await;
    acme.admin.put(RETENTION, json!({"days": 30})).await.is(200);

    // Another server looks when it starts.
    let other = desk.opens_again().await;
    while listed(&alice).await.len() > 1 || log(&acme.admin).await.len() < 3 {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }

    assert_eq!(listed(&alice).await, [json!(young)]);
    let counts = alice.get("/api/conversations/counts").await.is(200);
    assert_eq!((&counts["open"], &counts["resolved"]), (&json!(1), &json!(0)));
    let log = log(&acme.admin).await;
    assert_eq!(
        (&*log[1].0, &log[1].1["conversations"], &log[1].1["messages"]),
        ("retention_applied", &json!(2), &json!(2))
    );
    // The customer and the guest that they were.
    assert_eq!(
        (&*log[0].0, &log[0].1["endUsers"], &log[0].1["conversations"]),
        ("retention_applied", &json!(2), &json!(0))
    );
    assert_eq!(orphans(&desk.pool).await, 0);
    // Whoever has an account, has been there lately or is another merchant's.
    other.david().await.get(&format!("/api/conversations/{elsewhere}")).await.is(200);
    stays.get(&format!("/api/conversations/{young}")).await.is(200);
    assert_eq!(count(&desk.pool, "select count(*) from users where guest").await, 1);
}

#[tokio::test]
async fn what_is_too_old_goes_in_batches_while_people_write() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let dora = desk.end_user("Dora").await;
    let old = dora.starts("Long ago").await;
    ages(&desk, &old, 40).await;
    sqlx::query(
        "insert into conversations (id, merchant_id, end_user_id, last_seq, created_at, updated_at, last_activity_at)
         select uuid_v7(now()), c.merchant_id, c.end_user_id, 3, c.created_at, c.updated_at, c.last_activity_at
         from conversations c, generate_series(1, 450) where c.id = $1::uuid",
    )
    .bind(&old)
    .execute(&desk.pool)
    .await
    .unwrap();
    sqlx::query(
        "insert into messages (conversation_id, seq, id, sender_id, sender_name, sender_type, content, created_at)
         select c.id, n, uuid_v7(now()), c.end_user_id, 'Dora', 'end_user', 'Hello', c.created_at
         from conversations c, generate_series(1, 3) n where c.last_seq = 3",
    )
    .execute(&desk.pool)
    .await
    .unwrap();
    // One that somebody writes in is not old any more.
    let lively = dora.starts("Hello").await;
    ages(&desk, &lively, 40).await;
    admin.put(RETENTION, json!({"days": 30})).await.is(200);
    dora.says(&lively, "I am still here").await;

    let (one, two) = tokio::join!(desk.opens_again(), desk.opens_again());
    let mut said = 2;
    while count(&desk.pool, "select count(*) from conversations").await > 1 {
        said = dora.says(&lively, "And here").await["seq"].as_i64().unwrap();
    }

    assert_eq!(dora.says(&lively, "The end").await["seq"], said + 1, "nobody was cut off");
    assert_eq!(orphans(&desk.pool).await, 0);
    let log = log(&admin).await;
    let applied: Vec<_> = log.iter().filter(|(what, _)| what == "retention_applied").collect();
    assert!(applied.len() >= 3, "in batches: {log:?}");
    let conversations: i64 = applied.iter().map(|(_, data)| data["conversations"].as_i64().unwrap()).sum();
    assert_eq!(conversations, 451, "each of them once, by whichever server");
    drop((one, two));
}
