//! `balcony show`: one session as its owner reads it.

use crate::cli::place::Place;
use crate::cli::{journals, output, sessions};
use crate::domain::visible::Viewer;
use crate::export;
use crate::store::links::links;
use std::process::ExitCode;

/// Prints everything that a session holds, unrevealed, private and unfinished words included.
///
/// # Errors
/// If there is no such session, or it cannot be read.
pub(super) fn print(
    place: &Place,
    journal: Option<&str>,
    id: &str,
    as_json: bool,
) -> anyhow::Result<ExitCode> {
    let journal = journal.map(|name| journals::named(&place.data, name)).transpose()?;
    let slug = journal.as_ref().map(|journal| journal.slug.as_str());
    let key = sessions::find(&place.data, slug, id)?;
    let session = sessions::read(&place.data, &key)?;
    let journal = journals::of_folder(&place.data, &key.journal);
    let links = links(&place.data, &journal, &session);
    if as_json {
        output::json(&export::json_with(&session, Viewer::Owner, &links))?;
    } else {
        output::data(&export::markdown_with(&session, &journal.name, Viewer::Owner, &links))?;
    }
    Ok(ExitCode::SUCCESS)
}
