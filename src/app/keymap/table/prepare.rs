//! Keys of preparing a workshop.

use super::{DELETE, DOWN, ENTER, ESC, LEFT, RIGHT, TAB, UP, bind, quiet, spare};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    bind(Layer::Prepare, &[ENTER], Action::Open, "begin", "Begin the selected workshop now"),
    bind(Layer::Prepare, &[Key::letter(' '), Key::letter('v')], Action::ReadFormat, "read", "Read all about the format: what to have ready, its steps, what it serves"),
    bind(Layer::Prepare, &[TAB, RIGHT, LEFT], Action::Focus, "agenda", "Between the formats and the agenda"),
    bind(Layer::Prepare, &[Key::letter('p')], Action::People, "people", "Say who is coming"),
    bind(Layer::Prepare, &[Key::letter('e')], Action::Rehearse, "rehearse", "Rehearse it with invented people: nothing is kept"),
    spare(Layer::Prepare, &[Key::letter('/')], Action::Find, "find", "Find a format by words about its purpose"),
    spare(Layer::Prepare, &[Key::letter('m')], Action::MinutesAtHand, "minutes", "Only formats that fit the minutes at hand; again for more"),
    spare(Layer::Prepare, &[Key::letter('s')], Action::GroupSize, "size", "Only formats for so many people; again for more"),
    spare(Layer::Prepare, &[Key::letter('b')], Action::Begins, "begins", "Say when it is to begin; the agenda's clock times follow"),
    spare(Layer::Prepare, &[Key::letter('t')], Action::Title, "title", "Give the session a title of its own"),
    spare(Layer::Prepare, &[Key::letter('o')], Action::Journals, "where", "Say in which journal, for which place"),
    quiet(Layer::Prepare, &[Key::letter('x')], Action::Discard, "start afresh", "Throw away title, people and agenda as prepared; u brings them back"),
    quiet(Layer::Prepare, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Bring back what was just thrown away"),
    quiet(Layer::Prepare, &[Key::letter('q')], Action::Leave, "quit", "Leave Balcony"),
    bind(Layer::Plan, &[ENTER], Action::Open, "begin", "Begin with this agenda now"),
    bind(Layer::Plan, &[Key::letter(' '), Key::letter('v')], Action::ReadStep, "read", "Read the step whole: its question, what the room sees, and your notes"),
    bind(Layer::Plan, &[Key::letter('+'), Key::letter('=')], Action::MoreTime, "longer", "A minute more for this step"),
    bind(Layer::Plan, &[Key::letter('-')], Action::LessTime, "shorter", "A minute less for this step"),
    bind(Layer::Plan, &[DELETE, Key::letter('d')], Action::Drop, "leave out", "Leave this step out, or take it back"),
    spare(Layer::Plan, &[Key::letter('a')], Action::Add, "add", "Add a step behind this one"),
    spare(Layer::Plan, &[Key::letter('['), Key::shift_of(Code::Up)], Action::MoveUp, "earlier", "Move this step one place up"),
    spare(Layer::Plan, &[Key::letter(']'), Key::shift_of(Code::Down)], Action::MoveDown, "later", "Move this step one place down"),
    quiet(Layer::Plan, &[Key::letter('r')], Action::Restore, "as it was", "Bring the agenda back as the format has it"),
    spare(Layer::Plan, &[TAB, LEFT, ESC], Action::Focus, "formats", "Back to the formats; the agenda stays as it is"),
    bind(Layer::Step, &[ESC, ENTER, Key::letter(' ')], Action::Back, "back", "Back to the agenda"),
    bind(Layer::Step, &[UP], Action::Up, "before", "The step before"),
    bind(Layer::Step, &[DOWN], Action::Down, "next", "The next step"),
    bind(Layer::Placing, &[ENTER], Action::Open, "here", "The workshop takes place here; who is to come comes along"),
    bind(Layer::Field, &[ENTER], Action::Open, "done", "Take the text as it is"),
    bind(Layer::Field, &[ESC], Action::Back, "back", "Back"),
];
