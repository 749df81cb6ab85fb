//! What comes out: a line of JSON for programs, a table for people, and the page with the comparison.

mod aims;
pub mod page;
pub mod plot;
mod record;
mod table;

pub use self::{
    record::{Faults, Record},
    table::table,
};
