//! Reading a format file.

use crate::content::{check, rounds};
use crate::domain::format::{Format, FormatStep, Origin};
use crate::domain::words::{Collects, Mode, Names, SessionKind, Show};
use crate::handwritten::{At, Page, Section};

const KEYS: [&str; 9] =
    ["id", "name", "kind", "aim", "group", "before", "credit", "source", "step"];

const STEP_KEYS: [&str; 26] = [
    "id", "title", "minutes", "mode", "show", "collects", "names", "blocks", "reveals", "prompt",
    "points", "do", "say", "watch", "stuck", "source", "method", "items", "scale", "dots",
    "groups", "about", "phases", "turns", "turn", "roles",
];

/// The kinds of session that a format can make.
const KINDS: [&str; 2] = ["workshop", "reflection"];

/// The longest step, in minutes.
const LONGEST: i64 = 480;

/// The most dots that one person may have.
const MOST_DOTS: i64 = 20;

/// The most steps.
const MOST_STEPS: usize = 500;

/// A step as read, with the places of what is checked against other steps.
pub(super) struct StepAt {
    /// Where it begins.
    pub(super) start: usize,
    /// Where its id stands.
    pub(super) id: usize,
    /// Its `reveals`, each with its place.
    pub(super) reveals: Vec<At<String>>,
    /// Its `about`, each with its place.
    pub(super) about: Vec<At<String>>,
    /// Whether its `show` was one of the words.
    pub(super) show_is_known: bool,
    /// The step.
    pub(super) step: FormatStep,
}

/// The format that a file describes. Faults are noted on the page.
pub(super) fn read(page: &mut Page<'_>, file: &Section<'_, '_>, origin: &Origin) -> Option<Format> {
    file.expect_keys(page, &KEYS);
    let format = Format {
        id: file.needed_name(page, "id").value,
        name: file.needed_text(page, "name").value,
        kind: file
            .needed_word(page, "kind", &KINDS, SessionKind::known)
            .unwrap_or(SessionKind::Workshop),
        aim: file.text(page, "aim").value,
        group: file.text(page, "group").value,
        before: file.text(page, "before").value,
        credit: file.text(page, "credit").value,
        source: file.text(page, "source").value,
        origin: origin.clone(),
        steps: Vec::new(),
    };
    let sections = file.needed_sections(page, "step", "this step");
    if let Some(first_too_many) = sections.get(MOST_STEPS) {
        let count = sections.len();
        page.fault(
            first_too_many.start(),
            format!("the format has {count} steps; it may have {MOST_STEPS} at most"),
        );
        return None;
    }
    let steps: Vec<_> = sections.iter().map(|section| read_step(page, section)).collect();
    check::steps(page, &steps);
    Some(Format { steps: steps.into_iter().map(|step| step.step).collect(), ..format })
}

fn read_step(page: &mut Page<'_>, section: &Section<'_, '_>) -> StepAt {
    section.expect_keys(page, &STEP_KEYS);
    let id = section.needed_name(page, "id");
    let title = section.needed_text(page, "title").value;
    let minutes = section.needed_number(page, "minutes", 1, LONGEST);
    let mode = section.needed_word(page, "mode", Mode::WORDS, Mode::known);
    let show = section.needed_word(page, "show", Show::WORDS, Show::known);
    let collects = section.needed_word(page, "collects", Collects::WORDS, Collects::known);
    let names = section.needed_word(page, "names", Names::WORDS, Names::known);
    let blocks = section.texts(page, "blocks");
    let reveals = section.texts(page, "reveals");
    let about = section.texts(page, "about");
    let prompt = section.text(page, "prompt");
    check::prompt(page, &prompt, collects.as_ref());
    let points = section.texts(page, "points");
    check::lines(page, "points", &points);
    let items = section.texts(page, "items");
    check::items(page, &items);
    let groups = section.texts(page, "groups");
    check::groups(page, &groups);
    let scale = section.text(page, "scale");
    let scale = check::scale(page, &scale);
    let show_is_known = show.is_some();
    let texts = |items: &[At<String>]| items.iter().map(|item| item.value.clone()).collect();
    let step = FormatStep {
        id: id.value,
        title,
        minutes,
        mode: mode.unwrap_or(Mode::WholeRoom),
        show: show.unwrap_or(Show::Own),
        collects: collects.unwrap_or(Collects::Note),
        names: names.unwrap_or(Names::None),
        blocks: texts(&blocks),
        method: section.text(page, "method").value,
        items: texts(&items),
        scale,
        dots: section.number(page, "dots", 1, MOST_DOTS),
        groups: texts(&groups),
        rounds: rounds::read(page, section, minutes),
        reveals: texts(&reveals),
        about: texts(&about),
        prompt: prompt.value,
        points: texts(&points),
        instruction: section.text(page, "do").value,
        say: section.text(page, "say").value,
        watch: section.text(page, "watch").value,
        stuck: section.text(page, "stuck").value,
        source: section.text(page, "source").value,
    };
    StepAt { start: section.start(), id: id.start, reveals, about, show_is_known, step }
}
