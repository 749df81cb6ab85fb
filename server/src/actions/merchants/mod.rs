//! Merchants.

mod add;
mod change;
mod list;
mod show;

pub use add::add;
pub use change::{Change, change};
pub use list::list;
pub use show::show;
