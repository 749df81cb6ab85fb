//! What may be logged, however much somebody who looks for a fault asks for.

use tracing::{Level, Metadata};

/// Below `info` these log packets as they are, with access tokens and with what people say.
const TELL_PAYLOADS: &[&str] = &["engineioxide", "socketioxide"];

/// Whether a line of this kind has no secrets in it. `RUST_LOG` chooses among those alone.
pub fn is_discreet(line: &Metadata<'_>) -> bool {
    let library = line.target().split("::").next().unwrap_or_default();
    *line.level() <= Level::INFO || !TELL_PAYLOADS.iter().any(|it| library.starts_with(it))
}
