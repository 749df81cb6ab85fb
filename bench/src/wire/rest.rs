//! REST over connections that are kept: as many as there are requests at a time.

use std::cell::RefCell;

use anyhow::{Context, Result, bail};
use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request, StatusCode,
    body::Bytes,
    client::conn::http1::{self, SendRequest},
    header,
};
use hyper_util::rt::TokioIo;
use serde::{Serialize, de::DeserializeOwned};

use super::{RATE_LIMITED, Target};

/// A client. All tasks of a run share it, on one thread.
pub struct Rest {
    target: Target,
    idle: RefCell<Vec<SendRequest<Full<Bytes>>>>,
}

impl Rest {
    pub fn new(target: Target) -> Self {
        Self { target, idle: RefCell::default() }
    }

    /// Fails on anything but a success; `path` is what follows /api.
    pub async fn get(&self, path: &str, token: &str) -> Result<Bytes> {
        self.send(Method::GET, path, token, Bytes::new()).await
    }

    /// Fails on anything but a success.
    pub async fn post<T: DeserializeOwned>(&self, path: &str, token: &str, body: &impl Serialize) -> Result<T> {
        let answer = self.send(Method::POST, path, token, serde_json::to_vec(body)?.into()).await?;
        serde_json::from_slice(&answer).with_context(|| format!("POST {path} is answered with something else"))
    }

    async fn send(&self, method: Method, path: &str, token: &str, body: Bytes) -> Result<Bytes> {
        let mut connection = self.connection().await?;
        let mut request = Request::builder()
            .method(&method)
            .uri(format!("/api{path}"))
            .header(header::HOST, &self.target.authority)
            .header(header::CONTENT_TYPE, "application/json");
        if !token.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let answer = connection.send_request(request.body(Full::new(body))?).await?;
        let status = answer.status();
        let body = answer.into_body().collect().await?.to_bytes();
        self.idle.borrow_mut().push(connection);
        if status == StatusCode::TOO_MANY_REQUESTS {
            bail!(RATE_LIMITED);
        }
        if !status.is_success() {
            bail!("{method} {path} is answered {status}: {}", String::from_utf8_lossy(&body));
        }
        Ok(body)
    }

    /// One that the server has not closed meanwhile, or a new one.
    async fn connection(&self) -> Result<SendRequest<Full<Bytes>>> {
        loop {
            let kept = self.idle.borrow_mut().pop();
            match kept {
                Some(mut connection) => {
                    if connection.ready().await.is_ok() {
                        return Ok(connection);
                    }
                }
                None => {
                    let (sender, connection) = http1::handshake(TokioIo::new(self.target.connect().await?)).await?;
                    // How it ends is told to whoever sends.
                    tokio::spawn(async move { drop(connection.await) });
                    return Ok(sender);
                }
            }
        }
    }
}
