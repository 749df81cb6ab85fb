//! Web origins: the pages that may call.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;

/// Where a page comes from, as browsers write it in `Origin`: `https://shop.example`, with a port if it is not the usual
/// one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Origin(String);

impl Origin {
    /// The longest that it may be: a host name's 253 characters, and room for the rest.
    pub const MAX: usize = 300;

    /// The origin as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether browsers reach it encrypted.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl Borrow<str> for Origin {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Lowers, and drops what browsers leave out: a slash at the end and the usual port.
impl FromStr for Origin {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let problem = "must be an origin like https://shop.example";
        let text = text.trim().to_ascii_lowercase();
        let (scheme, rest) = text.split_once("://").ok_or(problem)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = match rest.rsplit_once(':') {
            // The colons of an IPv6 address are inside its brackets.
            Some((host, port)) if !port.ends_with(']') => (host, Some(port.parse::<u16>().map_err(|_| problem)?)),
            _ => (rest, None),
        };
        let name = host.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(host);
        let of_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        let of_host = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c) || (c == ':' && name != host);
        let well_formed = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(of_scheme)
            && !name.is_empty()
            && name.chars().all(of_host)
            && text.len() <= Self::MAX;
        if !well_formed {
            return Err(problem);
        }
        let usual = match scheme {
            "http" => Some(80),
            "https" => Some(443),
            _ => None,
        };
        match port.filter(|port| Some(*port) != usual) {
            Some(port) => Ok(Self(format!("{scheme}://{host}:{port}"))),
            None => Ok(Self(format!("{scheme}://{host}"))),
        }
    }
}

/// The origins that a setting allows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllowedOrigins {
    /// Whether that is all of them.
    pub any: bool,
    listed: HashSet<Origin>,
}

impl AllowedOrigins {
    /// Whether this one is among them.
    pub fn allow(&self, origin: &str) -> bool {
        self.any || self.listed.contains(origin)
    }
}

/// Origins with commas between them, or `*`; none is fine.
impl FromStr for AllowedOrigins {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let mut it = Self::default();
        for entry in text.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            if entry == "*" {
                it.any = true;
            } else {
                it.listed.insert(entry.parse().map_err(|problem| format!("{entry:?} {problem}"))?);
            }
        }
        Ok(it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        let origin = |text: &str| text.parse::<Origin>().ok().map(|origin| origin.to_string());
        let is = |text: &str| Some(text.to_owned());

        assert_eq!(origin(" HTTPS://Shop.Example:443/ "), is("https://shop.example"));
        assert_eq!(origin("http://localhost:5173"), is("http://localhost:5173"));
        assert_eq!(origin("http://[::1]:80"), is("http://[::1]"));
        assert_eq!(origin("http://[::1]"), is("http://[::1]"));
        assert_eq!(origin("chrome-extension://abc"), is("chrome-extension://abc"));
        for bad in [
            "",
            "shop.example",
            "https://",
            "https://shop.example/page",
            "https://a b",
            "https://a:b",
            "null",
            "https://*",
            "https://me@shop.example",
            "https://shop.example?x",
        ] {
            assert_eq!(origin(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_setting_lists_origins_or_allows_all() {
        let listed: AllowedOrigins = "https://shop.example, http://localhost:5173/,".parse().expect("good origins");
        let any: AllowedOrigins = "*".parse().expect("good origins");

        assert!(listed.allow("https://shop.example") && listed.allow("http://localhost:5173"));
        assert!(!listed.allow("https://shop.example.evil") && !listed.allow("null"));
        assert!(any.allow("https://evil.example") && any.allow("null"));
        assert!("https://shop.example, x".parse::<AllowedOrigins>().is_err());
    }
}
