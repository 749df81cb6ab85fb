//! Customers for whom a merchant's own backend vouches, and what they began as guests.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use futures_util::future::join_all;
use jsonwebtoken::Algorithm;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::process::Command;
use tokio::time::timeout;

use crate::harness::{Answer, Desk, Person, Shop, now, sign};

/// The ids of the conversations that somebody sees.
async fn own(person: &Person) -> Vec<String> {
    let page = person.get("/api/conversations?limit=200").await.is(200);
    page["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_shop_vouches_for_its_customer() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;

    let ana = acme.customer(&desk, "Ana", None).await;

    let user = json!({
        "id": ana.user["id"], "name": "Ana", "email": "ana@example.com", "type": "end_user",
        "merchant": {"id": Desk::ACME, "name": "Acme Corporation", "slug": "acme"},
        "guest": false, "verified": true, "active": true, "createdAt": ana.user["createdAt"],
    });
    assert_eq!(ana.user, user);
    let id = ana.starts("Hello").await;
    let shown = desk.alice().await.get(&format!("/api/conversations/{id}")).await.is(200);
    assert_eq!(shown["endUser"], json!({"id": ana.id(), "name": "Ana", "email": "ana@example.com", "verified": true}));
    let used = acme.admin.get("/api/merchants/acme/identity-keys").await.is(200);
    assert!(used["items"][0]["lastUsedAt"].is_string(), "{used}");

    ana.post("/api/conversations", json!({"merchantId": Desk::GLOBEX})).await.is_problem(403, "forbidden");
    ana.patch("/api/auth/me", json!({"name": "Anna"})).await.is_problem(403, "forbidden");
    ana.patch("/api/auth/me", json!({"email": "anna@example.com"})).await.is_problem(403, "forbidden");
    let passwords = json!({"currentPassword": "x", "newPassword": "correct horse"});
    ana.put("/api/auth/password", passwords).await.is_problem(403, "forbidden");
    desk.person(desk.refresh(&ana.refresh_token).await.is(200)).get("/api/auth/me").await.is(200);
}

#[tokio::test]
async fn a_customer_is_known_by_the_shops_own_id_alone() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let globex = Shop::globex(&desk).await;
    let david = desk.david().await;
    let login = json!({"email": "david@example.com", "password": "user123"});

    let vouched = acme.customer(&desk, "David", None).await;

    assert_eq!(vouched.user["email"], david.user["email"]);
    assert_ne!(vouched.id(), david.id(), "not the account with the same address");
    assert_eq!(desk.nobody().post("/api/auth/login", login).await.is(200)["user"]["id"], david.user["id"]);
    assert_ne!(globex.customer(&desk, "David", None).await.id(), vouched.id(), "another shop's id is somebody else's");
    let mut claims = acme.claims("David");
    claims["name"] = json!("David the Second");
    claims["email"] = json!(null);
    claims["aud"] = json!(["https://shop.example", "acme"]);
    let again = desk.person(acme.is_shown(&desk, &acme.signs(&claims), None).await.is(200));
    assert_eq!(again.id(), vouched.id());
    assert_eq!((&again.user["name"], again.user.get("email")), (&json!("David the Second"), None), "the latest token");
    assert_eq!(vouched.get("/api/auth/me").await.is(200)["name"], "David the Second");

    acme.customer(&desk, "Eve", None).await;
    let nobody = desk.nobody();
    let login = json!({"email": "eve@example.com", "password": "correct horse"});
    nobody.post("/api/auth/login", login).await.is_problem(401, "invalid_credentials");
    let account = json!({"name": "Eve", "email": "eve@example.com", "password": "correct horse"});
    nobody.post("/api/auth/register", account).await.is(201);
}

#[tokio::test]
async fn a_token_that_is_no_good_is_refused_with_the_reason() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let globex = Shop::globex(&desk).await;
    let (kid, secret) = (acme.key["id"].as_str(), acme.key["secret"].as_str().unwrap());
    let good = acme.claims("Ana");
    let with = |name: &str, value: Value| {
        let mut claims = good.clone();
        claims[name] = value;
        acme.signs(&claims)
    };
    let unsigned = {
        let part = |it: Value| BASE64_URL_SAFE_NO_PAD.encode(it.to_string());
        format!("{}.{}.", part(json!({"alg": "none", "kid": kid})), part(good.clone()))
    };
    let bad = [
        (unsigned, "no JWT"),
        ("garbage".into(), "no JWT"),
        (String::new(), "no JWT"),
        (sign(Algorithm::HS512, kid, secret, &good), "HS256"),
        (sign(Algorithm::HS256, None, secret, &good), "no kid"),
        (sign(Algorithm::HS256, Some("x"), secret, &good), "no identity key"),
        (sign(Algorithm::HS256, Some(Desk::ACME), secret, &good), "no identity key"),
        (sign(Algorithm::HS256, kid, "another secret of thirty-two bytes", &good), "not signed"),
        (sign(Algorithm::HS256, kid, globex.key["secret"].as_str().unwrap(), &good), "not signed"),
        (sign(Algorithm::HS256, globex.key["id"].as_str(), secret, &good), "no identity key"),
        (globex.signs(&good), "no identity key"),
        (with("exp", json!(now() - 61)), "run out"),
        (with("exp", json!(now() + 25 * 60 * 60)), "24 hours"),
        (with("exp", json!(null)), "exp"),
        (with("nbf", json!(now() + 120)), "not good yet"),
        (with("aud", json!(Desk::GLOBEX)), "aud"),
        (with("aud", json!(null)), "aud"),
        (with("sub", json!("")), "sub"),
        (with("sub", json!(7)), "sub"),
        (with("sub", json!("x".repeat(201))), "sub"),
        (with("name", json!(null)), "name"),
        (with("name", json!("x\u{0}y")), "name"),
        (with("email", json!("nobody")), "email"),
    ];

    for (token, reason) in &bad {
        let problem = acme.is_shown(&desk, token, None).await.is_problem(401, "invalid_identity");
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.contains(reason), "{reason}: {detail}");
        assert!(!detail.contains(secret), "{detail}");
    }
    let unchanged = desk.nobody().post("/api/auth/identify", json!({"merchantId": "nobody", "token": "x"})).await;
    unchanged.is_problem(404, "merchant_not_found");
    let nul = json!({"merchantId": "a\u{0}", "token": "x"});
    desk.nobody().post("/api/auth/identify", nul).await.is_problem(404, "merchant_not_found");
    desk.nobody().post("/api/auth/identify", json!({"merchantId": "acme"})).await.refuses_fields(&["token"]);
    acme.is_shown(&desk, &with("exp", json!(now() - 30)), None).await.is(200);
}

#[tokio::test]
async fn one_key_takes_over_from_the_other_without_a_gap() {
    let desk = Desk::open().await;
    let mut acme = Shop::acme(&desk).await;
    let ana = acme.customer(&desk, "Ana", None).await;
    let by_the_old = acme.vouches_for("Ana");
    let old = acme.key["id"].as_str().unwrap().to_owned();

    acme.key = acme.admin.post("/api/merchants/acme/identity-keys", json!({})).await.is(201);

    assert_eq!(acme.customer(&desk, "Ana", None).await.id(), ana.id());
    acme.is_shown(&desk, &by_the_old, None).await.is(200);
    let path = format!("/api/merchants/acme/identity-keys/{old}");
    assert_eq!(acme.admin.call(Method::DELETE, &path, None).await.status, 204);
    acme.is_shown(&desk, &by_the_old, None).await.is_problem(401, "invalid_identity");
    assert_eq!(acme.customer(&desk, "Ana", None).await.id(), ana.id());
    ana.get("/api/auth/me").await.is(200);
}

#[tokio::test]
async fn what_a_guest_began_is_the_customers_from_then_on() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let alice = desk.alice().await;
    let guest = desk.guest().await;
    let (first, second) = (guest.starts("My parcel is late").await, guest.starts("And wet").await);
    alice.says(&first, "Which one?").await;
    let mut line = guest.connects().await;
    line.does("join_conversation", json!(first)).await;
    let mut inbox = alice.connects().await;
    inbox.does("join_inbox", json!({})).await;

    let ana = acme.customer(&desk, "Ana", Some(&guest)).await;

    assert_eq!(line.hears("error").await["code"], "unauthenticated");
    line.ends().await;
    assert!(line.was_dismissed());
    guest.get("/api/auth/me").await.is_problem(401, "unauthenticated");
    desk.refresh(&guest.refresh_token).await.is_problem(401, "unauthenticated");
    let mut told = Vec::new();
    while told.len() < 2 {
        let updated = inbox.hears("conversation_updated").await;
        if updated["endUser"]["id"] == ana.user["id"] {
            assert_eq!(updated["endUser"]["name"], "Ana");
            told.push(updated["id"].as_str().unwrap().to_owned());
        }
    }
    told.sort();
    assert_eq!(told, [first.as_str(), second.as_str()], "ids are in the order of time");
    assert_eq!(own(&ana).await, [first.clone(), second.clone()]);

    let path = format!("/api/conversations/{first}");
    let shown = ana.get(&path).await.is(200);
    assert_eq!((&shown["endUser"]["name"], &shown["unreadCount"]), (&json!("Ana"), &json!(1)));
    assert_eq!(shown["messages"][0]["sender"]["id"], guest.user["id"], "as it was written");
    assert_eq!(shown["messages"][0]["sender"]["name"], "Guest");
    let readers: Vec<_> = shown["reads"].as_array().unwrap().iter().map(|it| &it["userId"]).collect();
    assert!(readers.contains(&&ana.user["id"]) && !readers.contains(&&guest.user["id"]), "{readers:?}");
    ana.says(&first, "The blue one").await;
    for id in [&first, &second] {
        let trail = alice.get(&format!("/api/conversations/{id}/activity")).await.is(200);
        let entries: Vec<_> =
            trail["items"].as_array().unwrap().iter().filter(|it| it["type"] == "customer_identified").collect();
        assert_eq!(entries.len(), 1, "{trail}");
        assert_eq!(entries[0]["actor"], json!({"id": ana.id(), "name": "Ana"}));
        assert_eq!(entries[0]["data"], json!({"guest": {"id": guest.id(), "name": "Guest"}}));
    }
}

#[tokio::test]
async fn a_customers_conversations_are_found_by_their_name() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let alice = desk.alice().await;
    let guest = desk.guest().await;
    let id = guest.starts("My parcel is late").await;
    let found = async |q: &str| {
        let page = alice.get(&format!("/api/conversations?q={q}")).await.is(200);
        page["items"].as_array().unwrap().iter().any(|it| it["id"] == id.as_str())
    };
    desk.indexed().await;
    assert!(found("guest").await);

    acme.customer(&desk, "Zenobia", Some(&guest)).await;
    desk.indexed().await;

    assert!(found("zenobia").await && !found("guest").await);
    assert!(found("parcel").await);
}

#[tokio::test]
async fn many_at_once_hand_over_once_and_lose_nothing() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let guest = desk.guest().await;
    let mut begun = vec![guest.starts("Hello").await, guest.starts("Hello again").await];
    let token = acme.vouches_for("Ana");

    let identify = (0..6).map(|_| acme.is_shown(&desk, &token, Some(&guest)));
    let starts = (0..12).map(|n| {
        let body = json!({"merchantId": Desk::ACME, "content": format!("Start {n}")});
        guest.post("/api/conversations", body)
    });
    let path = format!("/api/conversations/{}/messages", begun[0]);
    let sends = (0..30).map(|n| guest.post(&path, json!({"content": format!("Message {n}")})));
    let (customers, started, sent) = tokio::join!(join_all(identify), join_all(starts), join_all(sends));

    let customers: Vec<_> = customers.iter().map(|answer| desk.person(answer.is(200))).collect();
    let ana = &customers[0];
    assert!(customers.iter().all(|it| it.id() == ana.id()));
    for answer in started {
        if answer.status == 201 {
            begun.push(answer.json()["id"].as_str().unwrap().to_owned());
        } else {
            answer.is_problem(401, "unauthenticated");
        }
    }
    let mut listed = own(ana).await;
    listed.sort();
    begun.sort();
    assert_eq!(listed, begun, "each that was begun, and no other");
    let history = ana.get(&format!("{path}?limit=200")).await.is(200);
    let history: Vec<_> = history["items"].as_array().unwrap().iter().map(|it| it["content"].clone()).collect();
    for (n, answer) in sent.iter().enumerate() {
        assert_eq!(answer.status == 201, history.contains(&json!(format!("Message {n}"))), "{n}: {answer:?}");
    }
    let alice = desk.alice().await;
    for id in &begun {
        let trail = alice.get(&format!("/api/conversations/{id}/activity")).await.is(200);
        let entries = trail["items"].as_array().unwrap().iter().filter(|it| it["type"] == "customer_identified");
        assert_eq!(entries.count(), 1, "{trail}");
    }
}

#[tokio::test]
async fn what_was_sent_as_a_guest_and_again_as_the_customer_is_stored_once() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let guest = desk.guest().await;
    let start = json!({"merchantId": Desk::ACME, "content": "Hello", "clientId": "start"});
    let begun = guest.post("/api/conversations", start.clone()).await.is(201);
    let path = format!("/api/conversations/{}/messages", begun["id"].as_str().unwrap());
    let message = json!({"content": "Anybody there?", "clientId": "first"});
    let sent = guest.post(&path, message.clone()).await.is(201);

    let ana = acme.customer(&desk, "Ana", Some(&guest)).await;

    assert_eq!(ana.post("/api/conversations", start).await.is(200)["id"], begun["id"]);
    assert_eq!(ana.post(&path, message.clone()).await.is(200), sent);
    let other = json!({"content": "Something else", "clientId": "first"});
    ana.post(&path, other).await.is_problem(409, "client_id_reused");
    let next = json!({"content": "Still there?", "clientId": "second"});
    let fresh = ana.post(&path, next.clone()).await.is(201);
    assert_eq!((&fresh["seq"], &fresh["sender"]["name"]), (&json!(3), &json!("Ana")));
    assert_eq!(ana.post(&path, next).await.is(200), fresh);
}

#[tokio::test]
async fn on_another_node_the_customer_gets_in_at_once_and_the_guest_is_out_soon() {
    let desk = Desk::open().await;
    let shop = Shop::acme(&desk).await;
    let other = desk.opens_again().await;
    let at_other = |person: &Person| other.holder_of(&person.token);
    let guest = desk.guest().await;
    let id = guest.starts("Hello").await;
    let path = format!("/api/conversations/{id}");
    // The other node now remembers whose it is.
    at_other(&guest).get(&path).await.is(200);
    let mut line = at_other(&guest).connects().await;
    line.does("join_conversation", json!(id)).await;

    let ana = shop.customer(&desk, "Ana", Some(&guest)).await;

    let refused = at_other(&guest).post(&format!("{path}/messages"), json!({"content": "And me"})).await;
    refused.is_problem(401, "unauthenticated");
    at_other(&ana).get(&path).await.is(200);
    let mut anas = at_other(&ana).connects().await;
    anas.does("join_conversation", json!(id)).await;
    anas.does("send_message", json!({"conversationId": id, "content": "It is me"})).await;
    at_other(&desk.end_user("Ben").await).get(&path).await.is_problem(404, "conversation_not_found");
    line.ends().await;
    assert!(line.was_dismissed());
    let alice = other.alice().await;
    alice.says(&id, "Hello Ana").await;
    assert_eq!(anas.hears("conversation_assigned").await["assignedTo"]["name"], "Alice");
}

#[tokio::test]
async fn a_guest_token_of_which_nothing_can_come_changes_nothing() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let globex = Shop::globex(&desk).await;
    let token = acme.vouches_for("Ana");
    let david = desk.david().await;
    let davids = david.starts("Hello").await;
    let guest = desk.guest().await;
    let guests = guest.starts("Hello").await;
    let ben = acme.customer(&desk, "Ben", None).await;
    let bens = ben.starts("Hello").await;

    for other in [&desk.holder_of("garbage"), &desk.holder_of(" "), &david, &desk.alice().await, &ben] {
        let ana = desk.person(acme.is_shown(&desk, &token, Some(other)).await.is(200));
        assert!(own(&ana).await.is_empty());
    }
    let elsewhere = globex.customer(&desk, "Ana", Some(&guest)).await;
    assert!(own(&elsewhere).await.is_empty(), "another merchant's guest");
    for (person, id) in [(&david, davids), (&guest, guests.clone()), (&ben, bens)] {
        assert_eq!(own(person).await, [id]);
    }

    let bad = acme.signs(&json!({"sub": "x"}));
    acme.is_shown(&desk, &bad, Some(&guest)).await.is_problem(401, "invalid_identity");
    assert_eq!(own(&guest).await, std::slice::from_ref(&guests));
    let ana = acme.customer(&desk, "Ana", Some(&guest)).await;
    assert_eq!(own(&ana).await, std::slice::from_ref(&guests));
    let repeated = acme.customer(&desk, "Ana", Some(&guest)).await;
    assert_eq!(own(&repeated).await, std::slice::from_ref(&guests), "its answer may have been lost");
    assert!(!own(&acme.customer(&desk, "Eve", Some(&guest)).await).await.contains(&guests), "once, to one");
}

#[tokio::test]
async fn a_guest_token_that_has_run_out_is_refused_until_it_is_fresh() {
    let desk = Desk::open_with(&["--rate-limits", "off", "--token-ttl", "60"]).await;
    let acme = Shop::acme(&desk).await;
    let guest = desk.guest().await;
    let id = guest.starts("Hello").await;
    desk.clock.put_forward(61);
    let token = acme.vouches_for("Ana");

    acme.is_shown(&desk, &token, Some(&guest)).await.is_problem(401, "token_expired");

    let fresh = desk.person(desk.refresh(&guest.refresh_token).await.is(200));
    let ana = desk.person(acme.is_shown(&desk, &token, Some(&fresh)).await.is(200));
    assert_eq!(own(&ana).await, [id]);
    acme.is_shown(&desk, &token, Some(&guest)).await.is(200);
}

/// What the customer is answered whose token this program prints.
async fn signed_by(desk: &Desk, acme: &Shop, program: &str, arguments: &[&str]) -> Answer {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/identify-customers");
    let run = Command::new(program)
        .args(arguments)
        .current_dir(examples)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("FRONTDESK_MERCHANT", "acme")
        .env("FRONTDESK_KEY_ID", acme.key["id"].as_str().unwrap())
        .env("FRONTDESK_KEY_SECRET", acme.key["secret"].as_str().unwrap())
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output();
    let run = timeout(Duration::from_secs(60), run).await.expect("an end within a minute").unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    acme.is_shown(desk, String::from_utf8(run.stdout).unwrap().trim(), None).await
}

#[tokio::test]
async fn the_examples_for_a_shops_backend_sign_what_is_taken() {
    let desk = Desk::open().await;
    let acme = Shop::acme(&desk).await;
    let node = "import {identityToken} from './sign.mjs'; \
                console.log(identityToken({id: 7, name: 'Zoë', email: 'zoe@example.com'}))";
    let python = "from sign import identity_token; print(identity_token(7, 'Zoë', 'zoe@example.com'))";
    let nameless = "from sign import identity_token; print(identity_token(8, 'Yuki'))";

    let by_node = signed_by(&desk, &acme, "node", &["--input-type=module", "--eval", node]).await.is(200);
    let by_python = signed_by(&desk, &acme, "python3", &["-c", python]).await.is(200);

    assert_eq!((&by_node["user"]["name"], &by_node["user"]["email"]), (&json!("Zoë"), &json!("zoe@example.com")));
    assert_eq!(by_python["user"], by_node["user"]);
    signed_by(&desk, &acme, "python3", &["-c", nameless]).await.is(200);
    let guide = include_str!("../../../docs/identify-customers.md");
    for (language, example) in [
        ("js", include_str!("../../../examples/identify-customers/sign.mjs")),
        ("python", include_str!("../../../examples/identify-customers/sign.py")),
    ] {
        assert!(guide.contains(&format!("```{language}\n{example}```")), "the guide shows the {language} as it is");
    }
}
