//! Identity tokens: JWTs by which a merchant's own backend says who a customer is, signed by one of its keys, HS256 and
//! nothing else.

use jsonwebtoken::errors::ErrorKind;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::Serialize;
use serde_json::{Map, Value};

use super::Allowed;
use crate::domain::identity::{ExternalId, Identity};
use crate::domain::text::{Email, Name};
use crate::domain::{IdentityKeyId, Merchant, MerchantId, Timestamp};
use crate::error::{Error, FieldError, Result};

/// By how many seconds the clock of a merchant's backend may differ from ours.
const LEEWAY: i64 = 60;
/// For how many seconds a token may be good: a page is signed one when it is shown.
const LONGEST: i64 = 24 * 60 * 60;

/// A token as it came: nothing of it is believed yet.
pub struct IdentityToken<'a> {
    text: &'a str,
    /// The key that it says it is signed by.
    pub key: IdentityKeyId,
}

impl<'a> IdentityToken<'a> {
    /// Reads which key it is signed by.
    pub fn parse(text: &'a str) -> Result<Self> {
        let header = jsonwebtoken::decode_header(text)
            .map_err(|_| refused("the token is no JWT, or its header names no algorithm that is known"))?;
        if header.alg != Algorithm::HS256 {
            return Err(refused("the token must be signed by HS256"));
        }
        if header.crit.is_some() {
            return Err(refused("the token's header has critical extensions, which are not known here"));
        }
        let kid = header.kid.ok_or_else(|| refused("the token's header has no kid, the id of the identity key"))?;
        Ok(Self { text, key: IdentityKeyId::parse(&kid).ok_or_else(unknown_key)? })
    }

    /// Who it says somebody is, if the key with this secret has signed it for this merchant and for now.
    pub fn verify(&self, merchant: &Merchant, secret: &str, now: Timestamp) -> Result<Allowed<Identity>> {
        let mut validation = Validation::new(Algorithm::HS256);
        // What it claims is checked below, by the server's own clock and with a reason for whoever has to mend it.
        validation.required_spec_claims.clear();
        validation.validate_exp = false;
        validation.validate_aud = false;
        let key = DecodingKey::from_secret(secret.as_bytes());
        let decoded = jsonwebtoken::decode::<Map<String, Value>>(self.text, &key, &validation);
        let claims = decoded.map_err(|error| match error.kind() {
            ErrorKind::InvalidSignature => refused("the token is not signed with the secret of its key"),
            _ => refused("the token is no JWT with an object of claims"),
        })?;
        check(&claims.claims, merchant, now.unix_seconds()).map(Allowed)
    }
}

/// What a make-believe merchant's backend says of a customer.
#[derive(Serialize)]
pub struct IdentityClaims {
    /// The merchant's own id for the customer.
    pub sub: String,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The merchant.
    pub aud: String,
    /// When it runs out, in seconds since 1970.
    pub exp: i64,
}

/// A token, as a merchant's backend makes it.
pub fn sign(key: IdentityKeyId, secret: &str, claims: &IdentityClaims) -> Result<String> {
    let header = Header { kid: Some(key.to_string()), ..Header::new(Algorithm::HS256) };
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(secret.as_bytes()))
        .map_err(|error| Error::Internal(error.into()))
}

/// The refusal of a token whose key the merchant does not have.
pub fn unknown_key() -> Error {
    refused("the token's kid is no identity key of this merchant; it may have been revoked")
}

fn refused(why: impl Into<String>) -> Error {
    Error::InvalidIdentity(why.into())
}

fn check(claims: &Map<String, Value>, merchant: &Merchant, now: i64) -> Result<Identity> {
    let time = |name: &str| claims.get(name).and_then(Value::as_f64);
    let exp = time("exp").ok_or_else(|| refused("exp must say in seconds since 1970 when the token runs out"))?;
    if exp <= (now - LEEWAY) as f64 {
        return Err(refused("the token has run out"));
    }
    if exp > (now + LONGEST + LEEWAY) as f64 {
        return Err(refused("the token is good for more than 24 hours; exp is in seconds since 1970"));
    }
    if time("nbf").is_some_and(|nbf| nbf > (now + LEEWAY) as f64) {
        return Err(refused("the token is not good yet"));
    }
    if !is_for(claims.get("aud"), merchant) {
        return Err(refused("aud must be the merchant's id or slug"));
    }
    let text = |name: &'static str| match claims.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.as_str())),
        Some(_) => Err(refused(format!("{name} must be a text"))),
    };
    let claimed = |error: FieldError| refused(format!("{} {}", error.field, error.message));
    let email = text("email")?.filter(|text| !text.trim().is_empty());
    Ok(Identity {
        merchant_id: merchant.id,
        external_id: ExternalId::parse("sub", text("sub")?.unwrap_or_default()).map_err(claimed)?,
        name: Name::parse("name", text("name")?.unwrap_or_default()).map_err(claimed)?,
        email: email.map(|text| Email::parse("email", text)).transpose().map_err(claimed)?,
    })
}

/// Whether an audience, one or several (RFC 7519, 4.1.3), has this merchant in it.
fn is_for(audience: Option<&Value>, merchant: &Merchant) -> bool {
    let names = |one: &Value| {
        one.as_str().is_some_and(|name| name == merchant.slug || MerchantId::parse(name) == Some(merchant.id))
    };
    match audience {
        Some(Value::Array(all)) => all.iter().any(names),
        Some(one) => names(one),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_clock_may_differ_by_a_minute() {
        let merchant = Merchant { id: MerchantId::new(), name: "Acme".into(), slug: "acme".into() };
        let now = 1_800_000_000;
        let checked = |exp: Value| {
            let claims = json!({"sub": "7", "name": "Ana", "aud": "acme", "exp": exp});
            check(claims.as_object().expect("an object"), &merchant, now).map(|it| it.external_id.as_str().to_owned())
        };

        for good in [now - 59, now, now + 1, now + LONGEST, now + LONGEST + 60] {
            assert_eq!(checked(json!(good)).expect("good"), "7", "{}", good - now);
        }
        for bad in [json!(now - 60), json!(now + LONGEST + 61), json!(now * 1000), json!("soon"), json!(-1e300)] {
            assert!(matches!(checked(bad.clone()), Err(Error::InvalidIdentity(_))), "{bad}");
        }
    }
}
