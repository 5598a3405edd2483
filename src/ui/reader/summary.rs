//! A session summed up at its close: what came of it, who was here, what was said where.

use crate::domain::transcript::{StepRecord, Transcript};
use crate::domain::words::{SessionKind, Show, StepState};
use crate::ui::reader::layout::Setter;
use crate::ui::reader::page::{Piece, Setting};
use crate::ui::reader::words;
use crate::wrap::columns;

/// Sets the page.
pub(super) fn set(setter: &mut Setter<'_>, transcript: &Transcript) {
    setter.title(transcript);
    setter.chosen(transcript);
    if transcript.outcomes.is_empty() && transcript.kind == SessionKind::Workshop {
        setter.page.gap();
        let text = "No decisions and no commitments were noted.";
        setter.page.text(text, 0, setter.look.theme.muted);
    }
    for outcome in &transcript.outcomes {
        setter.outcome(outcome);
    }
    consent(setter, transcript);
    let reached = transcript.steps.iter().filter(|step| step.state != StepState::Waiting);
    let said = transcript.steps.iter().map(entries).sum::<usize>();
    if reached.clone().next().is_some() {
        setter.page.gap();
        let heading = if transcript.kind == SessionKind::Workshop {
            "What was said"
        } else {
            "What was written"
        };
        if setter.heading(heading, said) {
            reached.for_each(|step| line(setter, step));
        }
    }
    setter.page.gap();
    ending(setter, transcript);
}

/// How far people stand behind what was decided.
fn consent(setter: &mut Setter<'_>, transcript: &Transcript) {
    let asked = transcript.steps.iter().filter(|step| step.is_consent);
    let asked: Vec<&StepRecord> = asked.filter(|step| !step.reading.tallies.is_empty()).collect();
    if asked.is_empty() {
        return;
    }
    setter.page.gap();
    if !setter.heading("How far we agree", asked.len()) {
        return;
    }
    for step in asked {
        setter.page.text(&step.title, 2, setter.look.theme.text);
        setter.tallies(&step.reading, 4);
    }
}

fn entries(step: &StepRecord) -> usize {
    step.reading.contributions()
}

fn line(setter: &mut Setter<'_>, step: &StepRecord) {
    let (theme, between) = (&setter.look.theme, setter.look.symbols.between);
    let lead = format!("  {:>2}  ", step.number);
    let is_skipped = step.state == StepState::Skipped;
    setter.page.set(Setting {
        indent: columns(&lead),
        lead: vec![Piece::new(lead, theme.muted)],
        opening: None,
        places: &[],
        text: &step.title,
        style: if is_skipped { theme.muted } else { theme.text },
        tail: Some(Piece::new(format!("{between} {}", became(step)), theme.muted)),
    });
}

/// What became of a step, in a few words.
fn became(step: &StepRecord) -> String {
    let seen = step.reading.contributions() - step.reading.counted;
    let read = words::entries(seen);
    match (&step.state, &step.show, seen, step.reading.counted) {
        (StepState::Skipped, ..) => "skipped".to_owned(),
        (_, Show::Own, 0, 0) => "stays with the people".to_owned(),
        (_, _, 0, 0) => "nothing noted".to_owned(),
        (_, Show::Hidden, 0, counted) => format!("{counted} still hidden"),
        (_, Show::Hidden, _, counted) if counted > 0 => format!("{read}, {counted} still hidden"),
        (_, _, 0, counted) => format!("{counted}, only counted"),
        _ => read,
    }
}

fn ending(setter: &mut Setter<'_>, transcript: &Transcript) {
    let text = match transcript.kind {
        SessionKind::Workshop => {
            "x writes it to a file to send round, with everything the room may see; b one page \
             for those who were not there."
        }
        _ => {
            "This is yours alone. Nothing of it is shown or exported unless you ask for it by name."
        }
    };
    setter.page.text(text, 0, setter.look.theme.muted);
}
