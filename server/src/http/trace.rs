//! One line in the log for each request, and an id by which to find it. No token, password or text is in it. Each is
//! counted as well.

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use poem::http::{HeaderName, HeaderValue};
use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};
use uuid::Uuid;

use super::route_table::RouteTable;
use crate::app::App;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// A request's id.
#[derive(Clone, Copy)]
pub struct RequestId(Uuid);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Gives each request an id and logs it.
pub struct Trace {
    /// Where they are counted.
    pub app: App,
    /// By which address.
    pub table: Arc<RouteTable>,
}

impl<E: Endpoint> Middleware<E> for Trace {
    type Output = Traced<E>;

    fn transform(&self, inner: E) -> Self::Output {
        Traced { inner, app: self.app.clone(), table: Arc::clone(&self.table) }
    }
}

/// An endpoint whose requests are logged.
pub struct Traced<E> {
    inner: E,
    app: App,
    table: Arc<RouteTable>,
}

impl<E: Endpoint> Endpoint for Traced<E> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        let id = RequestId(Uuid::now_v7());
        request.set_data(id);
        let started = Instant::now();
        let method = request.method().clone();
        let path = request.uri().path();
        let is_socket = path.starts_with("/socket.io");
        let route = if is_socket {
            "/socket.io".to_owned()
        } else {
            self.table.find(path).map_or_else(|| "unknown".to_owned(), |entry| entry.pattern.clone())
        };

        let mut response = match self.inner.call(request).await {
            Ok(answer) => answer.into_response(),
            Err(error) => error.into_response(),
        };
        if let Ok(value) = HeaderValue::try_from(id.to_string()) {
            response.headers_mut().insert(X_REQUEST_ID, value);
        }
        let status = response.status().as_u16();
        let took = started.elapsed();
        // A poll waits for something to happen.
        self.app.metrics().request(method.as_str(), &route, status, (!is_socket).then_some(took));
        let ms = took.as_secs_f64() * 1000.0;
        // Polling makes many requests of one connection.
        if is_socket {
            tracing::debug!(%id, %method, route, status, ms, "request");
        } else {
            tracing::info!(%id, %method, route, status, ms, "request");
        }
        Ok(response)
    }
}
