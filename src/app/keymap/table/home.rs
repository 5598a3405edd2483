//! Keys of Home.

use super::{DOWN, ENTER, ESC, TAB, UP, bind, quiet, spare};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    bind(Layer::Home, &[ENTER], Action::Open, "open", "Do what is selected"),
    bind(Layer::Home, &[Key::letter('w')], Action::Workshop, "workshop", "Run a workshop"),
    bind(Layer::Home, &[Key::letter('j')], Action::Reflect, "reflect", "Write a reflection on today's question"),
    quiet(Layer::Home, &[Key::letter('g')], Action::Guided, "guided", "Choose a walk or a theme to write about"),
    spare(Layer::Home, &[Key::letter('b')], Action::Balcony, "balcony note", "Keep a balcony note: something you noticed, for your eyes only"),
    quiet(Layer::Home, &[], Action::GatherNotes, "balcony notes", "Balcony notes that no page has taken up: choose some, and write about them"),
    spare(Layer::Home, &[Key::letter('r')], Action::Review, "review", "Review past sessions"),
    spare(Layer::Home, &[Key::letter('t')], Action::Threads, "threads", "See what goes on from session to session: experiments, commitments, the purpose, scores"),
    spare(Layer::Home, &[Key::letter('l')], Action::Library, "library", "Building blocks, hurdles, light bulbs, stories, questions, methods and formats"),
    bind(Layer::Home, &[TAB], Action::Journals, "journal", "Go to another journal, or make one"),
    quiet(Layer::Home, &[Key::letter('o')], Action::ComeBack, "come back", "Come back to your own pages: on this day, promises to yourself, questions you carry, the days on which you wrote"),
    quiet(Layer::Home, &[Key::letter('d')], Action::Discreet, "discreet", "Show nothing of your own pages, no title and no word, or show them again"),
    quiet(Layer::Home, &[UP], Action::Up, "up", "One row up"),
    quiet(Layer::Home, &[DOWN], Action::Down, "down", "One row down"),
    quiet(Layer::Home, &[Key::letter(':')], Action::Palette, "actions", "Find an action by a few letters"),
    quiet(Layer::Home, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Bring back what was just moved to the trash"),
    bind(Layer::Home, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    bind(Layer::Home, &[Key::letter('q')], Action::Leave, "quit", "Leave Balcony; everything is kept"),
    quiet(Layer::Home, &[Key::letter('D')], Action::DigestOfQuarter, "digest", "Write a digest of three months, for people who were not there"),
    // A balcony note
    bind(Layer::Noting, &[ENTER], Action::Keep, "keep", "Keep the note with its time, for your eyes only"),
    quiet(Layer::Noting, &[Key::alt_of(Code::Enter), Key::ctrl('j')], Action::NewLine, "new line", "A new line"),
    bind(Layer::Noting, &[ESC], Action::Back, "keep, back", "Back; what is written is kept, and without words there is no note"),
];
