//! Sessions to export.

use balcony::content;
use balcony::domain::entry::{Entry, EntryHead};
use balcony::domain::id::Id;
use balcony::domain::person::Person;
use balcony::domain::run::Line;
use balcony::domain::session::Session;
use balcony::domain::span::Span;
use balcony::domain::time::{self, Time};
use balcony::domain::words::{Audience, EntryKind, SessionKind, StepState};

/// A moment of the day of all samples.
pub(crate) fn at(clock: &str) -> Time {
    time::from_text(&format!("2026-11-23T{clock}:00+00:00")).unwrap()
}

/// A session with nothing in it.
pub(crate) fn empty(kind: SessionKind, title: &str) -> Session {
    Session::begin(kind, title, at("10:00"), &Id::from_bits(7))
}

/// A person whose id is their name.
pub(crate) fn person(name: &str, role: &str, organisation: &str) -> Person {
    Person {
        role: role.into(),
        organisation: organisation.into(),
        ..Person::named(Id::new(name), name)
    }
}

/// Puts an entry at the end. `step` is a place in the plan, `by` a person's name.
pub(crate) fn say(
    session: &mut Session,
    step: Option<usize>,
    by: Option<&str>,
    kind: EntryKind,
    text: &str,
) -> Entry {
    let private = [EntryKind::Balcony].contains(&kind);
    let head = EntryHead {
        id: Id::new(format!("entry-{}", session.entries.len() + 1)),
        at: at("10:12"),
        step: step.map(|step| session.plan[step].id.clone()),
        by: by.map(Id::new),
        audience: if private { Audience::Myself } else { Audience::Room },
        kind,
    };
    let entry = Entry::new(head, text);
    session.entries.push(entry.clone());
    entry
}

/// Lets a step run for these minutes, and ends it.
fn run(session: &mut Session, step: usize, from: &str, to: &str) {
    let step = &mut session.plan[step];
    step.state = StepState::Done;
    step.spans = vec![Span { ended: Some(at(to)), ..Span::open(at(from)) }];
}

/// *Shared purpose* with three people in its last step, one step skipped. Nothing is revealed.
pub(crate) fn shared_purpose() -> Session {
    let practice = content::load(None);
    let format = practice.format("F04").unwrap();
    let mut number = 100;
    let mut session = empty(SessionKind::Workshop, &format.name);
    session.plan = format.plan(|| {
        number += 1;
        Id::from_bits(number)
    });
    session.people = vec![
        person("Amal", "coordinator", "Food bank"),
        person("Jo", "", "Wirral Council"),
        person("Sam", "", ""),
    ];
    run(&mut session, 0, "10:00", "10:07");
    run(&mut session, 1, "10:07", "10:14");
    run(&mut session, 2, "10:14", "10:18");
    run(&mut session, 3, "10:18", "10:29");
    run(&mut session, 4, "10:29", "10:40");
    session.plan[5].state = StepState::Skipped;
    run(&mut session, 6, "10:40", "10:50");
    run(&mut session, 7, "10:50", "10:56");
    let (note, sentence) = (EntryKind::Note, EntryKind::Sentence);
    say(&mut session, Some(0), Some("Amal"), note.clone(), "The queue at the larder");
    say(&mut session, Some(0), Some("Jo"), note.clone(), "My manager sent me, and I am curious");
    say(
        &mut session,
        Some(1),
        Some("Amal"),
        sentence.clone(),
        "So that nobody goes without a meal.\nKey word: nobody",
    );
    say(&mut session, Some(1), Some("Jo"), sentence.clone(), "A joined-up food offer");
    say(&mut session, Some(1), Some("Sam"), sentence, "That I can cook for my kids on a Tuesday");
    say(&mut session, Some(2), Some("Sam"), note.clone(), "A mother with two jobs");
    say(&mut session, Some(3), Some("Amal"), note.clone(), "\"healthy\" means fed, to me");
    say(&mut session, Some(3), None, EntryKind::Balcony, "Jo goes quiet when budgets come up");
    say(&mut session, Some(3), Some("Jo"), EntryKind::LightBulb, "Same word, not the same thing");
    say(&mut session, Some(6), Some("Sam"), note, "I would not say \"offer\"");
    let decision = say(
        &mut session,
        Some(6),
        Some("Jo"),
        EntryKind::Decision,
        "We say \"a meal\", not \"an offer\",\nin every letter we send",
    );
    *session.entries.last_mut().unwrap() =
        decision.with_owner("Amal").with_due("2026-11-27".parse().unwrap());
    for (score, why) in [(5, ""), (3, "I want to hear it from two carers first"), (4, "")] {
        let given = say(&mut session, Some(7), None, EntryKind::Score, why);
        *session.entries.last_mut().unwrap() = given.with("value", score);
    }
    let promise = say(
        &mut session,
        Some(8),
        Some("Amal"),
        EntryKind::Commitment,
        "If I see Ruth at the school gate, then I ask her what she would call it",
    );
    *session.entries.last_mut().unwrap() =
        promise.with_owner("Amal").with_due("2026-11-25".parse().unwrap());
    say(&mut session, Some(8), None, EntryKind::Commitment, "Write down where \"local\" ends");
    session.plan[8].state = StepState::Running;
    session.plan[8].spans = vec![Span::open(at("10:56"))];
    session.run.step = Some(session.plan[8].id.clone());
    session.run.line = Some(Line::new(EntryKind::Note, Some(Id::new("Jo")), "one word: hop"));
    session.run.aside = Some(Line::new(EntryKind::Note, None, "what was put aside"));
    session
}

/// The same, revealed and ended.
pub(crate) fn shared_purpose_ended() -> Session {
    let mut session = shared_purpose();
    for step in [1, 2] {
        session.plan[step].revealed = Some(at("10:18"));
    }
    // Shuffled at the reveal.
    session.plan[1].order = ["entry-5", "entry-3", "entry-4"].map(Id::new).to_vec();
    session.plan[7].revealed = Some(at("10:56"));
    session.plan[7].order = ["entry-14", "entry-12", "entry-13"].map(Id::new).to_vec();
    run(&mut session, 8, "10:56", "11:02");
    session.run.step = None;
    session.run.line = None;
    session.run.aside = None;
    session.header.ended = Some(at("11:02"));
    session
}

/// A reflection in two steps, all of it private.
pub(crate) fn reflection() -> Session {
    let mut session = empty(SessionKind::Reflection, "Who was not in the room");
    session.plan = vec![
        balcony::domain::step::PlanStep {
            prompt: "What did I see?".into(),
            minutes: 5,
            show: balcony::domain::words::Show::Own,
            ..balcony::domain::step::PlanStep::blank(Id::new("s1"), "What")
        },
        balcony::domain::step::PlanStep {
            prompt: "What is the smallest next step?".into(),
            minutes: 5,
            show: balcony::domain::words::Show::Own,
            ..balcony::domain::step::PlanStep::blank(Id::new("s2"), "Now what")
        },
    ];
    run(&mut session, 0, "10:00", "10:09");
    run(&mut session, 1, "10:09", "10:12");
    for (step, text) in [
        (0, "Nobody from the larder came.\n\nWe talked about them for an hour.\nI did not say so."),
        (0, "And I booked the room."),
        (1, "Ring Ruth before Friday."),
    ] {
        let step = session.plan[step].id.clone();
        let head = EntryHead {
            id: Id::new(format!("entry-{}", session.entries.len() + 1)),
            at: at("10:05"),
            step: Some(step),
            by: None,
            audience: Audience::Myself,
            kind: EntryKind::Note,
        };
        session.entries.push(Entry::new(head, text));
    }
    session.header.ended = Some(at("10:12"));
    session
}
