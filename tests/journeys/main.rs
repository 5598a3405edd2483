//! The product's promises, typed at the whole app.

mod damage;
mod hour;
mod keeping;
mod lead;
mod nameless;
mod people;
mod preparing;
mod settings;
mod shared_purpose;
mod stage;
mod trash;
mod undo;
mod writing;
