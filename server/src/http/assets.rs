//! The widget's files as they were built: embedded in the program; a debug build reads them from where they are built.

use poem::http::{HeaderMap, HeaderValue, StatusCode, header};
use poem::{Request, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

#[derive(RustEmbed)]
#[folder = "../widget/dist/"]
#[allow_missing = true]
struct Built;

/// Content codings that files have been compressed by, the best first, and how their files end.
const CODINGS: &[(&str, &str)] = &[("br", ".br"), ("gzip", ".gz")];

/// How long a file is good, and what else is said of it.
pub struct Kept {
    /// `Cache-Control`.
    pub cache: &'static str,
    /// The policy of a page.
    pub policy: Option<String>,
}

impl Kept {
    /// For files whose names change with what is in them.
    pub const FOR_EVER: Self = Self { cache: "public, max-age=31536000, immutable", policy: None };
}

/// The files in a directory whose names begin like this, as they were built.
pub fn named(directory: &str, start: &str) -> Vec<String> {
    let path = format!("{directory}/{start}");
    let files = Built::iter().filter(|it| it.starts_with(&path));
    files.filter(|it| CODINGS.iter().all(|(_, ending)| !it.ends_with(ending))).map(Into::into).collect()
}

/// Answers with a file of this name, compressed if the client takes it so.
pub fn serve(request: &Request, name: &str, kept: &Kept) -> Result<Response> {
    // Nothing of ours is named so: neither a compressed file for itself nor a way out of the directory.
    let hidden = CODINGS.iter().any(|(_, ending)| name.ends_with(ending)) || name.contains("..") || name.contains('\\');
    let plain = (!hidden).then(|| Built::get(name)).flatten().ok_or_else(missing)?;
    let kind = plain.metadata.mimetype().to_owned();
    let coded = CODINGS.iter().filter(|(coding, _)| takes(request.headers(), coding));
    let coded = coded.filter_map(|(coding, ending)| Some((*coding, Built::get(&format!("{name}{ending}"))?))).next();
    let (coding, file) = match coded {
        Some((coding, file)) => (Some(coding), file),
        None => (None, plain),
    };

    let tag = tag(&file, kept.policy.as_deref());
    let known = request.header(header::IF_NONE_MATCH.as_str()).is_some_and(|known| names(known, &tag));
    let length = file.data.len();
    let mut response = match known {
        true => StatusCode::NOT_MODIFIED.into(),
        false => Response::builder().body(file.data.into_owned()),
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, HeaderValue::try_from(tag).expect("hexadecimal digits in quotes"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept.cache));
    headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Some(policy) = &kept.policy {
        let policy = HeaderValue::try_from(policy).map_err(|error| Error::Internal(error.into()))?;
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if !known {
        let text = kind.starts_with("text/") || kind.ends_with("json");
        let kind = if text { format!("{kind}; charset=utf-8") } else { kind };
        // Said for HEAD too.
        headers.insert(header::CONTENT_LENGTH, length.into());
        headers.insert(header::CONTENT_TYPE, HeaderValue::try_from(kind).expect("a media type"));
        if let Some(coding) = coding {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
        }
    }
    Ok(response)
}

fn missing() -> Error {
    match Built::get("widget.js") {
        Some(_) => Error::NotFound("file"),
        None => Error::NotFound("widget in this program: `make widget` builds it"),
    }
}

/// What changes when the file does, or the policy that goes with it.
fn tag(file: &EmbeddedFile, policy: Option<&str>) -> String {
    let mut hash = Sha256::new();
    hash.update(file.metadata.sha256_hash());
    hash.update(policy.unwrap_or_default());
    let digits: String = hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("\"{digits}\"")
}

/// Whether `If-None-Match` names this tag. A weak one will do, which a proxy may have made of ours.
fn names(known: &str, tag: &str) -> bool {
    known.split(',').map(str::trim).any(|it| it == "*" || it.trim_start_matches("W/") == tag)
}

/// Whether a client takes this coding (RFC 9110, 12.5.3).
fn takes(headers: &HeaderMap, coding: &str) -> bool {
    let all = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|it| it.to_str().ok());
    let mut any = None;
    for item in all.flat_map(|it| it.split(',')) {
        let (name, weight) = item.split_once(';').unwrap_or((item, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.trim().parse::<f32>().ok());
        let taken = weight.is_some_and(|weight| weight > 0.0);
        match name.trim() {
            name if name.eq_ignore_ascii_case(coding) => return taken,
            "*" => any = Some(taken),
            _ => {}
        }
    }
    any.unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_takes_what_it_says() {
        let takes = |accepted: &'static str, coding| {
            takes(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(accepted))]), coding)
        };

        assert!(takes("gzip, deflate, br", "br") && takes("GZIP;q=0.5", "gzip") && takes("*", "br"));
        assert!(!takes("gzip", "br") && !takes("br;q=0, *", "br") && !takes("", "gzip") && !takes("*;q=0", "gzip"));
    }

    #[test]
    fn a_tag_is_known_by_itself_in_a_list_and_weakly() {
        assert!(names("\"a\"", "\"a\"") && names("\"b\", W/\"a\"", "\"a\"") && names("*", "\"a\""));
        assert!(!names("\"b\"", "\"a\"") && !names("", "\"a\""));
    }
}
