//! The card of an experiment, being written: labels at the left, texts wrapped beside them.

use crate::app::card::Place;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::run::Run;
use crate::domain::entry::Entry;
use crate::domain::experiment::{CHECKS, Card, Experiment, Field};
use crate::domain::verdict::latest_look;
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below, foot, passage};
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{first_around, paint, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// The columns of the labels.
const LABELS: u16 = 22;
/// The most rows of the text being written.
const ROWS: u16 = 6;
/// As many dots for a word as for a page.
const DOTS: usize = 12;

/// One row of the card.
enum Row {
    Blank,
    Heading(&'static str),
    Text {
        label: &'static str,
        text: Shown,
        style: Style,
        is_on: bool,
    },
    /// A row of the text being written, by its number.
    Writing {
        label: &'static str,
        row: u16,
    },
    Check {
        number: usize,
        answer: Option<bool>,
    },
}

/// Draws the card over the whole body of the screen.
pub(super) fn draw(
    model: &Model,
    run: &Run,
    saving: &Shown,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let body = foot(model, &[Layer::Card], area, buffer, look);
    let (Some(entry), Some(form)) = (run.sitting.experiment(), &run.sitting.card) else {
        return Drawn::default();
    };
    let is_veiled = run.is_card_veiled();
    let measure = u16::try_from(look.measure).unwrap_or(u16::MAX).saturating_add(LABELS);
    let inner = Rect {
        x: body.x + MARGIN.min(body.width),
        width: body.width.saturating_sub(2 * MARGIN).min(measure),
        ..body
    };
    let column = body.width.saturating_sub(width_of(saving) + 1);
    put(buffer, body, (column, 0), saving, look.theme.muted);
    let rest = heading(run, entry, inner, buffer, look);
    let rest = below(rest, 1);
    let width = rest.width.saturating_sub(LABELS).max(8).min(rest.width);
    let x = rest.right().saturating_sub(width);
    let hint = hint(entry, form.place);
    let writing = WritingLine { editor: &form.editor, label: "", hint, is_veiled, is_active: true };
    let written = writing.height(width, ROWS.min(rest.height.max(1)));
    let rows = rows(entry, form.place, written, usize::from(width), is_veiled, look);
    let is_on = |row: &Row| match (row, form.place) {
        (Row::Writing { .. }, _) => true,
        (Row::Check { number, .. }, Place::Check(place)) => *number == place,
        _ => false,
    };
    let last_on = rows.iter().rposition(is_on).unwrap_or(0);
    let first_on = rows.iter().position(is_on).unwrap_or(0);
    let height = usize::from(rest.height);
    let first = first_around(last_on, height, rows.len()).min(first_on);
    let mut cursor = None;
    for (line, row) in (0..rest.height).zip(rows.iter().skip(first)) {
        let at = Rect { y: rest.y + line, height: 1, ..rest };
        match row {
            Row::Writing { row: 0, .. } => {
                let height = written.min(rest.height - line);
                let place = Rect { x, y: at.y, width, height };
                cursor = writing.draw(place, buffer, look);
            }
            Row::Check { .. } if is_on(row) => paint(buffer, at, look.theme.selected),
            _ => {}
        }
        draw_row(row, is_on(row), at, (x, width), buffer, look);
    }
    more(first, height, rows.len(), rest, buffer, look);
    let columns = usize::from(width.saturating_sub(1));
    Drawn { cursor, extent: Extent { columns, page: height, ..Extent::default() } }
}

/// What it is, how it stands, and what it still needs.
fn heading(run: &Run, entry: &Entry, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let theme = &look.theme;
    let Some(card) = Card::read(entry) else { return area };
    let column = put(buffer, area, (0, 0), &Shown::line("Experiment"), theme.strong);
    let latest = latest_look(&run.sitting.session, entry.id());
    let stage = match latest {
        Some(taken) => format!("{}, {}", card.stage_in_words(look.dates), taken.verdict),
        None => card.stage_in_words(look.dates),
    };
    let stage = format!(" {} {stage}", look.symbols.between);
    put(buffer, area, (column, 0), &Shown::line(&stage), theme.accent);
    let experiment = Experiment::of(entry);
    let missing = experiment.missing();
    let text = match (experiment.is_running(), missing.is_empty()) {
        (true, _) => "What was predicted stays as it was written; corrections stand below it.",
        (false, true) => "Nothing is missing. Ctrl-R lets it run.",
        (false, false) => {
            let text = format!("Before it runs: {}", missing.join(", "));
            return passage(&text, theme.muted, 2, below(area, 1), buffer, look);
        }
    };
    passage(text, theme.muted, 2, below(area, 1), buffer, look)
}

/// What stands in the empty place that the hand is on.
fn hint(entry: &Entry, place: Place) -> &'static str {
    let Place::Field(field) = place else { return "" };
    match field {
        field if Experiment::of(entry).is_frozen(field) => "a correction, if there is one",
        Field::Look | Field::Ends => "fri, +7, 3 dec",
        Field::Working => "what somebody would see; then we do more of it",
        Field::Failing => "what somebody would see; then we do less, or stop",
        Field::Hurt => "and who asks them first",
        _ => "",
    }
}

fn rows(
    entry: &Entry,
    place: Place,
    written: u16,
    width: usize,
    is_veiled: bool,
    look: &Look,
) -> Vec<Row> {
    let mut rows = Vec::new();
    for field in Field::ALL {
        if matches!(field, Field::Watch | Field::Worst | Field::Look) {
            rows.push(Row::Blank);
        }
        field_rows(
            entry,
            field,
            place == Place::Field(field),
            written,
            width,
            is_veiled,
            look,
            &mut rows,
        );
    }
    rows.push(Row::Blank);
    rows.push(Row::Heading("Safe to fail? Yes or no, for each"));
    let experiment = Experiment::of(entry);
    let checks = CHECKS.iter().enumerate();
    rows.extend(
        checks.map(|(number, check)| Row::Check { number, answer: experiment.answer(*check) }),
    );
    rows
}

#[expect(clippy::too_many_arguments, reason = "one row is made of all of these")]
fn field_rows(
    entry: &Entry,
    field: Field,
    is_on: bool,
    written: u16,
    width: usize,
    is_veiled: bool,
    look: &Look,
    rows: &mut Vec<Row>,
) {
    let experiment = Experiment::of(entry);
    let theme = &look.theme;
    let mut label = field.label();
    let mut take_label = || std::mem::take(&mut label);
    let is_frozen = experiment.is_frozen(field);
    let mut text = |rows: &mut Vec<Row>, text: &str, style: Style| {
        let dots = look.symbols.dot.repeat(DOTS);
        let (text, style) = match is_veiled && !text.is_empty() {
            true => (dots.as_str(), theme.hidden_dots),
            false => (text, style),
        };
        for text in prose::wrap(text, width.saturating_sub(1)) {
            rows.push(Row::Text { label: take_label(), text, style, is_on });
        }
    };
    if is_frozen || !is_on {
        let day = experiment.day(field).filter(|_| field.is_day());
        let kept =
            day.map_or_else(|| experiment.text(field).into_owned(), |day| look.dates.day(day));
        text(rows, &kept, theme.text);
    }
    for amendment in experiment.amendments().iter().filter(|one| one.field == field.word()) {
        text(rows, &amendment.shown(look.dates), theme.accent);
    }
    if is_on {
        let first = if is_frozen { "" } else { field.label() };
        let label = |row| if row == 0 { first } else { "" };
        rows.extend((0..written).map(|row| Row::Writing { label: label(row), row }));
    }
}

fn draw_row(
    row: &Row,
    is_on: bool,
    at: Rect,
    (x, width): (u16, u16),
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let place = Rect { x, width, ..at };
    let label = |label: &str, is_on: bool, buffer: &mut Buffer| {
        let style = if is_on { theme.accent_strong } else { theme.muted };
        let room = usize::from(at.width.saturating_sub(width + 1));
        put(buffer, at, (0, 0), &Shown::line(label).cut(room), style);
    };
    match row {
        Row::Blank => {}
        Row::Heading(text) => {
            put(buffer, at, (0, 0), &Shown::line(text), theme.accent);
        }
        Row::Text { label: name, text, style, is_on } => {
            label(name, *is_on, buffer);
            put(buffer, place, (0, 0), text, *style);
        }
        Row::Writing { label: name, row } => {
            label(name, true, buffer);
            if *row == 0 && at.x >= 2 {
                let sign = Shown::line(look.symbols.now);
                let margin = Rect { x: at.x - 2, width: 2, ..at };
                put(buffer, margin, (0, 0), &sign, theme.accent_strong);
            }
        }
        Row::Check { number, answer } => check(*number, *answer, is_on, at, buffer, look),
    }
}

fn check(
    number: usize,
    answer: Option<bool>,
    is_on: bool,
    at: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    const ANSWERS: u16 = 50;
    let theme = &look.theme;
    let question = CHECKS.get(number).map_or("", |check| check.question);
    let style = if is_on { theme.selected } else { theme.text };
    let column = ANSWERS.min(at.width.saturating_sub(8));
    let question = Shown::line(question).cut(usize::from(column.saturating_sub(1)));
    put(buffer, at, (0, 0), &question, style);
    let (text, own) = match answer {
        Some(true) => ("yes", theme.kept),
        Some(false) => ("no", theme.warning),
        None if is_on => ("y or n", theme.muted),
        None => (look.symbols.nobody, theme.muted),
    };
    put(buffer, at, (column, 0), &Shown::line(text), if is_on { style } else { own });
    if is_on && at.x >= 2 {
        let margin = Rect { x: at.x - 2, width: 2, ..at };
        put(buffer, margin, (0, 0), &Shown::line(look.symbols.now), theme.accent_strong);
    }
}

/// That there is more above or below.
fn more(first: usize, height: usize, len: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    let margin = Rect { x: area.x.saturating_sub(MARGIN), width: MARGIN, ..area };
    let mut sign = |row: u16, sign: &str| {
        put(buffer, margin, (0, row), &Shown::line(sign), look.theme.muted);
    };
    if first > 0 {
        sign(0, look.symbols.up);
    }
    if first + height < len {
        sign(area.height.saturating_sub(1), look.symbols.down);
    }
}
