//! Errors, as RFC 9457 problem details.

use poem_openapi::Object;
use serde::{Deserialize, Serialize};

use crate::error::{Error, FieldError};

/// What is wrong with one field.
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
pub struct ProblemField {
    /// The field.
    pub field: String,
    /// What is wrong, to follow the field's name in a sentence.
    pub message: String,
}

/// Why a call was refused or failed (RFC 9457).
#[derive(Clone, Debug, Object, Serialize, Deserialize)]
#[oai(rename_all = "camelCase")]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// A URI for this kind of problem.
    #[oai(rename = "type")]
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time.
    pub detail: String,
    /// A stable word for the kind of problem.
    pub code: String,
    /// What is wrong with which field, with `validation_failed`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<ProblemField>>,
    /// The request's id, as in the server's log and the `X-Request-Id` header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

impl Problem {
    /// A problem of this status, code and story.
    pub fn new(status: u16, code: &str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("urn:frontdesk:problem:{code}"),
            title: title(code),
            status,
            detail: detail.into(),
            code: code.to_owned(),
            errors: None,
            request_id: None,
        }
    }

    /// The problem that an error is.
    pub fn of(error: &Error, status: u16) -> Self {
        let mut problem = Self::new(status, error.code(), error.to_string());
        if let Error::Invalid(fields) = error {
            problem.errors = Some(fields.iter().map(Into::into).collect());
        }
        problem
    }
}

impl From<&FieldError> for ProblemField {
    fn from(it: &FieldError) -> Self {
        Self { field: it.field.clone(), message: it.message.clone() }
    }
}

/// `email_taken` as "Email taken".
fn title(code: &str) -> String {
    let mut title = code.replace('_', " ");
    if let Some(first) = title.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    title
}
