//! The user's settings, read from `config.toml`. The program never writes that file.

use crate::domain::practice::Fault;
use crate::domain::settings::{DateStyle, Settings, ThemeChoice};
use crate::handwritten::{self, Page, Section};
use std::path::{Path, PathBuf};
use toml::de::DeTable;

/// Every setting there is.
const KEYS: [&str; 6] = ["theme", "bell", "measure", "dates", "clock", "discreet"];

/// The ways to write the time: one, so far.
const CLOCKS: [&str; 1] = ["24h"];

/// The settings file in the user's config folder.
pub fn file(folder: &Path) -> PathBuf {
    folder.join("config.toml")
}

/// The settings in the user's config folder, and what is wrong with them. What is missing or wrong
/// is as if nobody had chosen; a file that is not there chooses nothing.
pub fn load(folder: Option<&Path>) -> (Settings, Vec<Fault>) {
    let Some(path) = folder.map(file) else { return (Settings::default(), Vec::new()) };
    match handwritten::bytes(&path) {
        Ok(None) => (Settings::default(), Vec::new()),
        Ok(Some(bytes)) => read(&path, &bytes),
        Err(reason) => (Settings::default(), vec![handwritten::fault(&path, reason)]),
    }
}

/// The settings that a file at `path` with this content makes.
fn read(path: &Path, bytes: &[u8]) -> (Settings, Vec<Fault>) {
    let mut page = match Page::new(path, bytes) {
        Ok(page) => page,
        Err(fault) => return (Settings::default(), vec![fault]),
    };
    let text = page.sound_lines();
    let settings = DeTable::parse(&text)
        .map_or_else(|_| Settings::default(), |document| choices(&mut page, document.get_ref()));
    (settings, page.faults())
}

fn choices(page: &mut Page<'_>, document: &DeTable<'_>) -> Settings {
    let file = Section::whole(document);
    file.expect_keys(page, &KEYS);
    file.word(page, "clock", &CLOCKS, |word| CLOCKS.contains(&word).then_some(()));
    let usual = Settings::default();
    Settings {
        theme: file
            .word(page, "theme", &ThemeChoice::WORDS, ThemeChoice::known)
            .unwrap_or(usual.theme),
        bell: file.truth(page, "bell").unwrap_or(usual.bell),
        measure: measure(page, &file).unwrap_or(usual.measure),
        dates: file.word(page, "dates", &DateStyle::WORDS, DateStyle::known).unwrap_or(usual.dates),
        discreet: file.truth(page, "discreet").unwrap_or(usual.discreet),
    }
}

fn measure(page: &mut Page<'_>, file: &Section<'_, '_>) -> Option<usize> {
    let (least, most) = (Settings::NARROWEST as i64, Settings::WIDEST as i64);
    file.number(page, "measure", least, most).and_then(|columns| usize::try_from(columns).ok())
}

#[cfg(test)]
mod tests;
