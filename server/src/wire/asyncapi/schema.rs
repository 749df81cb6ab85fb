//! OpenAPI 3.0's dialect of JSON Schema as JSON Schema itself (draft 7), which AsyncAPI has.

use serde_json::{Value, json};

/// The same schema in JSON Schema's words. A field of a named type comes as all of that type and of a description, which
/// stands beside it once more: the reference alone is what generators know the type's name by.
pub fn json_schema(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(members) => {
            if let Some(named) = members.get("allOf").and_then(|parts| parts[0].get("$ref")).cloned() {
                members.remove("allOf");
                members.insert("$ref".to_owned(), named);
            }
            for member in members.values_mut() {
                *member = json_schema(member.take());
            }
            if members.remove("nullable") == Some(Value::Bool(true)) {
                if let Some(kind) = members.get_mut("type").filter(|kind| kind.is_string()) {
                    *kind = json!([kind.take(), "null"]);
                }
                if let Some(values) = members.get_mut("enum").and_then(Value::as_array_mut) {
                    values.push(Value::Null);
                }
            }
            if let Some(example) = members.remove("example") {
                members.insert("examples".to_owned(), json!([example]));
            }
        }
        Value::Array(items) => {
            for item in items {
                *item = json_schema(item.take());
            }
        }
        _ => {}
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_openapi_says_in_its_own_way_is_said_in_json_schemas() {
        let openapi = json!({
            "type": "object",
            "properties": {
                "side": {"type": "string", "nullable": true, "enum": ["left", "right"]},
                "when": {"type": "string", "example": "now"},
                "who": {"allOf": [{"$ref": "#/Person"}, {"description": "Who did."}], "description": "Who did."},
            },
        });

        let expected = json!({
            "type": "object",
            "properties": {
                "side": {"type": ["string", "null"], "enum": ["left", "right", null]},
                "when": {"type": "string", "examples": ["now"]},
                "who": {"$ref": "#/Person", "description": "Who did."},
            },
        });
        assert_eq!(json_schema(openapi), expected);
    }
}
