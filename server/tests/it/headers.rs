//! What browsers are told about our answers.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::harness::Desk;

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
