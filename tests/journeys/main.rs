//! The product's promises, typed at the whole app.

mod settings;
mod shared_purpose;
mod stage;
mod writing;
