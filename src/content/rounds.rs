//! Reading the phases and turns of a step.

use crate::domain::phase::Phase;
use crate::domain::rounds::Rounds;
use crate::domain::words::Mode;
use crate::handwritten::{Page, Section};

const KEYS: [&str; 4] = ["mode", "minutes", "name", "do"];

/// The most phases of a step: more would not stand on one line.
const MOST_PHASES: usize = 6;

/// The longest phase, in minutes.
const LONGEST: i64 = 120;

/// The most turns: nobody sits in a larger group.
const MOST_TURNS: i64 = 6;

/// The most letters of what a phase or a role is called.
const LONGEST_NAME: usize = 16;

/// What a list of phases looks like.
const EXAMPLE: &str = "[{ mode = \"pairs\", minutes = 2 }]";

/// The phases and turns of a step that takes `minutes`. Faults are noted on the page.
pub(super) fn read(page: &mut Page<'_>, step: &Section<'_, '_>, minutes: i64) -> Rounds {
    let sections = step.listed_sections(page, "phases", "this phase", EXAMPLE);
    if let Some(first_too_many) = sections.get(MOST_PHASES) {
        let count = sections.len();
        let reason = format!("`phases` has {count} phases; {MOST_PHASES} is the most it may have");
        page.fault(first_too_many.start(), reason);
    }
    let phases: Vec<Phase> = sections.iter().map(|section| phase(page, section)).collect();
    let turns = step.number(page, "turns", 1, MOST_TURNS);
    let turn = step.number(page, "turn", 1, MOST_TURNS);
    let start = sections.first().map_or_else(|| step.start(), Section::start);
    if turn.is_some() && turns.is_some() {
        let reason = "`turn` and `turns` can't both be here: a step is one turn, or holds several";
        page.fault(step.start(), reason);
    }
    if turns.is_some() && phases.is_empty() {
        page.fault(step.start(), format!("`turns` needs `phases`, such as {EXAMPLE}"));
    }
    let each: i64 = phases.iter().map(|phase| phase.minutes).sum();
    let all = each * turns.unwrap_or(1);
    if !phases.is_empty() && all != minutes {
        let reason =
            format!("the phases take {all} minutes and the step {minutes}; make them agree");
        page.fault(start, reason);
    }
    Rounds { phases, turns, turn, roles: roles(page, step), ..Rounds::default() }
}

fn phase(page: &mut Page<'_>, section: &Section<'_, '_>) -> Phase {
    section.expect_keys(page, &KEYS);
    let mode = section.needed_word(page, "mode", Mode::WORDS, Mode::known);
    let name = section.text(page, "name");
    if name.value.chars().count() > LONGEST_NAME {
        let reason = format!("`name` may have {LONGEST_NAME} characters at most");
        page.fault(name.start, reason);
    }
    Phase {
        mode: mode.unwrap_or(Mode::WholeRoom),
        minutes: section.needed_number(page, "minutes", 1, LONGEST),
        name: name.value,
        instruction: section.text(page, "do").value,
        other: serde_json::Map::new(),
    }
}

/// What whoever is in front does, and what the others do.
fn roles(page: &mut Page<'_>, step: &Section<'_, '_>) -> Vec<String> {
    let roles = step.texts(page, "roles");
    if step.has("roles") && roles.len() != 2 {
        let start = roles.first().map_or_else(|| step.start(), |role| role.start);
        let reason = "`roles` has two words: what one does, and what the others do, such as \
                      [\"brings\", \"consult\"]";
        page.fault(start, reason);
    }
    for role in roles.iter().filter(|role| role.value.chars().count() > LONGEST_NAME) {
        page.fault(role.start, format!("a role may have {LONGEST_NAME} characters at most"));
    }
    roles.into_iter().map(|role| role.value).collect()
}
