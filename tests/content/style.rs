//! The rules of style that a program can hold.

use crate::built_in;
use crate::texts::{questions, shown, step_questions};
use std::collections::BTreeSet;

/// Words of a language that rooms do not speak.
const FORBIDDEN: [&str; 34] = [
    "leverage",
    "stakeholder",
    "buy-in",
    "going forward",
    "moving forward",
    "synergy",
    "deep dive",
    "learnings",
    "deliverable",
    "empower",
    "robust",
    "holistic",
    "journey",
    "touch base",
    "low-hanging",
    "paradigm",
    "evidence-based",
    "proven",
    "best practice",
    "unlock",
    "delve",
    "tapestry",
    "transformative",
    "game-changing",
    "cutting-edge",
    "impactful",
    "actionable",
    "ideate",
    "mindset",
    "blue-sky",
    "utilise",
    "best-in-class",
    "takeaway",
    "how might we",
];

/// Spellings of another shore.
const AMERICAN: [&str; 20] = [
    "organiz",
    "realiz",
    "recogniz",
    "behavior",
    "favorite",
    "program ",
    "programs",
    "analyze",
    "prioritiz",
    "neighbor",
    "honor",
    "minimiz",
    "apologiz",
    "summariz",
    "emphasiz",
    "skeptic",
    "counselor",
    "defense",
    "labor ",
    " color",
];

/// Names that are written in capitals.
const CAPITALS: [&str; 3] = ["GP", "NHS", "TRIZ"];

#[test]
fn every_question_is_one_question_and_fits_on_a_wall() {
    let practice = built_in();
    let mut seen = BTreeSet::new();
    for (place, question) in step_questions(&practice).into_iter().chain(questions(&practice)) {
        assert!(question.ends_with('?'), "{place}: {question}");
        assert_eq!(question.matches('?').count(), 1, "{place}: {question}");
        assert!(question.chars().count() <= 140, "{place}: {question}");
        let folded = question.to_lowercase();
        assert!(seen.insert(folded), "asked twice, the second time in {place}: {question}");
    }
}

#[test]
fn nobody_speaks_in_the_forbidden_words_or_spells_as_elsewhere() {
    for (place, text) in shown(&built_in()) {
        let folded = format!("{} ", text.to_lowercase());
        for word in FORBIDDEN.iter().chain(&AMERICAN) {
            assert!(!folded.contains(word), "{place}: “{word}” in: {text}");
        }
    }
}

#[test]
fn nothing_is_shouted_and_signs_are_plain() {
    for (place, text) in shown(&built_in()) {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        for word in words.filter(|word| word.len() > 2 && !CAPITALS.contains(word)) {
            let is_shouted = word.chars().all(|letter| letter.is_ascii_uppercase());
            assert!(!is_shouted, "{place}: “{word}” in: {text}");
        }
        for sign in ['!', '–', '—', '“', '”', '‘', '’', '…'] {
            assert!(!text.contains(sign), "{place}: “{sign}” in: {text}");
        }
    }
}

#[test]
fn no_code_and_nothing_invisible_is_shown() {
    for (place, text) in shown(&built_in()) {
        let mut words = text.split(|letter: char| !letter.is_alphanumeric());
        assert!(!words.any(is_code), "{place}: {text}");
        assert_eq!(text, text.trim(), "{place}");
        let safe = balcony::shown::Shown::line(&text);
        assert_eq!(safe.as_str(), text, "{place}");
    }
}

fn is_code(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    let rest = letters.as_str();
    matches!(first, Some('B' | 'H' | 'L' | 'F' | 'S'))
        && !rest.is_empty()
        && rest.chars().all(|letter| letter.is_ascii_digit())
}
