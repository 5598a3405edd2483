//! Sessions to be read.

use crate::domain::id::Id;
use crate::domain::passage::Passage;
use crate::domain::person::Person;
use crate::domain::reading::Reading;
use crate::domain::time::{self, Time};
use crate::domain::transcript::{Outcome, StepRecord, Transcript};
use crate::domain::visible::Visibility;
use crate::domain::words::{EntryKind, Mode, Names, SessionKind, Show, StepState};
use chrono::NaiveDate;
use std::time::Duration;

pub(super) fn at(clock: &str) -> Time {
    time::from_text(&format!("2026-11-23T{clock}:00+00:00")).unwrap()
}

pub(super) fn passage(id: u128, clock: &str, by: Option<&str>, text: &str) -> Passage {
    Passage {
        id: Id::from_bits(id),
        at: at(clock),
        kind: EntryKind::Note,
        by: by.map(str::to_owned),
        text: text.to_owned(),
        word: None,
        version: None,
        owner: None,
        due: None,
        group: None,
        card: None,
        outcome: None,
        looks: Vec::new(),
        elsewhere: None,
        visibility: Visibility::Shown,
    }
}

pub(super) fn step(number: usize, title: &str, prompt: &str) -> StepRecord {
    StepRecord {
        number,
        from: String::new(),
        title: title.to_owned(),
        prompt: prompt.to_owned(),
        asked: Vec::new(),
        points: Vec::new(),
        mode: Mode::WholeRoom,
        show: Show::Open,
        names: Names::Shown,
        minutes: 8,
        ran: Duration::from_secs(610),
        led_by: None,
        state: StepState::Done,
        is_consent: false,
        reading: Reading::default(),
    }
}

pub(super) fn empty() -> Transcript {
    Transcript {
        title: String::new(),
        kind: SessionKind::Note,
        format: None,
        started: at("10:00"),
        ended: None,
        next: None,
        marked: Vec::new(),
        reviews: None,
        planned: 0,
        took: None,
        people: Vec::new(),
        outcomes: Vec::new(),
        chosen: Vec::new(),
        loose: Vec::new(),
        steps: Vec::new(),
        unfinished: Vec::new(),
        outside: Vec::new(),
        half_written: 0,
        withheld: 0,
    }
}

pub(super) fn workshop() -> Transcript {
    let decision = Passage {
        kind: EntryKind::Decision,
        owner: Some("Amal".to_owned()),
        ..passage(
            1,
            "10:41",
            Some("Amal"),
            "We say “fed”, not “healthy”, until the families tell us their own word.",
        )
    };
    let promise = Passage {
        kind: EntryKind::Commitment,
        owner: Some("Amal".to_owned()),
        due: NaiveDate::from_ymd_opt(2026, 11, 25),
        ..passage(2, "10:58", Some("Amal"), "Ask two carers")
    };
    let read = StepRecord {
        asked: Vec::new(),
        points: vec![
            "Read in silence.".into(),
            "Then say what you see, not what you would change.".into(),
        ],
        reading: said(vec![
            passage(3, "10:17", Some("Amal"), "“healthy” means fed, to me"),
            passage(
                4,
                "10:17",
                Some("Jo"),
                "same word as ours, not the same thing: when we say it we mean the clinic, and when they say it they mean the school, and nobody has noticed for two years",
            ),
            Passage {
                visibility: Visibility::Private,
                kind: EntryKind::Balcony,
                ..passage(5, "10:18", None, "Nobody looked at the council when the word came up")
            },
            passage(6, "10:18", None, "“families” leaves out people living alone"),
            decision.clone(),
        ]),
        ..step(
            3,
            "Read side by side",
            "Which word here means something different to someone beside you?",
        )
    };
    let sentence = StepRecord {
        mode: Mode::Silent,
        reading: said(vec![Passage {
            visibility: Visibility::Unrevealed,
            ..passage(
                7,
                "10:06",
                Some("Bartholomew Featherstonehaugh"),
                "A town where nobody eats alone",
            )
        }]),
        minutes: 6,
        ran: Duration::from_secs(20),
        ..step(2, "In one sentence", "What are we here to change?")
    };
    let last = StepRecord {
        state: StepState::Running,
        reading: said(vec![promise.clone()]),
        ..step(5, "Keep and close", "")
    };
    let waiting = StepRecord {
        state: StepState::Waiting,
        ran: Duration::ZERO,
        reading: Reading { counted: 3, ..Reading::default() },
        ..step(6, "Dots", "Where would you start?")
    };
    Transcript {
        title: "Shared purpose".to_owned(),
        kind: SessionKind::Workshop,
        ended: Some(at("11:02")),
        planned: 44,
        took: Some(Duration::from_secs(62 * 60)),
        people: vec![
            Person { organisation: "Foodbank".into(), ..Person::named(Id::from_bits(11), "Amal") },
            Person::named(Id::from_bits(12), "Jo"),
            Person {
                organisation: "Wirral Council, public health team".into(),
                ..Person::named(Id::from_bits(13), "Bartholomew Featherstonehaugh")
            },
        ],
        outcomes: vec![
            Outcome { heading: "Decisions", passages: vec![decision] },
            Outcome { heading: "Commitments", passages: vec![promise] },
        ],
        loose: vec![passage(8, "09:58", Some("Jo"), "Half the chairs were still stacked")],
        steps: vec![
            step(1, "Check-in", "What did you walk past on your way here?"),
            sentence,
            read,
            StepRecord { state: StepState::Skipped, ..step(4, "Why it matters", "Why?") },
            last,
            waiting,
        ],
        unfinished: vec![passage(
            0,
            "11:02",
            Some("Jo"),
            "we both said “local” but I meant my str",
        )],
        half_written: 0,
        withheld: 1,
        ..empty()
    }
}

pub(super) fn reflection() -> Transcript {
    let page = "I said yes before anyone had finished asking.\n\nWhat I wanted was for the room to like me; what the room wanted, I think, was a reason to wait. Next time: count to five.\n\t- breathe\n\t- ask who is not here";
    Transcript {
        title: "Who was not in the room".to_owned(),
        kind: SessionKind::Reflection,
        ended: Some(at("10:10")),
        planned: 8,
        took: Some(Duration::from_secs(610)),
        steps: vec![StepRecord {
            mode: Mode::Silent,
            reading: said(vec![passage(1, "10:02", None, page)]),
            ..step(
                1,
                "Look again",
                "Whose voice was missing the last time you decided something together?",
            )
        }],
        ..empty()
    }
}

pub(super) fn worldwide() -> Transcript {
    let hostile = "pass\u{200d}word \u{202e}live\u{202c} \u{1b}[2J";
    Transcript {
        title: "共通の目的 👩‍👩‍👧‍👦".to_owned(),
        kind: SessionKind::Other("séance".to_owned()),
        ended: NaiveDate::from_ymd_opt(2026, 11, 24)
            .and_then(|day| day.and_hms_opt(0, 5, 0))
            .map(|end| end.and_utc().fixed_offset()),
        planned: 8,
        took: Some(Duration::from_secs(845 * 60)),
        people: vec![
            Person::named(Id::from_bits(1), "Łukasz"),
            Person::named(Id::from_bits(2), "山田太郎"),
        ],
        steps: vec![StepRecord {
            mode: Mode::Other("in orbit".to_owned()),
            reading: said(vec![
                passage(
                    1,
                    "10:02",
                    Some("山田太郎"),
                    "私たちは「地域」という言葉を、それぞれ違う意味で使っていた。誰もそのことに気づかなかった。だからもう一度はじめから話しあう。",
                ),
                passage(2, "10:03", Some("Łukasz"), &"👩‍👩‍👧‍👦".repeat(40)),
                passage(
                    3,
                    "10:04",
                    Some("Łukasz"),
                    &format!("https://example.org/{}", "a".repeat(120)),
                ),
                passage(4, "10:05", None, hostile),
            ]),
            ..step(1, "Élan", "")
        }],
        ..empty()
    }
}

/// What was said in a step, and nothing else.
fn said(passages: Vec<Passage>) -> Reading {
    Reading { passages, ..Reading::default() }
}
