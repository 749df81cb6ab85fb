//! Who may do what: every operation of the document and every event of the channel, with every kind of caller.

use frontdesk::http::document;
use frontdesk::socket::EVENTS;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::{Desk, Person};

/// What each kind of caller gets. The columns are those of [`Callers::all`].
type Expected = [&'static str; 12];

const ANYBODY: Expected = ["ok"; 12];
const SIGNED_IN: Expected = [
    "unauthenticated",
    "unauthenticated",
    "token_expired",
    "unauthenticated",
    "unauthenticated",
    "unauthenticated",
    "ok",
    "ok",
    "ok",
    "ok",
    "ok",
    "ok",
];
/// Fills in the callers whose token is no good; the rest: owner, another end user, staff, manager, admin, and an admin of
/// another merchant.
const fn signed_in(rest: [&'static str; 6]) -> Expected {
    let mut expected = SIGNED_IN;
    let mut n = 0;
    while n < 6 {
        expected[6 + n] = rest[n];
        n += 1;
    }
    expected
}

const IN_IT: Expected = signed_in(["ok", "conversation_not_found", "ok", "ok", "ok", "conversation_not_found"]);
const STAFF_IN_IT: Expected =
    signed_in(["forbidden", "conversation_not_found", "ok", "ok", "ok", "conversation_not_found"]);

/// The table that README prints, as this test holds it against the server.
fn expected(entry: &str) -> Option<Expected> {
    Some(match entry {
        "register" | "login" | "listMerchants" => ANYBODY,
        "getMe" | "listConversations" => SIGNED_IN,
        // An admin adds to their own merchant, whichever that is.
        "addStaff" => signed_in(["forbidden", "forbidden", "forbidden", "forbidden", "ok", "ok"]),
        "startConversation" => signed_in(["ok", "ok", "forbidden", "forbidden", "forbidden", "forbidden"]),
        "getConversation" | "listMessages" | "sendMessage" => IN_IT,
        "setConversationStatus" => STAFF_IN_IT,
        // Gives it to the manager, which staff may not.
        "assignConversation" => {
            signed_in(["forbidden", "conversation_not_found", "forbidden", "ok", "ok", "conversation_not_found"])
        }
        "join_conversation" | "send_message" => IN_IT,
        "leave_conversation" => SIGNED_IN,
        "join_inbox" | "leave_inbox" => signed_in(["forbidden", "forbidden", "ok", "ok", "ok", "ok"]),
        _ => return None,
    })
}

struct Callers {
    all: Vec<(&'static str, Person)>,
    conversation: String,
    manager: String,
}

impl Callers {
    async fn at(desk: &Desk) -> Self {
        let owner = desk.end_user("Ana").await;
        let conversation = owner.starts("Hello").await;
        let manager = desk.bob().await;
        let leaver = desk.demo("emma@example.com").await;
        sqlx::query("update users set active = false where email = 'emma@example.com'")
            .execute(&desk.pool)
            .await
            .unwrap();
        let claims: Value = {
            let payload = owner.token.split('.').nth(1).unwrap();
            serde_json::from_slice(&base64::Engine::decode(&base64::prelude::BASE64_URL_SAFE_NO_PAD, payload).unwrap())
                .unwrap()
        };
        let signed = |secret: &str, claims: &Value| {
            let key = EncodingKey::from_secret(secret.as_bytes());
            jsonwebtoken::encode(&Header::new(Algorithm::HS256), claims, &key).unwrap()
        };
        let mut run_out = claims.clone();
        run_out["exp"] = json!(claims["iat"].as_i64().unwrap() - 1);
        let payload = owner.token.split('.').nth(1).unwrap();
        let unsigned = format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{payload}.");
        let all = vec![
            ("nobody", desk.nobody()),
            ("a garbage token", desk.holder_of("garbage")),
            ("an expired token", desk.holder_of(&signed(Desk::SECRET, &run_out))),
            ("another key's token", desk.holder_of(&signed("another secret of thirty-two bytes", &claims))),
            ("an unsigned token", desk.holder_of(&unsigned)),
            ("a deactivated user", leaver),
            ("the owner", owner),
            ("another end user", desk.end_user("Ben").await),
            ("staff", desk.alice().await),
            ("a manager", manager.clone()),
            ("an admin", desk.demo("admin1@acme.com").await),
            ("an admin of another merchant", desk.demo("admin@globex.com").await),
        ];
        Self { all, conversation, manager: manager.id().to_owned() }
    }

    /// A request that only the permission decides about.
    fn body(&self, operation: &str, nth: usize) -> Option<Value> {
        let email = format!("{operation}{nth}@example.com");
        Some(match operation {
            "register" | "addStaff" => json!({"name": "New", "email": email, "password": "correct horse"}),
            "login" => json!({"email": "david@example.com", "password": "user123"}),
            "startConversation" => json!({"merchantId": Desk::ACME}),
            "sendMessage" => json!({"content": "Hi"}),
            "assignConversation" => json!({"staffId": self.manager}),
            "setConversationStatus" => json!({"status": "pending"}),
            _ => return None,
        })
    }
}

#[tokio::test]
async fn every_operation_lets_in_whom_the_table_names() {
    let desk = Desk::open().await;
    let callers = Callers::at(&desk).await;
    let document: Value = serde_json::from_str(&document::publish(&document::service())).unwrap();

    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            let expected = expected(id).unwrap_or_else(|| panic!("{id} has no row in the table"));
            for (nth, (who, caller)) in callers.all.iter().enumerate() {
                let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
                let path = path.replace("{id}", &callers.conversation);
                let answer = caller.call(method, &path, callers.body(id, nth)).await;
                let got = if answer.status < 300 { json!("ok") } else { answer.json()["code"].clone() };
                assert_eq!(got, expected[nth], "{id} by {who}: {answer:?}");
            }
        }
    }
}

#[tokio::test]
async fn every_event_is_done_for_whom_the_table_names() {
    let desk = Desk::open().await;
    let callers = Callers::at(&desk).await;

    for event in EVENTS {
        let expected = expected(event).unwrap_or_else(|| panic!("{event} has no row in the table"));
        for (nth, (who, caller)) in callers.all.iter().enumerate() {
            let got = match desk.connects(json!({"token": caller.token})).await {
                Ok(mut line) => {
                    let payload = json!({"conversationId": callers.conversation, "content": "Hi"});
                    let ack = line.call(event, payload).await;
                    if ack["ok"] == true { json!("ok") } else { ack["error"]["code"].clone() }
                }
                Err(refusal) => json!(refusal),
            };
            assert_eq!(got, expected[nth], "{event} by {who}");
        }
    }
}
