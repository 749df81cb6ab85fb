//! A merchant's staff.

mod add;

pub use add::add;
