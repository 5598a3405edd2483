//! The one table of keys: it draws the footer, the action bar, the help and the README's key table.

mod table;

use crate::app::action::Action;
use crate::app::key::Key;
pub use table::every_binding;

/// Where a key means something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Everywhere.
    Everywhere,
    /// Wherever text is typed.
    Text,
    /// Wherever there are rows to go through.
    Rows,
    /// In every list outside a running session.
    List,
    /// Home.
    Home,
    /// Home, while a balcony note is typed.
    Noting,
    /// A page of one's own.
    Page,
    /// A page of one's own, looking for words on it.
    PageFind,
    /// Choosing what to write about.
    Topics,
    /// Coming back to what one wrote.
    ComingBack,
    /// Choosing balcony notes for a page.
    Notes,
    /// Bringing a passage of one's own to a team: which one, and where to.
    Bring,
    /// Bringing a passage of one's own to a team: looking at what leaves.
    BringNow,
    /// Choosing what to run.
    Prepare,
    /// Making the agenda of a session to come fit.
    Plan,
    /// A step of the agenda, read whole.
    Step,
    /// The journals, to say where a workshop takes place.
    Placing,
    /// A short text being typed.
    Field,
    /// A running session, while a line is typed.
    Write,
    /// A running session, with the hand on the session.
    Lead,
    /// A running session, going through what was said.
    Said,
    /// A running session, putting entries into groups.
    Groups,
    /// A running session, naming a word that has more than one meaning.
    Marking,
    /// A running session, choosing what is told of names.
    Names,
    /// A running session, handed round.
    Round,
    /// A running session, at who is with whom.
    Together,
    /// A running session, at the agenda.
    Agenda,
    /// A running session, looking for a step to put in.
    Adding,
    /// A running session, planning the rest again.
    Replan,
    /// A running session, at the clock.
    Clock,
    /// A running session, at the card of an experiment.
    Card,
    /// Saying what a look has found.
    Look,
    /// A running session, at what earlier sessions left open.
    Since,
    /// A running session, saying who is here.
    People,
    /// The list of past sessions.
    Review,
    /// The list of past sessions, while one of its filters has the hand.
    Chips,
    /// The list of past sessions, while words are typed that they hold.
    Search,
    /// The list of past sessions, while something is offered to complete a filter.
    Offer,
    /// The list of past sessions, while filters are typed that they fit.
    Filter,
    /// The trash.
    Trash,
    /// A session set as a document.
    Reader,
    /// Choosing the session that another one is to stand beside.
    Comparing,
    /// Two sessions side by side.
    Compare,
    /// The contents of a document.
    Contents,
    /// What goes on in other sessions of what a document says.
    Courses,
    /// A session summed up.
    Summary,
    /// Looking for words in a document.
    Find,
    /// The journals.
    Journals,
    /// The journals, to say where a session is to go.
    Choosing,
    /// A journal's name.
    Naming,
    /// What goes on from session to session.
    Threads,
    /// What goes on from session to session, while a note is written.
    Jotting,
    /// The people of a place.
    Members,
    /// What is known of somebody.
    Form,
    /// A question that wants yes or no.
    Confirm,
    /// Leaving while something could not be saved.
    Unsaved,
    /// The list of keys.
    Help,
    /// The palette of actions.
    Palette,
    /// The practice library: its shelves.
    Library,
    /// The practice library: a page.
    Leaf,
    /// The question deck.
    Deck,
    /// The stories at hand.
    Stories,
    /// The cards for hard moments.
    WhatIf,
    /// What only a rehearsal has.
    Rehearsal,
    /// A rehearsal that is over.
    RehearsalOver,
    /// The wall in a window of its own.
    Wall,
    /// A running session, its window showing the wall.
    OnWall,
}

impl Layer {
    /// What the help calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "Everywhere",
            Self::Text => "While typing",
            Self::Rows => "In rows",
            Self::List => "In lists",
            Self::Home => "Home",
            Self::Noting => "Home: a balcony note",
            Self::Page => "Write a reflection",
            Self::PageFind => "Write a reflection: finding words",
            Self::Topics => "What to write about",
            Self::ComingBack => "Coming back to your own pages",
            Self::Notes => "Balcony notes for a page",
            Self::Bring => "Bringing a passage to a team",
            Self::BringNow => "Bringing a passage: what leaves",
            Self::Prepare => "Run a workshop",
            Self::Plan => "Run a workshop: the agenda",
            Self::Step => "Run a workshop: a step",
            Self::Placing => "Where a workshop takes place",
            Self::Field => "A short text",
            Self::Write => "Running: WRITE",
            Self::Lead => "Running: LEAD",
            Self::Said => "Running: what was said",
            Self::Groups => "Running: groups",
            Self::Marking => "Running: marking a word",
            Self::Names => "Running: names",
            Self::Round => "Running: handed round",
            Self::Together => "Running: who is with whom",
            Self::Agenda => "Running: agenda",
            Self::Adding => "Running: a step to put in",
            Self::Replan => "Running: planning the rest again",
            Self::Clock => "Running: clock",
            Self::Card => "Running: the card of an experiment",
            Self::Look => "A look",
            Self::Since => "Running: since last time",
            Self::People => "Running: who is here",
            Self::Review => "Look back",
            Self::Chips => "Look back: one of the filters",
            Self::Search => "Look back: finding",
            Self::Offer => "Look back: completing a filter",
            Self::Filter => "Look back: filters",
            Self::Trash => "Trash",
            Self::Reader => "Reading a session",
            Self::Comparing => "Choosing what to compare with",
            Self::Compare => "Side by side",
            Self::Contents => "Reading: contents",
            Self::Courses => "What goes on",
            Self::Summary => "The close of a session",
            Self::Find => "Finding words",
            Self::Threads => "Threads",
            Self::Jotting => "Threads: a note",
            Self::Journals => "Journals",
            Self::Choosing => "Moving a session",
            Self::Naming => "Naming a journal",
            Self::Members => "People of a place",
            Self::Form => "Somebody",
            Self::Confirm => "A question",
            Self::Unsaved => "Something is not saved",
            Self::Help => "Help",
            Self::Palette => "Actions",
            Self::Library => "Library",
            Self::Leaf => "A page of the library",
            Self::Deck => "Question deck",
            Self::Stories => "Stories at hand",
            Self::WhatIf => "What if",
            Self::Rehearsal => "Rehearsal: clock",
            Self::RehearsalOver => "Rehearsal: its end",
            Self::Wall => "The wall",
            Self::OnWall => "Running: the wall",
        }
    }
}

/// What a key does in a layer.
#[derive(Debug)]
pub struct Binding {
    /// Where.
    pub layer: Layer,
    /// Which keys; the first one is the one that is shown.
    pub keys: &'static [Key],
    /// What it means.
    pub action: Action,
    /// One or two words for footer and action bar.
    pub words: &'static str,
    /// A line for the help.
    pub about: &'static str,
    /// Whether the footer shows it.
    pub footer: bool,
    /// Whether the footer leaves it out where there is not room for all.
    pub is_spare: bool,
}

/// The action of a key in the first of these layers that knows it.
pub fn look_up(layers: &[Layer], key: Key) -> Option<Action> {
    layers.iter().find_map(|layer| {
        every_binding()
            .find(|binding| binding.layer == *layer && binding.keys.contains(&key))
            .map(|binding| binding.action)
    })
}

/// The bindings of a layer, in the order of the table.
pub fn bindings(layer: Layer) -> impl Iterator<Item = &'static Binding> {
    every_binding().filter(move |binding| binding.layer == layer)
}

#[cfg(test)]
mod tests {
    use super::{Layer, every_binding, look_up};
    use crate::app::action::Action;
    use crate::app::key::Key;
    use crossterm::event::KeyCode;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_layer() {
        let mut seen = HashSet::new();
        for binding in every_binding() {
            for key in binding.keys {
                assert!(seen.insert((binding.layer, *key)), "{:?} {}", binding.layer, key.label());
            }
        }
    }

    #[test]
    fn keys_that_terminals_and_multiplexers_need_are_never_bound() {
        for binding in every_binding() {
            assert!(!binding.keys.contains(&Key::ctrl('b')), "tmux owns Ctrl-B");
            for key in binding.keys {
                assert!(
                    *key != Key::alt_of(KeyCode::Char('['))
                        && *key != Key::alt_of(KeyCode::Char('O'))
                );
                // These arrive as Tab, Enter and Esc.
                assert!(![Key::ctrl('i'), Key::ctrl('m'), Key::ctrl('[')].contains(key));
            }
        }
    }

    #[test]
    fn lead_letters_are_plain_so_that_alt_and_letter_mean_the_same_in_write() {
        for binding in super::bindings(Layer::Lead) {
            assert!(binding.keys.iter().all(|key| !key.alt), "{}", binding.words);
        }
        assert_eq!(look_up(&[Layer::Lead], Key::letter('n')), Some(Action::NextStep));
    }

    #[test]
    fn letters_are_not_bound_where_text_is_typed() {
        for layer in [
            Layer::Noting,
            Layer::Jotting,
            Layer::Page,
            Layer::PageFind,
            Layer::Topics,
            Layer::Palette,
            Layer::Deck,
            Layer::Field,
            Layer::Text,
            Layer::Write,
            Layer::Said,
            Layer::Round,
            Layer::Rows,
            Layer::People,
            Layer::Card,
            Layer::Find,
            Layer::Search,
            Layer::Filter,
            Layer::Offer,
            Layer::Naming,
            Layer::Form,
            Layer::Marking,
            Layer::Adding,
            Layer::Everywhere,
        ] {
            for binding in super::bindings(layer) {
                assert!(binding.keys.iter().all(|key| key.typed().is_none()), "{}", binding.about);
            }
        }
    }
}
