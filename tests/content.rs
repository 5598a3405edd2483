//! The built-in content: every file valid, linked, and fit to stand on a wall.
#![allow(clippy::disallowed_methods, clippy::string_slice, clippy::unwrap_used, reason = "a test")]

use balcony::content;
use balcony::domain::format::{Format, Origin};
use balcony::domain::practice::Practice;
use balcony::domain::words::{Collects, PromptFor, SessionKind, Show};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;
use std::path::Path;

fn built_in() -> Practice {
    content::load(None)
}

/// Every text that may be shown, with the place it comes from.
fn shown(practice: &Practice) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for format in &practice.formats {
        let mut add = |place: &str, text: &str| {
            texts.push((format!("{} {place}", format.id), text.to_owned()));
        };
        for text in [&format.name, &format.aim, &format.group, &format.before, &format.credit] {
            add("", text);
        }
        for step in &format.steps {
            let lines = [&step.title, &step.prompt, &step.instruction, &step.say];
            for text in lines.into_iter().chain([&step.watch, &step.stuck]).chain(&step.points) {
                add(&step.id, text);
            }
        }
    }
    for block in &practice.blocks {
        for text in [&block.name, &block.meaning] {
            texts.push((block.id.clone(), text.clone()));
        }
        for prompt in &block.prompts {
            texts.push((format!("{} {}", block.id, prompt.whom.as_str()), prompt.text.clone()));
        }
    }
    texts
}

fn is_code(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    let rest = letters.as_str();
    matches!(first, Some('B' | 'H' | 'L' | 'F' | 'S'))
        && !rest.is_empty()
        && rest.chars().all(|letter| letter.is_ascii_digit())
}

#[test]
fn nothing_built_in_is_at_fault() {
    let practice = built_in();
    assert_eq!(practice.faults, []);
    assert!(practice.formats.iter().all(|format| format.origin == Origin::BuiltIn));
    assert!(practice.blocks.iter().all(|block| block.origin == Origin::BuiltIn));
}

#[test]
fn every_file_of_the_folder_is_embedded() {
    let count = |folder: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(folder);
        std::fs::read_dir(folder).unwrap().count()
    };
    let practice = built_in();
    assert_eq!(practice.formats.len(), count("formats"));
    assert_eq!(practice.blocks.len(), count("blocks"));
}

#[test]
fn the_blocks_are_eleven_in_their_order_each_with_a_question_for_everyone() {
    let practice = built_in();
    let ids: Vec<_> = practice.blocks.iter().map(|block| block.id.clone()).collect();
    assert_eq!(ids, (1..=11).map(|number| format!("B{number}")).collect::<Vec<_>>());
    for block in &practice.blocks {
        let whom: Vec<_> = block.prompts.iter().map(|prompt| prompt.whom.clone()).collect();
        assert_eq!(whom, [PromptFor::Team, PromptFor::One, PromptFor::Hard], "{}", block.id);
        assert!(!block.source.is_empty(), "{}", block.id);
    }
}

#[test]
fn shared_purpose_is_as_it_was_designed() {
    let practice = built_in();
    let format = practice.format("shared-purpose").unwrap();
    assert_eq!((format.id.as_str(), format.kind.clone()), ("F04", SessionKind::Workshop));
    let minutes: Vec<_> = format.steps.iter().map(|step| step.minutes).collect();
    assert_eq!(minutes, [4, 6, 4, 8, 10, 10, 8, 6, 4]);
    assert_eq!(format.minutes(), 60);
    let shows: Vec<_> = format.steps.iter().map(|step| step.show.as_str()).collect();
    let designed = ["open", "hidden", "hidden", "open", "own", "open", "open", "hidden", "open"];
    assert_eq!(shows, designed);
    let modes: Vec<_> = format.steps.iter().map(|step| step.mode.as_str()).collect();
    let [whole, silent, pairs, fours] = ["whole room", "silent", "pairs", "fours"];
    assert_eq!(modes, [whole, silent, silent, whole, pairs, fours, whole, silent, whole]);
    let reveals: Vec<_> = format.steps.iter().flat_map(|step| step.reveals.clone()).collect();
    assert_eq!(reveals, ["in-one-sentence", "who-is-better-off", "where-i-stand"]);
}

#[test]
fn every_step_has_all_that_a_facilitator_needs() {
    for format in built_in().formats {
        let Format { id, name, aim, group, before, source, .. } = &format;
        for text in [id, name, aim, group, before, source] {
            assert!(!text.is_empty(), "{id}");
        }
        for step in &format.steps {
            let texts = [&step.title, &step.prompt, &step.instruction, &step.say, &step.watch];
            for text in texts.into_iter().chain([&step.stuck, &step.source]) {
                assert!(!text.is_empty(), "{id} {}", step.id);
            }
            assert!(!step.points.is_empty() && !step.blocks.is_empty(), "{id} {}", step.id);
            if step.show == Show::Own && format.kind == SessionKind::Workshop {
                assert_eq!(step.collects, Collects::Nothing, "{id} {}", step.id);
            }
        }
    }
}

#[test]
fn everything_fits_its_place() {
    let fits = |place: &str, text: &str, most: usize| {
        let letters = text.chars().count();
        assert!(letters <= most, "{place}: {letters} characters, {most} is the most: {text}");
    };
    let practice = built_in();
    for format in &practice.formats {
        fits(&format.id, &format.name, 30);
        fits(&format.id, &format.aim, 80);
        for step in &format.steps {
            let place = format!("{} {}", format.id, step.id);
            fits(&place, &step.title, 24);
            fits(&place, &step.prompt, 100);
            fits(&place, &step.instruction, 90);
            for point in &step.points {
                fits(&place, point, 76);
            }
            for note in [&step.say, &step.watch, &step.stuck] {
                fits(&place, note, 320);
            }
        }
    }
    for block in &practice.blocks {
        fits(&block.id, &block.name, 40);
        for prompt in &block.prompts {
            fits(&block.id, &prompt.text, 100);
        }
    }
}

#[test]
fn every_question_is_one_question() {
    let practice = built_in();
    let of_steps =
        practice.formats.iter().flat_map(|format| &format.steps).map(|step| &step.prompt);
    let of_blocks =
        practice.blocks.iter().flat_map(|block| &block.prompts).map(|prompt| &prompt.text);
    let mut seen = BTreeSet::new();
    for question in of_steps.chain(of_blocks) {
        assert!(question.ends_with('?'), "{question}");
        assert_eq!(question.matches('?').count(), 1, "{question}");
        assert!(question.split_whitespace().count() <= 20, "{question}");
        assert!(seen.insert(question), "asked twice: {question}");
    }
}

#[test]
fn no_code_and_nothing_invisible_is_shown() {
    for (place, text) in shown(&built_in()) {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        assert!(!words.clone().any(is_code), "{place}: {text}");
        assert_eq!(text, text.trim(), "{place}");
        let safe = balcony::shown::Shown::line(&text);
        assert_eq!(safe.as_str(), text, "{place}");
    }
}

#[test]
fn every_link_leads_somewhere() {
    let known: BTreeSet<String> = (1..=11)
        .map(|number| format!("B{number}"))
        .chain((1..=4).map(|number| format!("H{number}")))
        .chain((1..=7).map(|number| format!("L{number}")))
        .collect();
    for format in built_in().formats {
        for step in &format.steps {
            for block in &step.blocks {
                assert!(known.contains(block), "{} {}: {block}", format.id, step.id);
            }
        }
    }
}

#[test]
fn every_question_of_the_day_gets_its_turn_and_neighbours_differ() {
    let start = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let questions: Vec<_> =
        (0..33).map(|days| content::question_of_the_day(start + Days::new(days))).collect();
    assert!(questions.iter().all(|question| question.ends_with('?')));
    assert_eq!(questions.iter().collect::<BTreeSet<_>>().len(), 33);
    let practice = built_in();
    let block = |question: &String| {
        let holds = |id: &usize| practice.blocks[*id].prompts.iter().any(|p| p.text == *question);
        (0..11).find(holds).unwrap()
    };
    assert!(questions.windows(2).all(|days| block(&days[0]) != block(&days[1])));
    assert_eq!(content::question_of_the_day(start + Days::new(33)), questions[0]);
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        assert!(!content::question_of_the_day(day).is_empty());
    }
}
