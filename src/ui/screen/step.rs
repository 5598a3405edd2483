//! A step of an agenda read whole, in a box.

use crate::domain::format::FormatStep;
use crate::domain::words::{Collects, Names, Show};
use crate::shown::Shown;
use crate::ui::prose;
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::overlay::Overlay;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// The columns of the word at the left of a note.
const LABEL: usize = 8;

/// Draws the step in a box.
pub(in crate::ui::screen) fn draw(step: &FormatStep, area: Rect, buffer: &mut Buffer, look: &Look) {
    let width = usize::from(area.width.saturating_sub(8)).min(look.measure).max(20);
    let theme = &look.theme;
    let mut lines = Vec::new();
    let between = format!(" {} ", look.symbols.between);
    let facts = [
        format!("{} min", step.minutes),
        words::mode(&step.mode).to_owned(),
        show(&step.show).to_owned(),
        collects(&step.collects).to_owned(),
        names(&step.names).to_owned(),
    ];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    text(&mut lines, &facts.join(&between), width, theme.muted);
    lines.push(Line::default());
    text(&mut lines, &step.prompt, width, theme.strong);
    for point in step.points.iter().chain(&step.items) {
        labelled(&mut lines, &format!("{} ", look.symbols.bullet), 2, point, width, look);
    }
    if !step.instruction.is_empty() {
        lines.push(Line::default());
        text(&mut lines, &step.instruction, width, theme.accent);
    }
    lines.push(Line::default());
    for (label, note) in [("Say", &step.say), ("Watch", &step.watch), ("Stuck", &step.stuck)] {
        labelled(&mut lines, label, LABEL, note, width, look);
    }
    fit(&mut lines, usize::from(area.height.saturating_sub(2)), look);
    let at_least = (u16::try_from(width).unwrap_or(u16::MAX), 0);
    Overlay { title: &step.title, body: &lines, at_least }.draw(area, buffer, look);
}

/// Takes blank rows out where room is short, and marks what is still too much.
fn fit(lines: &mut Vec<Line<'static>>, room: usize, look: &Look) {
    while lines.last().is_some_and(|line| line.width() == 0) {
        lines.pop();
    }
    if lines.len() > room {
        lines.retain(|line| line.width() > 0);
    }
    if lines.len() > room {
        lines.truncate(room.saturating_sub(1));
        lines.push(Line::styled(look.symbols.ellipsis.to_owned(), look.theme.muted));
    }
}

fn text(lines: &mut Vec<Line<'static>>, text: &str, width: usize, style: Style) {
    if !text.is_empty() {
        let rows = prose::wrap(text, width);
        lines.extend(rows.into_iter().map(|row| Line::styled(row.into_string(), style)));
    }
}

fn labelled(
    lines: &mut Vec<Line<'static>>,
    label: &str,
    indent: usize,
    text: &str,
    width: usize,
    look: &Look,
) {
    if text.is_empty() {
        return;
    }
    let mut lead = format!("{:<indent$}", Shown::line(label).into_string());
    for row in prose::wrap(text, width.saturating_sub(indent).max(8)) {
        lines.push(Line::from(vec![
            Span::styled(lead, look.theme.muted),
            Span::styled(row.into_string(), look.theme.text),
        ]));
        lead = " ".repeat(indent);
    }
}

fn show(show: &Show) -> &str {
    match show {
        Show::Open => "everybody sees it at once",
        Show::Hidden => "hidden until it is revealed",
        Show::Counts => "numbers only",
        Show::Own => "stays with the people",
        Show::Other(word) => word,
    }
}

fn collects(collects: &Collects) -> &str {
    match collects {
        Collects::Nothing => "nothing is typed",
        Collects::Note => "notes",
        Collects::Sentence => "a sentence each",
        Collects::Commitments => "promises",
        other => other.as_str(),
    }
}

fn names(names: &Names) -> &str {
    match names {
        Names::Shown => "",
        Names::Alias => "names are kept to you",
        Names::None => "no names",
        Names::Other(word) => word,
    }
}
