//! Who may do what: every operation of the document and every event of the channel, with every kind of caller.

use frontdesk::http::document;
use frontdesk::wire::channel::client;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::{Desk, Person, Shop};

/// What each kind of caller gets. The columns are those of [`Callers::at`].
type Expected = [&'static str; 15];

const ANYBODY: Expected = ["ok"; 15];
/// Those who have a good token, whoever they are.
const SIGNED_IN: Expected = signed_in(["ok"; 9]);

/// Fills in the callers whose token is no good; the rest: owner, another end user, a guest, staff, manager, admin, and
/// staff and admin of another merchant, and a verified customer.
const fn signed_in(rest: [&'static str; 9]) -> Expected {
    let mut expected = ["unauthenticated"; 15];
    expected[2] = "token_expired";
    let mut n = 0;
    while n < rest.len() {
        expected[6 + n] = rest[n];
        n += 1;
    }
    expected
}

const HIDDEN: &str = "conversation_not_found";
const IN_IT: Expected = signed_in(["ok", HIDDEN, HIDDEN, "ok", "ok", "ok", HIDDEN, HIDDEN, HIDDEN]);
const STAFF_IN_IT: Expected = signed_in(["forbidden", HIDDEN, HIDDEN, "ok", "ok", "ok", HIDDEN, HIDDEN, HIDDEN]);
const ANY_STAFF: Expected =
    signed_in(["forbidden", "forbidden", "forbidden", "ok", "ok", "ok", "ok", "ok", "forbidden"]);
/// Of their own merchant, whichever that is.
const ANY_ADMIN: Expected =
    signed_in(["forbidden", "forbidden", "forbidden", "forbidden", "forbidden", "ok", "forbidden", "ok", "forbidden"]);

fn expected(entry: &str) -> Option<Expected> {
    Some(match entry {
        "register" | "login" | "becomeGuest" | "identify" | "listMerchants" | "getMerchant" => ANYBODY,
        // Whom they let in, the token in their body says; each caller brings one that is good.
        "refresh" | "logout" => ANYBODY,
        "getMe" | "listConversations" | "leave_conversation" => SIGNED_IN,
        "changeMe" => signed_in(["ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "forbidden"]),
        "changePassword" => signed_in(["ok", "ok", "forbidden", "ok", "ok", "ok", "ok", "ok", "forbidden"]),
        "addStaff" => ANY_ADMIN,
        "listCannedReplies" => ANY_STAFF,
        "addCannedReply" => {
            signed_in(["forbidden", "forbidden", "forbidden", "forbidden", "ok", "ok", "forbidden", "ok", "forbidden"])
        }
        // One of Acme's.
        "changeCannedReply" | "removeCannedReply" => signed_in([
            "forbidden",
            "forbidden",
            "forbidden",
            "forbidden",
            "ok",
            "ok",
            "forbidden",
            "canned_reply_not_found",
            "forbidden",
        ]),
        // A colleague of Acme's.
        "changeStaff" => signed_in([
            "forbidden",
            "forbidden",
            "forbidden",
            "forbidden",
            "forbidden",
            "ok",
            "forbidden",
            "staff_not_found",
            "forbidden",
        ]),
        "changeMerchant" | "listIdentityKeys" | "addIdentityKey" | "revokeIdentityKey" | "exportEndUser"
        | "eraseEndUser" | "getRetention" | "setRetention" | "listAuditLog" => signed_in([
            "forbidden",
            "forbidden",
            "forbidden",
            "forbidden",
            "forbidden",
            "ok",
            "forbidden",
            "forbidden",
            "forbidden",
        ]),
        "listStaff" | "countConversations" | "join_inbox" | "leave_inbox" => ANY_STAFF,
        "startConversation" => {
            signed_in(["ok", "ok", "ok", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden", "ok"])
        }
        "getConversation" | "listMessages" | "sendMessage" | "markRead" | "join_conversation" | "send_message"
        | "read" => IN_IT,
        // After a join.
        "typing" => {
            signed_in(["not_joined", HIDDEN, HIDDEN, "not_joined", "not_joined", "not_joined", HIDDEN, HIDDEN, HIDDEN])
        }
        // With another one's token.
        "authenticate" => signed_in(["forbidden"; 9]),
        "setConversationStatus" | "listNotes" | "addNote" | "listActivity" => STAFF_IN_IT,
        // Gives it to the manager, which staff may not.
        "assignConversation" => {
            signed_in(["forbidden", HIDDEN, HIDDEN, "forbidden", "ok", "ok", HIDDEN, HIDDEN, HIDDEN])
        }
        _ => return None,
    })
}

struct Callers {
    all: Vec<(&'static str, Person)>,
    conversation: String,
    manager: String,
    colleague: String,
    key: String,
    /// Of Acme, two for each caller: one to remove and one to change.
    canned_replies: Vec<String>,
    identity: String,
    stranger: String,
    /// Two guests of Acme: one to be exported and one to be erased.
    guests: [String; 2],
    refresh_tokens: Vec<String>,
}

impl Callers {
    async fn at(desk: &Desk) -> Self {
        let owner = desk.end_user("Ana").await;
        let conversation = owner.starts("Hello").await;
        let manager = desk.bob().await;
        let admin = desk.demo("admin1@acme.com").await;
        let added = async |name: &str| {
            let email = format!("{name}@acme.com");
            let body = json!({"name": name, "email": email, "password": "correct horse"});
            admin.post("/api/auth/staff", body).await.is(201);
            desk.signs_in(&email, "correct horse").await
        };
        let (leaver, colleague) = (added("leaver").await, added("colleague").await);
        admin.patch(&format!("/api/staff/{}", leaver.id()), json!({"active": false})).await.is(200);
        let acme = Shop::acme(desk).await;
        let mut refresh_tokens = Vec::new();
        for _ in 0..30 {
            refresh_tokens.push(desk.david().await.refresh_token);
        }
        let mut canned_replies = Vec::new();
        for n in 0..30 {
            let body = json!({"shortcut": format!("of-{n}"), "content": "Hello"});
            let added = admin.post("/api/canned-replies", body).await.is(201);
            canned_replies.push(added["id"].as_str().unwrap().to_owned());
        }
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
            ("a deactivated member of staff", leaver),
            ("the owner", owner),
            ("another end user", desk.end_user("Ben").await),
            ("a guest", desk.guest().await),
            ("staff", desk.alice().await),
            ("a manager", manager.clone()),
            ("an admin", admin.clone()),
            ("staff of another merchant", desk.demo("charlie@globex.com").await),
            ("an admin of another merchant", desk.demo("admin@globex.com").await),
            ("a verified customer", acme.customer(desk, "Vera", None).await),
        ];
        Self {
            all,
            conversation,
            manager: manager.id().to_owned(),
            colleague: colleague.id().to_owned(),
            key: acme.key["id"].as_str().unwrap().to_owned(),
            canned_replies,
            identity: acme.vouches_for("Zoe"),
            stranger: desk.david().await.token,
            guests: [desk.guest().await.id().to_owned(), desk.guest().await.id().to_owned()],
            refresh_tokens,
        }
    }

    /// The password of the nth caller.
    fn password(&self, nth: usize) -> &'static str {
        match nth {
            9 | 10 | 12 => "staff123",
            11 | 13 => "admin123",
            _ => "correct horse",
        }
    }

    /// Where an operation is, for a conversation, a merchant and a colleague of Acme's, and the nth caller's canned reply.
    fn path(&self, pattern: &str, operation: &str, nth: usize) -> String {
        let id = match pattern.split('/').nth(2) {
            Some("staff") => &self.colleague,
            Some("canned-replies") if operation == "removeCannedReply" => &self.canned_replies[nth],
            Some("canned-replies") => &self.canned_replies[15 + nth],
            _ => &self.conversation,
        };
        let end_user = &self.guests[usize::from(operation == "eraseEndUser")];
        pattern
            .replace("{id}", id)
            .replace("{endUserId}", end_user)
            .replace("{idOrSlug}", "acme")
            .replace("{keyId}", &self.key)
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
            "identify" => json!({"merchantId": "acme", "token": self.identity}),
            "becomeGuest" => json!({"merchantId": Desk::ACME}),
            "refresh" => json!({"refreshToken": self.refresh_tokens[nth]}),
            "logout" => json!({"refreshToken": self.refresh_tokens[15 + nth]}),
            "changeMe" | "changeMerchant" | "changeStaff" => json!({"name": "Renamed"}),
            "changePassword" => json!({"currentPassword": self.password(nth), "newPassword": self.password(nth)}),
            "markRead" => json!({"seq": 1}),
            "addCannedReply" => json!({"shortcut": format!("new-{nth}"), "content": "Hello"}),
            "changeCannedReply" => json!({"content": "Good day"}),
            "setRetention" => json!({"days": 30}),
            "addNote" => json!({"content": "Between us"}),
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
                let path = callers.path(path, id, nth);
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

    for event in client::ALL.iter().map(|event| event.name) {
        let expected = expected(event).unwrap_or_else(|| panic!("{event} has no row in the table"));
        for (nth, (who, caller)) in callers.all.iter().enumerate() {
            let got = match desk.connects(json!({"token": caller.token})).await {
                Ok(mut line) => {
                    let payload = json!({
                        "conversationId": callers.conversation, "content": "Hi", "isTyping": true, "seq": 1,
                        "token": callers.stranger,
                    });
                    let ack = line.call(event, payload).await;
                    if ack["ok"] == true { json!("ok") } else { ack["error"]["code"].clone() }
                }
                Err(refusal) => json!(refusal),
            };
            assert_eq!(got, expected[nth], "{event} by {who}");
        }
    }
}

#[test]
fn the_readme_shows_the_permission_table() {
    let table = frontdesk::access::permission_table();

    assert!(include_str!("../../../README.md").contains(&table), "put this into the README:\n{table}");
}
