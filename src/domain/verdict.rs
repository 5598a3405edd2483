//! What a look may say of a commitment, an experiment and the like, and how the thing stands after it.

use crate::domain::entry::Entry;
use crate::domain::experiment::Experiment;
use crate::domain::id::Id;
use crate::domain::session::Session;
use crate::domain::settings::DateStyle;
use crate::domain::time::Time;
use crate::domain::words::EntryKind;

/// One thing that a look may say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The word as files write it and people read it.
    pub word: &'static str,
    /// What it is said of.
    pub of: EntryKind,
    /// What it means.
    pub meaning: &'static str,
    /// What is asked after it.
    pub asks: &'static str,
    /// What is asked for a day to look again; none where nothing more is waited for.
    pub again: Option<&'static str>,
}

impl Verdict {
    /// The first verdict of this word; those of one word ask the same.
    pub fn known(word: &str) -> Option<&'static Self> {
        VERDICTS.iter().find(|verdict| verdict.word == word)
    }

    /// Whether nothing more is waited for after it.
    pub fn closes(&self) -> bool {
        self.again.is_none()
    }
}

const fn goes_on(
    word: &'static str,
    of: EntryKind,
    meaning: &'static str,
    asks: &'static str,
) -> Verdict {
    let again = match of {
        EntryKind::Commitment => "By when now",
        _ => "Look again on",
    };
    Verdict { word, of, meaning, asks, again: Some(again) }
}

const fn closes(
    word: &'static str,
    of: EntryKind,
    meaning: &'static str,
    asks: &'static str,
) -> Verdict {
    Verdict { word, of, meaning, asks, again: None }
}

/// Every verdict of the program.
pub static VERDICTS: [Verdict; 14] = [
    goes_on("progressed", EntryKind::Commitment, "something of it has been done", "What was done"),
    goes_on("stuck", EntryKind::Commitment, "it does not move", "What holds it up"),
    closes("kept", EntryKind::Commitment, "it is done", "What came of it"),
    closes("let go", EntryKind::Commitment, "nobody expects it any more", "Why it is let go"),
    goes_on("keep watching", EntryKind::Experiment, "too early to say", "What was seen"),
    goes_on("amplify", EntryKind::Experiment, "do more of it", "What was seen"),
    goes_on("adapt", EntryKind::Experiment, "change it and go on", "What was seen"),
    goes_on("dampen", EntryKind::Experiment, "do less of it", "What was seen"),
    closes("stop", EntryKind::Experiment, "end it, with what was learnt", "What was learnt"),
    goes_on("still holds", EntryKind::Decision, "we stay with it", "What was seen"),
    closes("changed", EntryKind::Decision, "we decide something else", "What holds now"),
    closes("let go", EntryKind::Decision, "it holds no longer", "Why it is let go"),
    closes("taken up", EntryKind::Parked, "it was talked about", "What came of it"),
    closes("let go", EntryKind::Parked, "nobody needs it any more", "Why it is let go"),
];

/// What a look at this kind of thing may say, in the order of the table.
pub fn verdicts(of: &EntryKind) -> Vec<&'static Verdict> {
    VERDICTS.iter().filter(|verdict| verdict.of == *of).collect()
}

/// A dated review of a commitment, an experiment, a decision or something parked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Which thing was looked at, in this session or in another.
    pub of: Id,
    /// When.
    pub at: Time,
    /// What was found, as it was written; a word that nobody knows here is kept.
    pub verdict: String,
    /// What was said about it.
    pub text: String,
}

impl Look {
    /// The look that an entry is, if it is one.
    pub fn read(entry: &Entry) -> Option<Self> {
        // Nearly every entry is something else: the kind is asked first.
        let of = (*entry.kind() == EntryKind::Look).then(|| entry.detail("of"))?;
        (!of.is_empty()).then(|| Self {
            of: Id::new(of),
            at: entry.at(),
            verdict: entry.detail("verdict").to_owned(),
            text: entry.text().to_owned(),
        })
    }
}

impl Look {
    /// What it says: `progressed, Tue 24 Nov 2026: two of three have called back`.
    pub fn shown(&self, dates: DateStyle) -> String {
        let day = dates.day(self.at.date_naive());
        let verdict = if self.verdict.is_empty() { "looked at" } else { &self.verdict };
        let colon = if self.text.is_empty() { "" } else { ": " };
        format!("{verdict}, {day}{colon}{}", self.text)
    }
}

/// The looks of a session, in their order.
pub fn looks(session: &Session) -> impl DoubleEndedIterator<Item = Look> {
    session.entries.iter().filter_map(Look::read)
}

/// The last look that was taken at a thing in a session.
pub fn latest_look(session: &Session, of: &Id) -> Option<Look> {
    looks(session).rfind(|look| look.of == *of)
}

/// Whether an entry is a look at something in the same session, beside which it is read.
pub fn is_beside(session: &Session, entry: &Entry) -> bool {
    Look::read(entry).is_some_and(|look| session.entry(&look.of).is_some())
}

/// How a commitment, an experiment, a decision or something parked stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In a word: `open`, `parked`, `seed`, `ready`, `running`, or what the latest look says.
    pub word: String,
    /// Since when, where that is known.
    pub since: Option<Time>,
    /// Whether nothing more is waited for.
    pub is_closed: bool,
}

/// How a thing stands after these looks, of which some may be at other things. They come in the
/// order in which they were taken: the last one that says something counts.
pub fn standing(entry: &Entry, looks: impl IntoIterator<Item = Look>) -> Option<Standing> {
    let before = match entry.kind() {
        EntryKind::Commitment => {
            Standing { word: "open".to_owned(), since: Some(entry.at()), is_closed: false }
        }
        EntryKind::Parked => {
            Standing { word: "parked".to_owned(), since: Some(entry.at()), is_closed: false }
        }
        EntryKind::Decision => {
            Standing { word: "decided".to_owned(), since: Some(entry.at()), is_closed: false }
        }
        EntryKind::Experiment => {
            let experiment = Experiment::of(entry);
            let word = experiment.stage().word().to_owned();
            Standing { word, since: experiment.running_since(), is_closed: false }
        }
        _ => return None,
    };
    let latest =
        looks.into_iter().filter(|look| look.of == *entry.id() && !look.verdict.is_empty()).last();
    Some(latest.map_or(before, |look| {
        let known = VERDICTS.iter();
        let mut known =
            known.filter(|verdict| verdict.word == look.verdict && verdict.of == *entry.kind());
        let is_closed = known.next().is_some_and(Verdict::closes);
        Standing { word: look.verdict, since: Some(look.at), is_closed }
    }))
}

#[cfg(test)]
mod tests {
    use super::{Look, VERDICTS, Verdict, standing, verdicts};
    use crate::domain::entry::Entry;
    use crate::domain::words::EntryKind;
    use serde_json::json;

    fn thing(kind: &str) -> Entry {
        let at = "2026-11-23T10:18:00+00:00";
        Entry::from_value(json!({"id": "a", "at": at, "kind": kind, "text": "x"})).unwrap()
    }

    fn look(of: &str, verdict: &str) -> Look {
        let value = json!({"id": format!("{of}{verdict}"), "at": "2026-11-24T10:18:00+00:00",
            "kind": "look", "of": of, "verdict": verdict, "text": ""});
        Look::read(&Entry::from_value(value).unwrap()).unwrap()
    }

    fn word(kind: &str, looks: Vec<Look>) -> (String, bool) {
        let standing = standing(&thing(kind), looks).unwrap();
        (standing.word, standing.is_closed)
    }

    #[test]
    fn a_thing_nobody_looked_at_stands_as_it_began() {
        assert_eq!(word("commitment", vec![]), ("open".into(), false));
        assert_eq!(word("experiment", vec![]), ("seed".into(), false));
        assert_eq!(word("experiment", vec![look("b", "stop")]), ("seed".into(), false));
        assert_eq!(standing(&thing("note"), vec![look("a", "kept")]), None);
    }

    #[test]
    fn the_last_look_counts_and_every_verdict_closes_only_what_it_closes() {
        for verdict in &VERDICTS {
            let of = verdict.of.as_str();
            let before = look("a", if of == "experiment" { "stop" } else { "let go" });
            let stands = word(of, vec![before, look("a", verdict.word), look("b", "kept")]);
            assert_eq!(stands, (verdict.word.to_owned(), verdict.closes()), "{of}");
        }
        assert_eq!(verdicts(&EntryKind::Commitment).len(), 4);
        assert_eq!(verdicts(&EntryKind::Experiment).len(), 5);
        assert_eq!(verdicts(&EntryKind::Parked).len(), 2);
        assert_eq!(verdicts(&EntryKind::Decision).len(), 3);
        assert!(verdicts(&EntryKind::Note).is_empty());
    }

    #[test]
    fn verdicts_of_one_word_ask_the_same() {
        for verdict in &VERDICTS {
            let known = Verdict::known(verdict.word).unwrap();
            assert_eq!((known.asks, known.again), (verdict.asks, verdict.again));
        }
    }

    #[test]
    fn a_word_nobody_knows_is_kept_and_closes_nothing() {
        assert_eq!(word("commitment", vec![look("a", "half done")]), ("half done".into(), false));
        // A verdict of experiments closes no commitment.
        assert_eq!(word("commitment", vec![look("a", "stop")]), ("stop".into(), false));
        // A remark without a verdict leaves it as it was.
        let looks = vec![look("a", "kept"), look("a", "")];
        assert_eq!(word("commitment", looks), ("kept".into(), true));
    }
}
