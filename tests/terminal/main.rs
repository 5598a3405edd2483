//! The whole program in a terminal: nothing seen is lost, and the terminal is given back.
//!
//! Every wait is for something, on the screen or on the disk, and none is for a while.

#![expect(
    clippy::disallowed_methods,
    reason = "tests look at clocks, threads and files themselves"
)]
#![expect(clippy::expect_used, reason = "a test that cannot be set up has failed")]
#![expect(clippy::string_slice, reason = "a cut letter fails the test")]

mod disk;
mod editor;
mod escape;
mod given_back;
mod ground;
mod hang_up;
mod home;
mod keys;
mod killed;
mod leaving;
mod list;
mod look;
mod panics;
mod paste;
mod process;
mod second;
mod signals;
mod stuck;
mod suspended;
mod wall;
mod window;
mod world;
