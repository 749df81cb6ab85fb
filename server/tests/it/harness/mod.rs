//! Speaks the domain: a desk that is open, people who do things there, what they are answered and what they hear.

mod answer;
mod clock;
pub mod cluster;
mod costs;
pub mod described;
mod desk;
mod detour;
mod line;
mod logs;
mod person;
mod program;
mod redis;
mod shop;

pub use answer::Answer;
pub use costs::Costs;
pub use desk::{Desk, Door};
pub use detour::Detour;
pub use line::Line;
pub use person::Person;
pub use program::{Program, postmaster};
pub use redis::Redis;
pub use shop::{Shop, now, sign};
