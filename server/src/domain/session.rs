//! Tokens: the signed access token, and the refresh token that buys the next one.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// A refresh token as its holder has it: 32 random bytes in base64url.
#[derive(Clone)]
pub struct RefreshToken(String);

impl RefreshToken {
    /// Makes one of 32 random bytes.
    pub fn from_random(bytes: [u8; 32]) -> Self {
        Self(BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Takes what somebody says is one.
    pub fn from_text(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The token that comes after this one, the same for whoever has `key`: so it can be handed out again without being
    /// kept.
    pub fn successor(&self, key: &[u8]) -> Self {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
        mac.update(b"frontdesk refresh token after ");
        mac.update(self.0.as_bytes());
        Self::from_random(mac.finalize().into_bytes().into())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_successor_is_known_to_who_has_the_key_alone() {
        let token = RefreshToken::from_random([7; 32]);

        let successor = token.successor(b"key");

        assert_eq!(successor.hash(), token.successor(b"key").hash());
        assert_ne!(successor.hash(), token.successor(b"another key").hash());
        assert_ne!(successor.hash(), token.hash());
        assert_ne!(successor.hash(), successor.successor(b"key").hash());
    }
}
