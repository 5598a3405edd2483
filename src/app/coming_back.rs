//! Coming back to what one wrote: at this time of other weeks, months and years, what one promised
//! oneself, which questions one carries, and on which days one wrote.

use crate::app::action::Action;
use crate::app::due::day_meant;
use crate::app::effect::Effect;
use crate::app::model::{Model, Scope};
use crate::app::msg::Purpose;
use crate::app::overlay::Overlay;
use crate::app::screen::reader::Spot;
use crate::app::screen::review::{Review, finding};
use crate::app::screen::{Screen, journals, moved, reflect};
use crate::app::update;
use crate::domain::catalogue::{SessionKey, Summary};
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::practice::PartKind;
use crate::domain::recalled::Recalled;
use crate::domain::words::SessionKind;
use chrono::{Days, Months, NaiveDate};
use std::collections::BTreeSet;

/// The state of coming back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ComingBack {
    /// What is to be recalled, once it was read.
    pub recalled: Option<Vec<Recalled>>,
    /// The selected item.
    pub selected: usize,
}

/// Something to come back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What stands above it and those like it.
    pub heading: &'static str,
    /// When it was, or by when it is.
    pub lead: String,
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub key: SessionKey,
    /// The entry there, if it is one.
    pub entry: Option<Id>,
}

/// One's own pages, the newest first.
fn pages(model: &Model) -> impl Iterator<Item = (&SessionKey, &Summary)> {
    let slug = journals::personal(model).slug.clone();
    let rows = model.catalogue.iter().flat_map(|catalogue| &catalogue.rows);
    rows.filter(move |row| row.key.journal == slug)
        .filter_map(|row| Some((&row.key, row.summary()?)))
        .filter(|(_, summary)| summary.kind == SessionKind::Reflection)
}

/// The days on which a page was begun.
pub fn days(model: &Model) -> BTreeSet<NaiveDate> {
    pages(model).map(|(_, summary)| summary.started.date_naive()).collect()
}

/// Everything there is to come back to, seen from `today`.
pub fn items(model: &Model, back: &ComingBack, today: NaiveDate) -> Vec<Item> {
    let mut items = on_this_day(model, today);
    let dates = model.settings.dates;
    let all = || back.recalled.iter().flatten();
    let mut promises: Vec<(Option<NaiveDate>, &Recalled)> =
        all().filter(|one| one.is_promise).map(|one| (due(one), one)).collect();
    promises.sort_by_key(|(due, one)| (due.is_none(), *due, one.at));
    items.extend(promises.into_iter().map(|(due, one)| Item {
        lead: due.map_or_else(String::new, |due| format!("by {}", dates.near_day(due, today))),
        ..item("My commitments to myself", one)
    }));
    let mut questions: Vec<&Recalled> = all().filter(|one| !one.is_promise).collect();
    questions.sort_by_key(|one| std::cmp::Reverse(one.at));
    items.extend(questions.into_iter().map(|one| Item {
        lead: dates.near_day(one.at.date_naive(), today),
        ..item("Questions I carry", one)
    }));
    items
}

fn item(heading: &'static str, one: &Recalled) -> Item {
    let (text, key) = (one.text.clone(), one.key.clone());
    Item { heading, lead: String::new(), text, key, entry: Some(one.entry.clone()) }
}

/// The day of a promise: its own, or the one that it names behind `by`.
fn due(one: &Recalled) -> Option<NaiveDate> {
    let written = one.at.date_naive();
    let named = || {
        let (_, day) = one.text.rsplit_once("by ")?;
        let mut words: Vec<&str> = day.trim_end_matches(['.', '!', ',']).split(' ').collect();
        // The day may be followed by other words.
        while !words.is_empty() {
            if let Some(day) = day_meant(&words.join(" "), written) {
                return Some(day);
            }
            words.pop();
        }
        None
    };
    one.due.or_else(named)
}

/// The pages nearest to this day a week, a month, a quarter and a year ago.
fn on_this_day(model: &Model, today: NaiveDate) -> Vec<Item> {
    let ago = [
        ("a week ago", today.checked_sub_days(Days::new(7)), 1),
        ("a month ago", today.checked_sub_months(Months::new(1)), 3),
        ("a quarter ago", today.checked_sub_months(Months::new(3)), 7),
        ("a year ago", today.checked_sub_months(Months::new(12)), 10),
    ];
    let nearest = |day: NaiveDate, around: i64| {
        let distance = |summary: &Summary| (summary.started.date_naive() - day).num_days().abs();
        let near = pages(model).filter(|(_, summary)| distance(summary) <= around);
        near.min_by_key(|(_, summary)| distance(summary))
    };
    let found = ago.into_iter().filter_map(|(lead, day, around)| {
        let (key, summary) = nearest(day?, around)?;
        let day = model.settings.dates.near_day(summary.started.date_naive(), today);
        Some(Item {
            heading: "On this day",
            lead: format!("{lead}, {day}"),
            text: summary.title.clone(),
            key: key.clone(),
            entry: None,
        })
    });
    found.collect()
}

/// Opens it over Home or a page.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if model.refuses_own(now) {
        return Vec::new();
    }
    let slug = journals::personal(model).slug.clone();
    let Some(catalogue) = &model.catalogue else {
        model.say("One moment: what is here already is being read", now.moment);
        return Vec::new();
    };
    let own = catalogue.rows.iter().filter(|row| row.key.journal == slug);
    let own = own.map(|row| (row.key.clone(), row.path.clone())).collect();
    model.overlays.push(Overlay::ComingBack(ComingBack::default()));
    vec![Effect::Recall(own)]
}

/// What is to be recalled was read.
pub fn take(model: &mut Model, recalled: Vec<Recalled>) {
    for overlay in &mut model.overlays {
        if let Overlay::ComingBack(back) = overlay {
            back.recalled = Some(recalled.clone());
        }
    }
}

/// Does what `action` means here.
pub fn act(model: &mut Model, mut back: ComingBack, action: Action, now: &mut Now) -> Vec<Effect> {
    let items = items(model, &back, now.moment.wall.date_naive());
    if action == Action::Back {
        model.overlays.pop();
        return Vec::new();
    }
    let chosen = items.get(back.selected.min(items.len().saturating_sub(1)));
    if let (Action::Open, Some(item)) = (action, chosen) {
        model.overlays.pop();
        let (key, entry) = (item.key.clone(), item.entry.clone());
        let mut effects = leave_page(model, now);
        model.opens_at = entry.map(|entry| (key.clone(), Spot::Entry(entry)));
        effects.extend(update::read(model, key, Purpose::Reading, now));
        return effects;
    }
    back.selected = moved(back.selected, items.len(), model.extent.page, action);
    model.overlays.pop();
    model.overlays.push(Overlay::ComingBack(back));
    Vec::new()
}

fn leave_page(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    match model.screen {
        Screen::Reflect(_) => reflect::leave(model, now),
        _ => Vec::new(),
    }
}

/// The filter that finds what is about the first of these building blocks, hurdles and light bulbs.
fn about(model: &Model, blocks: &[String]) -> Option<String> {
    let practice = model.practice.as_deref()?;
    let named = |id: &String| {
        let part = practice.part(id)?;
        let filter = match part.kind {
            PartKind::Block => "block",
            PartKind::Hurdle => "hurdle",
            PartKind::LightBulb => "bulb",
        };
        Some(format!("{filter}:\"{}\"", part.name))
    };
    blocks.iter().find_map(named)
}

/// Looks in one's own pages for what is selected on the page, or for the word one is at; where there
/// is none, for what the page is about. The page is left as it is.
pub fn look_before(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if model.refuses_own(now) {
        return Vec::new();
    }
    let Screen::Reflect(reflect) = &model.screen else { return Vec::new() };
    let mut words = reflect.sitting.editor.words_at_caret();
    if words.is_empty() {
        words = about(model, &reflect.sitting.session.header.blocks).unwrap_or_default();
    }
    if words.is_empty() {
        let text = "Go to a word, or select some: F3 finds them in your earlier pages. Where there \
                    is none, it finds pages about the same block (Ctrl-K)";
        model.say(text, now.moment);
        return Vec::new();
    }
    let effects = leave_page(model, now);
    model.scope = Scope::Own;
    let finding = Some(Box::new(finding::Finding::of(&words)));
    model.screen = Screen::Review(Review { finding, ..Review::default() });
    effects
}
