//! What one can write about: a walk, no question at all, or a question of the library.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::screen::{moved, reflect};
use crate::app::update;
use crate::domain::moment::Now;
use crate::domain::practice::{PartKind, Practice};
use crate::domain::words::SessionKind;

/// The state of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topics {
    /// The selected row.
    pub selected: usize,
    /// Whether the page is to be marked with what is chosen, and not asked about it.
    pub is_marking: bool,
}

/// Something to write about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Nothing in particular: an empty page.
    NoQuestion,
    /// A format for one person alone, by its id.
    Walk(String),
    /// A building block, hurdle or light bulb, by its id, for one of its questions.
    Part(String),
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub topic: Topic,
    /// Its name.
    pub name: String,
    /// How many minutes it takes, if it says so.
    pub minutes: Option<i64>,
    /// The letter or digit that chooses it, if one is left for it.
    pub key: Option<char>,
    /// What stands above it, where a part of the list begins.
    pub heading: Option<&'static str>,
    /// Whether it stands in the second column.
    pub is_right: bool,
}

/// What can be chosen: everything to write about, in order (walks, none, light bulbs; then blocks
/// and hurdles), or everything that a page can be marked with.
pub fn rows(practice: &Practice, topics: &Topics) -> Vec<Row> {
    let is_marking = topics.is_marking;
    let mut rows = if is_marking { Vec::new() } else { without_part(practice) };
    let mut letters = 'a'..='z';
    let parts = [
        (PartKind::LightBulb, "A question about a light bulb", "Light bulbs", false),
        (PartKind::Block, "A question about a building block", "Building blocks", true),
        (PartKind::Hurdle, "A question about a hurdle", "Hurdles", !is_marking),
    ];
    for (kind, question, name, is_right) in parts {
        let first = rows.len();
        for part in practice.parts().filter(|part| part.kind == kind) {
            let topic = Topic::Part(part.id.to_owned());
            rows.push(Row { key: letters.next(), ..row(topic, part.name, is_right) });
        }
        begin_part(&mut rows, first, if is_marking { name } else { question });
    }
    rows.sort_by_key(|row| row.is_right);
    rows
}

/// The walks, and no question at all.
fn without_part(practice: &Practice) -> Vec<Row> {
    let walks = practice.formats.iter().filter(|format| format.kind == SessionKind::Reflection);
    let mut rows: Vec<Row> = walks
        .enumerate()
        .map(|(place, format)| Row {
            minutes: Some(format.minutes()),
            key: u32::try_from(place + 1).ok().and_then(|digit| char::from_digit(digit, 10)),
            ..row(Topic::Walk(format.id.clone()), &format.name, false)
        })
        .collect();
    let none = row(Topic::NoQuestion, "No question: an empty page", false);
    rows.push(Row { key: Some('0'), ..none });
    begin_part(&mut rows, 0, "A walk, question by question");
    rows
}

fn begin_part(rows: &mut [Row], first: usize, heading: &'static str) {
    if let Some(row) = rows.get_mut(first) {
        row.heading = Some(heading);
    }
}

fn row(topic: Topic, name: &str, is_right: bool) -> Row {
    Row { topic, name: name.to_owned(), minutes: None, key: None, heading: None, is_right }
}

/// Opens the list over the screen.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    if let Some(sentence) = update::read_only_sentence(model) {
        model.say(sentence, now.moment);
    } else if model.practice.is_none() || model.catalogue.is_none() {
        model.say("One moment: what is here already is being read", now.moment);
    } else {
        model.overlays.push(Overlay::Topics(Topics::default()));
    }
    Vec::new()
}

/// Does what `action` means in the list.
pub fn act(model: &mut Model, mut topics: Topics, action: Action, now: &mut Now) -> Vec<Effect> {
    model.overlays.pop();
    let rows = rows_of(model, &topics);
    match action {
        Action::Back => return Vec::new(),
        Action::Open => {
            return match rows.get(topics.selected) {
                Some(row) => chosen(model, &topics, &row.topic, now),
                None => Vec::new(),
            };
        }
        Action::Focus => {
            let is_right = rows.get(topics.selected).is_some_and(|row| row.is_right);
            let other = rows.iter().position(|row| row.is_right != is_right);
            topics.selected = other.unwrap_or(topics.selected);
        }
        other => topics.selected = moved(topics.selected, rows.len(), model.extent.page, other),
    }
    model.overlays.push(Overlay::Topics(topics));
    Vec::new()
}

/// Chooses the row with this letter or digit.
pub fn choose_by(model: &mut Model, letter: char, now: &mut Now) -> Vec<Effect> {
    let Some(Overlay::Topics(topics)) = model.overlays.last().cloned() else { return Vec::new() };
    let rows = rows_of(model, &topics);
    let Some(row) = rows.iter().find(|row| row.key == Some(letter)) else { return Vec::new() };
    model.overlays.pop();
    chosen(model, &topics, &row.topic, now)
}

fn rows_of(model: &Model, topics: &Topics) -> Vec<Row> {
    model.practice.as_deref().map(|practice| rows(practice, topics)).unwrap_or_default()
}

fn chosen(model: &mut Model, topics: &Topics, topic: &Topic, now: &mut Now) -> Vec<Effect> {
    match topic {
        Topic::Part(id) if topics.is_marking => reflect::mark(model, id, now),
        _ => reflect::choose(model, topic, now),
    }
}
