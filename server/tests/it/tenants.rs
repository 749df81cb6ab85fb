//! Tenants are kept apart by the database as well: roles that row-level security holds see one tenant's rows, whatever
//! they ask for.

use serde_json::json;
use sqlx::{AssertSqlSafe, Executor, PgConnection, Postgres, Transaction};

use crate::harness::{Desk, Person};

const ROLES: &str = include_str!("../../../docs/restricted-roles.sql");

/// Two tenants, of whom each has something in every table.
struct Tenants {
    desk: Desk,
    acme: Tenant,
    globex: Tenant,
}

/// A merchant with the one customer that it alone has.
struct Tenant {
    merchant: &'static str,
    customer: String,
    staff: String,
    conversation: String,
    /// What stands in the rows of this tenant and in no others.
    marks: Vec<String>,
}

impl Tenants {
    async fn new() -> Self {
        let desk = Desk::open().await;
        let acme = Tenant::new(&desk, Desk::ACME, "admin1@acme.com", desk.david().await).await;
        let globex = Tenant::new(&desk, Desk::GLOBEX, "admin@globex.com", desk.demo("emma@example.com").await).await;
        desk.indexed().await;
        desk.pool.execute(AssertSqlSafe(ROLES)).await.unwrap();
        Self { desk, acme, globex }
    }

    /// A transaction of this role, for this actor.
    async fn acts(&self, role: &str, merchant: &str, user: &str) -> Transaction<'static, Postgres> {
        let mut transaction = self.desk.pool.begin().await.unwrap();
        // In here, since the indexer takes away what others see.
        let stale = "insert into search_stale (conversation_id) select id from conversations";
        transaction.execute(stale).await.unwrap();
        sqlx::query("select set_config('role', $1, true), set_config('app.merchant', $2, true), set_config('app.user', $3, true)")
            .bind(role)
            .bind(merchant)
            .bind(user)
            .execute(&mut *transaction)
            .await
            .unwrap();
        transaction
    }

    async fn requests(&self, merchant: &str, user: &str) -> Transaction<'static, Postgres> {
        self.acts("frontdesk_requests", merchant, user).await
    }
}

impl Tenant {
    async fn new(desk: &Desk, merchant: &'static str, admin: &str, customer: Person) -> Self {
        let staff = desk.demo(admin).await;
        let started = json!({"merchantId": merchant, "content": "Where is it?", "subject": "A parcel"});
        let started = customer.post("/api/conversations", started).await.is(201);
        let conversation = started["id"].as_str().unwrap().to_owned();
        let path = format!("/api/conversations/{conversation}");
        staff.post(&format!("{path}/messages"), json!({"content": "On its way."})).await.is(201);
        staff.post(&format!("{path}/notes"), json!({"content": "He asks each week."})).await.is(201);
        staff.post("/api/canned-replies", json!({"shortcut": "parcel", "content": "On its way."})).await.is(201);
        staff.post(&format!("/api/merchants/{merchant}/identity-keys"), json!({})).await.is(201);
        let presence = "insert into staff_presence (user_id, node_id, merchant_id, until)
                        values ($1::text::uuid, gen_random_uuid(), $2::text::uuid, now())";
        let (customer, staff) = (id_of(&customer), id_of(&staff));
        sqlx::query(presence).bind(&staff).bind(merchant).execute(&desk.pool).await.unwrap();
        let sessions = "select id::text from sessions where user_id in ($1::text::uuid, $2::text::uuid)";
        let mut marks: Vec<String> =
            sqlx::query_scalar(sessions).bind(&customer).bind(&staff).fetch_all(&desk.pool).await.unwrap();
        marks.extend([merchant.to_owned(), customer.clone(), staff.clone(), conversation.clone()]);
        Self { merchant, customer, staff, conversation, marks }
    }
}

fn id_of(person: &Person) -> String {
    person.user["id"].as_str().unwrap().to_owned()
}

/// All that the role of this connection may read, without a WHERE: the rows of each table, as text.
async fn everything(conn: &mut PgConnection) -> Vec<(String, Vec<String>)> {
    let columns = "select c.relname::text, string_agg(quote_ident(a.attname), ', ')
                   from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                     and has_column_privilege(c.oid, a.attnum, 'select')
                   group by c.relname";
    let tables: Vec<(String, String)> = sqlx::query_as(columns).fetch_all(&mut *conn).await.unwrap();
    let mut all = Vec::new();
    for (table, columns) in tables {
        let rows = AssertSqlSafe(format!("select row({columns})::text from {table}"));
        all.push((table, sqlx::query_scalar(rows).fetch_all(&mut *conn).await.unwrap()));
    }
    all
}

/// The names of the tables of which something is seen, in their order.
fn seen(all: &[(String, Vec<String>)]) -> Vec<&str> {
    let mut names: Vec<_> = all.iter().filter(|(_, rows)| !rows.is_empty()).map(|(table, _)| table.as_str()).collect();
    names.sort_unstable();
    names
}

const TO_STAFF: [&str; 14] = [
    "activity",
    "canned_replies",
    "conversations",
    "identity_keys",
    "merchants",
    "messages",
    "notes",
    "reads",
    "search_entries",
    "search_eras",
    "search_stale",
    "sessions",
    "staff_presence",
    "users",
];
const TO_END_USERS: [&str; 9] = [
    "activity",
    "conversations",
    "merchants",
    "messages",
    "reads",
    "search_entries",
    "search_stale",
    "sessions",
    "users",
];

#[tokio::test]
async fn who_asks_without_a_where_gets_nothing_of_other_tenants() {
    let tenants = Tenants::new().await;
    for (own, other) in [(&tenants.acme, &tenants.globex), (&tenants.globex, &tenants.acme)] {
        let actors =
            [("staff", own.merchant, &own.staff, &TO_STAFF[..]), ("customer", "", &own.customer, &TO_END_USERS)];
        for (who, merchant, user, tables) in actors {
            let mut conn = tenants.requests(merchant, user).await;

            let all = everything(&mut conn).await;

            assert_eq!(seen(&all), tables, "{who} of {}", own.merchant);
            for (table, row) in all.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, row))) {
                // Which merchants there are, anybody may see.
                let foreign = other.marks.iter().find(|mark| row.contains(*mark)).filter(|_| table != "merchants");
                assert_eq!(foreign, None, "{who} of {} reads {table}: {row}", own.merchant);
                assert!(!row.contains("argon2"), "{table}: {row}");
            }
        }
    }
    let mut nobody = tenants.requests("", "").await;
    assert_eq!(seen(&everything(&mut nobody).await), ["merchants"]);
}

#[tokio::test]
async fn who_writes_without_a_where_changes_nothing_of_other_tenants() {
    let tenants = Tenants::new().await;
    let changes = [
        (
            "update conversations set status = 'resolved'",
            "select status <> 'resolved' from conversations where id = $1::text::uuid",
        ),
        (
            "update messages set content = 'x'",
            "select bool_and(content <> 'x') from messages where conversation_id = $1::text::uuid",
        ),
        ("delete from reads", "select count(*) > 0 from reads where conversation_id = $1::text::uuid"),
        ("delete from notes", "select count(*) > 0 from notes where conversation_id = $1::text::uuid"),
        (
            "update users set name = 'x'",
            "select bool_and(u.name <> 'x') from users u
             join conversations c on u.id in (c.end_user_id, c.assigned_to) where c.id = $1::text::uuid",
        ),
    ];
    for (own, other) in [(&tenants.acme, &tenants.globex), (&tenants.globex, &tenants.acme)] {
        for (merchant, user) in [(own.merchant, &own.staff), ("", &own.customer)] {
            for (change, untouched) in changes {
                let mut conn = tenants.requests(merchant, user).await;
                let changed = conn.execute(change).await.unwrap().rows_affected();
                // No end user has notes.
                assert_eq!(changed > 0, !(merchant.is_empty() && change.contains("notes")), "{change} by {user}");
                conn.execute("set local role none").await.unwrap();
                let untouched: bool =
                    sqlx::query_scalar(untouched).bind(&other.conversation).fetch_one(&mut *conn).await.unwrap();
                assert!(untouched, "{change} by {user}");
            }
            for insert in [
                "insert into reads (conversation_id, user_id, seq) values ($1::text::uuid, $2::text::uuid, 1)",
                "insert into conversations (id, merchant_id, end_user_id, created_at, updated_at, last_activity_at)
                 select gen_random_uuid(), $3::text::uuid, $4::text::uuid, now(), now(), now()
                 where $1::text <> $2::text",
            ] {
                let mut conn = tenants.requests(merchant, user).await;
                let refused = sqlx::query(insert)
                    .bind(&other.conversation)
                    .bind(user)
                    .bind(other.merchant)
                    .bind(&other.customer)
                    .execute(&mut *conn)
                    .await
                    .err()
                    .and_then(|error| error.as_database_error().and_then(|it| it.code()).map(|it| it.into_owned()));
                assert_eq!(refused.as_deref(), Some("42501"), "{insert} by {user}");
            }
        }
    }
}

#[tokio::test]
async fn the_lanes_write_for_all_merchants_and_read_nothing_else() {
    let tenants = Tenants::new().await;
    let mut lane = tenants.acts("frontdesk_lanes", "", "").await;

    let stored: Vec<i64> = sqlx::query_scalar(
        "select seq from append_messages(now(), array[gen_random_uuid(), gen_random_uuid()],
             array[$1, $2]::text[]::uuid[], array[$3, $4]::text[]::uuid[], array[null, null]::text[], array['a', 'b'],
             array[null, null]::bigint[])",
    )
    .bind(&tenants.acme.conversation)
    .bind(&tenants.globex.conversation)
    .bind(&tenants.acme.customer)
    .bind(&tenants.globex.staff)
    .fetch_all(&mut *lane)
    .await
    .unwrap();
    let started: Vec<bool> = sqlx::query_scalar(
        "select added from start_conversations(now(), array[gen_random_uuid(), gen_random_uuid()],
             array[$1, $2]::text[]::uuid[], array[$3, $4]::text[]::uuid[], array[null, null]::text[],
             array[null, null]::text[], array[gen_random_uuid(), null], array['a', null])",
    )
    .bind(tenants.acme.merchant)
    .bind(tenants.globex.merchant)
    .bind(&tenants.globex.customer)
    .bind(&tenants.acme.customer)
    .fetch_all(&mut *lane)
    .await
    .unwrap();

    assert_eq!((stored, started), (vec![3, 3], vec![true, true]));
    let all = everything(&mut lane).await;
    assert_eq!(seen(&all), ["activity", "conversations", "merchants", "messages", "reads", "users"]);
    let hashes = all.iter().flat_map(|(_, rows)| rows).filter(|row| row.contains("argon2")).count();
    assert_eq!(hashes, 0);
}

#[tokio::test]
async fn every_table_is_kept_apart() {
    let desk = Desk::open().await;
    let open: Vec<String> = sqlx::query_scalar(
        "select relname::text from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity",
    )
    .fetch_all(&desk.pool)
    .await
    .unwrap();

    // The list of migrations, which sqlx keeps.
    assert_eq!(open, ["_sqlx_migrations"], "a new table says in its migration who sees its rows");
}
