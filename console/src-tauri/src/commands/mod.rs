//! What the user interface can ask for: each asks the core once, and answers with what it says.
pub mod admin;
pub mod conversations;
pub mod desktop;
pub mod replies;
pub mod session;

use frontdesk_console_core::Console;
use frontdesk_console_core::view::Problem;
use tauri::State;

type Core<'a> = State<'a, Console>;

/// Refused with words that the user interface can show.
type Answer<T> = Result<T, Problem>;
