//! How many calls are under way at once. Beyond that a call is answered at once that there is too much to do, which costs
//! next to nothing: what has been let in is answered in time.

use std::sync::Arc;
use std::time::Duration;

use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};
use tokio::sync::Semaphore;

use crate::app::App;
use crate::error::Error;

/// Calls of the API under way: fifty for each connection to the database.
const MOST_CALLS: usize = 1000;
/// About how long the next have to wait.
const RETRY: Duration = Duration::from_secs(1);

/// Turns calls away that would be too many.
pub struct Crowded {
    app: App,
    places: Arc<Semaphore>,
}

impl Crowded {
    /// As many as are good for one node.
    pub fn new(app: App) -> Self {
        Self { app, places: Arc::new(Semaphore::new(MOST_CALLS)) }
    }
}

impl<E: Endpoint> Middleware<E> for Crowded {
    type Output = NotCrowded<E>;

    fn transform(&self, inner: E) -> Self::Output {
        NotCrowded { inner, app: self.app.clone(), places: Arc::clone(&self.places) }
    }
}

/// An endpoint that never has too much to do.
pub struct NotCrowded<E> {
    inner: E,
    app: App,
    places: Arc<Semaphore>,
}

impl<E: Endpoint> Endpoint for NotCrowded<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        // Whether the server lives and works is asked most of all when it has much to do.
        let _place = if request.uri().path().starts_with("/api/") {
            let place = self.places.try_acquire().map_err(|_| {
                self.app.metrics().overloaded("requests");
                Error::overloaded(RETRY)
            })?;
            Some(place)
        } else {
            None
        };
        Ok(self.inner.call(request).await?.into_response())
    }
}
