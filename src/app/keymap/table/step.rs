//! Keys of what is done within a running step.

use super::{DELETE, DOWN, ENTER, ESC, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, TAB, UP, bind, quiet};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    // Groups
    bind(Layer::Groups, &[Key::letter(' ')], Action::Mark, "mark", "Mark the entry, or unmark it: what is marked is moved together"),
    bind(Layer::Groups, &[Key::letter('1'), Key::letter('2'), Key::letter('3'), Key::letter('4'), Key::letter('5'), Key::letter('6'), Key::letter('7'), Key::letter('8'), Key::letter('9')], Action::IntoGroup, "into it", "Put what is marked, or else the selected entry, into the group of this number; where the groups were there from the start, their first letters do it too"),
    bind(Layer::Groups, &[Key::letter('n')], Action::New, "new", "A new group of what is marked, or else of the selected entry"),
    quiet(Layer::Groups, &[ENTER], Action::Open, "new", "A new group, for what is in none yet"),
    bind(Layer::Groups, &[Key::letter('r')], Action::Rename, "rename", "Give the group of the selected entry another name"),
    bind(Layer::Groups, &[Key::letter('x'), DELETE], Action::Remove, "take out", "Take what is marked, or else the selected entry, out of its group"),
    bind(Layer::Groups, &[Key::letter('w')], Action::MarkWord, "word", "Mark a word of the selected sentence that has more than one meaning, and keep the difference open"),
    bind(Layer::Groups, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Take back the last change"),
    quiet(Layer::Groups, &[Key::letter('U'), Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
    bind(Layer::Groups, &[ESC, Key::letter('j')], Action::Back, "back", "Back to the line"),
    bind(Layer::Groups, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    bind(Layer::Marking, &[ENTER], Action::Open, "mark it", "Mark the word wherever it stands"),
    bind(Layer::Marking, &[TAB], Action::NextField, "next word", "The next word that several people used"),
    quiet(Layer::Marking, &[Key::shift_of(Code::Tab)], Action::PreviousField, "word before", "The word before"),
    bind(Layer::Marking, &[ESC], Action::Back, "back", "Back; nothing is marked"),
    // Names
    bind(Layer::Names, &[ENTER], Action::Open, "choose", "Let this stand from now on"),
    bind(Layer::Names, &[ESC], Action::Back, "back", "Back; nothing changes"),
    // Hand round
    bind(Layer::Round, &[ENTER], Action::Keep, "give", "Give what you wrote, or go on"),
    bind(Layer::Round, &[TAB], Action::NextSpeaker, "later", "Pass this person over; they can come later"),
    bind(Layer::Round, &[ESC], Action::Back, "end the round", "End the round; what is half written waits, unread"),
    quiet(Layer::Round, &[Key::alt_of(Code::Enter), Key::ctrl('j')], Action::NewLine, "new line", "New line within the field"),
    // Agenda
    bind(Layer::Agenda, &[ENTER], Action::Open, "go there", "Go to the selected step; its time goes on where it stopped"),
    bind(Layer::Agenda, &[ESC, Key::letter('g')], Action::Back, "back", "Back to the line"),
    quiet(Layer::Agenda, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    // Clock
    bind(Layer::Clock, &[Key::letter(' '), ENTER, Key::letter('t')], Action::Pause, "stop or go on", "Stop the clock, or let it go on"),
    bind(Layer::Clock, &[Key::letter('+'), Key::letter('='), UP, RIGHT], Action::MoreTime, "a minute more", "Give the step a minute more"),
    bind(Layer::Clock, &[Key::letter('-'), DOWN, LEFT], Action::LessTime, "a minute less", "Give the step a minute less"),
    bind(Layer::Clock, &[Key::letter('b')], Action::BigDigits, "big digits", "The clock in big digits, or small again"),
    bind(Layer::Clock, &[ESC], Action::Back, "back", "Back to the line"),
    quiet(Layer::Clock, &[Key::ctrl('z'), Key::letter('u')], Action::Undo, "undo", "Take back the last change"),
    quiet(Layer::Clock, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    // Card of an experiment
    bind(Layer::Card, &[ENTER], Action::Open, "next", "To the next line of the card; from the last one back to the session"),
    quiet(Layer::Card, &[TAB], Action::NextField, "next", "To the next line of the card"),
    bind(Layer::Card, &[UP], Action::Up, "up", "One row up, then to the line of the card before"),
    quiet(Layer::Card, &[DOWN], Action::Down, "down", "One row down, then to the next line of the card"),
    quiet(Layer::Card, &[Key::shift_of(Code::Tab)], Action::PreviousField, "before", "To the line of the card before"),
    quiet(Layer::Card, &[PAGE_UP], Action::PageUp, "page up", "Five lines of the card up"),
    quiet(Layer::Card, &[PAGE_DOWN], Action::PageDown, "page down", "Five lines of the card down"),
    quiet(Layer::Card, &[Key::alt_of(Code::Enter), Key::ctrl('j')], Action::NewLine, "new line", "New line within the text"),
    bind(Layer::Card, &[Key::ctrl('r')], Action::Start, "run it", "The experiment begins: what was predicted stays as it is from now on"),
    quiet(Layer::Card, &[Key::ctrl('s')], Action::AlreadyKept, "save", "Nothing to do: every letter is kept already"),
    bind(Layer::Card, &[ESC], Action::Back, "done", "Back to the session; everything is kept as typed"),
    // A look
    bind(Layer::Look, &[ENTER], Action::Open, "take it", "Take the selected verdict; its digit does that at once"),
    bind(Layer::Look, &[ESC], Action::Back, "back", "Back to what was said; no look was taken"),
    // Since last time
    bind(Layer::Since, &[ENTER], Action::Open, "to the step", "To the step; , in LEAD shows this again. A digit says how it is going, any letter goes to the line"),
    quiet(Layer::Since, &[ESC], Action::Back, "to the step", "To the step; , in LEAD shows this again"),
    bind(Layer::Since, &[Key::ctrl('z')], Action::Undo, "undo", "Take back the last look"),
    quiet(Layer::Since, &[Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
    // People
    bind(Layer::People, &[ENTER], Action::Open, "add", "Add the name typed; on an empty line, back"),
    bind(Layer::People, &[TAB], Action::Tick, "here or not", "Tick the selected person as here, or as not here"),
    bind(Layer::People, &[Key::alt_of(Code::Char('e')), Key::of(Code::F(2))], Action::Describe, "details", "Correct the selected person's name; organisation, role, and whether they live with the issue"),
    bind(Layer::People, &[UP], Action::Up, "up", "One person up"),
    quiet(Layer::People, &[DOWN], Action::Down, "down", "One person down"),
    bind(Layer::People, &[ESC], Action::Back, "back", "Back to the line"),
];
