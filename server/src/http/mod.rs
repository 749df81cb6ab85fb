//! REST, thin: each handler decodes, calls one action, encodes. Here too: limits, errors as problems, the published
//! document, and what a browser is shown.

mod api;
mod body;
mod caller;
mod client;
pub mod document;
mod health;
mod params;
mod problems;
mod reply;
mod route_table;
mod trace;

use poem::endpoint::make_sync;
use poem::http::header;
use poem::web::Html;
use poem::{Endpoint, EndpointExt, IntoEndpoint, Response, Route, get};

use crate::app::App;
use crate::config::Serve;
use crate::domain::TrustedProxies;

/// What lies between the server and its clients.
pub struct Edge {
    trusted_proxies: TrustedProxies,
}

impl Edge {
    /// As the settings have it.
    pub fn of(config: &Serve) -> Self {
        Self { trusted_proxies: config.trusted_proxies.clone() }
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
    let docs: &'static str = docs.leak();
    Route::new()
        .nest("/", service)
        .at("/openapi.json", get(make_sync(move |_| json(document))))
        .at("/docs", get(make_sync(move |_| Html(docs))))
        .at("/healthz", get(health::alive))
        .at("/readyz", get(health::ready))
        .nest_no_strip("/socket.io", sockets)
        .data(app)
        .with(client::Clients(edge.trusted_proxies))
        .with(problems::Problems(table.clone()))
        .with(trace::Trace(table))
}

/// poem-openapi's Swagger UI as ours: it says what it documents, and remembers who is signed in.
fn docs_page(html: &str) -> String {
    html.replace("<title>Swagger UI</title>", "<title>Frontdesk API</title>\n    <link rel=\"icon\" href=\"data:,\">")
        .replace("deepLinking: true,", "deepLinking: true,\n        persistAuthorization: true,")
        .replacen("<html charset=\"UTF-8\">", "<!doctype html>\n<html lang=\"en\">", 1)
}

fn json(text: &'static str) -> Response {
    Response::builder().header(header::CONTENT_TYPE, "application/json").body(text)
}
