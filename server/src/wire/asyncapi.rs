//! The AsyncAPI document: the Socket.IO channel's events, described by the same types and the same schemas as the
//! OpenAPI document.

pub mod schema;

use poem_openapi::registry::Registry;
use poem_openapi::types::Type;
use serde_json::{Map, Value, json};

use super::channel::{ClientEventDescription, SHARED_REFUSALS, ServerEventDescription, Shape, client, server};
use super::socket::SocketError;

const DESCRIPTION: &str = "\
The live half of Frontdesk: any Socket.IO 4 client, on the same port as the REST API, default path and namespace.

Connect with the access token in the handshake: `io(url, {auth: {token}})`. A connection that is refused gets a \
`connect_error` whose message is the code: `unauthenticated` or `token_expired`. When a token runs out or its session \
ends, `error` says so and a disconnect follows; `authenticate` with a fresh token before that goes on.

Each event that a client sends carries one object and may ask for an acknowledgement: `{ok: true, …}` or \
`{ok: false, error: {code, message}}`. A refusal is also emitted as `error`. The events of one connection take effect \
in the order in which they were sent.

A field that may be null is left out when it is. Unknown fields are ignored, and more may be added.";

/// The one channel: the default namespace.
const CHANNEL: &str = "#/channels/desk";

/// The document as it is published.
pub fn publish() -> String {
    let mut text = serde_json::to_string_pretty(&document()).expect("a document can be written as JSON");
    text.push('\n');
    text
}

/// The document.
pub fn document() -> Value {
    let mut registry = Registry::new();
    SocketError::register(&mut registry);
    let mut messages = Map::new();
    let mut operations = Map::new();
    for event in client::ALL {
        (event.payload.register)(&mut registry);
        (event.answer.register)(&mut registry);
        let [sent, answered] = client_messages(event);
        operations.insert(format!("client_{}", event.name), client_operation(event));
        messages.insert(format!("client_{}", event.name), sent);
        messages.insert(format!("client_{}_ack", event.name), answered);
    }
    for event in server::ALL {
        (event.payload.register)(&mut registry);
        operations.insert(format!("server_{}", event.name), server_operation(event));
        messages.insert(format!("server_{}", event.name), server_message(event));
    }
    let named = |message: &String| (message.clone(), json!({"$ref": format!("#/components/messages/{message}")}));
    let of_channel: Map<_, _> = messages.keys().map(named).collect();
    let mut schemas: Map<_, _> = registry
        .schemas
        .iter()
        .map(|(name, schema)| {
            (name.clone(), schema::json_schema(serde_json::to_value(schema).expect("a schema is JSON")))
        })
        .collect();
    schemas.insert("Refused".to_owned(), refused());

    json!({
        "asyncapi": "3.0.0",
        "id": "urn:frontdesk:socket",
        "info": {
            "title": "Frontdesk live",
            "version": env!("CARGO_PKG_VERSION"),
            "description": DESCRIPTION,
            "license": {"name": "ISC", "url": "https://opensource.org/license/isc-license-txt"},
        },
        "defaultContentType": "application/json",
        "servers": {
            "own": {
                "host": "{host}",
                "pathname": "/socket.io/",
                "protocol": "ws",
                "protocolVersion": "Socket.IO 5 over Engine.IO 4",
                "description": "The server that this document comes from; long polling works too.",
                "variables": {"host": {"default": "localhost:4000", "description": "Host and port."}},
                "security": [{"$ref": "#/components/securitySchemes/accessToken"}],
            },
        },
        "channels": {
            "desk": {
                "address": "/",
                "title": "The default namespace",
                "description": "All events go through it.",
                "servers": [{"$ref": "#/servers/own"}],
                "messages": of_channel,
            },
        },
        "operations": operations,
        "components": {
            "messages": messages,
            "schemas": schemas,
            "securitySchemes": {
                "accessToken": {
                    "type": "http",
                    "scheme": "bearer",
                    "bearerFormat": "JWT",
                    "description": "The access token of an AuthSession of the REST API, as `auth.token` of the handshake.",
                },
            },
        },
    })
}

/// What a client sends, and what it is acknowledged with.
fn client_messages(event: &ClientEventDescription) -> [Value; 2] {
    let payload = schema_of(event.payload);
    let payload = if event.bare_id {
        let bare = json!({"type": "string", "format": "uuid", "description": "The conversation's id alone."});
        json!({"oneOf": [payload, bare]})
    } else {
        payload
    };
    let done = json!({"type": "object", "required": ["ok"], "properties": {"ok": {"const": true, "type": "boolean"}}});
    let answer = json!({
        "oneOf": [{"allOf": [done, schema_of(event.answer)]}, {"$ref": "#/components/schemas/Refused"}],
    });
    let mut example = (event.answer.example)();
    example["ok"] = true.into();
    [
        message(event.name, event.description, payload, (event.payload.example)()),
        message(event.name, &format!("The acknowledgement of `{}`.", event.name), answer, example),
    ]
}

fn server_message(event: &ServerEventDescription) -> Value {
    message(event.name, event.description, schema_of(event.payload), (event.payload.example)())
}

fn message(name: &str, description: &str, payload: Value, example: Value) -> Value {
    let description = tidy(description);
    json!({
        "name": name,
        "title": name,
        "summary": description,
        "payload": payload,
        "examples": [{"name": name, "payload": example}],
    })
}

/// What clients send, the server receives.
fn client_operation(event: &ClientEventDescription) -> Value {
    let mut codes: Vec<_> = SHARED_REFUSALS.iter().chain(event.refusals).copied().collect();
    codes.sort_unstable();
    let listed: Vec<_> = codes.iter().map(|code| format!("`{code}`")).collect();
    let message = format!("client_{}", event.name);
    json!({
        "action": "receive",
        "channel": {"$ref": CHANNEL},
        "title": event.name,
        "summary": tidy(event.description),
        "description": format!("Refused with {}.", listed.join(", ")),
        "x-refusals": codes,
        "messages": [{"$ref": format!("{CHANNEL}/messages/{message}")}],
        "reply": {
            "channel": {"$ref": CHANNEL},
            "messages": [{"$ref": format!("{CHANNEL}/messages/{message}_ack")}],
        },
    })
}

fn server_operation(event: &ServerEventDescription) -> Value {
    json!({
        "action": "send",
        "channel": {"$ref": CHANNEL},
        "title": event.name,
        "summary": tidy(event.description),
        "messages": [{"$ref": format!("{CHANNEL}/messages/server_{}", event.name)}],
    })
}

/// The acknowledgement of what was refused.
fn refused() -> Value {
    json!({
        "type": "object",
        "title": "Refused",
        "description": "The acknowledgement of what was refused; nothing was changed.",
        "required": ["ok", "error"],
        "properties": {
            "ok": {"const": false, "type": "boolean"},
            "error": {"$ref": "#/components/schemas/SocketError"},
        },
    })
}

fn schema_of(shape: Shape) -> Value {
    schema::json_schema(serde_json::to_value((shape.schema)()).expect("a schema is JSON"))
}

/// A doc comment as one paragraph.
fn tidy(doc: &str) -> String {
    doc.split_whitespace().collect::<Vec<_>>().join(" ")
}
