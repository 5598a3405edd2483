//! What people read on the wall: what was counted, tables, and entries, those of a group together.

use crate::domain::wall::{Wall, WallEntry};
use crate::shown::Shown;
use crate::ui::frame::below;
use crate::ui::marked::{self, Marked};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::sentences::Rhythm;
use crate::ui::widgets::{grid, put, put_line, sentences, tally};
use crate::wrap::{Rows, columns};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// From this width on, entries that are too many for one column stand in two.
const TWO_COLUMNS: u16 = 71;
/// The blanks between two columns.
const GAP: u16 = 3;

/// The rows of all there is to read, in a place `width` columns wide.
pub(super) fn rows(wall: &Wall, width: usize, rhythm: Rhythm, look: &Look) -> Vec<Line<'static>> {
    let mut rows = Vec::new();
    if !wall.earlier.is_empty() {
        rows.push(Line::from(Span::styled("Since last time", look.theme.accent_strong)));
        rows.extend(wall.earlier.iter().flat_map(|text| plain_rows(text, width, look)));
        rows.push(Line::default());
    }
    if wall.hidden > 0 {
        let noun = if wall.hidden == 1 { "has" } else { "have" };
        let text = format!("{} {noun} given; nobody sees it yet", wall.hidden);
        rows.push(Line::from(Span::styled(text, look.theme.muted)));
    }
    rows.extend(match rhythm {
        Rhythm::Airy => tally::rows(&wall.tallies, width, look),
        Rhythm::Tight => tally::close_rows(&wall.tallies, width, look),
    });
    if let Some(table) = &wall.grid {
        rows.extend(grid::rows(table, width, look));
    }
    if !rows.is_empty() && !wall.entries.is_empty() {
        rows.push(Line::default());
    }
    let sentences = marked_sentences(wall, look);
    for group in &wall.groups {
        let text = Shown::line(&format!("{}  {}", group.number, group.name)).cut(width);
        rows.push(Line::from(Span::styled(text.into_string(), look.theme.accent_strong)));
        let own = wall.entries.iter().zip(&sentences);
        let own = own.filter(|(entry, _)| entry.group == group.number);
        rows.extend(own.flat_map(|(entry, marked)| entry_rows(entry, marked, width, look)));
    }
    let is_shown = |entry: &WallEntry| wall.groups.iter().any(|one| one.number == entry.group);
    let loose: Vec<(&WallEntry, &Marked)> =
        wall.entries.iter().zip(&sentences).filter(|(entry, _)| !is_shown(entry)).collect();
    for entries in loose.chunk_by(|(one, _), (other, _)| one.beside == other.beside) {
        if rows.last().is_some_and(|row| row.width() > 0) {
            rows.push(Line::default());
        }
        let title = entries.first().map(|(entry, _)| entry.beside.as_str()).unwrap_or_default();
        if title.is_empty() {
            let each = entries.iter();
            rows.extend(each.flat_map(|(entry, marked)| entry_rows(entry, marked, width, look)));
        } else {
            rows.extend(sentence_rows(wall, title, entries, (width, rhythm), look));
        }
    }
    if !rows.is_empty() && !wall.running.is_empty() {
        rows.push(Line::default());
    }
    rows.extend(wall.running.iter().flat_map(|line| running_rows(line, width, look)));
    rows
}

/// An experiment that runs, and when it is looked at first.
fn running_rows(line: &str, width: usize, look: &Look) -> Vec<Line<'static>> {
    const LEAD: &str = "Running  ";
    let rows = prose::wrap(line, width.saturating_sub(LEAD.len()).max(8));
    let set = |(number, row): (usize, Shown)| {
        let lead = if number == 0 { LEAD.to_owned() } else { " ".repeat(LEAD.len()) };
        let text = Span::styled(row.into_string(), look.theme.text);
        Line::from(vec![Span::styled(lead, look.theme.accent_strong), text])
    };
    rows.into_iter().enumerate().map(set).collect()
}

/// Each entry, and what stands out in it if it is a sentence read beside others.
fn marked_sentences(wall: &Wall, look: &Look) -> Vec<Marked> {
    let mut marked: Vec<Marked> = wall
        .entries
        .iter()
        .map(|entry| Marked { text: entry.text.clone(), places: Vec::new() })
        .collect();
    let mut titles: Vec<&str> = wall.entries.iter().map(|entry| entry.beside.as_str()).collect();
    titles.sort_unstable();
    titles.dedup();
    for title in titles.into_iter().filter(|title| !title.is_empty()) {
        let own = wall.entries.iter().enumerate().filter(|(_, entry)| entry.beside == title);
        let (places, texts): (Vec<usize>, Vec<&str>) =
            own.map(|(place, entry)| (place, entry.text.as_str())).unzip();
        let of_step = Marked::all(&texts, &wall.marked, look.symbols.differs);
        for (place, sentence) in places.into_iter().zip(of_step) {
            marked[place] = sentence;
        }
    }
    marked
}

/// Sentences side by side, under the name of their step where there are those of several.
fn sentence_rows(
    wall: &Wall,
    title: &str,
    entries: &[(&WallEntry, &Marked)],
    (width, rhythm): (usize, Rhythm),
    look: &Look,
) -> Vec<Line<'static>> {
    let named: Vec<(String, Marked)> =
        entries.iter().map(|(entry, marked)| (entry.by.clone(), Marked::clone(marked))).collect();
    let is_other = |entry: &WallEntry| !entry.beside.is_empty() && entry.beside != title;
    let heading = wall.entries.iter().any(is_other).then(|| {
        let title = Shown::line(title).cut(width).into_string();
        Line::from(Span::styled(title, look.theme.accent_strong))
    });
    heading.into_iter().chain(sentences::rows(&named, width, rhythm, look)).collect()
}

/// The rows of one entry, what stands out in it set apart.
pub(super) fn entry_rows(
    entry: &WallEntry,
    marked: &Marked,
    width: usize,
    look: &Look,
) -> Vec<Line<'static>> {
    first_rows(entry, marked, width, usize::MAX, look)
}

/// The first `most` of them.
pub(super) fn first_rows(
    entry: &WallEntry,
    marked: &Marked,
    width: usize,
    most: usize,
    look: &Look,
) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let indent = if entry.group == 0 { "" } else { "   " };
    let sign = match entry.number {
        0 => look.symbols.bullet.to_owned(),
        number => number.to_string(),
    };
    let bullet = format!("{indent}{sign} ");
    let below = " ".repeat(columns(&bullet));
    let room = width.saturating_sub(columns(&bullet)).max(8);
    let marked = marked.clone().behind(&before(entry));
    Rows::new(&marked.text, room)
        .take(most)
        .enumerate()
        .map(|(number, row)| {
            let lead = if number == 0 { bullet.clone() } else { below.clone() };
            let mut spans = vec![Span::styled(lead, theme.accent)];
            spans.extend(marked::spans(
                &marked.text,
                &row,
                &marked.places,
                (theme.text, theme.shared),
            ));
            Line::from(spans)
        })
        .collect()
}

/// A text of no step, behind a bullet.
fn plain_rows(text: &str, width: usize, look: &Look) -> Vec<Line<'static>> {
    let entry = WallEntry {
        by: String::new(),
        kind: String::new(),
        group: 0,
        number: 0,
        beside: String::new(),
        text: text.to_owned(),
    };
    let marked = Marked { text: text.to_owned(), places: Vec::new() };
    entry_rows(&entry, &marked, width, look)
}

/// Who said it, and what it is.
fn before(entry: &WallEntry) -> String {
    let kind = if entry.kind.is_empty() { String::new() } else { format!("{}: ", entry.kind) };
    let by = if entry.by.is_empty() { String::new() } else { format!("{}: ", entry.by) };
    format!("{by}{kind}")
}

/// Which end of what does not fit is left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// What came first: the last thing said is what the room talks about.
    First,
    /// What comes last: the first is what matters most.
    Last,
}

/// Draws as much as there is room for: in one column where all of it fits, in two where that shows
/// more; what is missing is said. `set` gives the rows for a width.
pub(super) fn draw(
    set: &dyn Fn(usize) -> Vec<Line<'static>>,
    cut: Cut,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let height = usize::from(area.height);
    let half = area.width.saturating_sub(GAP) / 2;
    let (rows, columns) = in_columns(set, area, half);
    if height == 0 || rows.is_empty() {
        return;
    }
    let room = height * columns;
    let missing = (rows.len() + 1).saturating_sub(room);
    let (is_cut, shown) = (rows.len() > room, rows.len().min(room));
    let first = if is_cut && cut == Cut::First { missing } else { 0 };
    let top = usize::from(first > 0);
    let shown = if is_cut { room - 1 } else { shown };
    for (place, row) in rows.iter().skip(first).take(shown).enumerate() {
        let (part, line) = place_of(place + top, height, half, area);
        put_line(buffer, below(part, line), 0, row);
    }
    if is_cut {
        let (text, place) = match cut {
            Cut::First => (format!("{} {missing} more above", look.symbols.up), 0),
            Cut::Last => (format!("{} {missing} more", look.symbols.down), room - 1),
        };
        let (part, line) = place_of(place, height, half, area);
        put(buffer, part, (0, line), &Shown::line(&text), look.theme.muted);
    }
}

/// The rows for one column, or for two where one is too short and two leave less out.
fn in_columns(
    set: &dyn Fn(usize) -> Vec<Line<'static>>,
    area: Rect,
    half: u16,
) -> (Vec<Line<'static>>, usize) {
    let height = usize::from(area.height);
    let rows = set(usize::from(area.width));
    if rows.len() <= height || area.width < TWO_COLUMNS {
        return (rows, 1);
    }
    let narrow = set(usize::from(half));
    let fits = narrow.iter().all(|row| row.width() <= usize::from(half));
    let is_better = narrow.len().saturating_sub(2 * height) < rows.len() - height;
    if fits && is_better { (narrow, 2) } else { (rows, 1) }
}

/// The column and the row in it for the row of this number.
fn place_of(place: usize, height: usize, half: u16, area: Rect) -> (Rect, u16) {
    let column = u16::try_from(place / height).unwrap_or(0) * (half + GAP);
    let line = u16::try_from(place % height).unwrap_or(u16::MAX);
    (Rect { x: area.x + column, width: area.width.saturating_sub(column), ..area }, line)
}
