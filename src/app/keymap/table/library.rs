//! Keys of the library.

use super::{DOWN, ENTER, ESC, LEFT, RIGHT, TAB, UP, bind, quiet};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    bind(Layer::Library, &[ENTER], Action::Open, "read", "Read the page"),
    bind(Layer::Library, &[TAB, RIGHT], Action::NextShelf, "next shelf", "To the next shelf"),
    quiet(Layer::Library, &[Key::shift_of(Code::Tab), LEFT], Action::PreviousShelf, "shelf before", "To the shelf before"),
    bind(Layer::Library, &[Key::letter('/')], Action::Find, "filter", "Only what holds these words"),
    bind(Layer::Library, &[Key::letter('m')], Action::TurnMoment, "moment", "Questions for one moment: opening, stuck, too fast, tense, closing, alone"),
    bind(Layer::Library, &[Key::letter('w')], Action::Workshop, "workshop", "Run a workshop with this question or format"),
    bind(Layer::Library, &[Key::letter('r')], Action::Reflect, "reflect", "Write a reflection on this question, or with this format"),
    quiet(Layer::Library, &[Key::letter('s')], Action::Send, "send", "Send this question or format into the running session"),
    bind(Layer::Leaf, &[ENTER], Action::Open, "follow", "Follow the selected link"),
    bind(Layer::Leaf, &[TAB, RIGHT], Action::NextLink, "next link", "To the next link"),
    quiet(Layer::Leaf, &[Key::shift_of(Code::Tab), LEFT], Action::PreviousLink, "link before", "To the link before"),
    bind(Layer::Leaf, &[Key::letter('w')], Action::Workshop, "workshop", "Run a workshop with the selected question or format"),
    bind(Layer::Leaf, &[Key::letter('r')], Action::Reflect, "reflect", "Write a reflection on the selected question, or with the format"),
    bind(Layer::Leaf, &[Key::letter('s')], Action::Send, "send", "Send the selected question or format into the running session"),
    bind(Layer::Deck, &[ENTER], Action::Open, "ask", "Let the selected question stand for now; undo takes it back"),
    bind(Layer::Deck, &[TAB], Action::TurnMoment, "moment", "Questions for another moment, or all of them"),
    quiet(Layer::Deck, &[Key::shift_of(Code::Tab)], Action::TurnMomentBack, "moment before", "Questions for the moment before"),
    bind(Layer::Deck, &[Key::ctrl('l')], Action::Library, "library", "The whole practice library"),
    bind(Layer::Deck, &[ESC], Action::Back, "back", "Back to the session"),
    bind(Layer::Stories, &[ENTER], Action::Open, "ask", "Let the story's question stand for now"),
    bind(Layer::Stories, &[TAB, RIGHT], Action::NextField, "next", "The next story"),
    quiet(Layer::Stories, &[Key::shift_of(Code::Tab), LEFT], Action::PreviousField, "before", "The story before"),
    bind(Layer::Stories, &[Key::letter('a')], Action::AllStories, "all", "All stories, the nearest to the step first; again, only those that fit it"),
    quiet(Layer::Stories, &[UP], Action::Up, "up", "One row up"),
    quiet(Layer::Stories, &[DOWN], Action::Down, "down", "One row down"),
    bind(Layer::WhatIf, &[ENTER], Action::Open, "read", "Read the card"),
    bind(Layer::WhatIf, &[TAB, RIGHT], Action::NextField, "next card", "The next card"),
    quiet(Layer::WhatIf, &[Key::shift_of(Code::Tab), LEFT], Action::PreviousField, "card before", "The card before"),
    bind(Layer::WhatIf, &[ESC, Key::letter('o')], Action::Back, "back", "Back to the list, then to the session"),
    bind(Layer::Stories, &[ESC], Action::Back, "back", "Back to the session"),
];
