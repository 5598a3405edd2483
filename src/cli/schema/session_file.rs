//! The shape of a session file, for the schema only: reading and writing are the domain's.
//!
//! What every reader of these files needs: a field that is null counts as missing, an unknown field
//! or word is kept as it stands, and what is missing takes the strictest meaning.

#![expect(dead_code, reason = "the fields are read by the derive alone")]

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;

/// One sitting: a workshop, a reflection or a note. The folder of the file is the journal.
/// Fields and words that are not described here are kept as they stand.
#[derive(JsonSchema)]
#[schemars(title = "Balcony session")]
pub(super) struct SessionFile {
    /// What the file is.
    #[schemars(extend("const" = crate::domain::session::FORMAT))]
    format: String,
    /// The version of the file format. A program that knows only older ones opens the file for
    /// reading alone.
    #[schemars(range(min = 1))]
    version: i64,
    /// The session's name for ever, which is the file's name without its ending: the start in UTC
    /// and sixteen random letters.
    #[schemars(length(min = 1))]
    id: String,
    /// `workshop`, `reflection` or `note`.
    #[schemars(extend("examples" = crate::domain::words::SessionKind::WORDS))]
    kind: String,
    /// What people call it.
    title: Option<String>,
    /// When it began.
    started: DateTime<FixedOffset>,
    /// When it ended; null while it has not.
    ended: Option<DateTime<FixedOffset>>,
    /// The steps, in order.
    plan: Option<Vec<Step>>,
    /// Who was there.
    people: Option<Vec<Person>>,
    /// Where it stands.
    run: Option<Run>,
    /// What was said, in order.
    entries: Option<Vec<Entry>>,
}

/// A question of the library that was asked in a step.
#[derive(JsonSchema)]
struct Asked {
    /// Its id in the library.
    question: Option<String>,
    /// Its words, as they were then.
    text: String,
    /// From when it stood as the prompt.
    at: DateTime<FixedOffset>,
    /// Until when; missing while it stands.
    until: Option<DateTime<FixedOffset>>,
}

/// One part of a session's plan.
#[derive(JsonSchema)]
struct Step {
    /// Which step this is; a repeated step has an id of its own.
    #[schemars(length(min = 1))]
    id: String,
    /// The format's step it was made from, such as `F04/check-in`.
    from: Option<String>,
    /// Its name in the agenda.
    title: Option<String>,
    /// The question it asks.
    prompt: Option<String>,
    /// Short lines beside the question.
    points: Option<Vec<String>>,
    /// What people do now.
    r#do: Option<String>,
    /// What the facilitator might say.
    say: Option<String>,
    /// What the facilitator might look out for.
    watch: Option<String>,
    /// What helps when it sticks.
    stuck: Option<String>,
    /// How many minutes it was planned to take.
    minutes: Option<i64>,
    /// Minutes added while it ran; negative if taken away.
    added: Option<i64>,
    /// Who works how.
    #[schemars(extend("examples" = crate::domain::words::Mode::WORDS))]
    mode: Option<String>,
    /// What of its entries the room may see; missing or unknown means `own`, nothing.
    #[schemars(extend("examples" = crate::domain::words::Show::WORDS))]
    show: Option<String>,
    /// What kind of entry it gathers.
    #[schemars(extend("examples" = crate::domain::words::Collects::WORDS))]
    collects: Option<String>,
    /// Whether the room learns who said what; missing means `none`, never.
    #[schemars(extend("examples" = crate::domain::words::Names::WORDS))]
    names: Option<String>,
    /// The building blocks, hurdles and light bulbs it serves.
    blocks: Option<Vec<String>>,
    /// The ids of the hidden steps that are revealed here.
    reveals: Option<Vec<String>>,
    /// The ids of its revealed entries that were gone through, each read once.
    read: Option<Vec<String>>,
    /// The questions of the library that were asked in it, the one that stands last.
    asked: Option<Vec<Asked>>,
    /// Where it stands.
    #[schemars(extend("examples" = crate::domain::words::StepState::WORDS))]
    state: Option<String>,
    /// When it ran.
    spans: Option<Vec<Span>>,
    /// When its hidden entries were revealed; null or missing while they are not.
    revealed: Option<DateTime<FixedOffset>>,
    /// The ids of its entries in the shuffled order in which they are shown once revealed.
    order: Option<Vec<String>>,
    /// The id of the person who led it.
    led_by: Option<String>,
}

/// A stretch of time that a step was running.
#[derive(JsonSchema)]
struct Span {
    /// When it began.
    started: DateTime<FixedOffset>,
    /// When it ended; null while it runs.
    ended: Option<DateTime<FixedOffset>>,
}

/// Somebody who was there.
#[derive(JsonSchema)]
struct Person {
    /// Who it is, across the sessions of a journal.
    #[schemars(length(min = 1))]
    id: String,
    /// What they are called.
    name: Option<String>,
    /// Where they work or whom they speak for.
    organisation: Option<String>,
    /// What they do there.
    role: Option<String>,
    /// Whether they live with the issue themselves.
    lives_with: Option<bool>,
}

/// Where a running session stands.
#[derive(JsonSchema)]
struct Run {
    /// The id of the step that is on.
    step: Option<String>,
    /// The line that nobody has kept yet. Never handed to others.
    line: Option<Line>,
    /// A line put aside while an entry is put in other words. Never handed to others.
    aside: Option<Line>,
    /// Lines that people had half written when they were passed over as the screen went round. Never
    /// handed to others.
    waiting: Option<Vec<Line>>,
    /// Whether the clock was stopped by hand, so that it stands still when the session is taken up again.
    stopped: Option<bool>,
    /// Whether the room can see the facilitator's screen; missing until somebody has said.
    room_sees_screen: Option<bool>,
    /// The last sign of life.
    at: Option<DateTime<FixedOffset>>,
}

/// A line that is being typed.
#[derive(JsonSchema)]
struct Line {
    /// What it will be.
    #[schemars(extend("examples" = crate::domain::words::EntryKind::WORDS))]
    kind: Option<String>,
    /// The id of the person who says it.
    by: Option<String>,
    /// The text so far.
    text: Option<String>,
    /// The id of the entry it is a new wording of.
    edits: Option<String>,
    /// Whether it was half written as the screen went round, and is dots until somebody peeks.
    sealed: Option<bool>,
}

/// One thing that somebody said or decided.
#[derive(JsonSchema)]
struct Entry {
    /// Its name for ever; no two entries of a session share one.
    #[schemars(length(min = 1))]
    id: String,
    /// When it was said.
    at: DateTime<FixedOffset>,
    /// The id of the step in which it was said.
    step: Option<String>,
    /// The id of the person who said it.
    by: Option<String>,
    /// Who may read it; missing or unknown means `self`, only whoever wrote it.
    #[schemars(extend("examples" = crate::domain::words::Audience::WORDS))]
    audience: Option<String>,
    /// What it is.
    #[schemars(extend("examples" = crate::domain::words::EntryKind::WORDS))]
    kind: Option<String>,
    /// What was said.
    text: Option<String>,
    /// Who will do it: the id of a person of the session, or a name.
    owner: Option<String>,
    /// The day by which it will be done.
    due: Option<NaiveDate>,
    /// For a commitment, when or where it holds.
    r#if: Option<String>,
    /// For a light bulb, what somebody thought before.
    before: Option<String>,
    /// What the room may learn of who said it, where that is stricter than what the step says now.
    #[schemars(extend("examples" = crate::domain::words::Names::WORDS))]
    names: Option<String>,
}
