//! Request bodies: JSON, bounded, with errors that name the field.

use std::io::ErrorKind;

use poem::error::ReadBodyError;
use poem::{Request, RequestBody, Result};
use poem_openapi::payload::{ParsePayload, Payload};
use poem_openapi::registry::{MetaMediaType, MetaRequest, MetaSchemaRef, Registry};
use poem_openapi::types::Type;
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};
use serde::de::DeserializeOwned;

use super::problems::Refusal;
use crate::wire;

/// The most bytes of a body: 256 KiB.
pub const MAX_BYTES: usize = 256 * 1024;

/// A JSON body.
pub struct Body<T>(pub T);

impl<T: Type> Payload for Body<T> {
    const CONTENT_TYPE: &'static str = "application/json";

    fn schema_ref() -> MetaSchemaRef {
        T::schema_ref()
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

impl<T: Type + DeserializeOwned> ParsePayload for Body<T> {
    const IS_REQUIRED: bool = true;

    async fn from_request(request: &Request, body: &mut RequestBody) -> Result<Self> {
        if !request.content_type().is_some_and(is_json) {
            return Err(Refusal::UnsupportedMediaType.into());
        }
        let length = request.header("content-length").and_then(|it| it.parse::<usize>().ok());
        if length.is_some_and(|length| length > MAX_BYTES) {
            return Err(Refusal::PayloadTooLarge.into());
        }
        let bytes = match body.take()?.into_bytes_limit(MAX_BYTES).await {
            Ok(bytes) => bytes,
            Err(ReadBodyError::PayloadTooLarge) => return Err(Refusal::PayloadTooLarge.into()),
            Err(ReadBodyError::Io(error)) if error.kind() == ErrorKind::TimedOut => return Err(Refusal::TooSlow.into()),
            Err(_) => return Err(Refusal::MalformedBody("the body broke off".into()).into()),
        };
        parse(&bytes).map(Self)
    }
}

/// `application/json` and `application/…+json`, whatever their parameters.
fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || (essence.starts_with("application/") && essence.ends_with("+json"))
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    // First whether it is JSON at all, then whether it is ours: the one is a 400, the other a 422.
    let value: serde_json::Value =
        serde_json::from_slice(bytes).map_err(|error| Refusal::MalformedBody(error.to_string()))?;
    Ok(wire::decode(value)?)
}

impl<'a, T: Type + DeserializeOwned> ApiExtractor<'a> for Body<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        <Self as Payload>::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        Some(MetaRequest {
            description: None,
            content: vec![MetaMediaType { content_type: Self::CONTENT_TYPE, schema: Self::schema_ref() }],
            required: true,
        })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> Result<Self> {
        <Self as ParsePayload>::from_request(request, body).await
    }
}
