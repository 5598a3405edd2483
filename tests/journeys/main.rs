//! The product's promises, typed at the whole app.

mod places;
mod shared_purpose;
mod stage;
mod writing;
