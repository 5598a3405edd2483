//! `balcony export`: sessions handed to others.

mod digest;
mod thread;
mod whole;

use crate::cli::arguments::{Export, ExportFormat};
use crate::cli::failure::{Failed, Usage};
use crate::cli::place::{Place, Present};
use crate::cli::{journals, output, sessions};
use crate::domain::catalogue::SessionKey;
use crate::domain::session::Session;
use crate::domain::visible::{Viewer, visible};
use crate::domain::words::{JournalKind, SessionKind};
use crate::export::{brief, csv, html, json_text, json_with, markdown_with};
use crate::store::catalogue::catalogue;
use crate::store::links::links;
use crate::store::{DataFolder, hand_over};
use anyhow::bail;
use serde_json::Value;
use std::process::ExitCode;

/// Writes sessions as the room may read them, or whole where that is asked for.
///
/// # Errors
/// If a session does not exist or cannot be read, or the file cannot be written.
pub(super) fn hand_over(
    place: &Place,
    journal: Option<&str>,
    wishes: &Export,
) -> anyhow::Result<ExitCode> {
    let journal = journal.map(|name| journals::named(&place.data, name)).transpose()?;
    let slug = journal.as_ref().map(|journal| journal.slug.as_str());
    if wishes.digest {
        let text = digest::text(place, slug, wishes)?;
        return write(&text, wishes);
    }
    if let Some(wanted) = &wishes.thread {
        let text = thread::text(place, slug, wanted, wishes)?;
        return write(&text, wishes);
    }
    if wishes.all {
        let text = whole::text(place, slug, wishes)?;
        return write(&text, wishes);
    }
    let keys = match wishes.ids.as_slice() {
        [] => vec![last_workshop(&place.data, slug)?],
        ids => {
            let found = ids.iter().map(|id| sessions::find(&place.data, slug, id));
            found.collect::<anyhow::Result<_>>()?
        }
    };
    let viewer = viewer(wishes);
    let mut read = Vec::with_capacity(keys.len());
    for key in keys {
        let session = sessions::read(&place.data, &key)?;
        warn_of_nothing(&key, &session, viewer);
        read.push((key, session));
    }
    let text = match wishes.format {
        ExportFormat::Md => {
            let documents = read.iter().map(|(key, session)| document(place, key, session, wishes));
            documents.collect::<Vec<_>>().join("\n---\n\n")
        }
        ExportFormat::Html => {
            let set = |(key, session)| (document(place, key, session, wishes), session);
            let documents: Vec<(String, &Session)> =
                read.iter().map(|(key, session)| (key, session)).map(set).collect();
            let title = match documents.as_slice() {
                [(_, session)] => session.header.title.clone(),
                all => format!("{} sessions", all.len()),
            };
            html(&title, &documents, viewer)
        }
        ExportFormat::Json | ExportFormat::Csv if wishes.brief => {
            bail!(Usage("A brief is a page to be read: --format md or html.".into()))
        }
        ExportFormat::Csv => {
            let names: Vec<String> = read
                .iter()
                .map(|(key, _)| journals::of_folder(&place.data, &key.journal).name)
                .collect();
            let sessions: Vec<(&Session, &str)> = read
                .iter()
                .zip(&names)
                .map(|((_, session), name)| (session, name.as_str()))
                .collect();
            let (table, left_out) = csv(&sessions, viewer);
            say_left_out(left_out);
            table
        }
        ExportFormat::Json => {
            let mut values: Vec<_> = read
                .iter()
                .map(|(key, session)| {
                    let journal = journals::of_folder(&place.data, &key.journal);
                    json_with(session, viewer, &links(&place.data, &journal, session))
                })
                .collect();
            let only = if values.len() == 1 { values.pop() } else { None };
            json_text(&only.unwrap_or(Value::Array(values)))
        }
    };
    write(&text, wishes)
}

fn write(text: &str, wishes: &Export) -> anyhow::Result<ExitCode> {
    match &wishes.output {
        None => output::data(text)?,
        Some(path) => {
            let random = Present::now()?.id();
            hand_over::write(path, text.as_bytes(), wishes.force, &random)?;
            output::message(&format!("Written to {}.", path.display()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Says of a table, which has no end to say it at, how much it left out.
fn say_left_out(left_out: usize) {
    if left_out > 0 {
        output::message(&format!(
            "Left out: {left_out} that not everybody may read. --everything exports it all."
        ));
    }
}

/// A session as a page to be read.
fn document(place: &Place, key: &SessionKey, session: &Session, wishes: &Export) -> String {
    let journal = journals::of_folder(&place.data, &key.journal);
    let links = links(&place.data, &journal, session);
    if wishes.brief {
        return brief(session, &journal.name, &links);
    }
    markdown_with(session, &journal.name, viewer(wishes), &links)
}

fn viewer(wishes: &Export) -> Viewer {
    if wishes.everything { Viewer::Owner } else { Viewer::Room }
}

/// The workshop that ended last, one's own journal left out.
fn last_workshop(folder: &DataFolder, journal: Option<&str>) -> anyhow::Result<SessionKey> {
    folder.slugs()?;
    let catalogue = catalogue(folder);
    let is_personal = |slug: &str| {
        catalogue
            .journals
            .iter()
            .any(|journal| journal.slug == slug && journal.kind == JournalKind::Personal)
    };
    let last = catalogue
        .rows
        .iter()
        .filter(|row| journal.is_none_or(|slug| row.key.journal == slug))
        .filter(|row| !is_personal(&row.key.journal))
        .filter_map(|row| row.summary().map(|summary| (summary, &row.key)))
        .filter(|(summary, _)| summary.kind == SessionKind::Workshop)
        .filter_map(|(summary, key)| summary.ended.map(|ended| (ended, key)))
        .max_by_key(|(ended, _)| *ended);
    match last {
        Some((_, key)) => Ok(key.clone()),
        None => bail!(Failed(
            "No workshop has ended yet, so there is nothing to export. `balcony list` shows what \
             there is; name a session by its ID."
                .into()
        )),
    }
}

/// Says so where a session has entries and none of them is for the room.
fn warn_of_nothing(key: &SessionKey, session: &Session, viewer: Viewer) {
    let is_hidden = |entry| !visible(session, entry, viewer).shows_text();
    if !session.entries.is_empty() && session.entries.iter().all(is_hidden) {
        output::message(&format!(
            "Nothing that was said in {} is for the room. --everything exports it all.",
            key.id
        ));
    }
}
