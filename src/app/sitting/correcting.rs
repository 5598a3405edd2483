//! An answer that was counted, put back on the line as it was typed, so that it can be put right.

use super::Sitting;
use super::giving::hands_in_words;
use super::passing::PASS;
use super::totals::total_meant;
use crate::domain::choice::{Choice, choices};
use crate::domain::entry::Entry;
use crate::domain::step::PlanStep;
use crate::domain::tally::HANDS;
use crate::domain::words::EntryKind;
use serde_json::Value;

impl Sitting {
    /// An entry as it is typed: its number and its words, or its words alone.
    pub(super) fn as_typed(&self, entry: &Entry) -> String {
        let place = |place: Option<usize>| place.map(|place| (place + 1).to_string());
        let number = match entry.kind() {
            kind if !kind.is_counted() => return entry.text().to_owned(),
            _ if entry.number("count").is_some() => entry.number("count").map(|n| n.to_string()),
            EntryKind::Dots if entry.is_pass() => None,
            EntryKind::Dots => {
                let all = self.choices_of(entry);
                // What was chosen may be gone: the line is empty then, and waits for another.
                place(all.iter().position(|choice| choice.is_meant_by(entry)))
                    .or_else(|| Some(String::new()))
            }
            EntryKind::Hand => place(HANDS.iter().position(|hand| *hand == entry.detail("value"))),
            _ => entry.number("value").map(|value| value.to_string()),
        };
        let number = number.unwrap_or_else(|| PASS.to_owned());
        format!("{number} {}", entry.text()).trim().to_owned()
    }

    /// An entry with the answer that the line says now.
    ///
    /// # Errors
    /// Why that is no answer.
    pub(super) fn corrected(&self, entry: Entry, text: &str) -> Result<Entry, String> {
        if entry.number("count").is_some() {
            return Ok(entry.with("count", total_meant(text)?));
        }
        let text = text.trim();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let end = if text.starts_with(PASS) { PASS.len() } else { digits };
        let (number, words) = text.split_at(end);
        let words = words.trim_start_matches([' ', ',', ';', ':', '-']);
        let place = number.parse::<usize>().ok();
        let before = place.and_then(|place| place.checked_sub(1));
        let entry = match (entry.kind(), number) {
            (_, "") => return Err("A number first; words may follow".into()),
            (EntryKind::Dots, PASS) => return Err("To take a dot away: ↑, then Del".into()),
            (EntryKind::Dots, _) => {
                let all = self.choices_of(&entry);
                let chosen = before.and_then(|place| all.get(place));
                let chosen =
                    chosen.ok_or_else(|| format!("The numbers go from 1 to {}", all.len()))?;
                let on = chosen.on.as_ref().map(|id| id.as_str().to_owned()).unwrap_or_default();
                entry.with("item", chosen.label.as_str()).with("on", on)
            }
            (_, PASS) => entry.with("value", Value::Null).with("named", ""),
            (EntryKind::Hand, _) => {
                let hand = before.and_then(|place| HANDS.get(place)).ok_or_else(hands_in_words)?;
                let is_as_before = entry.detail("value") == *hand;
                let entry = entry.with("value", *hand);
                // Consent to be named was for the answer before.
                if is_as_before { entry } else { entry.with("named", "") }
            }
            _ => {
                let step = entry.step().and_then(|id| self.session.step(id));
                let scale = step.map(PlanStep::scale).unwrap_or_default();
                let value = place.and_then(|place| i64::try_from(place).ok());
                let value = value.filter(|value| scale.numbers().contains(value));
                let value = value.ok_or_else(|| format!("The scale is {scale}; - passes"))?;
                entry.with("value", value)
            }
        };
        Ok(entry.with_text(words))
    }

    fn choices_of(&self, entry: &Entry) -> Vec<Choice> {
        let step = entry.step().and_then(|id| self.session.step(id));
        step.map_or_else(Vec::new, |step| choices(&self.session, step))
    }
}
