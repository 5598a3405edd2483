//! Experiments, in lanes by how far they have come.

use super::Ground;
use super::row::{Paragraph, Piece, Row, Tone};
use crate::domain::practice::part_names;
use crate::domain::thread::{TakenLook, Thread};
use crate::domain::words::EntryKind;

/// From so many open experiments on it is worth asking where they all come from.
const MANY: usize = 3;

/// The lanes, from the idea to the end.
const LANES: [&str; 5] = ["Seed", "Ready", "Running", "Looked at", "Ended"];

pub(super) fn rows(ground: &Ground<'_>) -> Vec<Row> {
    let threads = &ground.overview.threads;
    let all: Vec<&Thread> =
        threads.iter().filter(|thread| thread.kind == EntryKind::Experiment).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let mut rows = Vec::new();
    if let Some(remark) = one_angle(ground, &all) {
        rows.extend([Row::remark(remark), Row::gap()]);
    }
    for (place, lane) in LANES.into_iter().enumerate() {
        let own: Vec<&Thread> = all.iter().filter(|one| lane_of(one) == place).copied().collect();
        let is_over = place + 1 == LANES.len();
        if own.is_empty() {
            continue;
        }
        if rows.last().is_some_and(|row| *row != Row::gap()) {
            rows.push(Row::gap());
        }
        rows.push(Row::heading(format!("{lane} · {}", own.len())));
        if is_over && !ground.screen.shows_all {
            rows.push(Row::remark("a shows what has ended, with what was learnt"));
            continue;
        }
        rows.extend(own.into_iter().map(|thread| row(ground, thread)));
    }
    rows
}

fn lane_of(thread: &Thread) -> usize {
    let word = thread.standing.as_ref().map_or("seed", |standing| standing.word.as_str());
    match word {
        _ if !thread.is_open() => 4,
        "seed" => 0,
        "ready" => 1,
        "running" => 2,
        _ => 3,
    }
}

/// What to ask where all that is tried comes from one side: one session, one person, one
/// organisation, or one hurdle.
fn one_angle(ground: &Ground<'_>, all: &[&Thread]) -> Option<String> {
    let open: Vec<&Thread> =
        all.iter().filter(|one| one.is_open() && lane_of(one) >= 1).copied().collect();
    let first = open.first().filter(|_| open.len() >= MANY)?;
    let count = open.len();
    if open.iter().all(|one| one.source.session == first.source.session) {
        return Some(format!(
            "All {count} come from one session. What would somebody try who was not there?"
        ));
    }
    let share = |of: &dyn Fn(&Thread) -> Option<&String>| {
        let own = of(first)?;
        open.iter().all(|one| of(one) == Some(own)).then(|| own.clone())
    };
    if let Some(owner) = share(&|one| one.holder()) {
        return Some(format!("All {count} are {owner}'s. Who looks at it from another side?"));
    }
    if let Some(organisation) = share(&|one| one.organisation.as_ref()) {
        return Some(format!(
            "All {count} are held in one organisation: {organisation}. What would others try?"
        ));
    }
    let shared = first.hurdles.iter().find(|id| open.iter().all(|one| one.hurdles.contains(id)))?;
    let names = part_names(ground.model.practice.as_deref(), std::slice::from_ref(shared));
    Some(format!("All {count} are about one hurdle: {}. What else is in the way?", names.join("")))
}

fn row(ground: &Ground<'_>, thread: &Thread) -> Row {
    let mut text = vec![(thread.text.clone(), Tone::Plain)];
    if lane_of(thread) >= 3
        && let Some(standing) = &thread.standing
    {
        text.push((format!("  {}", standing.word), Tone::Strong));
    }
    let end = match thread.due.filter(|_| thread.is_open()) {
        Some(due) => {
            let day = match due == ground.today {
                true => "today".to_owned(),
                false => ground.dates().near_day(due, ground.today),
            };
            let tone = if due <= ground.today { Tone::Due } else { Tone::Muted };
            vec![(format!("look {day}"), tone)]
        }
        None => age(ground, thread),
    };
    Row {
        text,
        end,
        opens: Some(ground.opens(&thread.source, Some(&thread.id))),
        thread: Some((thread.id.clone(), thread.kind.clone())),
        detail: detail(ground, thread),
        ..Row::default()
    }
}

fn age(ground: &Ground<'_>, thread: &Thread) -> Vec<Piece> {
    let since = thread.standing.as_ref().and_then(|standing| standing.since);
    let since = since.unwrap_or(thread.source.at).date_naive();
    let weeks = (ground.today - since).num_weeks();
    let text = match weeks {
        ..=0 => "this week".to_owned(),
        1 => "1 week".to_owned(),
        2..=12 => format!("{weeks} weeks"),
        _ => format!("{} months", (ground.today - since).num_days() / 30),
    };
    vec![(text, Tone::Muted)]
}

/// What was seen, and what was predicted, as it was frozen.
fn detail(ground: &Ground<'_>, thread: &Thread) -> Vec<Paragraph> {
    let mut detail = vec![Paragraph::new("", thread.text.as_str(), Tone::Strong)];
    if let Some(owner) = &thread.owner {
        detail.push(Paragraph::new("Who", owner.as_str(), Tone::Plain));
    }
    detail.extend(looks(ground, thread));
    detail.push(from(ground, thread));
    if let Some(prediction) = &thread.prediction {
        let frozen = prediction.since.map(|since| {
            let day = ground.dates().day(since.date_naive());
            Paragraph::new("Predicted", format!("as it stood on {day}"), Tone::Muted)
        });
        detail.push(Paragraph::gap());
        detail.extend(frozen);
        for (label, text) in [
            ("Hunch", &prediction.hunch),
            ("We watch", &prediction.watch),
            ("Working", &prediction.working),
            ("Failing", &prediction.failing),
        ] {
            if !text.is_empty() && *text != thread.text {
                detail.push(Paragraph::new(label, text.as_str(), Tone::Plain));
            }
        }
    }
    detail
}

/// The looks at a thread, the first one first.
pub(super) fn looks(ground: &Ground<'_>, thread: &Thread) -> Vec<Paragraph> {
    if thread.looks.is_empty() {
        return vec![Paragraph::new("Seen", "nobody has looked at it yet", Tone::Muted)];
    }
    let set = |(place, taken): (usize, &TakenLook)| {
        let day = ground.dates().day(taken.look.at.date_naive());
        let mut text = vec![(day, Tone::Muted)];
        if !taken.look.verdict.is_empty() {
            text.push((format!("  {}", taken.look.verdict), Tone::Strong));
        }
        if !taken.look.text.is_empty() {
            text.push((format!("  {}", taken.look.text), Tone::Plain));
        }
        Paragraph { label: if place == 0 { "Seen".to_owned() } else { String::new() }, text }
    };
    thread.looks.iter().enumerate().map(set).collect()
}

/// Where a thread began.
pub(super) fn from(ground: &Ground<'_>, thread: &Thread) -> Paragraph {
    let mut text = format!("{}, {}", thread.source.title, ground.day(&thread.source));
    if let Some(name) = thread.said_by.as_ref().filter(|name| thread.owner.as_ref() != Some(*name))
    {
        text.push_str(&format!(", said by {name}"));
    }
    Paragraph::new("From", text, Tone::Muted)
}
