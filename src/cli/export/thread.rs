//! `balcony export --thread`: one thing followed through a journal.

use super::{digest, say_left_out, viewer};
use crate::cli::arguments::{Export, ExportFormat};
use crate::cli::failure::Usage;
use crate::cli::output;
use crate::cli::place::Place;
use crate::domain::thread::{Followed, Overview, Thread};
use crate::export::Account;
use crate::store::threads::threads;
use anyhow::bail;

/// The most threads that are listed where several could be meant.
const MOST: usize = 12;

/// The thread that somebody means, of a journal or of the one in which a workshop ended last.
pub(super) fn text(
    place: &Place,
    slug: Option<&str>,
    wanted: &str,
    wishes: &Export,
) -> anyhow::Result<String> {
    let viewer = viewer(wishes);
    let journal = digest::journal(place, slug)?;
    digest::refuse_own(&journal, wishes)?;
    let overview = threads(&place.data, &journal.slug, viewer).overview(None);
    let followed = match Followed::find(&overview, wanted) {
        Ok(followed) => followed,
        Err(found) => bail!(Usage(which(wanted, &journal.name, &found, &overview))),
    };
    let account =
        Account { journal: &journal.name, overview: &overview, followed: &followed, viewer };
    Ok(match wishes.format {
        ExportFormat::Md => account.markdown(),
        ExportFormat::Html => account.html(),
        ExportFormat::Json => account.json(),
        ExportFormat::Csv => {
            let (table, left_out) = account.csv();
            say_left_out(left_out);
            table
        }
    })
}

/// What could be meant.
fn which(wanted: &str, journal: &str, found: &[&Thread], overview: &Overview) -> String {
    let (what, threads) = match found {
        [] => (
            format!("Nothing in {journal} holds “{wanted}”."),
            overview.threads.iter().collect::<Vec<_>>(),
        ),
        several => (format!("“{wanted}” could be any of {}.", several.len()), several.to_vec()),
    };
    let mut lines: Vec<String> = threads
        .iter()
        .take(MOST)
        .map(|thread| {
            let words = thread.text.lines().next().unwrap_or_default();
            let words: String = words.chars().take(60).collect();
            format!("  {}  {}  {words}", thread.id, thread.kind.as_str())
        })
        .collect();
    if threads.len() > MOST {
        lines.push(format!("  and {} more", threads.len() - MOST));
    }
    let names: Vec<&str> = Followed::NAMED.iter().map(|(name, _)| *name).collect();
    let list = if lines.is_empty() { String::new() } else { format!(":\n{}\n", lines.join("\n")) };
    let stop = if list.is_empty() { "." } else { "" };
    output::safe(&format!(
        "{what} Write more of its words, an ID, or one of {}{stop}{list}",
        names.join(", ")
    ))
}
