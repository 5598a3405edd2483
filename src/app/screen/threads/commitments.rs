//! What was promised, person by person.

use super::Ground;
use super::experiments::{from, looks};
use super::row::{Paragraph, Row, Tone};
use crate::domain::thread::Thread;
use crate::domain::words::EntryKind;

const NOBODY: &str = "Nobody yet";

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
    if closed > 0 && !ground.screen.shows_all {
        if !rows.is_empty() {
            rows.push(Row::gap());
        }
        rows.push(Row::remark(format!("a shows {closed} more that were kept or let go")));
    }
    rows
}

fn owner_of(thread: &Thread) -> &str {
    thread.owner.as_deref().unwrap_or(NOBODY)
}

fn row(ground: &Ground<'_>, thread: &Thread) -> Row {
    let mut text = vec![(thread.text.clone(), Tone::Plain)];
    let word = thread.standing.as_ref().map_or("open", |standing| standing.word.as_str());
    if word != "open" {
        text.push((format!("  {word}"), Tone::Strong));
    }
    let end = thread.due.filter(|_| thread.is_open()).map(|due| {
        let day = ground.dates().near_day(due, ground.today);
        if due < ground.today {
            (format!("was due {day}"), Tone::Due)
        } else {
            (format!("by {day}"), Tone::Muted)
        }
    });
    let mut detail = vec![Paragraph::new("", thread.text.as_str(), Tone::Strong)];
    detail.push(Paragraph::new("Who", owner_of(thread), Tone::Plain));
    if let Some(due) = thread.due {
        detail.push(Paragraph::new("By", ground.dates().day(due), Tone::Plain));
    }
    detail.push(Paragraph::gap());
    detail.extend(looks(ground, thread));
    detail.push(from(ground, thread));
    Row {
        text,
        end: end.into_iter().collect(),
        opens: Some(ground.opens(&thread.source, Some(&thread.id))),
        detail,
        ..Row::default()
    }
}
