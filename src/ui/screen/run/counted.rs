//! What is counted in the step: who has given, as dots while it is hidden, and the tallies once it is not.

use crate::app::screen::run::{Hand, Run, said};
use crate::domain::entry::Entry;
use crate::domain::id::Id;
use crate::domain::reading::{Reading, contributions};
use crate::domain::step::PlanStep;
use crate::domain::tally::{Tally, count_of};
use crate::domain::words::{Collects, EntryKind, Names, Show};
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below};
use crate::ui::theme::Look;
use crate::ui::widgets::{grid, put, put_line, tally, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The columns of a name.
const NAME: u16 = 17;
/// The rows that what was said needs below what was counted.
const SAID: u16 = 6;
/// The rows that the answers keep while somebody goes through them.
const ANSWERS: u16 = 5;
/// The most marks drawn for slips without names.
const MOST_SLIPS: usize = 40;
/// The rows of who has given, below the choices.
const GIVEN: u16 = 3;
/// The fewest columns of a choice where there are many, and where there is room.
const CHOICE: u16 = 24;
const WIDE_CHOICE: u16 = 42;
/// From so many choices on a number takes two columns.
const TWO_DIGITS: usize = 10;

/// Draws the choices, who has given, and what was counted; gives what is left below.
pub(super) fn draw(
    run: &Run,
    step: &PlanStep,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if area.height < 3 {
        return area;
    }
    let session = &run.sitting.session;
    let readings = Reading::counted_on(session, step, run.reads_as());
    let inner = Rect { x: area.x + MARGIN, width: area.width.saturating_sub(MARGIN + 1), ..area };
    let width = usize::from(inner.width);
    let mut rest = inner;
    let mut lines = lines_of(&readings, width, tally::rows, look);
    if lines.len() > usize::from(area.height) {
        lines = lines_of(&readings, width, tally::close_rows, look);
    }
    if let Hand::Said(selected) = run.hand {
        return read_through(run, selected, &lines, area, buffer, look);
    }
    let is_gathering = run.sitting.own_kind().is_counted() && step.revealed.is_none();
    if is_gathering && step.show != Show::Open {
        rest = choices(run, rest, buffer, look);
        rest = sheet(run, step, rest, buffer, look);
    } else if is_gathering && lines.is_empty() {
        rest = choices(run, rest, buffer, look);
    }
    // What is being said now has to be seen below it.
    let has_said =
        session.entries.iter().any(|entry| entry.step() == Some(&step.id) && entry.reads_alone());
    // Where nothing is said, and all of it just fits, nothing has to be kept free below it.
    let has_nothing_below =
        step.collects == Collects::Nothing && lines.len() <= usize::from(rest.height);
    let kept_free = match (has_said, has_nothing_below) {
        (true, _) => SAID.min(rest.height / 2),
        (false, true) => 0,
        (false, false) => 1,
    };
    let room = rest.height.saturating_sub(kept_free);
    let counted: Vec<&Reading> = readings
        .iter()
        .filter(|reading| !reading.tallies.is_empty() || reading.grid.is_some())
        .collect();
    if lines.len() > usize::from(room) {
        lines = lines_of(&readings, width, tally::close_rows, look);
    }
    if lines.len() > usize::from(room)
        && let [reading] = counted.as_slice()
        && reading.grid.is_none()
        && let Some(sums) = tally::sums(&reading.tallies, width, look)
    {
        lines = sums;
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(room);
    for (row, line) in (0..height).zip(&lines) {
        put_line(buffer, rest, row, line);
    }
    if usize::from(height) < lines.len() && height > 0 {
        let missing = lines.len() - usize::from(height);
        let (down, up) = (look.symbols.down, look.symbols.up);
        let more = format!("{down} {missing} more: {up} goes through all of it");
        let more = Shown::line(&more);
        put(buffer, rest, (0, height), &more, look.theme.muted);
    }
    let used = if lines.is_empty() { 0 } else { height + 1 };
    let rest = below(rest, used);
    Rect { x: area.x, width: area.width, ..rest }
}

type SetTallies = fn(&[Tally], usize, &Look) -> Vec<Line<'static>>;

fn lines_of(
    readings: &[Reading],
    width: usize,
    set: SetTallies,
    look: &Look,
) -> Vec<Line<'static>> {
    let of = |reading: &Reading| {
        let tallies = set(&reading.tallies, width, look);
        let grid = reading.grid.iter().flat_map(|grid| grid::rows(grid, width, look));
        tallies.into_iter().chain(grid).collect::<Vec<_>>()
    };
    readings.iter().flat_map(of).collect()
}

/// What was counted, while somebody goes through the answers below it: as far through the one as
/// through the other.
fn read_through(
    run: &Run,
    selected: usize,
    lines: &[Line<'static>],
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    let height = area.height.saturating_sub(ANSWERS);
    if lines.is_empty() || height < 2 {
        return area;
    }
    let last = said::entries(&run.sitting).len().saturating_sub(1);
    let beyond = lines.len().saturating_sub(usize::from(height));
    let first = (selected.min(last) * beyond).checked_div(last).unwrap_or(0);
    let inner = Rect { x: area.x + MARGIN, width: area.width.saturating_sub(MARGIN + 1), ..area };
    for (row, line) in (0..height).zip(&lines[first..]) {
        put_line(buffer, inner, row, line);
    }
    let used = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(height);
    if beyond > 0 {
        let to = first + usize::from(height);
        let place = Shown::line(&format!("{}-{to} of {}", first + 1, lines.len()));
        let column = area.width.saturating_sub(width_of(&place) + 2);
        put(buffer, Rect { y: area.y + used, ..area }, (column, 0), &place, look.theme.muted);
    }
    below(area, used + 1)
}

/// What can be chosen, with the numbers to type.
pub(super) fn choices(run: &Run, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if run.sitting.own_kind() != EntryKind::Dots {
        return area;
    }
    let choices = run.sitting.choices();
    let theme = &look.theme;
    if choices.is_empty() {
        let text = "Nothing to choose from yet: it is what an earlier step has laid out";
        put(buffer, area, (0, 0), &Shown::line(text), theme.muted);
        return below(area, 2);
    }
    let count = u16::try_from(choices.len()).unwrap_or(u16::MAX);
    // Below them stands who has given.
    let room = area.height.saturating_sub(GIVEN).max(1);
    let most_across = (area.width / CHOICE).clamp(1, 3);
    let wanted = if area.width >= 2 * WIDE_CHOICE && count > 6 { 2 } else { 1 };
    let across = count.div_ceil(room).clamp(wanted, most_across.max(wanted));
    let width = area.width / across;
    let rows = count.div_ceil(across).min(room).max(1);
    let digits = if choices.len() < TWO_DIGITS { 1 } else { 2 };
    let is_cut = rows.saturating_mul(across) < count;
    let places = usize::from(rows * across) - usize::from(is_cut);
    for (place, (number, choice)) in (0..).zip(choices.iter().enumerate().take(places)) {
        let (column, row) = (place / rows * width, place % rows);
        let number = Shown::line(&format!("{:>digits$}", number + 1));
        put(buffer, area, (column, row), &number, theme.key);
        let indent = u16::try_from(digits + 1).unwrap_or(2);
        let label = Shown::line(&choice.label).cut(usize::from(width.saturating_sub(indent + 2)));
        put(buffer, area, (column + indent, row), &label, theme.text);
    }
    if is_cut {
        let more = format!("{} {} more on the wall", look.symbols.down, choices.len() - places);
        put(buffer, area, ((across - 1) * width, rows - 1), &Shown::line(&more), theme.muted);
    }
    below(area, rows + 1)
}

/// One row for each person, with dots where an answer is hidden; for slips without names, how many.
fn sheet(run: &Run, step: &PlanStep, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let sitting = &run.sitting;
    let is_named = step.names != Names::None && !sitting.session.people.is_empty();
    let entries: Vec<&Entry> =
        sitting.session.entries_of(&step.id).filter(|entry| entry.kind().is_counted()).collect();
    if !is_named {
        return slips(run, &entries, area, buffer, look);
    }
    let people = &sitting.session.people;
    let heading = format!("{} of {} have given", sitting.givers(), people.len());
    put(buffer, area, (0, 0), &Shown::line(&heading), look.theme.muted);
    let rest = below(area, 1);
    let room = usize::from(rest.height);
    let current = people.iter().position(|person| Some(&person.id) == sitting.speaker.as_ref());
    // Those still to come are what the facilitator looks for; the speaker is always among them.
    let first = current.unwrap_or(people.len()).saturating_sub(room / 2);
    let first = first.min(people.len().saturating_sub(room));
    let shown = people.iter().enumerate().skip(first).take(room);
    for (row, (index, person)) in (0..).zip(shown) {
        let is_on = current == Some(index);
        let style = if is_on { look.theme.accent_strong } else { look.theme.muted };
        let sign = if sitting.has_given(&person.id) { look.symbols.done } else { " " };
        let sign = if is_on { look.symbols.now } else { sign };
        put(buffer, rest, (0, row), &Shown::line(sign), style);
        let name = Shown::line(&person.name).cut(usize::from(NAME - 2));
        put(buffer, rest, (2, row), &name, style);
        let answers = answers(run, step, &entries, &person.id, look);
        put(buffer, rest, (2 + NAME, row), &Shown::line(&answers), look.theme.hidden_dots);
    }
    let used = people.len().min(room);
    below(rest, u16::try_from(used).unwrap_or(u16::MAX).saturating_add(1))
}

/// What somebody has answered: a sign for each item.
fn answers(run: &Run, step: &PlanStep, entries: &[&Entry], id: &Id, look: &Look) -> String {
    let given = |item: &str| {
        entries.iter().find(|entry| entry.by() == Some(id) && entry.detail("item") == item)
    };
    let sign = |entry: Option<&&Entry>| match entry {
        None => look.symbols.between.to_owned(),
        Some(_) => look.symbols.dot.to_owned(),
    };
    if run.sitting.own_kind() == EntryKind::Dots {
        let used: usize = entries
            .iter()
            .filter(|entry| entry.by() == Some(id))
            .map(|entry| count_of(entry))
            .sum();
        return look.symbols.dot.repeat(used);
    }
    if step.items.is_empty() {
        return sign(given(""));
    }
    step.items.iter().map(|item| sign(given(item))).collect::<Vec<_>>().join(" ")
}

/// Slips without names: only how many there are.
fn slips(run: &Run, entries: &[&Entry], area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let sitting = &run.sitting;
    let is_dots = sitting.own_kind() == EntryKind::Dots;
    let slips = sitting.step().and_then(|step| sitting.slips(step));
    let count = slips.unwrap_or_else(|| contributions(entries));
    let what = if is_dots { "dots" } else { "given" };
    let people = sitting.session.people.len();
    let most = if is_dots { people * sitting.budget() } else { people };
    let of = if most > 0 { format!(" of {most}") } else { String::new() };
    let text = format!("{count}{of} {what}, no names kept");
    put(buffer, area, (0, 0), &Shown::line(&text), look.theme.muted);
    let marks = look.symbols.dot.repeat(count.min(MOST_SLIPS));
    put(buffer, area, (0, 1), &Shown::line(&marks), look.theme.hidden_dots);
    below(area, 3)
}
