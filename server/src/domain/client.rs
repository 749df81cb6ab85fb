//! From where a client calls.

use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

use ipnet::IpNet;

/// The address that a client calls from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(IpAddr);

impl ClientAddress {
    /// An address; one of IPv4 in the clothes of IPv6 is one of IPv4.
    pub fn new(address: IpAddr) -> Self {
        Self(address.to_canonical())
    }

    /// What one household or company has at least: an address of IPv4, or 64 bits of IPv6. Within those a client takes
    /// another address whenever it likes.
    pub fn network(self) -> IpAddr {
        match self.0 {
            IpAddr::V4(_) => self.0,
            IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into(),
        }
    }
}

/// The proxies whose word about a client's address is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<IpNet>);

impl TrustedProxies {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whose call it is that comes from `peer`, with the entries of `X-Forwarded-For` in their order. Each proxy adds at
    /// the end whom it was called by: so from the end on, as long as the one who says it is trusted. What stands before
    /// that anybody may have written.
    pub fn client<'a>(&self, peer: IpAddr, forwarded_for: impl DoubleEndedIterator<Item = &'a str>) -> ClientAddress {
        let mut client = ClientAddress::new(peer);
        for entry in forwarded_for.rev() {
            if !self.0.iter().any(|trusted| trusted.contains(&client.0)) {
                break;
            }
            match address(entry) {
                Some(address) => client = ClientAddress::new(address),
                None => break,
            }
        }
        client
    }
}

/// `203.0.113.7`, and with a port as some proxies write it; `2001:db8::7` with or without brackets.
fn address(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let bare = entry.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(entry);
    bare.parse().ok().or_else(|| Some(entry.parse::<std::net::SocketAddr>().ok()?.ip()))
}

/// Addresses and networks with commas between them; none is fine.
impl FromStr for TrustedProxies {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let entries = text.split(',').map(str::trim).filter(|entry| !entry.is_empty());
        let network = |entry: &str| {
            let network = entry.parse::<IpNet>().or_else(|_| entry.parse::<IpAddr>().map(IpNet::from));
            network.map_err(|_| format!("{entry:?} is neither an address nor a network like 10.0.0.0/8"))
        };
        entries.map(network).collect::<Result<_, _>>().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_a_trusted_proxy_is_taken_and_nobody_elses() {
        let proxies: TrustedProxies = "10.0.0.0/8, 2001:db8::1,".parse().expect("good proxies");
        let client = |peer: &str, forwarded: &str| {
            let peer = peer.parse().expect("an address");
            proxies.client(peer, forwarded.split(',')).0.to_string()
        };

        assert_eq!(client("203.0.113.7", "198.51.100.1"), "203.0.113.7", "a stranger's word");
        assert_eq!(client("10.0.0.1", ""), "10.0.0.1", "a trusted one that says nothing");
        assert_eq!(client("10.0.0.1", "203.0.113.7"), "203.0.113.7");
        assert_eq!(client("10.0.0.1", "1.1.1.1, 203.0.113.7 ,10.0.0.2"), "203.0.113.7", "what it made up before");
        assert_eq!(client("::ffff:10.0.0.1", "203.0.113.7:4711"), "203.0.113.7");
        assert_eq!(client("2001:db8::1", "[2001:db8:1::7]:4711"), "2001:db8:1::7");
        assert_eq!(client("10.0.0.1", "1.1.1.1, unknown, 10.0.0.2"), "10.0.0.2");
        assert_eq!(client("10.0.0.1", "10.0.0.3, 10.0.0.2"), "10.0.0.3", "all of them trusted");
        assert!("10.0.0.0/8, nonsense".parse::<TrustedProxies>().is_err());
    }

    #[test]
    fn a_household_is_one_whichever_address_it_takes() {
        let network = |address: &str| ClientAddress::new(address.parse().expect("an address")).network().to_string();

        assert_eq!(network("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(network("203.0.113.7"), "203.0.113.7");
        assert_eq!(network("::ffff:203.0.113.7"), "203.0.113.7");
    }
}
