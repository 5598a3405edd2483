//! The product's promises, typed at the whole app.

mod clock;
mod damage;
mod disk;
mod hour;
mod lead;
mod nameless;
mod people;
mod races;
mod shared_purpose;
mod stage;
mod trash;
mod undo;
mod writing;
