//! The table itself.

use super::{Binding, Layer};
use crate::app::action::Action;
use crate::app::editor::Motion;
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

/// Every key of the program.
#[rustfmt::skip] // one binding a line, so that the table can be read as one
pub static TABLE: &[Binding] = &[
    // Home
    bind(Layer::Home, &[ENTER], Action::Open, "open", "Do what is selected"),
    bind(Layer::Home, &[Key::letter('w')], Action::Workshop, "workshop", "Run a workshop"),
    bind(Layer::Home, &[Key::letter('r')], Action::Review, "review", "Review past sessions"),
    bind(Layer::Home, &[Key::letter('l')], Action::Library, "library", "Building blocks, hurdles, light bulbs, stories, questions, methods and formats"),
    bind(Layer::Home, &[TAB], Action::Journals, "journal", "Go to another journal, or make one"),
    quiet(Layer::Home, &[UP], Action::Up, "up", "One row up"),
    quiet(Layer::Home, &[DOWN], Action::Down, "down", "One row down"),
    quiet(Layer::Home, &[Key::letter(':')], Action::Palette, "actions", "Find an action by a few letters"),
    quiet(Layer::Home, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Bring back what was just moved to the trash"),
    bind(Layer::Home, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    bind(Layer::Home, &[Key::letter('q')], Action::Leave, "quit", "Leave Balcony; everything is kept"),
    // Prepare
    bind(Layer::Prepare, &[ENTER], Action::Open, "begin", "Begin the selected workshop now"),
    bind(Layer::Prepare, &[Key::letter(' '), Key::letter('v')], Action::ReadFormat, "read", "Read all about the format: what to have ready, its steps, what it serves"),
    bind(Layer::Prepare, &[TAB, RIGHT, LEFT], Action::Focus, "agenda", "Between the formats and the agenda"),
    bind(Layer::Prepare, &[Key::letter('p')], Action::People, "people", "Say who is coming"),
    spare(Layer::Prepare, &[Key::letter('b')], Action::Begins, "begins", "Say when it is to begin; the agenda's clock times follow"),
    spare(Layer::Prepare, &[Key::letter('/')], Action::Find, "find", "Find a format by words about its purpose"),
    spare(Layer::Prepare, &[Key::letter('t')], Action::Title, "title", "Give the session a title of its own"),
    spare(Layer::Prepare, &[Key::letter('m')], Action::MinutesAtHand, "minutes", "Only formats that fit the minutes at hand; again for more"),
    spare(Layer::Prepare, &[Key::letter('s')], Action::GroupSize, "size", "Only formats for so many people; again for more"),
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
    // Write
    bind(Layer::Write, &[ENTER], Action::Keep, "keep", "Keep the line as an entry; on an empty line nothing happens"),
    quiet(Layer::Write, &[Key::alt_of(Code::Enter), Key::ctrl('j')], Action::NewLine, "new line", "New line within the entry"),
    bind(Layer::Write, &[TAB], Action::NextSpeaker, "who", "The next person speaks"),
    quiet(Layer::Write, &[Key::shift_of(Code::Tab)], Action::PreviousSpeaker, "who before", "The person before speaks"),
    bind(Layer::Write, &[UP], Action::Said, "said so far", "Go through what was said so far, from the first line of the text"),
    bind(Layer::Write, &[PAGE_DOWN], Action::NextStep, "next step", "Go to the next step"),
    quiet(Layer::Write, &[PAGE_UP], Action::PreviousStep, "step before", "Go back to the step before"),
    bind(Layer::Write, &[ESC], Action::Lead, "lead", "Put the hand on the session: LEAD. Alt and a LEAD letter does that once"),
    quiet(Layer::Write, &[Key::ctrl('s')], Action::AlreadyKept, "save", "Nothing to do: every letter is kept already"),
    quiet(Layer::Write, &[Key::ctrl('z')], Action::Undo, "undo", "Take back the last change, in the line first, then in the session"),
    quiet(Layer::Write, &[Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
    // Lead
    bind(Layer::Lead, &[ESC], Action::Write, "Write", "Put the hand back on the line"),
    bind(Layer::Lead, &[Key::letter('n'), PAGE_DOWN], Action::NextStep, "next", "Go to the next step"),
    quiet(Layer::Lead, &[Key::letter('N'), PAGE_UP], Action::PreviousStep, "step before", "Go back to the step before"),
    bind(Layer::Lead, &[Key::letter('r')], Action::Reveal, "reveal", "Show everybody what was written in hiding; cannot be undone, so it asks"),
    bind(Layer::Lead, &[Key::letter('t')], Action::Clock, "clock", "Stop the clock, give a minute or take one"),
    bind(Layer::Lead, &[Key::letter('d')], Action::Decision, "decision", "The line is a decision"),
    bind(Layer::Lead, &[Key::letter('c')], Action::Commitment, "commitment", "The line is a commitment, with an owner and a date"),
    bind(Layer::Lead, &[Key::letter('b')], Action::Balcony, "balcony", "The line is a balcony note, for your eyes only"),
    bind(Layer::Lead, &[Key::letter('p')], Action::Park, "park", "The line is parked for later"),
    bind(Layer::Lead, &[Key::letter('i')], Action::LightBulb, "light bulb", "The line is a light bulb: somebody sees it differently now"),
    bind(Layer::Lead, &[Key::letter('s')], Action::Shelf, "shelf", "The line is a solution, put on the shelf until the question is clear"),
    bind(Layer::Lead, &[Key::letter('e')], Action::Tension, "tension", "The line is a tension to hold"),
    bind(Layer::Lead, &[Key::letter('a')], Action::People, "who is here", "Say who is here"),
    bind(Layer::Lead, &[Key::letter('g')], Action::Agenda, "agenda", "The agenda, to go to any step"),
    bind(Layer::Lead, &[Key::letter('f')], Action::Deck, "question", "The question deck: another question to stand for now"),
    bind(Layer::Lead, &[Key::letter('h')], Action::Stories, "story", "Two or three stories that fit this step, each to be read aloud in a minute"),
    bind(Layer::Lead, &[Key::letter('w')], Action::Wall, "wall", "Turn this window into the wall that the room reads, and back"),
    bind(Layer::Lead, &[Key::letter('m')], Action::Notes, "notes", "Show or hide your notes"),
    bind(Layer::Lead, &[Key::letter('l')], Action::Peek, "peek", "Show what is dots for five seconds; again to end it"),
    quiet(Layer::Lead, &[Key::letter('y')], Action::RoomSees, "room sees", "The room can see this screen: your notes and hidden words are dots"),
    quiet(Layer::Lead, &[Key::letter('o')], Action::OnlyISee, "only I see", "Only you can see this screen: your notes and what you type stay readable"),
    bind(Layer::Lead, &[Key::letter('v')], Action::EditOutside, "editor", "Write the line in your own editor ($VISUAL, $EDITOR)"),
    bind(Layer::Lead, &[Key::letter('k')], Action::CountAway, "count away", "Count the time away in this step, or leave it out again"),
    bind(Layer::Lead, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Take back the last change, step moves included"),
    quiet(Layer::Lead, &[Key::letter('U'), Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
    bind(Layer::Lead, &[Key::letter('x')], Action::End, "end", "End the session"),
    bind(Layer::Lead, &[Key::letter('q')], Action::LeaveSession, "leave", "Leave the session for now: the clock stops, everything is kept"),
    quiet(Layer::Lead, &[LEFT, UP], Action::Up, "left", "One to the left"),
    quiet(Layer::Lead, &[RIGHT, DOWN], Action::Down, "right", "One to the right"),
    quiet(Layer::Lead, &[HOME], Action::First, "first", "The first action"),
    quiet(Layer::Lead, &[END], Action::Last, "last", "The last action"),
    quiet(Layer::Lead, &[ENTER], Action::Open, "do it", "Do what is selected"),
    quiet(Layer::Lead, &[], Action::Library, "library", "The practice library; what is chosen there can be sent into this session"),
    quiet(Layer::Lead, &[Key::letter(':')], Action::Palette, "actions", "Find an action by a few letters"),
    quiet(Layer::Lead, &[Key::letter('?')], Action::Help, "help", "Which keys do what here"),
    quiet(Layer::Lead, &[Key::ctrl('s')], Action::AlreadyKept, "save", "Nothing to do: every letter is kept already"),
    // Said so far
    bind(Layer::Said, &[ENTER], Action::Open, "edit", "Put the entry in other words"),
    bind(Layer::Said, &[DELETE], Action::Remove, "delete", "Take the entry away; undo brings it back"),
    bind(Layer::Said, &[Key::ctrl('o')], Action::Offer, "offer", "Offer the balcony note to the room, or take it back"),
    bind(Layer::Said, &[ESC], Action::Back, "back", "Back to the line; a letter goes there too"),
    quiet(Layer::Said, &[Key::ctrl('z')], Action::Undo, "undo", "Take back the last change"),
    quiet(Layer::Said, &[Key::ctrl('y')], Action::Redo, "redo", "Do again what was taken back"),
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
    // People
    bind(Layer::People, &[ENTER], Action::Open, "add", "Add the name typed; on an empty line, back"),
    bind(Layer::People, &[TAB], Action::Tick, "here or not", "Tick the selected person as here, or as not here"),
    bind(Layer::People, &[Key::alt_of(Code::Char('e')), Key::of(Code::F(2))], Action::Describe, "details", "Correct the selected person's name; organisation, role, and whether they live with the issue"),
    bind(Layer::People, &[UP], Action::Up, "up", "One person up"),
    quiet(Layer::People, &[DOWN], Action::Down, "down", "One person down"),
    bind(Layer::People, &[ESC], Action::Back, "back", "Back to the line"),
    // Review
    bind(Layer::Review, &[ENTER], Action::Open, "read", "Read the session"),
    quiet(Layer::Review, &[Key::letter('c')], Action::Continue, "continue", "Take a session up again where it was left; if it was ended, it asks first"),
    bind(Layer::Review, &[Key::letter('/')], Action::Find, "find", "Find sessions by words that were said in them, by whom, or by their titles"),
    bind(Layer::Review, &[DELETE, Key::letter('d')], Action::Trash, "trash", "Move the session to the trash"),
    spare(Layer::Review, &[Key::letter('m')], Action::ToJournal, "move", "Move the session to another journal"),
    bind(Layer::Review, &[Key::letter('a')], Action::AllJournals, "all", "See the sessions of all journals, or of this one again"),
    quiet(Layer::Review, &[Key::letter('u'), Key::ctrl('z')], Action::Undo, "undo", "Bring back what was just moved to the trash or to another journal"),
    bind(Layer::Review, &[Key::letter('t')], Action::ShowTrash, "see trash", "See what is in the trash"),
    quiet(Layer::Review, &[Key::letter('e')], Action::Erase, "erase", "Erase the session and every copy of it now; asks first"),
    quiet(Layer::Review, &[Key::letter('x')], Action::Export, "export", "Write the session to a Markdown file"),
    bind(Layer::Search, &[ENTER], Action::Open, "read", "Read the session from the passage that was found"),
    bind(Layer::Search, &[TAB], Action::AllJournals, "all journals", "Look in all journals, or in this one again"),
    bind(Layer::Search, &[ESC], Action::Back, "clear, back", "Take the words away; without any, back to the list"),
    // Trash
    bind(Layer::Trash, &[ENTER], Action::Open, "bring back", "Bring the session back to its journal"),
    bind(Layer::Trash, &[Key::letter('e'), DELETE], Action::Erase, "erase now", "Erase the session and every copy of it now; asks first"),
    // Reader
    bind(Layer::Reader, &[Key::letter('t')], Action::Contents, "contents", "What the page holds, to go to any part"),
    bind(Layer::Reader, &[Key::letter('f')], Action::Fold, "fold", "Fold the part at the top of the screen, or unfold it"),
    quiet(Layer::Reader, &[Key::letter('F')], Action::FoldAll, "fold all", "Fold every part, or unfold them if all are folded"),
    spare(Layer::Reader, &[Key::letter('p')], Action::ByPerson, "by person", "Put together what one person said in a step, or set it in order again"),
    bind(Layer::Reader, &[Key::letter('/')], Action::Find, "find", "Find words on this page"),
    quiet(Layer::Reader, &[Key::letter('n')], Action::NextHit, "next", "To the next place found"),
    quiet(Layer::Reader, &[Key::letter('N')], Action::PreviousHit, "before", "To the place found before"),
    bind(Layer::Reader, &[Key::letter('s')], Action::Summary, "summary", "The summary for the room"),
    bind(Layer::Reader, &[Key::letter('x')], Action::Export, "export", "Write what the room may see to a Markdown file"),
    spare(Layer::Reader, &[Key::letter('c')], Action::Continue, "continue", "Take the session up again; if it was ended, it asks first"),
    quiet(Layer::Reader, &[DELETE, Key::letter('d')], Action::Trash, "trash", "Move the session to the trash"),
    bind(Layer::Contents, &[ENTER], Action::Open, "go there", "Go to the selected part"),
    bind(Layer::Contents, &[Key::letter('f'), Key::letter(' ')], Action::Fold, "fold", "Fold the selected part, or unfold it"),
    bind(Layer::Contents, &[ESC, Key::letter('t')], Action::Back, "back", "Back to the page"),
    // Summary
    bind(Layer::Summary, &[Key::letter('x')], Action::Export, "export", "Write what the room may see to a Markdown file, to send round"),
    bind(Layer::Summary, &[ENTER], Action::Open, "read all", "Read the whole session"),
    bind(Layer::Summary, &[Key::letter('c')], Action::Continue, "reopen", "Take the session up again; asks first"),
    bind(Layer::Summary, &[ESC], Action::Back, "done", "Back to the page that was read before, or to where the session was opened from"),
    // Journals
    bind(Layer::Journals, &[ENTER], Action::Open, "open", "Put the journal on, and go Home"),
    bind(Layer::Journals, &[Key::letter('n')], Action::New, "new", "Make a journal for another place"),
    bind(Layer::Journals, &[Key::letter('r')], Action::Rename, "rename", "Give the journal another name; nothing moves"),
    bind(Layer::Journals, &[Key::letter('p')], Action::People, "people", "The people of the place"),
    quiet(Layer::Journals, &[TAB], Action::Down, "next", "One row down"),
    bind(Layer::Choosing, &[ENTER], Action::Open, "move here", "Move the session to this journal; u moves it back"),
    bind(Layer::Naming, &[ENTER], Action::Open, "done", "Take the name as it stands"),
    bind(Layer::Naming, &[ESC], Action::Back, "back", "Back; a new name half typed is there again next time"),
    // People of a place
    bind(Layer::Members, &[ENTER], Action::Open, "change", "Change what is known of the person"),
    bind(Layer::Members, &[Key::letter('n')], Action::New, "new", "Add somebody"),
    bind(Layer::Members, &[Key::letter('f'), DELETE], Action::Forget, "forget", "Take the name out of every file; asks first"),
    bind(Layer::Form, &[ENTER], Action::Open, "next", "To the next field; from the last one back to the list"),
    quiet(Layer::Form, &[TAB, DOWN], Action::NextField, "next field", "To the next field"),
    bind(Layer::Form, &[UP, Key::shift_of(Code::Tab)], Action::PreviousField, "field before", "To the field before"),
    bind(Layer::Form, &[ESC], Action::Back, "done", "Back to the list; everything is kept"),
    // Find
    bind(Layer::Find, &[ENTER], Action::Open, "find", "Go to the first place found"),
    bind(Layer::Find, &[ESC], Action::Back, "back", "Leave finding"),
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
    // Library
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
    bind(Layer::Deck, &[TAB], Action::TurnMoment, "moment", "Questions for another moment"),
    quiet(Layer::Deck, &[Key::shift_of(Code::Tab)], Action::TurnMomentBack, "moment before", "Questions for the moment before"),
    bind(Layer::Deck, &[Key::ctrl('l')], Action::Library, "library", "The whole practice library"),
    bind(Layer::Deck, &[ESC], Action::Back, "back", "Back to the session"),
    bind(Layer::Stories, &[ENTER], Action::Open, "ask", "Let the story's question stand for now"),
    bind(Layer::Stories, &[TAB, RIGHT, DOWN], Action::Down, "next", "The next story"),
    quiet(Layer::Stories, &[Key::shift_of(Code::Tab), LEFT, UP], Action::Up, "before", "The story before"),
    bind(Layer::Stories, &[ESC], Action::Back, "back", "Back to the session"),
    // Wall
    bind(Layer::Wall, &[Key::letter('q'), ESC], Action::Leave, "quit", "Leave the wall; the workshop goes on"),
    bind(Layer::OnWall, &[Key::letter('w'), ESC, ENTER], Action::Back, "back", "Back to your own screen"),
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
