//! The moments at which something turned, month by month.

use super::Ground;
use super::row::{Paragraph, Row, Tone};
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
        Turn::Verdict(verdict) => (capital(verdict), Tone::Strong),
        Turn::Scores { .. } => ("Scores".to_owned(), Tone::Muted),
    };
    let said = match &milestone.turn {
        Turn::Scores { rose, fell } => moves(*rose, *fell),
        _ => milestone.text.clone(),
    };
    let detail = vec![
        Paragraph::new("", word.as_str(), Tone::Strong),
        Paragraph::new("", said.as_str(), Tone::Plain),
        Paragraph::gap(),
        Paragraph::new(
            "From",
            format!("{}, {}", milestone.source.title, ground.day(&milestone.source)),
            Tone::Muted,
        ),
    ];
    Row {
        text: vec![(format!("{word:<14}"), tone), (said, Tone::Plain)],
        end: vec![(ground.dates().day_in_column(milestone.source.at.date_naive()), Tone::Muted)],
        opens: Some(ground.opens(&milestone.source, milestone.entry.as_ref())),
        detail,
        ..Row::default()
    }
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
