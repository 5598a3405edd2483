//! Who is with whom: a few quiet lines in the step, and the box in which groups are drawn.

use crate::app::screen::run::Run;
use crate::app::screen::run::together::Shows;
use crate::domain::moment::Moment;
use crate::domain::step::PlanStep;
use crate::domain::together::{Together, listed};
use crate::shown::Shown;
use crate::ui::frame::{below, foot_of_pairs, passage};
use crate::ui::theme::Look;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{put_line, together};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use std::time::Duration;

/// The columns of the box.
const WIDTH: u16 = 74;
/// The columns that frame and padding of the box take.
const FRAME: u16 = 4;

/// What people do in the phase that is on, where it says so.
pub(super) fn instruction(run: &Run, step: &PlanStep, moment: Moment) -> Option<String> {
    if step.rounds.phases.is_empty() {
        return None;
    }
    let rounds = Together::of(&run.sitting.session, step);
    let (_, phase) = rounds.phase(elapsed(run, moment))?;
    Some(phase.instruction.clone()).filter(|text| !text.is_empty())
}

fn elapsed(run: &Run, moment: Moment) -> Duration {
    run.sitting.clock.elapsed(moment.steady)
}

/// Draws the phases, who is with whom and who speaks, a line each; gives what is left below.
pub(super) fn lines(
    run: &Run,
    step: &PlanStep,
    moment: Moment,
    with_notes: bool,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if !run.is_in_a_room() || area.height < 4 {
        return area;
    }
    let theme = &look.theme;
    let elapsed = elapsed(run, moment);
    let rounds = Together::of(&run.sitting.session, step);
    let mut lines = Vec::new();
    lines.extend(together::phases(&rounds, elapsed, look));
    if !with_notes {
        let width = usize::from(area.width);
        if let Some(draw) = rounds.draw(elapsed) {
            let heading = format!("{}  ", together::heading(draw.size));
            let all = format!("   Alt-{} shows all", draw.size);
            let text = together::groups_in_a_line(&rounds, draw, elapsed, look);
            lines.push(line(&heading, &text, &all, width, look));
        } else if let Some(text) = offer(run, step, moment) {
            lines.push(Line::from(Span::styled(text, theme.muted)));
        }
        if !rounds.speaking.is_empty() {
            let speaker = run.sitting.speaker.as_ref();
            let speaker = speaker.and_then(|id| run.sitting.session.person(id));
            let speaker = speaker.map(|person| person.name.as_str());
            let text = together::speaking(&rounds.speaking, speaker);
            lines.push(line("Speaking  ", &text, "   Alt-1 shows all", width, look));
        }
    }
    if lines.is_empty() {
        return area;
    }
    let rest = below(area, 1);
    for (row, line) in (0..rest.height).zip(&lines) {
        put_line(buffer, rest, row, line);
    }
    below(rest, u16::try_from(lines.len()).unwrap_or(u16::MAX))
}

/// A line with a heading; where it does not fit, `all` says how to see all of it.
fn line(heading: &str, text: &str, all: &str, width: usize, look: &Look) -> Line<'static> {
    let room = width.saturating_sub(heading.len());
    let whole = Shown::line(text);
    let (text, all) = match whole.width() > room {
        true => (whole.cut(room.saturating_sub(all.len())), all),
        false => (whole, ""),
    };
    Line::from(vec![
        Span::styled(heading.to_owned(), look.theme.muted),
        Span::styled(text.into_string(), look.theme.text),
        Span::styled(all.to_owned(), look.theme.muted),
    ])
}

/// The quiet line that offers a draw where the step asks for one.
fn offer(run: &Run, step: &PlanStep, moment: Moment) -> Option<String> {
    let size = run.sitting.wanted_size(moment)?;
    if run.sitting.drawn(size).is_some() || !step.rounds.drawn.is_empty() {
        return None;
    }
    let what = match size {
        2 => "pairs",
        3 => "threes",
        _ => "fours",
    };
    Some(match run.sitting.session.people.len() {
        0 | 1 => format!("Alt-a says who is here; then Alt-{size} draws {what}"),
        people => format!("Alt-{size} draws {what} from the {people} people here"),
    })
}

/// The keys of the box.
pub(super) fn foot(run: &Run, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let has_phases = run.sitting.step().is_some_and(|step| !step.rounds.phases.is_empty());
    let middle: &[(&str, &str)] = match has_phases {
        true => &[(look.symbols.right, "next phase"), ("+ -", "minute")],
        false => &[("2 3 4", "size"), ("1", "order")],
    };
    let mut pairs = vec![("Enter", "back"), ("r", "draw again")];
    pairs.extend(middle);
    pairs.extend([("u", "undo"), ("?", "help")]);
    foot_of_pairs(&pairs, area, buffer, look)
}

/// Draws the box.
pub(super) fn draw(
    run: &Run,
    shows: Shows,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let Some(step) = run.sitting.step() else { return };
    let elapsed = elapsed(run, moment);
    let rounds = Together::of(&run.sitting.session, step);
    let width = usize::from(WIDTH.min(area.width.saturating_sub(FRAME)));
    let people = run.sitting.session.people.len();
    let between = look.symbols.between;
    let mut body = Vec::new();
    if let Some(line) = together::phases(&rounds, elapsed, look) {
        body.extend([line, Line::default()]);
    }
    let title = match shows {
        Shows::Groups(size) => {
            let draw = rounds.draw_in(size).cloned().unwrap_or_default();
            body.extend(together::groups(&rounds, &draw, elapsed, width, look));
            format!("{} {between} {people} people", together::heading(size))
        }
        Shows::Speaking => {
            body.extend(speakers(run, &rounds, look));
            format!("Who speaks after whom {between} {people} people")
        }
    };
    let note = match shows {
        Shows::Groups(size) => note(run, size),
        Shows::Speaking => "Tab goes from one to the next".to_owned(),
    };
    let rows = u16::try_from(body.len()).unwrap_or(u16::MAX);
    let inner = Overlay { title: &title, body: &[], at_least: (WIDTH, rows.saturating_add(3)) }
        .draw(area, buffer, look);
    // What does not fit below each other stands in two columns.
    let height = usize::from(inner.height.saturating_sub(3)).max(1);
    let half = inner.width / 2;
    for (place, line) in body.iter().enumerate() {
        let column = u16::try_from(place / height).unwrap_or(u16::MAX);
        let row = u16::try_from(place % height).unwrap_or(0);
        if column < 2 {
            let part =
                Rect { x: inner.x + column * half, width: inner.width - column * half, ..inner };
            put_line(buffer, below(part, row), 0, line);
        }
    }
    let foot = below(inner, inner.height.saturating_sub(2));
    passage(&note, look.theme.muted, 2, foot, buffer, look);
}

/// Those who speak, the one whose turn it is with a sign.
fn speakers(run: &Run, rounds: &Together, look: &Look) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let speaker = run.sitting.speaker.as_ref();
    let speaker = speaker.and_then(|id| run.sitting.session.person(id));
    let row = |(number, name): (usize, &String)| {
        let is_on = speaker.is_some_and(|person| person.name == *name);
        let sign = if is_on { look.symbols.now } else { " " };
        let style = if is_on { theme.accent_strong } else { theme.strong };
        Line::from(vec![
            Span::styled(format!("{sign} {number:>2}  "), theme.muted),
            Span::styled(Shown::line(name).into_string(), style),
        ])
    };
    (1..).zip(&rounds.speaking).map(row).collect()
}

/// Who has no place, who met before, or that all is as it should be.
fn note(run: &Run, size: usize) -> String {
    let Some(drawn) = run.sitting.drawn(size) else { return String::new() };
    let session = &run.sitting.session;
    let missing: Vec<String> = session
        .people
        .iter()
        .filter(|person| drawn.groups.iter().flatten().all(|id| *id != person.id))
        .map(|person| person.name.clone())
        .collect();
    if !missing.is_empty() {
        return format!("Not in a group: {}. Space draws again", listed(&missing));
    }
    let again = run.sitting.met_again(drawn);
    match again.as_slice() {
        [] => "Nobody sits with somebody they were drawn with before".to_owned(),
        [(one, other)] => format!("{one} and {other} were drawn together before"),
        several => {
            let pairs: Vec<String> =
                several.iter().map(|(one, other)| format!("{one} and {other}")).collect();
            format!("Drawn together before: {}", listed(&pairs))
        }
    }
}
