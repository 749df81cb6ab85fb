//! The published OpenAPI document.

use std::collections::{BTreeMap, HashSet};

use frontdesk::domain::canned_reply::Shortcut;
use frontdesk::domain::merchant::Color;
use frontdesk::domain::text::{ClientId, Content, Email, Greeting, Name, NewPassword, ReplyTime, Subject};
use frontdesk::domain::{Origin, Search, UserId};
use frontdesk::http::document;
use frontdesk::wire::asyncapi;
use frontdesk::wire::channel::{client, server};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::harness::{Desk, described};

#[tokio::test]
async fn the_committed_document_is_the_one_that_is_served() {
    let committed = include_str!("../../../openapi/openapi.json");
    let desk = Desk::open().await;

    assert_eq!(committed, document::publish(&document::service()), "run `make openapi` and commit the result");
    assert_eq!(desk.nobody().get("/openapi.json").await.text, committed);
    let docs = desk.nobody().get("/docs").await;
    assert!(docs.status == 200 && docs.text.contains("SwaggerUIBundle") && docs.text.contains("startConversation"));
}

#[tokio::test]
async fn the_committed_description_of_the_channel_is_the_one_that_is_served() {
    let committed = include_str!("../../../openapi/asyncapi.json");
    let desk = Desk::open().await;

    assert_eq!(committed, asyncapi::publish(), "run `make openapi` and commit the result");
    assert_eq!(desk.nobody().get("/asyncapi.json").await.text, committed);
    let page = desk.nobody().get("/docs/events").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    for operation in asyncapi::document()["operations"].as_object().unwrap().keys() {
        assert!(page.text.contains(&format!("<article id=\"{operation}\">")), "{operation} is on the page");
    }
}

#[test]
fn each_event_is_described_whole() {
    let document = asyncapi::document();
    let at = |reference: &Value| document.pointer(reference["$ref"].as_str().unwrap().trim_start_matches('#')).unwrap();
    let mut names = HashSet::new();

    for (id, operation) in document["operations"].as_object().unwrap() {
        let action = operation["action"].as_str().unwrap();
        let title = operation["title"].as_str().unwrap();
        assert!(names.insert((action, title)), "{id}: a name of its own");
        assert!(operation["summary"].as_str().is_some_and(|text| text.ends_with('.')), "{id}: a summary");
        assert_eq!(at(at(&operation["messages"][0]))["name"], title, "{id}");
        if action == "receive" {
            assert!(operation["x-refusals"].as_array().is_some_and(|codes| codes.len() >= 4), "{id}: refusals");
            assert_eq!(at(at(&operation["reply"]["messages"][0]))["name"], title, "{id}");
        }
    }
    assert_eq!(names.len(), client::ALL.len() + server::ALL.len());
    for (id, message) in document["components"]["messages"].as_object().unwrap() {
        described::message(id, &message["examples"][0]["payload"]);
    }
}

#[test]
fn each_operation_is_described_whole() {
    let document: Value = serde_json::from_str(&document::publish(&document::service())).unwrap();
    let mut ids = HashSet::new();

    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let name = format!("{method} {path}");
            assert!(ids.insert(operation["operationId"].as_str().unwrap()), "{name}: an id of its own");
            assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty()), "{name}: a summary");
            assert_eq!(operation["tags"].as_array().map(Vec::len), Some(1), "{name}: a tag");
            assert!(operation["security"].is_array(), "{name}: who may call it, or that anybody may");
            let responses = operation["responses"].as_object().unwrap();
            assert!(responses.keys().any(|status| status.starts_with('2')), "{name}: a success");
            for (status, response) in responses.iter().filter(|(status, _)| !status.starts_with('2')) {
                let schema = &response["content"]["application/problem+json"]["schema"]["$ref"];
                assert_eq!(schema, "#/components/schemas/Problem", "{name} {status}");
            }
            if let Some(body) = operation.get("requestBody") {
                let schema = body["content"]["application/json"]["schema"]["$ref"].as_str().unwrap();
                let schema = document.pointer(schema.trim_start_matches('#')).unwrap();
                assert!(schema.get("example").is_some(), "{name}: an example of its body");
            }
        }
    }
    assert!(ids.len() >= 12, "{ids:?}");
}

/// Whether the domain takes a text.
type Takes = fn(&str) -> bool;

fn a_name(text: &str) -> bool {
    Name::parse("name", text).is_ok()
}

fn an_email(text: &str) -> bool {
    Email::parse("email", text).is_ok()
}

fn a_password(text: &str) -> bool {
    // The length is said beside the pattern.
    NewPassword::parse("password", &format!("{text}12345678")).is_ok()
}

fn a_content(text: &str) -> bool {
    Content::parse("content", text).is_ok()
}

fn a_client_id(text: &str) -> bool {
    ClientId::parse("clientId", text).is_ok()
}

fn a_shortcut(text: &str) -> bool {
    Shortcut::parse("shortcut", text).is_ok()
}

/// Every text of a request that has a pattern, and what reads it.
const PATTERNS: &[(&str, Takes)] = &[
    ("AddCannedReply.content", a_content),
    ("AddCannedReply.shortcut", a_shortcut),
    ("AddNote.content", a_content),
    ("AddStaff.email", an_email),
    ("AddStaff.name", a_name),
    ("AddStaff.password", a_password),
    ("ChangeCannedReply.content", a_content),
    ("ChangeCannedReply.shortcut", a_shortcut),
    ("ChangeMe.email", an_email),
    ("ChangeMe.name", a_name),
    ("ChangeMerchant.accentColor", |text| Color::parse("accentColor", text).is_ok()),
    ("ChangeMerchant.allowedOrigins", |text| text.parse::<Origin>().is_ok()),
    ("ChangeMerchant.greeting", |text| Greeting::parse("greeting", text).is_ok()),
    ("ChangeMerchant.name", a_name),
    ("ChangeMerchant.replyTime", |text| text.trim().is_empty() || ReplyTime::parse("replyTime", text).is_ok()),
    ("ChangePassword.newPassword", a_password),
    ("ChangeStaff.name", a_name),
    ("Login.email", |text| !text.trim().is_empty() && !text.contains('\0')),
    ("Login.password", |text| !text.contains('\0')),
    ("NewGuest.email", |text| text.trim().is_empty() || an_email(text)),
    ("NewGuest.name", |text| text.trim().is_empty() || a_name(text)),
    ("Register.email", an_email),
    ("Register.name", a_name),
    ("Register.password", a_password),
    ("SendMessage.clientId", a_client_id),
    ("SendMessage.content", a_content),
    ("StartConversation.clientId", a_client_id),
    ("StartConversation.content", a_content),
    ("StartConversation.subject", |text| text.trim().is_empty() || Subject::parse("subject", text).is_ok()),
    ("listActivity?cursor", |_| true),
    ("listAuditLog?cursor", |_| true),
    ("listConversations?assignee", |text| ["me", "none"].contains(&text) || UserId::parse(text).is_some()),
    // Which words are cursors only the server knows.
    ("listConversations?cursor", |_| true),
    ("listConversations?endUser", |text| UserId::parse(text).is_some()),
    ("listConversations?q", |text| Search::parse("q", text).is_ok()),
    ("listNotes?cursor", |_| true),
];

/// Where a text is sent, and its pattern.
fn patterns(document: &Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut note = |name: String, schema: &Value| {
        let pattern = schema["pattern"].as_str().or_else(|| schema["items"]["pattern"].as_str());
        if let Some(pattern) = pattern {
            found.insert(name, pattern.to_owned());
        }
    };
    for (schema, it) in document["components"]["schemas"].as_object().unwrap() {
        for (field, property) in it["properties"].as_object().into_iter().flatten() {
            note(format!("{schema}.{field}"), property);
        }
    }
    let operations =
        document["paths"].as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values());
    for operation in operations {
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let (id, name) = (operation["operationId"].as_str().unwrap(), parameter["name"].as_str().unwrap());
            note(format!("{id}?{name}"), &parameter["schema"]);
        }
    }
    found
}

#[test]
fn what_the_document_lets_through_is_not_refused_for_its_form() {
    let document: Value = serde_json::from_str(&document::publish(&document::service())).unwrap();
    let patterns = patterns(&document);

    assert_eq!(Vec::from_iter(patterns.keys()), Vec::from_iter(PATTERNS.iter().map(|(name, _)| name)));
    for (name, takes) in PATTERNS {
        let whole = patterns[*name].strip_prefix('^').and_then(|it| it.strip_suffix('$')).expect("of the whole text");
        let matching = proptest::string::string_regex(whole).unwrap();
        let mut runner = TestRunner::deterministic();
        for _ in 0..500 {
            let text = matching.new_tree(&mut runner).unwrap().current();
            assert!(takes(&text), "{name}: {text:?}");
        }
    }
}

/// Some generators drop a type, and all that refers to it, over a part of an `allOf` that has no type.
#[test]
fn a_field_of_a_named_type_is_nothing_but_that_type() {
    let document: Value = serde_json::from_str(&document::publish(&document::service())).unwrap();
    let mut seen = 0;

    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        for (field, property) in schema["properties"].as_object().into_iter().flatten() {
            let Some(parts) = property["allOf"].as_array() else { continue };
            assert!(matches!(&parts[..], [part] if part["$ref"].is_string()), "{name}.{field}: {parts:?}");
            assert!(property.get("nullable").is_none(), "{name}.{field}: nullable without a type");
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}
