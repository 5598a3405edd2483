//! Keys of a page of one's own: letters are text, so commands have Ctrl, Alt or a key of their own.

use super::{DOWN, ENTER, ESC, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, TAB, UP, bind, quiet, spare};
use crate::app::action::Action;
use crate::app::editor::Motion;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

const fn select_of(code: Code) -> Key {
    Key { shift: true, ..Key::ctrl_of(code) }
}

const fn far_select_of(code: Code) -> Key {
    Key { shift: true, ..Key::alt_of(code) }
}

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    bind(Layer::Page, &[Key::ctrl('n')], Action::OtherQuestion, "another", "Ask another question, one that did not come lately; below what is written, if anything is"),
    spare(Layer::Page, &[Key::ctrl('o')], Action::Guided, "themes", "Choose a walk, a question about a block, hurdle or light bulb, or none"),
    spare(Layer::Page, &[Key::of(Code::F(2))], Action::OnlyPage, "only the page", "Show nothing but the page; again, and the rest is back"),
    bind(Layer::Page, &[ESC], Action::Back, "home", "Leave the page as it is; it is there next time"),
    quiet(Layer::Page, &[Key::ctrl('l')], Action::GatherNotes, "balcony notes", "Balcony notes that no page has taken up: choose some, and they are quoted here"),
    quiet(Layer::Page, &[Key::of(Code::F(3))], Action::LookBefore, "before", "Find what you wrote before about what is selected, or the word you are at; the page is left as it is"),
    quiet(Layer::Page, &[Key::of(Code::F(4))], Action::ComeBack, "come back", "Come back to your own pages: on this day, promises to yourself, questions you carry, the days on which you wrote"),
    quiet(Layer::Page, &[Key::ctrl('k')], Action::MarkPage, "about", "Say which building block, hurdle or light bulb the page is about; once more takes it away"),
    quiet(Layer::Page, &[Key::ctrl('r')], Action::BringToTeam, "to a team", "Copy what is selected, or the paragraph, for a team: it waits for their next workshop. Shows first what leaves"),
    quiet(Layer::Page, &[PAGE_DOWN], Action::PageDown, "on", "A screenful down; past the end of a text to the next question"),
    quiet(Layer::Page, &[PAGE_UP], Action::PageUp, "back", "A screenful up; past the start of a text to the question before"),
    quiet(Layer::Page, &[TAB], Action::NextStep, "next question", "To the next question; nothing has to be answered. Behind @ and a few letters it completes the name"),
    quiet(Layer::Page, &[Key::shift_of(Code::Tab)], Action::PreviousStep, "question before", "To the question before"),
    quiet(Layer::Page, &[UP], Action::Up, "up", "One row up; from the first row to the question before"),
    quiet(Layer::Page, &[DOWN], Action::Down, "down", "One row down; from the last row to the next question"),
    quiet(Layer::Page, &[ENTER, Key::alt_of(Code::Enter), Key::ctrl('j')], Action::NewLine, "new line", "A new line"),
    quiet(Layer::Page, &[Key::ctrl('d')], Action::Finish, "finished", "Leave the page as finished; nothing is asked, and it can be taken up again"),
    quiet(Layer::Page, &[Key::ctrl('g')], Action::Hint, "hint", "Show what may help with the question, or hide it"),
    quiet(Layer::Page, &[Key::ctrl('f')], Action::Find, "find", "Find words on the page"),
    quiet(Layer::Page, &[Key::ctrl('t')], Action::Figures, "words and time", "Show how many words there are and how long it took, or hide it"),
    quiet(Layer::Page, &[Key::ctrl('e')], Action::EditOutside, "editor", "Write this text in your own editor ($EDITOR)"),
    quiet(Layer::Page, &[Key::ctrl('s')], Action::AlreadyKept, "save", "Nothing to do: every letter is kept already"),
    quiet(Layer::Page, &[Key::alt_of(Code::Left)], Action::Move(Motion::WordLeft), "word left", "One word to the left"),
    quiet(Layer::Page, &[Key::alt_of(Code::Right)], Action::Move(Motion::WordRight), "word right", "One word to the right"),
    quiet(Layer::Page, &[Key::ctrl_of(Code::Up), Key::alt_of(Code::Up)], Action::Move(Motion::ParagraphUp), "paragraph up", "To the start of the paragraph, or of the one before"),
    quiet(Layer::Page, &[Key::ctrl_of(Code::Down), Key::alt_of(Code::Down)], Action::Move(Motion::ParagraphDown), "paragraph down", "To the next paragraph"),
    quiet(Layer::Page, &[Key::shift_of(Code::Up)], Action::Select(Motion::Up), "select up", "Select one row up"),
    quiet(Layer::Page, &[Key::shift_of(Code::Down)], Action::Select(Motion::Down), "select down", "Select one row down"),
    quiet(Layer::Page, &[select_of(Code::Left), far_select_of(Code::Left)], Action::Select(Motion::WordLeft), "select word", "Select one word to the left"),
    quiet(Layer::Page, &[select_of(Code::Right), far_select_of(Code::Right)], Action::Select(Motion::WordRight), "select word", "Select one word to the right"),
    quiet(Layer::Page, &[select_of(Code::Up), far_select_of(Code::Up)], Action::Select(Motion::ParagraphUp), "select paragraph", "Select to the start of the paragraph"),
    quiet(Layer::Page, &[select_of(Code::Down), far_select_of(Code::Down)], Action::Select(Motion::ParagraphDown), "select paragraph", "Select to the next paragraph"),
    // Finding words
    bind(Layer::PageFind, &[ENTER, DOWN], Action::Open, "next", "To the next place found"),
    bind(Layer::PageFind, &[UP], Action::Up, "before", "To the place found before"),
    bind(Layer::PageFind, &[ESC], Action::Back, "done", "Write on at the place found"),
    // What to write about
    bind(Layer::Topics, &[ENTER], Action::Open, "choose", "Choose what is selected; its letter or digit does that at once"),
    quiet(Layer::Topics, &[TAB, LEFT, RIGHT], Action::Focus, "other half", "To the other half of the list"),
    spare(Layer::Topics, &[ESC], Action::Back, "back", "Back; nothing is changed"),
    // Coming back
    bind(Layer::ComingBack, &[ENTER], Action::Open, "read", "Read it where it stands; a page that is being written is left as it is"),
    bind(Layer::ComingBack, &[ESC], Action::Back, "back", "Back"),
    // Balcony notes for a page
    bind(Layer::Notes, &[ENTER], Action::Open, "quote", "Quote those that are marked at the beginning of the page"),
    bind(Layer::Notes, &[Key::letter(' ')], Action::Tick, "leave out", "Leave the selected note out, or take it in"),
    bind(Layer::Notes, &[ESC], Action::Back, "back", "Back; nothing is changed"),
    // Bringing a passage to a team
    bind(Layer::Bring, &[ENTER], Action::Open, "choose", "Choose the passage, then the journal; or take back what waits there"),
    bind(Layer::Bring, &[ESC], Action::Back, "back", "Back; nothing leaves"),
    bind(Layer::BringNow, &[Key::letter('y')], Action::Yes, "copy it", "Copy these words, and nothing else"),
    bind(Layer::BringNow, &[Key::letter('n'), ESC, ENTER], Action::No, "no", "Nothing leaves"),
];
