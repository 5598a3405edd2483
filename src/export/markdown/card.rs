//! The card of an experiment and the looks at a thing, as lists below it.

use super::passage::broken;
use crate::domain::experiment::{Amendment, Card};
use crate::domain::passage::Passage;
use crate::domain::settings::DateStyle;
use crate::export::escape;

/// What stands below an entry: its card, then the looks; empty where it has neither.
pub(super) fn below(passage: &Passage) -> String {
    let dates = DateStyle::default();
    let card = passage.card.iter().flat_map(card);
    let looks = passage.looks.iter().map(|look| item("Look", &look.shown(dates), "  "));
    card.chain(looks).map(|line| format!("\n{line}")).collect()
}

fn card(card: &Card) -> Vec<String> {
    let dates = DateStyle::default();
    let mut lines: Vec<String> = card.amendments.iter().map(|one| amended(one, "  ")).collect();
    for row in &card.rows {
        lines.push(item(row.field.label(), &row.shown(dates), "  "));
        lines.extend(row.amendments.iter().map(|one| amended(one, "    ")));
    }
    lines.extend(card.safety().map(|safety| item("Safe to fail", &safety, "  ")));
    lines.push(item("State", &card.stage_in_words(dates), "  "));
    lines
}

fn amended(amendment: &Amendment, indent: &str) -> String {
    item("Amended", &amendment.shown(DateStyle::default()), indent)
}

fn item(label: &str, text: &str, indent: &str) -> String {
    let lines = escape::lines(text);
    format!("{indent}- **{label}:** {}", broken(&lines, &format!("{indent}  ")))
}
