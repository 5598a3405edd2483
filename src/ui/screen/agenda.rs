//! The agenda over a running session: planned and actual times and who leads, to go to any step and to
//! change what is to come.

mod adding;
mod replan;

pub use adding::draw as draw_adding;
pub use replan::draw as draw_replan;

use crate::app::screen::run::Run;
use crate::domain::agenda::AgendaRow;
use crate::domain::kept_format::design;
use crate::domain::length;
use crate::domain::moment::Moment;
use crate::domain::rota::{Leader, leaders};
use crate::domain::time;
use crate::domain::words::StepState;
use crate::shown::Shown;
use crate::ui::frame::{below, split_bottom};
use crate::ui::screen::run::sign_and_style;
use crate::ui::screen::step;
use crate::ui::theme::Look;
use crate::ui::widgets::list::{List, MARGIN};
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// The columns inside the box.
const WIDTH: u16 = 90;
/// The columns of a step's times and minutes.
const TIMES: usize = 30;
/// The columns of whoever leads, where somebody does.
const LEADER: usize = 14;
/// The most columns of a step's name.
const TITLE: usize = 40;

/// Draws the agenda in a box.
pub fn draw(
    run: &Run,
    selected: usize,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let session = &run.sitting.session;
    let agenda = run.sitting.agenda(moment);
    let leaders = leaders(&session.plan, &session.people);
    let has_leaders = leaders.iter().any(Option::is_some);
    let title = format!(
        "Agenda: ends {}, planned {}",
        time::clock(agenda.ends),
        time::clock(agenda.planned_end)
    );
    let rows = u16::try_from(agenda.rows.len()).unwrap_or(u16::MAX);
    let led = if has_leaders { LEADER } else { 0 };
    let width = WIDTH.min(area.width.saturating_sub(6));
    let width = width - u16::try_from(LEADER - led).unwrap_or(0).min(width);
    let inner = Overlay { title: &title, body: &[], at_least: (width, rows.saturating_add(3)) }
        .draw(area, buffer, look);
    let room = usize::from(inner.width.saturating_sub(MARGIN)).saturating_sub(2 + TIMES + led);
    let name = room.clamp(8, TITLE);
    let heads = format!("{:>8}{:>7}{:>9}{:>6}", "planned", "now", "minutes", "ran");
    let heads = if has_leaders { format!("{heads}  led by") } else { heads };
    let column = MARGIN + 2 + u16::try_from(name).unwrap_or(0);
    put(buffer, inner, (column, 0), &Shown::line(&heads), theme.muted);
    let (list, total) = split_bottom(below(inner, 1), 2);
    let row = |number: usize, _width: u16| {
        let Some(row) = agenda.rows.get(number) else { return Line::default() };
        let (sign, style) = sign_and_style(row, look);
        // The marker of the selection looks like the sign of the step that is on.
        let sign = if row.current { look.symbols.dot } else { sign };
        let title = Shown::line(&row.title).cut(name);
        let gap = " ".repeat(name.saturating_sub(title.width()));
        let mut spans = vec![
            Span::styled(format!("{sign} {}{gap}", title.into_string()), style),
            Span::styled(times(row, look), theme.muted),
        ];
        if let Some(leader) = leaders.get(number).copied().flatten() {
            let (name, style) = match leader {
                Leader::Named(person) => (person.name.clone(), theme.text),
                Leader::InTurn(person) => (format!("{}?", person.name), theme.muted),
            };
            let name = Shown::line(&name).cut(LEADER - 2);
            spans.push(Span::styled(format!("  {}", name.into_string()), style));
        }
        Line::from(spans)
    };
    List { len: agenda.rows.len(), selected: Some(selected), first: None, row: &row }
        .draw(list, buffer, look);
    let (planned, now) = agenda.minutes();
    let ran = length::minutes(agenda.ran());
    let numbers = format!("{:>8}{:>7}{:>9}{:>6}", planned, "", now, ran);
    let total = below(total, 1);
    put(buffer, total, (MARGIN + 2, 0), &Shown::line("All minutes"), theme.muted);
    put(buffer, total, (column, 0), &Shown::line(&numbers), theme.muted);
}

/// When a step was to begin, when it does where that differs, its minutes, and how long it ran.
fn times(row: &AgendaRow, look: &Look) -> String {
    let is_new = row.planned_minutes == 0;
    let planned = if is_new { "new".to_owned() } else { time::clock(row.planned) };
    let is_out = row.state == StepState::Skipped;
    let now = match row.begins {
        _ if is_out => "out".to_owned(),
        Some(begins) if is_new || time::clock(begins) != planned => time::clock(begins),
        _ => String::new(),
    };
    let minutes = match (row.planned_minutes, row.minutes) {
        (planned, now) if planned == now || is_new || is_out => now.to_string(),
        (planned, now) => format!("{planned}{}{now}", look.symbols.right),
    };
    let ran = match row.ran.as_secs() {
        0 => String::new(),
        1..60 => "<1".to_owned(),
        _ => length::minutes(row.ran).to_string(),
    };
    format!("{planned:>8}{now:>7}{minutes:>9}{ran:>6}")
}

/// Draws a step of the agenda whole; the notes are dots where the room may see this screen.
pub fn draw_step(run: &Run, selected: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    const DOTS: usize = 24;
    let Some(step) = run.sitting.session.plan.get(selected) else { return };
    let mut page = design(step);
    if run.veils_notes() {
        for note in [&mut page.say, &mut page.watch, &mut page.stuck] {
            if !note.is_empty() {
                *note = look.symbols.dot.repeat(DOTS);
            }
        }
    }
    step::draw(&page, area, buffer, look);
}

/// Draws the line for the name under which the agenda is kept as a format.
pub fn draw_name(
    editor: &crate::app::editor::Editor,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    let at_least = (WIDTH.min(62).min(area.width.saturating_sub(6)), 3);
    let inner = Overlay { title: "Keep as a format of your own", body: &[], at_least }
        .draw(area, buffer, look);
    let words = Shown::line("The steps and minutes as they are now, without what was said.");
    put(buffer, below(inner, 2), (0, 0), &words, look.theme.muted);
    let line = Rect { height: 1.min(inner.height), ..inner };
    let label = format!("Name {}", look.symbols.prompt);
    let writing =
        WritingLine { editor, label: &label, hint: "", is_veiled: false, is_active: true };
    writing.draw(line, buffer, look)
}
