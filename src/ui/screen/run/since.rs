//! Since last time: the purpose, what was promised and what is tried, over the first step.

mod brought;

use super::clock;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::screen::run::Run;
use crate::app::screen::run::since::Since;
use crate::domain::moment::Moment;
use crate::domain::thread::Thread;
use crate::domain::verdict::latest_look;
use crate::domain::words::EntryKind;
use crate::shown::Shown;
use crate::ui::frame::{self, below, inset, passage};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::footer::Footer;
use crate::ui::widgets::{paint, put, width_of};
use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The blanks between what was promised and how it stands.
const GAP: u16 = 2;

/// One row of the list: what stands above a part, or a thread by its place.
enum Row {
    Heading(&'static str),
    Blank,
    Thread(usize),
    /// A row of something brought: the row of the hand it belongs to, and which of its own it is.
    Brought(usize, usize),
}

/// Draws what there is to come back to.
pub(super) fn draw(run: &Run, moment: Moment, area: Rect, buffer: &mut Buffer, look: &Look) {
    let (Some(since), Some(row)) = (&run.since, run.since_row()) else { return };
    let theme = &look.theme;
    let rest = inset(below(area, u16::from(area.height >= 12)));
    let mut rest = passage("Since last time", theme.strong, 1, rest, buffer, look);
    rest = below(rest, 1);
    if let Some(step) = run.sitting.step() {
        rest = below(clock::draw(run, step, moment, false, rest, buffer, look), 1);
    }
    if let Some(purpose) = &since.purpose {
        let day = look.dates.day(purpose.source.at.date_naive());
        let title = format!("Our purpose {} {day}", look.symbols.between);
        rest = passage(&title, theme.muted, 1, rest, buffer, look);
        rest = below(passage(&purpose.text, theme.text, 3, rest, buffer, look), 1);
    }
    let wide = Rect { x: area.x, width: area.width, ..rest };
    list(run, since, row, moment.wall.date_naive(), wide, buffer, look);
}

fn list(
    run: &Run,
    since: &Since,
    selected: usize,
    today: NaiveDate,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let rows = rows(since, selected, area.width);
    let is_at = |row: &Row| match row {
        Row::Thread(place) | Row::Brought(place, _) => *place == selected,
        Row::Heading(_) | Row::Blank => false,
    };
    let at = rows.iter().rposition(is_at);
    let height = usize::from(area.height);
    let first = at.map_or(0, |at| (at + 1).saturating_sub(height.max(1)));
    let mut mark = |line: u16, sign: &str| {
        put(buffer, area, (0, line), &Shown::line(sign), look.theme.muted);
    };
    if first > 0 {
        mark(0, look.symbols.up);
    }
    if first + height < rows.len() {
        mark(area.height.saturating_sub(1), look.symbols.down);
    }
    for (line, row) in (0..area.height).zip(rows.iter().skip(first)) {
        let place = Rect { height: 1, ..below(area, line) };
        match row {
            Row::Blank => {}
            Row::Heading(text) => {
                put(buffer, place, (frame::MARGIN, 0), &Shown::line(text), look.theme.muted);
            }
            Row::Thread(number) => {
                if let Some(thread) = since.thread(*number) {
                    let (status, style) = status(run, thread, today, look);
                    one(thread, (&status, style), *number == selected, place, buffer, look);
                }
            }
            Row::Brought(number, row) => {
                if let Some(offered) = since.offered(*number) {
                    let which = (*row, *number == selected);
                    brought::draw(run, offered, which, place, buffer, look);
                }
            }
        }
    }
}

fn rows(since: &Since, selected: usize, width: u16) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut first = 0;
    for (heading, threads) in since.groups() {
        if threads.is_empty() {
            continue;
        }
        if !rows.is_empty() {
            rows.push(Row::Blank);
        }
        rows.push(Row::Heading(heading));
        rows.extend((first..first + threads.len()).map(Row::Thread));
        first += threads.len();
    }
    if !since.brought.is_empty() {
        if !rows.is_empty() {
            rows.push(Row::Blank);
        }
        rows.push(Row::Heading("Brought to the team"));
    }
    for (place, offered) in (first..).zip(&since.brought) {
        let own = brought::rows(offered, place == selected, width).len().max(1);
        rows.extend((0..own).map(|row| Row::Brought(place, row)));
    }
    rows
}

fn one(
    thread: &Thread,
    (status, style): (&str, Style),
    is_selected: bool,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let status = Shown::line(status);
    let column = area.width.saturating_sub(width_of(&status) + frame::MARGIN);
    let owner = thread.owner.as_ref();
    let owner = owner.map_or_else(String::new, |owner| {
        format!(" {} {}", look.symbols.between, Shown::line(owner).cut(16))
    });
    let owner = Shown::line(&owner);
    let begin = frame::MARGIN + 2;
    let room = column.saturating_sub(begin + GAP + width_of(&owner));
    let text = Shown::line(&thread.text).cut(usize::from(room));
    let end = put(buffer, area, (begin, 0), &text, theme.text);
    put(buffer, area, (end, 0), &owner, theme.muted);
    put(buffer, area, (column, 0), &status, style);
    if is_selected {
        paint(buffer, area, theme.selected);
        put(buffer, area, (1, 0), &Shown::line(look.symbols.now), theme.selected);
    }
}

/// How it stands: what was found just now, or what was found before and the day.
fn status(run: &Run, thread: &Thread, today: NaiveDate, look: &Look) -> (String, Style) {
    let theme = &look.theme;
    if let Some(now) = latest_look(&run.sitting.session, &thread.id) {
        return (format!("{} {}", look.symbols.done, now.verdict), theme.accent_strong);
    }
    let before = thread.latest().map(|taken| taken.look.verdict.clone());
    let near = |day| look.dates.near_day(day, today);
    let day = thread.due.map(|due| match (&thread.kind, (due - today).num_days()) {
        (EntryKind::Experiment | EntryKind::Decision | EntryKind::Parked, 0) => {
            "look due today".to_owned()
        }
        (EntryKind::Experiment | EntryKind::Decision, ..0) => {
            format!("look due since {}", near(due))
        }
        (EntryKind::Experiment, _) => format!("look on {}", near(due)),
        (_, 0) => "by today".to_owned(),
        (_, days) if days < 0 => {
            let ago = usize::try_from(-days).unwrap_or(0);
            let days = words::count(ago, "day", "days");
            format!("by {}, {days} ago", near(due))
        }
        (_, _) => format!("by {}", near(due)),
    });
    let is_due = thread.due.is_some_and(|due| due <= today);
    let parts: Vec<String> = [before, day].into_iter().flatten().collect();
    let style = if is_due { theme.warning } else { theme.muted };
    (parts.join(&format!(" {} ", look.symbols.between)), style)
}

/// The keys: what a look at the selected row may say, one digit each.
pub(super) fn foot(
    model: &Model,
    run: &Run,
    row: usize,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let verdicts = run.since.as_ref().map_or_else(Vec::new, |since| since.verdicts(row));
    if model.notice.is_some() || !model.overlays.is_empty() {
        return frame::foot(model, &[Layer::Since], area, buffer, look);
    }
    let digits: Vec<String> = (1..=verdicts.len()).map(|digit| digit.to_string()).collect();
    let mut pairs: Vec<(&str, &str)> =
        digits.iter().map(String::as_str).zip(verdicts.iter().map(|it| it.word)).collect();
    if run.since.as_ref().is_some_and(|since| since.offered(row).is_some()) {
        pairs.extend(brought::KEYS);
    }
    pairs.push(("Enter", "to the step"));
    let undo = [pairs.as_slice(), &[("Ctrl-Z", "undo")]].concat();
    if (Footer { pairs: &undo }).width() <= area.width {
        pairs = undo;
    }
    frame::foot_of_pairs(&pairs, area, buffer, look)
}
