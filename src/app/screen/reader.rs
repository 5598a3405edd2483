//! A session set as a document, or summed up at its close.

pub mod arrangement;
mod spot;

use crate::app::action::Action;
use crate::app::bring;
use crate::app::comparing;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::msg::{Extent, Purpose, ReadSession};
use crate::app::overlay::{About, Overlay, Question};
use crate::app::screen::compare::Compare;
use crate::app::screen::review::{Review, finding};
use crate::app::screen::threads::ThreadsScreen;
use crate::app::screen::{Screen, moved, run};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::time::{self, Time};
use crate::domain::transcript::Transcript;
use crate::domain::visible::Viewer;
use crate::domain::words::SessionKind;
use arrangement::{Arrangement, Page};
pub use spot::Spot;
use std::collections::BTreeSet;

/// The state of the reader.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Which session.
    pub key: SessionKey,
    /// The session as its owner may read it.
    pub transcript: Transcript,
    /// The session as the room may read it.
    pub shared: Transcript,
    /// The name of its journal.
    pub journal: String,
    /// How it is set.
    pub arrangement: Arrangement,
    /// The selected heading of the contents, while they are shown.
    pub contents: Option<usize>,
    /// The heading to which the page goes next.
    pub goes_to: Option<usize>,
    /// The row of the place found that the page last went to.
    pub went_to: Option<usize>,
    /// Where the page goes next.
    pub opens_at: Option<Spot>,
    /// What is worth saying about how it was found.
    pub notices: Vec<String>,
    /// The first line shown.
    pub scroll: usize,
    /// The words looked for, and whether they are being typed.
    pub find: Option<Find>,
    /// How the page was set, and where on it one was, before the summary was opened.
    pub behind: Option<(Arrangement, usize)>,
    /// Where Esc leads.
    pub from: From,
}

/// Words looked for on the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Find {
    /// The words.
    pub editor: Editor,
    /// Whether they are being typed.
    pub typing: bool,
    /// Which place is shown, counted from zero and round and round in either direction.
    pub hit: isize,
    /// The entry from which on places are counted; without one, from the top of the page.
    pub from: Option<Id>,
    /// What led here when looking back, folded: each counts by itself, wherever a word begins.
    /// Otherwise it is the text that was typed, as it stands in a row.
    pub lit: Option<Vec<String>>,
}

impl Find {
    /// The words that led to this session when looking back, if any did.
    pub fn of(review: &Review, key: &SessionKey, at: Option<&Spot>, model: &Model) -> Option<Self> {
        let (words, lit) = finding::lit_in(review, key, model)?;
        let editor = Editor::from_text(&words);
        let from = match at {
            Some(Spot::Entry(id)) => Some(id.clone()),
            Some(Spot::Step(_)) | None => None,
        };
        Some(Self { editor, typing: false, hit: 0, from, lit: Some(lit) })
    }
}

/// The screen from which a session was opened.
#[derive(Clone, Debug)]
pub enum From {
    /// Home.
    Home,
    /// The list, as it was.
    Review(Review),
    /// What goes on from session to session, as it was.
    Threads(Box<ThreadsScreen>),
    /// Two sessions side by side, as they were.
    Compare(Box<Compare>),
}

impl Reader {
    /// A session that has just ended, summed up.
    pub fn closing(key: SessionKey, read: &ReadSession, from: From) -> Self {
        let mut reader = Self::new(key, read, from);
        reader.turn_to(Page::Summary);
        reader
    }

    /// A session that was read, opened from `from`.
    pub fn new(key: SessionKey, read: &ReadSession, from: From) -> Self {
        Self {
            key,
            transcript: Transcript::with(&read.session, Viewer::Owner, &read.links),
            shared: Transcript::with(&read.session, Viewer::Room, &read.links),
            journal: read.journal.name.clone(),
            arrangement: Arrangement::default(),
            contents: None,
            goes_to: None,
            went_to: None,
            opens_at: None,
            notices: read.notices.clone(),
            scroll: 0,
            find: None,
            behind: None,
            from,
        }
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        if self.is_finding() {
            vec![Layer::Find, Layer::Text]
        } else if self.contents.is_some() {
            vec![Layer::Contents, Layer::List, Layer::Rows]
        } else if self.is_summary() {
            vec![Layer::Summary, Layer::List, Layer::Rows]
        } else {
            vec![Layer::Reader, Layer::List, Layer::Rows]
        }
    }

    /// Whether the page that sums the session up is on.
    pub fn is_summary(&self) -> bool {
        self.arrangement.page == Page::Summary
    }

    /// The session as whoever looks at the page may read it: a summary is for the room, if there was one.
    pub fn shown(&self) -> &Transcript {
        let has_room = self.transcript.kind == SessionKind::Workshop;
        if self.is_summary() && has_room { &self.shared } else { &self.transcript }
    }

    /// How the page is set now: while words are looked for, nothing is folded or left out.
    pub fn set_as(&self) -> Arrangement {
        match self.find {
            Some(_) => {
                Arrangement { folded: BTreeSet::new(), names_all: true, ..self.arrangement.clone() }
            }
            None => self.arrangement.clone(),
        }
    }

    /// Turns to a page, from its beginning.
    fn turn_to(&mut self, page: Page) {
        self.arrangement = Arrangement { page, ..Arrangement::default() };
        (self.scroll, self.find, self.contents, self.behind) = (0, None, None, None);
    }

    /// Whether words to look for are being typed.
    pub fn is_finding(&self) -> bool {
        self.find.as_ref().is_some_and(|find| find.typing)
    }
}

/// Does what `action` means in the reader.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let extent = model.extent;
    let Screen::Reader(reader) = &mut model.screen else { return Vec::new() };
    let last = extent.rows.saturating_sub(extent.page);
    let page = extent.page.max(2) - 1;
    if reader.is_finding() {
        act_on_find(&mut reader.find, action);
        return Vec::new();
    }
    if let Some(selected) = reader.contents {
        act_on_contents(reader, selected, action, extent);
        return Vec::new();
    }
    match action {
        Action::Contents => reader.contents = Some(extent.section.unwrap_or(0)),
        Action::Fold => {
            if let Some(section) = extent.section {
                reader.arrangement.turn(section);
                reader.goes_to = Some(section);
            }
        }
        Action::FoldAll => {
            reader.arrangement.turn_all(extent.sections);
            reader.goes_to = extent.section;
        }
        Action::ByPerson => {
            reader.arrangement.is_by_person = !reader.arrangement.is_by_person;
            reader.goes_to = extent.section;
        }
        Action::People => {
            reader.arrangement.names_all = !reader.arrangement.names_all;
            reader.scroll = 0;
        }
        Action::Summary => {
            let behind = (reader.arrangement.clone(), reader.scroll.min(last));
            reader.turn_to(Page::Summary);
            reader.behind = Some(behind);
        }
        Action::Open => {
            let behind = (reader.arrangement.clone(), reader.scroll);
            reader.turn_to(Page::Whole);
            reader.behind = Some(behind);
        }
        Action::Up => reader.scroll = reader.scroll.min(last).saturating_sub(1),
        Action::Down => reader.scroll = (reader.scroll + 1).min(last),
        Action::PageUp => reader.scroll = reader.scroll.min(last).saturating_sub(page),
        Action::PageDown => reader.scroll = (reader.scroll + page).min(last),
        Action::First => reader.scroll = 0,
        Action::Last => reader.scroll = last,
        Action::Find => reader.find = Some(Find { typing: true, ..Find::default() }),
        Action::NextHit | Action::PreviousHit => {
            if let Some(find) = &mut reader.find {
                find.hit += if action == Action::NextHit { 1 } else { -1 };
            }
        }
        Action::Back if reader.find.is_some() => reader.find = None,
        Action::Back => match reader.behind.take() {
            Some((arrangement, scroll)) => {
                (reader.arrangement, reader.scroll) = (arrangement, scroll);
            }
            None => return go_back(model),
        },
        Action::Courses => return vec![Effect::Follow(reader.key.clone())],
        Action::Brief if reader.transcript.kind != SessionKind::Workshop => {
            model.say("This session is yours alone: nobody was left out of it", now.moment);
        }
        Action::Brief => return vec![Effect::Brief(reader.key.clone())],
        Action::Compare => {
            let key = reader.key.clone();
            comparing::open(model, &key, now);
        }
        Action::BringToTeam => bring::open_in_reader(model, now),
        Action::Export => return vec![Effect::Export(reader.key.clone())],
        Action::Trash => {
            let key = reader.key.clone();
            return update::guarded(model, Effect::Trash(key), now);
        }
        Action::Continue => {
            let (key, transcript) = (reader.key.clone(), &reader.transcript);
            let ended = transcript.ended.map(|ended| (transcript.title.clone(), ended));
            return take_up(model, key, ended, now);
        }
        _ => {}
    }
    Vec::new()
}

/// Takes an unfinished session up again; one that was ended only after asking.
pub fn take_up(
    model: &mut Model,
    key: SessionKey,
    ended: Option<(String, Time)>,
    now: &mut Now,
) -> Vec<Effect> {
    let Some((title, ended)) = ended else {
        return update::read(model, key, Purpose::Continuing, now);
    };
    let dates = model.settings.dates;
    let text = format!(
        "Reopen “{title}”? It was ended on {} at {}. What is there stays as it is; what you add is kept with today's time.",
        dates.day(ended.date_naive()),
        time::clock(ended)
    );
    model.overlays.push(Overlay::Confirm(Question::new(text, "reopen", About::Reopen(key))));
    Vec::new()
}

fn act_on_contents(reader: &mut Reader, selected: usize, action: Action, extent: Extent) {
    match action {
        Action::Back | Action::Contents => reader.contents = None,
        Action::Fold => reader.arrangement.turn(selected),
        Action::Open => {
            reader.contents = None;
            reader.arrangement.folded.remove(&selected);
            reader.goes_to = Some(selected);
        }
        other => {
            reader.contents = Some(moved(selected, extent.sections, extent.page, other));
        }
    }
}

/// Does what `action` means to words that are typed to be found on a page.
pub fn act_on_find(words: &mut Option<Find>, action: Action) {
    let Some(find) = words else { return };
    match action {
        Action::Open if find.editor.text().trim().is_empty() => *words = None,
        Action::Open => find.typing = false,
        Action::Back => *words = None,
        other => {
            run::writing::edit_text(&mut find.editor, other);
            find.hit = 0;
        }
    }
}

/// Goes back to where the session was opened from.
pub fn go_back(model: &mut Model) -> Vec<Effect> {
    let Screen::Reader(reader) = &model.screen else { return Vec::new() };
    match reader.from.clone() {
        From::Home => update::go_home(model),
        From::Threads(screen) => {
            model.screen = Screen::Threads(*screen);
            vec![Effect::Catalogue]
        }
        From::Compare(compare) => {
            model.screen = Screen::Compare(compare);
            Vec::new()
        }
        From::Review(review) => {
            model.screen = Screen::Review(review);
            vec![Effect::Catalogue]
        }
    }
}
