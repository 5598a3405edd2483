//! The product's promises, typed at the whole app.

mod clock;
mod damage;
mod disk;
mod hour;
mod keeping;
mod lead;
mod nameless;
mod people;
mod places;
mod preparing;
mod races;
mod random;
mod screens;
mod shared_purpose;
mod sizes;
mod stage;
mod trash;
mod undo;
mod writing;
