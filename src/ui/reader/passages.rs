//! What a step has gathered, set on the page: what was counted, tables, and what was said.

use crate::domain::passage::Passage;
use crate::domain::reading::Reading;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::reader::layout::Setter;
use crate::ui::reader::page::{Piece, Setting};
use crate::ui::reader::{card, words};
use crate::ui::widgets::{grid, tally};
use crate::wrap::columns;

/// The columns that a name takes at most.
const NAME: usize = 14;

/// The columns that text beside times and names needs; with fewer it stands below them.
const BESIDE: usize = 24;

impl Setter<'_> {
    /// What was counted, then what was answered in a table, then what was said.
    pub(super) fn reading(&mut self, reading: &Reading, indent: usize) {
        let width = self.page.measure().saturating_sub(indent);
        self.tallies(reading, indent);
        if let Some(grid) = &reading.grid {
            self.page.rows(grid::rows(grid, width, self.look), indent);
        }
        if self.arrangement.is_by_person {
            return self.passages(&by_person(&reading.passages), indent, false);
        }
        let groups = reading.passages.chunk_by(|one, other| one.group == other.group);
        let has_groups = reading.passages.iter().any(|passage| passage.group.is_some());
        for passages in groups {
            let group = passages.first().and_then(|passage| passage.group.as_ref());
            let name = group.map_or("In no group", |group| &group.name);
            if has_groups {
                self.page.text(name, indent, self.look.theme.accent);
            }
            self.passages(passages, indent + if has_groups { 2 } else { 0 }, false);
        }
    }

    /// What was counted.
    pub(super) fn tallies(&mut self, reading: &Reading, indent: usize) {
        if reading.tallies.is_empty() {
            return;
        }
        if reading.has_unseen_tallies {
            self.page.text("Never shown to the room:", indent, self.look.theme.muted);
        }
        let width = self.page.measure().saturating_sub(indent);
        self.page.rows(tally::rows(&reading.tallies, width, self.look), indent);
    }

    pub(super) fn passages(&mut self, passages: &[Passage], indent: usize, is_unfinished: bool) {
        let names = passages
            .iter()
            .filter_map(|passage| passage.by.as_deref())
            .map(|name| columns(Shown::line(name).cut(NAME).as_str()))
            .max();
        for passage in passages {
            self.note_entry(passage);
            self.passage(passage, indent, names, is_unfinished);
        }
    }

    fn passage(
        &mut self,
        passage: &Passage,
        indent: usize,
        names: Option<usize>,
        is_unfinished: bool,
    ) {
        let theme = &self.look.theme;
        let mut lead = vec![
            Piece::new(" ".repeat(indent), theme.text),
            Piece::new(format!("{}  ", time::clock(passage.at)), theme.muted),
        ];
        if let Some(width) = names {
            let name = passage.by.as_deref().unwrap_or(self.look.symbols.nobody);
            let name = Shown::line(name).cut(NAME);
            let gap = " ".repeat((width + 2).saturating_sub(columns(name.as_str())));
            lead.push(Piece::new(format!("{name}{gap}"), theme.accent));
        }
        let places = self.places.get(&passage.id).cloned().unwrap_or_default();
        let mut hanging: usize = lead.iter().map(|piece| columns(&piece.text)).sum();
        if hanging + BESIDE > self.page.measure() {
            self.page.set(Setting {
                lead,
                indent,
                opening: None,
                places: &[],
                text: "",
                style: theme.text,
                tail: None,
            });
            lead = Vec::new();
            hanging = (indent + 2).min(self.page.measure() / 2);
            lead.push(Piece::new(" ".repeat(hanging), theme.text));
        }
        self.page.set(Setting {
            lead,
            indent: hanging,
            opening: kind(passage).map(|kind| Piece::new(kind, theme.muted)),
            places: &places,
            text: &passage.text,
            style: theme.text,
            tail: self.tail(passage, is_unfinished),
        });
        card::set(self, passage, hanging);
    }

    pub(super) fn tail(&self, passage: &Passage, is_unfinished: bool) -> Option<Piece> {
        words::tail(passage, is_unfinished, self.look.dates)
            .map(|tail| Piece::new(tail, self.look.theme.muted))
    }
}

/// What an entry is called before its text, if that is not plain from where it stands.
fn kind(passage: &Passage) -> Option<String> {
    (!passage.kind.is_plain()).then(|| format!("{}: ", passage.kind.label()))
}

/// The same passages with what one person said together, in the order in which people first spoke; at the end
/// those of nobody named.
fn by_person(passages: &[Passage]) -> Vec<Passage> {
    let mut names: Vec<Option<&str>> = Vec::new();
    for passage in passages {
        if !names.contains(&passage.by.as_deref()) {
            names.push(passage.by.as_deref());
        }
    }
    let place = |passage: &Passage| {
        let by = passage.by.as_deref();
        (by.is_none(), names.iter().position(|name| *name == by))
    };
    let mut sorted = passages.to_vec();
    sorted.sort_by_key(place);
    sorted
}
