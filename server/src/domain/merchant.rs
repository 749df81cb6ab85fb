//! A business whose staff answer its customers.

use super::MerchantId;
use super::text::{Greeting, Name};
use crate::error::FieldError;

/// A merchant as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merchant {
    /// Its id.
    pub id: MerchantId,
    /// What it is called.
    pub name: String,
    /// Its name in addresses: lower case letters, digits and single hyphens.
    pub slug: String,
}

/// A merchant with what its widget shows and what its admin sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The merchant.
    pub merchant: Merchant,
    /// Whether one of its staff is connected.
    pub online: bool,
    /// How its widget greets.
    pub greeting: String,
    /// Its colour, `#rrggbb`.
    pub accent_color: String,
    /// From which sites browsers may call, beside our own.
    pub allowed_origins: Vec<String>,
}

/// What is to change of a profile.
#[derive(Clone, Debug, Default)]
pub struct ProfileChange {
    /// What it is called.
    pub name: Option<Name>,
    /// How its widget greets.
    pub greeting: Option<Greeting>,
    /// Its colour.
    pub accent_color: Option<Color>,
    /// From which sites browsers may call.
    pub allowed_origins: Option<Vec<Origin>>,
}

/// A colour, `#rrggbb` in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Color(String);

impl Color {
    /// Reads `#rrggbb` in any case.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        let text = text.trim().to_ascii_lowercase();
        let digits = text.strip_prefix('#').unwrap_or_default();
        if digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            Ok(Self(text))
        } else {
            Err(FieldError::new(field, "must be a colour like #5b5bd6"))
        }
    }

    /// The colour.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A web origin as browsers send it: scheme, host, and the port if it is not the scheme's own (RFC 6454).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// The most that a merchant may have.
    pub const MOST: usize = 50;

    /// Reads `https://shop.example` or `http://localhost:8080`, in any case; a slash at the end is forgiven.
    pub fn parse(field: &'static str, text: &str) -> Result<Self, FieldError> {
        let refuse = || FieldError::new(field, "must hold origins like https://shop.example");
        let text = text.trim().trim_end_matches('/').to_ascii_lowercase();
        let (scheme, rest) = text.split_once("://").ok_or_else(refuse)?;
        let own_port = match scheme {
            "http" => ":80",
            "https" => ":443",
            _ => return Err(refuse()),
        };
        let authority = rest.strip_suffix(own_port).unwrap_or(rest);
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (authority, None),
        };
        let good_port =
            port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0) && !port.starts_with('+'));
        let name = host.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
        let good_host = match name {
            Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
            None => {
                !host.is_empty()
                    && host.len() <= 253
                    && host.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.' | b'_'))
            }
        };
        if good_host && good_port { Ok(Self(format!("{scheme}://{authority}"))) } else { Err(refuse()) }
    }

    /// The origin.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_kept_as_browsers_send_it() {
        for (text, origin) in [
            ("https://Shop.Example", "https://shop.example"),
            (" https://shop.example:443/ ", "https://shop.example"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://[::1]:80", "http://[::1]"),
        ] {
            assert_eq!(Origin::parse("allowedOrigins", text).expect(text).as_str(), origin);
        }
        for text in [
            "",
            "*",
            "shop.example",
            "ftp://shop.example",
            "https://",
            "https://a b",
            "https://a/path",
            "https://a:0",
            "https://a@b",
            "https://a:x",
            "null",
        ] {
            assert!(Origin::parse("allowedOrigins", text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!(Color::parse("accentColor", " #ABCDEF ").expect("a colour").as_str(), "#abcdef");
        for text in ["", "red", "#fff", "#12345g", "abcdef", "#1234567"] {
            assert!(Color::parse("accentColor", text).is_err(), "{text}");
        }
    }
}
