//! `balcony export --digest`: a journal for people who were not there.

use super::{last_workshop, say_left_out};
use crate::cli::arguments::{Export, ExportFormat};
use crate::cli::failure::Usage;
use crate::cli::place::{Place, Present};
use crate::cli::{journals, output};
use crate::domain::catalogue::Row;
use crate::domain::journal::Journal;
use crate::domain::words::{JournalKind, SessionKind};
use crate::export::Digest;
use crate::store::catalogue::catalogue;
use crate::store::survey::Survey;
use anyhow::bail;
use chrono::{Months, NaiveDate};

/// How many months a quarter has.
const QUARTER: Months = Months::new(3);

/// The digest of a journal, or of the one in which a workshop ended last.
pub(super) fn text(place: &Place, slug: Option<&str>, wishes: &Export) -> anyhow::Result<String> {
    let journal = journal(place, slug)?;
    refuse_own(&journal, wishes)?;
    let rows = catalogue(&place.data).rows;
    let own: Vec<&Row> = rows.iter().filter(|row| row.key.journal == journal.slug).collect();
    let since = match wishes.since.as_deref() {
        None => None,
        Some("last") => last(&own),
        Some("quarter") => Present::now()?.moment.wall.date_naive().checked_sub_months(QUARTER),
        Some(day) => match day.parse() {
            Ok(day) => Some(day),
            Err(_) => bail!(Usage(format!(
                "“{day}” is no day. Write one such as 2026-09-01, or `last`, or `quarter`."
            ))),
        },
    };
    let survey = Survey::new(&place.data);
    let mut digest = Digest::new(&journal.name, since);
    let mut unread = 0;
    for row in own.iter().rev() {
        match survey.session(&row.key, &row.path, |_| true) {
            Some(session) => digest.take(&session),
            None => unread += 1,
        }
    }
    if unread > 0 {
        output::message(&format!(
            "{unread} that cannot be read is not in it; `balcony check` says which and why."
        ));
    }
    Ok(match wishes.format {
        ExportFormat::Md => digest.markdown(),
        ExportFormat::Html => digest.html(),
        ExportFormat::Json => digest.json(),
        ExportFormat::Csv => {
            let (table, left_out) = digest.csv();
            say_left_out(left_out);
            table
        }
    })
}

/// A journal, or the one in which a workshop ended last.
pub(super) fn journal(place: &Place, slug: Option<&str>) -> anyhow::Result<Journal> {
    let slug = match slug {
        Some(slug) => slug.to_owned(),
        None => last_workshop(&place.data, None)?.journal,
    };
    Ok(journals::of_folder(&place.data, &slug))
}

/// What is in one's own journal is for nobody else.
pub(super) fn refuse_own(journal: &Journal, wishes: &Export) -> anyhow::Result<()> {
    if journal.kind == JournalKind::Personal && !wishes.everything {
        let rest = if wishes.digest {
            "name another --journal."
        } else {
            "name another --journal, or export it for yourself with --everything."
        };
        bail!(Usage(format!("Your personal journal has no room to tell of: {rest}")));
    }
    Ok(())
}

/// The day of the last workshop.
fn last(rows: &[&Row]) -> Option<NaiveDate> {
    let known = rows.iter().filter_map(|row| row.summary());
    let workshops = known.filter(|summary| summary.kind == SessionKind::Workshop);
    workshops.map(|summary| summary.started.date_naive()).max()
}
