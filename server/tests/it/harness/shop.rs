//! A shop that uses the desk: its backend, which says by its own key who its customers are.

use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};

use super::{Answer, Desk, Door, Person};

pub struct Shop {
    pub slug: &'static str,
    pub id: &'static str,
    pub admin: Person,
    /// As the server answered when it was made.
    pub key: Value,
}

impl Shop {
    /// Acme, with a key that was just made.
    pub async fn acme(door: &Door) -> Self {
        Self::with_key("acme", Desk::ACME, door.demo("admin1@acme.com").await).await
    }

    pub async fn globex(door: &Door) -> Self {
        Self::with_key("globex", Desk::GLOBEX, door.demo("admin@globex.com").await).await
    }

    async fn with_key(slug: &'static str, id: &'static str, admin: Person) -> Self {
        let key = admin.post(&format!("/api/merchants/{slug}/identity-keys"), json!({})).await.is(201);
        Self { slug, id, admin, key }
    }

    /// What the shop says of a customer of this name, good for five minutes.
    pub fn claims(&self, name: &str) -> Value {
        let email = format!("{}@example.com", name.to_lowercase());
        json!({"sub": format!("shop-{name}"), "name": name, "email": email, "aud": self.id, "exp": now() + 300})
    }

    /// The same, signed.
    pub fn vouches_for(&self, name: &str) -> String {
        self.signs(&self.claims(name))
    }

    pub fn signs(&self, claims: &Value) -> String {
        sign(Algorithm::HS256, self.key["id"].as_str(), self.key["secret"].as_str().unwrap(), claims)
    }

    /// The answer to somebody who shows this at the door.
    pub async fn is_shown(&self, door: &Door, token: &str, guest: Option<&Person>) -> Answer {
        let body = json!({"merchantId": self.slug, "token": token, "guestToken": guest.map(|guest| &guest.token)});
        door.nobody().post("/api/auth/identify", body).await
    }

    /// The customer of this name, who was this guest until now.
    pub async fn customer(&self, door: &Door, name: &str, guest: Option<&Person>) -> Person {
        door.person(self.is_shown(door, &self.vouches_for(name), guest).await.is(200))
    }
}

pub fn now() -> i64 {
    chrono::Utc::now().timestamp()
}

pub fn sign(algorithm: Algorithm, kid: Option<&str>, secret: &str, claims: &Value) -> String {
    let header = Header { kid: kid.map(Into::into), ..Header::new(algorithm) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(secret.as_bytes())).unwrap()
}
