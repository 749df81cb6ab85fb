//! The published OpenAPI document.

use std::collections::HashSet;

use frontdesk::http::document;
use frontdesk::wire::asyncapi;
use frontdesk::wire::channel::{client, server};
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
