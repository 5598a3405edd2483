//! The table itself, in parts, one for each place.

mod everywhere;
mod home;
mod journals;
mod library;
mod page;
mod prepare;
mod review;
mod run;
mod step;
mod threads;

use super::{Binding, Layer};
use crate::app::action::Action;
use crate::app::key::Key;
use crossterm::event::KeyCode as Code;

const fn bind(
    layer: Layer,
    keys: &'static [Key],
    action: Action,
    words: &'static str,
    about: &'static str,
) -> Binding {
    Binding { layer, keys, action, words, about, footer: true, is_spare: false }
}

const fn spare(
    layer: Layer,
    keys: &'static [Key],
    action: Action,
    words: &'static str,
    about: &'static str,
) -> Binding {
    Binding { layer, keys, action, words, about, footer: true, is_spare: true }
}

const fn quiet(
    layer: Layer,
    keys: &'static [Key],
    action: Action,
    words: &'static str,
    about: &'static str,
) -> Binding {
    Binding { layer, keys, action, words, about, footer: false, is_spare: false }
}

const ENTER: Key = Key::of(Code::Enter);
const ESC: Key = Key::of(Code::Esc);
const UP: Key = Key::of(Code::Up);
const DOWN: Key = Key::of(Code::Down);
const LEFT: Key = Key::of(Code::Left);
const RIGHT: Key = Key::of(Code::Right);
const DELETE: Key = Key::of(Code::Delete);
const PAGE_UP: Key = Key::of(Code::PageUp);
const PAGE_DOWN: Key = Key::of(Code::PageDown);
const HOME: Key = Key::of(Code::Home);
const END: Key = Key::of(Code::End);
const TAB: Key = Key::of(Code::Tab);

/// The parts of the table, in the order in which help and documents give them.
static PARTS: [&[Binding]; 10] = [
    home::KEYS,
    page::KEYS,
    prepare::KEYS,
    run::KEYS,
    step::KEYS,
    review::KEYS,
    threads::KEYS,
    journals::KEYS,
    library::KEYS,
    everywhere::KEYS,
];

/// Every binding of the program.
pub fn every_binding() -> impl Iterator<Item = &'static Binding> {
    PARTS.iter().copied().flatten()
}
