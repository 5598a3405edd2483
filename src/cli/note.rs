//! `balcony note`: something seen in the moment, kept without a question.

use crate::cli::failure::{Failed, Usage};
use crate::cli::place::{Place, Present};
use crate::cli::{journals, output};
use crate::domain::catalogue::SessionKey;
use crate::domain::noted;
use crate::store::note::create_note;
use anyhow::{Context, bail};
use std::io::{self, Read};
use std::process::ExitCode;

/// The most that an entry holds: 1 MB.
const LONGEST: usize = 1_000_000;

/// Keeps a note. Needs no lock: its file is its own.
///
/// # Errors
/// If there is nothing to keep, no such journal, or it cannot be written.
pub(super) fn keep(
    place: &Place,
    journal: Option<&str>,
    words: &[String],
) -> anyhow::Result<ExitCode> {
    let text = match words {
        [only] if only == "-" => read_all()?,
        words => words.join(" "),
    };
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    if text.is_empty() {
        bail!(Usage("The note is empty, so nothing was kept. Write its text after `note`.".into()));
    }
    if text.len() > LONGEST {
        bail!(Failed("The note is longer than 1 MB, so nothing was kept. Divide it.".into()));
    }
    let journal = match journal {
        Some(name) => journals::named(&place.data, name)?,
        None => journals::personal(&place.data)?,
    };
    let mut present = Present::now()?;
    let at = present.moment.wall;
    let session = noted::session(&text, at, || present.id());
    let key = SessionKey::new(journal.slug, session.header.id.clone());
    place.data.prepare()?;
    create_note(&place.data, &key, &session, &present.id())?;
    output::data(&format!("Kept in {}: {}", journal.name, key.id))?;
    Ok(ExitCode::SUCCESS)
}

fn read_all() -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    // One byte too many tells that it is too long.
    let limit = LONGEST as u64 + 1;
    io::stdin()
        .lock()
        .take(limit)
        .read_to_end(&mut bytes)
        .context("The note could not be read from standard input, so nothing was kept")?;
    if bytes.len() > LONGEST {
        bail!(Failed("The note is longer than 1 MB, so nothing was kept. Divide it.".into()));
    }
    String::from_utf8(bytes)
        .map_err(|_| Failed("Standard input is not UTF-8 text, so nothing was kept.".into()).into())
}
