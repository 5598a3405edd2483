//! The screen on which two sessions stand side by side.

use crate::app::comparing::format_name;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::compare::Compare;
use crate::domain::length;
use crate::domain::transcript::Transcript;
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head};
use crate::ui::reader::beside::{self, Beside, FoundBeside};
use crate::ui::screen::find_line;
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::put;
use crate::ui::widgets::rule::Rule;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The rows of the sessions' titles above the page, the rule below them included.
const TITLES: u16 = 3;

/// Draws the two as they are set.
pub fn draw(
    model: &Model,
    compare: &Compare,
    page: &Beside,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let words = compare.find.as_ref().map(|find| find.editor.text());
    let found = words.map_or_else(FoundBeside::default, |words| page.find(words));
    let hit = compare.find.as_ref().and_then(|find| {
        let count = isize::try_from(found.rows.len()).ok().filter(|count| *count > 0)?;
        usize::try_from(find.hit.rem_euclid(count)).ok()
    });
    let place = match (words, hit) {
        (Some(_), Some(hit)) => format!("{} of {}", hit + 1, found.rows.len()),
        (Some(words), None) if !words.trim().is_empty() => "not found".to_owned(),
        _ => String::new(),
    };
    let format = compare.comparison.sides[1].format.as_deref().unwrap_or_default();
    let format = format!(" {} {}", look.symbols.between, format_name(model, format));
    let body = head(
        model,
        &[("Side by side", theme.strong), (&format, theme.muted)],
        &[(&place, theme.muted)],
        area,
        buffer,
        look,
    );
    let layers = compare.layers();
    let body = foot(model, layers.get(..2).unwrap_or(&[Layer::Compare]), body, buffer, look);
    let (body, cursor) =
        find_line::draw(compare.find.as_ref(), "words on either side", body, buffer, look);
    titles(model, compare, page, body, buffer, look);
    let body = below(body, TITLES);
    let first = beside::draw(page, compare.scroll, &found, body, buffer, look);
    let height = usize::from(body.height);
    // Either column may fill its rows to the edge, so what says that there is more stands before both.
    let mut mark = |row: u16, sign: &str| {
        put(buffer, body, (page.column_at(0), row), &Shown::line(sign), theme.muted);
    };
    if first > 0 {
        mark(0, look.symbols.up);
    }
    if first + height < page.rows() && body.height > 0 {
        mark(body.height - 1, look.symbols.down);
    }
    let line_of = |part: usize| page.across.headings.get(part).map(|heading| heading.line);
    // The part that was gone to, as long as it can be seen; otherwise the first that can.
    let is_seen =
        |part: &usize| line_of(*part).is_some_and(|line| (first..first + height).contains(&line));
    let at = Some(compare.goes_to.unwrap_or(compare.at)).filter(is_seen);
    let at = at.or_else(|| page.across.section_at(first));
    if let Some(line) = at.and_then(line_of).filter(|line| (first..first + height).contains(line)) {
        let row = u16::try_from(line - first).unwrap_or(u16::MAX);
        put(
            buffer,
            body,
            (page.column_at(0), row),
            &Shown::line(look.symbols.now),
            theme.accent_strong,
        );
    }
    let extent = Extent {
        page: height,
        rows: page.rows(),
        hit: match compare.goes_to {
            Some(part) => line_of(part),
            None => hit.and_then(|hit| found.rows.get(hit).copied()),
        },
        section: at,
        sections: page.across.headings.len(),
        ..Extent::default()
    };
    Drawn { cursor, extent }
}

/// Draws above each column what stands in it; the side that is on is marked.
fn titles(
    model: &Model,
    compare: &Compare,
    page: &Beside,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let [left, right] = &compare.comparison.sides;
    let names = compare.keys.each_ref().map(|key| model.journal_name(key));
    let are_apart = names[0] != names[1];
    for (side, transcript) in [left, right].into_iter().enumerate() {
        let x = area.x + page.column_at(side).min(area.width);
        let column = Rect { x, width: page.column_width(), ..area }.intersection(area);
        let room = usize::from(column.width.saturating_sub(3));
        let is_on = compare.side == side;
        let title = if transcript.title.trim().is_empty() { "Untitled" } else { &transcript.title };
        let style = if is_on { theme.accent_strong } else { theme.strong };
        put(buffer, column, (2, 0), &Shown::line(title).cut(room), style);
        if is_on {
            put(buffer, column, (0, 0), &Shown::line(look.symbols.now), theme.accent_strong);
        }
        let journal = names.get(side).filter(|_| are_apart).map(String::as_str);
        let facts = facts(transcript, journal, look);
        put(buffer, column, (2, 1), &Shown::line(&facts).cut(room), theme.muted);
    }
    Rule::default().draw(below(area, TITLES - 1), buffer, look);
}

/// When it was, how many were there, how long it took.
fn facts(transcript: &Transcript, journal: Option<&str>, look: &Look) -> String {
    let people = transcript.people.len();
    let mut facts = vec![look.dates.day(transcript.started.date_naive())];
    facts.extend(journal.map(str::to_owned));
    if people > 0 {
        facts.push(words::count(people, "person", "people"));
    }
    let took = transcript.took.filter(|took| took.as_secs() >= 60);
    facts.extend(took.map(|took| length::in_words(length::minutes(took))));
    facts.join(&format!(" {} ", look.symbols.between))
}
