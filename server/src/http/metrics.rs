//! What the server counts, for Prometheus to fetch.

use poem::http::header;
use poem::web::Data;
use poem::{Request, Response, handler};

use super::client::peer;
use crate::access;
use crate::app::App;
use crate::error::Result;

/// The text format of OpenMetrics, which Prometheus reads.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// What proxies add: with one of these, the one at the other end of the connection is not the one who asks.
const FORWARDED: [&str; 6] =
    ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip"];

/// The token that opens the metrics to others than this machine.
#[derive(Clone)]
pub struct MetricsToken(pub Option<String>);

/// All of it, for this machine and for who holds the token.
#[handler]
pub fn metrics(request: &Request, app: Data<&App>, token: Data<&MetricsToken>) -> Result<Response> {
    let local =
        peer(request.remote_addr()).is_loopback() && !FORWARDED.iter().any(|it| request.headers().contains_key(*it));
    let given = request.header(header::AUTHORIZATION).and_then(|it| it.strip_prefix("Bearer "));
    access::permit_metrics(local, given, token.0.0.as_deref())?;
    Ok(Response::builder().header(header::CONTENT_TYPE, OPEN_METRICS).body(app.render_metrics()))
}
