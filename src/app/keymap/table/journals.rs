//! Keys of journals and their people.

use super::{DELETE, DOWN, ENTER, ESC, TAB, UP, bind, quiet};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    // Journals
    bind(Layer::Journals, &[ENTER], Action::Open, "open", "Put the journal on, and go Home"),
    bind(Layer::Journals, &[Key::letter('n')], Action::New, "new", "Make a journal for another place"),
    bind(Layer::Journals, &[Key::letter('r')], Action::Rename, "rename", "Give the journal another name; nothing moves"),
    bind(Layer::Journals, &[Key::letter('p')], Action::People, "people", "The people of the place"),
    quiet(Layer::Journals, &[TAB], Action::Down, "next", "One row down"),
    bind(Layer::Choosing, &[ENTER], Action::Open, "move here", "Move the session to this journal; u moves it back"),
    bind(Layer::Naming, &[ENTER], Action::Open, "done", "Take the name as it stands"),
    bind(Layer::Naming, &[ESC], Action::Back, "back", "Back; a new name half typed is there again next time"),
    // People of a place
    bind(Layer::Members, &[ENTER], Action::Open, "change", "Change what is known of the person"),
    bind(Layer::Members, &[Key::letter('n')], Action::New, "new", "Add somebody"),
    bind(Layer::Members, &[Key::letter('f'), DELETE], Action::Forget, "forget", "Take the name out of every file; asks first"),
    bind(Layer::Form, &[ENTER], Action::Open, "next", "To the next field; from the last one back to the list"),
    quiet(Layer::Form, &[TAB, DOWN], Action::NextField, "next field", "To the next field"),
    bind(Layer::Form, &[UP, Key::shift_of(Code::Tab)], Action::PreviousField, "field before", "To the field before"),
    bind(Layer::Form, &[ESC], Action::Back, "done", "Back to the list; everything is kept"),
];
