//! Keys of what goes on from session to session.

use super::{ENTER, ESC, LEFT, RIGHT, TAB, bind, quiet, spare};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    bind(Layer::Threads, &[ENTER], Action::Open, "open", "Open the session where it was said"),
    bind(Layer::Threads, &[TAB, RIGHT], Action::NextField, "next view", "Follow the next kind of thing"),
    quiet(Layer::Threads, &[Key::shift_of(Code::Tab), LEFT], Action::PreviousField, "view before", "Follow the kind of thing before"),
    bind(Layer::Threads, &[Key::letter('v')], Action::Look, "verdict", "Say how it stands: a verdict, then a few words and a day; it is a note of today in this journal"),
    bind(Layer::Threads, &[Key::letter('n')], Action::New, "note", "The way so far: note an outcome, a milestone or a step back"),
    spare(Layer::Threads, &[Key::letter('e')], Action::Continue, "edit", "The way so far: put what was noted here in other words"),
    bind(Layer::Threads, &[Key::letter('w')], Action::Workshop, "review", "Prepare a workshop that looks at the selected experiment"),
    bind(Layer::Threads, &[Key::letter('a')], Action::ShowOver, "all", "Show what is over as well, or only what is open"),
    bind(Layer::Threads, &[Key::letter('p')], Action::Picture, "each time", "Show it in another way: scores each time they were given or all at once, and what each person offered for a purpose side by side"),
    spare(Layer::Threads, &[Key::letter('x')], Action::Export, "export", "Write what is shown to a Markdown file, with what the room may see"),
    quiet(Layer::Threads, &[Key::letter('X')], Action::ExportPage, "as a page", "Write what is shown as a page of HTML that prints well, with its charts"),
    quiet(Layer::Threads, &[Key::letter('d')], Action::DigestSinceLast, "digest", "Write a digest since the last workshop, for people who were not there"),
    quiet(Layer::Threads, &[Key::letter('D')], Action::DigestOfQuarter, "quarter", "Write a digest of three months, for people who were not there"),
    quiet(Layer::Threads, &[Key::letter(' ')], Action::Mark, "compare", "Compare the other versions of the purpose with this one"),
    quiet(Layer::Threads, &[Key::ctrl('z'), Key::letter('u')], Action::Undo, "undo", "Take back the note that was made here last"),
    quiet(Layer::Threads, &[Key::ctrl('y'), Key::letter('U')], Action::Redo, "redo", "Bring back the note that was taken back"),
    bind(Layer::Threads, &[ESC], Action::Back, "home", "Back to Home"),
    // A note
    bind(Layer::Jotting, &[ENTER], Action::Keep, "keep, go on", "Keep what is written and go on; without words it is passed"),
    quiet(Layer::Jotting, &[Key::alt_of(Code::Enter), Key::ctrl('j')], Action::NewLine, "new line", "A new line"),
    bind(Layer::Jotting, &[Key::ctrl('z')], Action::Undo, "undo", "Take back the last change, of the line first, then of the note"),
    bind(Layer::Jotting, &[ESC], Action::Back, "done", "Done; what is written is kept, and the rest is passed"),
];
