//! The practice library: its shelves, and beside them or on their own the pages.

pub mod leaf;

use crate::app::keymap::Layer;
use crate::app::library::shelf::{Item, Shelf, word_of};
use crate::app::library::{Leaf, Library};
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::domain::practice::Practice;
use crate::shown::Shown;
use crate::ui::frame::{below, blank, foot, head, inset, paragraph};
use crate::ui::theme::Look;
use crate::ui::view::{Drawn, WIDE};
use crate::ui::widgets::list::List;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{paint, put, put_line, width_of};
use leaf::Set;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the library over the whole screen.
pub fn draw(
    model: &Model,
    library: &Library,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    blank(area, buffer, look);
    let Some(practice) = &model.practice else {
        let rest = head(model, &[("Library", look.theme.strong)], &[], area, buffer, look);
        paragraph("The library is being read.", look.theme.muted, 1, inset(below(rest, 1)), buffer);
        return Drawn::default();
    };
    match library.trail.last() {
        Some(leaf) => draw_leaf(model, practice, library, leaf, area, buffer, look),
        None => draw_shelf(model, practice, library, area, buffer, look),
    }
}

fn draw_leaf(
    model: &Model,
    practice: &Practice,
    library: &Library,
    leaf: &Leaf,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let kind = leaf.subject.kind(practice);
    let crumb = format!("  {kind}");
    let depth = match library.trail.len() {
        1 => String::new(),
        pages => format!("{pages} pages deep"),
    };
    let theme = &look.theme;
    let body = head(
        model,
        &[("Library", theme.strong), (&crumb, theme.muted)],
        &[(&depth, theme.muted)],
        area,
        buffer,
        look,
    );
    let body = foot(model, &[Layer::Leaf, Layer::List], body, buffer, look);
    let body = below(body, 1);
    let width = usize::from(inset(body).width).min(look.measure);
    let set = leaf::set(practice, &leaf.subject, leaf.link, width, look);
    let margin = (body.width - u16::try_from(width).unwrap_or(0).min(body.width)) / 2;
    let page = Rect { x: body.x + margin, width: body.width - margin, ..body };
    draw_lines(&set, leaf.scroll, page, buffer, look);
    let hit = leaf.link.and(set.link_row);
    Drawn {
        cursor: None,
        extent: Extent {
            page: usize::from(body.height),
            rows: set.lines.len(),
            hit,
            ..Extent::default()
        },
    }
}

fn draw_lines(set: &Set, scroll: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    let page = usize::from(area.height);
    let first = scroll.min(set.lines.len().saturating_sub(page));
    for (row, line) in (0..area.height).zip(set.lines.iter().skip(first)) {
        put_line(buffer, area, row, line);
    }
    if first + page < set.lines.len() && area.height > 0 {
        // On the line below the page, so that nothing of the page is covered.
        let more = Shown::line(&format!(" {} more ", look.symbols.down));
        let column = area.width.saturating_sub(width_of(&more) + 1);
        let line = Rect { y: area.bottom(), height: 1, ..area };
        put(buffer, line, (column, 0), &more, look.theme.muted);
    }
}

fn draw_shelf(
    model: &Model,
    practice: &Practice,
    library: &Library,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let items = library.items(practice);
    let count = items.len().to_string();
    let body =
        head(model, &[("Library", theme.strong)], &[(&count, theme.muted)], area, buffer, look);
    let layer = if library.is_filtering { Layer::Find } else { Layer::Library };
    let body = foot(model, &[layer, Layer::List], body, buffer, look);
    draw_tabs(library.shelf, body, buffer, look);
    let body = below(body, 2);
    let (body, cursor) = draw_wishes(library, body, buffer, look);
    let is_wide = area.width >= WIDE;
    let width = if is_wide { body.width * 5 / 12 } else { body.width };
    let list = Rect { width, ..body };
    let selected = library.selected.min(items.len().saturating_sub(1));
    if items.is_empty() {
        let text = if library.filter.is_empty() && library.moment.is_none() {
            "Nothing stands on this shelf."
        } else {
            "Nothing here fits. Esc in the filter takes its words away, m goes on to other moments."
        };
        paragraph(text, theme.muted, 2, inset(list), buffer);
    }
    let column = column_of(&items);
    let row = |number: usize, width: u16| {
        items.get(number).map_or_else(Line::default, |item| row_of(item, column, width, look))
    };
    List { len: items.len(), selected: Some(selected), first: None, row: &row }
        .draw(list, buffer, look);
    if is_wide && let Some(item) = items.get(selected) {
        let beside = Rect { x: body.x + width, width: body.width - width, ..body };
        let upright = Shown::line(look.symbols.upright);
        for row in 0..beside.height {
            put(buffer, beside, (0, row), &upright, theme.rule);
        }
        let page = Rect { x: beside.x + 3, width: beside.width.saturating_sub(5), ..beside };
        let columns = usize::from(page.width).min(look.measure);
        let set = leaf::set(practice, &item.subject, None, columns, look);
        draw_lines(&set, 0, page, buffer, look);
    }
    let extent = Extent { page: usize::from(body.height), rows: items.len(), ..Extent::default() };
    Drawn { cursor, extent }
}

fn draw_tabs(on: Shelf, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    let mut column = 2;
    for shelf in Shelf::ALL {
        let name = Shown::line(&format!(" {} ", shelf.name()));
        let style = if shelf == on { theme.accent_strong } else { theme.muted };
        let end = put(buffer, area, (column, 0), &name, style);
        if shelf == on {
            let place = Rect { x: area.x + column, width: end - column, height: 1, ..area };
            paint(buffer, place.intersection(area), theme.selected);
        }
        column = end + 1;
    }
}

/// What the list is narrowed to, where it is.
fn draw_wishes(
    library: &Library,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Option<ratatui::layout::Position>) {
    let theme = &look.theme;
    let has_words = library.is_filtering || !library.filter.is_empty();
    let moment = library.moment.as_ref().filter(|_| library.shelf == Shelf::Questions);
    if !has_words && moment.is_none() {
        return (area, None);
    }
    let mut line = inset(Rect { height: area.height.min(1), ..area });
    if let Some(moment) = moment {
        let text = Shown::line(&format!("moment: {}   ", word_of(moment)));
        let end = put(buffer, line, (0, 0), &text, theme.accent);
        line = Rect { x: line.x + end, width: line.width.saturating_sub(end), ..line };
    }
    let mut cursor = None;
    if has_words {
        let label = format!("words {}", look.symbols.prompt);
        let writing = WritingLine {
            editor: &library.filter,
            label: &label,
            hint: "any words of it",
            is_veiled: false,
            is_active: library.is_filtering,
        };
        cursor = writing.draw(line, buffer, look).filter(|_| library.is_filtering);
    }
    (below(area, 2), cursor)
}

/// The column at which stands what is beside the names.
fn column_of(items: &[Item]) -> usize {
    const WIDEST: usize = 34;
    let widest = items.iter().map(|item| Shown::line(&item.title).width()).max().unwrap_or(0);
    widest.min(WIDEST) + 2
}

fn row_of(item: &Item, column: usize, width: u16, look: &Look) -> Line<'static> {
    let theme = &look.theme;
    let width = usize::from(width).saturating_sub(1);
    let has_beside = !item.beside.is_empty() && column + 8 < width;
    let room = if has_beside { column - 2 } else { width };
    let title = Shown::line(&item.title).cut(room);
    let gap = column.saturating_sub(title.width());
    let mut spans = vec![Span::styled(title.into_string(), theme.text)];
    if has_beside {
        let beside = Shown::line(&item.beside).cut(width - column);
        spans.push(Span::raw(" ".repeat(gap)));
        spans.push(Span::styled(beside.into_string(), theme.muted));
    }
    Line::from(spans)
}
