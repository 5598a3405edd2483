//! What Balcony asks: the built-in files and the user's own, read and checked in the same way.

mod block;
mod built_in;
mod cast;
mod check;
mod draft;
mod format;
mod hurdle;
mod light_bulb;
mod method;
mod order;
mod outside;
mod own;
mod places;
mod prompts;
mod questions;
mod rounds;
mod story;
mod what_if;
mod writing;

use crate::domain::format::{Format, Origin};
use crate::domain::practice::{BuildingBlock, Fault, Practice};
use crate::fold::fold;
use crate::handwritten::{self, At, Page, Section};
use chrono::{Datelike, NaiveDate};
pub use draft::{begin_format, keep_format};
use std::path::{Path, PathBuf};

/// One content file, wherever it comes from, not parsed yet.
struct Source<'a> {
    path: PathBuf,
    origin: Origin,
    bytes: &'a [u8],
}

/// Everything that can be asked: what is built in, and what `own`, the user's config folder, adds
/// in folders of the same names.
pub fn load(own: Option<&Path>) -> Practice {
    let mut practice = Practice::default();
    let faults = &mut practice.faults;
    practice.formats = gather("formats", one(format::read), own, faults);
    practice.blocks = gather("blocks", one(block::read), own, faults);
    practice.hurdles = gather("hurdles", one(hurdle::read), own, faults);
    practice.light_bulbs = gather("light-bulbs", one(light_bulb::read), own, faults);
    practice.stories = gather("stories", one(story::read), own, faults);
    practice.methods = gather("methods", one(method::read), own, faults);
    practice.what_ifs = gather("what-ifs", one(what_if::read), own, faults);
    practice.questions = gather("questions", questions::read, own, faults);
    for source in built_in::sources("") {
        practice.places.extend(read(&source, places::read, faults).unwrap_or_default());
    }
    for source in built_in::sources("cast") {
        practice.cast = read(&source, cast::read, faults).unwrap_or_default();
    }
    practice.stories.sort_by_key(|story| fold(&story.place));
    practice.methods.sort_by_key(|method| fold(&method.name));
    practice.what_ifs.sort_by_key(|card| fold(&card.name));
    practice
}

/// The format that the file at `path` describes, and everything that is wrong with it: names of
/// parts and methods that are in neither the library nor the file are faults as well.
pub fn check_format(path: &Path, practice: &Practice) -> (Option<Format>, Vec<Fault>) {
    let bytes = match handwritten::bytes(path) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => {
            return (None, vec![handwritten::fault(path, "there is no such file; check its name")]);
        }
        Err(reason) => return (None, vec![handwritten::fault(path, reason)]),
    };
    check_bytes(path, &bytes, practice)
}

/// The same of a file that says this, whether it is there yet or not.
fn check_bytes(path: &Path, bytes: &[u8], practice: &Practice) -> (Option<Format>, Vec<Fault>) {
    let origin = Origin::File(path.to_owned());
    let source = Source { path: path.to_owned(), origin, bytes };
    let mut faults = Vec::new();
    let shape = |page: &mut Page<'_>, file: &Section<'_, '_>, origin: &Origin| {
        let format = format::read(page, file, origin);
        check::links(page, file, practice);
        format
    };
    let format = read(&source, shape, &mut faults);
    (format, faults)
}

/// A shape for files that hold one item.
fn one<T>(
    shape: impl Fn(&mut Page<'_>, &Section<'_, '_>, &Origin) -> Option<T>,
) -> impl Fn(&mut Page<'_>, &Section<'_, '_>, &Origin) -> Option<Vec<T>> {
    move |page, file, origin| shape(page, file, origin).map(|item| vec![item])
}

/// What the files of one folder hold, the user's own over the built-in ones.
fn gather<T: order::Placed>(
    folder: &str,
    shape: impl Fn(&mut Page<'_>, &Section<'_, '_>, &Origin) -> Option<Vec<T>>,
    own: Option<&Path>,
    faults: &mut Vec<Fault>,
) -> Vec<T> {
    let mut items = Vec::new();
    let own = own.map(|own| own::files(&own.join(folder), faults)).unwrap_or_default();
    let built_in = built_in::sources(folder);
    let own = own.iter().map(own::OwnFile::source);
    for source in built_in.into_iter().chain(own) {
        for item in read(&source, &shape, faults).unwrap_or_default() {
            order::place(&mut items, item, faults);
        }
    }
    order::sort(&mut items);
    items
}

/// The files of the demo's script, in the order of their names.
pub(crate) fn scripts() -> Vec<(PathBuf, &'static [u8])> {
    let files = built_in::sources("demo").into_iter();
    files.map(|source| (source.path, source.bytes)).collect()
}

/// The question that stands on the first screen all day. Only one built-in file is parsed for it.
pub fn question_of_the_day(day: NaiveDate) -> String {
    let number = day.num_days_from_ce().unsigned_abs() as usize;
    // Three is no divisor of eleven: after thirty-three days each question has had its turn, and
    // two days running never ask from the same block.
    let sources = built_in::sources("blocks");
    let block = number
        .wrapping_mul(3)
        .checked_rem(sources.len())
        .and_then(|place| sources.get(place))
        .and_then(|source| read(source, block::read, &mut Vec::new()));
    block.and_then(|block| question(&block, number)).unwrap_or_default()
}

fn question(block: &BuildingBlock, number: usize) -> Option<String> {
    let place = number.checked_rem(block.prompts.len())?;
    block.prompts.get(place).map(|prompt| prompt.text.clone())
}

/// What `shape` makes of a file, or all that is wrong with it.
fn read<T>(
    source: &Source<'_>,
    shape: impl Fn(&mut Page<'_>, &Section<'_, '_>, &Origin) -> Option<T>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let mut page = match Page::new(&source.path, source.bytes) {
        Ok(page) => page,
        Err(fault) => {
            faults.push(fault);
            return None;
        }
    };
    let document = page.parse();
    if let Some(document) = &document {
        outside::check(&mut page, document.get_ref());
    }
    let item = document
        .and_then(|document| shape(&mut page, &Section::whole(document.get_ref()), &source.origin));
    let found = page.faults();
    let is_sound = found.is_empty();
    faults.extend(found);
    item.filter(|_| is_sound)
}

/// The texts of a list without their places.
fn values(texts: Vec<At<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}
