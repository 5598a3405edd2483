//! Scores, dots, hands and grids: each answer has its place, and the line moves on by itself.

use super::Sitting;
use super::passing::PASS;
use crate::domain::choice::{Choice, choices, dots_each};
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::step::PlanStep;
use crate::domain::tally::{HANDS, count_of};
use crate::domain::words::EntryKind;

/// The most choices that one digit can name.
const DIGITS: usize = 9;

/// What is said where more was given than the people who are here have to give.
pub const MORE_THAN_PEOPLE: &str =
    "That is more than the people who are here have to give. Ctrl-Z takes it back";

/// What the next answer on the line is an answer to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slot {
    /// What is asked; empty where the step asks one thing only.
    pub item: String,
    /// Its place, counted from one, and how many there are.
    pub place: (usize, usize),
    /// For totals, the answer that is being counted.
    pub answer: String,
}

/// What came of a digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It was kept; the line waits for the next one.
    Kept,
    /// It was kept, and everybody has given theirs.
    Everybody,
    /// It was kept, and there are more of them now than people.
    MoreThanPeople,
    /// It was not kept, and why.
    Refused(String),
}

impl Sitting {
    /// Whether a digit on the line is an answer now.
    pub fn takes_digits(&self) -> bool {
        let is_short = self.kind != EntryKind::Dots || self.choices().len() <= DIGITS;
        self.kind.is_counted()
            && self.kind == self.own_kind()
            && self.editor.is_empty()
            && self.edits.is_none()
            && !self.is_totalling
            && is_short
    }

    /// Whether the step that is on counts answers, so that totals can be typed as well.
    pub fn can_total(&self) -> bool {
        self.own_kind().is_counted()
    }

    /// What stands to be chosen in the step that is on.
    pub fn choices(&self) -> Vec<Choice> {
        self.step().map_or_else(Vec::new, |step| choices(&self.session, step))
    }

    /// How many dots each person has in the step that is on.
    pub fn budget(&self) -> usize {
        self.step().map_or(0, |step| dots_each(step, self.choices().len()))
    }

    /// What the step asks one after the other: its items, or the one thing it is about.
    pub(super) fn items(step: &PlanStep) -> Vec<String> {
        if step.items.is_empty() { vec![String::new()] } else { step.items.clone() }
    }

    /// The answers that a person, or nobody named, has given in the step that is on.
    pub(super) fn answers<'a>(&'a self, by: Option<&'a Id>) -> impl Iterator<Item = &'a Entry> {
        let step = self.session.run.step.as_ref();
        let kind = self.own_kind();
        self.session.entries.iter().filter(move |entry| {
            entry.step() == step
                && entry.by() == by
                && *entry.kind() == kind
                && entry.number("count").is_none()
        })
    }

    /// Whether somebody has given all that the step asks of each.
    pub fn has_given(&self, id: &Id) -> bool {
        let Some(step) = self.step() else { return false };
        match self.own_kind() {
            EntryKind::Score | EntryKind::Hand | EntryKind::Cell => {
                Self::items(step).iter().all(|item| self.has_answered(Some(id), item))
            }
            EntryKind::Dots => {
                self.dots_of(id) >= self.budget() || self.answers(Some(id)).any(Entry::is_pass)
            }
            _ => self
                .session
                .entries_of(&step.id)
                .any(|entry| entry.by() == Some(id) && entry.kind().is_plain()),
        }
    }

    fn has_answered(&self, by: Option<&Id>, item: &str) -> bool {
        self.answers(by).any(|entry| entry.detail("item") == item)
    }

    pub(super) fn dots_of(&self, id: &Id) -> usize {
        self.answers(Some(id)).filter(|dots| !dots.is_pass()).map(count_of).sum()
    }

    /// How many people have given theirs in the step that is on.
    pub fn givers(&self) -> usize {
        self.session.people.iter().filter(|person| self.has_given(&person.id)).count()
    }

    /// What the next answer on the line is an answer to; none where everything is answered.
    pub fn slot(&self) -> Option<Slot> {
        let step = self.step()?;
        if self.is_totalling {
            return self.next_total().map(|(item, answer, place)| Slot { item, place, answer });
        }
        let items = Self::items(step);
        let speaker = self.speaker.as_ref().filter(|_| !self.keeps_no_names());
        let place = match (self.own_kind(), speaker) {
            (EntryKind::Dots, Some(id)) => {
                let (used, budget) = (self.dots_of(id), self.budget());
                return (!self.has_given(id))
                    .then(|| Slot { place: (used + 1, budget), ..Slot::default() });
            }
            (EntryKind::Dots, None) => return Some(Slot::default()),
            (_, Some(id)) => items.iter().position(|item| !self.has_answered(Some(id), item))?,
            (_, None) => self.place_in_row(&items),
        };
        let item = items.get(place).cloned().unwrap_or_default();
        Some(Slot { item, place: (place + 1, items.len()), answer: String::new() })
    }

    /// Keeps a digit as the answer to what is asked; a dash passes.
    pub fn give(&mut self, digit: char, now: &mut Now) -> Option<Given> {
        if !self.takes_digits() || !(digit.is_ascii_digit() || digit == '-') {
            return None;
        }
        if self.kind == EntryKind::Dots && digit == '-' {
            let pass = self.new_entry("", now);
            return Some(self.keep_answer(pass));
        }
        if self.kind == EntryKind::Dots {
            let number = digit.to_digit(10).and_then(|number| usize::try_from(number).ok())?;
            return Some(self.give_dots(&[number], now));
        }
        let Some(slot) = self.slot() else {
            return Some(Given::Refused("All answered. Tab: the next person".into()));
        };
        Some(match self.answer(digit, &slot.item, now) {
            Ok(entry) => self.keep_answer(entry),
            Err(why) => Given::Refused(why),
        })
    }

    /// A digit as the answer to an item; a dash answers nothing.
    fn answer(&self, digit: char, item: &str, now: &mut Now) -> Result<Entry, String> {
        let entry = self.new_entry("", now).with("item", item);
        let number = digit.to_digit(10).map(i64::from);
        match (&self.kind, number) {
            (_, None) => Ok(entry),
            (EntryKind::Score, Some(number)) => {
                let scale = self.step().map(PlanStep::scale).unwrap_or_default();
                if !scale.numbers().contains(&number) {
                    return Err(format!("The scale is {scale}; - passes"));
                }
                Ok(entry.with("value", number))
            }
            (_, Some(number)) => {
                let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
                let answer = place.and_then(|place| HANDS.get(place)).ok_or_else(hands_in_words)?;
                Ok(entry.with("value", *answer))
            }
        }
    }

    /// What whoever speaks has still to answer, in order.
    pub fn unanswered(&self) -> Vec<String> {
        let Some(step) = self.step() else { return Vec::new() };
        let items = Self::items(step);
        match self.speaker.as_ref().filter(|_| !self.keeps_no_names()) {
            Some(id) => {
                items.into_iter().filter(|item| !self.has_answered(Some(id), item)).collect()
            }
            None => {
                let place = self.place_in_row(&items);
                items.into_iter().skip(place).collect()
            }
        }
    }

    /// Keeps the answers of one person, typed in a row, with words for the last one behind them.
    fn give_row(&mut self, text: &str, now: &mut Now) -> Result<Id, String> {
        let items = self.unanswered();
        let mut letters = text.chars();
        let mut entries = Vec::with_capacity(items.len());
        for item in &items {
            let digit = letters.by_ref().find(|letter| !is_gap(*letter));
            match digit.filter(|letter| letter.is_ascii_digit() || *letter == '-') {
                Some(digit) => entries.push(self.answer(digit, item, now)?),
                None if items.len() == 1 => return Err("A number first; words may follow".into()),
                None => return Err(too_few(entries.len(), items.len())),
            }
        }
        let rest = letters.as_str();
        let is_number =
            |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | ' ' | ',' | ';');
        let has_more = rest.starts_with(|letter: char| letter.is_ascii_digit())
            || rest.contains(|letter: char| letter.is_ascii_digit()) && rest.chars().all(is_number);
        if has_more {
            return Err(match items.len() {
                1 => "One number; words may follow".to_owned(),
                count => format!("More than the {count} numbers that are asked for: one for each"),
            });
        }
        let words = rest.trim().trim_start_matches([' ', ',', ';', ':', '-']);
        let last = entries.pop().ok_or("All answered. Tab: the next person")?;
        entries.push(last.with_text(words));
        let id = entries.last().map(|entry| entry.id().clone()).ok_or_else(String::new)?;
        let words = if self.kind == EntryKind::Hand { "the hand" } else { "the score" };
        self.append_all(entries, words);
        Ok(id)
    }

    fn keep_answer(&mut self, entry: Entry) -> Given {
        self.keep_answers(vec![entry])
    }

    /// Keeps what was given in one go, as one deed.
    pub(super) fn keep_answers(&mut self, entries: Vec<Entry>) -> Given {
        let words = match &self.kind {
            EntryKind::Dots if entries.len() > 1 => "the dots",
            EntryKind::Dots => "the dot",
            EntryKind::Hand => "the hand",
            _ => "the score",
        };
        self.append_all(entries, words);
        self.touch();
        let Some(id) = self.speaker.clone().filter(|_| !self.keeps_no_names()) else {
            return if self.has_more_than_people() { Given::MoreThanPeople } else { Given::Kept };
        };
        if !self.has_given(&id) {
            return Given::Kept;
        }
        self.move_on();
        if self.speaker.is_none() { Given::Everybody } else { Given::Kept }
    }

    /// Whether there are more slips without names than people to write them, or more dots on them
    /// than people have.
    pub fn has_more_than_people(&self) -> bool {
        let people = self.session.people.len();
        let each = match self.own_kind() {
            EntryKind::Dots => self.budget(),
            _ => self.step().map_or(1, |step| Self::items(step).len()),
        };
        let is_counted = self.own_kind().is_counted();
        is_counted && people > 0 && self.answers(None).count() > people * each
    }

    /// Keeps what was typed in a step that counts: numbers of choices, a total, or words for the
    /// answer before. None where it is an entry like any other.
    pub(super) fn keep_counted(&mut self, text: &str, now: &mut Now) -> Option<Result<Id, String>> {
        if self.edits.is_some() || !self.kind.is_counted() || self.kind != self.own_kind() {
            return None;
        }
        if self.is_totalling {
            return Some(self.keep_total(text, now));
        }
        if self.kind == EntryKind::Dots {
            let numbers = self.numbers_meant(text);
            return Some(numbers.and_then(|numbers| match self.give_dots(&numbers, now) {
                Given::Refused(why) => Err(why),
                _ => self.last_answer().ok_or_else(String::new),
            }));
        }
        let text = text.trim_start_matches(is_gap);
        let begins_with_a_number = text.starts_with(|letter: char| letter.is_ascii_digit())
            || text.strip_prefix(PASS).is_some_and(|rest| rest.starts_with(is_gap));
        let is_row = self.is_going_round || self.is_sealed || begins_with_a_number;
        if is_row {
            return Some(self.give_row(text, now));
        }
        // Words belong to the number before them.
        let Some(last) = self.last_answer() else {
            return Some(Err("A number first; words may follow".into()));
        };
        let entry = self.session.entry(&last)?.clone();
        if !entry.text().is_empty() {
            return None;
        }
        let words = text.trim_start_matches([' ', ',', ';', ':', '-']);
        self.replace(entry.with_text(words), "the words");
        Some(Ok(last))
    }

    /// Lets the name of whoever said no stand beside it, or takes that back; gives whether it stands
    /// there now. None where nobody known has said no.
    pub fn consent(&mut self, id: &Id) -> Option<bool> {
        let entry = self.session.entry(id)?;
        if *entry.kind() != EntryKind::Hand
            || entry.detail("value") != HANDS[2]
            || entry.by().is_none()
        {
            return None;
        }
        let is_named = entry.detail("named").is_empty();
        let entry = entry.clone().with("named", if is_named { "yes" } else { "" });
        self.replace(entry, "the consent");
        Some(is_named)
    }

    fn last_answer(&self) -> Option<Id> {
        let step = self.session.run.step.as_ref()?;
        let mut own = self.session.entries_of(step).filter(|entry| *entry.kind() == self.kind);
        own.next_back().map(|entry| entry.id().clone())
    }
}

/// Whether this stands between one number and the next.
pub fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | ';')
}

/// That a row has fewer numbers than things that are asked for.
fn too_few(given: usize, asked: usize) -> String {
    let missing = asked - given;
    let missing = if missing == 1 { "1 is".to_owned() } else { format!("{missing} are") };
    format!("{given} of {asked} numbers: {missing} missing. A dash in its place leaves one out")
}

/// What the digits of a show of hands mean.
pub fn hands_in_words() -> String {
    let digits = (1..).zip(HANDS).map(|(digit, answer)| format!("{digit} {answer}"));
    digits.collect::<Vec<_>>().join("   ")
}
