//! The journals.

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::journals::{self, Hand, Journals, Naming};
use crate::domain::journal::Journal;
use crate::domain::words::JournalKind;
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head, inset, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use std::collections::HashMap;

const WHAT: &str = "A journal keeps the sessions of one place together: a team, a project, a \
    locality. Your own stays apart from all of them. n makes a journal for another place.";

/// Draws the journals.
pub fn draw(
    model: &Model,
    screen: &Journals,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let rows = journals::rows(model, screen);
    let (title, from, count) = match &screen.hand {
        Hand::Choosing(parcel) => {
            let from = model.journal_name(&parcel.key);
            let from = format!(" {} now in {from}", look.symbols.between);
            (format!("Move “{}” to", parcel.title), from, String::new())
        }
        Hand::Placing => ("Where is it?".to_owned(), String::new(), String::new()),
        _ => {
            let count = words::count(rows.len(), "journal", "journals");
            ("Journals".to_owned(), String::new(), count)
        }
    };
    let body = head(
        model,
        &[(&title, theme.strong), (&from, theme.muted)],
        &[(&count, theme.muted)],
        area,
        buffer,
        look,
    );
    let layers = screen.layers();
    let body = below(foot(model, &layers, body, buffer, look), 1);
    let counts = Counts::of(model);
    let selected = journals::selected(&rows, screen);
    let row = |number: usize, width: u16| {
        rows.get(number)
            .map_or_else(Line::default, |journal| journal_row(model, journal, &counts, width, look))
    };
    List { len: rows.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
    let shown = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let rest = below(inset(body), shown.saturating_add(1));
    if rest.height > 3 && rows.len() < 4 && !matches!(screen.hand, Hand::Choosing(_)) {
        let measure = Rect { width: rest.width.min(72), ..rest };
        paragraph(WHAT, theme.muted, 3, measure, buffer);
    }
    let cursor = match &screen.hand {
        Hand::Naming(naming) => draw_name(model, naming, body, buffer, look),
        _ => None,
    };
    let extent = Extent { page: usize::from(body.height), rows: rows.len(), ..Extent::default() };
    Drawn { cursor, extent }
}

/// How many sessions each journal has, and how many of them are unfinished workshops.
struct Counts<'a>(HashMap<&'a str, (usize, usize)>);

impl<'a> Counts<'a> {
    fn of(model: &'a Model) -> Self {
        let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
        for row in model.catalogue.iter().flat_map(|catalogue| &catalogue.rows) {
            let (all, open) = counts.entry(row.key.journal.as_str()).or_default();
            *all += 1;
            let is_open = row.summary().is_some_and(|summary| {
                summary.ended.is_none()
                    && summary.kind == crate::domain::words::SessionKind::Workshop
            });
            *open += usize::from(is_open);
        }
        Self(counts)
    }
}

fn journal_row(
    model: &Model,
    journal: &Journal,
    counts: &Counts<'_>,
    width: u16,
    look: &Look,
) -> Line<'static> {
    let theme = &look.theme;
    let (all, open) = counts.0.get(journal.slug.as_str()).copied().unwrap_or_default();
    let mut about = Vec::new();
    match (&model.catalogue, all) {
        (None, _) => about.push("reading…".to_owned()),
        (Some(_), 0) => about.push("no sessions yet".to_owned()),
        (Some(_), all) => about.push(words::count(all, "session", "sessions")),
    }
    if open > 0 {
        about.push(format!("{open} unfinished"));
    }
    if !journal.people.is_empty() {
        about.push(words::count(journal.people.len(), "person", "people"));
    }
    if journal.kind == JournalKind::Personal {
        about.push("yours alone".to_owned());
    }
    let about = Shown::line(&about.join(&format!(" {} ", look.symbols.between)));
    let is_on = journal.slug == model.journal.slug;
    let mark = if is_on { "on now" } else { "" };
    // The names have a column of their own, as wide as names are or as there is room.
    let names = usize::from(width).saturating_sub(about.width().max(40) + 2 + 8).clamp(12, 40);
    let name = Shown::line(&journal.name).cut(names);
    let gap = " ".repeat(names.saturating_sub(name.width()) + 2);
    let room = usize::from(width).saturating_sub(names + 2 + mark.len() + 2);
    let about = about.cut(room);
    let end = " ".repeat(room.saturating_sub(about.width()) + 1);
    Line::from(vec![
        Span::styled(name.into_string(), if is_on { theme.strong } else { theme.text }),
        Span::raw(gap),
        Span::styled(about.into_string(), theme.muted),
        Span::raw(end),
        Span::styled(mark, theme.accent),
    ])
}

/// The box in which a journal is named; gives where the cursor stands.
fn draw_name(
    model: &Model,
    naming: &Naming,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    let title = match &naming.slug {
        None => "A new journal".to_owned(),
        Some(slug) => {
            let name = journals::known(model, slug).map_or(slug, |journal| &journal.name);
            format!("Another name for {}", Shown::line(name).cut(36))
        }
    };
    let inner = Overlay { title: &title, body: &[], at_least: (56, 3) }.draw(area, buffer, look);
    let line = Rect { y: inner.y + 1.min(inner.height), height: 1.min(inner.height), ..inner };
    let writing = WritingLine {
        editor: &naming.editor,
        label: "Name ›",
        hint: "a team, a project or a locality",
        is_veiled: false,
        is_active: true,
    };
    writing.draw(line, buffer, look)
}
