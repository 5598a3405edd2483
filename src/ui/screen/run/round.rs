//! The screen as it is handed round: a question, one field, and nothing of anybody else.

use super::hand::counted_hint;
use super::{counted, hand, main};
use crate::app::keymap::{self, Layer};
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::run::Run;
use crate::app::screen::run::round::{Page, Round};
use crate::domain::id::Id;
use crate::domain::step::PlanStep;
use crate::domain::words::{EntryKind, Names};
use crate::shown::Shown;
use crate::ui::frame::{below, foot, foot_of_pairs, inset, passage};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::put;
use crate::ui::widgets::rule::Rule;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The most rows of a field.
const ROWS: u16 = 12;

/// Draws the page that is on.
pub(super) fn draw(
    model: &Model,
    run: &Run,
    round: &Round,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let rest = keys(model, round, area, buffer, look);
    let page = inset(rest);
    match round.page {
        Page::Field => field(run, round, page, buffer, look),
        _ => {
            let place = below(page, page.height / 3);
            let (text, how) = words_of(run, round);
            let rest = passage(&text, look.theme.strong, 4, place, buffer, look);
            passage(&how, look.theme.muted, 3, below(rest, 1), buffer, look);
            Drawn::default()
        }
    }
}

fn keys(model: &Model, round: &Round, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    if model.notice.is_some() {
        return foot(model, &[Layer::Round], area, buffer, look);
    }
    let label = |binding: &keymap::Binding| match binding.keys.first().map(|key| key.label()) {
        Some(key) if key == "Enter" => "Enter",
        Some(key) if key == "Tab" => "Tab",
        _ => "Esc",
    };
    let all: Vec<(&str, &str)> = keymap::bindings(Layer::Round)
        .filter(|binding| binding.footer)
        .map(|binding| (label(binding), binding.words))
        .map(|(key, words)| match (round.page, key) {
            (Page::Field, _) => (key, words),
            (Page::TurnAway, "Esc") => (key, "back"),
            (Page::End, "Enter") => (key, "back to the session"),
            (_, "Enter") => (key, "go on"),
            _ => (key, words),
        })
        .collect();
    let is_on = |pair: &&(&str, &str)| match (round.page, pair.0) {
        (Page::Field, "Tab") => !round.to_ask.is_empty(),
        (_, "Tab") | (Page::End, "Esc") => false,
        _ => true,
    };
    let pairs: Vec<(&str, &str)> = all.iter().filter(is_on).copied().collect();
    foot_of_pairs(&pairs, area, buffer, look)
}

fn name(run: &Run, id: Option<&Id>) -> Option<String> {
    let person = run.sitting.session.person(id?)?;
    Some(Shown::line(&person.name).into_string())
}

/// What a blank page says, and below it how it goes on.
fn words_of(run: &Run, round: &Round) -> (String, String) {
    let next = name(run, round.to_ask.first());
    match round.page {
        Page::TurnAway => (
            "Turn the projector off, or the screen away from the room.".into(),
            "Each person reads their own words while they write. Enter once nobody else can see."
                .into(),
        ),
        Page::End if round.to_ask.is_empty() => {
            ("Everybody has given.".into(), "Back to whoever leads: Enter.".into())
        }
        Page::End => (
            format!("Everybody else has given. {} comes later.", next.unwrap_or_default()),
            "Back to whoever leads: Enter.".into(),
        ),
        _ => match (round.has_begun, next) {
            (false, Some(name)) => (
                format!("Pass it on to {name}."),
                format!("{name}: Enter, once nobody else can read along."),
            ),
            (true, Some(name)) => (
                format!("Thank you. Pass it on to {name}."),
                format!("{name}: Enter, once nobody else can read along."),
            ),
            (false, None) => (
                "Pass it on to the first person.".into(),
                "No names are kept. Enter, once nobody else can read along.".into(),
            ),
            (true, None) => {
                ("Thank you. Pass it on.".into(), "Another person? Enter, or Esc to end.".into())
            }
        },
    }
}

/// The question, whose turn it is, and one field.
fn field(run: &Run, round: &Round, area: Rect, buffer: &mut Buffer, look: &Look) -> Drawn {
    let sitting = &run.sitting;
    let Some(step) = sitting.step() else { return Drawn::default() };
    let theme = &look.theme;
    let measure = u16::try_from(look.measure).unwrap_or(u16::MAX);
    let area = Rect { width: area.width.min(measure), ..below(area, 1) };
    let rest = passage(step.prompt_now(), theme.strong, 5, area, buffer, look);
    let rest = match step.points_now() {
        points if points.is_empty() || area.height < 16 => rest,
        // What the numbers of a scale mean stands there.
        _ => main::points(step, below(rest, 1), buffer, look),
    };
    let how = match step.instruction.as_str() {
        "" => words::mode(&step.mode),
        instruction => instruction,
    };
    let room = if rest.height >= 14 { 2 } else { 1 };
    let mut rest = passage(how, theme.muted, room, below(rest, 1), buffer, look);
    rest = below(rest, 1);
    rest = counted::choices(run, rest, buffer, look);
    let whose = whose(run, round);
    let is_row = matches!(sitting.kind, EntryKind::Score | EntryKind::Hand);
    if is_row {
        rest = row(run, step, rest, buffer, look);
    }
    let slot = Some(()).filter(|()| !is_row).and_then(|()| hand::slot(run));
    let asked = slot.map_or_else(String::new, |slot| format!("   {slot}"));
    let column = put(buffer, rest, (0, 0), &Shown::line(&whose), theme.accent_strong);
    put(buffer, rest, (column, 0), &Shown::line(&asked), theme.text);
    Rule::default().draw(below(rest, 1), buffer, look);
    let rest = below(rest, 2);
    let hint = match (counted_hint(run), step.items.len()) {
        (hint, _) if hint.is_empty() => "Write here; Enter gives, - passes".to_owned(),
        (hint, 2..) if is_row => format!("one number for each: {hint}"),
        (hint, _) if sitting.kind == EntryKind::Dots => {
            format!("{hint}, {} in all", sitting.budget())
        }
        (hint, _) => hint,
    };
    let line = WritingLine {
        editor: &sitting.editor,
        label: "",
        hint: &hint,
        // Whoever holds the screen reads what they write.
        is_veiled: false,
        is_active: true,
    };
    let height = line.height(rest.width, ROWS.min(rest.height.max(1)));
    let place = Rect { height: height.min(rest.height), ..rest };
    let cursor = line.draw(place, buffer, look);
    Drawn { cursor, extent: Extent { columns: usize::from(rest.width), ..Extent::default() } }
}

/// Whose words are written. Where the room may see them and does not learn who says what, not even
/// a made-up name: right after the page that names the person, it would tell whose it is.
fn whose(run: &Run, round: &Round) -> String {
    let is_kept_back = run.sitting.step().is_some_and(|step| step.names != Names::Shown);
    match name(run, round.to_ask.first()) {
        None => "Next person".to_owned(),
        Some(_) if is_kept_back && run.veils_notes() => "Your words".to_owned(),
        Some(name) => name,
    }
}

/// What is to be answered, each with the number that was typed for it.
fn row(run: &Run, step: &PlanStep, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let items = run.sitting.unanswered();
    if step.items.is_empty() {
        return area;
    }
    let is_number = |letter: &char| letter.is_ascii_digit() || *letter == '-';
    let mut typed = run.sitting.editor.text().chars().filter(is_number);
    let mut rest = area;
    for item in &items {
        let number = typed.next().map_or_else(|| look.symbols.between.to_owned(), String::from);
        put(buffer, rest, (0, 0), &Shown::line(&number), look.theme.key);
        let room = usize::from(rest.width.saturating_sub(3));
        put(buffer, rest, (3, 0), &Shown::line(item).cut(room), look.theme.text);
        rest = below(rest, 1);
    }
    below(rest, 1)
}
