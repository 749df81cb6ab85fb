//! Who runs the server, at its command line.

use super::Allowed;

/// Somebody who can run the program beside its data: the machine has let them, and everything there is theirs to change.
/// Only `commands` makes one.
pub struct Operator(());

impl Operator {
    /// At the command line, and nowhere else.
    #[expect(clippy::new_without_default, reason = "nobody is one by default")]
    pub fn new() -> Self {
        Self(())
    }

    /// They may.
    pub fn allow<T>(&self, it: T) -> Allowed<T> {
        Allowed(it)
    }
}
