//! What browsers are told about our answers: not to guess, not to frame, not to keep. A page that needs something else
//! says so itself, and keeps what it says.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use poem::http::{HeaderName, HeaderValue, header};
use poem::{Endpoint, IntoResponse, Middleware, Request, Response, Result};
use sha2::{Digest, Sha256};

/// For what is no page: nothing is loaded, and nobody frames it.
const NOTHING: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
/// A year, as is usual.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Adds the headers.
pub struct SecurityHeaders {
    /// Whether browsers reach the server encrypted: then they shall never try otherwise.
    pub secure: bool,
}

impl<E: Endpoint> Middleware<E> for SecurityHeaders {
    type Output = WithSecurityHeaders<E>;

    fn transform(&self, inner: E) -> Self::Output {
        WithSecurityHeaders { inner, secure: self.secure }
    }
}

/// An endpoint whose answers tell browsers what to beware of.
pub struct WithSecurityHeaders<E> {
    inner: E,
    secure: bool,
}

impl<E: Endpoint> Endpoint for WithSecurityHeaders<E> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        // Tokens and what people say to each other are for the caller, not for caches on the way.
        let private = request.uri().path().starts_with("/api/");
        let mut response = self.inner.call(request).await?.into_response();
        let headers = response.headers_mut();
        let mut say = |name: HeaderName, value: HeaderValue| {
            headers.entry(name).or_insert(value);
        };
        say(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        say(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        if private {
            say(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        if self.secure {
            say(header::STRICT_TRANSPORT_SECURITY, HSTS);
        }
        // A policy of the page's own also says who may frame it; browsers that read no policies frame nothing else.
        if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
            headers.insert(header::CONTENT_SECURITY_POLICY, NOTHING);
            headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
        }
        Ok(response)
    }
}

/// The policy of a page that runs the scripts inside it and no others, and calls nobody but us. Styles may stand
/// anywhere: Swagger UI writes them into its elements.
pub fn page_policy(html: &str) -> String {
    let scripts: String = inline_scripts(html)
        .map(|script| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script.as_bytes()))))
        .collect();
    format!(
        "default-src 'none'; script-src{scripts}; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// What stands in the script elements of a page of ours. Lines must end as browsers read them, in `\n`.
fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let start = &rest[rest.find("<script")?..];
        let start = &start[start.find('>')? + 1..];
        let (script, after) = start.split_once("</script>")?;
        rest = after;
        Some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_of_a_page_is_in_its_policy() {
        let policy = page_policy("<script a>alert('<script>')</script>\n<script>\n  1\n</script>");

        assert_eq!(inline_scripts("<script a>b</script><script>c</script><script>").collect::<Vec<_>>(), ["b", "c"]);
        assert_eq!(policy.matches("'sha256-").count(), 2);
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        let known = page_policy("<script>alert(1)</script>");
        assert!(known.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"), "{known}");
    }
}
