//! What was scored, each time, and the building blocks that were left alone.

use super::row::{Drawing, Paragraph, Row, Tone};
use super::{Ground, Picture};
use crate::domain::thread::Source;
use crate::domain::trend::{Scored, Series, Spoke, series, wheels};
use chrono::NaiveDate;
use std::sync::Arc;

/// After so many days a building block that no session touched is asked about.
const LONG: i64 = 90;
/// How many of its prompts are given.
const PROMPTS: usize = 2;
/// The steps of a small bar, the lowest first.
pub const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// The most times of which a small bar is shown, the latest ones.
const MOST: usize = 5;
/// The columns between two numbers of a scale.
const STEP: usize = 3;

pub(super) fn rows(ground: &Ground<'_>) -> Vec<Row> {
    let all = series(&ground.overview.scores);
    if ground.screen.picture == Picture::AtOnce {
        return at_once(ground, &all);
    }
    let mut rows = Vec::new();
    if !all.is_empty() {
        rows.push(heading(&all));
        let most = all.iter().map(|series| series.times.len()).max().unwrap_or(0).min(MOST);
        rows.extend(all.iter().map(|series| row(ground, series, most)));
    }
    if ground.screen.picture == Picture::EachTime {
        return rows;
    }
    let untouched = untouched(ground);
    if !untouched.is_empty() && !ground.overview.touched.is_empty() {
        rows.extend([Row::gap(), Row::heading(format!("Left alone for {LONG} days"))]);
        rows.extend(untouched);
    }
    rows
}

fn heading(all: &[Series]) -> Row {
    let mut heading = Row::heading("Furthest apart first");
    if all.iter().any(Series::is_back) {
        heading.text.push(("   ↓ a step back, which is normal".to_owned(), Tone::Muted));
    }
    heading
}

fn row(ground: &Ground<'_>, series: &Series, most: usize) -> Row {
    let skipped = series.times.len().saturating_sub(most);
    let bars: String = series.times.iter().skip(skipped).filter_map(bar).collect();
    let last = series.latest();
    let ends = last.and_then(Scored::ends_in_words).unwrap_or_default();
    let back = if series.is_back() { "↓" } else { " " };
    let end = vec![
        (format!("{bars:<most$} "), Tone::Strong),
        (format!("{:<11}", course(series)), Tone::Plain),
        (format!("{ends:<7}"), Tone::Muted),
        (back.to_owned(), Tone::Muted),
    ];
    Row {
        text: vec![(series.item.clone(), Tone::Plain)],
        end,
        opens: last.map(|scored| ground.opens(&scored.source, None)),
        detail: detail(ground, series),
        drawing: Some(Drawing::EachTime(series.clone())),
        ..Row::default()
    }
}

/// The first mean and the last.
fn course(series: &Series) -> String {
    let means: Vec<f64> = series.times.iter().filter_map(Scored::mean).collect();
    match means.as_slice() {
        [] => String::new(),
        [only] => format!("{only:.1}"),
        [first, .., last] => format!("{first:.1} to {last:.1}"),
    }
}

/// A small bar for a mean, as far up its scale as it is.
fn bar(scored: &Scored) -> Option<char> {
    BARS.get(usize::from(scored.row(scored.mean()?, 8))).copied()
}

fn detail(ground: &Ground<'_>, series: &Series) -> Vec<Paragraph> {
    let mut detail: Vec<Paragraph> =
        series.times.iter().flat_map(|scored| each_time(ground, scored)).collect();
    detail.push(Paragraph::gap());
    let words = |by: f64| match by {
        by if by >= 0.05 => format!("{by:.1} up"),
        by if by <= -0.05 => format!("{:.1} down", -by),
        _ => "As high as".to_owned(),
    };
    if let Some(by) = series.travelled() {
        let rest = if by.abs() < 0.05 { "the first time" } else { "since the first time" };
        detail.push(Paragraph::new("Way", format!("{} {rest}", words(by)), Tone::Plain));
    }
    if series.is_back() {
        let by = series.last_move().map(words).unwrap_or_default();
        let text = format!("{by} since the time before. A step back is part of the way.");
        detail.push(Paragraph::new("", text, Tone::Plain));
    }
    detail
}

/// How it was scored once: from where to where, in the middle, and how many stood where.
fn each_time(ground: &Ground<'_>, scored: &Scored) -> [Paragraph; 2] {
    let given = scored.counts.iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = given.map(|(number, count)| format!("{number} ×{count}")).collect();
    let mean = scored.mean().map(|mean| format!("mean {mean:.1}")).unwrap_or_default();
    let ends = scored.ends_in_words().unwrap_or_default();
    let day = ground.dates().short_day(scored.source.at.date_naive());
    [
        Paragraph::new(day, format!("{ends}, {mean}"), Tone::Plain),
        Paragraph::new("", counts.join("  "), Tone::Muted),
    ]
}

/// All that was scored together, thing by thing on one scale, in the order of the building blocks.
fn at_once(ground: &Ground<'_>, all: &[Series]) -> Vec<Row> {
    let mut rows = Vec::new();
    for mut wheel in wheels(all) {
        wheel.spokes.sort_by_cached_key(|spoke| (place(ground, &spoke.item), spoke.item.clone()));
        if !rows.is_empty() {
            rows.push(Row::gap());
        }
        let (first, last) = (ground.day(&wheel.first), ground.day(&wheel.last));
        let days = match wheel.first.session == wheel.last.session {
            true => format!("● {last}"),
            false => format!("○ {first}   ● {last}"),
        };
        rows.push(Row::heading(days));
        let wheel = Arc::new(wheel);
        for (number, spoke) in wheel.spokes.iter().enumerate() {
            let mut row = spoke_row(ground, number + 1, spoke);
            row.drawing = Some(Drawing::Wheel(Arc::clone(&wheel), number));
            rows.push(row);
        }
    }
    if rows.is_empty() && !all.is_empty() {
        rows.push(Row::remark("Once three things are scored together, they stand here."));
    }
    rows
}

/// The place of a thing among the building blocks and the hurdles.
fn place(ground: &Ground<'_>, item: &str) -> usize {
    let Some(practice) = ground.model.practice.as_deref() else { return 0 };
    let blocks = practice.blocks.iter().map(|block| &block.name);
    let mut names = blocks.chain(practice.hurdles.iter().map(|hurdle| &hurdle.name));
    names.position(|name| name == item).unwrap_or(usize::MAX)
}

fn spoke_row(ground: &Ground<'_>, number: usize, spoke: &Spoke) -> Row {
    let first = spoke.first.as_ref().and_then(Scored::mean);
    let last = spoke.last.mean();
    let number_now = last.map_or_else(String::new, |last| format!("{last:.1}"));
    Row {
        text: vec![(format!("{number:>2}  "), Tone::Strong), (spoke.item.clone(), Tone::Plain)],
        end: vec![
            (strip(&spoke.last, first, last), Tone::Plain),
            (format!(" {number_now:>4}"), Tone::Strong),
        ],
        opens: Some(ground.opens(&spoke.last.source, None)),
        ..Row::default()
    }
}

/// A scale on one line, with the first mean and the last on it.
fn strip(scored: &Scored, first: Option<f64>, last: Option<f64>) -> String {
    let (low, high) = scored.scale();
    let steps = usize::try_from(high - low).unwrap_or(0).clamp(1, 5);
    let width = u16::try_from(steps * STEP + 1).unwrap_or(1);
    let at = |mean: f64| usize::from(scored.row(mean, width));
    let mut signs = vec!['·'; usize::from(width)];
    if let (Some(first), Some(last)) = (first.map(at), last.map(at)) {
        let (from, to) = (first.min(last), first.max(last));
        signs.iter_mut().take(to).skip(from).for_each(|sign| *sign = '─');
    }
    let marks = [(first, '○'), (last, '●')];
    for (mean, mark) in marks {
        if let Some(sign) = mean.map(at).and_then(|place| signs.get_mut(place)) {
            *sign = mark;
        }
    }
    format!("{low}{}{high}", signs.into_iter().collect::<String>())
}

fn untouched(ground: &Ground<'_>) -> Vec<Row> {
    let Some(practice) = ground.model.practice.as_deref() else { return Vec::new() };
    let last = |id: &str| ground.overview.touched.get(id).map(|at| at.date_naive());
    let is_alone =
        |last: Option<NaiveDate>| last.is_none_or(|day| (ground.today - day).num_days() >= LONG);
    let mut alone: Vec<_> = practice
        .blocks
        .iter()
        .map(|block| (block, last(&block.id)))
        .filter(|(_, last)| is_alone(*last))
        .collect();
    alone.sort_by_key(|(_, last)| *last);
    alone
        .into_iter()
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

/// The sessions in which anything was scored, the first one first.
pub fn days(rows: &[Row]) -> Vec<Source> {
    let drawn = rows.iter().filter_map(|row| match &row.drawing {
        Some(Drawing::EachTime(series)) => Some(series),
        _ => None,
    });
    let mut days: Vec<_> =
        drawn.flat_map(|series| series.times.iter().map(|scored| scored.source.clone())).collect();
    days.sort();
    days.dedup_by(|one, other| one.session == other.session);
    days
}
