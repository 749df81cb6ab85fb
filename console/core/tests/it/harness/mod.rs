//! Staff at their consoles, customers, and servers.

mod customer;
mod proxy;
mod seat;
mod server;

pub use customer::Customer;
pub use proxy::Proxy;
pub use seat::Seat;
pub use server::{Server, url};

/// A demo member of staff: address and password.
pub type Who = (&'static str, &'static str);

pub const ALICE: Who = ("alice@acme.com", "staff123");
pub const BOB: Who = ("bob@acme.com", "staff123");
pub const ADMIN: Who = ("admin1@acme.com", "admin123");

pub const ACME: uuid::Uuid = uuid::Uuid::from_u128(0x01900000_0000_7000_8000_0000000000a1);
