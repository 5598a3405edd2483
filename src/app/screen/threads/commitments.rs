//! What was promised, person by person; then what was decided or parked until a day.

use super::Ground;
use super::experiments::{from, looks};
use super::row::{Paragraph, Row, Tone};
use crate::domain::thread::Thread;
use crate::domain::words::EntryKind;

const NOBODY: &str = "Nobody yet";
/// What is not promised and has a day all the same.
const UNTIL_A_DAY: [(EntryKind, &str); 2] =
    [(EntryKind::Decision, "Decided, to look at again"), (EntryKind::Parked, "Parked until a day")];

pub(super) fn rows(ground: &Ground<'_>) -> Vec<Row> {
    let threads = &ground.overview.threads;
    let all = threads.iter().filter(|thread| thread.kind == EntryKind::Commitment);
    let is_shown = |thread: &&Thread| ground.screen.shows_all || thread.is_open();
    let closed = all.clone().filter(|thread| !thread.is_open()).count();
    let mut shown: Vec<&Thread> = all.filter(is_shown).collect();
    // What is due first comes first, and with it whoever promised it.
    shown.sort_by_key(|thread| (!thread.is_open(), thread.due.is_none(), thread.due));
    let mut owners: Vec<&str> = Vec::new();
    for thread in &shown {
        let owner = owner_of(thread);
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    let mut rows = Vec::new();
    for owner in owners {
        let own: Vec<&&Thread> = shown.iter().filter(|one| owner_of(one) == owner).collect();
        if !rows.is_empty() {
            rows.push(Row::gap());
        }
        let open = own.iter().filter(|thread| thread.is_open()).count();
        rows.push(Row::heading(format!("{owner} · {open} open")));
        rows.extend(own.into_iter().map(|thread| row(ground, thread)));
    }
    for (kind, heading) in UNTIL_A_DAY {
        rows.extend(until_a_day(ground, &kind, heading, rows.is_empty()));
    }
    if closed > 0 && !ground.screen.shows_all {
        if !rows.is_empty() {
            rows.push(Row::gap());
        }
        rows.push(Row::remark(format!("a shows {closed} more that were kept or let go")));
    }
    rows
}

/// What was decided or parked with a day to look at it again, the soonest first.
fn until_a_day(ground: &Ground<'_>, kind: &EntryKind, heading: &str, is_first: bool) -> Vec<Row> {
    let is_shown = |thread: &&Thread| {
        let waits = thread.is_open() && thread.due.is_some();
        thread.kind == *kind && (waits || (ground.screen.shows_all && !thread.looks.is_empty()))
    };
    let mut shown: Vec<&Thread> = ground.overview.threads.iter().filter(is_shown).collect();
    if shown.is_empty() {
        return Vec::new();
    }
    shown.sort_by_key(|thread| (!thread.is_open(), thread.due.is_none(), thread.due));
    let mut rows = if is_first { Vec::new() } else { vec![Row::gap()] };
    rows.push(Row::heading(format!("{heading} · {}", shown.len())));
    rows.extend(shown.into_iter().map(|thread| row(ground, thread)));
    rows
}

fn owner_of(thread: &Thread) -> &str {
    thread.owner.as_deref().unwrap_or(NOBODY)
}

fn row(ground: &Ground<'_>, thread: &Thread) -> Row {
    let is_promise = thread.kind == EntryKind::Commitment;
    let mut text = vec![(thread.text.clone(), Tone::Plain)];
    let begun = ["open", "decided", "parked"];
    let word = thread.standing.as_ref().map_or("open", |standing| standing.word.as_str());
    if !begun.contains(&word) {
        text.push((format!("  {word}"), Tone::Strong));
    }
    let words = if is_promise { "by" } else { "look" };
    let end = thread.due.filter(|_| thread.is_open()).map(|due| {
        let day = ground.dates().near_day(due, ground.today);
        if due < ground.today {
            (format!("was due {day}"), Tone::Due)
        } else {
            (format!("{words} {day}"), Tone::Muted)
        }
    });
    let mut detail = vec![Paragraph::new("", thread.text.as_str(), Tone::Strong)];
    if is_promise || thread.owner.is_some() {
        detail.push(Paragraph::new("Who", owner_of(thread), Tone::Plain));
    }
    if let Some(due) = thread.due {
        let label = if is_promise { "By" } else { "Look again" };
        detail.push(Paragraph::new(label, ground.dates().day(due), Tone::Plain));
    }
    detail.push(Paragraph::gap());
    detail.extend(looks(ground, thread));
    detail.push(from(ground, thread));
    Row {
        text,
        end: end.into_iter().collect(),
        opens: Some(ground.opens(&thread.source, Some(&thread.id))),
        thread: Some((thread.id.clone(), thread.kind.clone())),
        detail,
        ..Row::default()
    }
}
