//! What lies before the room, in its groups, to be moved about.

use super::shared;
use crate::app::screen::run::Run;
use crate::app::screen::run::groups::{Groups, Named, Naming};
use crate::domain::board::Board;
use crate::domain::choice::laid_out;
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::visible::speaker;
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below, blank, split_bottom};
use crate::ui::marked::Marked;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{first_around, paint, put, put_line, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use std::collections::HashMap;

/// The columns before the text of an entry: margin, sign of a mark, number.
const TEXT: u16 = MARGIN + 6;
/// The most rows of the selected entry.
const ROWS: usize = 4;

/// A row of the list.
enum Row<'a> {
    /// A group, its number and how many entries it has.
    Group(usize, &'a str, usize),
    /// What is in no group, and how many that are.
    Loose(usize),
    /// The first row of an entry.
    Entry(&'a Entry),
    /// A further row of the selected entry.
    More(Shown),
    /// Nothing.
    Blank,
}

/// Draws the list; gives where the cursor stands while a name is typed.
pub(super) fn draw(
    run: &Run,
    groups: &Groups,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    blank(area, buffer, look);
    let board = run.sitting.board();
    heading(&board, groups, area, buffer, look);
    let (body, line) = match &groups.naming {
        Some(_) => split_bottom(below(area, 1), 2),
        None => (below(area, 1), Rect { height: 0, ..area }),
    };
    let selected = board.entries().nth(groups.place(&board));
    let width = usize::from(body.width.saturating_sub(TEXT + 2)).max(8);
    let rows = rows(run, &board, selected, width);
    let is_at = |row: &Row<'_>| matches!(row, Row::Entry(entry) if Some(entry.id()) == selected.map(Entry::id));
    let focus = rows.iter().position(is_at).unwrap_or(0);
    // The last row of the selected entry has to be seen as well.
    let more = rows.iter().skip(focus + 1).take_while(|row| matches!(row, Row::More(_))).count();
    let height = usize::from(body.height);
    let first = first_around(focus + more / 2, height, rows.len());
    let set = Set {
        run,
        groups,
        numbers: numbers(run),
        marks: shared::sentences(run, look),
        selected: selected.map(Entry::id),
        look,
    };
    for (place, row) in (0..body.height).zip(rows.iter().skip(first)) {
        set.row(row, below(body, place), width, buffer);
    }
    if first > 0 {
        let more = Shown::line(&format!("{} more", look.symbols.up));
        let column = area.width.saturating_sub(width_of(&more) + 2);
        put(buffer, body, (column, 0), &more, look.theme.muted);
    }
    if first + height < rows.len() {
        let more = Shown::line(&format!("{} more", look.symbols.down));
        let column = area.width.saturating_sub(width_of(&more) + 2);
        put(buffer, body, (column, body.height.saturating_sub(1)), &more, look.theme.muted);
    }
    groups.naming.as_ref().and_then(|naming| name(naming, below(line, 1), buffer, look))
}

fn heading(board: &Board<'_>, groups: &Groups, area: Rect, buffer: &mut Buffer, look: &Look) {
    let between = look.symbols.between;
    let text = match board.heaps.len() {
        0 => format!("Groups {between} none yet: n makes one of the selected entry"),
        count => format!("Groups {between} {count}"),
    };
    put(buffer, area, (1, 0), &Shown::line(&text), look.theme.muted);
    if !groups.marked.is_empty() {
        let text = Shown::line(&format!("{} marked", groups.marked.len()));
        let column = area.width.saturating_sub(width_of(&text) + 2);
        put(buffer, area, (column, 0), &text, look.theme.accent);
    }
}

/// The number of each entry that is in no group, where dots can be put on it by that number.
fn numbers(run: &Run) -> HashMap<Id, usize> {
    let Some(step) = run.sitting.step().filter(|_| run.is_in_a_room()) else {
        return HashMap::new();
    };
    let listed = laid_out(&run.sitting.session, step).into_iter().zip(1..);
    listed.filter_map(|(choice, number)| Some((choice.on?, number))).collect()
}

fn rows<'a>(run: &Run, board: &Board<'a>, selected: Option<&Entry>, width: usize) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let entry = |entry: &'a Entry, rows: &mut Vec<Row<'a>>| {
        rows.push(Row::Entry(entry));
        if Some(entry.id()) == selected.map(Entry::id) {
            let text = text_of(run, entry);
            let more = prose::wrap_first(&text, width, ROWS).0.into_iter().skip(1);
            rows.extend(more.map(Row::More));
        }
    };
    for (heap, number) in board.heaps.iter().zip(1..) {
        rows.push(Row::Group(number, &heap.group.name, heap.entries.len()));
        heap.entries.iter().for_each(|one| entry(one, &mut rows));
        rows.push(Row::Blank);
    }
    if !board.loose.is_empty() {
        rows.push(Row::Loose(board.loose.len()));
        board.loose.iter().for_each(|one| entry(one, &mut rows));
    }
    rows
}

/// Who said it, where everybody may know, and what was said.
fn text_of(run: &Run, entry: &Entry) -> String {
    match speaker(&run.sitting.session, entry, run.reads_as()) {
        Some(by) => format!("{by}: {}", entry.text()),
        None => entry.text().to_owned(),
    }
}

/// How the rows are set.
struct Set<'a> {
    run: &'a Run,
    groups: &'a Groups,
    numbers: HashMap<Id, usize>,
    marks: HashMap<Id, Marked>,
    selected: Option<&'a Id>,
    look: &'a Look,
}

impl Set<'_> {
    fn row(&self, row: &Row<'_>, area: Rect, width: usize, buffer: &mut Buffer) {
        let theme = &self.look.theme;
        match row {
            Row::Group(number, name, count) => {
                let number = Shown::line(&format!("{number:>2}"));
                put(buffer, area, (1, 0), &number, theme.key);
                let name = Shown::line(name).cut(width.saturating_sub(8));
                let end = put(buffer, area, (MARGIN + 1, 0), &name, theme.accent_strong);
                let count = format!(" {} {count}", self.look.symbols.between);
                put(buffer, area, (end, 0), &Shown::line(&count), theme.muted);
            }
            Row::Loose(count) => {
                let text = format!("In no group {} {count}", self.look.symbols.between);
                put(buffer, area, (MARGIN + 1, 0), &Shown::line(&text), theme.muted);
            }
            Row::Entry(entry) => self.entry(entry, area, width, buffer),
            Row::More(text) => {
                put(buffer, area, (TEXT, 0), text, theme.text);
                paint(buffer, Rect { height: 1.min(area.height), ..area }, theme.selected);
            }
            Row::Blank => {}
        }
    }

    fn entry(&self, entry: &Entry, area: Rect, width: usize, buffer: &mut Buffer) {
        let (theme, symbols) = (&self.look.theme, &self.look.symbols);
        if self.groups.marked.contains(entry.id()) {
            put(buffer, area, (MARGIN, 0), &Shown::line(symbols.mark), theme.accent_strong);
        }
        if let Some(number) = self.numbers.get(entry.id()) {
            let number = Shown::line(&format!("{number:>3}"));
            put(buffer, area, (MARGIN + 1, 0), &number, theme.muted);
        }
        let text = text_of(self.run, entry);
        let by = text.strip_suffix(entry.text()).unwrap_or_default();
        let marked = match self.marks.get(entry.id()) {
            Some(marked) => marked.clone().behind(by),
            None => Marked { text, places: Vec::new() },
        };
        let (rows, is_cut) = shared::rows(&marked, width, 1, self.look);
        let line = Line::from(rows.into_iter().next().unwrap_or_default());
        let place = Rect { x: area.x + TEXT.min(area.width), ..area };
        put_line(buffer, Rect { width: area.width.saturating_sub(TEXT), ..place }, 0, &line);
        let end = TEXT + u16::try_from(line.width()).unwrap_or(0);
        let is_selected = self.selected == Some(entry.id());
        if is_cut && !is_selected {
            put(buffer, area, (end + 1, 0), &Shown::line(symbols.ellipsis), theme.muted);
        }
        if is_selected {
            paint(buffer, Rect { height: 1.min(area.height), ..area }, theme.selected);
            put(buffer, area, (1, 0), &Shown::line(symbols.now), theme.selected);
        }
    }
}

fn name(naming: &Naming, area: Rect, buffer: &mut Buffer, look: &Look) -> Option<Position> {
    let (label, hint) = match naming.what {
        Named::New => (" New group ›", "what they have in common; Enter"),
        Named::Group(_) => (" Group's name ›", ""),
        Named::Word => {
            (" Same word, different meaning ›", "the word; Tab offers the selected one's")
        }
    };
    WritingLine { editor: &naming.editor, label, hint, is_veiled: false, is_active: true }
        .draw(area, buffer, look)
}
