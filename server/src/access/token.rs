//! Access tokens: JWTs, HS256, without leeway. They say who signed in; what that person may do is looked up.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::domain::session::RefreshToken;
use crate::domain::{IdentityKeyId, SessionId, Timestamp, UserId};
use crate::error::{Error, Result};

/// What a token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claims {
    /// The user.
    pub sub: UserId,
    /// The session.
    pub sid: SessionId,
    /// When it was made, in seconds since 1970.
    pub iat: i64,
    /// From when on it is void, in seconds since 1970.
    pub exp: i64,
}

/// Makes and checks access tokens with one secret.
pub struct Signer {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
    ttl_seconds: u32,
    secret: Vec<u8>,
}

impl Signer {
    /// The fewest bytes of a secret: HMAC-SHA-256 wants a key no shorter than its output (RFC 7518, 3.2).
    pub const MIN_SECRET_BYTES: usize = 32;

    /// Signs with `secret`; tokens are good for `ttl_seconds`.
    pub fn new(secret: &[u8], ttl_seconds: u32) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        // The time is checked below, by the server's own clock.
        validation.validate_exp = false;
        validation.leeway = 0;
        validation.set_required_spec_claims(&["exp", "sub"]);
        Self {
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
            validation,
            ttl_seconds,
            secret: secret.to_vec(),
        }
    }

    /// A token for `user`, and when it runs out.
    pub fn issue(&self, user: UserId, session: SessionId, now: Timestamp) -> Result<(String, Timestamp)> {
        let iat = now.unix_seconds();
        let exp = iat + i64::from(self.ttl_seconds);
        let claims = Claims { sub: user, sid: session, iat, exp };
        let token = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding)
            .map_err(|error| Error::Internal(error.into()))?;
        let expires_at = Timestamp::from_unix_millis(exp * 1000)
            .ok_or_else(|| Error::Internal(anyhow::anyhow!("a token that runs out after the end of time")))?;
        Ok((token, expires_at))
    }

    /// The refresh token that comes after `token`.
    pub fn successor(&self, token: &RefreshToken) -> RefreshToken {
        token.successor(&self.secret)
    }

    /// The secret of a merchant's identity key, the same whenever it is asked for: so it need not be kept.
    pub fn identity_secret(&self, key: IdentityKeyId) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.secret).expect("HMAC takes keys of any length");
        mac.update(b"frontdesk identity key ");
        mac.update(key.0.as_bytes());
        BASE64_URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }

    /// What a token of ours says, whether it has run out or not.
    pub fn read(&self, token: &str) -> Result<Claims> {
        let decoded = jsonwebtoken::decode::<Claims>(token, &self.decoding, &self.validation);
        decoded.map(|it| it.claims).map_err(|_| Error::Unauthenticated)
    }

    /// What a token of ours says, while it is good.
    pub fn verify(&self, token: &str, now: Timestamp) -> Result<Claims> {
        let claims = self.read(token)?;
        if claims.exp <= now.unix_seconds() { Err(Error::TokenExpired) } else { Ok(claims) }
    }
}

impl Claims {
    /// When the token runs out.
    pub fn expires_at(&self) -> Timestamp {
        // A token that we signed holds a time that we could write.
        Timestamp::from_unix_millis(self.exp.saturating_mul(1000)).unwrap_or_else(|| Timestamp::new(Default::default()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    const SECRET: &[u8] = b"a secret of thirty-two bytes, or more";

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_unix_millis(seconds * 1000).expect("in range")
    }

    proptest! {
        #[test]
        fn a_token_is_good_until_the_second_it_runs_out(
            user in any::<[u8; 16]>(), session in any::<[u8; 16]>(), now in 0i64..4_000_000_000, ttl in 1u32..1_000_000,
        ) {
            let signer = Signer::new(SECRET, ttl);
            let (user, session) = (Uuid::from_bytes(user).into(), Uuid::from_bytes(session).into());

            let (token, expires_at) = signer.issue(user, session, at(now)).expect("a token");

            prop_assert_eq!(expires_at, at(now + i64::from(ttl)));
            let claims = signer.verify(&token, at(now + i64::from(ttl) - 1)).expect("still good");
            prop_assert_eq!((claims.sub, claims.sid, claims.expires_at()), (user, session, expires_at));
            prop_assert!(matches!(signer.verify(&token, expires_at), Err(Error::TokenExpired)));
        }

        #[test]
        fn a_token_with_any_letter_changed_is_not_ours(at_letter in any::<prop::sample::Index>(), letter in "[A-Za-z0-9_.-]") {
            let signer = Signer::new(SECRET, 900);
            let (token, _) = signer.issue(UserId::new(), SessionId::new(), at(0)).expect("a token");
            let mut changed = token.clone();
            let index = at_letter.index(token.len());
            changed.replace_range(index..=index, &letter);
            // The last letter of a base64url signature carries bits that count for nothing.
            prop_assume!(changed != token && index != token.len() - 1);

            prop_assert!(matches!(signer.verify(&changed, at(1)), Err(Error::Unauthenticated)));
        }

        #[test]
        fn garbage_is_not_ours(token in any::<String>()) {
            prop_assert!(matches!(Signer::new(SECRET, 900).verify(&token, at(1)), Err(Error::Unauthenticated)));
        }
    }

    #[test]
    fn the_secret_of_an_identity_key_is_its_own_and_the_servers() {
        let (signer, other) = (Signer::new(SECRET, 900), Signer::new(b"another secret of thirty-two bytes", 900));
        let key = IdentityKeyId::new();

        let secret = signer.identity_secret(key);

        assert_eq!(secret, signer.identity_secret(key));
        assert_ne!(secret, other.identity_secret(key));
        assert_ne!(secret, signer.identity_secret(IdentityKeyId::new()));
        assert!(secret.len() >= Signer::MIN_SECRET_BYTES);
    }

    #[test]
    fn other_keys_and_algorithms_are_not_ours() {
        let signer = Signer::new(SECRET, 900);
        let claims = Claims { sub: UserId::new(), sid: SessionId::new(), iat: 0, exp: 900 };
        let other_key = EncodingKey::from_secret(b"another secret of thirty-two bytes");
        let forged = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &other_key).expect("signs");
        let stronger = jsonwebtoken::encode(&Header::new(Algorithm::HS512), &claims, &signer.encoding).expect("signs");
        // {"alg":"none","typ":"JWT"}, no signature.
        let payload = forged.split('.').nth(1).expect("three parts");
        let unsigned = format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{payload}.");

        for token in [forged, stronger, unsigned] {
            assert!(matches!(signer.verify(&token, at(1)), Err(Error::Unauthenticated)), "{token}");
        }
    }
}
