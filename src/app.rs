//! The application: a model, facts that change it, effects it asks for. No files, no clock, no drawing.

pub mod action;
pub mod bell;
pub mod card;
pub mod deck;
pub mod due;
pub mod editor;
pub mod effect;
pub mod gathering;
pub mod key;
pub mod keymap;
pub mod library;
pub mod model;
pub mod msg;
pub mod notice;
pub mod overlay;
pub mod palette;
pub mod person_form;
pub mod places;
pub mod roll;
pub mod screen;
pub mod searching;
pub mod sitting;
pub mod update;
