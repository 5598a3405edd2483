//! Who is with whom, the phases of a step, and who speaks after whom, as console and wall set them.

use crate::domain::phase::Phase;
use crate::domain::together::{Draw, Together, listed};
use crate::domain::words::Mode;
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::theme::Look;
use ratatui::text::{Line, Span};
use std::time::Duration;

/// The turn and the phases in a line: which are over, which is on and how long it still has.
pub fn phases(together: &Together, elapsed: Duration, look: &Look) -> Option<Line<'static>> {
    let theme = &look.theme;
    let (standing, _) = together.phase(elapsed)?;
    let count = together.phases().len().max(1);
    let on = standing.phase % count;
    let mut spans = Vec::new();
    if let Some((turn, turns)) = together.turn(elapsed) {
        let text = format!("Turn {turn} of {turns}   ");
        spans.push(Span::styled(text, theme.accent_strong));
    }
    for (place, phase) in together.phases().iter().enumerate() {
        let name = Shown::line(name(phase)).into_string();
        let (text, style) = if place < on {
            (format!("{} {name}", look.symbols.done), theme.muted)
        } else if place > on {
            (format!("{} {name} {}", look.symbols.waiting, phase.minutes), theme.text)
        } else {
            let left = clock(standing.ran, standing.allotted);
            let is_over = standing.ran > standing.allotted;
            let style = if is_over { theme.late } else { theme.accent_strong };
            (format!("{} {name} {left}", look.symbols.now), style)
        };
        spans.push(Span::styled(text, style));
        spans.push(Span::raw("   "));
    }
    Some(Line::from(spans))
}

/// What is left of a phase, or by how much it is over: `1:12`, `+0:20`.
pub fn clock(ran: Duration, allotted: Duration) -> String {
    let seconds = allotted.as_secs().abs_diff(ran.as_secs());
    let sign = if ran > allotted { "+" } else { "" };
    format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
}

/// What a phase is called.
pub fn name(phase: &Phase) -> &str {
    match (phase.name.as_str(), &phase.mode) {
        ("", Mode::Silent) => "alone",
        ("", mode) => mode.as_str(),
        (name, _) => name,
    }
}

/// How people sit together, as the start of a sentence.
pub fn heading(size: usize) -> &'static str {
    match size {
        2 => "In pairs",
        3 => "In threes",
        _ => "In fours",
    }
}

/// The groups, each in a row or more of its own, numbered.
pub fn groups(
    together: &Together,
    draw: &Draw,
    elapsed: Duration,
    width: usize,
    look: &Look,
) -> Vec<Line<'static>> {
    let theme = &look.theme;
    let mut rows = Vec::new();
    for (number, group) in (1..).zip(&draw.groups) {
        let text = together.in_words(group, elapsed);
        let lead = format!("{number:>2}  ");
        let wrapped = prose::wrap(&text, width.saturating_sub(lead.len()).max(8));
        for (place, row) in wrapped.into_iter().enumerate() {
            let lead = if place == 0 { lead.clone() } else { " ".repeat(lead.len()) };
            let row = row.into_string();
            rows.push(Line::from(vec![
                Span::styled(lead, theme.muted),
                Span::styled(row, theme.strong),
            ]));
        }
    }
    rows
}

/// All groups in one sentence.
pub fn groups_in_a_line(
    together: &Together,
    draw: &Draw,
    elapsed: Duration,
    look: &Look,
) -> String {
    let between = format!(" {} ", look.symbols.between);
    let groups: Vec<String> =
        draw.groups.iter().map(|group| together.in_words(group, elapsed)).collect();
    groups.join(&between)
}

/// Who speaks, who is next, and who comes then.
pub fn speaking(order: &[String], speaker: Option<&str>) -> String {
    let place = speaker.and_then(|speaker| order.iter().position(|name| name == speaker));
    let Some(place) = place else { return order.join(", ") };
    let rest: Vec<String> = order.iter().skip(place + 1).cloned().collect();
    let now = order.get(place).cloned().unwrap_or_default();
    match rest.split_first() {
        None => format!("{now}, the last one"),
        Some((next, [])) => format!("{now}, then {next}"),
        Some((next, others)) => format!("{now}, next {next}, then {}", listed(others)),
    }
}
