//! Two sessions set side by side: what belongs together stands in the same rows.

mod column;
mod drawing;

use crate::app::screen::reader::arrangement::Arrangement;
use crate::domain::comparison::{Comparison, CountsBeside, counts_beside};
use crate::domain::passage::Passage;
use crate::domain::transcript::StepRecord;
use crate::ui::reader::found::Found;
use crate::ui::reader::layout::{Layout, Setter, places};
use crate::ui::reader::own_page;
use crate::ui::reader::page::Page;
use crate::ui::theme::Look;
use column::Column;
pub use drawing::draw;
use std::collections::HashMap;
use std::sync::Arc;

/// Two sessions as rows of a certain width: what goes across the page, and a column for each.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What stands across the page: its headings are the page's.
    pub across: Layout,
    /// The columns, as many rows each as there are across.
    pub columns: [Layout; 2],
    /// Which rows are parted by a line between the columns.
    parted: Vec<bool>,
    /// Where the page begins, and how wide a column is.
    start: u16,
    column: u16,
    set_for: Option<(Arc<Comparison>, u16, Look)>,
}

/// What was found on the page.
#[derive(Clone, Debug, Default)]
pub struct FoundBeside {
    /// The rows in which a find begins, each once, from top to bottom.
    pub rows: Vec<usize>,
    across: Found,
    columns: [Found; 2],
}

impl Beside {
    /// Sets two sessions for a width of the screen, unless they are set so already.
    pub fn set(&mut self, comparison: &Arc<Comparison>, width: u16, look: &Look) {
        let is_set = self.set_for.as_ref().is_some_and(|(set, at, with)| {
            Arc::ptr_eq(set, comparison) && *at == width && with == look
        });
        if !is_set {
            *self = Self::of(comparison, width, look);
            self.set_for = Some((Arc::clone(comparison), width, look.clone()));
        }
    }

    /// Two sessions set for a width of the screen.
    pub fn of(comparison: &Comparison, width: u16, look: &Look) -> Self {
        let measure = u16::try_from(look.measure).unwrap_or(u16::MAX);
        let most = measure.saturating_add(2).saturating_mul(2).saturating_add(1);
        let whole = width.min(most);
        let column = whole.saturating_sub(1) / 2;
        let arrangement = Arrangement::default();
        let blank = |width: u16, places| {
            let mut setter = Setter::new(places, &arrangement, usize::from(width), look);
            setter.page = Page::filling(look, usize::from(width));
            setter
        };
        let columns = comparison.sides.each_ref().map(|side| blank(column, places(side)));
        let across = blank(whole, HashMap::new());
        let mut sheet = Sheet { across, columns, parted: Vec::new(), comparison, look };
        sheet.whole();
        Self {
            across: sheet.across.layout(),
            columns: sheet.columns.map(Setter::layout),
            parted: sheet.parted,
            start: (width - whole) / 2,
            column,
            set_for: None,
        }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.across.lines.len()
    }

    /// Where `words` stand on the page.
    pub fn find(&self, words: &str) -> FoundBeside {
        let across = self.across.find(words);
        let columns = self.columns.each_ref().map(|column| column.find(words));
        let mut rows = across.lines.clone();
        rows.extend(columns.iter().flat_map(|found| &found.lines));
        rows.sort_unstable();
        rows.dedup();
        FoundBeside { rows, across, columns }
    }

    /// Where a column begins on the page.
    pub fn column_at(&self, side: usize) -> u16 {
        self.start + if side == 0 { 0 } else { self.column + 1 }
    }

    /// How wide a column is.
    pub fn column_width(&self) -> u16 {
        self.column
    }
}

/// A page being set in three strands of equal length.
struct Sheet<'a> {
    across: Setter<'a>,
    columns: [Setter<'a>; 2],
    parted: Vec<bool>,
    comparison: &'a Comparison,
    look: &'a Look,
}

impl Sheet<'_> {
    fn whole(&mut self) {
        let comparison = self.comparison;
        for pair in &comparison.outcomes {
            let outcomes = comparison.outcomes_of(*pair);
            let heading = outcomes.into_iter().flatten().next().map(|outcome| outcome.heading);
            self.heading(heading.unwrap_or_default(), None);
            self.beside(|side, column| match outcomes.get(side).copied().flatten() {
                Some(outcome) => column.listed(&outcome.passages),
                None => column.remark("none"),
            });
        }
        for pair in &comparison.steps {
            self.step(comparison.steps_of(*pair));
        }
        let [left, right] = &comparison.sides;
        self.rest("Outside any step", [&left.loose, &right.loose]);
        self.rest("Not finished", [&left.unfinished, &right.unfinished]);
        self.level();
    }

    fn rest(&mut self, heading: &str, sides: [&[Passage]; 2]) {
        if sides.iter().all(|passages| passages.is_empty()) {
            return;
        }
        self.heading(heading, None);
        self.beside(|side, column| match sides.get(side) {
            Some(passages) if !passages.is_empty() => column.said(passages),
            _ => column.remark("nothing"),
        });
    }

    fn step(&mut self, steps: [Option<&StepRecord>; 2]) {
        let both = || steps.iter().copied().flatten();
        let prompt = |step: &StepRecord| step.prompt.trim().to_owned();
        let is_asked_alike = both().map(prompt).collect::<Vec<_>>().windows(2).all(|two| {
            let [one, other] = two else { return true };
            one == other
        });
        // The last one's words are the ones that people know now.
        let Some(last) = both().last() else { return };
        if steps.iter().all(Option::is_some) && both().all(|step| step.reading.is_empty()) {
            return self.heading(&last.title, Some("nothing noted in either"));
        }
        let is_page =
            both().zip(&self.comparison.sides).all(|(step, side)| own_page::is_page(side, step));
        let question = prompt(last);
        if is_page && is_asked_alike && !question.is_empty() {
            self.heading(&question, None);
        } else {
            self.heading(&last.title, None);
            if is_asked_alike && !question.is_empty() {
                self.across.page.text(&question, 0, self.look.theme.strong);
            }
        }
        let sides = &self.comparison.sides;
        self.beside(|place, column| {
            let step = steps.get(place).copied().flatten();
            let Some(step) = step else { return };
            column.question(step, !is_asked_alike);
            if step.reading.has_unseen_tallies && !step.reading.tallies.is_empty() {
                column.remark("never shown to the room");
            }
        });
        let tallies = steps.map(|step| step.map_or(&[][..], |step| &step.reading.tallies));
        let [before, after] = tallies;
        for counts in counts_beside(before, after) {
            self.counts(&counts);
        }
        self.beside(|place, column| {
            let step = steps.get(place).copied().flatten();
            match (step, sides.get(place)) {
                (Some(step), Some(side)) => column.step(side, step),
                _ => column.remark("not in this one"),
            }
        });
    }

    /// What one thing came to on either side, and behind the later one how it has changed.
    fn counts(&mut self, counts: &CountsBeside) {
        self.level();
        if !counts.item.is_empty() {
            self.across.page.text(&counts.item, 0, self.look.theme.text);
        }
        self.beside(|side, column| {
            let change = counts.change.as_deref().filter(|_| side == 1);
            match counts.sides.get(side).and_then(Option::as_deref) {
                Some(words) => column.count(words, change),
                None => column.remark("not asked"),
            }
        });
    }

    /// A heading; without anything below it, where it is said why.
    fn heading(&mut self, title: &str, why: Option<&str>) {
        self.level();
        let pages = || self.columns.iter().chain([&self.across]).map(|setter| &setter.page);
        if pages().any(|page| page.lines.last().is_some_and(|line| !line.spans.is_empty())) {
            let rows = self.across.page.lines.len() + 1;
            self.fill(rows, false);
        }
        match why {
            Some(why) => self.across.bare_heading(title, why),
            None => {
                self.across.heading(title, 0);
            }
        }
        self.level();
    }

    /// Sets something in either column, from the same row on.
    fn beside(&mut self, set: impl Fn(usize, &mut Column<'_, '_>)) {
        self.level();
        for (side, setter) in self.columns.iter_mut().enumerate() {
            set(side, &mut Column { setter });
        }
        let rows = self.columns.iter().map(|setter| setter.page.lines.len()).max().unwrap_or(0);
        self.fill(rows, true);
    }

    /// Makes all strands as long as the longest.
    fn level(&mut self) {
        let setters = self.columns.iter().chain([&self.across]);
        let rows = setters.map(|setter| setter.page.lines.len()).max().unwrap_or(0);
        self.fill(rows, false);
    }

    fn fill(&mut self, rows: usize, is_parted: bool) {
        self.across.page.fill(rows);
        self.columns.iter_mut().for_each(|setter| setter.page.fill(rows));
        self.parted.resize(rows, is_parted);
    }
}
