//! From where a request comes.

use std::net::{IpAddr, Ipv4Addr};

use poem::web::RemoteAddr;
use poem::{Endpoint, Middleware, Request, Result};

use crate::domain::TrustedProxies;

/// The header in which proxies pass on whom they were called by.
const X_FORWARDED_FOR: &str = "x-forwarded-for";

/// Finds out the address of each request's client, for handlers to take as `Data<&ClientAddress>`.
pub struct Clients(pub TrustedProxies);

impl<E: Endpoint> Middleware<E> for Clients {
    type Output = WithClient<E>;

    fn transform(&self, inner: E) -> Self::Output {
        WithClient { inner, proxies: self.0.clone() }
    }
}

/// An endpoint that is told the client's address.
pub struct WithClient<E> {
    inner: E,
    proxies: TrustedProxies,
}

impl<E: Endpoint> Endpoint for WithClient<E> {
    type Output = E::Output;

    async fn call(&self, mut request: Request) -> Result<E::Output> {
        let entries: Vec<&str> = request
            .headers()
            .get_all(X_FORWARDED_FOR)
            .iter()
            // What is no text is no address either, and ends the list like one that cannot be read.
            .flat_map(|value| value.to_str().unwrap_or("?").split(','))
            .collect();
        let client = self.proxies.client(peer(request.remote_addr()), entries.into_iter());
        request.set_data(client);
        self.inner.call(request).await
    }
}

/// Who is at the other end of the connection.
pub fn peer(address: &RemoteAddr) -> IpAddr {
    // The server listens on TCP alone.
    address.as_socket_addr().map_or(Ipv4Addr::UNSPECIFIED.into(), |address| address.ip().to_canonical())
}
