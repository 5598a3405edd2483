//! What Balcony asks: the built-in files and the user's own, read and checked in the same way.

mod block;
mod built_in;
mod check;
mod format;
mod order;
mod own;

use crate::domain::format::Origin;
use crate::domain::practice::{BuildingBlock, Fault, Practice};
use crate::handwritten::{Page, Section};
use chrono::{Datelike, NaiveDate};
use std::path::{Path, PathBuf};

/// One content file, wherever it comes from, not parsed yet.
struct Source<'a> {
    path: PathBuf,
    origin: Origin,
    bytes: &'a [u8],
}

/// Everything that can be asked: what is built in, and what `own`, the user's config folder, adds
/// in `formats` and `blocks`.
pub fn load(own: Option<&Path>) -> Practice {
    let mut practice = Practice::default();
    for source in built_in::formats() {
        let format = read(&source, format::read, &mut practice.faults);
        order::place(&mut practice.formats, format, &mut practice.faults);
    }
    for source in built_in::blocks() {
        let block = read(&source, block::read, &mut practice.faults);
        order::place(&mut practice.blocks, block, &mut practice.faults);
    }
    if let Some(own) = own {
        for file in own::files(&own.join("formats"), &mut practice.faults) {
            let format = read(&file.source(), format::read, &mut practice.faults);
            order::place(&mut practice.formats, format, &mut practice.faults);
        }
        for file in own::files(&own.join("blocks"), &mut practice.faults) {
            let block = read(&file.source(), block::read, &mut practice.faults);
            order::place(&mut practice.blocks, block, &mut practice.faults);
        }
    }
    order::sort(&mut practice.formats);
    order::sort(&mut practice.blocks);
    practice
}

/// The question that stands on the first screen all day. Only one built-in file is parsed for it.
pub fn question_of_the_day(day: NaiveDate) -> String {
    let number = day.num_days_from_ce().unsigned_abs() as usize;
    // Three is no divisor of eleven: after thirty-three days each question has had its turn, and
    // two days running never ask from the same block.
    let sources = built_in::blocks();
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
    shape: fn(&mut Page<'_>, &Section<'_, '_>, &Origin) -> Option<T>,
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
    let item = document
        .and_then(|document| shape(&mut page, &Section::whole(document.get_ref()), &source.origin));
    let found = page.faults();
    let is_sound = found.is_empty();
    faults.extend(found);
    item.filter(|_| is_sound)
}
