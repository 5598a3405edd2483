//! An outcome: what has changed, how that shows, where it is known from, and who contributed to it.
//! What contributes is told, never what caused.

use crate::domain::entry::Entry;
use crate::domain::words::EntryKind;

/// What is said where an indicator has no source.
pub const NO_SOURCE: &str = "no source yet";

/// An entry read as an outcome; what nobody has said is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// What has changed, and for whom.
    pub text: String,
    /// What shows it.
    pub indicator: String,
    /// How that was before.
    pub baseline: String,
    /// How it is now.
    pub now: String,
    /// Where that is known from.
    pub source: String,
    /// Who else contributed.
    pub with: String,
}

impl Outcome {
    /// The outcome that an entry is, if it is one.
    pub fn read(entry: &Entry) -> Option<Self> {
        let text = |key: &str| entry.detail(key).trim().to_owned();
        (*entry.kind() == EntryKind::Outcome).then(|| Self {
            text: text("text"),
            indicator: text("indicator"),
            baseline: text("baseline"),
            now: text("now"),
            source: text("source"),
            with: text("with"),
        })
    }

    /// The indicator with how it was and how it is: `Nights alone: 14 → 3`; none without any.
    pub fn measured(&self) -> Option<String> {
        let moved = self.moved();
        match (self.indicator.is_empty(), moved) {
            (true, moved) => moved,
            (false, None) => Some(self.indicator.clone()),
            (false, Some(moved)) => Some(format!("{}: {moved}", self.indicator)),
        }
    }

    /// How it was and how it is, as far as that was said.
    pub fn moved(&self) -> Option<String> {
        match (self.baseline.as_str(), self.now.as_str()) {
            ("", "") => None,
            (baseline, "") => Some(format!("{baseline} before")),
            ("", now) => Some(format!("{now} now")),
            (baseline, now) => Some(format!("{baseline} → {now}")),
        }
    }

    /// Where it is known from; of an indicator also that nobody has said so yet.
    pub fn known_from(&self) -> Option<&str> {
        match (self.source.as_str(), self.measured()) {
            ("", None) => None,
            ("", Some(_)) => Some(NO_SOURCE),
            (source, _) => Some(source),
        }
    }

    /// Whether somebody says what shows it, and nobody where that is known from.
    pub fn lacks_source(&self) -> bool {
        self.known_from() == Some(NO_SOURCE)
    }

    /// All of it as one text.
    pub fn in_words(&self) -> String {
        let known_from = self.known_from().map(|source| match self.source.is_empty() {
            true => source.to_owned(),
            false => format!("source: {source}"),
        });
        let shown: Vec<String> = self.measured().into_iter().chain(known_from).collect();
        let with = (!self.with.is_empty()).then(|| format!("contributed to by {}", self.with));
        let rest: Vec<String> =
            (!shown.is_empty()).then(|| shown.join(", ")).into_iter().chain(with).collect();
        match rest.is_empty() {
            true => self.text.clone(),
            false => format!("{} ({})", self.text, rest.join("; ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;
    use crate::domain::entry::Entry;
    use proptest::prelude::*;
    use serde_json::json;

    fn words(fields: &[(&str, &str)]) -> String {
        let mut value = json!({"id": "a", "at": "2026-11-23T10:18:00+00:00", "kind": "outcome",
            "text": "Fewer nights alone"});
        for (key, text) in fields {
            value[*key] = json!(text);
        }
        Outcome::read(&Entry::from_value(value).unwrap()).unwrap().in_words()
    }

    #[test]
    fn what_was_said_of_it_is_read_and_a_missing_source_is_told() {
        assert_eq!(words(&[]), "Fewer nights alone");
        assert_eq!(
            words(&[
                ("indicator", "Nights"),
                ("baseline", "14"),
                ("now", "3"),
                ("source", "the book by the phone"),
                ("with", "two neighbours"),
            ]),
            "Fewer nights alone (Nights: 14 → 3, source: the book by the phone; contributed to by \
             two neighbours)"
        );
        assert_eq!(
            words(&[("indicator", "Nights"), ("now", "3")]),
            "Fewer nights alone (Nights: 3 now, no source yet)"
        );
        assert_eq!(words(&[("with", "Ida")]), "Fewer nights alone (contributed to by Ida)");
        assert_eq!(words(&[("source", "Ida")]), "Fewer nights alone (source: Ida)");
    }

    proptest! {
        /// Whatever was said of it can be read, and nobody is told that something caused it.
        #[test]
        fn nothing_that_was_said_is_missing(
            said in prop::collection::vec("[A-Z]{1,6}|", 5),
        ) {
            let keys = ["indicator", "baseline", "now", "source", "with"];
            let fields: Vec<(&str, &str)> =
                keys.into_iter().zip(said.iter().map(String::as_str)).collect();
            let words = words(&fields);
            for (_, text) in &fields {
                prop_assert!(words.contains(text));
            }
            prop_assert!(!words.contains("caus"));
            let measured = !(said[0].is_empty() && said[1].is_empty() && said[2].is_empty());
            prop_assert_eq!(words.contains("no source yet"), measured && said[3].is_empty());
        }
    }
}
