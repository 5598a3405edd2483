//! The product's promises, typed at the whole app.
#![allow(clippy::disallowed_methods, clippy::string_slice, clippy::unwrap_used, reason = "a test")]

mod cards;
mod clock;
mod counting;
mod damage;
mod deck;
mod disk;
mod experiments;
mod finding;
mod formats;
mod groups;
mod hour;
mod keeping;
mod lead;
mod library;
mod nameless;
mod people;
mod picture;
mod pictures;
mod places;
mod preparing;
mod privacy;
mod races;
mod random;
mod reading;
mod screens;
mod sentences;
mod settings;
mod shared_purpose;
mod sizes;
mod stage;
mod trash;
mod twelve;
mod undo;
mod wall;
mod writing;
