//! Lists and searches of many conversations: what they cost does not grow with how many there are.
//!
//! The costs are those of the very statements that the server runs, as PostgreSQL's `auto_explain` tells them. `make
//! soak` runs this with ten times as much.

use std::collections::HashSet;
use std::sync::Arc;

use frontdesk::access::Scope;
use frontdesk::domain::cursor::ConversationCursor;
use frontdesk::domain::{Search, Status, UserId};
use frontdesk::serve::SystemClock;
use frontdesk::store::conversations::{self, Assignee, Filter, Page};
use frontdesk::store::{pool, search};
use serde_json::Value;
use sqlx::{Connection, PgConnection, PgPool};
use uuid::Uuid;

use crate::harness::{Costs, Desk, Person, cluster};

const ALICE: &str = "01900000-0000-7000-8000-0000000000b3";
const BOB: &str = "01900000-0000-7000-8000-0000000000b2";
const DAVID: &str = "01900000-0000-7000-8000-0000000000c1";

/// 20,000 conversations of ten messages, one a minute, times `$1`. Two of three are Acme's. David has 300, of which
/// most are old; Alice has some old ones, Bob every fourth. What is not from the last days is resolved.
const LOAD: &[&str] = &[
    "insert into users (id, type, name, email, password_hash, created_at)
     select uuid_v7(now()), 'end_user', 'Customer ' || n, 'customer' || n || '@example.com', '-', now()
     from generate_series(1, 1000 * $1) n",
    "insert into conversations (id, merchant_id, end_user_id, assigned_to, status, subject, last_seq,
         created_at, updated_at, last_activity_at)
     select uuid_v7(it.at),
            ('01900000-0000-7000-8000-0000000000a' || case when n % 3 = 0 then 2 else 1 end)::uuid,
            case when n % 50 = 1 and n < 15000 then '01900000-0000-7000-8000-0000000000c1' else u.id end,
            case when n % 3 = 0 then null when n % 4 = 0 then '01900000-0000-7000-8000-0000000000b2'::uuid
                 when n % 7 = 0 and n < 4000 then '01900000-0000-7000-8000-0000000000b3' end,
            case when n < 19000 * $1 then 'resolved' when n % 5 = 0 then 'pending' else 'open' end,
            'Order ' || n, 10, it.at, it.at, it.at
     from generate_series(1, 20000 * $1) n
     cross join lateral (select timestamptz '2020-01-01' + n * interval '1 minute' as at) it
     join (select id, row_number() over (order by id) - 1 as nth from users where email like 'customer%') u
         on u.nth = n % (1000 * $1)",
    "insert into messages (conversation_id, seq, id, sender_id, sender_name, sender_type, content, created_at)
     select c.id, s, gen_random_uuid(), c.end_user_id, 'Customer', 'end_user',
            'my parcel about ' || c.subject || ' is late and word' || (s * 7 + extract(epoch from c.created_at)::bigint / 60) % 997
                || case when c.created_at < '2020-01-02' then ' ancient' else '' end, c.created_at
     from conversations c cross join generate_series(1, 10) s
     where $1 > 0",
    "insert into reads (conversation_id, user_id, seq)
     select c.id, u.id, 5 from conversations c
     join users u on u.id in (c.end_user_id, '01900000-0000-7000-8000-0000000000b3') where $1 > 0",
];

/// How many conversations David has, with all merchants.
const DAVIDS: u64 = 300;

/// The statuses that are asked for: any, each kind of one, and what is not resolved.
const STATUSES: [&[Status]; 4] = [&[], &[Status::Open], &[Status::Resolved], &[Status::Open, Status::Pending]];

fn id(text: &str) -> Uuid {
    text.parse().unwrap()
}

async fn load(pool: &PgPool) {
    let scale: i32 = std::env::var("FRONTDESK_SOAK").ok().map_or(1, |scale| scale.parse().unwrap());
    let mut conn = pool.acquire().await.unwrap();
    sqlx::query("set statement_timeout = 0").execute(&mut *conn).await.unwrap();
    for statement in LOAD {
        sqlx::query(*statement).bind(scale).execute(&mut *conn).await.unwrap();
    }
    search::catch_up(pool, Arc::new(SystemClock)).await.unwrap();
}

/// Where the `nth` conversation stands.
async fn cursor(conn: &mut PgConnection, nth: i64) -> ConversationCursor {
    let (at, id): (chrono::DateTime<chrono::Utc>, Uuid) = sqlx::query_as(
        "select last_activity_at, id from conversations order by last_activity_at desc, id desc limit 1 offset $1",
    )
    .bind(nth)
    .fetch_one(conn)
    .await
    .unwrap();
    ConversationCursor { last_activity_at: at.into(), id: id.into() }
}

#[tokio::test]
async fn a_page_costs_the_same_however_much_there_is() {
    let url = cluster::new_database().await;
    load(&PgPool::connect(&url).await.unwrap()).await;
    let mut conn = PgConnection::connect(&url).await.unwrap();
    pool::prepare(&mut conn).await.unwrap();
    let total: i64 = sqlx::query_scalar("select count(*) from conversations").fetch_one(&mut conn).await.unwrap();
    let places = [None, Some(cursor(&mut conn, total / 2).await), Some(cursor(&mut conn, total - 2).await)];
    let costs = Costs::told_by(&mut conn).await;

    // Plans must be good without statistics as well, as after a restore, and with them.
    for statement in ["select 1", "analyze"] {
        sqlx::query(statement).execute(&mut conn).await.unwrap();
        for after in places {
            lists(&mut conn, &costs, after).await;
            searches(&mut conn, &costs, after).await;
        }
    }
    // To plan a page takes as long as to run it, and more the more there is.
    let planned_anew: Option<i64> =
        sqlx::query_scalar("select max(custom_plans) from pg_prepared_statements").fetch_one(&mut conn).await.unwrap();
    assert_eq!(planned_anew, Some(0), "of the statements that this connection keeps");
}

async fn lists(conn: &mut PgConnection, costs: &Costs, after: Option<ConversationCursor>) {
    let (acme, david) = (Scope::Merchant(id(Desk::ACME).into()), Scope::EndUser(id(DAVID).into()));
    let assignees = [None, Some(Assignee::Nobody), Some(member(ALICE)), Some(member(BOB)), Some(member(DAVID))];
    let of_staff = assignees.map(|assignee| (acme, assignee, None));
    let of_customer = [None, Some(Assignee::Nobody), Some(member(BOB))]
        .map(|assignee| (acme, assignee, Some(UserId::from(id(DAVID)))));
    for (scope, assignee, end_user) in of_staff.into_iter().chain(of_customer).chain([(david, None, None)]) {
        for statuses in STATUSES {
            for limit in [51, 201] {
                let filter = Filter { statuses, assignee, end_user };
                costs.take();
                let page = Page { after, limit };
                let reader = id(ALICE).into();
                let items = conversations::list(conn, scope, reader, filter, page).await.unwrap();
                let cost = costs.take();
                assert!(items.is_sorted_by_key(|it| std::cmp::Reverse((it.last_activity_at, it.id))));
                let place = after.map(|cursor| (cursor.last_activity_at, cursor.id));
                assert!(items.iter().all(|it| place.is_none_or(|place| (it.last_activity_at, it.id) < place)));
                assert!(items.iter().all(|it| statuses.is_empty() || statuses.contains(&it.status)));
                assert!(items.iter().all(|it| end_user.is_none_or(|customer| it.end_user.id == customer)));
                // Up to the limit from each of three statuses, of a customer all that they have, by index and row; then
                // each row with its five look-ups.
                let ranges = if end_user.is_some() { 2 * DAVIDS } else { 3 * u64::from(limit) };
                let bound = ranges + u64::from(limit) * 6 + 10;
                cost.is_bounded_by(bound, &format!("{scope:?} {filter:?} {after:?} {limit}"));
            }
        }
    }
}

async fn searches(conn: &mut PgConnection, costs: &Costs, after: Option<ConversationCursor>) {
    let (acme, david) = (Scope::Merchant(id(Desk::ACME).into()), Scope::EndUser(id(DAVID).into()));
    // In every message, in the latest, in one of a hundred, in the oldest, in none.
    for q in ["parcel", "pa la", "p", "order 19999", "word500", "ancient", "customer 77 parcel", "nothing"] {
        for (scope, statuses, assignee) in [
            (acme, STATUSES[0], None),
            (acme, STATUSES[1], None),
            (acme, STATUSES[0], Some(Assignee::Nobody)),
            (acme, STATUSES[2], Some(member(ALICE))),
            (acme, STATUSES[3], Some(Assignee::Nobody)),
            (david, STATUSES[0], None),
        ] {
            let sought = Search::parse("q", q).unwrap().unwrap();
            let filter = Filter { statuses, assignee, end_user: None };
            costs.take();
            let page = Page { after, limit: 51 };
            let items = conversations::search(conn, scope, id(ALICE).into(), &sought, filter, page).await.unwrap();
            let cost = costs.take();
            assert!(items.is_sorted_by_key(|it| std::cmp::Reverse((it.last_activity_at, it.id))));
            assert!(items.iter().all(|it| statuses.is_empty() || statuses.contains(&it.status)));
            if after.is_none() && statuses.is_empty() && assignee.is_none() && scope == acme {
                let expected = match q {
                    "nothing" => 0..=0,
                    // With ten times as much there are those that begin like it.
                    "order 19999" => 1..=10,
                    _ => 51..=51,
                };
                assert!(expected.contains(&items.len()), "{q} finds {}", items.len());
            }
            // The latest 1000 matches and one era of 2048, each by index, entry and conversation; the eras; the page.
            let bound = (1000 + 2048) * 4 + 200 + 51 * 7;
            cost.is_bounded_by(bound, &format!("{q} {scope:?} {filter:?} {after:?}"));
        }
    }
}

fn member(person: &str) -> Assignee {
    Assignee::Member(UserId::from(id(person)))
}

async fn page(person: &Person, query: &str) -> (Vec<String>, Option<String>) {
    let page: Value = person.get(&format!("/api/conversations?limit=2{query}")).await.is(200);
    let ids = page["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    (ids, page["nextCursor"].as_str().map(|next| format!("&cursor={next}")))
}

#[tokio::test]
async fn pages_are_stable_while_people_write() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let mut started = Vec::new();
    for n in 0..9 {
        started.push(ana.starts(&format!("number {n}")).await);
    }

    // After each page somebody writes where the list is still to come, and somebody where it has been.
    let (mut shown, mut cursor) = (Vec::new(), Some(String::new()));
    let mut written = HashSet::new();
    while let Some(place) = cursor {
        let (ids, next) = page(&alice, &place).await;
        shown.extend(ids);
        let to_come = started.iter().find(|id| !shown.contains(id) && !written.contains(*id));
        for id in shown.first().into_iter().chain(to_come) {
            ana.says(id, "again").await;
            written.insert(id.clone());
        }
        cursor = next;
    }

    let once: HashSet<_> = shown.iter().collect();
    assert_eq!(once.len(), shown.len(), "nothing is shown twice");
    for id in started.iter().filter(|id| !written.contains(*id)) {
        assert!(once.contains(id), "what nobody wrote in is shown");
    }
}

#[tokio::test]
async fn a_member_of_another_merchants_staff_has_nothing_here() {
    let desk = Desk::open().await;
    let (ana, alice) = (desk.end_user("Ana").await, desk.alice().await);
    let charlie = desk.demo("charlie@globex.com").await;
    let here = ana.starts("Hello").await;
    alice.says(&here, "Hello").await;

    assert_eq!(page(&charlie, &format!("&assignee={}", alice.id())).await.0, [""; 0]);
    assert_eq!(page(&alice, &format!("&assignee={}", alice.id())).await.0, [here]);
}
