//! Holds what the server says against what it publishes: every answer and event that a test gets is checked, so that the
//! documents are as true as the tests are thorough. A field that no schema names is an error too.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, Mutex};

use frontdesk::http::document;
use frontdesk::wire::asyncapi::{self, schema::json_schema};
use jsonschema::Validator;
use serde_json::{Value, json};

/// The published document of one half, and what has been checked by it.
struct Half {
    document: Value,
    /// By the place of the schema in the document.
    validators: Mutex<HashMap<String, Validator>>,
}

static REST: LazyLock<Half> =
    LazyLock::new(|| Half::of(serde_json::from_str(&document::publish(&document::service())).unwrap()));
static SOCKET: LazyLock<Half> = LazyLock::new(|| Half::of(asyncapi::document()));

/// An event that the server sent.
#[track_caller]
pub fn event(name: &str, payload: &Value) {
    message(&format!("server_{name}"), payload);
}

/// A message of the channel by its id in the document.
#[track_caller]
pub fn message(id: &str, payload: &Value) {
    SOCKET.check(&format!("/components/messages/{id}/payload"), payload);
}

/// What an event of a client was acknowledged with. Events that the channel does not have are refused.
#[track_caller]
pub fn ack(event: &str, payload: &Value) {
    let place = format!("/components/messages/client_{event}_ack/payload");
    let known = SOCKET.document.pointer(&place).is_some();
    SOCKET.check(if known { &place } else { "/components/schemas/Refused" }, payload);
    let code = &payload["error"]["code"];
    if known && code.is_string() {
        let codes = SOCKET.document.pointer(&format!("/operations/client_{event}/x-refusals")).unwrap();
        assert!(codes.as_array().unwrap().contains(code), "{event} is described as refused with {codes}, not {code}");
    }
}

/// An answer of the REST API. What it does not have is not described.
#[track_caller]
pub fn answer(method: &str, path: &str, status: u16, body: &str) {
    let Some(place) = operation(&method.to_lowercase(), path) else { return };
    let responses = format!("{place}/responses");
    let described = REST.document.pointer(&responses).unwrap();
    let response = &described[status.to_string()];
    assert!(response.is_object(), "{method} {path} answers {status}, which is described nowhere: {body}");
    let Some((kind, _)) = response["content"].as_object().and_then(|content| content.iter().next()) else {
        assert_eq!(body, "", "{method} {path} {status} is described without a body");
        return;
    };
    let kind = kind.replace('~', "~0").replace('/', "~1");
    let body = serde_json::from_str(body).unwrap();
    REST.check(&format!("{responses}/{status}/content/{kind}/schema"), &body);
}

/// The place of an operation in the document; a literal address goes before a pattern.
fn operation(method: &str, path: &str) -> Option<String> {
    let path = path.split('?').next().unwrap();
    let fits = |pattern: &str| {
        let (pattern, path) = (pattern.split('/').collect::<Vec<_>>(), path.split('/').collect::<Vec<_>>());
        pattern.len() == path.len()
            && pattern.iter().zip(path).all(|(one, other)| one.starts_with('{') || *one == other)
    };
    let paths = REST.document["paths"].as_object().unwrap();
    let found =
        paths.iter().filter(|(pattern, _)| fits(pattern)).min_by_key(|(pattern, _)| pattern.matches('{').count());
    let (pattern, item) = found?;
    item.get(method)?;
    Some(format!("/paths/{}/{method}", pattern.replace('/', "~1")))
}

impl Half {
    fn of(document: Value) -> Self {
        let mut document = json_schema(document);
        let mut composed = HashSet::new();
        names_in_compositions(&document, &mut composed);
        close(&mut document["components"], &composed, "");
        Self { document, validators: Mutex::default() }
    }

    #[track_caller]
    fn check(&self, place: &str, value: &Value) {
        let mut validators = self.validators.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let validator = validators.entry(place.to_owned()).or_insert_with(|| {
            let schema = self.document.pointer(place).unwrap_or_else(|| panic!("{place} is described nowhere"));
            let whole = json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "components": self.document["components"],
                "allOf": [schema],
                "unevaluatedProperties": false,
            });
            jsonschema::options().should_validate_formats(true).build(&whole).unwrap()
        });
        let wrong: Vec<_> =
            validator.iter_errors(value).map(|error| format!("{} at {}", error, error.instance_path())).collect();
        assert!(wrong.is_empty(), "{value} is not what {place} describes: {wrong:#?}");
    }
}

/// The schemas that others are made of, which close them.
fn names_in_compositions(value: &Value, names: &mut HashSet<String>) {
    for part in value["allOf"].as_array().into_iter().flatten() {
        names.extend(part["$ref"].as_str().and_then(|it| it.rsplit('/').next()).map(str::to_owned));
    }
    match value {
        Value::Object(members) => members.values().for_each(|member| names_in_compositions(member, names)),
        Value::Array(items) => items.iter().for_each(|item| names_in_compositions(item, names)),
        _ => {}
    }
}

/// Clients ignore fields that they do not know; the server sends none that it does not describe.
fn close(value: &mut Value, composed: &HashSet<String>, name: &str) {
    match value {
        Value::Object(members) => {
            members.iter_mut().filter(|(name, _)| *name != "allOf").for_each(|(name, it)| close(it, composed, name));
            let whole = members.contains_key("properties") && members.get("type") == Some(&json!("object"));
            if (whole && !composed.contains(name)) || members.contains_key("allOf") {
                members.insert("unevaluatedProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| close(item, composed, name)),
        _ => {}
    }
}
