//! Opening the full-screen app.

use crate::cli::failure::{Failed, Usage};
use crate::cli::journals;
use crate::cli::place::Place;
use crate::content;
use crate::domain::format::Format;
use crate::runtime::ground;
use crate::runtime::options::{Options, Start};
use anyhow::bail;
use std::process::ExitCode;

/// Opens the app on this screen, and waits until it is left.
///
/// # Errors
/// If there is no terminal, no journal of that name, or the app fails.
pub(super) fn open(place: Place, journal: Option<&str>, start: Start) -> anyhow::Result<ExitCode> {
    let journal = journal.map(|name| journals::named(&place.data, name)).transpose()?;
    ground::check().map_err(Usage)?;
    run(Options {
        data: place.data,
        config: place.config,
        journal: journal.map(|journal| journal.slug),
        start,
    })
}

/// The screen where a workshop is prepared, on `format` if that is named.
///
/// # Errors
/// If no format has that name.
pub(super) fn workshop(place: &Place, format: Option<&str>) -> anyhow::Result<Start> {
    let Some(wanted) = format else { return Ok(Start::Workshop(None)) };
    let practice = content::load(place.config.as_deref());
    let Some(format) = practice.format(wanted) else {
        let names: Vec<_> = practice.formats.iter().map(Format::slug).collect();
        let there_is = names.join(", ");
        bail!(Usage(format!("There is no format “{wanted}”. There is: {there_is}.")));
    };
    Ok(Start::Workshop(Some(format.id.clone())))
}

/// The seam: `runtime::run(options)` belongs here, and nothing else has to change.
fn run(_: Options) -> anyhow::Result<ExitCode> {
    bail!(Failed("The full screen is not part of this build yet.".into()))
}
