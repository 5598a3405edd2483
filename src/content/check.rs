//! What must be true of a format beyond each key for itself.

use crate::content::format::StepAt;
use crate::domain::about::{KINDS, REVIEWED};
use crate::domain::practice::Practice;
use crate::domain::scale::Scale;
use crate::domain::words::{Collects, Show};
use crate::fold::fold;
use crate::handwritten::{At, Page, Section};

/// The most letters of a question.
pub(super) const LONGEST_PROMPT: usize = 400;

/// The most items of a step.
const MOST_ITEMS: usize = 24;

/// The most letters of an item.
const LONGEST_ITEM: usize = 60;

/// The most groups of a step: each has a digit.
const MOST_GROUPS: usize = 9;

/// The most points beside a question.
const MOST_POINTS: usize = 5;

/// A step that gathers something asks something, and not at great length.
pub(super) fn prompt(page: &mut Page<'_>, prompt: &At<String>, collects: Option<&Collects>) {
    let gathers = collects.is_some_and(|collects| *collects != Collects::Nothing);
    if gathers && prompt.value.trim().is_empty() {
        page.fault(
            prompt.start,
            "this step gathers entries but asks nothing; give it a `prompt`, or write \
             collects = \"nothing\"",
        );
    }
    length(page, "prompt", prompt);
}

/// A question fits on a wall.
pub(super) fn length(page: &mut Page<'_>, key: &str, text: &At<String>) {
    let letters = text.value.chars().count();
    if letters > LONGEST_PROMPT {
        let reason =
            format!("`{key}` has {letters} characters; {LONGEST_PROMPT} is the most it may have");
        page.fault(text.start, reason);
    }
}

/// What is read while others wait has only a few lines.
pub(super) fn lines(page: &mut Page<'_>, key: &str, lines: &[At<String>]) {
    if let Some(first_too_many) = lines.get(MOST_POINTS) {
        let count = lines.len();
        page.fault(
            first_too_many.start,
            format!("`{key}` has {count} lines; {MOST_POINTS} is the most it may have"),
        );
    }
}

/// A file has no more of something than it may have.
pub(super) fn is_count_fine(
    page: &mut Page<'_>,
    sections: &[Section<'_, '_>],
    most: usize,
    what: &str,
) -> bool {
    let Some(first_too_many) = sections.get(most) else { return true };
    let count = sections.len();
    page.fault(first_too_many.start(), format!("the file has {count} {what}; {most} is the most"));
    false
}

/// A scale is two digits, the smaller one first.
pub(super) fn scale(page: &mut Page<'_>, scale: &At<String>) -> Scale {
    if scale.value.is_empty() {
        return Scale::default();
    }
    Scale::read(&scale.value).unwrap_or_else(|| {
        let reason =
            format!("`scale` can't be \"{}\"; write two digits, such as \"1-5\"", scale.value);
        page.fault(scale.start, reason);
        Scale::default()
    })
}

/// What is scored fits on one screen.
pub(super) fn items(page: &mut Page<'_>, items: &[At<String>]) {
    if let Some(first_too_many) = items.get(MOST_ITEMS) {
        let count = items.len();
        let reason = format!("`items` has {count} lines; {MOST_ITEMS} is the most it may have");
        page.fault(first_too_many.start, reason);
    }
    for item in items.iter().filter(|item| item.value.chars().count() > LONGEST_ITEM) {
        page.fault(item.start, format!("an item may have {LONGEST_ITEM} characters at most"));
    }
}

/// Groups have names of their own, and a digit each.
pub(super) fn groups(page: &mut Page<'_>, groups: &[At<String>]) {
    if let Some(first_too_many) = groups.get(MOST_GROUPS) {
        let count = groups.len();
        let reason = format!("`groups` has {count} names; {MOST_GROUPS} is the most it may have");
        page.fault(first_too_many.start, reason);
    }
    for (index, group) in groups.iter().enumerate() {
        let letters = group.value.chars().count();
        let is_same = |other: &At<String>| fold(&other.value) == fold(&group.value);
        if group.value.trim().is_empty() || letters > LONGEST_ITEM {
            let reason = format!("a group's name has 1 to {LONGEST_ITEM} characters");
            page.fault(group.start, reason);
        } else if groups.iter().take(index).any(is_same) {
            let reason =
                format!("two groups are called \"{}\"; give one another name", group.value);
            page.fault(group.start, reason);
        }
    }
}

/// Every part and method that a format names is in the library.
pub(super) fn links(page: &mut Page<'_>, file: &Section<'_, '_>, practice: &Practice) {
    for step in file.sections("step") {
        for block in step.texts(page, "blocks") {
            if practice.part(&block.value).is_none() {
                let reason = format!(
                    "no building block, hurdle or light bulb has the id \"{}\"; B1 to B11, H1 to \
                     H4 and L1 to L7 are built in",
                    block.value
                );
                page.fault(block.start, reason);
            }
        }
        let method = step.text(page, "method");
        if !method.value.is_empty() && practice.method(&method.value).is_none() {
            let reason = format!(
                "no method has the id \"{}\"; leave the line out, or write a card for it",
                method.value
            );
            page.fault(method.start, reason);
        }
    }
}

/// Steps have different ids, and what is hidden is revealed by a later step.
pub(super) fn steps(page: &mut Page<'_>, steps: &[StepAt]) {
    for (index, step) in steps.iter().enumerate() {
        let earlier = steps.get(..index).unwrap_or_default();
        let id = &step.step.id;
        if !id.is_empty() && earlier.iter().any(|other| other.step.id == *id) {
            page.fault(
                step.id,
                format!("an earlier step has the `id` \"{id}\" too; give this one another"),
            );
        }
        for wanted in &step.reveals {
            reveal(page, steps, earlier, wanted);
        }
        for (place, wanted) in step.about.iter().enumerate() {
            let before = step.about.get(..place).unwrap_or_default();
            about(page, steps, earlier, before, wanted);
        }
        let later = steps.get(index + 1..).unwrap_or_default();
        let is_revealed = later.iter().any(|other| other.step.reveals.contains(id));
        if step.step.show == Show::Hidden && !id.is_empty() && !is_revealed {
            page.fault(
                step.start,
                format!(
                    "nothing reveals the hidden step \"{id}\"; write reveals = [\"{id}\"] in a \
                     later step, or show = \"open\" here"
                ),
            );
        }
    }
}

fn reveal(page: &mut Page<'_>, steps: &[StepAt], earlier: &[StepAt], wanted: &At<String>) {
    let id = &wanted.value;
    let named = |step: &&StepAt| step.step.id == *id;
    let reason = match (earlier.iter().find(named), steps.iter().find(named)) {
        (Some(step), _) if step.step.show == Show::Hidden || !step.show_is_known => return,
        (Some(_), _) => {
            format!("\"{id}\" is not hidden, so there is nothing to reveal; take it out of here")
        }
        (None, Some(_)) => {
            format!("\"{id}\" does not come before this step; only earlier steps can be revealed")
        }
        (None, None) => {
            format!("no step has the `id` \"{id}\"; name an earlier step with show = \"hidden\"")
        }
    };
    page.fault(wanted.start, reason);
}

/// What a step talks about comes before it, and gathers something that the room may see.
fn about(
    page: &mut Page<'_>,
    steps: &[StepAt],
    earlier: &[StepAt],
    before: &[At<String>],
    wanted: &At<String>,
) {
    let id = &wanted.value;
    let named = |step: &&StepAt| step.step.id == *id;
    let words = KINDS.iter().map(|(word, _, _)| *word).chain([REVIEWED]);
    let is_kind = words.clone().any(|word| word == id);
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    let reason = match (earlier.iter().find(named), steps.iter().find(named)) {
        _ if before.iter().any(|other| other.value == *id) => {
            format!("`about` names \"{id}\" twice; take one of them out")
        }
        (Some(step), _) if step.step.show == Show::Own && step.show_is_known => format!(
            "what is said in \"{id}\" stays with the people, so there is nothing to look at; take \
             it out of here"
        ),
        (Some(_), _) => return,
        (None, Some(_)) => format!(
            "\"{id}\" does not come before this step; a step can only talk about earlier ones"
        ),
        (None, None) if is_kind => return,
        (None, None) => format!(
            "no step has the `id` \"{id}\"; name an earlier step, or one of {}",
            words.join(", ")
        ),
    };
    page.fault(wanted.start, reason);
}
