//! A merchant's staff.

mod add;
mod change;
mod list;

pub use add::add;
pub use change::{Change, change};
pub use list::list;
