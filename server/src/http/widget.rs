//! What browsers load of the widget: the script on a shop's page, the panel in a frame of ours, and a make-believe shop
//! to try it in.

use std::iter;

use poem::endpoint::make;
use poem::http::{HeaderName, HeaderValue, header};
use poem::web::{Data, Path, Query};
use poem::{EndpointExt, FromRequest, IntoResponse, Request, Response, Result, Route, get, handler, post};
use poem_openapi::payload::ParsePayload;
use serde::Deserialize;

use super::assets::{Kept, named, serve};
use super::body::Body;
use super::reply::Reply;
use crate::actions::{demo, merchants};
use crate::app::App;
use crate::domain::{ClientAddress, Origin};
use crate::wire::demo::{DemoCustomer, DemoIdentity};

/// Seconds for which a shop's visitors go on with the script that they have.
const LOADER: Kept = Kept { cache: "public, max-age=300", policy: None };
const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What these pages depend on.
#[derive(Clone)]
pub struct Site {
    /// Where browsers find the server.
    pub own_origin: Origin,
    /// Whether the demo people are here.
    pub demo: bool,
}

/// Adds the addresses. Files have a directory of their own, so that no merchant's name is in their way.
pub fn routes(route: Route, site: Site) -> Route {
    route
        .at("/widget.js", get(loader))
        .at("/widget/:idOrSlug", get(frame).data(site.clone()))
        .at("/widget/assets/:file", get(frame_asset))
        .at("/demo", get(shop))
        .at("/demo/assets/:file", get(shop_asset))
        .at("/demo/identity", post(make(identity)).data(site))
}

#[handler]
fn loader(request: &Request) -> Result<Response> {
    let mut response = serve(request, "widget.js", &LOADER)?;
    // For pages that isolate themselves (COEP): this script is for any of them.
    response.headers_mut().insert(CORP, HeaderValue::from_static("cross-origin"));
    Ok(response)
}

#[derive(Deserialize)]
struct Wanted {
    /// Of the panel, as the loader chose it: `en`.
    lang: Option<String>,
}

#[handler]
async fn frame(
    request: &Request,
    app: Data<&App>,
    site: Data<&Site>,
    merchant: Path<String>,
    wanted: Query<Wanted>,
) -> Result<Response> {
    let profile = merchants::show(app.0, &merchant).await?;
    let policy = Some(frame_policy(&site.own_origin, &profile.allowed_origins));
    let mut response = serve(request, "frame/index.html", &Kept { cache: "no-cache", policy })?;
    let links = ahead(&profile.merchant.slug, wanted.0.lang.as_deref());
    response.headers_mut().insert(header::LINK, HeaderValue::try_from(links).expect("names of files and a slug"));
    Ok(response)
}

#[handler]
fn frame_asset(request: &Request, file: Path<String>) -> Result<Response> {
    Ok(serve(request, &format!("frame/assets/{}", file.0), &Kept::FOR_EVER)?)
}

#[handler]
fn shop(request: &Request) -> Result<Response> {
    let kept = Kept { cache: "no-cache", policy: Some(SHOP_POLICY.to_owned()) };
    let mut response = serve(request, "demo/index.html", &kept)?;
    response.headers_mut().insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    Ok(response)
}

#[handler]
fn shop_asset(request: &Request, file: Path<String>) -> Result<Response> {
    Ok(serve(request, &format!("demo/assets/{}", file.0), &Kept::FOR_EVER)?)
}

/// What the backend of a make-believe shop answers to its own page.
async fn identity(request: Request) -> Result<Response> {
    let (request, mut body) = request.split();
    let app = Data::<&App>::from_request_without_body(&request).await?;
    let site = Data::<&Site>::from_request_without_body(&request).await?;
    let from = Data::<&ClientAddress>::from_request_without_body(&request).await?;
    demo::permit(site.demo)?;
    let Body(wanted) = <Body<DemoCustomer> as ParsePayload>::from_request(&request, &mut body).await?;
    let token = demo::vouch(app.0, *from.0, &wanted.merchant, &wanted.customer).await?;
    Ok(Reply(DemoIdentity { token }).into_response())
}

/// What the panel begins with, in a header, so that the browser fetches all of it at once instead of one after the other.
fn ahead(merchant: &str, lang: Option<&str>) -> String {
    let mut links = vec![format!("</api/merchants/{merchant}>; rel=preload; as=fetch; crossorigin")];
    let lang = lang.filter(|lang| lang.len() == 2).map(|lang| format!("{lang}-"));
    for file in iter::once("panel-").chain(lang.as_deref()).flat_map(|start| named("frame/assets", start)) {
        let path = file.replacen("frame/", "/widget/", 1);
        links.push(match path.ends_with(".css") {
            true => format!("<{path}>; rel=preload; as=style; crossorigin"),
            false => format!("<{path}>; rel=modulepreload"),
        });
    }
    links.join(", ")
}

/// The panel runs what is ours and calls nobody but us, and stands on our pages and on those that the merchant allows.
fn frame_policy(own: &Origin, allowed: &[String]) -> String {
    // Older browsers do not count sockets of the own origin to 'self'.
    let sockets = own.as_str().replacen("http", "ws", 1);
    let ancestors: String = allowed.iter().map(|origin| format!(" {origin}")).collect();
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' {sockets}; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'self'{ancestors}"
    )
}

/// The make-believe shop runs what is ours, the widget on it included.
const SHOP_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                           connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; \
                           frame-ancestors 'none'";
