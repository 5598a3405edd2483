//! Everything impure: threads, the terminal, signals, the clock.
//!
//! ```text
//!  input ──► events ─┐                        ┌─► output ──► terminal
//!  signals ──────────┼─► Occurrence ─► loop ──┤
//!  output ─► shown ──┘                        └─► store
//! ```
//!
//! No part of this waits for the terminal on the main thread for longer than a stated time.

pub mod clerk;
pub mod clock;
pub mod decode;
pub mod ground;
pub mod host;
pub mod input;
pub mod job;
pub mod keeper;
pub mod launch;
pub mod machine;
pub mod main_loop;
pub mod occurrence;
pub mod output;
pub mod panic;
pub mod program;
pub mod signals;
pub mod terminal;
pub mod tty;
pub mod watch;
pub mod world;
