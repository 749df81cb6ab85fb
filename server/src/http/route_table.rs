//! Which addresses there are, by pattern, and which methods each has: read from the published document, so that `Allow`
//! and the log never differ from it.

use std::sync::Arc;

use serde_json::Value;

/// The addresses that are not in the document, and for what.
const PAGES: &[(&str, &str)] = &[
    ("/openapi.json", "GET"),
    ("/docs", "GET"),
    ("/healthz", "GET"),
    ("/readyz", "GET"),
    ("/metrics", "GET"),
    ("/widget.js", "GET"),
    ("/widget/{idOrSlug}", "GET"),
    ("/widget/assets/{file}", "GET"),
    ("/demo", "GET"),
    ("/demo/assets/{file}", "GET"),
    ("/demo/identity", "POST"),
];

/// All addresses.
pub struct RouteTable(Vec<RouteEntry>);

/// An address.
pub struct RouteEntry {
    /// As in the document: `/api/conversations/{id}`.
    pub pattern: String,
    /// Its methods, as the `Allow` header lists them.
    pub allow: String,
}

impl RouteTable {
    /// From the published document.
    pub fn of(document: &str) -> Arc<Self> {
        let document: Value = serde_json::from_str(document).unwrap_or_default();
        let documented = document["paths"].as_object().into_iter().flatten().map(|(pattern, item)| {
            let methods = item.as_object().into_iter().flatten().map(|(method, _)| method.to_uppercase());
            (pattern.clone(), methods.collect())
        });
        let pages = PAGES.iter().map(|(pattern, method)| ((*pattern).to_owned(), vec![(*method).to_owned()]));
        let entries = documented.chain(pages).map(|(pattern, mut methods): (String, Vec<String>)| {
            if methods.iter().any(|method| method == "GET") {
                methods.push("HEAD".to_owned());
            }
            methods.sort();
            RouteEntry { pattern, allow: methods.join(", ") }
        });
        Arc::new(Self(entries.collect()))
    }

    /// The address that `path` is one of; a literal one before a pattern.
    pub fn find(&self, path: &str) -> Option<&RouteEntry> {
        let matching = self.0.iter().filter(|entry| matches(&entry.pattern, path));
        matching.min_by_key(|entry| entry.pattern.matches('{').count())
    }
}

fn matches(pattern: &str, path: &str) -> bool {
    let mut path = path.trim_end_matches('/').split('/');
    let literal = |part: &str| !part.starts_with('{');
    pattern.split('/').all(|part| path.next().is_some_and(|it| it == part || (!literal(part) && !it.is_empty())))
        && path.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_address_goes_before_a_pattern() {
        let table = RouteTable::of(r#"{"paths": {"/c/{id}": {"get": {}, "put": {}}, "/c/counts": {"get": {}}}}"#);
        let allow = |path| table.find(path).map(|entry| entry.allow.as_str());

        assert_eq!(allow("/c/counts"), Some("GET, HEAD"));
        assert_eq!(allow("/c/7"), Some("GET, HEAD, PUT"));
        assert_eq!(allow("/healthz"), Some("GET, HEAD"));
        assert_eq!(allow("/c"), None);
        assert_eq!(allow("/c/7/8"), None);
    }
}
