//! The list of past sessions, and the trash.

mod chips;
mod finding;
mod lines;
mod timeline;

use crate::app::keymap::Layer;
use crate::app::model::{Model, Scope};
use crate::app::msg::{Discarded, Extent};
use crate::app::screen::journals;
use crate::app::screen::review::{Review, rows};
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head, inset, paragraph};
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the list.
pub fn draw(model: &Model, review: &Review, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    match &review.trash {
        Some(trash) => draw_trash(model, review.selected, trash, area, buffer, look),
        None => draw_list(model, review, area, buffer, look),
    }
}

fn draw_list(
    model: &Model,
    review: &Review,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let found = review.finding.as_ref().filter(|finding| finding.has_words());
    // What was found stands for itself: the list need not be gone through.
    let rows = if found.is_some() { Vec::new() } else { rows(model) };
    let count = match (&model.catalogue, found) {
        (None, _) => "reading…".to_owned(),
        (Some(_), Some(finding)) => finding::count(model, finding),
        (Some(_), None) => timeline::count(model, review, rows.len()),
    };
    let place = match model.scope {
        Scope::Journal => model.journal.name.as_str(),
        Scope::Everywhere => "all journals",
        Scope::Own => journals::personal(model).name.as_str(),
    };
    let place = format!(" {} {place}", look.symbols.between);
    let body = head(
        model,
        &[("Look back", theme.strong), (&place, theme.muted)],
        &[(&count, theme.muted)],
        area,
        buffer,
        look,
    );
    let all = review.layers();
    let layers = match (&review.finding, &review.filter.editor) {
        (None, None) if review.filter.chip.is_some() => &[Layer::Chips][..],
        (None, None) => &[Layer::Review, Layer::List],
        _ => all.split(|layer| *layer == Layer::Rows).next().unwrap_or_default(),
    };
    let body = below(foot(model, layers, body, buffer, look), 1);
    let (body, cursor) = lines::draw(review, body, buffer, look);
    let extent = match found {
        Some(finding) => finding::draw(model, finding, review.selected, body, buffer, look),
        None => timeline::draw(model, review, &rows, body, buffer, look),
    };
    Drawn { cursor, extent }
}

fn draw_trash(
    model: &Model,
    selected: usize,
    trash: &[Discarded],
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let body = head(
        model,
        &[("Trash", theme.strong)],
        &[("kept for 30 days", theme.muted)],
        area,
        buffer,
        look,
    );
    let body = below(foot(model, &[Layer::Trash, Layer::List], body, buffer, look), 1);
    if trash.is_empty() {
        paragraph("The trash is empty.", theme.muted, 1, inset(body), buffer);
        return Drawn::default();
    }
    let row = |number: usize, width: u16| {
        let Some(one) = trash.get(number) else { return Line::default() };
        let since = one
            .since
            .map_or_else(|| look.symbols.nobody.to_owned(), |day| look.dates.day_in_column(day));
        let since = Shown::line(&format!("{since}  {}", model.journal_name(&one.key)));
        let room = usize::from(width).saturating_sub(since.width() + 3);
        Line::from(vec![
            Span::styled(format!("{since}   "), theme.muted),
            Span::styled(
                Shown::line(&model.title(&one.key, &one.title)).cut(room).into_string(),
                theme.text,
            ),
        ])
    };
    let selected = selected.min(trash.len() - 1);
    List { len: trash.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    let page = usize::from(body.height);
    Drawn { extent: Extent { page, rows: trash.len(), ..Extent::default() }, ..Drawn::default() }
}
