//! The product's promises, typed at the whole app.

mod preparing;
mod shared_purpose;
mod stage;
mod writing;
