//! The product's promises, typed at the whole app.
#![allow(clippy::disallowed_methods, clippy::string_slice, clippy::unwrap_used, reason = "a test")]

mod cards;
mod clock;
mod damage;
mod deck;
mod disk;
mod formats;
mod hour;
mod keeping;
mod lead;
mod library;
mod nameless;
mod names;
mod people;
mod picture;
mod pictures;
mod places;
mod preparing;
mod privacy;
mod races;
mod random;
mod reading;
mod round;
mod screens;
mod second_halves;
mod settings;
mod shared_purpose;
mod sizes;
mod stage;
mod trash;
mod undo;
mod wall;
mod writing;
