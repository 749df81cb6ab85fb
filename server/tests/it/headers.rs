//! What browsers are told about our answers.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use frontdesk::http::document;
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::harness::Desk;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

#[tokio::test]
async fn no_answer_is_guessed_at_framed_or_told_of() {
    let desk = Desk::open().await;
    let nobody = desk.nobody();

    for path in
        ["/docs", "/openapi.json", "/healthz", "/api/merchants", "/api/auth/me", "/demo", "/widget/nobody", "/nowhere"]
    {
        let answer = nobody.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: not over http");
    }
    let secure = Desk::open_with(&["--public-url", "https://desk.example"]).await;
    assert!(secure.nobody().get("/docs").await.header("strict-transport-security").starts_with("max-age="));
}

#[tokio::test]
async fn no_operation_leaves_out_a_header_or_sets_a_cookie() {
    let desk = Desk::open().await;
    let admin = desk.demo("admin1@acme.com").await;
    let document: Value = serde_json::from_str(&document::publish(&document::service())).unwrap();
    let mut operations: Vec<(String, String)> = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys().filter(|it| METHODS.contains(&it.as_str())) {
            operations.push((method.to_uppercase(), path.replace(['{', '}'], "")));
        }
    }
    assert!(operations.len() > 30, "{}", operations.len());
    let others =
        ["/", "/docs", "/openapi.json", "/asyncapi.json", "/healthz", "/readyz", "/metrics", "/demo", "/nowhere"];
    operations.extend(others.iter().map(|path| ("GET".to_owned(), (*path).to_owned())));
    operations.push(("GET".to_owned(), "/socket.io/?EIO=4&transport=polling".to_owned()));
    operations.push(("POST".to_owned(), "/socket.io/?EIO=4&transport=polling&sid=none".to_owned()));
    operations.push(("TRACE".to_owned(), "/api/conversations".to_owned()));

    for (method, path) in operations {
        for token in ["", &admin.token] {
            let method = Method::from_bytes(method.as_bytes()).unwrap();
            let request = desk.request(method.clone(), &path).bearer_auth(token).header("cookie", "session=1");
            let answer = desk.answer(request.json(&json!({}))).await;

            let it = format!("{method} {path}: {}", answer.status);
            assert!(answer.status < 500, "{it}");
            assert_eq!(answer.header("set-cookie"), "", "{it}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{it}");
            assert_eq!(answer.header("referrer-policy"), "no-referrer", "{it}");
            assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{it}");
            assert!(answer.header("content-security-policy").contains("frame-ancestors"), "{it}");
            assert_eq!(answer.header("server"), "", "{it}");
            if path.starts_with("/api/") {
                assert_eq!(answer.header("cache-control"), "no-store", "{it}");
            }
        }
    }
}

#[tokio::test]
async fn tokens_and_conversations_are_not_kept_on_the_way() {
    let desk = Desk::open().await;
    let david = desk.david().await;

    let login = json!({"email": "david@example.com", "password": "user123"});
    assert_eq!(desk.nobody().post("/api/auth/login", login).await.header("cache-control"), "no-store");
    assert_eq!(david.get("/api/conversations").await.header("cache-control"), "no-store");
    assert_eq!(david.get("/openapi.json").await.header("cache-control"), "");
}

#[tokio::test]
async fn the_documentation_runs_its_own_scripts_and_no_others() {
    let desk = Desk::open().await;

    let page = desk.nobody().get("/docs").await;

    let policy = page.header("content-security-policy");
    let allowed = policy.split(';').find(|it| it.trim().starts_with("script-src")).unwrap();
    assert!(!allowed.contains("unsafe") && !allowed.contains('*'), "{allowed}");
    assert!(!page.text.contains('\r'), "browsers would read, and hash, something else");
    let (_, last) = page.text.rsplit_once("<script>").unwrap();
    let (last, _) = last.split_once("</script>").unwrap();
    assert!(last.contains("SwaggerUIBundle({"), "{last}");
    let hash = BASE64_STANDARD.encode(Sha256::digest(last.as_bytes()));
    assert!(allowed.contains(&format!("'sha256-{hash}'")), "{allowed}");
    assert_eq!(allowed.matches("sha256-").count(), 2, "{allowed}");
}
