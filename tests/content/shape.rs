//! Each kind of content has all that it needs, in the number that was promised, and fits its place.

use crate::built_in;
use balcony::app::keymap::{self, Layer};
use balcony::domain::format::{Format, Origin};
use balcony::domain::words::{Collects, Mode, Moment, Programme, PromptFor, SessionKind, Show};
use std::collections::BTreeSet;
use std::path::Path;

/// The length that each format says it has, in minutes.
const MINUTES: [(&str, i64); 25] = [
    ("F01", 5),
    ("F02", 15),
    ("F03", 30),
    ("F04", 60),
    ("F05", 90),
    ("F06", 90),
    ("F07", 60),
    ("F08", 45),
    ("F09", 210),
    ("F10", 120),
    ("F11", 75),
    ("F12", 60),
    ("F13", 45),
    ("F14", 60),
    ("F15", 60),
    ("F16", 45),
    ("F17", 45),
    ("F18", 120),
    ("F19", 36),
    ("F20", 30),
    ("F21", 15),
    ("F22", 10),
    ("F23", 20),
    ("F24", 20),
    ("F25", 40),
];

#[test]
fn nothing_built_in_is_at_fault() {
    let practice = built_in();
    assert_eq!(practice.faults, []);
    assert!(practice.formats.iter().all(|format| format.origin == Origin::BuiltIn));
}

#[test]
fn every_file_of_the_folder_is_embedded() {
    let count = |folder: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(folder);
        std::fs::read_dir(folder).map_or(0, Iterator::count)
    };
    let practice = built_in();
    assert_eq!(practice.formats.len(), count("formats"));
    assert_eq!(practice.blocks.len(), count("blocks"));
    assert_eq!(practice.hurdles.len(), count("hurdles"));
    assert_eq!(practice.light_bulbs.len(), count("light-bulbs"));
    assert_eq!(practice.stories.len(), count("stories"));
    assert_eq!(practice.methods.len(), count("methods"));
    assert_eq!(practice.what_ifs.len(), count("what-ifs"));
}

#[test]
fn there_is_as_much_as_was_promised() {
    let practice = built_in();
    let ids = |letter: char, count: usize| -> Vec<String> {
        (1..=count).map(|number| format!("{letter}{number}")).collect()
    };
    let blocks: Vec<String> = practice.blocks.iter().map(|block| block.id.clone()).collect();
    let hurdles: Vec<String> = practice.hurdles.iter().map(|hurdle| hurdle.id.clone()).collect();
    let bulbs: Vec<String> = practice.light_bulbs.iter().map(|bulb| bulb.id.clone()).collect();
    assert_eq!((blocks, hurdles, bulbs), (ids('B', 11), ids('H', 4), ids('L', 7)));
    assert!(practice.stories.len() >= 24, "{}", practice.stories.len());
    assert!(practice.questions.len() >= 120, "{}", practice.questions.len());
    let in_first = practice.places.iter().filter(|place| place.programme == Programme::First);
    assert_eq!(in_first.count(), 39);
    assert!(practice.places.iter().any(|place| place.programme == Programme::Second));
}

#[test]
fn the_formats_have_the_minutes_that_they_say() {
    let practice = built_in();
    let minutes: Vec<(&str, i64)> =
        practice.formats.iter().map(|format| (format.id.as_str(), format.minutes())).collect();
    assert_eq!(minutes, MINUTES);
}

#[test]
fn every_part_has_all_that_its_page_shows() {
    let practice = built_in();
    let asks = |prompts: &[balcony::domain::practice::Prompt], whom: &PromptFor| {
        prompts.iter().filter(|prompt| prompt.whom == *whom).count()
    };
    for block in &practice.blocks {
        let texts = [&block.meaning, &block.there, &block.talk, &block.week, &block.trap];
        assert!(texts.iter().all(|text| !text.is_empty()), "{}", block.id);
        assert!(!block.source.is_empty(), "{}", block.id);
        assert!(block.prompts.len() >= 8, "{}", block.id);
        for whom in [PromptFor::Team, PromptFor::One, PromptFor::Hard] {
            assert!(asks(&block.prompts, &whom) >= 2, "{} {}", block.id, whom.as_str());
        }
    }
    for hurdle in &practice.hurdles {
        assert!(hurdle.prompts.len() >= 6 && hurdle.helped.len() == 3, "{}", hurdle.id);
        assert!(!hurdle.source.is_empty() && !hurdle.formats.is_empty(), "{}", hurdle.id);
    }
    for bulb in &practice.light_bulbs {
        assert!(bulb.prompts.len() >= 6 && !bulb.source.is_empty(), "{}", bulb.id);
        assert!(!bulb.before.is_empty() && !bulb.after.is_empty(), "{}", bulb.id);
    }
    for method in &practice.methods {
        let texts = [&method.purpose, &method.when, &method.minutes, &method.group];
        assert!(texts.iter().all(|text| !text.is_empty()), "{}", method.id);
        assert!(method.steps.len() >= 3 && method.traps.len() >= 2, "{}", method.id);
    }
}

#[test]
fn a_story_is_read_aloud_in_a_minute() {
    for story in built_in().stories {
        let text = format!("{} {} {}", story.did, story.shifted, story.ask);
        let words = text.split_whitespace().count();
        assert!((60..=140).contains(&words), "{}: {words} words", story.id);
        assert!(!story.source.is_empty() && !story.ask.is_empty(), "{}", story.id);
    }
}

#[test]
fn every_moment_has_questions_enough_for_a_long_day() {
    let practice = built_in();
    for word in Moment::WORDS {
        let moment = Moment::from_word(word);
        let fitting =
            practice.questions.iter().filter(|question| question.moments.contains(&moment));
        assert!(fitting.count() >= 20, "{word}");
    }
    assert!(practice.questions.iter().all(|question| !question.moments.is_empty()));
}

#[test]
fn every_step_has_all_that_a_facilitator_needs() {
    for format in built_in().formats {
        let Format { id, name, aim, group, before, source, .. } = &format;
        for text in [id, name, aim, group, before, source] {
            assert!(!text.is_empty(), "{id}");
        }
        for step in &format.steps {
            let place = format!("{id} {}", step.id);
            let needed = [&step.title, &step.instruction, &step.say];
            assert!(needed.iter().all(|text| !text.is_empty()), "{place}");
            if step.mode == Mode::Break {
                continue;
            }
            let texts = [&step.prompt, &step.watch, &step.stuck, &step.source];
            assert!(texts.iter().all(|text| !text.is_empty()), "{place}");
            assert!(!step.points.is_empty() && !step.blocks.is_empty(), "{place}");
            if step.show == Show::Own && format.kind == SessionKind::Workshop {
                assert_eq!(step.collects, Collects::Nothing, "{place}");
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
        fits(&format.id, &format.aim, 100);
        for step in &format.steps {
            let place = format!("{} {}", format.id, step.id);
            fits(&place, &step.title, 26);
            fits(&place, &step.instruction, 100);
            for point in &step.points {
                fits(&place, point, 76);
            }
            for note in [&step.say, &step.watch, &step.stuck] {
                fits(&place, note, 330);
            }
        }
    }
    let blocks = practice.blocks.iter().map(|block| &block.name);
    let hurdles = practice.hurdles.iter().map(|hurdle| &hurdle.name);
    let bulbs = practice.light_bulbs.iter().map(|bulb| &bulb.name);
    for name in blocks.chain(hurdles).chain(bulbs) {
        fits("a name", name, 40);
    }
}

#[test]
fn every_card_for_a_hard_moment_is_whole_and_short() {
    let practice = built_in();
    assert!((8..=12).contains(&practice.what_ifs.len()));
    for card in &practice.what_ifs {
        let id = &card.id;
        assert!((1..=3).contains(&card.say.len()), "{id}");
        assert!((2..=4).contains(&card.steps.len()), "{id}");
        assert!(!card.avoid.is_empty() && !card.here.is_empty(), "{id}");
        assert!(!card.source.is_empty() && !card.parts.is_empty(), "{id}");
        for part in &card.parts {
            assert!(practice.part(part).is_some(), "{id} names the part {part}");
        }
        for text in card.say.iter().chain(&card.steps).chain([&card.notice, &card.avoid]) {
            assert!(text.chars().count() <= 160, "{id}: {text}");
        }
    }
}

#[test]
fn every_key_that_a_card_names_is_a_key_of_a_running_session() {
    let lead: Vec<String> = keymap::bindings(Layer::Lead)
        .flat_map(|binding| binding.keys)
        .map(|key| key.label())
        .collect();
    for card in built_in().what_ifs {
        for key in card.here.iter().flat_map(|here| here.split("Alt-").skip(1)) {
            let key: String = key.chars().take(1).collect();
            // Digits draw pairs, threes and fours.
            assert!(lead.contains(&key) || "234".contains(&key), "{}: Alt-{key}", card.id);
        }
    }
}

#[test]
fn the_invented_people_are_enough_to_fill_a_room() {
    let cast = built_in().cast;
    assert!((6..=12).contains(&cast.people.len()));
    assert_eq!(cast.people.iter().filter(|player| player.lives_with).count(), 1);
    let organisations: BTreeSet<&str> =
        cast.people.iter().map(|player| player.organisation.as_str()).collect();
    assert!(organisations.len() >= 4);
    assert!(cast.sentences.len() >= cast.people.len());
    assert!(cast.experiments.iter().all(|card| card.iter().all(|(_, text)| !text.is_empty())));
}
