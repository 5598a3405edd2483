//! A session as a Markdown document: what a facilitator sends the morning after.

mod card;
mod counted;
mod passage;

use crate::domain::chosen::Chosen;
use crate::domain::length;
use crate::domain::link::Links;
use crate::domain::meeting;
use crate::domain::passage::Passage;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::transcript::{Outcome, StepRecord, Transcript};
use crate::domain::visible::{Viewer, Visibility};
use crate::domain::words::{SessionKind, Show, StepState};
use crate::export::escape;
use crate::export::left_out::LeftOut;
use crate::export::markdown::passage::{broken, entry, said};
use crate::export::words::{count, minutes, when};
pub(super) use passage::{about, who};

/// A session of the journal called `journal` as `viewer` may read it.
pub fn markdown(session: &Session, journal: &str, viewer: Viewer) -> String {
    written(&Transcript::of(session, viewer), journal, viewer)
}

/// The same, where it is known to what its looks lead elsewhere.
pub fn markdown_with(session: &Session, journal: &str, viewer: Viewer, links: &Links) -> String {
    written(&Transcript::with(session, viewer, links), journal, viewer)
}

fn written(transcript: &Transcript, journal: &str, viewer: Viewer) -> String {
    let page = Page { is_private: is_private(transcript), transcript, viewer };
    page.paragraphs(journal).join("\n\n") + "\n"
}

/// What the room chose with its dots, below a heading.
pub(super) fn picks(chosen: &[Chosen]) -> Option<String> {
    let lines =
        chosen.iter().flat_map(Chosen::lines).map(|line| format!("- {}", escape::line(&line)));
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| format!("## Chosen\n\n{}", lines.join("\n")))
}

/// Whether it is one person's own writing, none of which is for others: then it is said once.
fn is_private(transcript: &Transcript) -> bool {
    let steps = transcript.steps.iter().flat_map(|step| &step.reading.passages);
    let mut passages = steps.chain(&transcript.outside).peekable();
    transcript.kind != SessionKind::Workshop
        && passages.peek().is_some()
        && passages.all(|passage| passage.visibility == Visibility::Private)
}

struct Page<'a> {
    transcript: &'a Transcript,
    viewer: Viewer,
    is_private: bool,
}

impl Page<'_> {
    /// The document; a blank line stands between any two of these.
    fn paragraphs(&self, journal: &str) -> Vec<String> {
        let Transcript { chosen, outcomes, loose, steps, unfinished, .. } = self.transcript;
        let mut paragraphs = vec![self.title(), self.about(journal)];
        paragraphs.extend(picks(chosen));
        for outcome in outcomes {
            paragraphs.push(format!("## {}", outcome.heading));
            paragraphs.push(self.outcome(outcome));
        }
        let has_said = steps.iter().any(|step| !step.reading.is_empty());
        if !outcomes.is_empty() && has_said {
            paragraphs.push(
                "*Above is what came of it. Below is what was said, step by step.*".to_owned(),
            );
        }
        for step in steps {
            self.step(step, &mut paragraphs);
        }
        if !loose.is_empty() {
            if !steps.is_empty() || !outcomes.is_empty() {
                paragraphs.push("## Outside the steps".to_owned());
            }
            paragraphs.push(self.list(&loose.iter().collect::<Vec<_>>()));
        }
        if !unfinished.is_empty() {
            paragraphs.push("## Unfinished".to_owned());
            let items = unfinished.iter().map(|line| entry("*(unfinished)* ", &said(line)));
            paragraphs.push(items.collect::<Vec<_>>().join("\n"));
        }
        paragraphs.push(self.left_out());
        paragraphs
    }

    fn title(&self) -> String {
        let title = escape::line(&self.transcript.title);
        match title.is_empty() {
            true => format!("# {}", kind_name(&self.transcript.kind)),
            false => format!("# {title}"),
        }
    }

    fn about(&self, journal: &str) -> String {
        let Transcript { started, ended, people, .. } = self.transcript;
        let mut lines = vec![
            format!("- **Journal:** {}", escape::line(journal)),
            format!("- **When:** {}", when(*started, *ended)),
        ];
        if self.is_private {
            lines.push("- **Private:** none of this is for the room".to_owned());
        }
        if let Some(length) = self.length() {
            lines.push(format!("- **Length:** {length}"));
        }
        if let Some(next) = &self.transcript.next {
            let next = meeting::in_words(next, DateStyle::default());
            lines.push(format!("- **We meet next:** {}", escape::line(&next)));
        }
        if let Some(reviews) = &self.transcript.reviews {
            lines.push(format!("- **Reviews:** {}", escape::line(reviews)));
        }
        if !people.is_empty() {
            lines.push(format!("- **There:** {}", count(people.len(), "person", "people")));
            lines.extend(people.iter().map(|person| format!("  - {}", who(person))));
        }
        let leaders = self.transcript.leaders();
        if !leaders.is_empty() {
            lines.push("- **Led:**".to_owned());
            lines.extend(leaders.iter().map(|(name, steps)| {
                let steps: Vec<String> = steps.iter().map(|step| escape::line(step)).collect();
                format!("  - {}: {}", escape::line(name), steps.join(", "))
            }));
        }
        lines.join("\n")
    }

    fn length(&self) -> Option<String> {
        let planned = u64::try_from(self.transcript.planned).ok().filter(|planned| *planned > 0);
        let took = self.transcript.took.map(length::minutes).filter(|took| *took > 0).map(minutes);
        let so_far = if self.transcript.ended.is_some() { "" } else { " so far" };
        match (took, planned) {
            (Some(took), Some(planned)) => {
                Some(format!("{took}{so_far} ({} planned)", minutes(planned)))
            }
            (Some(took), None) => Some(format!("{took}{so_far}")),
            (None, Some(planned)) => Some(format!("{} planned", minutes(planned))),
            (None, None) => None,
        }
    }

    fn outcome(&self, outcome: &Outcome) -> String {
        let items: Vec<_> = outcome
            .passages
            .iter()
            .map(|passage| {
                let mut lines = escape::lines(&passage.text);
                let about = about(passage);
                if !about.is_empty() {
                    lines.push(about);
                }
                entry(self.mark(passage), &lines) + &card::below(passage)
            })
            .collect();
        items.join("\n")
    }

    fn step(&self, step: &StepRecord, paragraphs: &mut Vec<String>) {
        let heading = format!("## {}. {}", step.number, escape::line(&step.title));
        let heading = heading.trim_end().to_owned();
        let is_empty = step.reading.is_empty();
        match step.state {
            StepState::Skipped if is_empty => return paragraphs.push(heading + " (skipped)"),
            StepState::Waiting if is_empty => return paragraphs.push(heading + self.not_reached()),
            _ => paragraphs.push(heading),
        }
        let mut question = escape::lines(&step.prompt);
        question.retain(|line| !line.is_empty());
        if !question.is_empty() {
            paragraphs.push(format!("> {}", broken(&question, "> ")));
        }
        if let Some(name) = &step.led_by {
            paragraphs.push(format!("Led by {}.", escape::line(name)));
        }
        for asked in &step.asked {
            let question = escape::lines(asked);
            paragraphs.push(format!("> *Also asked:* {}", broken(&question, "> ")));
        }
        if step.state == StepState::Skipped {
            paragraphs.push("Skipped before it was finished.".to_owned());
        }
        if !step.reading.tallies.is_empty() && step.reading.has_unseen_tallies {
            paragraphs.push("*Never shown to the room:*".to_owned());
        }
        paragraphs.extend(counted::tallies(&step.reading.tallies));
        paragraphs.extend(step.reading.grid.as_ref().map(counted::grid));
        let (above, here): (Vec<_>, Vec<_>) =
            step.reading.passages.iter().partition(|passage| passage.is_outcome());
        for group in here.chunk_by(|one, other| one.group == other.group) {
            if let Some(group) = group.first().and_then(|passage| passage.group.as_ref()) {
                paragraphs.push(format!("**{}**", escape::line(&group.name)));
            }
            paragraphs.push(self.list(group));
        }
        if !above.is_empty() {
            paragraphs.push(format!("Listed above: {}.", count(above.len(), "entry", "entries")));
        }
        match (&step.show, step.reading.counted) {
            (Show::Own, 0) if is_empty => {
                paragraphs.push("What was said stays with those who said it.".to_owned());
            }
            (_, 0) if is_empty => paragraphs.push("Nothing was kept.".to_owned()),
            (_, 0) => {}
            (Show::Counts, counted) => {
                paragraphs.push(format!("{counted} counted only."));
            }
            (_, counted) => paragraphs.push(format!("{counted} not revealed.")),
        }
    }

    fn not_reached(&self) -> &'static str {
        if self.transcript.ended.is_some() { " (not reached)" } else { " (not yet)" }
    }

    fn list(&self, passages: &[&Passage]) -> String {
        if self.is_private {
            // One's own writing is prose; what a room said is a list.
            let prose =
                passages.iter().map(|passage| broken(&said(passage), "") + &card::below(passage));
            return prose.collect::<Vec<_>>().join("\n\n");
        }
        let item =
            |passage: &&Passage| entry(self.mark(passage), &said(passage)) + &card::below(passage);
        let items = passages.iter().map(item);
        items.collect::<Vec<_>>().join("\n")
    }

    fn mark(&self, passage: &Passage) -> &'static str {
        match passage.visibility {
            Visibility::Unrevealed => "*(not revealed)* ",
            Visibility::NumberShown => "*(only counted for the room)* ",
            Visibility::Private if !self.is_private => "*(private)* ",
            _ => "",
        }
    }

    /// What this viewer does not get, and why.
    fn left_out(&self) -> String {
        if self.viewer == Viewer::Owner {
            return "*This copy is for its owner. It holds everything, also what the room may not \
                    see.*"
                .to_owned();
        }
        let LeftOut { not_for_the_room, not_revealed, counted_only, unfinished } =
            LeftOut::of(self.transcript);
        let reasons = [
            (not_for_the_room, "not for the room"),
            (not_revealed, "not revealed"),
            (counted_only, "counted only"),
        ];
        let mut reasons: Vec<_> = reasons
            .into_iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, why)| format!("{} ({why})", count(number, "entry", "entries")))
            .collect();
        if unfinished > 0 {
            reasons.push(format!("{} (not finished)", count(unfinished, "line", "lines")));
        }
        match reasons.is_empty() {
            true => "*Nothing was left out.*".to_owned(),
            false => format!("*Left out: {}.*", reasons.join(", ")),
        }
    }
}

fn kind_name(kind: &SessionKind) -> &'static str {
    match kind {
        SessionKind::Workshop => "Workshop",
        SessionKind::Reflection => "Reflection",
        SessionKind::Note => "Note",
        SessionKind::Other(_) => "Session",
    }
}
