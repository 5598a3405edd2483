//! Prepare: the formats at the left; what the selected one is like, and its agenda, at the right.

use crate::app::action::Action;
use crate::app::keymap::{Binding, Layer};
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::prepare::agenda::{Draft, DraftStep};
use crate::app::screen::prepare::wish::Wish;
use crate::app::screen::prepare::{Field, Hand, Prepare, formats};
use crate::domain::format::{Format, Origin};
use crate::domain::moment::Moment;
use crate::domain::practice::Fault;
use crate::domain::time::{self, Time};
use crate::shown::Shown;
use crate::ui::frame::{
    below, blank, foot_in_words, head, inset, paragraph, passage, split_bottom,
};
use crate::ui::screen::people::{self, PeopleList};
use crate::ui::screen::{step, words};
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::List;
use crate::ui::widgets::put;
use crate::ui::widgets::writing_line::WritingLine;
use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// From this width on the agenda stands beside the list.
const TWO_COLUMNS: u16 = 76;

/// Draws Prepare.
pub fn draw(
    model: &Model,
    prepare: &Prepare,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let journal = format!(" {} {}", look.symbols.between, model.journal.name);
    let wish = wish_words(&prepare.wish, look);
    let begins = begins_words(prepare, moment.wall, look);
    let body = head(
        model,
        &[("Run a workshop", theme.strong), (&journal, theme.muted), (&begins, theme.accent)],
        &[(&wish, theme.accent)],
        area,
        buffer,
        look,
    );
    let formats = formats(model, &prepare.wish);
    let selected = prepare.selected.min(formats.len().saturating_sub(1));
    let is_left_out = is_on_left_out(prepare, formats.get(selected).copied());
    let in_words = |binding: &Binding| match binding.action {
        Action::Drop if is_left_out => "take back",
        _ => binding.words,
    };
    let mut body = foot_in_words(model, footer(prepare), &in_words, body, buffer, look);
    let mut cursor = None;
    if let Hand::Text(field, editor) = &prepare.hand {
        let (rest, line) = split_bottom(body, 1);
        body = rest;
        let (label, hint) = match field {
            Field::Purpose => ("  Purpose ›", "words about what it is for"),
            Field::Title => ("  Title ›", "empty for the format's own name"),
            Field::Begins => {
                ("  Begins ›", "10:00, tomorrow 10, fri 9:30, 3 dec 14:00; empty for now")
            }
            Field::NewStep(_) => ("  New step ›", "its name, or the question it asks"),
        };
        let writing = WritingLine { editor, label, hint, is_veiled: false, is_active: true };
        cursor = writing.draw(line, buffer, look);
    }
    let body = faults(model, below(body, 1), buffer, look);
    let is_wide = body.width >= TWO_COLUMNS;
    let list_width = if is_wide { (body.width * 2 / 5).clamp(38, 48) } else { body.width };
    let list = Rect { width: list_width, ..body };
    if formats.is_empty() {
        let text = if model.practice.is_none() {
            "Reading the formats…"
        } else {
            "Nothing fits what you wish for. Esc, or m and s again, widens it."
        };
        paragraph(text, theme.muted, 3, inset(list), buffer);
    }
    let row = |number: usize, width: u16| {
        formats
            .get(number)
            .map_or_else(Line::default, |format| format_row(prepare, format, width, look))
    };
    let is_at_formats = !matches!(prepare.hand, Hand::Steps(_) | Hand::Reading(_));
    let chosen = Some(selected).filter(|_| !formats.is_empty());
    List { len: formats.len(), selected: chosen.filter(|_| is_at_formats), first: None, row: &row }
        .draw(list, buffer, look);
    if !is_at_formats
        && let Some(row) = u16::try_from(selected).ok().filter(|row| *row < list.height)
    {
        put(buffer, list, (1, row), &Shown::line(look.symbols.now), theme.muted);
    }
    let mut extent =
        Extent { page: usize::from(body.height), rows: formats.len(), ..Extent::default() };
    if let Some(format) = formats.get(selected) {
        let right = Rect {
            x: body.x + list_width + 2,
            width: body.width.saturating_sub(list_width + 4),
            ..body
        };
        if is_wide {
            details(prepare, format, moment, right, buffer, look);
        } else if !is_at_formats {
            let whole = inset(body);
            blank(whole, buffer, look);
            details(prepare, format, moment, whole, buffer, look);
        }
        extent.rows = extent.rows.max(format.steps.len());
        if let Hand::Reading(at) = prepare.hand {
            let draft = prepare.draft_of(format);
            let at = at.min(draft.steps.len().saturating_sub(1));
            if let Some(one) = draft.steps.get(at) {
                step::draw(&one.step, area, buffer, look);
            }
        }
    }
    if let Hand::People(roll) = &prepare.hand {
        let list = PeopleList {
            title: "Who is coming",
            roll,
            present: &prepare.people,
            known: &model.journal.people,
            is_veiled: false,
        };
        cursor = people::draw(&list, body, buffer, look);
    }
    Drawn { cursor, extent }
}

/// Whether the hand is on a step of the agenda that is left out.
fn is_on_left_out(prepare: &Prepare, format: Option<&Format>) -> bool {
    let (Hand::Steps(at), Some(format)) = (&prepare.hand, format) else { return false };
    let draft = prepare.draft_of(format);
    let at = (*at).min(draft.steps.len().saturating_sub(1));
    draft.steps.get(at).is_some_and(|step| step.is_dropped)
}

fn footer(prepare: &Prepare) -> &'static [Layer] {
    match prepare.hand {
        Hand::Formats => &[Layer::Prepare, Layer::List],
        Hand::Steps(_) => &[Layer::Plan, Layer::List],
        Hand::Reading(_) => &[Layer::Step, Layer::List],
        Hand::Text(..) => &[Layer::Field],
        Hand::People(_) => &[Layer::People],
    }
}

/// When it is to begin, if that was said.
fn begins_words(prepare: &Prepare, now: Time, look: &Look) -> String {
    let Some(begins) = prepare.begins else { return String::new() };
    let verb = if begins > now { "begins" } else { "was to begin" };
    let when = words::day_and_clock(begins, now, look.dates);
    format!(" {} {verb} {when}", look.symbols.between)
}

fn wish_words(wish: &Wish, look: &Look) -> String {
    let mut parts = Vec::new();
    if !wish.words.trim().is_empty() {
        parts.push(format!("“{}”", wish.words.trim()));
    }
    parts.extend(wish.minutes.map(|minutes| format!("up to {minutes} min")));
    parts.extend(wish.people.map(|people| format!("for {people} people")));
    parts.join(&format!(" {} ", look.symbols.between))
}

fn faults(model: &Model, body: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let faults: &[Fault] = model.practice.as_ref().map_or(&[], |practice| &practice.faults);
    if faults.is_empty() {
        return body;
    }
    let most = (body.height / 3).max(1);
    let (mut rest, bottom) = (body, body);
    let width = usize::from(inset(bottom).width);
    let mut lines: Vec<Shown> = Vec::new();
    for fault in faults {
        lines.extend(crate::ui::prose::wrap(&format!("Left out: {fault}"), width));
    }
    let height = u16::try_from(lines.len()).unwrap_or(most).min(most);
    let parts = split_bottom(rest, height + 1);
    rest = parts.0;
    let bottom = inset(below(parts.1, 1));
    for (row, line) in (0..height).zip(&lines) {
        put(buffer, bottom, (0, row), line, look.theme.warning);
    }
    rest
}

fn format_row(prepare: &Prepare, format: &Format, width: u16, look: &Look) -> Line<'static> {
    let minutes = format!("{} min", prepare.draft_of(format).minutes());
    let room = usize::from(width).saturating_sub(minutes.len() + 2);
    let name = Shown::line(&format.name).cut(room);
    let gap = room.saturating_sub(name.width()) + 1;
    Line::from(vec![
        Span::styled(name.into_string(), look.theme.text),
        Span::raw(" ".repeat(gap)),
        Span::styled(minutes, look.theme.muted),
    ])
}

fn details(
    prepare: &Prepare,
    format: &Format,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let draft = prepare.draft_of(format);
    let mut rest = area;
    if !prepare.title.is_empty() {
        rest = paragraph(&prepare.title, theme.accent_strong, 2, rest, buffer);
    }
    rest = passage(&format.aim, theme.strong, 3, rest, buffer, look);
    let between = look.symbols.between;
    let mut about = format!("{} min {between} {}", draft.minutes(), format.group);
    if !prepare.people.is_empty() {
        about.push_str(&format!(
            " {between} {} named",
            words::count(prepare.people.len(), "person", "people")
        ));
    }
    rest = below(paragraph(&about, theme.muted, 2, rest, buffer), 1);
    let selected = match prepare.hand {
        Hand::Steps(at) | Hand::Reading(at) | Hand::Text(Field::NewStep(at), _) => {
            Some(at.min(draft.steps.len().saturating_sub(1)))
        }
        _ => None,
    };
    let start = prepare.begins.map_or(moment.wall, |begins| begins.max(moment.wall));
    let begins = begins(&draft, start);
    let notes = if selected.is_none() && area.height >= 18 { 5 } else { 1 };
    let height =
        u16::try_from(draft.steps.len()).unwrap_or(u16::MAX).min(rest.height.saturating_sub(notes));
    let list = Rect { x: rest.x.saturating_sub(3), width: rest.width + 3, height, ..rest };
    let row = |number: usize, width: u16| {
        draft
            .steps
            .get(number)
            .zip(begins.get(number))
            .map_or_else(Line::default, |(step, begins)| step_row(step, *begins, width, look))
    };
    List { len: draft.steps.len(), selected, first: None, row: &row }.draw(list, buffer, look);
    rest = below(rest, height);
    let end = start + TimeDelta::try_minutes(draft.minutes()).unwrap_or_default();
    put(buffer, rest, (0, 0), &Shown::line(&time::clock(end)), theme.muted);
    put(buffer, rest, (12, 0), &Shown::line("End"), theme.muted);
    rest = below(rest, 2);
    let orphans: Vec<String> =
        draft.never_revealed().iter().map(|title| format!("“{title}”")).collect();
    if !orphans.is_empty() {
        let text = format!(
            "Nothing reveals {} any more. Keep the step that does, or leave it out too.",
            orphans.join(" and ")
        );
        rest = paragraph(&text, theme.warning, 3, rest, buffer);
    }
    if !format.before.is_empty() && selected.is_none() {
        let below_it = if matches!(format.origin, Origin::File(_)) { 2 } else { 0 };
        let most = rest.height.saturating_sub(below_it);
        rest = passage(&format.before, theme.text, most, rest, buffer, look);
    }
    if let Origin::File(path) = &format.origin {
        paragraph(&path.display().to_string(), theme.muted, 1, below(rest, 1), buffer);
    }
}

/// When each step begins, if the session begins at `start`; dropped steps never do.
fn begins(draft: &Draft, start: Time) -> Vec<Option<Time>> {
    let mut at = start;
    draft
        .steps
        .iter()
        .map(|step| {
            let begins = (!step.is_dropped).then_some(at);
            if !step.is_dropped {
                at += TimeDelta::try_minutes(step.step.minutes).unwrap_or_default();
            }
            begins
        })
        .collect()
}

/// One step: when it begins, how long it takes, what it is called, and who works how if there is room.
fn step_row(step: &DraftStep, begins: Option<Time>, width: u16, look: &Look) -> Line<'static> {
    const TITLE: usize = 26;
    const LEAST: usize = 12;
    let theme = &look.theme;
    let (style, lead) = match begins {
        Some(at) => (theme.text, format!("{}  {:>3}  ", time::clock(at), step.step.minutes)),
        None => (theme.muted, "left out    ".to_owned()),
    };
    let room = usize::from(width).saturating_sub(12);
    let title = Shown::line(&step.step.title).cut(TITLE.min(room).saturating_sub(1));
    let gap = TITLE.saturating_sub(title.width());
    let mut spans = vec![Span::styled(lead, theme.muted), Span::styled(title.into_string(), style)];
    if room >= TITLE + LEAST {
        let mode = Shown::line(words::mode_in_short(&step.step.mode)).cut(room - TITLE);
        spans.push(Span::raw(" ".repeat(gap)));
        spans.push(Span::styled(mode.into_string(), theme.muted));
    }
    Line::from(spans)
}
