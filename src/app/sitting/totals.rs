//! Totals: fingers counted in the room, or a chart that people put their marks on.

use super::Sitting;
use crate::domain::choice::Choice;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::tally::HANDS;
use crate::domain::words::EntryKind;

/// The most people that one total counts.
const MOST: i64 = 10_000;

impl Sitting {
    /// Each thing that is counted in the step that is on: what it is about, and the answer.
    fn counted(&self) -> Vec<(Choice, String)> {
        let Some(step) = self.step() else { return Vec::new() };
        let items: Vec<Choice> = match self.own_kind() {
            EntryKind::Dots => self.choices(),
            _ if step.items.is_empty() => vec![Choice { on: None, label: String::new() }],
            _ => step.items.iter().map(|item| Choice { on: None, label: item.clone() }).collect(),
        };
        let answers: Vec<String> = match self.own_kind() {
            EntryKind::Score => step.scale().numbers().map(|number| number.to_string()).collect(),
            EntryKind::Hand => HANDS.map(str::to_owned).into(),
            _ => vec![String::new()],
        };
        let with_answers = |item: &Choice| {
            answers.iter().map(|answer| (item.clone(), answer.clone())).collect::<Vec<_>>()
        };
        items.iter().flat_map(with_answers).collect()
    }

    /// The first thing that has no total yet: what it is about, the answer, and its place.
    pub(super) fn next_total(&self) -> Option<(String, String, (usize, usize))> {
        let counted = self.counted();
        let place = self.place_of_next_total(&counted)?;
        let (item, answer) = counted.get(place).cloned()?;
        Some((item.label, answer, (place + 1, counted.len())))
    }

    /// Totals are asked for in order, so as many have one as there are.
    fn place_of_next_total(&self, counted: &[(Choice, String)]) -> Option<usize> {
        let step = self.step()?;
        let kind = self.own_kind();
        let have = self
            .session
            .entries_of(&step.id)
            .filter(|entry| *entry.kind() == kind && entry.number("count").is_some());
        Some(have.count()).filter(|place| *place < counted.len())
    }

    /// Types totals from now on, or single answers again.
    pub fn turn_totals(&mut self) {
        self.is_totalling = !self.is_totalling;
        if self.is_totalling {
            self.speaker = None;
        } else {
            self.greet();
        }
        self.touch();
    }

    pub(super) fn keep_total(&mut self, text: &str, now: &mut Now) -> Result<Id, String> {
        let count =
            total_meant(text).map_err(|why| format!("{why}. Ctrl-T types single answers again"))?;
        let counted = self.counted();
        let place = self.place_of_next_total(&counted).ok_or("Every total is there already")?;
        let (item, answer) = counted.get(place).ok_or("There is nothing to count yet")?;
        let on = item.on.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default();
        let entry = self.new_entry("", now).with_by(None);
        let entry = entry.with("item", item.label.as_str()).with("on", on).with("count", count);
        let entry = match self.own_kind() {
            EntryKind::Score => entry.with("value", answer.parse::<i64>().unwrap_or_default()),
            _ => entry.with("value", answer.as_str()),
        };
        let id = entry.id().clone();
        let part = self.session.append(entry);
        self.change(vec![part], "the total");
        if place + 1 == counted.len() {
            self.is_totalling = false;
        }
        Ok(id)
    }
}

/// The number that somebody counted.
///
/// # Errors
/// Why the text is none.
pub(super) fn total_meant(text: &str) -> Result<i64, String> {
    let count = text.trim().parse().ok().filter(|count| (0..=MOST).contains(count));
    count.ok_or_else(|| "A number, please: how many there are".to_owned())
}
