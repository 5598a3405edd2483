//! The sessions by month, the newest first.

use super::finding::lit;
use crate::app::listing::months;
use crate::app::model::{Model, Scope};
use crate::app::msg::Extent;
use crate::app::screen::review::finding::is_looking;
use crate::app::screen::review::{Review, journal};
use crate::domain::catalogue::{Row, RowContent, Summary};
use crate::domain::time;
use crate::search::{Came, Query};
use crate::shown::Shown;
use crate::ui::frame::{inset, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::list::List;
use crate::wrap::columns;
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::borrow::Cow;

/// The columns that a kind of session takes.
const KIND: usize = 12;

/// From this width on the time of day stands beside the day.
const ROOMY: u16 = 90;

/// How many there are, in words.
pub(super) fn count(model: &Model, review: &Review, rows: usize) -> String {
    let is_filtered = review.filter.is_on();
    let count = words::count(rows, "session", "sessions");
    match is_filtered && is_looking(model) {
        true => format!("{count}, reading…"),
        false => count,
    }
}

/// Draws them, or what to do if there are none.
pub(super) fn draw(
    model: &Model,
    review: &Review,
    rows: &[&Row],
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Extent {
    if rows.is_empty() {
        if model.catalogue.is_some() {
            paragraph(nothing(model, review), look.theme.muted, 2, inset(area), buffer);
        }
        return Extent::default();
    }
    let begins = match review.lists_all() {
        true => Cow::Borrowed(model.listing.months(journal(model))),
        false => Cow::Owned(months(rows.iter().copied())),
    };
    let months = Months { begins };
    let line = |number: usize, width: u16| match months.at(number) {
        At::Month(day) => month_line(day, width, look),
        At::Session(place) => rows.get(place).map_or_else(Line::default, |row| {
            session_line(model, row, &Query::default(), width, In::Month, look)
        }),
    };
    let selected = review.selected.min(rows.len() - 1);
    let len = rows.len() + months.begins.len();
    List { len, selected: Some(months.line_of(selected)), first: None, row: &line }
        .draw(area, buffer, look);
    Extent { page: usize::from(area.height), rows: rows.len(), ..Extent::default() }
}

fn nothing(model: &Model, review: &Review) -> &'static str {
    let has_others = model.catalogue.as_ref().is_some_and(|catalogue| !catalogue.rows.is_empty());
    match (review.filter.is_on(), model.scope) {
        (true, _) if is_looking(model) => "Reading…",
        (true, Scope::Journal) if review.filter.editor.is_some() => {
            "Nothing fits these filters here. Tab looks in all journals."
        }
        (true, Scope::Journal) => "Nothing fits these filters here. a looks in all journals.",
        (true, Scope::Everywhere | Scope::Own) => "Nothing fits these filters.",
        (false, Scope::Journal) if has_others => {
            "Nothing to look back on here yet. a shows the sessions of all journals."
        }
        (false, _) => "Nothing to look back on yet. Esc, then w, runs a first workshop.",
    }
}

/// Where in the list the months begin.
struct Months<'a> {
    begins: Cow<'a, [(usize, Option<NaiveDate>)]>,
}

/// What stands in a line of the list.
enum At {
    Month(Option<NaiveDate>),
    Session(usize),
}

impl Months<'_> {
    /// The line in which a session stands: below as many months as have begun by then.
    fn line_of(&self, session: usize) -> usize {
        session + self.begins.partition_point(|(first, _)| *first <= session)
    }

    fn at(&self, line: usize) -> At {
        // The heading of the month at place n stands in the line of its first session plus n.
        let mut heading = 0..self.begins.len();
        while heading.len() > 1 {
            let middle = heading.start + heading.len() / 2;
            let begins = self.begins.get(middle).map_or(usize::MAX, |(first, _)| first + middle);
            heading = if begins <= line { middle..heading.end } else { heading.start..middle };
        }
        match self.begins.get(heading.start) {
            Some((first, day)) if first + heading.start == line => At::Month(*day),
            _ => At::Session(line.saturating_sub(heading.start + 1)),
        }
    }
}

fn month_line(day: Option<NaiveDate>, width: u16, look: &Look) -> Line<'static> {
    let name = day.map_or_else(|| "No date".to_owned(), |day| look.dates.month(day));
    let rule = usize::from(width).saturating_sub(name.len() + 2);
    Line::from(vec![
        Span::styled(format!("{name} "), look.theme.strong),
        Span::styled(look.symbols.rule.repeat(rule), look.theme.rule),
    ])
}

/// Where a session stands in a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum In {
    /// Below its month.
    Month,
    /// Above a passage that was found in it.
    Found,
}

/// A session in a line, with what a query finds in its title lit: what it was, and how it went.
pub(super) fn session_line(
    model: &Model,
    row: &Row,
    query: &Query,
    width: u16,
    place: In,
    look: &Look,
) -> Line<'static> {
    let theme = &look.theme;
    let summary = match &row.content {
        RowContent::Readable(summary) => summary,
        RowContent::Damaged(reason) => return damaged_line(row, reason, width, look),
    };
    let day = summary.started.date_naive();
    let day = match place {
        In::Month if width < ROOMY => format!("{}  ", look.dates.day_of_month(day)),
        In::Month => {
            format!("{}  {}  ", look.dates.day_of_month(day), time::clock(summary.started))
        }
        In::Found => format!("{}  ", look.dates.day_in_column(day)),
    };
    let room = usize::from(width).saturating_sub(day.len() + KIND);
    let title = model.title(&row.key, &summary.title);
    let about = match place {
        In::Month => {
            let room = room.saturating_sub(columns(&title).min(room / 2) + 3);
            about(model, row, summary, room, look)
        }
        In::Found if model.scope == Scope::Everywhere => model.journal_name(&row.key),
        In::Found => String::new(),
    };
    let about = Shown::line(&about);
    let title = Shown::line(&title).cut(room.saturating_sub(about.width() + 3).max(room.min(24)));
    let title_width = title.width();
    let kind = format!("{:<KIND$}", words::kind(&summary.kind));
    let mut spans = vec![Span::styled(day, theme.muted), Span::styled(kind, theme.muted)];
    spans.extend(lit(title.as_str(), query, theme.text, look));
    let about = about.cut(room.saturating_sub(title_width + 3));
    spans.push(Span::styled(format!("   {about}"), theme.muted));
    Line::from(spans)
}

fn damaged_line(row: &Row, reason: &str, width: u16, look: &Look) -> Line<'static> {
    let name = row.path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    let text = Shown::line(&format!("{name}: {reason}"));
    Line::from(vec![
        Span::styled("Cannot be read  ", look.theme.warning),
        Span::styled(
            text.cut(usize::from(width.saturating_sub(16))).into_string(),
            look.theme.muted,
        ),
    ])
}

/// Who was there, how long it took, what came of it; where there is too little room, what can best
/// be spared goes.
fn about(model: &Model, row: &Row, summary: &Summary, room: usize, look: &Look) -> String {
    let between = format!(" {} ", look.symbols.between);
    let people = words::count(summary.people, "person", "people");
    let people = (summary.people > 0).then_some(people);
    let length = words::length(summary);
    let came = came(model, row);
    let spare = [(&people, &length), (&people, &None), (&None, &None)];
    let texts = spare.into_iter().map(|(people, length)| {
        let mut about = before(model, row, summary, room);
        about.extend(people.iter().chain(length).cloned());
        about.extend(came.iter().cloned());
        about.join(&between)
    });
    let mut texts = texts.collect::<Vec<_>>();
    let fitting = texts.iter().position(|text| columns(text) <= room);
    let fitting = fitting.unwrap_or_else(|| texts.len().saturating_sub(1));
    texts.swap_remove(fitting)
}

/// Where it was, and where it stands if it goes on.
fn before(model: &Model, row: &Row, summary: &Summary, room: usize) -> Vec<String> {
    const SHORTEST: usize = 12;
    let mut about = Vec::new();
    if model.scope == Scope::Everywhere {
        // A long name leaves room for what came of it.
        let name = Shown::line(&model.journal_name(&row.key));
        about.push(name.cut((room / 3).max(SHORTEST)).into_string());
    }
    if summary.ended.is_none() && summary.steps > 0 {
        about.push(format!("at step {} of {}", summary.step, summary.steps));
    }
    if summary.newer {
        about.push("of a newer Balcony".into());
    }
    about
}

/// What came of it, and what lies beside it.
fn came(model: &Model, row: &Row) -> Vec<String> {
    let mut about = Vec::new();
    let came = model.indexing.index().get(&row.key).map(|leaf| leaf.came);
    let Came { decided, promised, experiments } = came.unwrap_or_default();
    if decided > 0 {
        about.push(format!("{decided} decided"));
    }
    if promised > 0 {
        about.push(format!("{promised} promised"));
    }
    if experiments > 0 {
        about.push(words::count(experiments, "experiment", "experiments"));
    }
    if !row.versions.is_empty() {
        about.push(words::count(
            row.versions.len(),
            "other version beside it",
            "other versions beside it",
        ));
    }
    about
}
