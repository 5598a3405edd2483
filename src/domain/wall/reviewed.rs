//! The experiment of an earlier session that this one reviews, as its steps talk about it.

use super::{WallEntry, WallSubject};
use crate::domain::about::Reviewed;
use crate::domain::experiment::{Card, Field, Row};
use crate::domain::settings::DateStyle;
use crate::domain::thread::{NO_LONGER_HERE, TakenLook, Thread};

/// Where, when and with whom it was tried, which is read in one line.
const AROUND: [Field; 3] = [Field::Place, Field::When, Field::Whom];
/// What was predicted.
const SIGNS: [Field; 3] = [Field::Watch, Field::Working, Field::Failing];

impl WallSubject {
    /// The reviewed experiment as everybody may read it; without one, that it is no longer here.
    pub fn reviewed(thread: Option<&Thread>, how: Reviewed, dates: DateStyle) -> Self {
        let (title, texts) = match thread {
            None => ("The experiment".to_owned(), vec![NO_LONGER_HERE.to_owned()]),
            Some(thread) => match how {
                Reviewed::Card => (stands(thread, dates), card(thread, dates)),
                Reviewed::Signs => ("As we predicted".to_owned(), signs(thread, dates)),
            },
        };
        Self {
            title,
            tallies: Vec::new(),
            grid: None,
            groups: Vec::new(),
            entries: texts.into_iter().map(WallEntry::plain).collect(),
        }
    }
}

/// `The card, as it stood on Fri 1 May 2026 · held by Amal`.
fn stands(thread: &Thread, dates: DateStyle) -> String {
    let since = thread.card.as_ref().and_then(|card| card.since);
    let holder = thread.holder().map_or_else(String::new, |name| format!(" · held by {name}"));
    match since {
        Some(since) => {
            format!("The card, as it stood on {}{holder}", dates.day(since.date_naive()))
        }
        None => format!("The card; it has not begun{holder}"),
    }
}

fn card(thread: &Thread, dates: DateStyle) -> Vec<String> {
    let amended = thread.card.iter().flat_map(|card| &card.amendments);
    let amended: String = amended.map(|one| format!("\n  {}", one.shown(dates))).collect();
    let mut texts = vec![format!("{}: {}{amended}", Field::Hunch.label(), thread.text)];
    texts.extend(lines(thread, &[Field::Act], dates));
    let around: Vec<String> = rows(thread, &AROUND)
        .map(|row| row.shown(dates).trim_end_matches('.').to_owned())
        .collect();
    if !around.is_empty() {
        texts.push(format!("Where, when, with whom: {}", around.join("; ")));
    }
    texts.extend(lines(thread, &SIGNS, dates));
    texts.extend(thread.looks.iter().map(|taken| look(taken, dates)));
    texts
}

fn signs(thread: &Thread, dates: DateStyle) -> Vec<String> {
    let signs: Vec<String> = lines(thread, &SIGNS, dates).collect();
    match signs.is_empty() {
        true => vec!["No signs were written down".to_owned()],
        false => signs,
    }
}

fn lines<'a>(
    thread: &'a Thread,
    fields: &'a [Field],
    dates: DateStyle,
) -> impl Iterator<Item = String> + 'a {
    rows(thread, fields).map(move |row| line(row, dates))
}

fn rows<'a>(thread: &'a Thread, fields: &'a [Field]) -> impl Iterator<Item = &'a Row> {
    let rows = thread.card.iter().flat_map(|card: &Card| &card.rows);
    rows.filter(|row| fields.contains(&row.field))
}

/// A line of the card; what was added later stands below it with its date.
fn line(row: &Row, dates: DateStyle) -> String {
    let amended = row.amendments.iter().map(|one| format!("\n  {}", one.shown(dates)));
    format!("{}: {}{}", row.field.label(), row.shown(dates), amended.collect::<String>())
}

fn look(taken: &TakenLook, dates: DateStyle) -> String {
    format!("Looked at: {}", taken.look.shown(dates))
}
