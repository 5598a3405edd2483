//! A format made of a plan as it was run, for the next time.

use crate::domain::about::{REVIEWED, kind_of};
use crate::domain::format::{Format, FormatStep, Origin};
use crate::domain::id::Id;
use crate::domain::planned::LONGEST;
use crate::domain::practice::Practice;
use crate::domain::session::Session;
use crate::domain::step::PlanStep;
use crate::domain::words::{Show, StepState};

/// The steps of a session that were not left out, as a format called `name`. What a plan does not
/// hold, such as thanks and methods, comes from the formats that its steps were taken from.
pub fn of(session: &Session, name: &str, practice: Option<&Practice>) -> Format {
    let kept: Vec<&PlanStep> =
        session.plan.iter().filter(|step| step.state != StepState::Skipped).collect();
    let mut ids: Vec<String> = Vec::new();
    for step in &kept {
        let id = free_id(step, &ids);
        ids.push(id);
    }
    let original =
        session.format().and_then(|id| practice?.formats.iter().find(|one| one.id == id));
    let mut steps: Vec<FormatStep> = kept
        .iter()
        .zip(&ids)
        .map(|(step, id)| format_step(step, id, &kept, &ids, practice))
        .collect();
    reveal_all(&mut steps);
    Format {
        id: String::new(),
        name: name.to_owned(),
        kind: session.header.kind.clone(),
        aim: original.map(|format| format.aim.clone()).unwrap_or_default(),
        group: original.map(|format| format.group.clone()).unwrap_or_default(),
        before: original.map(|format| format.before.clone()).unwrap_or_default(),
        credit: credits(&kept, practice).join(" "),
        source: String::new(),
        origin: Origin::BuiltIn,
        steps,
    }
}

/// Whom the formats thank that these steps were taken from.
fn credits(kept: &[&PlanStep], practice: Option<&Practice>) -> Vec<String> {
    let mut credits: Vec<String> = Vec::new();
    for format in kept.iter().filter_map(|step| step.format()) {
        let format = practice.and_then(|all| all.formats.iter().find(|one| one.id == format));
        let credit = format.map(|format| format.credit.trim().to_owned()).unwrap_or_default();
        if !credit.is_empty() && !credits.contains(&credit) {
            credits.push(credit);
        }
    }
    credits
}

/// A short name that no step before has: the one in the format it comes from, or one of its title.
fn free_id(step: &PlanStep, taken: &[String]) -> String {
    const LONGEST_ID: usize = 50;
    let said = step.from.split_once('/').map_or(step.title.as_str(), |(_, id)| id);
    let letters: String = said
        .chars()
        .map(
            |letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' },
        )
        .collect();
    let words: String = letters.split_whitespace().collect::<Vec<_>>().join("-");
    let stem: String = words.chars().take(LONGEST_ID).collect();
    let stem = if stem.is_empty() { "step".to_owned() } else { stem };
    let others = (2..).map(|number| format!("{stem}-{number}"));
    let mut ids = std::iter::once(stem.clone()).chain(others);
    ids.find(|id| !taken.contains(id)).unwrap_or_default()
}

fn format_step(
    step: &PlanStep,
    id: &str,
    kept: &[&PlanStep],
    ids: &[String],
    practice: Option<&Practice>,
) -> FormatStep {
    let place = kept.iter().position(|one| one.id == step.id).unwrap_or(0);
    // Only what is hidden and comes before can be revealed.
    let reveals = kept
        .iter()
        .zip(ids)
        .take(place)
        .filter(|(hidden, _)| hidden.show == Show::Hidden && step.reveals.contains(&hidden.id));
    let original = step.from.split_once('/').and_then(|(format, wanted)| {
        let format = practice?.formats.iter().find(|one| one.id == format)?;
        format.steps.iter().find(|one| one.id == wanted)
    });
    let minutes = step.minutes_now().clamp(1, LONGEST);
    let rounds = step.rounds.lasting(minutes);
    FormatStep {
        id: id.to_owned(),
        minutes: if rounds.phases.is_empty() { minutes } else { rounds.minutes() },
        about: about(step, &kept[..place], ids),
        rounds,
        method: original.map(|step| step.method.clone()).unwrap_or_default(),
        reveals: reveals.map(|(_, id)| id.clone()).collect(),
        source: original.map(|step| step.source.clone()).unwrap_or_default(),
        ..design(step)
    }
}

/// What it talks about: steps before it whose words do not stay with the people, and kinds of entry.
fn about(step: &PlanStep, earlier: &[&PlanStep], ids: &[String]) -> Vec<String> {
    let named = |wanted: &Id| {
        let is_word = kind_of(wanted).is_some() || wanted.as_str() == REVIEWED;
        let kind = is_word.then(|| wanted.as_str().to_owned());
        let before = earlier.iter().zip(ids).find(|(earlier, _)| earlier.id == *wanted);
        match before {
            Some((earlier, id)) => (earlier.show != Show::Own).then(|| id.clone()),
            None => kind,
        }
    };
    let mut about: Vec<String> = Vec::new();
    for id in step.about.iter().filter_map(named) {
        if !about.contains(&id) {
            about.push(id);
        }
    }
    about
}

/// A step as it was designed: nothing of what became of it, and no ids but its own.
pub fn design(step: &PlanStep) -> FormatStep {
    FormatStep {
        minutes: step.minutes_now(),
        mode: step.mode.clone(),
        show: step.show.clone(),
        collects: step.collects.clone(),
        names: step.names.clone(),
        blocks: step.blocks.clone(),
        items: step.items.clone(),
        scale: step.scale(),
        dots: step.dots,
        groups: step
            .groups
            .iter()
            .filter(|group| group.is_fixed)
            .map(|group| group.name.clone())
            .collect(),
        rounds: step.rounds.as_planned(),
        points: step.points.clone(),
        instruction: step.instruction.clone(),
        say: step.say.clone(),
        watch: step.watch.clone(),
        stuck: step.stuck.clone(),
        ..FormatStep::open(step.id.as_str(), &step.title, &step.prompt)
    }
}

/// What is hidden is revealed by the step behind it, where no other one does it any more; behind the
/// last one nothing could, and it stays with the people.
fn reveal_all(steps: &mut [FormatStep]) {
    for place in 0..steps.len() {
        let (before, behind) = steps.split_at_mut(place + 1);
        let Some(step) = before.last_mut().filter(|step| step.show == Show::Hidden) else {
            continue;
        };
        if behind.iter().any(|later| later.reveals.contains(&step.id)) {
            continue;
        }
        match behind.first_mut() {
            Some(next) => next.reveals.push(step.id.clone()),
            None => step.show = Show::Own,
        }
    }
}
