//! The user's files: the only module that touches them.
//!
//! Nothing here asks a clock, starts a thread or rolls dice: times and random ids are arguments.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one module that may touch the user's files"
)]

pub mod catalogue;
pub mod check;
pub mod checkpoint;
pub mod document;
pub mod draft;
pub mod elsewhere;
pub mod erase;
pub mod error;
pub mod external;
pub mod folder;
pub mod forget;
pub mod hand_over;
pub mod hash;
mod history;
pub mod journal;
pub mod journals;
pub mod links;
pub mod lock;
pub mod nameless;
mod names;
pub mod note;
pub mod open;
mod reading;
pub mod recovery;
pub mod relocate;
pub mod survey;
pub mod sweep;
pub mod threads;
pub mod trash;
pub mod wall;
mod writing;

pub use error::StoreError;
pub use folder::{DataFolder, Process};
pub use hash::Hash;

#[cfg(test)]
mod tests;
