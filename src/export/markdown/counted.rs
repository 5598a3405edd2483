//! What was counted, and what was answered in a table, in Markdown.

use crate::domain::grid::Grid;
use crate::domain::tally::{Mark, Tally};
use crate::export::escape;

/// Tallies: a table of answers, or a list of what got how many dots.
pub(super) fn tallies(tallies: &[Tally]) -> Option<String> {
    let first = tallies.first()?;
    let is_dots = |tally: &&Tally| tally.marks.iter().all(|mark| mark.answer.is_empty());
    if is_dots(&first) {
        let items = tallies.iter().map(|tally| {
            let names = tally.marks.iter().flat_map(|mark| &mark.names);
            let names: Vec<_> = names.map(|name| escape::line(name)).collect();
            let names =
                if names.is_empty() { String::new() } else { format!(" ({})", names.join(", ")) };
            format!("- **{}** {}{names}", tally.total(), cell(&tally.item))
        });
        return Some(items.collect::<Vec<_>>().join("\n"));
    }
    let heads = first.marks.iter().map(|mark| cell(&mark.answer));
    let heads = std::iter::once(String::new()).chain(heads).chain([String::new()]);
    let rows = tallies.iter().map(|tally| {
        let marks = tally.marks.iter().map(given);
        let cells = std::iter::once(cell(&tally.item)).chain(marks).chain([cell(&tally.sum)]);
        cells.collect::<Vec<_>>()
    });
    Some(table(heads.collect(), rows))
}

/// A table of answers, who gave them at the left.
pub(super) fn grid(grid: &Grid) -> String {
    let heads = std::iter::once(String::new()).chain(grid.columns.iter().map(|text| cell(text)));
    let rows = grid.rows.iter().map(|row| {
        let who = format!("**{}**", cell(&row.who));
        let who = if row.who.is_empty() { String::new() } else { who };
        std::iter::once(who).chain(row.cells.iter().map(|text| cell(text))).collect()
    });
    table(heads.collect(), rows)
}

fn given(mark: &Mark) -> String {
    let names: Vec<_> = mark.names.iter().map(|name| cell(name)).collect();
    match (mark.count, names.is_empty()) {
        (0, _) => String::new(),
        (count, true) => count.to_string(),
        (count, false) => format!("{count} ({})", names.join(", ")),
    }
}

fn table(heads: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let rule = vec!["---".to_owned(); heads.len()];
    let mut lines = vec![line(&heads), line(&rule)];
    lines.extend(rows.map(|cells| line(&cells)));
    lines.join("\n")
}

/// A text for a cell: on one line, and no bar in it ends the cell.
fn cell(text: &str) -> String {
    let lines = escape::lines(text);
    lines.join(" ").replace('|', "\\|")
}
