//! A session set as a document.

use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::{Purpose, ReadSession};
use crate::app::screen::review::Review;
use crate::app::screen::{Screen, run};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::moment::Now;
use crate::domain::transcript::Transcript;
use crate::domain::visible::Viewer;

/// The state of the reader.
#[derive(Clone, Debug)]
pub struct Reader {
    /// Which session.
    pub key: SessionKey,
    /// The session as its owner may read it.
    pub transcript: Transcript,
    /// The name of its journal.
    pub journal: String,
    /// Whether it may be taken up again.
    pub is_open: bool,
    /// What is worth saying about how it was found.
    pub notices: Vec<String>,
    /// The first line shown.
    pub scroll: usize,
    /// The words looked for, and whether they are being typed.
    pub find: Option<Find>,
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
}

/// The screen from which a session was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// Home.
    Home,
    /// The list, with the selected row.
    Review(usize),
}

impl Reader {
    /// A session that was read, opened from `from`.
    pub fn new(key: SessionKey, read: &ReadSession, from: From) -> Self {
        Self {
            key,
            transcript: Transcript::of(&read.session, Viewer::Owner),
            journal: read.journal.name.clone(),
            is_open: read.session.header.ended.is_none() && !read.newer,
            notices: read.notices.clone(),
            scroll: 0,
            find: None,
            from,
        }
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
        act_on_find(reader, action);
        return Vec::new();
    }
    match action {
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
        Action::Back => return go_back(model),
        Action::Export => return vec![Effect::Export(reader.key.clone())],
        Action::Trash => {
            let key = reader.key.clone();
            return update::guarded(model, Effect::Trash(key), now);
        }
        Action::Continue => {
            let key = reader.key.clone();
            return update::read(model, key, Purpose::Continuing, now);
        }
        _ => {}
    }
    Vec::new()
}

fn act_on_find(reader: &mut Reader, action: Action) {
    let Some(find) = &mut reader.find else { return };
    match action {
        Action::Open if find.editor.text().trim().is_empty() => reader.find = None,
        Action::Open => find.typing = false,
        Action::Back => reader.find = None,
        other => {
            run::writing::edit_text(&mut find.editor, other);
            find.hit = 0;
        }
    }
}

/// Goes back to where the session was opened from.
pub fn go_back(model: &mut Model) -> Vec<Effect> {
    let Screen::Reader(reader) = &model.screen else { return Vec::new() };
    match reader.from {
        From::Home => update::go_home(model),
        From::Review(selected) => {
            model.screen = Screen::Review(Review { selected, trash: None });
            vec![Effect::Catalogue]
        }
    }
}
