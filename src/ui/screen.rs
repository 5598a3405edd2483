//! The screens, one file each.

pub mod agenda;
pub mod bring;
pub mod coming_back;
pub mod courses;
pub mod deck;
pub mod home;
pub mod journals;
pub mod library;
pub mod looking;
pub mod members;
pub mod notes;
pub mod overlay;
pub mod palette;
pub mod people;
pub mod person_form;
pub mod prepare;
pub mod reader;
pub mod reflect;
pub mod rehearsal_over;
pub mod review;
pub mod run;
mod step;
pub mod stories;
pub mod threads;
pub mod wall;
pub mod what_if;
pub mod words;
