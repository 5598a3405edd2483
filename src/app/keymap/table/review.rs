//! Keys of looking back.

use super::{DELETE, ENTER, ESC, LEFT, RIGHT, TAB, bind, quiet, spare};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{Binding, Layer};
use crossterm::event::KeyCode as Code;

#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub(super) static KEYS: &[Binding] = &[
    // Review
    bind(Layer::Review, &[ENTER], Action::Open, "read", "Read the session"),
    quiet(Layer::Review, &[Key::letter('c')], Action::Continue, "continue", "Take a session up again where it was left; if it was ended, it asks first"),
    bind(Layer::Review, &[Key::letter('/')], Action::Find, "find", "Find what was said by its words, by whom, or by the session's title"),
    bind(Layer::Review, &[Key::letter('f')], Action::Filter, "filter", "Show only sessions of a kind, a person, a tag, a format, a time and so on"),
    quiet(Layer::Review, &[Key::of(Code::Backspace)], Action::Backspace, "less", "Take the last filter away"),
    quiet(Layer::Review, &[RIGHT], Action::NextField, "filters", "To the first of the filters that are set"),
    quiet(Layer::Review, &[LEFT], Action::PreviousField, "filters", "To the last of the filters that are set"),
    bind(Layer::Review, &[Key::letter('v')], Action::Compare, "compare", "Set the session beside another one of the same format"),
    spare(Layer::Review, &[DELETE, Key::letter('d')], Action::Trash, "trash", "Move the session to the trash"),
    spare(Layer::Review, &[Key::letter('m')], Action::ToJournal, "move", "Move the session to another journal"),
    bind(Layer::Review, &[Key::letter('a')], Action::AllJournals, "all", "See the sessions of all journals, or of this one again"),
    quiet(Layer::Review, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Bring back what was just moved to the trash or to another journal"),
    spare(Layer::Review, &[Key::letter('t')], Action::ShowTrash, "see trash", "See what is in the trash"),
    quiet(Layer::Review, &[Key::letter('e')], Action::Erase, "erase", "Erase the session and every copy of it now; asks first"),
    quiet(Layer::Review, &[Key::letter('x')], Action::Export, "export", "Write the session to a Markdown file"),
    bind(Layer::Chips, &[DELETE, Key::of(Code::Backspace), Key::letter('x')], Action::Remove, "take away", "Take this filter away"),
    bind(Layer::Chips, &[RIGHT], Action::NextField, "next", "To the next filter"),
    bind(Layer::Chips, &[LEFT], Action::PreviousField, "before", "To the filter before"),
    bind(Layer::Chips, &[ENTER], Action::Open, "change", "Change the filters"),
    bind(Layer::Chips, &[ESC], Action::Back, "to the list", "Back to the list; so do the arrows up and down"),
    bind(Layer::Search, &[ENTER], Action::Open, "read", "Read the session from the very passage on"),
    bind(Layer::Search, &[TAB], Action::AllJournals, "all journals", "Look in all journals, or in this one again"),
    bind(Layer::Search, &[ESC], Action::Back, "clear, back", "Take the words away; without any, back to the list"),
    bind(Layer::Filter, &[ENTER], Action::Open, "keep", "Keep these filters on the list"),
    bind(Layer::Filter, &[TAB], Action::AllJournals, "all journals", "See the sessions of all journals, or of this one again"),
    bind(Layer::Filter, &[ESC], Action::Back, "back", "Leave the filters as they were"),
    bind(Layer::Offer, &[TAB], Action::Complete, "take it", "Complete the filter with the first of what is offered"),
    // Trash
    bind(Layer::Trash, &[ENTER], Action::Open, "bring back", "Bring the session back to its journal"),
    bind(Layer::Trash, &[Key::letter('e'), DELETE], Action::Erase, "erase now", "Erase the session and every copy of it now; asks first"),
    quiet(Layer::Trash, &[Key::letter('/')], Action::Find, "find", "Says where words are looked for: in sessions, not in the trash"),
    // Reader
    bind(Layer::Reader, &[Key::letter('t')], Action::Contents, "contents", "What the page holds, to go to any part"),
    bind(Layer::Reader, &[Key::letter('f')], Action::Fold, "fold", "Fold the part at the top of the screen, or unfold it"),
    quiet(Layer::Reader, &[Key::letter('F')], Action::FoldAll, "fold all", "Fold every part, or unfold them if all are folded"),
    spare(Layer::Reader, &[Key::letter('p')], Action::ByPerson, "by person", "Put together what one person said in a step, or set it in order again"),
    bind(Layer::Reader, &[Key::letter('/')], Action::Find, "find", "Find words on this page"),
    spare(Layer::Reader, &[Key::letter('o')], Action::Courses, "went on", "How what was meant, promised and tried here went on in other sessions"),
    quiet(Layer::Reader, &[Key::letter('n')], Action::NextHit, "next", "To the next place found"),
    quiet(Layer::Reader, &[Key::letter('N')], Action::PreviousHit, "before", "To the place found before"),
    quiet(Layer::Reader, &[Key::letter('b')], Action::BringToTeam, "to a team", "Copy a passage of a page of your own for a team: it waits for their next workshop. Shows first what leaves"),
    bind(Layer::Reader, &[Key::letter('s')], Action::Summary, "summary", "The summary for the room"),
    bind(Layer::Reader, &[Key::letter('x')], Action::Export, "export", "Write what the room may see to a Markdown file"),
    spare(Layer::Reader, &[Key::letter('c')], Action::Continue, "continue", "Take the session up again; if it was ended, it asks first"),
    quiet(Layer::Reader, &[DELETE, Key::letter('d')], Action::Trash, "trash", "Move the session to the trash"),
    spare(Layer::Reader, &[Key::letter('w')], Action::People, "who", "Name everybody who was there, where they come from and what they led, or say it shorter again"),
    spare(Layer::Reader, &[Key::letter('v')], Action::Compare, "compare", "Set the session beside another one of the same format"),
    bind(Layer::Comparing, &[ENTER], Action::Open, "side by side", "Set the two side by side, the earlier one on the left"),
    bind(Layer::Comparing, &[ESC], Action::Back, "back", "Back; nothing is lost"),
    bind(Layer::Compare, &[ENTER], Action::Open, "read", "Read the session of the side that is on, from this step on"),
    bind(Layer::Compare, &[RIGHT, LEFT], Action::Focus, "other side", "To the other side: Enter reads its session"),
    bind(Layer::Compare, &[TAB], Action::NextStep, "next step", "To the next step"),
    quiet(Layer::Compare, &[Key::shift_of(Code::Tab)], Action::PreviousStep, "step before", "To the step before"),
    bind(Layer::Compare, &[Key::letter('/')], Action::Find, "find", "Find words on either side"),
    quiet(Layer::Compare, &[Key::letter('n')], Action::NextHit, "next", "To the next place found"),
    quiet(Layer::Compare, &[Key::letter('N')], Action::PreviousHit, "before", "To the place found before"),
    bind(Layer::Contents, &[ENTER], Action::Open, "go there", "Go to the selected part"),
    bind(Layer::Contents, &[Key::letter('f'), Key::letter(' ')], Action::Fold, "fold", "Fold the selected part, or unfold it"),
    bind(Layer::Contents, &[ESC, Key::letter('t')], Action::Back, "back", "Back to the page"),
    bind(Layer::Courses, &[ENTER], Action::Open, "go on", "See how it went on, then read a session of it there"),
    bind(Layer::Courses, &[ESC], Action::Back, "back", "Back to the page"),
    // Summary
    bind(Layer::Summary, &[Key::letter('x')], Action::Export, "export", "Write what the room may see to a Markdown file, to send round"),
    bind(Layer::Summary, &[Key::letter('b')], Action::Brief, "brief", "Write one page for those who were not there, with what the room may see"),
    quiet(Layer::Summary, &[Key::letter('w')], Action::People, "who", "Name everybody who was there, where they come from and what they led, or say it shorter again"),
    bind(Layer::Summary, &[ENTER], Action::Open, "read all", "Read the whole session"),
    bind(Layer::Summary, &[Key::letter('c')], Action::Continue, "reopen", "Take the session up again; asks first"),
    bind(Layer::Summary, &[ESC], Action::Back, "done", "Back to the page that was read before, or to where the session was opened from"),
    // Find
    bind(Layer::Find, &[ENTER], Action::Open, "find", "Go to the first place found"),
    bind(Layer::Find, &[ESC], Action::Back, "back", "Leave finding"),
];
