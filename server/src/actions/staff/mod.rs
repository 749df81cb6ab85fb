//! A merchant's staff.

mod add;
mod change;
mod list;
mod reset_password;

pub use add::{add, add_to};
pub use change::{Change, change};
pub use list::list;
pub use reset_password::reset_password;
