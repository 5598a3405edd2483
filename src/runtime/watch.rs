//! Watching the file of the wall: whoever changes it, the window that shows it hears of it.

use crate::runtime::occurrence::{Occurrence, Reporter};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::Path;

/// The watch; it ends when this is dropped.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches the folder of `file`, and reports every change of the file.
    ///
    /// # Errors
    /// A sentence, if the folder cannot be watched.
    pub fn start(file: &Path, reporter: Reporter) -> Result<Self, String> {
        let wanted = file.file_name().map(ToOwned::to_owned);
        let folder = file.parent().unwrap_or_else(|| Path::new("."));
        let sentence = |error: notify::Error| format!("The wall cannot be followed: {error}.");
        let heard = move |event: notify::Result<Event>| {
            let is_it = |event: &Event| {
                event.paths.iter().any(|path| path.file_name() == wanted.as_deref())
            };
            // What cannot be told apart is looked at.
            if event.as_ref().map_or(true, is_it) {
                reporter.report(Occurrence::WallChanged);
            }
        };
        let mut watcher = notify::recommended_watcher(heard).map_err(sentence)?;
        watcher.watch(folder, RecursiveMode::NonRecursive).map_err(sentence)?;
        Ok(Self { _watcher: watcher })
    }
}
