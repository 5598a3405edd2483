//! A session set as a document, row by row.

use crate::app::screen::reader::Spot;
use crate::app::screen::reader::arrangement::{self, Arrangement};
use crate::domain::chosen::Chosen;
use crate::domain::id::Id;
use crate::domain::meeting;
use crate::domain::passage::Passage;
use crate::domain::transcript::{Outcome, StepRecord, Transcript};
use crate::domain::words::{EntryKind, StepState};
use crate::shown::Shown;
use crate::ui::marked::Marked;
use crate::ui::reader::page::{Joint, Page, Piece, Setting};
use crate::ui::reader::{card, own_page, summary, words};
use crate::ui::theme::Look;
use crate::wrap::columns;
use ratatui::style::Style;
use ratatui::text::Line;
use std::collections::HashMap;
use std::ops::Range;

/// The rows of names below a title, until somebody wants to see them all.
const NAMES: usize = 2;

/// A heading and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What it says.
    pub title: Shown,
    /// Its line.
    pub line: usize,
    /// How many entries stand under it.
    pub entries: usize,
}

/// A session as rows of a certain width, and where to find what in it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Layout {
    /// The rows.
    pub lines: Vec<Line<'static>>,
    /// Where entries and steps begin.
    pub anchors: Vec<(Spot, usize)>,
    /// The headings, from top to bottom.
    pub headings: Vec<Heading>,
    pub(super) joints: Vec<Joint>,
    pub(super) ground: Style,
}

impl Layout {
    /// The session set for a width of the screen.
    pub fn of(transcript: &Transcript, arrangement: &Arrangement, width: u16, look: &Look) -> Self {
        let mut setter = Setter::new(places(transcript), arrangement, usize::from(width), look);
        match arrangement.page {
            arrangement::Page::Whole => setter.whole(transcript),
            arrangement::Page::Summary => summary::set(&mut setter, transcript),
        }
        setter.layout()
    }

    /// The line on which something stands.
    pub fn line_of(&self, spot: &Spot) -> Option<usize> {
        match spot {
            Spot::Entry(id) => self.line_of_entry(id),
            Spot::Step(number) => self.line_of_step(*number),
        }
    }

    /// The line on which an entry stands, in its step if it has one.
    pub fn line_of_entry(&self, id: &Id) -> Option<usize> {
        let is_it = |anchor: &Spot| matches!(anchor, Spot::Entry(entry) if entry == id);
        self.anchors.iter().rev().find(|(anchor, _)| is_it(anchor)).map(|(_, line)| *line)
    }

    /// The line on which a step begins.
    pub fn line_of_step(&self, number: usize) -> Option<usize> {
        let step = Spot::Step(number);
        self.anchors.iter().find(|(anchor, _)| *anchor == step).map(|(_, line)| *line)
    }

    /// The heading under which a line stands, by its place.
    pub fn section_at(&self, line: usize) -> Option<usize> {
        self.headings.iter().rposition(|heading| heading.line <= line + 1)
    }

    /// The line of the first heading below `line`, if there is one.
    pub fn heading_after(&self, line: usize) -> Option<usize> {
        self.headings.iter().map(|heading| heading.line).find(|at| *at > line)
    }

    /// The line of the last heading above `line`, if there is one.
    pub fn heading_before(&self, line: usize) -> Option<usize> {
        self.headings.iter().map(|heading| heading.line).rfind(|at| *at < line)
    }
}

/// A document being set.
pub(super) struct Setter<'a> {
    pub(super) page: Page<'a>,
    anchors: Vec<(Spot, usize)>,
    headings: Vec<Heading>,
    /// The words of each sentence that stand out.
    pub(super) places: HashMap<Id, Vec<Range<usize>>>,
    pub(super) arrangement: &'a Arrangement,
    pub(super) look: &'a Look,
}

impl<'a> Setter<'a> {
    /// An empty document.
    pub(super) fn new(
        places: HashMap<Id, Vec<Range<usize>>>,
        arrangement: &'a Arrangement,
        width: usize,
        look: &'a Look,
    ) -> Self {
        let page = Page::new(look, width);
        Self { page, anchors: Vec::new(), headings: Vec::new(), places, arrangement, look }
    }

    /// What was set.
    pub(super) fn layout(self) -> Layout {
        Layout {
            lines: self.page.lines,
            anchors: self.anchors,
            headings: self.headings,
            joints: self.page.joints,
            ground: self.look.theme.text,
        }
    }
}

impl Setter<'_> {
    /// Title, time and people.
    pub(super) fn title(&mut self, transcript: &Transcript) {
        let theme = &self.look.theme;
        let title = if transcript.title.trim().is_empty() { "Untitled" } else { &transcript.title };
        self.page.text(title, 0, theme.accent_strong);
        self.facts(&words::when(transcript, self.look.dates), 0);
        let rows = (!self.arrangement.names_all).then_some(NAMES);
        if let Some(people) = words::people(transcript, rows, self.page.measure()) {
            self.page.text(&people, 0, theme.muted);
        }
        if !transcript.marked.is_empty() {
            let about = transcript.marked.join(&format!(" {} ", self.look.symbols.between));
            self.page.text(&format!("About {about}"), 0, theme.muted);
        }
        if let Some(reviews) = &transcript.reviews {
            self.page.text(&format!("Reviews {reviews}"), 0, theme.muted);
        }
        if let Some(leaders) = words::leaders(transcript, self.arrangement.names_all) {
            self.page.text(&leaders, 0, theme.muted);
        }
        if let Some(next) = &transcript.next {
            let next = meeting::in_words(next, self.look.dates);
            let text = format!("We meet next {} {next}", self.look.symbols.between);
            self.page.text(&text, 0, theme.accent);
        }
        self.page.rule();
    }

    fn whole(&mut self, transcript: &Transcript) {
        self.title(transcript);
        self.chosen(transcript);
        for outcome in &transcript.outcomes {
            self.outcome(outcome);
        }
        if !transcript.loose.is_empty() {
            self.page.gap();
            let is_alone = transcript.steps.is_empty() && transcript.outcomes.is_empty();
            if is_alone || self.heading("Outside any step", transcript.loose.len()) {
                self.passages(&transcript.loose, 0, false);
            }
        }
        for step in &transcript.steps {
            if own_page::is_page(transcript, step) {
                own_page::set(self, transcript, step);
            } else {
                self.step(step);
            }
        }
        if !transcript.unfinished.is_empty() {
            self.page.gap();
            if self.heading("Not finished", transcript.unfinished.len()) {
                self.passages(&transcript.unfinished, 0, true);
            }
        }
        self.ending(transcript);
    }

    fn ending(&mut self, transcript: &Transcript) {
        let muted = self.look.theme.muted;
        let is_bare = transcript.outcomes.is_empty()
            && transcript.loose.is_empty()
            && transcript.steps.is_empty()
            && transcript.unfinished.is_empty();
        if is_bare {
            self.page.gap();
            self.page.text("Nothing was written.", 0, muted);
        }
        if transcript.withheld > 0 {
            self.page.gap();
            let note = format!("{} not shown here.", words::entries(transcript.withheld));
            self.page.text(&note, 0, muted);
        }
    }

    fn facts(&mut self, facts: &[String], indent: usize) {
        let between = format!(" {} ", self.look.symbols.between);
        self.page.text(&facts.join(&between), indent, self.look.theme.muted);
    }

    /// Sets a heading; gives whether what stands under it is to be set as well.
    pub(super) fn heading(&mut self, title: &str, entries: usize) -> bool {
        let is_unfolded = self.note_heading(title, entries);
        let tail = (!is_unfolded).then(|| self.folded(entries));
        self.set_heading(title, tail);
        is_unfolded
    }

    /// Sets a heading below which there is nothing, with why that is so.
    pub(super) fn bare_heading(&mut self, title: &str, why: &str) {
        self.note_heading(title, 0);
        let why = format!("{} {why}", self.look.symbols.between);
        self.set_heading(title, Some(Piece::new(why, self.look.theme.muted)));
    }

    fn set_heading(&mut self, title: &str, tail: Option<Piece>) {
        self.page.set(Setting {
            lead: Vec::new(),
            indent: 0,
            opening: None,
            places: &[],
            text: title,
            style: self.look.theme.accent_strong,
            tail,
        });
    }

    fn note_heading(&mut self, title: &str, entries: usize) -> bool {
        let line = self.page.lines.len();
        let place = self.headings.len();
        self.headings.push(Heading { title: Shown::line(title), line, entries });
        !self.arrangement.folded.contains(&place)
    }

    /// What stands behind a heading whose part is folded.
    fn folded(&self, entries: usize) -> Piece {
        let text = format!("{} {}", self.look.symbols.ellipsis, words::entries(entries));
        Piece::new(text, self.look.theme.muted)
    }

    /// Notes that a step begins here.
    pub(super) fn note_step(&mut self, number: usize) {
        self.anchors.push((Spot::Step(number), self.page.lines.len()));
    }

    pub(super) fn note_entry(&mut self, passage: &Passage) {
        if !passage.id.as_str().is_empty() {
            self.anchors.push((Spot::Entry(passage.id.clone()), self.page.lines.len()));
        }
    }

    /// Decisions, promises and the like.
    pub(super) fn outcome(&mut self, outcome: &Outcome) {
        self.page.gap();
        if !self.heading(outcome.heading, outcome.passages.len()) {
            return;
        }
        for passage in &outcome.passages {
            self.note_entry(passage);
            self.bullet(&passage.text, self.tail(passage, false));
            card::set(self, passage, 6);
        }
    }

    /// One thing of a list.
    fn bullet(&mut self, text: &str, tail: Option<Piece>) {
        let lead = format!("  {} ", self.look.symbols.bullet);
        self.page.set(Setting {
            indent: columns(&lead),
            lead: vec![Piece::new(lead, self.look.theme.muted)],
            opening: None,
            places: &[],
            text,
            style: self.look.theme.text,
            tail,
        });
    }

    /// What the room chose with its dots.
    pub(super) fn chosen(&mut self, transcript: &Transcript) {
        let count = transcript.chosen.iter().map(|chosen| chosen.items.len()).sum();
        if count == 0 {
            return;
        }
        self.page.gap();
        if !self.heading("Chosen", count) {
            return;
        }
        for line in transcript.chosen.iter().flat_map(Chosen::lines) {
            self.bullet(&line, None);
        }
    }

    fn step(&mut self, step: &StepRecord) {
        let theme = &self.look.theme;
        self.page.gap();
        self.note_step(step.number);
        let number = format!("{}  ", step.number);
        let indent = columns(&number);
        let is_skipped = step.state == StepState::Skipped;
        let entries = step.reading.contributions();
        let is_unfolded = self.note_heading(&format!("{number}{}", step.title), entries);
        let skipped = format!("{} skipped", self.look.symbols.skipped);
        let skipped = is_skipped.then(|| Piece::new(skipped, theme.muted));
        self.page.set(Setting {
            lead: vec![Piece::new(number, theme.muted)],
            indent,
            opening: None,
            places: &[],
            text: &step.title,
            style: if is_skipped { theme.muted } else { theme.accent_strong },
            tail: if is_unfolded { skipped } else { Some(self.folded(entries)) },
        });
        if !is_unfolded {
            return;
        }
        if !is_skipped {
            self.facts(&words::pace(step), indent);
            if !step.prompt.is_empty() {
                self.page.text(&step.prompt, indent, theme.strong);
                for asked in &step.asked {
                    self.page.text(&format!("Also asked: {asked}"), indent, theme.strong);
                }
            }
            for point in &step.points {
                let lead = format!("{}{} ", " ".repeat(indent), self.look.symbols.bullet);
                self.page.set(Setting {
                    indent: columns(&lead),
                    lead: vec![Piece::new(lead, theme.muted)],
                    opening: None,
                    places: &[],
                    text: point,
                    style: theme.text,
                    tail: None,
                });
            }
        }
        if !is_skipped && step.reading.contributions() > step.reading.counted {
            self.page.gap();
        }
        self.reading(&step.reading, indent);
        if step.reading.counted > 0 {
            let note = format!("{}, only counted.", words::entries(step.reading.counted));
            self.page.text(&note, indent, theme.muted);
        }
    }
}

/// The words that several sentences of a step share, and those that have more than one meaning.
pub(super) fn places(transcript: &Transcript) -> HashMap<Id, Vec<Range<usize>>> {
    let differences = transcript.outcomes.iter().flat_map(|outcome| &outcome.passages);
    let words: Vec<String> = differences.filter_map(|passage| passage.word.clone()).collect();
    let mut places = HashMap::new();
    for step in &transcript.steps {
        let is_sentence = |passage: &&Passage| passage.kind == EntryKind::Sentence;
        let sentences: Vec<&Passage> = step.reading.passages.iter().filter(is_sentence).collect();
        let texts: Vec<&str> = sentences.iter().map(|passage| passage.text.as_str()).collect();
        let marked = Marked::all(&texts, &words, "");
        let ids = sentences.iter().map(|passage| passage.id.clone());
        places.extend(ids.zip(marked.into_iter().map(|marked| marked.places)));
    }
    places
}
