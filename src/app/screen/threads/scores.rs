//! What was scored, each time, and the building blocks that were left alone.

use super::Ground;
use super::row::{Paragraph, Row, Tone};
use crate::domain::trend::{Scored, Series, series};
use chrono::NaiveDate;

/// After so many days a building block that no session touched is asked about.
const LONG: i64 = 90;
/// How many of its prompts are given.
const PROMPTS: usize = 2;
/// The steps of a small bar, the lowest first.
pub const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

pub(super) fn rows(ground: &Ground<'_>) -> Vec<Row> {
    let all = series(&ground.overview.scores);
    let mut rows = Vec::new();
    if !all.is_empty() {
        rows.push(Row::heading("Furthest apart first"));
        rows.extend(all.iter().map(|series| row(ground, series)));
    }
    let untouched = untouched(ground);
    if !untouched.is_empty() && !ground.overview.touched.is_empty() {
        rows.extend([Row::gap(), Row::heading(format!("Left alone for {LONG} days"))]);
        rows.extend(untouched);
    }
    rows
}

fn row(ground: &Ground<'_>, series: &Series) -> Row {
    let means: Vec<f64> = series.times.iter().filter_map(Scored::mean).collect();
    let bars: String = series.times.iter().filter_map(bar).collect();
    let last = series.latest();
    let ends = last.and_then(Scored::ends).map_or_else(String::new, |(low, high)| {
        if low == high { format!("all {low}") } else { format!("{low} to {high}") }
    });
    let course = match means.as_slice() {
        [] => String::new(),
        [only] => format!("{only:.1}"),
        [first, .., last] => format!("{first:.1} to {last:.1}"),
    };
    let fell = series.last_move().is_some_and(|by| by < 0.0);
    let mut end =
        vec![(format!("{bars:<8} "), Tone::Strong), (format!("{course:<11}"), Tone::Plain)];
    end.push((format!("{ends:<7}"), Tone::Muted));
    if fell {
        end.push((" a step back".to_owned(), Tone::Muted));
    } else {
        end.push((" ".repeat(12), Tone::Muted));
    }
    let opens = last.map(|scored| ground.opens(&scored.source, None));
    Row {
        text: vec![(series.item.clone(), Tone::Plain)],
        end,
        opens,
        detail: detail(ground, series),
        ..Row::default()
    }
}

/// A small bar for a mean, as far up its scale as it is.
fn bar(scored: &Scored) -> Option<char> {
    let (low, high) = scored.scale();
    let mean = scored.mean()?;
    let (low, high) = (f64::from(i32::try_from(low).ok()?), f64::from(i32::try_from(high).ok()?));
    let share = if high > low { (mean - low) / (high - low) } else { 1.0 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 7")]
    let place = (share.clamp(0.0, 1.0) * 7.0).round() as usize;
    BARS.get(place).copied()
}

fn detail(ground: &Ground<'_>, series: &Series) -> Vec<Paragraph> {
    let mut detail = vec![Paragraph::new("", series.item.as_str(), Tone::Strong), Paragraph::gap()];
    for scored in &series.times {
        let counts: Vec<String> = scored
            .counts
            .iter()
            .map(|(number, count)| match count {
                0 => format!("{number} -"),
                count => format!("{number} x{count}"),
            })
            .collect();
        let mean = scored.mean().map(|mean| format!("mean {mean:.1}")).unwrap_or_default();
        detail.push(Paragraph {
            label: String::new(),
            text: vec![
                (format!("{}  ", ground.day(&scored.source)), Tone::Muted),
                (format!("{}   {mean}", counts.join("  ")), Tone::Plain),
            ],
        });
    }
    if let Some(by) = series.travelled() {
        let text = if by >= 0.0 {
            format!("{by:.1} up since the first time")
        } else {
            format!("{:.1} down since the first time; steps back are part of it", -by)
        };
        detail.extend([Paragraph::gap(), Paragraph::new("Way", text, Tone::Plain)]);
    }
    detail
}

fn untouched(ground: &Ground<'_>) -> Vec<Row> {
    let Some(practice) = ground.model.practice.as_deref() else { return Vec::new() };
    let last = |id: &str| ground.overview.touched.get(id).map(|at| at.date_naive());
    let is_alone =
        |last: Option<NaiveDate>| last.is_none_or(|day| (ground.today - day).num_days() >= LONG);
    let blocks = practice.blocks.iter().map(|block| (block, last(&block.id)));
    blocks
        .filter(|(_, last)| is_alone(*last))
        .map(|(block, last)| {
            let when = last.map_or_else(
                || "not yet".to_owned(),
                |day| format!("last {}", ground.dates().day(day)),
            );
            let mut detail = vec![
                Paragraph::new("", block.name.as_str(), Tone::Strong),
                Paragraph::new("", block.meaning.as_str(), Tone::Plain),
                Paragraph::gap(),
            ];
            let prompts = block.prompts.iter().take(PROMPTS).enumerate();
            detail.extend(prompts.map(|(place, prompt)| {
                Paragraph::new(
                    if place == 0 { "Ask" } else { "" },
                    prompt.text.as_str(),
                    Tone::Plain,
                )
            }));
            Row {
                text: vec![(block.name.clone(), Tone::Plain)],
                end: vec![(when, Tone::Muted)],
                detail,
                ..Row::default()
            }
        })
        .collect()
}
