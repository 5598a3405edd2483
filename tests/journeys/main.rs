//! The product's promises, typed at the whole app.

mod hour;
mod shared_purpose;
mod stage;
mod undo;
mod writing;
