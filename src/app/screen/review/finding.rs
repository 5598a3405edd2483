//! Looking back: the line on which words are typed, and what holds them.

use super::{Review, journal, offering};
use crate::app::action::Action;
use crate::app::editor::Editor;
use crate::app::effect::Effect;
use crate::app::model::{Model, Scope};
use crate::app::msg::Purpose;
use crate::app::screen::reader::Spot;
use crate::app::screen::{Screen, journals, moved, run};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::search::{Findings, Hit, Leaf, Place, Query, Vocabulary};
use std::sync::Arc;

/// Words looked for in the sessions of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finding {
    /// The words, as they are typed.
    pub editor: Editor,
    /// What holds them, as far as everything was read.
    pub findings: Arc<Findings>,
    /// What was wrong with them, a sentence each.
    pub faults: Vec<String>,
    /// What may stand behind the filter that is just being typed.
    pub offered: Vec<String>,
    /// The words and the list that `findings` are for.
    found_for: Option<(String, Scope)>,
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

    /// What was found at a place, and in which session.
    pub fn hit<'a>(&self, model: &'a Model, place: usize) -> Option<(Hit, &'a Arc<Leaf>)> {
        let hit = self.findings.get(place)?;
        Some((hit, model.indexing.index().leaf(hit.leaf)?))
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
    let found = match &model.screen {
        Screen::Review(Review { finding: Some(finding), .. }) if finding.has_words() => {
            Some(finding.findings.len())
        }
        _ => None,
    };
    let count = found.unwrap_or_else(|| super::rows(model).len());
    let Some((finding, selected)) = finding(model) else { return Vec::new() };
    let has_words = found.is_some();
    let at = (*selected).min(count.saturating_sub(1));
    match action {
        Action::Back if has_words => finding.editor.clear(),
        Action::Back => {
            if let Screen::Review(review) = &mut model.screen {
                review.finding = None;
            }
        }
        Action::AllJournals => {
            *selected = 0;
            model.scope = model.scope.other();
        }
        Action::Complete => offering::complete(&mut finding.editor, &finding.offered),
        Action::Open if has_words => return open(model, at, now),
        Action::Open => return super::act_on_list(model, at, action, now),
        other if !run::writing::edit_text(&mut finding.editor, other) => {
            *selected = moved(at, count, page, other);
        }
        _ => {}
    }
    Vec::new()
}

/// Reads the session of a hit from the very passage on.
fn open(model: &mut Model, at: usize, now: &mut Now) -> Vec<Effect> {
    let Some((finding, _)) = finding(model) else { return Vec::new() };
    let finding = finding.clone();
    let Some((hit, leaf)) = finding.hit(model, at) else { return Vec::new() };
    let key = leaf.key.clone();
    let entry = entry_of(leaf, hit);
    model.opens_at = entry.map(|entry| (key.clone(), Spot::Entry(entry)));
    update::read(model, key, Purpose::Reading, now)
}

fn entry_of(leaf: &Leaf, hit: Hit) -> Option<Id> {
    match &leaf.passages().get(hit.passage)?.place {
        Place::Entry(id) => Some(id.clone()),
        Place::Title | Place::People | Place::Unfinished => None,
    }
}

/// What is lit on the page of a session that was opened from here, if words led to it.
pub fn lit_in(review: &Review, key: &SessionKey, model: &Model) -> Option<(String, Vec<String>)> {
    let finding = review.finding.as_ref().filter(|finding| finding.has_words())?;
    let (_, leaf) = finding.hit(model, review.selected)?;
    let lit = finding.findings.query().lit();
    let is_there = leaf.key == *key && !lit.is_empty();
    is_there.then(|| (finding.editor.text().trim().to_owned(), lit))
}

/// What somebody looks for with these words, and what is wrong with them.
pub(super) fn query(model: &Model, text: &str) -> (Query, Vec<String>) {
    let query = Query::read(text, &vocabulary(model));
    let faults = query.faults().to_vec();
    let query = match model.scope {
        Scope::Journal if !query.names_journals() => query.in_journal(&model.journal.slug),
        Scope::Own => query.in_journal(&journals::personal(model).slug),
        _ => query,
    };
    (query, faults)
}

/// What filters may name.
pub(super) fn vocabulary(model: &Model) -> Vocabulary {
    let journals = model.catalogue.iter().flat_map(|catalogue| &catalogue.journals);
    Vocabulary::of(model.practice.as_deref(), journals.chain([&model.journal, &model.personal]))
}

/// Looks for what is typed by now in what is read by now.
pub fn catch_up(model: &mut Model) {
    super::filter::catch_up(model);
    offering::catch_up(model);
    let Screen::Review(review) = &model.screen else { return };
    let Some(finding) = &review.finding else { return };
    if !finding.has_words() {
        return;
    }
    let text = format!("{} {}", review.filter.kept(), finding.editor.text());
    let text = text.trim_start();
    let is_new = finding
        .found_for
        .as_ref()
        .is_none_or(|(found, scope)| found != text || *scope != model.scope);
    let read = is_new.then(|| (query(model, text), (text.to_owned(), model.scope)));
    let indexing = std::mem::take(&mut model.indexing);
    if let Some((finding, selected)) = self::finding(model) {
        let findings = Arc::make_mut(&mut finding.findings);
        match read {
            Some(((query, faults), found_for)) => {
                finding.faults = faults;
                findings.turn_to(query, indexing.index());
                *selected = 0;
                finding.found_for = Some(found_for);
            }
            None => findings.go_on(indexing.index()),
        }
    }
    model.indexing = indexing;
}

/// Whether anything that was read is still to be looked through.
pub fn looks_on(model: &Model) -> bool {
    let Screen::Review(Review { trash: None, finding, filter, .. }) = &model.screen else {
        return false;
    };
    let index = model.indexing.index();
    let finding = finding.as_ref().filter(|finding| finding.has_words());
    !filter.findings.is_done(index)
        || offering::counts_on(model)
        || finding.is_some_and(|finding| !finding.findings.is_done(index))
}

/// Whether more may be found than is by now.
pub fn is_looking(model: &Model) -> bool {
    model.indexing.is_reading() || looks_on(model)
}

/// How many sessions of the list could not be looked through.
pub fn unread(model: &Model) -> usize {
    model.listing.damaged(journal(model))
}
