//! One of two columns: what was said without the time of day, which does not matter beside another day.

use crate::domain::passage::Passage;
use crate::domain::transcript::{StepRecord, Transcript};
use crate::domain::words::{EntryKind, SessionKind, Show, StepState};
use crate::shown::Shown;
use crate::ui::reader::layout::Setter;
use crate::ui::reader::page::{Piece, Setting};
use crate::ui::reader::{card, own_page, words};
use crate::ui::widgets::grid;
use crate::wrap::columns;
use ratatui::style::Style;

/// How far rows are moved in that go on from the one above.
const HANGING: usize = 2;

/// A column being set.
pub(super) struct Column<'a, 'b> {
    pub(super) setter: &'a mut Setter<'b>,
}

impl Column<'_, '_> {
    /// Something that is said of the column, and not in it.
    pub(super) fn remark(&mut self, text: &str) {
        self.setter.page.text(text, 0, self.setter.look.theme.muted);
    }

    /// The question of a step where the other side has another one, and what was asked beside it.
    pub(super) fn question(&mut self, step: &StepRecord, is_its_own: bool) {
        let strong = self.setter.look.theme.strong;
        if is_its_own && !step.prompt.trim().is_empty() {
            self.setter.page.text(step.prompt.trim(), 0, strong);
        }
        for asked in &step.asked {
            self.setter.page.text(&format!("Also asked: {asked}"), 0, strong);
        }
    }

    /// What something came to, and how that has changed.
    pub(super) fn count(&mut self, words: &str, change: Option<&str>) {
        let theme = &self.setter.look.theme;
        let tail = change.map(|change| Piece::new(format!(" {change}"), theme.accent_strong));
        let (lead, style) = (vec![Piece::new("  ", theme.text)], theme.muted);
        self.set(lead, None, words, style, tail);
    }

    /// What was said in a step, in words and in tables.
    pub(super) fn step(&mut self, side: &Transcript, step: &StepRecord) {
        let reading = &step.reading;
        if let Some(grid) = &reading.grid {
            let width = self.setter.page.measure();
            self.setter.page.rows(grid::rows(grid, width, self.setter.look), 0);
        }
        if side.kind == SessionKind::Reflection {
            self.written(&reading.passages);
        } else {
            self.in_groups(&reading.passages);
        }
        if reading.counted > 0 {
            self.remark(&format!("{}, only counted", words::entries(reading.counted)));
        }
        if reading.is_empty() {
            self.remark(match (&step.state, &step.show) {
                (StepState::Skipped, _) => "skipped",
                (StepState::Waiting, _) => "not begun",
                (_, Show::Own) => "stays with the people",
                _ => "nothing noted",
            });
        }
    }

    fn in_groups(&mut self, passages: &[Passage]) {
        let has_groups = passages.iter().any(|passage| passage.group.is_some());
        for together in passages.chunk_by(|one, other| one.group == other.group) {
            let group = together.first().and_then(|passage| passage.group.as_ref());
            if has_groups {
                let name = group.map_or("In no group", |group| &group.name);
                self.setter.page.text(name, 0, self.setter.look.theme.accent);
            }
            self.said(together);
        }
    }

    /// What somebody wrote for themselves: prose, with its own paragraphs.
    fn written(&mut self, passages: &[Passage]) {
        for passage in passages {
            if passage.kind == EntryKind::Note {
                self.setter.note_entry(passage);
                own_page::prose(self.setter, passage);
            } else {
                self.said(std::slice::from_ref(passage));
            }
        }
    }

    /// What people said, each with the name.
    pub(super) fn said(&mut self, passages: &[Passage]) {
        for passage in passages {
            let name = passage.by.as_deref().map(|name| format!("{name}  "));
            let kind = (!passage.kind.is_plain()).then(|| format!("{}: ", passage.kind.label()));
            let text = format!("{}{}", kind.unwrap_or_default(), passage.text);
            let opening = name.map(|name| Piece::new(name, self.setter.look.theme.accent));
            self.passage(passage, Vec::new(), opening, &text);
        }
    }

    /// What came of the session, item by item.
    pub(super) fn listed(&mut self, passages: &[Passage]) {
        for passage in passages {
            let bullet = format!("{} ", self.setter.look.symbols.bullet);
            let lead = vec![Piece::new(bullet, self.setter.look.theme.muted)];
            self.passage(passage, lead, None, &passage.text);
        }
    }

    fn passage(&mut self, passage: &Passage, lead: Vec<Piece>, opening: Option<Piece>, text: &str) {
        self.setter.note_entry(passage);
        let is_unfinished = passage.id.as_str().is_empty();
        let tail = self.setter.tail(passage, is_unfinished);
        self.set(lead, opening, text, self.setter.look.theme.text, tail);
        card::set(self.setter, passage, HANGING);
    }

    fn set(
        &mut self,
        lead: Vec<Piece>,
        opening: Option<Piece>,
        text: &str,
        style: Style,
        tail: Option<Piece>,
    ) {
        let lead_width: usize = lead.iter().map(|piece| columns(&piece.text)).sum();
        // A name that a file holds must not be longer than the column.
        let room = self.setter.page.measure().saturating_sub(lead_width + HANGING).max(1);
        let opening = opening.map(|piece| Piece {
            text: if columns(&piece.text) > room {
                format!("{}  ", Shown::line(&piece.text).cut(room.saturating_sub(2)))
            } else {
                piece.text
            },
            ..piece
        });
        self.setter.page.set(Setting {
            lead,
            indent: HANGING,
            opening,
            places: &[],
            text,
            style,
            tail,
        });
    }
}
