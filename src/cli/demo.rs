//! `balcony demo`: the app on a place that does not exist, with a year and a half in it.

use crate::cli::arguments::Appearance;
use crate::cli::failure::{Failed, Usage};
use crate::cli::full_screen::{self, Opening};
use crate::cli::output;
use crate::cli::place::{Place, Present};
use crate::content;
use crate::demo::{self, Demo};
use crate::store::DataFolder;
use crate::store::journal::save_journal;
use crate::store::note::create_note;
use anyhow::{Context, bail};
use std::path::Path;
use std::process::ExitCode;

/// Writes the demo into a folder, or opens it in one that is gone afterwards.
///
/// # Errors
/// If it cannot be written, or the app fails.
pub(super) fn begin(
    into: Option<&Path>,
    journal: Option<&str>,
    appearance: Appearance,
) -> anyhow::Result<ExitCode> {
    match into {
        Some(folder) => write_into(folder),
        None => open(journal, appearance),
    }
}

fn open(journal: Option<&str>, appearance: Appearance) -> anyhow::Result<ExitCode> {
    let folder = tempfile::Builder::new().prefix("balcony-demo-").tempdir();
    let folder = folder.context("There is no place for the demo: no temporary folder was made")?;
    let place = Place::find(Some(folder.path().to_owned()))?;
    let demo = write(&place.data)?;
    let journal = journal.unwrap_or(&demo.place.slug);
    let opened = full_screen::open(place, Some(journal), Opening::Demo, appearance.wish());
    let path = folder.path().to_owned();
    let closed = folder.close();
    let status = opened?;
    closed.with_context(|| format!("The demo's folder is still there: {}", path.display()))?;
    Ok(status)
}

fn write_into(folder: &Path) -> anyhow::Result<ExitCode> {
    let place = Place::find(Some(folder.to_owned()))?;
    if !place.data.is_empty()? {
        bail!(Usage(format!(
            "{} is not empty, so nothing was written. Name a new folder.",
            folder.display()
        )));
    }
    write(&place.data)?;
    let folder = folder.display();
    output::data(&format!("Written to {folder}. `balcony --data-dir {folder}` opens it."))?;
    Ok(ExitCode::SUCCESS)
}

/// The demo has a folder of its own; none is to be named for it.
///
/// # Errors
/// If one was.
pub(super) fn refuse_data_dir(folder: Option<&Path>) -> anyhow::Result<()> {
    if folder.is_some() {
        bail!(Usage(
            "The demo has a folder of its own, which is removed at the end. To keep it: \
             `balcony demo --into DIR`, then `balcony --data-dir DIR`."
                .into()
        ));
    }
    Ok(())
}

fn write(folder: &DataFolder) -> anyhow::Result<Demo> {
    let mut present = Present::now()?;
    // Nobody's own formats change what was said in it.
    let demo = demo::play(&content::load(None), present.moment.wall).map_err(|faults| {
        let faults: Vec<String> = faults
            .iter()
            .map(|fault| format!("{}: {}", fault.file.display(), fault.reason))
            .collect();
        Failed(format!("The demo's script has faults. {}", faults.join(". ")))
    })?;
    folder.prepare()?;
    for journal in [&demo.place, &demo.personal] {
        save_journal(folder, journal, &present.id())?;
    }
    for (key, session) in &demo.sessions {
        create_note(folder, key, session, &present.id())?;
    }
    Ok(demo)
}
