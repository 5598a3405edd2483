//! Keys of what is done within a running step.

use super::{
    DELETE, DOWN, ENTER, ESC, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, TAB, UP, bind, quiet, spare,
};
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
    // Who is with whom
    bind(Layer::Together, &[ENTER, ESC], Action::Back, "back", "Back to the session; the draw is kept. A letter goes to the line"),
    bind(Layer::Together, &[Key::letter(' ')], Action::Redraw, "draw again", "Draw again, with others where that can be"),
    bind(Layer::Together, &[Key::letter('2')], Action::DrawPairs, "pairs", "Pairs"),
    bind(Layer::Together, &[Key::letter('3')], Action::DrawThrees, "threes", "Threes"),
    bind(Layer::Together, &[Key::letter('4')], Action::DrawFours, "fours", "Fours: pairs that are there are joined"),
    bind(Layer::Together, &[Key::letter('1')], Action::DrawSpeaking, "order", "The order of speaking"),
    bind(Layer::Together, &[RIGHT], Action::NextPhase, "next phase", "Go to the next phase now, or to the next turn; the clock goes on from there"),
    quiet(Layer::Together, &[LEFT], Action::PreviousPhase, "phase before", "Back to the phase before, from its beginning"),
    bind(Layer::Together, &[Key::letter('+'), Key::letter('=')], Action::MoreTime, "minute", "Give the phase a minute more"),
    quiet(Layer::Together, &[Key::letter('-')], Action::LessTime, "minute less", "Give the phase a minute less"),
    bind(Layer::Together, &[Key::ctrl('z')], Action::Undo, "undo", "Take back the last change"),
    quiet(Layer::Together, &[Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
    quiet(Layer::Together, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    // Agenda
    bind(Layer::Agenda, &[ENTER], Action::Open, "go there", "Go to the selected step; its time goes on where it stopped"),
    bind(Layer::Agenda, &[Key::letter('a')], Action::Add, "add", "Add a step behind this one: one of your own, or any step of any format"),
    bind(Layer::Agenda, &[Key::letter('d'), DELETE], Action::Drop, "leave out", "Leave this step out, or take it back"),
    bind(Layer::Agenda, &[Key::letter('+'), Key::letter('=')], Action::MoreTime, "longer", "A minute more for this step"),
    bind(Layer::Agenda, &[Key::letter('p')], Action::Replan, "plan again", "Plan the rest again, so that the end is met"),
    bind(Layer::Agenda, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Take back the last change"),
    spare(Layer::Agenda, &[Key::letter('r')], Action::Repeat, "repeat", "Ask this step's question once more, behind it, with nothing said yet"),
    spare(Layer::Agenda, &[Key::letter('s')], Action::Split, "split", "Part this step in two: its minutes are divided, what was said stays with the first"),
    spare(Layer::Agenda, &[Key::letter('l')], Action::Leader, "who leads", "Who leads this step: through the people here, then nobody"),
    spare(Layer::Agenda, &[Key::letter('['), Key::shift_of(Code::Up)], Action::MoveUp, "earlier", "Move this step one place up"),
    spare(Layer::Agenda, &[Key::letter(']'), Key::shift_of(Code::Down)], Action::MoveDown, "later", "Move this step one place down"),
    spare(Layer::Agenda, &[Key::letter(' ')], Action::ReadStep, "read", "Read the step whole: its question, what the room sees, and your notes"),
    spare(Layer::Agenda, &[Key::letter('w')], Action::KeepFormat, "as a format", "Keep this agenda as a format of your own, for the next time"),
    spare(Layer::Agenda, &[Key::letter('-')], Action::LessTime, "shorter", "A minute less for this step"),
    quiet(Layer::Agenda, &[Key::letter('U'), Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
    bind(Layer::Agenda, &[ESC, Key::letter('g')], Action::Back, "back", "Back to the line"),
    bind(Layer::Agenda, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    // A step to put in
    bind(Layer::Adding, &[ENTER], Action::Open, "put in", "Put the selected step in"),
    bind(Layer::Adding, &[UP], Action::Up, "up", "One step up"),
    bind(Layer::Adding, &[DOWN], Action::Down, "down", "One step down"),
    quiet(Layer::Adding, &[PAGE_UP], Action::PageUp, "page up", "One screenful up"),
    quiet(Layer::Adding, &[PAGE_DOWN], Action::PageDown, "page down", "One screenful down"),
    bind(Layer::Adding, &[ESC], Action::Back, "back", "Back to the agenda; nothing is put in"),
    // The rest planned again
    bind(Layer::Replan, &[ENTER], Action::Open, "take it", "Let the rest go like this; undo takes it back"),
    bind(Layer::Replan, &[TAB], Action::Focus, "other way", "Between shortening all steps evenly and leaving some out"),
    bind(Layer::Replan, &[Key::letter('+'), Key::letter('=')], Action::MoreTime, "longer", "A minute more for this step"),
    bind(Layer::Replan, &[Key::letter('-')], Action::LessTime, "shorter", "A minute less for this step"),
    bind(Layer::Replan, &[Key::letter('d'), DELETE], Action::Drop, "leave out", "Leave this step out, or take it back"),
    bind(Layer::Replan, &[RIGHT], Action::EndLater, "end later", "Let the session end five minutes later"),
    spare(Layer::Replan, &[LEFT], Action::EndEarlier, "end earlier", "Let the session end five minutes earlier"),
    bind(Layer::Replan, &[ESC, Key::letter('p')], Action::Back, "ignore", "Back to the agenda; nothing changes"),
    quiet(Layer::Replan, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    // Clock
    bind(Layer::Clock, &[Key::letter(' '), ENTER, Key::letter('t')], Action::Pause, "stop or go on", "Stop the clock, or let it go on"),
    bind(Layer::Clock, &[Key::letter('+'), Key::letter('='), UP, RIGHT], Action::MoreTime, "a minute more", "Give the step a minute more"),
    bind(Layer::Clock, &[Key::letter('-'), DOWN, LEFT], Action::LessTime, "a minute less", "Give the step a minute less"),
    bind(Layer::Clock, &[Key::letter('b')], Action::BigDigits, "big digits", "The clock in big digits, or small again"),
    bind(Layer::Clock, &[ESC], Action::Back, "back", "Back to the line"),
    quiet(Layer::Clock, &[Key::ctrl('z'), Key::letter('u')], Action::Undo, "undo", "Take back the last change"),
    quiet(Layer::Clock, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    // Rehearsal
    bind(Layer::Rehearsal, &[Key::letter('p')], Action::Pace, "speed", "The clock as it goes, ten times or sixty times as fast"),
    bind(Layer::RehearsalOver, &[ENTER], Action::Open, "choose", "Do what is selected"),
    bind(Layer::RehearsalOver, &[ESC], Action::Back, "go on", "Go on rehearsing"),
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
    bind(Layer::Look, &[ENTER], Action::Open, "take it", "Take what is selected; its digit does that at once"),
    bind(Layer::Look, &[ESC], Action::Back, "back", "Back; nothing is noted"),
    // Since last time
    bind(Layer::Since, &[ENTER], Action::Open, "to the step", "To the step; , in LEAD shows this again. A digit says how it is going, or takes in what was brought; any letter goes to the line"),
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
