//! Tokens: the signed access token, and the refresh token that buys the next one.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// A refresh token as its holder has it: 32 random bytes in base64url.
#[derive(Clone)]
pub struct RefreshToken(String);

impl RefreshToken {
    /// Makes one of 32 random bytes.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        Self(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// What the database keeps of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The token, for its holder.
    pub fn into_string(self) -> String {
        self.0
    }
}
