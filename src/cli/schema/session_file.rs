//! The shape of a session file, for the schema only: reading and writing are the domain's.
//!
//! What every reader of these files needs: a field that is null counts as missing, an unknown field
//! or word is kept as it stands, and what is missing takes the strictest meaning.

#![expect(dead_code, reason = "the fields are read by the derive alone")]

use super::asked::Asked;
use super::experiment::{Amendment, SafeToFail};
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
    /// When it is to end, if that was said on the way; otherwise the plan tells.
    planned_end: Option<DateTime<FixedOffset>>,
    /// When people meet next: a day, or a day and an hour such as `2026-12-14T10:00`.
    next: Option<String>,
    /// The building blocks, hurdles and light bulbs that somebody says it is about, by their ids.
    blocks: Option<Vec<String>>,
    /// The balcony notes that it has taken up, by the ids of their sessions.
    gathers: Option<Vec<String>>,
    /// The experiment of an earlier session that it reviews, by the id of its entry.
    reviews: Option<String>,
    /// The steps, in order.
    plan: Option<Vec<Step>>,
    /// Who was there.
    people: Option<Vec<Person>>,
    /// Where it stands.
    run: Option<Run>,
    /// What was said, in order.
    entries: Option<Vec<Entry>>,
}

/// Entries that belong together.
#[derive(JsonSchema)]
struct Group {
    /// Its name for ever, by which entries say that they are in it.
    #[schemars(length(min = 1))]
    id: String,
    /// What people called it.
    name: Option<String>,
    /// Whether it was there from the start, and stays also while nothing is in it.
    fixed: Option<bool>,
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
    /// How many minutes it was planned to take; 0 for a step that was put in on the way.
    minutes: Option<i64>,
    /// Minutes added since; negative if taken away.
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
    /// What is scored or chosen from, or what the columns of a grid ask.
    items: Option<Vec<String>>,
    /// The numbers that a score may be, such as `1 to 5`.
    scale: Option<String>,
    /// How many dots each person has.
    dots: Option<i64>,
    /// The groups that were there from the start, and those into which entries were put while it ran.
    groups: Option<Vec<Group>>,
    /// Its phases, each with minutes of its own.
    phases: Option<Vec<Phase>>,
    /// How often all phases are gone through, each time with another person in front.
    turns: Option<i64>,
    /// Which turn it is, where each turn is a step of its own.
    turn: Option<i64>,
    /// What whoever is in front does, and what the others do.
    roles: Option<Vec<String>>,
    /// The phase that somebody went to by hand; from there the clock goes on.
    phase: Option<Reached>,
    /// The groups that were drawn, the newest draw last, one for each size.
    drawn: Option<Vec<Drawn>>,
    /// The ids of people in the order in which they speak.
    speaking: Option<Vec<String>>,
    /// The building blocks, hurdles and light bulbs it serves.
    blocks: Option<Vec<String>>,
    /// The ids of the hidden steps that are revealed here.
    reveals: Option<Vec<String>>,
    /// What it talks about: the ids of earlier steps, or the words of some kinds of entry.
    about: Option<Vec<String>>,
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

/// A phase of a step.
#[derive(JsonSchema)]
struct Phase {
    /// Who works how.
    #[schemars(extend("examples" = crate::domain::words::Mode::WORDS))]
    mode: Option<String>,
    /// How long, in minutes.
    minutes: Option<i64>,
    /// What it is called.
    name: Option<String>,
    /// What people do in it.
    r#do: Option<String>,
}

/// A phase that somebody went to by hand.
#[derive(JsonSchema)]
struct Reached {
    /// Its place among the phases, counted from nought, those of all turns counted through.
    phase: Option<i64>,
    /// After how many seconds of the step it began; more than have passed where it was given more time.
    after: Option<i64>,
}

/// Groups that were drawn.
#[derive(JsonSchema)]
struct Drawn {
    /// When.
    at: DateTime<FixedOffset>,
    /// How many were to sit together.
    size: Option<i64>,
    /// The ids of the people of each group; where turns are taken, in their order.
    groups: Option<Vec<Vec<String>>>,
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
    /// The line of an experiment's card that is being written. Never handed to others.
    card: Option<CardLine>,
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

/// A line of an experiment's card that is being written.
#[derive(JsonSchema)]
struct CardLine {
    /// The id of the experiment.
    #[schemars(length(min = 1))]
    of: String,
    /// Which line: `hunch`, another field of the experiment, or a question of its `check`.
    field: Option<String>,
    /// The text so far.
    text: Option<String>,
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
    /// What was said. Empty where somebody passed: then a score or a hand has no `value`, and dots
    /// have no `item`.
    text: Option<String>,
    /// Who will do it: the id of a person of the session, or a name.
    owner: Option<String>,
    /// The day by which it will be done.
    due: Option<NaiveDate>,
    /// What a score, dots, a hand or an answer in a grid is about.
    item: Option<String>,
    /// The number of a score, or the word of a hand.
    value: Option<Answer>,
    /// Of a hand that says no: `yes` if its name may stand beside it.
    named: Option<String>,
    /// How many people or dots it stands for, if not one.
    count: Option<i64>,
    /// The id of the entry that dots were put on.
    on: Option<String>,
    /// What the answers of one slip without a name have in common.
    row: Option<String>,
    /// The id of the group it was put into.
    group: Option<String>,
    /// Of a topic: in which slot.
    slot: Option<String>,
    /// Of an experiment: what is done.
    act: Option<String>,
    /// Of an experiment or a topic: where.
    place: Option<String>,
    /// Of an experiment: when.
    when: Option<String>,
    /// Of an experiment: with whom.
    whom: Option<String>,
    /// Of an experiment: what is watched.
    watch: Option<String>,
    /// Of an experiment: what somebody would see if it works; then more of it is done.
    working: Option<String>,
    /// Of an experiment: what somebody would see if it fails; then less of it is done, or it stops.
    failing: Option<String>,
    /// Of an experiment: the worst case.
    worst: Option<String>,
    /// Of an experiment: what keeps it small.
    contained: Option<String>,
    /// Of an experiment: who could be hurt.
    hurt: Option<String>,
    /// Of an experiment: the day of the first look, or what was typed in its place.
    look: Option<String>,
    /// Of an experiment: the day on which it ends, or what was typed in its place.
    ends: Option<String>,
    /// Of an experiment: the answers to the questions about whether it is safe to fail.
    check: Option<SafeToFail>,
    /// Of an experiment: since when it runs. From then on `text`, `watch`, `working` and `failing`
    /// stay as they are.
    running: Option<DateTime<FixedOffset>>,
    /// Of an experiment: corrections of what was predicted, the oldest first.
    amendments: Option<Vec<Amendment>>,
    /// Of a look: the id of what was looked at, in this session or another.
    of: Option<String>,
    /// Of a look: what was found.
    #[schemars(extend("examples" = verdicts()))]
    verdict: Option<String>,
    /// Of an outcome: what shows it.
    indicator: Option<String>,
    /// Of an outcome: how that was before.
    baseline: Option<String>,
    /// Of an outcome: how it is now.
    now: Option<String>,
    /// Of an outcome: where that is known from.
    source: Option<String>,
    /// Of an outcome: who else contributed to it; never what caused it.
    with: Option<String>,
    /// For a difference, the one word that has more than one meaning, if it is about one.
    word: Option<String>,
    /// For a version of the purpose, which one it is within the session.
    version: Option<i64>,
    /// For a commitment, when or where it holds.
    r#if: Option<String>,
    /// For a light bulb, what somebody thought before.
    before: Option<String>,
    /// Whether its words waited in the journal for this workshop.
    brought: Option<bool>,
    /// What the room may learn of who said it, where that is stricter than what the step says now.
    #[schemars(extend("examples" = crate::domain::words::Names::WORDS))]
    names: Option<String>,
}

/// A number, or a word.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Answer {
    /// The number of a score.
    Number(i64),
    /// The word of a hand.
    Word(String),
}

fn verdicts() -> Vec<&'static str> {
    crate::domain::verdict::VERDICTS.iter().map(|verdict| verdict.word).collect()
}
