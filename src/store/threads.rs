//! The threads of a whole journal.

use crate::domain::thread::{Gathered, Threads, WANTED};
use crate::domain::visible::Viewer;
use crate::store::survey::Survey;
use crate::store::{DataFolder, links};

/// What the sessions of a journal bring that outlives them, as `viewer` may read it. Only files
/// that hold any of it are parsed.
pub fn threads(folder: &DataFolder, slug: &str, viewer: Viewer) -> Threads {
    let survey = Survey::new(folder);
    let has_any = |file: &str| WANTED.iter().any(|word| file.contains(word));
    let mut threads = Threads::default();
    for (key, path) in links::files(folder, slug) {
        if let Some(session) = survey.session(&key, &path, has_any) {
            threads.put(key.id, Gathered::of(&session, viewer));
        }
    }
    threads
}
