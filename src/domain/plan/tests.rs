use super::{Live, made_up, next_title, taken_from, title_and_minutes};
use crate::domain::format::{Format, FormatStep};
use crate::domain::id::Id;
use crate::domain::span::Span;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::words::{SessionKind, Show, StepState};
use std::time::Duration;

fn plan(minutes: &[i64]) -> Vec<PlanStep> {
    let step = |(number, minutes): (usize, &i64)| PlanStep {
        minutes: *minutes,
        ..PlanStep::blank(Id::from_bits(number as u128), format!("step {number}"))
    };
    minutes.iter().enumerate().map(step).collect()
}

/// The second of three steps is on, and the first has been.
fn under_way() -> Vec<PlanStep> {
    let mut steps = plan(&[4, 20, 10]);
    let began = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
    steps[0].spans = vec![Span::open(began)];
    steps[0].state = StepState::Done;
    steps[1].spans = vec![Span::open(began)];
    steps[1].state = StepState::Running;
    steps
}

fn titles(steps: &[PlanStep]) -> Vec<(&str, i64)> {
    steps.iter().map(|step| (step.title.as_str(), step.minutes_now())).collect()
}

fn fresh() -> impl FnMut() -> Id {
    let mut number = 1000;
    move || {
        number += 1;
        Id::from_bits(number)
    }
}

#[test]
fn what_is_put_in_is_still_to_come_and_was_never_planned() {
    let mut steps = under_way();
    let mut live = Live { steps: &mut steps, current: Some(1) };
    assert_eq!(live.insert(0, made_up("Walk", 15, Id::new("new"))), 2);
    let was_planned: i64 = steps.iter().map(|step| step.minutes).sum();
    assert_eq!((was_planned, steps[2].minutes_now()), (34, 15));
}

#[test]
fn a_split_divides_the_time_that_is_left_and_nothing_is_lost() {
    let mut steps = under_way();
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    let mut live = Live { steps: &mut steps, current: Some(1) };
    assert_eq!(live.split(1, minutes(12), fresh()), Ok(2));
    assert_eq!(live.split(3, minutes(12), fresh()), Ok(4));
    assert!(live.split(0, minutes(12), fresh()).is_err());
    let expected =
        [("step 0", 4), ("step 1", 16), ("step 1 (2)", 4), ("step 2", 5), ("step 2 (2)", 5)];
    assert_eq!(titles(&steps), expected);
    assert_eq!(steps.iter().map(|step| step.minutes).sum::<i64>(), 34);
    assert_eq!((steps[2].state.clone(), steps[2].spans.len()), (StepState::Waiting, 0));
    assert_eq!(next_title(&steps, "step 1 (2)"), "step 1 (3)");
    // Over its time already, a step keeps all but a minute.
    let mut steps = under_way();
    Live { steps: &mut steps, current: Some(1) }.split(1, minutes(50), fresh()).unwrap();
    assert_eq!(titles(&steps)[1..3], [("step 1", 19), ("step 1 (2)", 1)]);
}

#[test]
fn whatever_reveals_a_step_reveals_its_copy_too() {
    let mut steps = plan(&[4, 5]);
    steps[0].show = Show::Hidden;
    steps[1].reveals = vec![steps[0].id.clone()];
    let place = Live { steps: &mut steps, current: None }.repeat(0, fresh()).unwrap();
    assert_eq!(place, 1);
    assert!(steps[2].reveals.contains(&steps[1].id) && steps[2].reveals.contains(&steps[0].id));
}

#[test]
fn only_what_is_to_come_is_left_out_and_moved() {
    let mut steps = under_way();
    steps.extend(plan(&[7]));
    let mut live = Live { steps: &mut steps, current: Some(1) };
    assert!(live.leave_out_or_take_back(0).is_err() && live.leave_out_or_take_back(1).is_err());
    assert!(live.shift(0, true).is_err() && live.shift(2, false).is_err());
    assert_eq!(live.shift(2, true), Ok(3));
    assert!(live.shift(3, true).is_err());
    assert_eq!(live.leave_out_or_take_back(2), Ok(2));
    assert_eq!(live.leave_out_or_take_back(2), Ok(2));
    assert!(live.lengthen(0, 1).is_err());
    assert_eq!(live.lengthen(1, -1000), Ok(()));
    assert_eq!(steps[1].minutes_now(), 1);
}

#[test]
fn what_was_passed_over_comes_next_when_it_is_taken_back() {
    let mut steps = under_way();
    steps[0].spans.clear();
    steps[0].state = StepState::Skipped;
    let place = Live { steps: &mut steps, current: Some(1) }.leave_out_or_take_back(0);
    assert_eq!(place, Ok(1));
    assert_eq!(titles(&steps), [("step 1", 20), ("step 0", 4), ("step 2", 10)]);
}

#[test]
fn a_step_of_a_format_reveals_what_is_there_and_nothing_else() {
    let steps = [
        FormatStep { show: Show::Hidden, ..FormatStep::open("one", "One", "One?") },
        FormatStep { show: Show::Hidden, ..FormatStep::open("two", "Two", "Two?") },
        FormatStep {
            reveals: vec!["one".into(), "two".into()],
            groups: vec!["Here".into()],
            ..FormatStep::open("read", "Read", "What do you see?")
        },
    ];
    let format = Format {
        id: "F99".into(),
        steps: steps.to_vec(),
        ..Format::of_one_step(SessionKind::Workshop, "x", "y")
    };
    let hidden = taken_from(&format, &steps[0], &[], fresh());
    let plan = [hidden.clone()];
    let step = taken_from(&format, &steps[2], &plan, fresh());
    assert_eq!((step.reveals, step.from.as_str()), (vec![hidden.id], "F99/read"));
    assert!(step.groups[0].is_fixed);
}

#[test]
fn minutes_are_understood_behind_a_name() {
    for (text, meant) in [
        ("Walk outside 15", ("Walk outside", Some(15))),
        ("  Walk   outside, 15 min ", ("Walk outside", Some(15))),
        ("Walk 5m", ("Walk", Some(5))),
        ("Walk outside", ("Walk outside", None)),
        ("Plan B2", ("Plan B2", None)),
        ("Vision 2030", ("Vision 2030", None)),
        ("15", ("15", None)),
        ("Swim", ("Swim", None)),
        ("", ("", None)),
    ] {
        let (title, minutes) = title_and_minutes(text);
        assert_eq!((title.as_str(), minutes), meant, "{text}");
    }
}
