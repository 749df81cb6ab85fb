//! Which pages of other origins may call from a browser (CORS). To others nothing is refused: they get no leave, and the
//! browser keeps the answer from them. There are no cookies, so nothing is ever sent that the page itself does not have.

use std::sync::Arc;

use poem::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};

use crate::app::App;
use crate::domain::{AllowedOrigins, Origin};

const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE");
/// What pages may read of an answer, besides what they always may.
const EXPOSED: HeaderValue = HeaderValue::from_static("Location, Retry-After, X-Request-Id");
/// Seconds for which a browser need not ask again: an origin that is let go may still ask for that long.
const MAX_AGE: HeaderValue = HeaderValue::from_static("600");
const ANY: HeaderValue = HeaderValue::from_static("*");

/// Gives leave to the server's own origin, to those that the settings list, and to those that merchants have allowed.
pub struct Cors(Arc<Rules>);

struct Rules {
    app: App,
    own: Origin,
    allowed: AllowedOrigins,
}

impl Cors {
    /// By these rules.
    pub fn new(app: App, own: Origin, allowed: AllowedOrigins) -> Self {
        Self(Arc::new(Rules { app, own, allowed }))
    }
}

impl Rules {
    /// The leave for this origin: its own name, or any.
    async fn leave(&self, origin: &HeaderValue) -> Option<HeaderValue> {
        if self.allowed.any {
            return Some(ANY);
        }
        let name = origin.to_str().ok()?;
        let allowed =
            name == self.own.as_str() || self.allowed.allow(name) || self.app.merchants_allow_origin(name).await;
        allowed.then(|| origin.clone())
    }
}

impl<E: Endpoint> Middleware<E> for Cors {
    type Output = WithCors<E>;

    fn transform(&self, inner: E) -> Self::Output {
        WithCors { inner, rules: Arc::clone(&self.0) }
    }
}

/// An endpoint that pages of other origins may call.
pub struct WithCors<E> {
    inner: E,
    rules: Arc<Rules>,
}

impl<E: Endpoint> Endpoint for WithCors<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let leave = match request.headers().get(header::ORIGIN) {
            Some(origin) => self.rules.leave(origin).await,
            None => None,
        };
        let mut response = match preflight(&request) {
            Some(answer) if leave.is_some() => answer,
            Some(_) => StatusCode::NO_CONTENT.into(),
            None => self.inner.call(request).await?.into_response(),
        };
        let headers = response.headers_mut();
        if let Some(leave) = leave {
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, leave);
            headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        if !self.rules.allowed.any {
            // A cache must not give one origin's leave to another.
            headers.append(header::VARY, HeaderValue::from_static("Origin"));
        }
        Ok(response)
    }
}

/// The answer to a browser that asks before it sends what a plain form could not.
fn preflight(request: &Request) -> Option<Response> {
    let asks = |headers: &HeaderMap| {
        headers.contains_key(header::ORIGIN) && headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD)
    };
    if request.method() != Method::OPTIONS || !asks(request.headers()) {
        return None;
    }
    let mut answer = Response::from(StatusCode::NO_CONTENT);
    let headers = answer.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, METHODS);
    if let Some(names) = request.headers().get(header::ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, names.clone());
    }
    headers.insert(header::ACCESS_CONTROL_MAX_AGE, MAX_AGE);
    Some(answer)
}
