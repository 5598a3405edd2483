//! Something of the script that outlives its session, or is more than a line.

use crate::domain::experiment::Field;
use crate::domain::words::EntryKind;
use crate::handwritten::{Page, Section};

/// The kinds that are written so.
const KINDS: [&str; 12] = [
    "decision",
    "commitment",
    "balcony",
    "parked",
    "light bulb",
    "shelf",
    "tension",
    "difference",
    "purpose",
    "experiment",
    "look",
    "note",
];

const KEYS: [&str; 14] = [
    "what", "text", "who", "id", "if", "before", "owner", "by", "word", "offered", "of", "verdict",
    "safe", "running",
];

/// A decision, a promise, an experiment, a look and so on.
#[derive(Debug)]
pub(super) struct Kept {
    /// What it is.
    pub(super) what: EntryKind,
    /// What it says.
    pub(super) text: String,
    /// Who said it.
    pub(super) who: String,
    /// What later looks call it.
    pub(super) id: String,
    /// When a promise holds.
    pub(super) condition: String,
    /// What somebody used to think.
    pub(super) before: String,
    /// Who will do it, or holds it.
    pub(super) owner: String,
    /// By when, or when to look again.
    pub(super) by: String,
    /// The word that has more than one meaning.
    pub(super) word: String,
    /// Whether a balcony note was offered to the room.
    pub(super) is_offered: bool,
    /// What a look is at.
    pub(super) of: String,
    /// What a look says of it.
    pub(super) verdict: String,
    /// Whether all questions about safety were answered with yes.
    pub(super) is_safe: bool,
    /// Whether an experiment began.
    pub(super) is_running: bool,
    /// The other lines of an experiment's card.
    pub(super) card: Vec<(Field, String)>,
}

impl Kept {
    /// Reads one `[[step.keep]]`. Faults are noted on the page.
    pub(super) fn read(page: &mut Page<'_>, section: &Section<'_, '_>) -> Self {
        let fields = || Field::ALL.into_iter().filter(|field| *field != Field::Hunch);
        let known: Vec<&str> = KEYS.into_iter().chain(fields().map(Field::key)).collect();
        section.expect_keys(page, &known);
        let what = section.needed_word(page, "what", &KINDS, EntryKind::known);
        let card = fields().map(|field| (field, section.text(page, field.key()).value));
        let card = card.filter(|(_, text)| !text.is_empty()).collect();
        let is = |page: &mut Page<'_>, key: &str| section.truth(page, key).unwrap_or_default();
        let is_offered = is(page, "offered");
        let is_safe = is(page, "safe");
        let is_running = is(page, "running");
        let mut text = |key: &str| section.text(page, key).value;
        Self {
            what: what.unwrap_or(EntryKind::Note),
            text: text("text"),
            who: text("who"),
            id: text("id"),
            condition: text("if"),
            before: text("before"),
            owner: text("owner"),
            by: text("by"),
            word: text("word"),
            of: text("of"),
            verdict: text("verdict"),
            is_offered,
            is_safe,
            is_running,
            card,
        }
    }
}
