//! socketioxide below a poem route: polling goes through tower, websockets through poem's own upgrade.

use std::str::FromStr;
use std::sync::Arc;

use engineioxide::service::NotFoundService;
use poem::endpoint::TowerCompatExt;
use poem::error::BadRequest;
use poem::http::{self, HeaderMap, HeaderValue, StatusCode, Uri, header};
use poem::{Endpoint, IntoResponse, Request, Response, Result};
use socketioxide::adapter::Adapter;
use socketioxide::service::SocketIoService;
use tower_service::Service;

use super::door::{Door, Place};
use crate::metrics::Metrics;

/// Answers below /socket.io.
pub struct SocketEndpoint<A: Adapter> {
    service: SocketIoService<NotFoundService, A>,
    door: Door,
    metrics: Arc<Metrics>,
}

impl<A: Adapter> Clone for SocketEndpoint<A> {
    fn clone(&self) -> Self {
        Self { service: self.service.clone(), door: self.door.clone(), metrics: Arc::clone(&self.metrics) }
    }
}

impl<A: Adapter> SocketEndpoint<A> {
    pub(super) fn new(service: SocketIoService<NotFoundService, A>, metrics: Arc<Metrics>) -> Self {
        Self { service, door: Door::default(), metrics }
    }

    /// A place for a new connection. None for what belongs to one that is there, like a poll or an upgrade.
    fn place(&self, request: &Request) -> Result<Option<Place>> {
        let query = request.uri().query().unwrap_or_default();
        if query.split('&').any(|it| it.starts_with("sid=")) {
            return Ok(None);
        }
        // Before the transport is there: a client whose handshake is refused later does not come again by itself.
        Ok(Some(self.door.enter().inspect_err(|_| self.metrics.overloaded("connections"))?))
    }
}

impl<A: Adapter> Endpoint for SocketEndpoint<A> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let place = self.place(&request)?;
        let mut service = self.service.clone();
        if !wants_websocket(request.headers()) {
            return Ok(service.compat().call(request).await?.into_response());
        }
        let Some(key) = request.headers().get(header::SEC_WEBSOCKET_KEY).cloned() else {
            return Ok(StatusCode::BAD_REQUEST.into());
        };
        // poem has taken hyper's handle for itself, so that socketioxide would look for it in vain.
        let upgrade = request.take_upgrade()?;
        // What a connection keeps of its request is its address. Headers would hold on to all that was read with them.
        let uri = Uri::from_str(&request.uri().to_string()).map_err(BadRequest)?;
        tokio::spawn(async move {
            match upgrade.await {
                Ok(io) => {
                    let mut request = http::Request::new(());
                    *request.uri_mut() = uri;
                    if let Some(place) = place {
                        request.extensions_mut().insert(place);
                    }
                    let call = Service::<(poem::Upgraded, http::Request<()>)>::call(&mut service, (io, request));
                    if let Err(error) = call.await {
                        tracing::debug!(?error, "a websocket was refused");
                    }
                }
                Err(error) => tracing::debug!(%error, "a websocket went away before it was one"),
            }
        });
        Ok(switching_protocols(&key))
    }
}

fn wants_websocket(headers: &HeaderMap) -> bool {
    headers.get(header::UPGRADE).is_some_and(|it| it.as_bytes().eq_ignore_ascii_case(b"websocket"))
}

/// The answer of RFC 6455, 4.2.2.
fn switching_protocols(key: &HeaderValue) -> Response {
    let accept = tokio_tungstenite::tungstenite::handshake::derive_accept_key(key.as_bytes());
    Response::builder()
        .status(StatusCode::SWITCHING_PROTOCOLS)
        .header(header::CONNECTION, "Upgrade")
        .header(header::UPGRADE, "websocket")
        .header(header::SEC_WEBSOCKET_ACCEPT, accept)
        .finish()
}
