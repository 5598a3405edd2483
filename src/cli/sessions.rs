//! Sessions by their IDs, or by the start of one.

use crate::cli::failure::Usage;
use crate::cli::output;
use crate::domain::catalogue::SessionKey;
use crate::domain::session::Session;
use crate::store::{DataFolder, open};
use anyhow::bail;

/// The session that somebody means, in `journal` if that is named.
///
/// # Errors
/// If there is none, or more than one.
pub(super) fn find(
    folder: &DataFolder,
    journal: Option<&str>,
    wanted: &str,
) -> anyhow::Result<SessionKey> {
    let mut found = open::find(folder, wanted);
    if let Some(journal) = journal {
        found.retain(|key| key.journal == journal);
    }
    match found.as_slice() {
        [only] => Ok(only.clone()),
        [] => bail!(Usage(format!(
            "There is no session whose ID begins with “{wanted}”. `balcony list` shows what there is."
        ))),
        several => {
            let lines: Vec<_> =
                several.iter().map(|key| format!("  {} in {}", key.id, key.journal)).collect();
            bail!(Usage(format!(
                "“{wanted}” could be any of {}. Write more of the ID, or name the journal with \
                 --journal:\n{}\n",
                several.len(),
                lines.join("\n")
            )))
        }
    }
}

/// A session with its drafts; what somebody should know about it is said. Needs no lock.
///
/// # Errors
/// If it cannot be read.
pub(super) fn read(folder: &DataFolder, key: &SessionKey) -> anyhow::Result<Session> {
    let opened = open::read(folder, key)?;
    for notice in &opened.notices {
        output::message(notice);
    }
    Ok(opened.session)
}
