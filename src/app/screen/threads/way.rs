//! The moments at which something turned, month by month.

use super::Ground;
use super::row::{Paragraph, Row, Tone};
use crate::domain::outcome::Outcome;
use crate::domain::trend::{Milestone, Turn, milestones};

pub(super) fn rows(ground: &Ground<'_>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut month = String::new();
    for milestone in milestones(ground.overview).iter().rev() {
        let own = ground.dates().month(milestone.source.at.date_naive());
        if own != month {
            if !rows.is_empty() {
                rows.push(Row::gap());
            }
            rows.push(Row::heading(own.as_str()));
            month = own;
        }
        rows.push(row(ground, milestone));
    }
    rows
}

fn row(ground: &Ground<'_>, milestone: &Milestone) -> Row {
    let (word, tone) = match &milestone.turn {
        Turn::Purpose => ("Purpose".to_owned(), Tone::Strong),
        Turn::LightBulb => ("Light bulb".to_owned(), Tone::Strong),
        Turn::Decision => ("Decision".to_owned(), Tone::Muted),
        Turn::Outcome => ("Outcome".to_owned(), Tone::Strong),
        Turn::Milestone => ("Milestone".to_owned(), Tone::Strong),
        Turn::Dip => ("Step back".to_owned(), Tone::Strong),
        Turn::Verdict(verdict) => (capital(verdict), Tone::Strong),
        Turn::Scores { .. } => ("Scores".to_owned(), Tone::Muted),
    };
    let said = match (&milestone.turn, &milestone.outcome) {
        (Turn::Scores { rose, fell }, _) => moves(*rose, *fell),
        (_, Some(outcome)) => outcome.text.clone(),
        _ => milestone.text.clone(),
    };
    let mut text = vec![(format!("{word:<14}"), tone), (said.clone(), Tone::Plain)];
    let mut detail = vec![
        Paragraph::new("", word.as_str(), Tone::Strong),
        Paragraph::new("", said.as_str(), Tone::Plain),
        Paragraph::gap(),
    ];
    if let Some(outcome) = &milestone.outcome {
        text.extend(outcome.moved().map(|moved| (format!("  {moved}"), Tone::Strong)));
        detail.extend(measured(outcome));
    }
    detail.push(Paragraph::new(
        "From",
        format!("{}, {}", milestone.source.title, ground.day(&milestone.source)),
        Tone::Muted,
    ));
    let is_by_hand = matches!(milestone.turn, Turn::Outcome | Turn::Milestone | Turn::Dip);
    Row {
        text,
        end: vec![(ground.dates().day_in_column(milestone.source.at.date_naive()), Tone::Muted)],
        can_reword: is_by_hand && milestone.is_note,
        opens: Some(ground.opens(&milestone.source, milestone.entry.as_ref())),
        detail,
        ..Row::default()
    }
}

/// What shows an outcome, where that is known from, and who else had a part in it.
fn measured(outcome: &Outcome) -> Vec<Paragraph> {
    let mut told = Vec::new();
    told.extend(outcome.measured().map(|shown| Paragraph::new("Shown by", shown, Tone::Plain)));
    if let Some(source) = outcome.known_from() {
        let tone = if outcome.lacks_source() { Tone::Due } else { Tone::Plain };
        told.push(Paragraph::new("Source", source, tone));
    }
    if !outcome.with.is_empty() {
        told.push(Paragraph::new("", format!("contributed to by {}", outcome.with), Tone::Plain));
    }
    if !told.is_empty() {
        told.push(Paragraph::gap());
    }
    told
}

fn moves(rose: usize, fell: usize) -> String {
    match (rose, fell) {
        (0, 0) => "as they were".to_owned(),
        (rose, 0) => format!("{rose} up"),
        (0, fell) => format!("{fell} down: steps back are part of it"),
        (rose, fell) => format!("{rose} up, {fell} down"),
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
