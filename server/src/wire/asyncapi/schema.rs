//! OpenAPI 3.0's dialect of JSON Schema as JSON Schema itself (draft 7), which AsyncAPI has.

use serde_json::{Value, json};

/// The same schema in JSON Schema's words.
pub fn json_schema(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(members) => {
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
    fn what_may_be_null_says_so_in_its_type() {
        let openapi = json!({
            "type": "object",
            "properties": {
                "side": {"type": "string", "nullable": true, "enum": ["left", "right"]},
                "when": {"type": "string", "example": "now"},
            },
        });

        let expected = json!({
            "type": "object",
            "properties": {
                "side": {"type": ["string", "null"], "enum": ["left", "right", null]},
                "when": {"type": "string", "examples": ["now"]},
            },
        });
        assert_eq!(json_schema(openapi), expected);
    }
}
