//! Notes: staff to staff.

mod add;
mod list;

pub use add::add;
pub use list::list;
