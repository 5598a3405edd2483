//! The line, and below it the keys or the actions of LEAD.

use super::{feet, since, together};
use crate::app::keymap::Layer;
use crate::app::model::{Model, Saving};
use crate::app::msg::Extent;
use crate::app::screen::run::asking::Asked;
use crate::app::screen::run::{Hand, Run, lead};
use crate::app::sitting::first_words;
use crate::app::sitting::giving::hands_in_words;
use crate::domain::entry::Entry;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::timetable::slots;
use crate::domain::words::{EntryKind, Show};
use crate::shown::Shown;
use crate::ui::frame::{below, foot, foot_in_rows, split_bottom};
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::rule::Rule;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{paint, put, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The most rows the line takes.
const ROWS: u16 = 6;

/// Draws line and keys; gives what is left above them, and where the cursor stands.
pub(super) fn draw(
    model: &Model,
    run: &Run,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Drawn) {
    let rest = match run.hand {
        Hand::Lead(selected) if model.notice.is_none() => {
            action_bar(run, selected, area, buffer, look)
        }
        Hand::Lead(_) => foot(model, &[Layer::Lead], area, buffer, look),
        Hand::Write => feet::of_writing(model, area, buffer, look),
        Hand::Said(selected) => feet::of_what_was_said(model, run, selected, area, buffer, look),
        Hand::Groups(ref groups) => feet::of_groups(model, groups, area, buffer, look),
        Hand::Agenda(_) => foot_in_rows(model, &[Layer::Agenda], 2, area, buffer, look),
        Hand::Step(_) => foot(model, &[Layer::Step], area, buffer, look),
        Hand::Adding(_) => foot(model, &[Layer::Adding], area, buffer, look),
        Hand::FormatName(_) => foot(model, &[Layer::Field], area, buffer, look),
        Hand::Replan(_) => foot_in_rows(model, &[Layer::Replan], 2, area, buffer, look),
        Hand::Together(_) if model.notice.is_none() => together::foot(run, area, buffer, look),
        Hand::Together(_) => foot(model, &[Layer::Together], area, buffer, look),
        Hand::Card => foot(model, &[Layer::Card], area, buffer, look),
        Hand::Look(_) => foot(model, &[Layer::Look], area, buffer, look),
        Hand::Clock => foot(model, &run.layers(), area, buffer, look),
        Hand::Since(row) => since::foot(model, run, row, area, buffer, look),
        Hand::People(_) => foot(model, &[Layer::People], area, buffer, look),
        Hand::Names(_) => foot(model, &[Layer::Names], area, buffer, look),
        // Both take the whole window.
        Hand::Wall | Hand::Round(_) => foot(model, &[Layer::OnWall], area, buffer, look),
    };
    let label = label(run);
    let saving = saving(model, look);
    // An owner or a date that is there already would be read here.
    let is_telling = Asked::of(&run.sitting.kind).is_some();
    let hint = if is_telling && run.is_line_veiled() { String::new() } else { hint(run) };
    let line = WritingLine {
        editor: &run.sitting.editor,
        label: &label,
        hint: &hint,
        is_veiled: run.is_line_veiled(),
        is_active: run.hand == Hand::Write,
    };
    let saving_width = width_of(&saving) + 2;
    let width = rest.width.saturating_sub(saving_width).max(20);
    let most = ROWS.min(rest.height.saturating_sub(4)).max(1);
    let height = line.height(width, most);
    let (above, line_area) = split_bottom(rest, height + 1);
    let above = ask_who_sees(run, above, buffer, look);
    Rule::default().draw(line_area, buffer, look);
    let line_area = below(line_area, 1);
    let text_area = Rect { width: width.min(line_area.width), ..line_area };
    let cursor = line.draw(text_area, buffer, look);
    paint_mode(run, line_area, buffer, look);
    let style = match model.saving {
        Saving::Failed(_) => look.theme.error,
        _ => look.theme.muted,
    };
    let column = line_area.width.saturating_sub(width_of(&saving) + 1);
    put(buffer, line_area, (column, 0), &saving, style);
    let columns = usize::from(text_area.width.saturating_sub(width_of(&Shown::line(&label)) + 2));
    (above, Drawn { cursor, extent: Extent { columns, ..Extent::default() } })
}

/// Until somebody has said who can see this screen, the row above the line asks.
fn ask_who_sees(run: &Run, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if !run.asks_who_sees() {
        return area;
    }
    let key = if matches!(run.hand, Hand::Lead(_)) { "y" } else { "Alt-y" };
    let (rest, row) = split_bottom(area, 1);
    let theme = &look.theme;
    let mut column = 1;
    for (text, style) in [
        ("Can the room see this screen?  ", theme.warning),
        (key, theme.key),
        (" yes, keep the dots   ", theme.text),
        ("twice", theme.key),
        (" no, only me", theme.text),
    ] {
        column = put(buffer, row, (column, 0), &Shown::line(text), style);
    }
    rest
}

/// `WRITE  Note · Jo ›`: the state, what the line will be, and who says it.
fn label(run: &Run) -> String {
    let mode = match run.hand {
        Hand::Write => "WRITE",
        Hand::Lead(_) => "LEAD ",
        Hand::Said(_) => "SAID ",
        Hand::Groups(_) => "GROUP",
        Hand::Agenda(_) | Hand::Step(_) | Hand::Adding(_) | Hand::FormatName(_) => "PLAN ",
        Hand::Replan(_) => "PLAN ",
        Hand::Together(_) => "WHO  ",
        Hand::Card => "CARD ",
        Hand::Look(_) => "LOOK ",
        Hand::Since(_) => "SINCE",
        Hand::Clock => "CLOCK",
        Hand::People(_) => "WHO  ",
        Hand::Names(_) => "NAMES",
        Hand::Wall | Hand::Round(_) => "WALL ",
    };
    let sitting = &run.sitting;
    let what = match Asked::of(&sitting.kind) {
        Some(asked) => asked.label(edited(run)).to_owned(),
        None if sitting.edits.is_some() => {
            let kind = sitting.kind.label().to_lowercase();
            // A score is corrected beside what was scored; what a dot is on would tell the choice.
            let score = edited(run).filter(|entry| *entry.kind() == EntryKind::Score);
            match score.map(|entry| entry.detail("item")).unwrap_or_default() {
                "" => format!("Edit {kind}"),
                item => format!("Edit {kind}, {}", Shown::line(item).cut(24)),
            }
        }
        None => sitting.kind.label(),
    };
    // What is asked tells what the line is.
    let what = slot(run).unwrap_or(what);
    let who = match &sitting.speaker {
        _ if Asked::of(&sitting.kind).is_some() => String::new(),
        _ if sitting.keeps_no_names() => " · no names".to_owned(),
        Some(_) if sitting.kind == EntryKind::Balcony => String::new(),
        Some(id) => run
            .name_beside_line(id)
            .map_or_else(String::new, |name| format!(" · {}", Shown::line(name).cut(16))),
        None => String::new(),
    };
    format!("  {mode}   {what}{who} ›")
}

/// Whether the line asks about a difference.
fn is_about_difference(run: &Run) -> bool {
    let entry = run.sitting.edits.as_ref().and_then(|id| run.sitting.session.entry(id));
    entry.is_some_and(|entry| *entry.kind() == EntryKind::Difference)
}

/// What the next answer is an answer to: `1/2 Energy`.
pub(super) fn slot(run: &Run) -> Option<String> {
    const LONGEST: usize = 30;
    let sitting = &run.sitting;
    let is_asked = Asked::of(&sitting.kind).is_none()
        && sitting.kind == sitting.own_kind()
        && sitting.edits.is_none();
    let takes = sitting.kind.is_counted() || sitting.kind == EntryKind::Cell;
    let slot = (is_asked && takes).then(|| sitting.slot()).flatten()?;
    let item = if slot.item.is_empty() { sitting.kind.label() } else { slot.item };
    let item = Shown::line(&item).cut(LONGEST);
    if sitting.is_totalling {
        // The answer that is counted has to be seen, however long the question is.
        let answer = match slot.answer.as_str() {
            "" => "How many".to_owned(),
            answer => format!("How many {answer}"),
        };
        let (place, of) = slot.place;
        return Some(format!("{answer} {place}/{of} · {item}"));
    }
    // How far one has come has to be seen, however long the question is.
    let place = match slot.place {
        (_, 0 | 1) => String::new(),
        (place, of) => format!("{place}/{of} "),
    };
    Some(format!("{place}{item}"))
}

fn paint_mode(run: &Run, area: Rect, buffer: &mut Buffer, look: &Look) {
    let style = if run.hand == Hand::Write { look.theme.mode_write } else { look.theme.mode_lead };
    paint(buffer, Rect { x: area.x + 1, width: 7.min(area.width), height: 1, ..area }, style);
}

/// The entry that the line belongs to.
fn edited(run: &Run) -> Option<&Entry> {
    run.sitting.edits.as_ref().and_then(|id| run.sitting.session.entry(id))
}

fn hint(run: &Run) -> String {
    if matches!(run.hand, Hand::Lead(_)) {
        return "letters are commands; Esc to write".into();
    }
    let sitting = &run.sitting;
    match Asked::of(&sitting.kind) {
        Some(asked) => asked_hint(asked, edited(run), &sitting.session),
        None if is_about_difference(run) => "what it means to whom".into(),
        None if stays_with_the_people(run) => "the room never reads what is kept here".into(),
        None => match counted_hint(run) {
            hint if !hint.is_empty() && !sitting.is_totalling && sitting.can_total() => {
                format!("{hint}; Ctrl-T totals")
            }
            hint if hint.is_empty() && sitting.asks_one_by_one() => "- passes".into(),
            hint => hint,
        },
    }
}

/// Whether what is said in the step that is on stays with those who say it.
fn stays_with_the_people(run: &Run) -> bool {
    let is_own = run.sitting.step().is_some_and(|step| step.show == Show::Own);
    run.is_in_a_room() && is_own && run.sitting.kind == EntryKind::Note
}

/// What stands on the line while nothing is typed for what is asked about an entry.
pub(in crate::ui::screen) fn asked_hint(
    asked: Asked,
    entry: Option<&Entry>,
    session: &Session,
) -> String {
    let detail = |key: &str, hint: &str| match entry.map_or("", |entry| entry.detail(key)) {
        "" if hint.is_empty() => "Enter skips".to_owned(),
        "" => format!("{hint}, or Enter to skip"),
        known => format!("{}; Enter leaves it", first_words(known)),
    };
    match asked {
        Asked::Before => detail("before", ""),
        Asked::Condition => detail("if", ""),
        Asked::AndAlso => "the other half, or Enter to skip".into(),
        Asked::Owner => match entry.and_then(Entry::owner) {
            Some(owner) => format!("{}; Enter leaves it", session.owner_name(owner)),
            None => "a name, or Enter to skip".into(),
        },
        Asked::Due => match entry.and_then(Entry::due) {
            Some(due) => format!("{due}; Enter leaves it"),
            None => "fri, +7, 3 dec, or Enter to skip".into(),
        },
        Asked::Words => match entry.map(|look| look.detail("verdict")) {
            Some(verdict) => format!("{verdict}; a few words, or Enter to skip"),
            None => String::new(),
        },
        Asked::Slot => match entry.map_or("", |topic| topic.detail("slot")) {
            "" => slots_in_words(session),
            known => format!("{known}; Enter leaves it"),
        },
        Asked::Place => detail("place", "a number or a name"),
        Asked::Next => match &session.header.next {
            Some(next) => format!("{next}; Enter leaves it"),
            None => "fri 10:00, +21, 14 dec; Enter skips".into(),
        },
        Asked::Indicator => detail("indicator", "what can be seen or counted"),
        Asked::Baseline => detail("baseline", "a number or a few words"),
        Asked::Now => detail("now", "a number or a few words"),
        Asked::Source => detail("source", "who counts it, or who told us"),
        Asked::With => detail("with", "it will hardly have been us alone"),
    }
}

/// The slots by their numbers.
fn slots_in_words(session: &Session) -> String {
    let slots = slots(session);
    let named: Vec<String> =
        (1..).zip(&slots).map(|(number, slot)| format!("{number} {slot}")).collect();
    match named.is_empty() {
        true => "a time or a name, or Enter to skip".to_owned(),
        false => format!("{}, or Enter to skip", named.join("   ")),
    }
}

/// Which digits answer.
pub(super) fn counted_hint(run: &Run) -> String {
    let sitting = &run.sitting;
    if sitting.kind != sitting.own_kind() || sitting.edits.is_some() {
        return String::new();
    }
    if sitting.is_totalling && sitting.kind.is_counted() {
        return "a number, Enter".into();
    }
    match sitting.kind {
        EntryKind::Score => {
            let scale = sitting.step().map(PlanStep::scale).unwrap_or_default();
            format!("{scale}, words if any")
        }
        EntryKind::Hand => hands_in_words(),
        EntryKind::Dots if sitting.takes_digits() => "the number of a choice".into(),
        EntryKind::Dots => "numbers of choices, Enter".into(),
        _ => String::new(),
    }
}

pub(super) fn saving(model: &Model, look: &Look) -> Shown {
    let text = match &model.saving {
        _ if model.is_rehearsing() => "nothing is kept".to_owned(),
        Saving::Untouched => String::new(),
        Saving::Kept(at) => format!("kept {}", time::clock(*at)),
        Saving::Saved(at) => format!("saved {}", time::clock(*at)),
        Saving::Failed(_) => format!("{} not saved", look.symbols.bullet),
    };
    Shown::line(&text)
}

/// The actions of LEAD that are possible now, the selected one lit, over as many rows as they need.
fn action_bar(run: &Run, selected: usize, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let bar = lead::bar(run);
    let texts: Vec<(String, &str)> = bar
        .iter()
        .map(|binding| {
            let key = match binding.action {
                crate::app::action::Action::Write => String::new(),
                _ => binding.keys.first().map_or_else(String::new, |key| key.label()),
            };
            (key, binding.words)
        })
        .collect();
    let mut places = Vec::with_capacity(texts.len());
    let (mut column, mut row) = (1u16, 0u16);
    for (key, words) in &texts {
        let width = width_of(&Shown::line(key))
            + width_of(&Shown::line(words))
            + 2
            + u16::from(!key.is_empty());
        if column > 1 && column + width > area.width {
            (column, row) = (1, row + 1);
        }
        places.push((column, row, width));
        column += width;
    }
    let (rest, foot) = split_bottom(area, row + 2);
    Rule::default().draw(foot, buffer, look);
    let foot = below(foot, 1);
    for (index, ((key, words), (column, row, width))) in texts.iter().zip(places).enumerate() {
        let mut at = column + 1;
        if !key.is_empty() {
            at = put(buffer, foot, (at, row), &Shown::line(key), look.theme.key) + 1;
        }
        put(buffer, foot, (at, row), &Shown::line(words), look.theme.mode_lead);
        if index == selected {
            let place = Rect {
                x: foot.x + column,
                y: foot.y + row,
                width: width.min(foot.width.saturating_sub(column)),
                height: 1,
            };
            if row < foot.height {
                paint(buffer, place, look.theme.mode_lead_selected);
            }
        }
    }
    rest
}
