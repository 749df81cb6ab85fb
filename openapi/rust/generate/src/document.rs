//! What the generator is fed: the published document, said in the way that it understands. This is the only place
//! where the two differ.

use heck::ToSnakeCase;
use serde_json::{Map, Value};

/// Limits of texts and numbers. The server judges them and names the field; as types they would have every caller
/// parse each text, and an old client refuse what a newer server takes.
const LIMITS: [&str; 7] = ["pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"];

/// Rewrites the document for the generator.
pub(crate) fn simplify(document: &mut Value) {
    for_each_operation(document, |operation| {
        let Some(responses) = operation.get_mut("responses").and_then(Value::as_object_mut) else { return };
        // Every error is a problem, so the default says it for all. The generator would take a default for one more
        // shape of success, hence two ranges.
        if let Some(mut problem) = responses.remove("default") {
            plain_json(&mut problem);
            responses.retain(|status, _| status.starts_with('2'));
            responses.insert("4XX".to_string(), problem.clone());
            responses.insert("5XX".to_string(), problem);
        }
    });
    for_each_object(document, &mut |object| {
        bare_reference(object);
        if object.get("type").is_some_and(Value::is_string) {
            object.retain(|key, _| !LIMITS.contains(&key.as_str()));
        }
    });
}

/// The operations that ask for no bearer, by the names that the generator gives them.
pub(crate) fn operations_without_bearer(document: &Value) -> Vec<String> {
    let mut ids = Vec::new();
    for_each_operation(&mut document.clone(), |operation| {
        if operation.get("security").and_then(Value::as_array).is_none_or(Vec::is_empty)
            && let Some(id) = operation.get("operationId").and_then(Value::as_str)
        {
            ids.push(id.to_snake_case());
        }
    });
    ids
}

/// The generator knows JSON by one name only.
fn plain_json(response: &mut Value) {
    if let Some(content) = response.get_mut("content").and_then(Value::as_object_mut)
        && let Some(problem) = content.remove("application/problem+json")
    {
        content.insert("application/json".to_string(), problem);
    }
}

/// `allOf` of a reference and a description would become a type of its own, beside the one that is referred to.
fn bare_reference(object: &mut Map<String, Value>) {
    if let Some(all) = object.get_mut("allOf").and_then(Value::as_array_mut) {
        all.retain(|part| {
            part.get("$ref").is_some() || part.as_object().is_none_or(|it| it.keys().ne(["description"]))
        });
    }
}

fn for_each_operation(document: &mut Value, mut visit: impl FnMut(&mut Map<String, Value>)) {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
    for (_, path) in paths {
        for operation in path.as_object_mut().into_iter().flatten().filter_map(|(_, it)| it.as_object_mut()) {
            visit(operation);
        }
    }
}

fn for_each_object(value: &mut Value, visit: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            visit(object);
            object.values_mut().for_each(|it| for_each_object(it, visit));
        }
        Value::Array(items) => items.iter_mut().for_each(|it| for_each_object(it, visit)),
        _ => {}
    }
}
