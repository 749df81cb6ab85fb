//! The Socket.IO channel's documentation as a page: rendered from the AsyncAPI document, without any script. The usual
//! renderer of such documents is two megabytes and evaluates code that it makes up, which our pages forbid.

use std::fmt::Write;

use serde_json::Value;

const STYLE: &str = "
:root { color-scheme: light dark; --line: #d9dbe1; --muted: #5b6070; --raised: #f6f7f9; --accent: #4a45b5; }
@media (prefers-color-scheme: dark) {
  :root { --line: #363944; --muted: #a3a8b8; --raised: #1d1f26; --accent: #aaa6ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 6rem; font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; } h2 { margin-top: 3rem; }
h3 { margin: 0; font: 600 1.05rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 .25rem; font-size: .8rem; text-transform: uppercase; letter-spacing: .05em; color: var(--muted); }
p { margin: .5rem 0; } a { color: var(--accent); }
nav ul { columns: 14rem; padding: 0; list-style: none; } nav code { font-size: .9rem; }
article { border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin: 1rem 0; scroll-margin-top: 1rem; }
article:target { border-color: var(--accent); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); }
th { font-size: .85rem; font-weight: 600; color: var(--muted); }
code, pre { font: .88rem/1.5 ui-monospace, monospace; }
pre { background: var(--raised); border-radius: 6px; padding: .75rem; overflow-x: auto; margin: .5rem 0; }
.muted { color: var(--muted); }
@media (max-width: 30rem) { nav ul { columns: 1; } }
";

/// The page for this document.
pub fn render(document: &Value) -> String {
    let page = Page { document };
    let info = &document["info"];
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <h1>{title}</h1>\n<p class=\"muted\">Version {version}. As a document: \
         <a href=\"/asyncapi.json\">asyncapi.json</a>. The REST API: <a href=\"/docs\">docs</a>.</p>\n",
        title = text(&info["title"]),
        version = text(&info["version"]),
    );
    paragraphs(&mut html, &info["description"]);
    let sides = [("receive", "A client sends"), ("send", "A client hears")];
    for (action, title) in sides {
        let _ = write!(html, "<nav aria-label=\"{title}\"><h4>{title}</h4><ul>");
        for (id, operation) in page.operations(action) {
            let _ = write!(html, "<li><a href=\"#{id}\"><code>{}</code></a></li>", text(&operation["title"]));
        }
        html.push_str("</ul></nav>\n");
    }
    for (action, title) in sides {
        let _ = writeln!(html, "<h2>{title}</h2>");
        for (id, operation) in page.operations(action) {
            page.operation(&mut html, id, operation);
        }
    }
    html.push_str("<h2>Objects</h2>\n");
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    for (name, schema) in schemas.filter(|(_, schema)| parts(schema).is_none()) {
        let _ = writeln!(html, "<article id=\"{name}\"><h3>{name}</h3>");
        paragraphs(&mut html, &schema["description"]);
        page.fields(&mut html, schema);
        html.push_str("</article>\n");
    }
    html.push_str("</body>\n</html>\n");
    html
}

struct Page<'a> {
    document: &'a Value,
}

impl<'a> Page<'a> {
    fn operations(&self, action: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
        let all = self.document["operations"].as_object().into_iter().flatten();
        all.filter(move |(_, operation)| operation["action"] == action)
    }

    fn operation(&self, html: &mut String, id: &str, operation: &Value) {
        let _ = writeln!(html, "<article id=\"{id}\"><h3>{}</h3>", text(&operation["title"]));
        paragraphs(html, &operation["summary"]);
        let message = self.follow(&self.follow(&operation["messages"][0])["$ref"]);
        self.message(html, "It carries", message);
        if operation["reply"].is_object() {
            let answer = self.follow(&self.follow(&operation["reply"]["messages"][0])["$ref"]);
            self.message(html, "It is acknowledged with", answer);
            paragraphs(html, &operation["description"]);
        }
        html.push_str("</article>\n");
    }

    fn message(&self, html: &mut String, title: &str, message: &Value) {
        let _ = writeln!(html, "<h4>{title}</h4><p>{}</p>", self.kind(&message["payload"]));
        let example = serde_json::to_string_pretty(&message["examples"][0]["payload"]).unwrap_or_default();
        let _ = writeln!(html, "<pre tabindex=\"0\">{}</pre>", escape(&example));
    }

    fn fields(&self, html: &mut String, schema: &Value) {
        if schema["enum"].is_array() {
            let _ = writeln!(html, "<p>{}</p>", self.kind(schema));
        }
        let Some(fields) = schema["properties"].as_object().filter(|fields| !fields.is_empty()) else { return };
        let required = schema["required"].as_array();
        html.push_str(
            "<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th>Field</th><th>Type</th><th>What</th></tr></thead><tbody>\n",
        );
        for (name, field) in fields {
            let must = required.is_some_and(|all| all.iter().any(|it| it == name));
            let _ = writeln!(
                html,
                "<tr><td><code>{name}</code></td><td>{}{}</td><td>{}</td></tr>",
                self.kind(field),
                if must { "" } else { " <span class=\"muted\">optional</span>" },
                inline(field["description"].as_str().unwrap_or_default()),
            );
        }
        html.push_str("</tbody></table></div>\n");
    }

    /// What a reference refers to.
    fn follow(&self, reference: &Value) -> &'a Value {
        let pointer = reference["$ref"].as_str().or(reference.as_str()).unwrap_or_default();
        self.document.pointer(pointer.trim_start_matches('#')).unwrap_or(&Value::Null)
    }

    /// A schema in a few words, with links to the objects that it names.
    fn kind(&self, schema: &Value) -> String {
        let meant = if schema["$ref"].is_string() { self.follow(&schema["$ref"]) } else { schema };
        if let Some((parts, between)) = parts(meant) {
            return parts.iter().map(|part| self.kind(part)).collect::<Vec<_>>().join(between);
        }
        if let Some(name) = schema["$ref"].as_str().and_then(|it| it.rsplit('/').next()) {
            return format!("<a href=\"#{name}\">{name}</a>");
        }
        if let Some(values) = schema["enum"].as_array() {
            return values
                .iter()
                .map(|value| format!("<code>{}</code>", escape(&value.to_string())))
                .collect::<Vec<_>>()
                .join(", ");
        }
        if schema["type"] == "array" {
            return format!("list of {}", self.kind(&schema["items"]));
        }
        if let Some(fixed) = schema["properties"]["ok"].get("const") {
            return format!("<code>{{ok: {fixed}}}</code>");
        }
        let format = schema["format"].as_str().map(|format| format!(" ({format})")).unwrap_or_default();
        let name = match &schema["type"] {
            Value::String(name) => name.clone(),
            Value::Array(names) => names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
            _ => "anything".to_owned(),
        };
        escape(&format!("{name}{format}"))
    }
}

/// What a schema is put together from, and the word between. Such a schema has a name for generators; readers are shown the
/// parts.
fn parts(schema: &Value) -> Option<(&Vec<Value>, &'static str)> {
    let any = schema["oneOf"].as_array().map(|parts| (parts, " or "));
    any.or_else(|| schema["allOf"].as_array().map(|parts| (parts, " with ")))
}

/// A description: paragraphs, with code between backticks.
fn paragraphs(html: &mut String, description: &Value) {
    for paragraph in description.as_str().unwrap_or_default().split("\n\n").filter(|it| !it.is_empty()) {
        let _ = writeln!(html, "<p>{}</p>", inline(paragraph));
    }
}

fn inline(markdown: &str) -> String {
    let parts = escape(markdown);
    let mut html = String::new();
    for (nth, part) in parts.split('`').enumerate() {
        match nth % 2 {
            0 => html.push_str(part),
            _ => {
                let _ = write!(html, "<code>{part}</code>");
            }
        }
    }
    html
}

fn text(value: &Value) -> String {
    escape(value.as_str().unwrap_or_default())
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
