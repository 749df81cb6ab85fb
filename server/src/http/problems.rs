//! Every error as a problem (RFC 9457): the one place where errors get a status, ours and those of the framework.

use std::sync::Arc;
use std::time::Duration;

use percent_encoding::percent_decode_str;
use poem::error::{MethodNotAllowedError, NotFoundError};
use poem::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};
use poem_openapi::ApiResponse;
use poem_openapi::error::{AuthorizationError, ParseParamError, ParsePathError};
use poem_openapi::registry::{MetaMediaType, MetaResponse, MetaResponses, Registry};
use poem_openapi::types::Type;

use super::route_table::RouteTable;
use super::trace::RequestId;
use crate::error::Error;
use crate::wire::Problem;

/// Seconds after which a call to a server without a database is worth another try.
const RETRY_UNAVAILABLE_SECONDS: u32 = 2;

/// How long a call may take: longer than any statement that does not hang.
const TIME_LIMIT: Duration = Duration::from_secs(30);

/// What only HTTP refuses.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Not JSON.
    #[error("the body is not JSON: {0}")]
    MalformedBody(String),
    /// Beyond the limit.
    #[error("the body is larger than 256 KiB")]
    PayloadTooLarge,
    /// Another media type, or none.
    #[error("send the body as application/json")]
    UnsupportedMediaType,
    /// It took too long to come.
    #[error("the body did not come in time")]
    TooSlow,
}

impl poem::error::ResponseError for Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Self::MalformedBody(_) => StatusCode::BAD_REQUEST,
            Self::PayloadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
        }
    }
}

impl Refusal {
    fn code(&self) -> &'static str {
        match self {
            Self::MalformedBody(_) => "malformed_body",
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::TooSlow => "request_timeout",
        }
    }
}

impl poem::error::ResponseError for Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::Unauthenticated
            | Self::TokenExpired
            | Self::TokenReused
            | Self::InvalidCredentials
            | Self::InvalidIdentity(_) => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::NotJoined => StatusCode::FORBIDDEN,
            Self::NotFound(_) | Self::UnknownEvent => StatusCode::NOT_FOUND,
            Self::Invalid(_) | Self::NotStaffOfMerchant => StatusCode::UNPROCESSABLE_ENTITY,
            Self::EmailTaken
            | Self::ClientIdReused
            | Self::ConversationMovedOn
            | Self::AlreadyAssigned
            | Self::LastAdmin
            | Self::TooManyKeys
            | Self::ShortcutTaken
            | Self::TooManyCannedReplies => StatusCode::CONFLICT,
            Self::RateLimited { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Overloaded { .. } | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// In the document: any error is a problem. `document` adds which statuses an operation has.
impl ApiResponse for Error {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![MetaResponse {
                description: "Any other error",
                status: None,
                status_range: None,
                content: vec![MetaMediaType {
                    content_type: "application/problem+json",
                    schema: Problem::schema_ref(),
                }],
                headers: vec![],
            }],
        }
    }

    fn register(registry: &mut Registry) {
        Problem::register(registry);
    }
}

/// Turns what comes back as an error into a problem.
pub struct Problems(pub Arc<RouteTable>);

impl<E: Endpoint> Middleware<E> for Problems {
    type Output = WithProblems<E>;

    fn transform(&self, inner: E) -> Self::Output {
        WithProblems { inner, table: Arc::clone(&self.0) }
    }
}

/// An endpoint whose errors are problems.
pub struct WithProblems<E> {
    inner: E,
    table: Arc<RouteTable>,
}

impl<E: Endpoint> Endpoint for WithProblems<E> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        make_readable(&mut request);
        let request_id = request.data::<RequestId>().map(ToString::to_string);
        let path = request.uri().path().to_owned();
        let within_limit = async {
            if path.starts_with("/socket.io") {
                // Polling waits on purpose, and a websocket stays.
                return self.inner.call(request).await;
            }
            let overdue = |_| Error::Unavailable(anyhow::anyhow!("no answer within {TIME_LIMIT:?}")).into();
            tokio::time::timeout(TIME_LIMIT, self.inner.call(request)).await.unwrap_or_else(|late| Err(overdue(late)))
        };
        let error = match within_limit.await {
            Ok(answer) => return Ok(answer.into_response()),
            Err(error) => error,
        };
        let mut answer = Answer::of(&error);
        if answer.problem.status == StatusCode::METHOD_NOT_ALLOWED
            && let Some(route) = self.table.find(&path)
        {
            answer.header = Some((header::ALLOW, route.allow.clone()));
        }
        answer.problem.request_id = request_id;
        Ok(answer.into_response())
    }
}

/// A path that is no UTF-8, or holds what no text may, names nothing, but in the order in which any other path is looked at.
fn make_readable(request: &mut Request) {
    let readable = |part: &&str| percent_decode_str(part).decode_utf8().is_ok_and(|part| !part.contains('\0'));
    let path = request.uri().path();
    if path.split('/').all(|part| readable(&part)) {
        return;
    }
    let parts: Vec<_> = path.split('/').map(|part| if readable(&part) { part } else { "-" }).collect();
    let query = request.uri().query().map_or(String::new(), |query| format!("?{query}"));
    if let Ok(uri) = Uri::try_from(parts.join("/") + &query) {
        *request.uri_mut() = uri;
    }
}

/// A problem and the header that goes with its status.
struct Answer {
    problem: Problem,
    header: Option<(HeaderName, String)>,
}

impl Answer {
    fn new(status: StatusCode, code: &str, detail: impl Into<String>) -> Self {
        Self { problem: Problem::new(status.as_u16(), code, detail), header: None }
    }

    fn of(error: &poem::Error) -> Self {
        if let Some(error) = error.downcast_ref::<Error>() {
            return Self::of_ours(error);
        }
        if let Some(refusal) = error.downcast_ref::<Refusal>() {
            return Self::new(error.status(), refusal.code(), refusal.to_string());
        }
        if error.is::<AuthorizationError>() {
            return Self::of_ours(&Error::Unauthenticated);
        }
        if let Some(ParseParamError { name, reason }) = error.downcast_ref() {
            // `failed to parse "limit": must be … (occurred while parsing "optional_limit")`: the types are no news.
            let reason = reason.split(" (occurred").next().unwrap_or(reason);
            let reason = reason.rsplit("\": ").next().unwrap_or(reason);
            return Self::of_ours(&Error::invalid(*name, reason));
        }
        if error.is::<NotFoundError>() || error.is::<ParsePathError>() {
            return Self::new(StatusCode::NOT_FOUND, "not_found", "there is nothing at this address");
        }
        if error.is::<MethodNotAllowedError>() {
            return Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "this address has no such method");
        }
        match error.status() {
            status if status.is_server_error() => {
                tracing::error!(%error, "a call failed");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "something went wrong")
            }
            status => Self::new(status, "bad_request", error.to_string()),
        }
    }

    fn of_ours(error: &Error) -> Self {
        use poem::error::ResponseError;

        let status = error.status();
        let header = match error {
            Error::Unauthenticated | Error::TokenExpired => Some((header::WWW_AUTHENTICATE, "Bearer".to_owned())),
            Error::RateLimited { retry_after_ms } | Error::Overloaded { retry_after_ms } => {
                Some((header::RETRY_AFTER, retry_after_ms.div_ceil(1000).max(1).to_string()))
            }
            Error::Unavailable(cause) => {
                tracing::warn!(cause = format!("{cause:#}"), "the database is away");
                Some((header::RETRY_AFTER, RETRY_UNAVAILABLE_SECONDS.to_string()))
            }
            Error::Internal(cause) => {
                tracing::error!(cause = format!("{cause:#}"), "a call failed");
                None
            }
            _ => None,
        };
        Self { problem: Problem::of(error, status.as_u16()), header }
    }

    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&self.problem).unwrap_or_default();
        let mut response =
            Response::builder().status(status).header(header::CONTENT_TYPE, "application/problem+json").body(body);
        if let Some((name, value)) = self.header
            && let Ok(value) = HeaderValue::try_from(value)
        {
            response.headers_mut().insert(name, value);
        }
        response
    }
}
