//! The nouns of Balcony, pure: no files, no clock, no terminal.

pub mod agenda;
pub mod asked;
pub mod catalogue;
pub mod countdown;
pub mod entry;
pub mod fields;
pub mod format;
pub mod id;
pub mod journal;
pub mod moment;
pub mod part;
pub mod person;
pub mod practice;
pub mod prepared;
pub mod run;
pub mod session;
pub mod settings;
pub mod span;
pub mod step;
pub mod time;
pub mod transcript;
pub mod visible;
pub mod wall;
pub mod words;
