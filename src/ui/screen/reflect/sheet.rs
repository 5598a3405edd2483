//! The questions of a page and what stands under them, in one column; only what is seen is set.

use crate::app::editor::Editor;
use crate::app::msg::Extent;
use crate::app::screen::reflect::Reflect;
use crate::domain::marks::marks_in;
use crate::domain::practice::{Practice, part_names};
use crate::domain::step::PlanStep;
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::{first_around, paint, put, width_of};
use crate::wrap::{Row, Rows};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use std::borrow::Cow;
use std::ops::Range;

/// A stretch of rows of the page.
enum Stretch<'a> {
    /// Empty rows.
    Blank(usize),
    /// Rows of the program's own.
    Words(Vec<Shown>, Style),
    /// The text under a question.
    Text { index: usize, editor: &'a Editor, rows: Cow<'a, [Row]> },
}

impl Stretch<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Blank(rows) => *rows,
            Self::Words(rows, _) => rows.len(),
            Self::Text { rows, .. } => rows.len(),
        }
    }
}

/// Draws the page into a column that is one wider than its text.
pub(super) fn draw(
    reflect: &Reflect,
    practice: Option<&Practice>,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let columns = usize::from(area.width.saturating_sub(1)).max(1);
    let sheet = Sheet { reflect, practice, columns, look };
    let stretches = sheet.stretches();
    let total: usize = stretches.iter().map(Stretch::len).sum();
    let height = usize::from(area.height);
    let (focus, column) = sheet.focus(&stretches);
    // Whoever writes at the end has some empty page below them.
    let room = total.saturating_sub(height).min(height / 3);
    let first =
        if total <= height { 0 } else { first_around(focus, height, total.saturating_add(room)) };
    let mut top = 0;
    for stretch in &stretches {
        let rows = first.max(top)..(first + height).min(top + stretch.len());
        for row in rows {
            let line = u16::try_from(row - first).unwrap_or(u16::MAX);
            sheet.row(stretch, row - top, line, area, buffer);
        }
        top += stretch.len();
    }
    let line = focus.checked_sub(first).and_then(|line| u16::try_from(line).ok());
    let cursor = line.filter(|line| *line < area.height).map(|line| {
        let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
        Position::new(area.x + column, area.y + line)
    });
    let extent = Extent { page: height, rows: total, columns, ..Extent::default() };
    Drawn { cursor, extent }
}

struct Sheet<'a> {
    reflect: &'a Reflect,
    practice: Option<&'a Practice>,
    columns: usize,
    look: &'a Look,
}

impl<'a> Sheet<'a> {
    fn stretches(&self) -> Vec<Stretch<'a>> {
        let theme = &self.look.theme;
        let session = &self.reflect.sitting.session;
        let mut stretches = Vec::new();
        let first = session.plan.first().map_or("", |step| step.prompt_now());
        let title = session.header.title.as_str();
        if session.plan.len() > 1 && title != first {
            stretches.push(self.words(title, theme.accent));
            stretches.push(Stretch::Blank(1));
        }
        for (index, step) in session.plan.iter().enumerate() {
            if let Some(before) = index.checked_sub(1) {
                // What belongs together stands closer.
                let is_answered =
                    before == self.reflect.current() || !self.reflect.text_at(before).is_empty();
                stretches.push(Stretch::Blank(if is_answered { 2 } else { 1 }));
            }
            self.question(index, step, &mut stretches);
        }
        let about = part_names(self.practice, &session.header.blocks);
        if !about.is_empty() && !self.reflect.is_bare {
            let about = about.join(&format!(" {} ", self.look.symbols.between));
            stretches.push(Stretch::Blank(2));
            stretches.push(self.words(&format!("About {about}"), theme.muted));
        }
        stretches
    }

    fn question(&self, index: usize, step: &'a PlanStep, stretches: &mut Vec<Stretch<'a>>) {
        let theme = &self.look.theme;
        let is_on = index == self.reflect.current();
        let editor = self.reflect.text_at(index);
        let prompt = step.prompt_now();
        if !prompt.is_empty() {
            let style = if is_on { theme.strong } else { theme.muted };
            stretches.push(self.words(prompt, style));
        }
        if is_on && self.reflect.has_hint {
            for point in step.points_now() {
                let text = format!("{} {point}", self.look.symbols.bullet);
                stretches.push(self.words(&text, theme.muted));
            }
        }
        if !is_on && editor.is_empty() {
            return;
        }
        if !prompt.is_empty() {
            stretches.push(Stretch::Blank(1));
        }
        let rows = match editor.rows() {
            Some(rows) if editor.width() == Some(self.columns) => Cow::Borrowed(rows),
            _ => Cow::Owned(Rows::new(editor.text(), self.columns).collect()),
        };
        stretches.push(Stretch::Text { index, editor, rows });
    }

    fn words(&self, text: &str, style: Style) -> Stretch<'a> {
        Stretch::Words(prose::wrap(text, self.columns), style)
    }

    /// The row that has to be in sight, and the caret's column in it.
    fn focus(&self, stretches: &[Stretch<'a>]) -> (usize, usize) {
        let hit = self.hit();
        let wanted = hit.map_or_else(|| self.reflect.current(), |(index, _)| *index);
        let mut top = 0;
        for stretch in stretches {
            if let Stretch::Text { index, editor, rows } = stretch
                && *index == wanted
            {
                let (row, column) = match hit {
                    Some((_, mark)) => {
                        (rows.partition_point(|row| row.start <= mark.start).saturating_sub(1), 0)
                    }
                    None => editor.place_in(rows),
                };
                return (top + row, column);
            }
            top += stretch.len();
        }
        (0, 0)
    }

    /// The place found that is shown, if one is.
    fn hit(&self) -> Option<&'a (usize, Range<usize>)> {
        self.reflect.finding.as_ref().and_then(|finding| finding.hits.get(finding.at))
    }

    fn row(&self, stretch: &Stretch<'a>, row: usize, line: u16, area: Rect, buffer: &mut Buffer) {
        match stretch {
            Stretch::Blank(_) => {}
            Stretch::Words(rows, style) => {
                if let Some(words) = rows.get(row) {
                    put(buffer, area, (0, line), words, *style);
                }
            }
            Stretch::Text { index, editor, rows } => {
                if let Some(row) = rows.get(row) {
                    self.text(*index, editor, *row, line, area, buffer);
                }
            }
        }
    }

    fn text(
        &self,
        index: usize,
        editor: &Editor,
        row: Row,
        line: u16,
        area: Rect,
        buffer: &mut Buffer,
    ) {
        let theme = &self.look.theme;
        let is_on = index == self.reflect.current();
        if editor.is_empty() && is_on {
            let what = self.reflect.sitting.step().map_or("", |step| &step.instruction);
            put(buffer, area, (0, line), &Shown::line(what), theme.muted);
            return;
        }
        let text = editor.text();
        put(buffer, area, (0, line), &Shown::line(row.of(text)), theme.text);
        for mark in marks_in(text, row.start..row.end) {
            if let Some(place) = stretch_of(text, row, &mark.range, line, area) {
                paint(buffer, place, theme.accent);
            }
        }
        let mut mark = |range: &Range<usize>, style| {
            if let Some(place) = stretch_of(text, row, range, line, area) {
                paint(buffer, place, style);
            }
        };
        if let Some(finding) = &self.reflect.finding {
            let begin =
                finding.hits.partition_point(|(at, mark)| (*at, mark.end) <= (index, row.start));
            for (place, (_, range)) in finding
                .hits
                .iter()
                .enumerate()
                .skip(begin)
                .take_while(|(_, (at, mark))| *at == index && mark.start < row.next)
            {
                let is_shown = place == finding.at;
                mark(range, if is_shown { theme.selected } else { theme.matched });
            }
        } else if let Some(selection) = editor.selection().filter(|_| is_on) {
            mark(&selection, theme.selection);
        }
    }
}

/// Where the part of `range` that is in `row` is drawn; an empty row shows one column of it.
fn stretch_of(text: &str, row: Row, range: &Range<usize>, line: u16, area: Rect) -> Option<Rect> {
    let (start, end) =
        (range.start.clamp(row.start, row.next), range.end.clamp(row.start, row.next));
    if start == end {
        return None;
    }
    let column = |place: usize| {
        let before = text.get(row.start..place).unwrap_or_default();
        width_of(&Shown::line(before)).min(area.width)
    };
    let (from, to) = (column(start), column(end));
    let width = (to - from).max(1).min(area.width - from);
    Some(Rect { x: area.x + from, y: area.y + line, width, height: 1 })
}
