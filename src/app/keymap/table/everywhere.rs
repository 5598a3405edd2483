//! Keys of rows, lists, questions, help, the wall and text.

use super::{
    DELETE, DOWN, END, ENTER, ESC, HOME, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, TAB, UP, bind, quiet,
};
use crate::app::action::Action;
use crate::app::editor::Motion;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    // Rows and lists
    quiet(Layer::Rows, &[UP], Action::Up, "up", "One row up"),
    quiet(Layer::Rows, &[DOWN], Action::Down, "down", "One row down"),
    quiet(Layer::Rows, &[PAGE_UP], Action::PageUp, "page up", "One screenful up"),
    quiet(Layer::Rows, &[PAGE_DOWN], Action::PageDown, "page down", "One screenful down"),
    quiet(Layer::Rows, &[HOME], Action::First, "first", "To the first row"),
    quiet(Layer::Rows, &[END], Action::Last, "last", "To the last row"),
    bind(Layer::List, &[ESC], Action::Back, "back", "Back; nothing is lost"),
    quiet(Layer::List, &[Key::letter('k')], Action::Up, "up", "One row up"),
    quiet(Layer::List, &[Key::letter('j')], Action::Down, "down", "One row down"),
    quiet(Layer::List, &[Key::letter(' ')], Action::PageDown, "page down", "One screenful down"),
    quiet(Layer::List, &[Key::letter('g')], Action::First, "first", "To the first row"),
    quiet(Layer::List, &[Key::letter('G')], Action::Last, "last", "To the last row"),
    quiet(Layer::List, &[Key::letter(':')], Action::Palette, "actions", "Find an action by a few letters"),
    bind(Layer::List, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    quiet(Layer::List, &[Key::letter('q')], Action::Leave, "quit", "Leave Balcony; everything is kept"),
    // Questions
    bind(Layer::Confirm, &[Key::letter('y')], Action::Yes, "yes", "Yes"),
    bind(Layer::Confirm, &[Key::letter('n'), ESC], Action::No, "no", "No"),
    quiet(Layer::Confirm, &[LEFT, RIGHT, TAB], Action::Down, "other", "Choose the other answer"),
    quiet(Layer::Confirm, &[ENTER], Action::Open, "answer", "Give the selected answer, which is No unless you change it"),
    bind(Layer::Unsaved, &[Key::letter('r'), ENTER], Action::Retry, "try again", "Try to save again"),
    bind(Layer::Unsaved, &[Key::letter('s')], Action::SaveElsewhere, "save elsewhere", "Save a copy in your home folder"),
    bind(Layer::Unsaved, &[Key::letter('x')], Action::LeaveAnyway, "leave anyway", "Leave without having saved"),
    bind(Layer::Unsaved, &[ESC], Action::Back, "stay", "Stay"),
    // Help
    bind(Layer::Help, &[ESC, ENTER, Key::letter('q'), Key::letter('?')], Action::Back, "close", "Close the help"),
    bind(Layer::Palette, &[ENTER], Action::Open, "do it", "Do what is selected"),
    bind(Layer::Palette, &[ESC], Action::Back, "close", "Close the list of actions"),
    // Wall
    bind(Layer::Wall, &[Key::letter('q'), ESC], Action::Leave, "quit", "Leave the wall; the workshop goes on"),
    bind(Layer::OnWall, &[Key::letter('w'), Key::alt_of(Code::Char('w')), ESC, ENTER], Action::Back, "back", "Back to your own screen"),
    bind(Layer::OnWall, &[PAGE_DOWN], Action::NextStep, "next step", "Go to the next step"),
    bind(Layer::OnWall, &[PAGE_UP], Action::PreviousStep, "step before", "Go back to the step before"),
    // Text
    quiet(Layer::Text, &[LEFT], Action::Move(Motion::Left), "left", "One letter to the left"),
    quiet(Layer::Text, &[RIGHT], Action::Move(Motion::Right), "right", "One letter to the right"),
    quiet(Layer::Text, &[UP], Action::Move(Motion::Up), "up", "One line up"),
    quiet(Layer::Text, &[DOWN], Action::Move(Motion::Down), "down", "One line down"),
    quiet(Layer::Text, &[Key::ctrl_of(Code::Left)], Action::Move(Motion::WordLeft), "word left", "One word to the left"),
    quiet(Layer::Text, &[Key::ctrl_of(Code::Right)], Action::Move(Motion::WordRight), "word right", "One word to the right"),
    quiet(Layer::Text, &[HOME], Action::Move(Motion::LineStart), "line start", "To the start of the line"),
    quiet(Layer::Text, &[END], Action::Move(Motion::LineEnd), "line end", "To the end of the line"),
    quiet(Layer::Text, &[Key::ctrl_of(Code::Home)], Action::Move(Motion::Start), "start", "To the start of the text"),
    quiet(Layer::Text, &[Key::ctrl_of(Code::End)], Action::Move(Motion::End), "end", "To the end of the text"),
    quiet(Layer::Text, &[Key::shift_of(Code::Left)], Action::Select(Motion::Left), "select left", "Select one letter to the left"),
    quiet(Layer::Text, &[Key::shift_of(Code::Right)], Action::Select(Motion::Right), "select right", "Select one letter to the right"),
    quiet(Layer::Text, &[Key::shift_of(Code::Home)], Action::Select(Motion::LineStart), "select to start", "Select to the start of the line"),
    quiet(Layer::Text, &[Key::shift_of(Code::End)], Action::Select(Motion::LineEnd), "select to end", "Select to the end of the line"),
    quiet(Layer::Text, &[Key::ctrl('a')], Action::SelectAll, "select all", "Select the whole text"),
    quiet(Layer::Text, &[Key::of(Code::Backspace), Key::shift_of(Code::Backspace)], Action::Backspace, "backspace", "Delete before the cursor"),
    quiet(Layer::Text, &[DELETE], Action::Delete, "delete", "Delete behind the cursor"),
    quiet(Layer::Text, &[Key::ctrl('w'), Key::ctrl_of(Code::Backspace), Key::alt_of(Code::Backspace), Key::ctrl('h')], Action::DeleteWordLeft, "delete word", "Delete the word before the cursor"),
    quiet(Layer::Text, &[Key::ctrl_of(Code::Delete)], Action::DeleteWordRight, "delete word", "Delete the word behind the cursor"),
    quiet(Layer::Text, &[Key::ctrl('z')], Action::Undo, "undo", "Take back the last change"),
    quiet(Layer::Text, &[Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
    // Everywhere
    quiet(Layer::Everywhere, &[Key::of(Code::F(1))], Action::Help, "help", "Which keys do what here"),
    quiet(Layer::Everywhere, &[Key::ctrl('p')], Action::Palette, "actions", "Find an action by a few letters"),
    quiet(Layer::Everywhere, &[], Action::Suspend, "suspend", "Suspend: back to the shell, where fg goes on"),
    quiet(Layer::Everywhere, &[Key::ctrl('c')], Action::Leave, "leave", "Save and leave; in a running workshop only when pressed twice within two seconds"),
];
