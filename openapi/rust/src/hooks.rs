//! What happens around each generated call.

use http::{
    StatusCode,
    header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER},
};
use progenitor_client::{ClientHooks, Error as CallError, OperationInfo};
use reqwest::{Request, Response};
use serde_json::json;

use crate::{Client, Error, generated::OPEN_OPERATIONS, session::Session};

const PROBLEM_JSON: &str = "application/problem+json";

/// Travels with a response that stands for "no answer", as a call can only be ended with an error after it was made.
#[derive(Clone)]
struct Unreached(String);

impl ClientHooks<Session> for Client {
    async fn exec(&self, request: Request, operation: &OperationInfo) -> reqwest::Result<Response> {
        if OPEN_OPERATIONS.contains(&operation.operation_id) {
            return self.answer(request).await;
        }
        // Bodies are in memory, so there always is a second one.
        let again = request.try_clone();
        let token = match self.inner.token(self, None).await {
            Ok(Some(token)) => token,
            Ok(None) => return self.answer(request).await,
            Err(error) => return Ok(in_place_of_an_answer(&error)),
        };
        let answer = self.answer(with_bearer(request, &token)).await?;

        // The token has run out, whatever our clock says, or its session has ended; a renewal tells which.
        let Some(again) = again.filter(|_| answer.status() == StatusCode::UNAUTHORIZED) else { return Ok(answer) };
        match self.inner.token(self, Some(&token)).await {
            Ok(Some(token)) => self.answer(with_bearer(again, &token)).await,
            Ok(None) => Ok(answer),
            Err(error) => Ok(in_place_of_an_answer(&error)),
        }
    }

    async fn post<E>(&self, result: &reqwest::Result<Response>, _: &OperationInfo) -> Result<(), CallError<E>> {
        match result.as_ref().ok().and_then(|response| response.extensions().get::<Unreached>()) {
            Some(Unreached(why)) => Err(CallError::Custom(why.clone())),
            None => Ok(()),
        }
    }
}

impl Client {
    /// An error that is no problem of Frontdesk's comes from a proxy in between: it has not been reached.
    async fn answer(&self, request: Request) -> reqwest::Result<Response> {
        let response = self.client.execute(request).await?;
        let is_problem =
            response.headers().get(CONTENT_TYPE).is_some_and(|it| it.as_bytes().starts_with(PROBLEM_JSON.as_bytes()));
        if is_problem { Ok(response) } else { response.error_for_status() }
    }
}

fn with_bearer(mut request: Request, token: &str) -> Request {
    // What cannot be a header is no token; the server says so.
    if let Ok(value) = format!("Bearer {token}").parse() {
        request.headers_mut().insert(AUTHORIZATION, value);
    }
    request
}

/// Why there is no token is the answer to whoever needed one.
fn in_place_of_an_answer(error: &Error) -> Response {
    let mut response = http::Response::new(String::new());
    match error {
        Error::Problem(problem) => {
            let status = u16::try_from(problem.status).ok().and_then(|it| StatusCode::from_u16(it).ok());
            *response.status_mut() = status.unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
            response.headers_mut().extend(problem.retry_after.map(|it| (RETRY_AFTER, it.as_secs().into())));
            *response.body_mut() = json!(***problem).to_string();
        }
        Error::Transport(why) => drop(response.extensions_mut().insert(Unreached(why.to_string()))),
        other => drop(response.extensions_mut().insert(Unreached(other.to_string()))),
    }
    response.into()
}
