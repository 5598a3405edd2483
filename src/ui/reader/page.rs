//! A page being filled row by row.

use crate::shown::Shown;
use crate::ui::marked;
use crate::ui::theme::Look;
use crate::wrap::{Row, Rows, columns};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::ops::Range;

/// How a row goes on from the one above it, for whoever searches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// It does not: something else begins.
    New,
    /// A blank was left out between them.
    Blank,
    /// They hang together.
    Close,
}

/// Text with the look it has.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) style: Style,
}

impl Piece {
    pub(super) fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style }
    }
}

/// The page: rows of at most `measure` columns behind a margin.
pub(super) struct Page<'a> {
    pub(super) look: &'a Look,
    pub(super) lines: Vec<Line<'static>>,
    pub(super) joints: Vec<Joint>,
    measure: usize,
    margin: usize,
}

/// A text to be set with something before its first row and behind its last.
pub(super) struct Setting<'a> {
    /// What stands before the text in its first row.
    pub(super) lead: Vec<Piece>,
    /// How far all other rows are moved in.
    pub(super) indent: usize,
    /// What the text is introduced by, set as a part of it in another look.
    pub(super) opening: Option<Piece>,
    /// The text.
    pub(super) text: &'a str,
    /// The places of it that stand out.
    pub(super) places: &'a [Range<usize>],
    /// Its look.
    pub(super) style: Style,
    /// What is said behind it.
    pub(super) tail: Option<Piece>,
}

impl<'a> Page<'a> {
    pub(super) fn new(look: &'a Look, width: usize) -> Self {
        // So that the eye finds the next row.
        let most = look.measure;
        let measure =
            if width > most + 2 { most } else { width.saturating_sub(2).max(width.min(1)) };
        let margin = width.saturating_sub(measure) / 2;
        Self { look, lines: Vec::new(), joints: Vec::new(), measure, margin }
    }

    /// A page that takes all of a width but a margin for a marker before it and a column behind it.
    pub(super) fn filling(look: &'a Look, width: usize) -> Self {
        let measure = width.saturating_sub(3).max(width.min(1));
        let margin = width.saturating_sub(measure + 1);
        Self { look, lines: Vec::new(), joints: Vec::new(), measure, margin }
    }

    pub(super) fn measure(&self) -> usize {
        self.measure
    }

    /// An empty row, unless there is one already or nothing above it.
    pub(super) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.spans.is_empty()) {
            self.push(Vec::new(), Joint::New);
        }
    }

    /// Empty rows until there are this many.
    pub(super) fn fill(&mut self, rows: usize) {
        while self.lines.len() < rows {
            self.push(Vec::new(), Joint::New);
        }
    }

    /// A text of one look, all rows moved in alike.
    pub(super) fn text(&mut self, text: &str, indent: usize, style: Style) {
        let lead = vec![Piece::new(" ".repeat(indent), style)];
        self.set(Setting { lead, indent, opening: None, text, places: &[], style, tail: None });
    }

    /// A line across.
    pub(super) fn rule(&mut self) {
        let line = self.look.symbols.rule.repeat(self.measure);
        self.push(
            vec![Span::styled(Shown::line(&line).into_string(), self.look.theme.rule)],
            Joint::New,
        );
    }

    /// A text with what belongs before and behind it.
    pub(super) fn set(&mut self, setting: Setting<'_>) {
        let Setting { lead, indent, opening, text, places, style, tail } = setting;
        let opening = opening.unwrap_or_else(|| Piece::new("", style));
        let text = format!("{}{text}", opening.text);
        let lead_width = lead.iter().map(|piece| columns(&piece.text)).sum::<usize>();
        let room = self.measure.saturating_sub(indent.max(lead_width)).max(1);
        let mut joint = Joint::New;
        let mut spans: Vec<_> = lead.iter().map(|piece| span(&piece.text, piece.style)).collect();
        let mut rows = Rows::new(&text, room).peekable();
        while let Some(row) = rows.next() {
            let (start, end) = (row.start, row.end);
            let turn = opening.text.len().clamp(start, end);
            if turn > start {
                spans.push(span(text.get(start..turn).unwrap_or_default(), opening.style));
            }
            if places.is_empty() {
                spans.push(span(text.get(turn..end).unwrap_or_default(), style));
            } else {
                let moved = |place: &Range<usize>| {
                    place.start + opening.text.len()..place.end + opening.text.len()
                };
                let places: Vec<_> = places.iter().map(moved).collect();
                let part = Row { start: turn, ..row };
                let looks = (style, self.look.theme.shared);
                spans.extend(marked::spans(&text, &part, &places, looks));
            }
            if rows.peek().is_some() {
                self.push(std::mem::replace(&mut spans, vec![blanks(indent)]), joint);
                joint = joint_after(&row);
            }
        }
        let Some(tail) = tail else {
            return self.push(spans, joint);
        };
        let used: usize = spans.iter().map(|span| columns(&span.content)).sum();
        if used + 1 + columns(&tail.text) <= self.measure {
            spans.extend([blanks(1), span(&tail.text, tail.style)]);
            self.push(spans, joint);
        } else {
            self.push(spans, joint);
            self.text(&tail.text, indent, tail.style);
        }
    }

    /// A text of several looks, behind something in its first row and something in all others.
    pub(super) fn prose(&mut self, first: &Piece, rest: &Piece, pieces: &[Piece]) {
        let text: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        let lead = columns(&first.text).max(columns(&rest.text));
        let room = self.measure.saturating_sub(lead).max(1);
        let mut joint = Joint::New;
        let mut before = first;
        for row in Rows::new(&text, room) {
            let mut spans = vec![span(&before.text, before.style)];
            let mut at = 0;
            for piece in pieces {
                let end = at + piece.text.len();
                let part = at.clamp(row.start, row.end)..end.clamp(row.start, row.end);
                if !part.is_empty() {
                    spans.push(span(text.get(part).unwrap_or_default(), piece.style));
                }
                at = end;
            }
            self.push(spans, joint);
            joint = joint_after(&row);
            before = rest;
        }
    }

    /// Rows that are set already, all moved in alike.
    pub(super) fn rows(&mut self, rows: Vec<Line<'static>>, indent: usize) {
        for row in rows {
            let mut spans = vec![blanks(indent)];
            spans.extend(row.spans);
            self.push(spans, Joint::New);
        }
    }

    fn push(&mut self, mut spans: Vec<Span<'static>>, joint: Joint) {
        if !spans.is_empty() {
            spans.insert(0, blanks(self.margin));
        }
        self.lines.push(Line::from(spans));
        self.joints.push(joint);
    }
}

fn joint_after(row: &Row) -> Joint {
    match (row.is_broken, row.end < row.next) {
        (true, _) => Joint::New,
        (false, true) => Joint::Blank,
        (false, false) => Joint::Close,
    }
}

fn span(text: &str, style: Style) -> Span<'static> {
    Span::styled(Shown::line(text).into_string(), style)
}

fn blanks(count: usize) -> Span<'static> {
    Span::raw(" ".repeat(count))
}
