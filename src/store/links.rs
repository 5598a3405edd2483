//! What the looks of a session lead to in the other sessions of its journal.

use crate::domain::catalogue::SessionKey;
use crate::domain::id::Id;
use crate::domain::journal::Journal;
use crate::domain::link::Links;
use crate::domain::session::Session;
use crate::domain::visible::Viewer;
use crate::domain::words::JournalKind;
use crate::store::survey::Survey;
use crate::store::{DataFolder, names, reading};
use std::cmp::Reverse;
use std::path::PathBuf;

/// What the looks of a session lead to. Only files that name one of the entries are read.
pub fn links(folder: &DataFolder, journal: &Journal, session: &Session) -> Links {
    let mut links = Links::default();
    let wanted = Links::wanted(session);
    if wanted.is_empty() {
        return links;
    }
    let viewer = match journal.kind {
        JournalKind::Personal => Viewer::Owner,
        _ => Viewer::Room,
    };
    let survey = Survey::new(folder);
    let names_any = |file: &str| wanted.iter().any(|id| file.contains(id.as_str()));
    for (key, path) in files(folder, &journal.slug) {
        if links.has_all(&wanted) {
            break;
        }
        if key.id != session.header.id
            && let Some(other) = survey.session(&key, &path, names_any)
        {
            links.take(&wanted, &other, viewer);
        }
    }
    links
}

/// The sessions of a journal, the newest first, other versions of them left out.
pub(crate) fn files(folder: &DataFolder, slug: &str) -> Vec<(SessionKey, PathBuf)> {
    let homes = folder.sessions(slug).into_iter().chain(folder.years(slug));
    let items = homes.flat_map(|home| reading::list(&home).unwrap_or_default());
    let mut files: Vec<(SessionKey, PathBuf)> = items
        .filter_map(|item| {
            let name = reading::name(&item)?;
            let stem = name.strip_suffix(".json").filter(|stem| names::fit(stem).is_ok())?;
            let is_main = names::version_of(stem).is_none();
            is_main.then(|| (SessionKey::new(slug, Id::new(stem)), item.path()))
        })
        .collect();
    files.sort_by_key(|(key, _)| Reverse(key.id.clone()));
    files
}
