//! The OpenAPI document: what poem-openapi makes of the handlers, with the errors that every operation shares added by
//! rule, so that none is forgotten.

use std::collections::{BTreeMap, BTreeSet};

use poem_openapi::{LicenseObject, OpenApiService};
use serde_json::{Value, json};

use super::api::{Auth, CannedReplies, Conversations, IdentityKeys, Merchants, Messages, Notes, Privacy, Staff};

type Api = (Auth, Merchants, IdentityKeys, Staff, Conversations, Messages, Notes, CannedReplies, Privacy);

const DESCRIPTION: &str = "\
Customer service chat. Sign in with `POST /api/auth/login`, then send `Authorization: Bearer {token}`.

Ids are UUIDv7. Times are RFC 3339 in UTC with milliseconds. A field that may be null is left out when it is. Unknown \
fields are ignored. Live events come over Socket.IO on the same port.

Errors are `application/problem+json` (RFC 9457); `code` is stable.";

/// The operations.
pub fn service() -> OpenApiService<Api, ()> {
    OpenApiService::new(
        (Auth, Merchants, IdentityKeys, Staff, Conversations, Messages, Notes, CannedReplies, Privacy),
        "Frontdesk",
        env!("CARGO_PKG_VERSION"),
    )
    .description(DESCRIPTION)
    .license(LicenseObject::new("ISC").url("https://opensource.org/license/isc-license-txt"))
    .server("/")
}

/// The document as it is published.
pub fn publish(service: &OpenApiService<Api, ()>) -> String {
    let mut document: Value = serde_json::from_str(&service.spec()).expect("poem-openapi writes JSON");
    for (path, item) in document["paths"].as_object_mut().expect("a document has paths") {
        for operation in item.as_object_mut().expect("a path is an object").values_mut() {
            add_problems(path, operation);
        }
    }
    simplify(&mut document);
    let requests: Vec<_> = document["paths"]
        .as_object()
        .into_iter()
        .flat_map(|paths| paths.values())
        .flat_map(|item| item.as_object().into_iter().flat_map(|item| item.values()))
        .filter_map(|operation| operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str())
        .map(|reference| reference.trim_start_matches('#').to_owned())
        .collect();
    for schema in requests {
        allow_null(document.pointer_mut(&schema).expect("a reference to what is there"));
    }
    let known = REFUSALS.iter().map(|(_, _, code)| *code).chain(SHARED_CODES.iter().copied());
    let known: BTreeSet<_> = known.map(|code| format!("`{code}`")).collect();
    let listed = format!("A stable word for the kind of problem: {}.", Vec::from_iter(known).join(", "));
    document["components"]["schemas"]["Problem"]["properties"]["code"]["description"] = listed.into();
    let mut text = serde_json::to_string_pretty(&document).expect("it came from JSON");
    text.push('\n');
    text
}

/// Says what poem-openapi says in the words that generators know. A field of a named type comes as all of that type and of
/// a description, which stands beside it once more: a half without a type makes some drop whatever refers to it. `uint16`
/// is a format to few. The names of headers come in capitals.
fn simplify(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(simplify),
        Value::Object(fields) => {
            if let Some(Value::Array(all)) = fields.get_mut("allOf") {
                all.retain(|part| part.as_object().is_none_or(|part| part.keys().any(|key| key != "description")));
            }
            if fields.get("format").is_some_and(|format| format == "uint16") {
                fields.insert("format".into(), "int32".into());
            }
            if let Some(Value::Object(headers)) = fields.get_mut("headers")
                && let Some(location) = headers.remove("LOCATION")
            {
                headers.insert("Location".into(), location);
            }
            fields.values_mut().for_each(simplify);
        }
        _ => {}
    }
}

/// In requests null is as good as absent. A field of a named type cannot say so: `nullable` widens a `type` beside it, and
/// a reference has none.
fn allow_null(schema: &mut Value) {
    let required = schema["required"].clone();
    for (name, property) in schema["properties"].as_object_mut().into_iter().flatten() {
        let required = required.as_array().is_some_and(|all| all.iter().any(|it| it == name));
        if !required && property.get("type").is_some() {
            property["nullable"] = true.into();
        }
    }
}

/// The codes that an operation's problems may have, by status: what its shape brings, and what only it can be refused.
fn add_problems(path: &str, operation: &mut Value) {
    let mut codes: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    let mut add = |status: u16, code: &'static str| {
        let known = codes.entry(status).or_default();
        if !known.contains(&code) {
            known.push(code);
        }
    };
    if operation["security"].is_array() {
        add(401, "unauthenticated");
        add(401, "token_expired");
    } else {
        operation["security"] = json!([]);
    }
    if path.contains('{') {
        let thing = path.trim_start_matches("/api/").split('/').next();
        add(
            404,
            match thing {
                Some("conversations") => "conversation_not_found",
                Some("merchants") => "merchant_not_found",
                Some("staff") => "staff_not_found",
                Some("canned-replies") => "canned_reply_not_found",
                _ => "not_found",
            },
        );
    }
    if operation["requestBody"].is_object() {
        add(400, "malformed_body");
        add(408, "request_timeout");
        add(413, "payload_too_large");
        add(415, "unsupported_media_type");
        add(422, "validation_failed");
    }
    if operation["parameters"].as_array().is_some_and(|all| all.iter().any(|it| it["in"] == "query")) {
        add(422, "validation_failed");
    }
    add(503, "overloaded");
    add(503, "unavailable");
    let id = operation["operationId"].as_str().expect("each operation has an id").to_owned();
    for (_, status, code) in REFUSALS.iter().filter(|refusal| refusal.0 == id) {
        add(*status, code);
    }

    let responses = operation["responses"].as_object_mut().expect("an operation has responses");
    for (status, codes) in codes {
        let codes = codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
        let mut response = responses["default"].clone();
        response["description"] = codes.into();
        if matches!(status, 429 | 503) {
            response["headers"]["Retry-After"] = json!({
                "description": "Seconds to wait before the next try.",
                "required": true,
                "schema": { "format": "int32", "minimum": 1, "type": "integer" },
            });
        }
        responses.insert(status.to_string(), response);
    }
}

/// The codes that any call may be refused with.
const SHARED_CODES: &[&str] = &[
    "bad_request",
    "canned_reply_not_found",
    "conversation_not_found",
    "malformed_body",
    "method_not_allowed",
    "not_found",
    "overloaded",
    "payload_too_large",
    "request_timeout",
    "token_expired",
    "unauthenticated",
    "unavailable",
    "unsupported_media_type",
    "validation_failed",
];

/// What only some operations are refused: operation, status, code.
const REFUSALS: &[(&str, u16, &str)] = &[
    ("register", 409, "email_taken"),
    ("register", 429, "rate_limited"),
    ("login", 401, "invalid_credentials"),
    ("becomeGuest", 404, "merchant_not_found"),
    ("becomeGuest", 429, "rate_limited"),
    ("identify", 401, "invalid_identity"),
    ("identify", 401, "token_expired"),
    ("identify", 404, "merchant_not_found"),
    ("identify", 429, "rate_limited"),
    ("changePassword", 429, "rate_limited"),
    ("refresh", 401, "unauthenticated"),
    ("refresh", 401, "token_reused"),
    ("changePassword", 403, "forbidden"),
    ("changeMe", 403, "forbidden"),
    ("changeMerchant", 403, "forbidden"),
    ("listIdentityKeys", 403, "forbidden"),
    ("addIdentityKey", 403, "forbidden"),
    ("addIdentityKey", 409, "too_many_keys"),
    ("revokeIdentityKey", 403, "forbidden"),
    ("revokeIdentityKey", 404, "identity_key_not_found"),
    ("exportEndUser", 403, "forbidden"),
    ("exportEndUser", 404, "end_user_not_found"),
    ("eraseEndUser", 403, "forbidden"),
    ("eraseEndUser", 404, "end_user_not_found"),
    ("getRetention", 403, "forbidden"),
    ("setRetention", 403, "forbidden"),
    ("listAuditLog", 403, "forbidden"),
    ("listStaff", 403, "forbidden"),
    ("changeStaff", 403, "forbidden"),
    ("changeStaff", 409, "last_admin"),
    ("countConversations", 403, "forbidden"),
    ("listNotes", 403, "forbidden"),
    ("addNote", 403, "forbidden"),
    ("listActivity", 403, "forbidden"),
    ("listCannedReplies", 403, "forbidden"),
    ("addCannedReply", 403, "forbidden"),
    ("addCannedReply", 409, "shortcut_taken"),
    ("addCannedReply", 409, "too_many_canned_replies"),
    ("changeCannedReply", 403, "forbidden"),
    ("changeCannedReply", 409, "shortcut_taken"),
    ("removeCannedReply", 403, "forbidden"),
    ("login", 429, "rate_limited"),
    ("addStaff", 403, "forbidden"),
    ("addStaff", 409, "email_taken"),
    ("startConversation", 403, "forbidden"),
    ("startConversation", 404, "merchant_not_found"),
    ("startConversation", 409, "client_id_reused"),
    ("startConversation", 429, "rate_limited"),
    ("assignConversation", 403, "forbidden"),
    ("assignConversation", 409, "already_assigned"),
    ("assignConversation", 422, "not_staff_of_merchant"),
    ("setConversationStatus", 403, "forbidden"),
    ("sendMessage", 409, "client_id_reused"),
    ("sendMessage", 409, "conversation_moved_on"),
    ("sendMessage", 429, "rate_limited"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_is_one_of_an_operation_that_is_there() {
        let document = publish(&service());

        for (id, ..) in REFUSALS {
            assert!(document.contains(&format!("\"operationId\": \"{id}\"")), "{id}");
        }
    }
}
