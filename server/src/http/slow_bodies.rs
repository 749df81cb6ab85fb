//! A body that does not come is not waited for.

use std::io;
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use futures_util::{FutureExt, Stream, stream};
use poem::{Body, Endpoint, Middleware, Request, Result};
use tokio::time::sleep;

/// Ends the reading of each request's body this long after its head has come.
pub struct SlowBodies(pub Duration);

impl<E: Endpoint> Middleware<E> for SlowBodies {
    type Output = WithoutSlowBodies<E>;

    fn transform(&self, inner: E) -> Self::Output {
        WithoutSlowBodies { inner, patience: self.0 }
    }
}

/// An endpoint that does not wait for bodies for ever.
pub struct WithoutSlowBodies<E> {
    inner: E,
    patience: Duration,
}

impl<E: Endpoint> Endpoint for WithoutSlowBodies<E> {
    type Output = E::Output;

    async fn call(&self, mut request: Request) -> Result<E::Output> {
        let body = request.take_body();
        if body.is_empty() {
            request.set_body(body);
        } else {
            request.set_body(Body::from_bytes_stream(ends_after(self.patience, body.into_bytes_stream())));
        }
        self.inner.call(request).await
    }
}

/// Fails with [`io::ErrorKind::TimedOut`] when the time is up, also when a little comes all the time.
fn ends_after<T: 'static>(
    patience: Duration,
    body: impl Stream<Item = io::Result<T>> + Send + 'static,
) -> impl Stream<Item = io::Result<T>> + Send + 'static {
    let mut end = Box::pin(sleep(patience));
    let mut body: Pin<Box<dyn Stream<Item = io::Result<T>> + Send>> = Box::pin(body);
    stream::poll_fn(move |context| {
        if end.poll_unpin(context).is_ready() {
            return Poll::Ready(Some(Err(io::ErrorKind::TimedOut.into())));
        }
        body.as_mut().poll_next(context)
    })
}
