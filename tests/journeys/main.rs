//! The product's promises, typed at the whole app.

mod hour;
mod lead;
mod nameless;
mod people;
mod shared_purpose;
mod stage;
mod undo;
mod writing;
