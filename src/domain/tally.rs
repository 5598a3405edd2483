//! What is counted and not read: scores, dots, and shows of hands.

use crate::domain::choice::choices;
use crate::domain::entry::Entry;
use crate::domain::fields::{self, Fields, Malformed, Writing};
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::visible::{Viewer, speaker};
use crate::domain::words::{Audience, EntryKind, Show};
use serde_json::Value;

/// The answers of a show of hands, in the order of their digits.
pub const HANDS: [&str; 3] = ["yes", "can live with it", "no"];

/// How the sum of the lowest mean begins.
pub const LOWEST: &str = "lowest, ";

/// How one thing was scored, dotted or voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What it is about; empty where the step asks for one number only.
    pub item: String,
    /// How often each answer was given, in the order of the answers.
    pub marks: Vec<Mark>,
    /// What it comes to: `1 to 5, mean 3.2`. Empty where the marks say it.
    pub sum: String,
}

/// One answer and how often it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The answer; empty for dots.
    pub answer: String,
    /// How often.
    pub count: usize,
    /// Who gave it, where that may be read.
    pub names: Vec<String>,
}

impl Tally {
    /// How often anything was answered.
    pub fn total(&self) -> usize {
        self.marks.iter().map(|mark| mark.count).sum()
    }

    /// The tally that a file describes.
    ///
    /// # Errors
    /// If a field is not what it should be.
    pub fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        Ok(Self {
            item: fields.text_or_empty("item")?,
            marks: fields.list("marks", Mark::from_value)?,
            sum: fields.text_or_empty("sum")?,
        })
    }

    /// The tally as a file describes it.
    pub fn to_value(&self) -> Value {
        let marks: Vec<Value> = self.marks.iter().map(Mark::to_value).collect();
        Writing::new()
            .with_text("item", &self.item)
            .with("marks", marks)
            .with_text("sum", &self.sum)
            .end(&fields::Object::new())
    }
}

impl Mark {
    fn from_value(value: Value) -> Result<Self, Malformed> {
        let mut fields = Fields::new(fields::object(value)?);
        let count = fields.whole("count")?.unwrap_or(0);
        Ok(Self {
            answer: fields.text_or_empty("answer")?,
            count: usize::try_from(count).unwrap_or(0),
            names: fields.texts("names")?,
        })
    }

    fn to_value(&self) -> Value {
        Writing::new()
            .with_text("answer", &self.answer)
            .with("count", i64::try_from(self.count).unwrap_or(i64::MAX))
            .with_list("names", self.names.iter().map(String::as_str))
            .end(&fields::Object::new())
    }
}

/// How many people, or dots, an entry stands for.
pub fn count_of(entry: &Entry) -> usize {
    entry.number("count").map_or(1, |count| usize::try_from(count).unwrap_or(0))
}

/// What was counted in a step, as `viewer` may read it: widest disagreement, or most dots, first.
pub fn tallies(session: &Session, step: &PlanStep, viewer: Viewer) -> Vec<Tally> {
    let is_closed = step.revealed.is_some();
    let may_read = match step.show {
        Show::Open => true,
        Show::Hidden | Show::Counts => is_closed || viewer == Viewer::Owner,
        Show::Own | Show::Other(_) => viewer == Viewer::Owner,
    };
    if !may_read {
        return Vec::new();
    }
    let is_meant = |entry: &&Entry| viewer == Viewer::Owner || *entry.audience() == Audience::Room;
    let counted = session.entries_of(&step.id).filter(|entry| entry.kind().is_counted());
    let entries: Vec<&Entry> = counted.filter(is_meant).collect();
    let with_names = viewer == Viewer::Owner || step.show != Show::Counts;
    let named = |entry: &&Entry| {
        with_names.then(|| speaker(session, entry, viewer).map(str::to_owned)).flatten()
    };
    let mut tallies = scores(step, &entries, &named);
    tallies.extend(dots(session, step, &entries, &named));
    tallies.extend(hands(&entries, &named));
    tallies
}

type Named<'a> = &'a dyn Fn(&&Entry) -> Option<String>;

fn mark(answer: impl Into<String>, entries: &[&Entry], named: Named<'_>) -> Mark {
    Mark {
        answer: answer.into(),
        count: entries.iter().map(|entry| count_of(entry)).sum(),
        names: with_counts(entries.iter().filter_map(named)),
    }
}

/// Each name once, with how often it was there: `Amal, Jo ×2`.
fn with_counts(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for name in names {
        match counted.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counted.push((name, 1)),
        }
    }
    let words = |(name, count)| if count == 1 { name } else { format!("{name} ×{count}") };
    counted.into_iter().map(words).collect()
}

/// The items of the entries of a kind, in the order of the step and then of the entries.
fn items<'a>(step: &'a PlanStep, entries: &[&'a Entry], kind: &EntryKind) -> Vec<&'a str> {
    let mut items: Vec<&str> = step.items.iter().map(String::as_str).collect();
    for entry in entries.iter().filter(|entry| entry.kind() == kind) {
        if !items.contains(&entry.detail("item")) {
            items.push(entry.detail("item"));
        }
    }
    items
}

fn scores(step: &PlanStep, entries: &[&Entry], named: Named<'_>) -> Vec<Tally> {
    let kind = EntryKind::Score;
    let given = |item: &str, value: i64| -> Vec<&Entry> {
        let is_it = |entry: &&&Entry| {
            *entry.kind() == kind
                && entry.detail("item") == item
                && entry.number("value") == Some(value)
        };
        entries.iter().filter(is_it).copied().collect()
    };
    let is_score = |entry: &&Entry| *entry.kind() == kind && entry.number("value").is_some();
    if !entries.iter().any(is_score) {
        return Vec::new();
    }
    let mut scored: Vec<(Spread, Tally)> = items(step, entries, &kind)
        .into_iter()
        .map(|item| {
            let marks: Vec<Mark> = step
                .scale()
                .numbers()
                .map(|value| mark(value.to_string(), &given(item, value), named))
                .collect();
            let counts = step.scale().numbers().zip(marks.iter().map(|mark| mark.count));
            let spread = Spread::of(&counts.collect::<Vec<_>>());
            (spread, Tally { item: item.to_owned(), marks, sum: spread.words() })
        })
        .collect();
    scored.sort_by(|(one, _), (other, _)| other.width().total_cmp(&one.width()));
    mark_lowest(&mut scored);
    scored.into_iter().map(|(_, tally)| tally).collect()
}

/// Says of the lowest means that they are, among several things of which some are higher.
fn mark_lowest(scored: &mut [(Spread, Tally)]) {
    /// Of fewer things everybody sees at once which is the lowest.
    const SEVERAL: usize = 3;
    let several = |spread: &Spread| spread.count > 1;
    let means = || scored.iter().map(|(spread, _)| *spread).filter(several).map(|one| one.mean);
    let (lowest, highest) = (means().reduce(f64::min), means().reduce(f64::max));
    let is_told = means().count() >= SEVERAL && lowest < highest;
    let Some(lowest) = lowest.filter(|_| is_told) else { return };
    let is_lowest = |spread: &Spread| several(spread) && spread.mean <= lowest;
    for (_, tally) in scored.iter_mut().filter(|(spread, _)| is_lowest(spread)) {
        // The range stands in the marks beside it.
        let (_, mean) = tally.sum.split_once(", ").unwrap_or(("", &tally.sum));
        tally.sum = format!("{LOWEST}{mean}");
    }
}

/// How far scores lie apart.
#[derive(Clone, Copy)]
struct Spread {
    least: i64,
    most: i64,
    mean: f64,
    deviation: f64,
    count: usize,
}

impl Spread {
    #[expect(clippy::cast_precision_loss, reason = "a room has few people")]
    fn of(counts: &[(i64, usize)]) -> Self {
        let given = || counts.iter().filter(|(_, count)| *count > 0);
        let count: usize = counts.iter().map(|(_, count)| count).sum();
        let whole = count.max(1) as f64;
        let mean =
            counts.iter().map(|(value, count)| *value as f64 * *count as f64).sum::<f64>() / whole;
        let off = |value: i64| (value as f64 - mean).powi(2);
        let squares = counts.iter().map(|(value, count)| off(*value) * *count as f64).sum::<f64>();
        Self {
            least: given().map(|(value, _)| *value).min().unwrap_or(0),
            most: given().map(|(value, _)| *value).max().unwrap_or(0),
            mean,
            deviation: (squares / whole).sqrt(),
            count,
        }
    }

    /// What the widest disagreement is told by: first the range, then how many stand apart.
    #[expect(clippy::cast_precision_loss, reason = "a scale has few numbers")]
    fn width(self) -> f64 {
        if self.count == 0 { -1.0 } else { (self.most - self.least) as f64 + self.deviation / 10.0 }
    }

    fn words(self) -> String {
        match self.count {
            0 => "no answer".to_owned(),
            1 => format!("only {}", self.least),
            _ if self.least == self.most => format!("all {}", self.least),
            _ => format!("{} to {}, mean {:.1}", self.least, self.most, self.mean),
        }
    }
}

fn dots(session: &Session, step: &PlanStep, entries: &[&Entry], named: Named<'_>) -> Vec<Tally> {
    if entries.iter().all(|entry| *entry.kind() != EntryKind::Dots) {
        return Vec::new();
    }
    let mut tallies: Vec<Tally> = choices(session, step)
        .into_iter()
        .map(|choice| {
            let put = entries
                .iter()
                .filter(|entry| *entry.kind() == EntryKind::Dots && choice.is_meant_by(entry));
            let marks = vec![mark("", &put.copied().collect::<Vec<_>>(), named)];
            Tally { item: choice.label, marks, sum: String::new() }
        })
        .collect();
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.total()));
    let is_empty = tallies.iter().all(|tally| tally.total() == 0);
    if is_empty { Vec::new() } else { tallies }
}

fn hands(entries: &[&Entry], named: Named<'_>) -> Vec<Tally> {
    let hands: Vec<&Entry> = entries
        .iter()
        .filter(|entry| *entry.kind() == EntryKind::Hand)
        .filter(|entry| HANDS.contains(&entry.detail("value")))
        .copied()
        .collect();
    let mut items: Vec<&str> = Vec::new();
    for hand in &hands {
        if !items.contains(&hand.detail("item")) {
            items.push(hand.detail("item"));
        }
    }
    items
        .into_iter()
        .map(|item| {
            let marks = HANDS.map(|answer| {
                let raised = hands
                    .iter()
                    .filter(|hand| hand.detail("item") == item && hand.detail("value") == answer);
                let raised: Vec<&Entry> = raised.copied().collect();
                // Whoever said no is named only if they agreed to it.
                let may_name = |entry: &&Entry| {
                    (answer != "no" || !entry.detail("named").is_empty())
                        .then(|| named(entry))
                        .flatten()
                };
                mark(answer, &raised, &may_name)
            });
            Tally { item: item.to_owned(), marks: marks.into(), sum: String::new() }
        })
        .collect()
}
