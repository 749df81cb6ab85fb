//! REST, thin: each handler decodes, calls one action, encodes. Here too: limits, errors as problems, the published
//! document, and what a browser is shown.

mod api;
mod assets;
mod body;
mod caller;
mod client;
mod cors;
mod crowded;
pub mod document;
mod events_page;
mod headers;
mod health;
mod metrics;
mod params;
mod problems;
mod reply;
mod route_table;
pub mod server;
mod slow_bodies;
mod trace;
mod widget;

use std::time::Duration;

use poem::endpoint::make_sync;
use poem::http::header;
use poem::{Endpoint, EndpointExt, IntoEndpoint, Response, Route, get};

use crate::app::App;
use crate::config::Serve;
use crate::domain::{AllowedOrigins, Origin, TrustedProxies};
use crate::wire::asyncapi;

/// What lies between the server and its clients.
pub struct Edge {
    own_origin: Origin,
    allowed_origins: AllowedOrigins,
    trusted_proxies: TrustedProxies,
    metrics_token: Option<String>,
    demo: bool,
    /// How long a client may take to send a request.
    pub patience: Duration,
}

impl Edge {
    /// As the settings have it, for a server that listens on this port.
    pub fn of(config: &Serve, port: u16) -> Self {
        Self {
            own_origin: config.own_origin(port),
            allowed_origins: config.allowed_origins.clone(),
            trusted_proxies: config.trusted_proxies.clone(),
            metrics_token: config.metrics_token.clone().filter(|token| !token.is_empty()),
            demo: config.demo,
            patience: Duration::from_secs(config.request_timeout.into()),
        }
    }
}

/// Everything that the server answers over HTTP; `sockets` answers below /socket.io.
pub fn routes(
    app: App,
    sockets: impl IntoEndpoint<Endpoint: 'static>,
    edge: Edge,
) -> impl Endpoint<Output = Response> + 'static {
    let service = document::service();
    let document = document::publish(&service);
    let docs = docs_page(&service.swagger_ui_html().replace(&service.spec(), &document));
    let table = route_table::RouteTable::of(&document);
    let document: &'static str = document.leak();
    let channel: &'static str = asyncapi::publish().leak();
    let events = events_page::render(&asyncapi::document());
    let site = widget::Site { own_origin: edge.own_origin.clone(), demo: edge.demo };
    let route = Route::new()
        .nest("/", service)
        .at("/openapi.json", get(make_sync(move |_| json(document))))
        .at("/asyncapi.json", get(make_sync(move |_| json(channel))))
        .at("/docs", get(page(docs)))
        .at("/docs/events", get(page(events)))
        .at("/healthz", get(health::alive))
        .at("/readyz", get(health::ready))
        .at("/metrics", get(metrics::metrics).data(metrics::MetricsToken(edge.metrics_token)))
        .nest_no_strip("/socket.io", sockets);
    widget::routes(route, site)
        .data(app.clone())
        .with(client::Clients(edge.trusted_proxies))
        .with(slow_bodies::SlowBodies(edge.patience))
        .with(crowded::Crowded::new(app.clone()))
        .with(problems::Problems(table.clone()))
        .with(headers::SecurityHeaders { secure: edge.own_origin.is_secure() })
        .with(cors::Cors::new(app.clone(), edge.own_origin, edge.allowed_origins))
        .with(trace::Trace { app, table })
}

/// A page of ours, which runs its own scripts and no others.
fn page(html: String) -> impl Endpoint<Output = Response> {
    let policy = headers::page_policy(&html);
    let html: &'static str = html.leak();
    make_sync(move |_| {
        Response::builder()
            .header(header::CONTENT_TYPE, "text/html; charset=utf-8")
            .header(header::CONTENT_SECURITY_POLICY, &policy)
            .header(header::X_FRAME_OPTIONS, "DENY")
            .body(html)
    })
}

/// poem-openapi's Swagger UI as ours: it says what it documents, and remembers who is signed in.
fn docs_page(html: &str) -> String {
    // Browsers read `\r\n` as `\n`, and hash what they have read.
    html.replace("\r\n", "\n")
        .replace("<title>Swagger UI</title>", "<title>Frontdesk API</title>\n    <link rel=\"icon\" href=\"data:,\">")
        .replace("deepLinking: true,", "deepLinking: true,\n        persistAuthorization: true,")
        .replacen("<html charset=\"UTF-8\">", "<!doctype html>\n<html lang=\"en\">", 1)
}

fn json(text: &'static str) -> Response {
    Response::builder().header(header::CONTENT_TYPE, "application/json").body(text)
}
