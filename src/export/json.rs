//! A session as JSON for other programs.

use crate::domain::experiment::{Amendment, Card, Row};
use crate::domain::fields::Writing;
use crate::domain::grid::Grid;
use crate::domain::length;
use crate::domain::link::Links;
use crate::domain::outcome::Outcome;
use crate::domain::passage::Passage;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::tally::Tally;
use crate::domain::time;
use crate::domain::transcript::{StepRecord, Transcript};
use crate::domain::verdict::Look;
use crate::domain::visible::{Viewer, Visibility, names_of};
use crate::domain::words::{Names, Show};
use crate::export::left_out::LeftOut;
use crate::shown;
use serde_json::{Map, Value};

/// The word by which an export says what it is.
const FORMAT: &str = "balcony.export";

/// The version of exports that this program writes.
const VERSION: i64 = 1;

/// A session as `viewer` may read it.
pub fn json(session: &Session, viewer: Viewer) -> Value {
    written(session, viewer, &Transcript::of(session, viewer))
}

/// The same, where it is known to what its looks lead elsewhere.
pub fn json_with(session: &Session, viewer: Viewer, links: &Links) -> Value {
    written(session, viewer, &Transcript::with(session, viewer, links))
}

fn written(session: &Session, viewer: Viewer, transcript: &Transcript) -> Value {
    let LeftOut { not_for_the_room, not_revealed, counted_only, unfinished: half_written } =
        LeftOut::of(transcript);
    let left_out = Writing::new()
        .with("not_for_the_room", not_for_the_room)
        .with("not_revealed", not_revealed)
        .with("counted_only", counted_only)
        .with("unfinished", half_written);
    // Where names are kept back, the time of an entry could still tell who said it.
    let learns_when = |passage: &Passage| {
        let rule = session.entry(&passage.id).map(|entry| names_of(session, entry));
        viewer == Viewer::Owner || rule == Some(Names::Shown)
    };
    let passages = |passages: &[Passage]| -> Vec<Value> {
        passages.iter().map(|passage| entry(passage, learns_when(passage))).collect()
    };
    let step = |step: &StepRecord| step_value(step, passages(&step.reading.passages));
    Writing::new()
        .with("format", FORMAT)
        .with("version", VERSION)
        .with("viewer", if viewer == Viewer::Owner { "owner" } else { "room" })
        .with("id", &session.header.id)
        .with("kind", transcript.kind.as_str())
        .with("title", transcript.title.as_str())
        .with("started", time::to_text(transcript.started))
        .with("ended", transcript.ended.map(time::to_text))
        .with_some("next", transcript.next.as_deref())
        .with_some("reviews", session.header.reviews.as_ref())
        .with_list("blocks", transcript.marked.iter().map(String::as_str))
        .with("planned_minutes", transcript.planned)
        .with("took_minutes", transcript.took.map(length::minutes))
        .with("people", transcript.people.iter().map(person).collect::<Vec<_>>())
        .with("steps", transcript.steps.iter().map(step).collect::<Vec<_>>())
        .with("entries", passages(&transcript.outside))
        .with_list("unfinished", transcript.unfinished.iter().map(unfinished))
        .with("left_out", left_out.end(&Map::new()))
        .end(&Map::new())
}

fn person(person: &Person) -> Value {
    Writing::new()
        .with("name", person.name.as_str())
        .with_text("organisation", &person.organisation)
        .with_text("role", &person.role)
        .end(&Map::new())
}

fn step_value(step: &StepRecord, entries: Vec<Value>) -> Value {
    let (not_revealed, counted_only) = if step.show == Show::Counts {
        (0, step.reading.counted)
    } else {
        (step.reading.counted, 0)
    };
    Writing::new()
        .with("number", step.number)
        .with("title", step.title.as_str())
        .with("prompt", step.prompt.as_str())
        .with_list("asked", step.asked.iter().map(String::as_str))
        .with_list("points", step.points.iter().map(String::as_str))
        .with("mode", step.mode.as_str())
        .with("show", step.show.as_str())
        .with("names", step.names.as_str())
        .with("state", step.state.as_str())
        .with_some("led_by", step.led_by.as_deref())
        .with("minutes", step.minutes)
        .with("ran_minutes", length::minutes(step.ran))
        .with_some("tallies", list(step.reading.tallies.iter().map(Tally::to_value)))
        .with_some("grid", step.reading.grid.as_ref().map(Grid::to_value))
        .with("entries", entries)
        .with("not_revealed", not_revealed)
        .with("counted_only", counted_only)
        .end(&Map::new())
}

fn list(values: impl Iterator<Item = Value>) -> Option<Value> {
    Some(values.collect::<Vec<_>>()).filter(|values| !values.is_empty()).map(Value::Array)
}

fn entry(passage: &Passage, learns_when: bool) -> Value {
    let seen = match passage.visibility {
        Visibility::Unrevealed => Some("not revealed"),
        Visibility::NumberShown => Some("only counted for the room"),
        Visibility::Private => Some("private"),
        _ => None,
    };
    Writing::new()
        .with("id", &passage.id)
        .with_some("at", learns_when.then(|| time::to_text(passage.at)))
        .with("kind", passage.kind.as_str())
        .with_some("by", passage.by.as_deref())
        .with(
            "text",
            passage.outcome.as_ref().map_or(&passage.text, |outcome| &outcome.text).as_str(),
        )
        .with_some("group", passage.group.as_ref().map(|group| group.name.as_str()))
        .with_some("word", passage.word.as_deref())
        .with_some("version", passage.version)
        .with_some("owner", passage.owner.as_deref())
        .with_some("due", passage.due.map(|due| due.to_string()))
        .with_some("outcome", passage.outcome.as_ref().map(outcome))
        .with_some("card", passage.card.as_ref().map(card))
        .with_some("looks", list(passage.looks.iter().map(|taken| look(taken, learns_when))))
        .with_some("marked", seen)
        .end(&Map::new())
}

/// What shows it, where that is known from, and who else contributed.
fn outcome(outcome: &Outcome) -> Value {
    Writing::new()
        .with_text("indicator", &outcome.indicator)
        .with_text("baseline", &outcome.baseline)
        .with_text("now", &outcome.now)
        .with_text("source", &outcome.source)
        .with_text("contributed_to_by", &outcome.with)
        .end(&Map::new())
}

fn card(card: &Card) -> Value {
    let amendment = |one: &Amendment| {
        Writing::new()
            .with_some("at", one.at.map(time::to_text))
            .with("text", one.text.as_str())
            .end(&Map::new())
    };
    let row = |row: &Row| {
        Writing::new()
            .with("field", row.field.word())
            .with("label", row.field.label())
            .with("text", row.text.as_str())
            .with_some("amendments", list(row.amendments.iter().map(amendment)))
            .end(&Map::new())
    };
    let check = |(question, answer): &(&str, Option<bool>)| {
        Writing::new().with("question", *question).with("answer", *answer).end(&Map::new())
    };
    Writing::new()
        .with("state", card.stage.word())
        .with_some("running", card.since.map(time::to_text))
        .with_some("amendments", list(card.amendments.iter().map(amendment)))
        .with_some("lines", list(card.rows.iter().map(row)))
        .with_some("checks", list(card.checks.iter().map(check)))
        .end(&Map::new())
}

fn look(look: &Look, learns_when: bool) -> Value {
    Writing::new()
        .with_some("at", learns_when.then(|| time::to_text(look.at)))
        .with("verdict", look.verdict.as_str())
        .with_text("text", &look.text)
        .end(&Map::new())
}

fn unfinished(passage: &Passage) -> Value {
    Writing::new()
        .with("kind", passage.kind.as_str())
        .with_some("by", passage.by.as_deref())
        .with("text", passage.text.as_str())
        .end(&Map::new())
}

/// JSON as text, two blanks deep, with a line break at its end. What would act on a terminal or
/// hide there is written as `\\uXXXX`, so that nothing is lost and nothing moves.
pub fn json_text(value: &Value) -> String {
    let plain = format!("{value:#}");
    let mut text = String::with_capacity(plain.len() + 1);
    for letter in plain.chars() {
        if letter != '\n' && shown::is_unsafe(letter) {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            text.push(letter);
        }
    }
    text.push('\n');
    text
}
