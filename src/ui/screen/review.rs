//! The list of past sessions, and the trash.

mod finding;

use crate::app::keymap::Layer;
use crate::app::model::{Model, Scope};
use crate::app::msg::{Discarded, Extent};
use crate::app::screen::journals;
use crate::app::screen::review::{Review, listed, rows};
use crate::domain::catalogue::{Row, RowContent};
use crate::domain::time;
use crate::search::Query;
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head, inset, paragraph};
use crate::ui::screen::words;
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
    let is_all = model.scope == Scope::Everywhere;
    let found = review.finding.as_ref().filter(|finding| finding.has_words());
    let count = match (&model.catalogue, found) {
        (None, _) => "reading…".to_owned(),
        (Some(_), Some(finding)) => finding::count(finding),
        (Some(_), None) => words::count(listed(model).count(), "session", "sessions"),
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
    let layers: &[Layer] = match review.finding {
        Some(_) => &[Layer::Search],
        None => &[Layer::Review, Layer::List],
    };
    let mut body = below(foot(model, layers, body, buffer, look), 1);
    let mut cursor = None;
    if let Some(finding) = &review.finding {
        (body, cursor) = finding::draw_line(finding, body, buffer, look);
    }
    if let Some(finding) = found {
        let extent = finding::draw(model, finding, review.selected, body, buffer, look);
        return Drawn { cursor, extent };
    }
    let rows = rows(model);
    if rows.is_empty() {
        if model.catalogue.is_some() {
            let has_others = !is_all
                && model.catalogue.as_ref().is_some_and(|catalogue| !catalogue.rows.is_empty());
            let text = if has_others {
                "Nothing to look back on here yet. a shows the sessions of all journals."
            } else {
                "Nothing to look back on yet. Esc, then w, runs a first workshop."
            };
            paragraph(text, theme.muted, 2, inset(body), buffer);
        }
        return Drawn { cursor, ..Drawn::default() };
    }
    let nothing = Query::default();
    let row = |number: usize, width: u16| {
        rows.get(number)
            .map_or_else(Line::default, |row| session_row(model, row, &nothing, width, look))
    };
    let selected = review.selected.min(rows.len() - 1);
    List { len: rows.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    Drawn { cursor, extent: extent(body, rows.len()) }
}

fn extent(body: Rect, rows: usize) -> Extent {
    Extent { page: usize::from(body.height), rows, ..Extent::default() }
}

/// A session in a line, with what a query finds in its title lit.
fn session_row(model: &Model, row: &Row, query: &Query, width: u16, look: &Look) -> Line<'static> {
    let theme = &look.theme;
    let summary = match &row.content {
        RowContent::Readable(summary) => summary,
        RowContent::Damaged(reason) => {
            let name = row
                .path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            return Line::from(vec![
                Span::styled("Cannot be read  ", theme.warning),
                Span::styled(
                    Shown::line(&format!("{name}: {reason}"))
                        .cut(usize::from(width.saturating_sub(16)))
                        .into_string(),
                    theme.muted,
                ),
            ]);
        }
    };
    let day = look.dates.day_in_column(summary.started.date_naive());
    let day = format!("{day}  {}", time::clock(summary.started));
    let mut about = Vec::new();
    if model.scope == Scope::Everywhere {
        about.push(model.journal_name(&row.key));
    }
    if summary.ended.is_none() && summary.steps > 0 {
        about.push(format!("at step {} of {}", summary.step, summary.steps));
    }
    if summary.people > 0 {
        about.push(words::count(summary.people, "person", "people"));
    }
    about.extend(words::length(summary));
    if !row.versions.is_empty() {
        about.push(words::count(
            row.versions.len(),
            "other version beside it",
            "other versions beside it",
        ));
    }
    if summary.newer {
        about.push("of a newer Balcony".into());
    }
    let between = format!(" {} ", look.symbols.between);
    let about = Shown::line(&about.join(&between));
    let fixed = day.len() + 2 + 12;
    let room = usize::from(width).saturating_sub(fixed);
    let title = Shown::line(&model.title(&row.key, &summary.title))
        .cut(room.saturating_sub(about.width() + 3).max(room.min(16)));
    let title_width = title.width();
    let mut spans = vec![
        Span::styled(format!("{day}  "), theme.muted),
        Span::styled(format!("{:<12}", words::kind(&summary.kind)), theme.muted),
    ];
    spans.extend(finding::lit(title.as_str(), query, theme.text, look));
    let about = about.cut(room.saturating_sub(title_width + 3));
    spans.push(Span::styled(format!("   {about}"), theme.muted));
    Line::from(spans)
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
    Drawn { extent: extent(body, trash.len()), ..Drawn::default() }
}
