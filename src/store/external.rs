//! A text handed to the user's own editor.

use crate::domain::id::Id;
use crate::store::names::{self, Owned};
use crate::store::recovery::Recovered;
use crate::store::{DataFolder, Hash, StoreError, reading, writing};
use std::io::Write;
use std::path::{Path, PathBuf};

/// The largest text that is taken back.
const CAP: u64 = 1024 * 1024;

/// A text file for an editor, only for this user's eyes.
#[derive(Debug)]
pub struct ExternalText {
    path: PathBuf,
}

impl ExternalText {
    /// Writes `text` to a new file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn create(
        folder: &DataFolder,
        session: &Id,
        random: &Id,
        text: &str,
    ) -> Result<Self, StoreError> {
        names::fit(session.as_str())?;
        writing::make_inside(folder, &folder.drafts())?;
        let owned = Owned::name(session, folder.process(), random);
        let path = folder.drafts().join(format!("{owned}.{}.txt", mark(text.as_bytes())));
        let mut file = writing::create(&path)?;
        if let Err(fault) = file.write_all(text.as_bytes()) {
            // Half a text would look as if words were lost; the whole is still in the session.
            let _ = writing::remove(&path);
            return Err(StoreError::io("write", &path)(fault));
        }
        Ok(Self { path })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it says now.
    ///
    /// # Errors
    /// If it cannot be read, is larger than 1 MiB or is not UTF-8.
    pub fn read_back(&self) -> Result<String, StoreError> {
        let bytes = reading::read(&self.path, CAP)?;
        String::from_utf8(bytes).map_err(|fault| {
            let at = fault.utf8_error().valid_up_to();
            StoreError::damaged(&self.path, format!("it is not UTF-8 text, from byte {at} on"))
        })
    }

    /// Removes it.
    ///
    /// # Errors
    /// If it cannot be removed.
    pub fn remove(self) -> Result<(), StoreError> {
        writing::remove(&self.path)?;
        self.path.parent().map_or(Ok(()), writing::sync_folder)
    }
}

/// What tells in the file's name whether the text was changed.
fn mark(text: &[u8]) -> String {
    Hash::of(text).to_string().chars().take(16).collect()
}

/// Texts of dead processes: unchanged ones are removed, changed ones left and told of.
pub(crate) fn leftovers(
    folder: &DataFolder,
    host: &str,
    is_alive: &impl Fn(u32) -> bool,
) -> Vec<Recovered> {
    let mut told = Vec::new();
    for item in reading::list(&folder.drafts()).unwrap_or_default() {
        let Some((owned, before)) = parse(&reading::name(&item).unwrap_or_default()) else {
            continue;
        };
        if owned.process.host() != host || is_alive(owned.process.pid()) {
            continue;
        }
        let path = item.path();
        if reading::read(&path, CAP).is_ok_and(|bytes| mark(&bytes) == before) {
            // Its words are all in the session; that it stays would do no harm.
            let _ = writing::remove(&path);
            continue;
        }
        let notice = format!(
            "A text that was being written in another editor is still in {}. It is left alone: \
             copy from it what you need, then remove it.",
            path.display()
        );
        told.push(Recovered { key: None, saved: false, notices: vec![notice] });
    }
    told
}

/// Whose text a name is, and what marked the text at first.
pub(crate) fn parse(name: &str) -> Option<(Owned, String)> {
    let (owned, mark) = name.strip_suffix(".txt")?.rsplit_once('.')?;
    Some((Owned::parse(owned)?, mark.to_owned()))
}
