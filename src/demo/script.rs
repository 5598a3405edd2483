//! The whole script: the people of the place, and its scenes in their order.

use crate::demo::company::Company;
use crate::demo::scene::Scene;
use crate::domain::practice::Fault;
use crate::handwritten::{self, Page, Section};
use std::path::{Path, PathBuf};

/// The file that says which place it is and who lives and works there.
const COMPANY: &str = "place.toml";

/// What the files of the demo say.
#[derive(Debug)]
pub(super) struct Script {
    /// The place and its people.
    pub(super) company: Company,
    /// Who met when, and what was said.
    pub(super) scenes: Vec<Scene>,
}

impl Script {
    /// Reads all files, in the order of their names.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(super) fn read(files: Vec<(PathBuf, &[u8])>) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut company = None;
        let mut scenes = Vec::new();
        for (path, bytes) in files {
            if path.file_name().is_some_and(|name| name == COMPANY) {
                company = whole(&path, bytes, &mut faults, Company::read);
            } else {
                let read = |page: &mut Page<'_>, file: &Section<'_, '_>| {
                    Scene::read(page, file, path.clone())
                };
                scenes.extend(whole(&path, bytes, &mut faults, read));
            }
        }
        match company.filter(|_| faults.is_empty()) {
            Some(company) => Ok(Self { company, scenes }),
            None if faults.is_empty() => {
                Err(vec![handwritten::fault(Path::new(COMPANY), "there is no such file")])
            }
            None => Err(faults),
        }
    }
}

/// What `shape` makes of a file, unless something is wrong with it.
fn whole<T>(
    path: &Path,
    bytes: &[u8],
    faults: &mut Vec<Fault>,
    shape: impl Fn(&mut Page<'_>, &Section<'_, '_>) -> T,
) -> Option<T> {
    let mut page = match Page::new(path, bytes) {
        Ok(page) => page,
        Err(fault) => {
            faults.push(fault);
            return None;
        }
    };
    let document = page.parse();
    let read = document.map(|document| shape(&mut page, &Section::whole(document.get_ref())));
    let found = page.faults();
    let is_sound = found.is_empty();
    faults.extend(found);
    read.filter(|_| is_sound)
}
