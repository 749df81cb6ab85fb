//! Somebody who uses the desk.

use reqwest::{Client, Method};
use serde_json::{Value, json};

use super::{Answer, Line, described};

#[derive(Clone)]
pub struct Person {
    pub(super) http: Client,
    pub(super) base: String,
    pub token: String,
    pub refresh_token: String,
    pub user: Value,
}

impl Person {
    pub fn id(&self) -> &str {
        self.user["id"].as_str().unwrap()
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.call(Method::POST, path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Answer {
        self.call(Method::PUT, path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.call(Method::PATCH, path, Some(body)).await
    }

    pub async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.http.request(method.clone(), format!("{}{path}", self.base));
        if !self.token.is_empty() {
            request = request.bearer_auth(&self.token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = Answer::of(request.send().await.unwrap()).await;
        described::answer(method.as_str(), path, answer.status, &answer.text);
        answer
    }

    /// Like `post`, of a server that may be gone.
    pub async fn tries_to_post(&self, path: &str, body: Value) -> Option<Answer> {
        let request = self.http.post(format!("{}{path}", self.base)).bearer_auth(&self.token).json(&body);
        Some(Answer::of(request.send().await.ok()?).await)
    }

    /// Starts a conversation with Acme; its id.
    pub async fn starts(&self, content: &str) -> String {
        let body = json!({"merchantId": super::Desk::ACME, "content": content});
        self.post("/api/conversations", body).await.is(201)["id"].as_str().unwrap().to_owned()
    }

    /// Says something; the message.
    pub async fn says(&self, conversation: &str, content: &str) -> Value {
        let path = format!("/api/conversations/{conversation}/messages");
        self.post(&path, json!({"content": content})).await.is(201)
    }

    /// Like `connects`, to a server that may be gone.
    pub async fn tries_to_connect(&self) -> Option<Line> {
        Line::tries_to_open(&self.base, json!({"token": self.token})).await
    }

    pub async fn connects(&self) -> Line {
        Line::open(&self.base, json!({"token": self.token})).await.unwrap()
    }
}
