//! Looking back: the line on which words are typed, and the sessions that hold them.

use super::{Review, listed};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Purpose;
use crate::app::screen::{Screen, moved, run};
use crate::app::searching::{Batch, Hit};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::search::Place;

/// How many sessions are looked through before the answer is shown, and newer words are heard.
const AT_ONCE: usize = 100;

/// How many sessions are found at most; more words bring them down.
pub const MOST: usize = 1000;

/// Words looked for in the sessions of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finding {
    /// The words, as they are typed.
    pub editor: Editor,
    /// The words that `hits` hold, or will hold.
    pub words: String,
    /// The sessions that hold the words, in the order of the list.
    pub hits: Vec<Hit>,
    /// How many sessions of the list were looked through, or are being so.
    begun: usize,
    /// Whether there is nothing more to look through.
    is_done: bool,
    /// Whether the hits are still those of other words, until the first answer comes.
    is_old: bool,
    /// The request that has no answer yet. There is never more than one, so that nothing is read
    /// for long that nobody wants any more.
    awaited: Option<u64>,
    /// Whether that request was for other words, or for another list.
    is_overtaken: bool,
}

impl Finding {
    /// These words, looked for.
    pub fn of(words: &str) -> Self {
        Self { editor: Editor::from_text(words), ..Self::default() }
    }

    /// Whether words are looked for; without any, all sessions are listed.
    pub fn has_words(&self) -> bool {
        !self.editor.text().trim().is_empty()
    }

    /// Whether there may be more than was found so far.
    pub fn is_looking(&self) -> bool {
        self.has_words() && !self.is_done
    }

    /// Looks from the beginning for what is typed now.
    fn begin(&mut self) {
        self.words = self.editor.text().trim().to_owned();
        self.begun = 0;
        self.is_done = self.words.is_empty();
        self.is_old = true;
        self.is_overtaken = self.awaited.is_some();
    }

    /// The words, and the entry in which they stand, if they were found in this session.
    pub fn found_in(&self, key: &SessionKey) -> Option<(&str, Option<Id>)> {
        let hit = self.hits.iter().find(|hit| self.has_words() && hit.key == *key)?;
        let entry = match &hit.found.place {
            Place::Entry(id) => Some(id.clone()),
            Place::Title | Place::People | Place::Unfinished => None,
        };
        Some((&self.words, entry))
    }
}

fn finding(model: &mut Model) -> Option<(&mut Finding, &mut usize)> {
    match &mut model.screen {
        Screen::Review(Review { finding: Some(finding), selected, .. }) => {
            Some((finding.as_mut(), selected))
        }
        _ => None,
    }
}

/// Does what `action` means while words are typed.
pub(super) fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let page = model.extent.page;
    let Some((finding, selected)) = finding(model) else { return Vec::new() };
    if !finding.has_words() {
        return act_without_words(model, action, now);
    }
    let count = finding.hits.len();
    match action {
        Action::Back => finding.editor.clear(),
        Action::AllJournals => turn_scope(model),
        Action::Open => {
            let at = (*selected).min(count.saturating_sub(1));
            let Some(key) = finding.hits.get(at).map(|hit| hit.key.clone()) else {
                return Vec::new();
            };
            return update::read(model, key, Purpose::Reading, now);
        }
        other if !run::writing::edit_text(&mut finding.editor, other) => {
            *selected = moved((*selected).min(count.saturating_sub(1)), count, page, other);
        }
        _ => {}
    }
    Vec::new()
}

fn act_without_words(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let page = model.extent.page;
    let count = listed(model).count();
    match action {
        Action::AllJournals => turn_scope(model),
        Action::Open => {
            let Screen::Review(Review { selected, .. }) = model.screen else { return Vec::new() };
            return super::act_on_list(model, selected, action, now);
        }
        Action::Back => {
            if let Screen::Review(review) = &mut model.screen {
                review.finding = None;
            }
        }
        other => {
            let Some((finding, selected)) = finding(model) else { return Vec::new() };
            if !run::writing::edit_text(&mut finding.editor, other) {
                *selected = moved((*selected).min(count.saturating_sub(1)), count, page, other);
            }
        }
    }
    Vec::new()
}

fn turn_scope(model: &mut Model) {
    model.scope = model.scope.other();
    look_again(model);
    if let Some((_, selected)) = finding(model) {
        *selected = 0;
    }
}

/// The list is another one, or has changed: looks through it from the beginning.
pub fn look_again(model: &mut Model) {
    if let Some((finding, _)) = finding(model) {
        finding.begin();
    }
}

/// Asks for the next sessions to be looked through, if words are looked for and nobody is at it.
pub fn ask(model: &mut Model) -> Option<Effect> {
    let (finding, selected) = finding(model)?;
    if finding.words != finding.editor.text().trim() {
        finding.begin();
        *selected = 0;
    }
    if finding.is_done || finding.awaited.is_some() {
        return None;
    }
    let begun = finding.begun;
    model.catalogue.as_ref()?;
    // That words are in a page would tell what it says.
    let shown = listed(model).filter(|row| !model.hides(&row.key));
    let next = shown.skip(begun).take(AT_ONCE);
    let sessions: Vec<_> = next.map(|row| (row.key.clone(), row.path.clone())).collect();
    let number = model.searches + 1;
    let (finding, _) = self::finding(model)?;
    if sessions.is_empty() {
        finding.is_done = true;
        if std::mem::take(&mut finding.is_old) {
            finding.hits.clear();
        }
        return None;
    }
    finding.begun += sessions.len();
    finding.awaited = Some(number);
    let words = finding.words.clone();
    model.searches = number;
    Some(Effect::Search(Batch { number, words, sessions }))
}

/// Some sessions were looked through. What was found for other words is dropped.
pub fn take(model: &mut Model, batch: &Batch, hits: Vec<Hit>) {
    let Some((finding, _)) = finding(model) else { return };
    if finding.awaited != Some(batch.number) {
        return;
    }
    finding.awaited = None;
    if std::mem::take(&mut finding.is_overtaken) {
        return;
    }
    if std::mem::take(&mut finding.is_old) {
        finding.hits.clear();
    }
    finding.hits.extend(hits);
    finding.hits.truncate(MOST);
    finding.is_done |= finding.hits.len() == MOST;
}
