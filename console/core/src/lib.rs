//! What the console knows and does, without a window: who is signed in, their conversations, what is kept of them on this
//! machine, and what has still to be sent. The shell around it only passes calls in and happenings out.

pub mod view;
