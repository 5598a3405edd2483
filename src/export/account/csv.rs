//! What goes on from session to session, as a table of entries.

use super::Account;
use crate::domain::thread::{Followed, Source, Thread};
use crate::domain::trend::{Turn, milestones};
use crate::domain::words::EntryKind;
use crate::export::csv::{HEADS, safe};

/// The columns that an entry fills; the others stay empty.
#[derive(Default)]
struct Row {
    kind: String,
    by: String,
    text: String,
    value: String,
    item: String,
    count: String,
    owner: String,
    due: String,
}

pub(super) fn table(account: &Account<'_>) -> String {
    let mut table = csv::Writer::from_writer(Vec::new());
    // A table in memory can be written to.
    let _ = table.write_record(HEADS);
    let mut put = |source: &Source, row: Row| {
        let _ = table.write_record(record(account.journal, source, row));
    };
    match account.followed {
        Followed::Scores => {
            for scored in &account.overview.scores {
                for (number, count) in scored.counts.iter().filter(|(_, count)| *count > 0) {
                    let kind = EntryKind::Score.as_str().to_owned();
                    let (value, count) = (number.to_string(), count.to_string());
                    let item = scored.item.clone();
                    put(&scored.source, Row { kind, value, item, count, ..Row::default() });
                }
            }
        }
        Followed::Way => {
            for milestone in milestones(account.overview) {
                let (kind, value) = match &milestone.turn {
                    Turn::Purpose => ("purpose", String::new()),
                    Turn::LightBulb => ("light bulb", String::new()),
                    Turn::Decision => ("decision", String::new()),
                    Turn::Outcome => ("outcome", String::new()),
                    Turn::Milestone => ("milestone", String::new()),
                    Turn::Dip => ("dip", String::new()),
                    Turn::Verdict(verdict) => ("look", verdict.clone()),
                    Turn::Scores { rose, fell } => ("score", format!("{rose} up, {fell} down")),
                };
                let row = Row { kind: kind.into(), text: milestone.text, value, ..Row::default() };
                put(&milestone.source, row);
            }
        }
        Followed::Purpose => {
            for (place, version) in account.overview.purposes.iter().enumerate() {
                for offered in &version.offered {
                    let row = Row {
                        kind: EntryKind::Sentence.as_str().to_owned(),
                        by: offered.by.clone().unwrap_or_default(),
                        text: offered.text.clone(),
                        value: format!("version {}", place + 1),
                        ..Row::default()
                    };
                    put(&version.source, row);
                }
                let kind = EntryKind::Purpose.as_str().to_owned();
                let value = format!("version {}", place + 1);
                let text = version.text.clone();
                put(&version.source, Row { kind, text, value, ..Row::default() });
            }
            threads(account, &mut put);
        }
        Followed::Experiments | Followed::Commitments | Followed::One(_) => {
            threads(account, &mut put);
        }
    }
    String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
}

fn threads(account: &Account<'_>, put: &mut dyn FnMut(&Source, Row)) {
    for thread in account.followed.threads(account.overview) {
        put(&thread.source, begun(thread));
        for taken in &thread.looks {
            let row = Row {
                kind: EntryKind::Look.as_str().to_owned(),
                text: taken.look.text.clone(),
                value: taken.look.verdict.clone(),
                item: thread.text.clone(),
                due: taken.again.map(|day| day.to_string()).unwrap_or_default(),
                ..Row::default()
            };
            put(&taken.source, row);
        }
    }
}

fn begun(thread: &Thread) -> Row {
    Row {
        kind: thread.kind.as_str().to_owned(),
        text: thread.text.clone(),
        value: thread.standing.as_ref().map(|one| one.word.clone()).unwrap_or_default(),
        owner: thread.owner.clone().unwrap_or_default(),
        due: thread.due.map(|day| day.to_string()).unwrap_or_default(),
        ..Row::default()
    }
}

/// The cells of a row. The time of day is left out: it could tell who said something.
fn record(journal: &str, source: &Source, row: Row) -> [String; HEADS.len()] {
    let Row { kind, by, text, value, item, count, owner, due } = row;
    [
        source.session.as_str().to_owned(),
        safe(journal),
        safe(&source.title),
        source.at.date_naive().to_string(),
        String::new(),
        String::new(),
        kind,
        safe(&by),
        safe(&text),
        safe(&value),
        safe(&item),
        count,
        safe(&owner),
        due,
    ]
}
