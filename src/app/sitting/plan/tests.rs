//! Whatever is done to a running plan, nothing that was said is lost, and all of it can be taken back.

use super::Sitting;
use crate::domain::catalogue::SessionKey;
use crate::domain::format::{Format, FormatStep};
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::person::Person;
use crate::domain::replan::{self, Way};
use crate::domain::session::Session;
use crate::domain::time;
use crate::domain::words::{Mode, SessionKind, Show};
use chrono::TimeDelta;
use proptest::prelude::*;
use std::time::Duration;

#[derive(Clone, Copy, Debug)]
enum Deed {
    Add(usize),
    AddFrom(usize, usize),
    Repeat(usize),
    Split(usize),
    LeaveOut(usize),
    Shift(usize, bool),
    Lengthen(usize, i64),
    Lead(usize),
    PlanRest(bool, i64),
    Go(usize),
    Say,
    Pause,
    Wait(u64),
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let at = 0usize..12;
    prop_oneof![
        at.clone().prop_map(Deed::Add),
        (at.clone(), 0usize..4).prop_map(|(at, step)| Deed::AddFrom(at, step)),
        at.clone().prop_map(Deed::Repeat),
        at.clone().prop_map(Deed::Split),
        at.clone().prop_map(Deed::LeaveOut),
        (at.clone(), any::<bool>()).prop_map(|(at, down)| Deed::Shift(at, down)),
        (at.clone(), -3i64..4).prop_map(|(at, by)| Deed::Lengthen(at, by)),
        at.clone().prop_map(Deed::Lead),
        (any::<bool>(), -30i64..30).prop_map(|(evenly, by)| Deed::PlanRest(evenly, by)),
        at.prop_map(Deed::Go),
        Just(Deed::Say),
        Just(Deed::Pause),
        (1u64..2000).prop_map(Deed::Wait),
        Just(Deed::Undo),
        Just(Deed::Redo),
    ]
}

fn format() -> Format {
    let open = |id: &str| FormatStep::open(id, id, "And?");
    Format {
        id: "F99".into(),
        steps: vec![
            open("check-in"),
            FormatStep { show: Show::Hidden, ..open("cards") },
            FormatStep { reveals: vec!["cards".into()], ..open("read") },
            FormatStep { mode: Mode::Break, ..open("tea") },
            open("close"),
        ],
        ..Format::of_one_step(SessionKind::Workshop, "x", "y")
    }
}

struct Room {
    sitting: Sitting,
    moment: Moment,
    seed: u128,
}

impl Room {
    fn new() -> Self {
        let wall = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
        let moment =
            Moment { wall, steady: Duration::ZERO, slept: Duration::ZERO, real: Duration::ZERO };
        let mut session = Session::begin(SessionKind::Workshop, "x", wall, &Id::from_bits(1));
        let mut number = 100;
        session.plan = format().plan(|| {
            number += 1;
            Id::from_bits(number)
        });
        session.people = ["Amal", "Bea"].map(|name| Person::named(Id::new(name), name)).to_vec();
        let key = SessionKey::new("place".to_owned(), session.header.id.clone());
        let mut sitting = Sitting::begin(key, session);
        sitting.go_to(0, moment);
        sitting.forget_deeds();
        Self { sitting, moment, seed: 1000 }
    }

    fn does(&mut self, deed: Deed) {
        let Self { sitting, moment, seed } = self;
        let mut bits = || {
            *seed += 1;
            *seed
        };
        let mut now = Now::new(*moment, &mut bits);
        let now = &mut now;
        match deed {
            Deed::Add(at) => drop(sitting.add_made_up(at, "Walk", 7, now)),
            Deed::AddFrom(at, step) => {
                let format = format();
                sitting.add_from(at, &format, &format.steps[step], now);
            }
            Deed::Repeat(at) => drop(sitting.repeat_step(at, now)),
            Deed::Split(at) => drop(sitting.split_step(at, now)),
            Deed::LeaveOut(at) => drop(sitting.leave_out_or_take_back(at)),
            Deed::Shift(at, down) => drop(sitting.shift_step(at, down)),
            Deed::Lengthen(at, by) => drop(sitting.lengthen_step(at, by)),
            Deed::Lead(at) => drop(sitting.turn_leader(at)),
            Deed::PlanRest(evenly, by) => {
                let end = sitting.agenda(*moment).planned_end + TimeDelta::minutes(by);
                let mut slots = replan::slots(&sitting.session);
                let ran = sitting.clock.elapsed(moment.steady);
                let budget = replan::budget(&sitting.session, moment.wall, ran, end);
                let way = if evenly { Way::Evenly } else { Way::LeavingOut };
                replan::propose(&mut slots, way, budget);
                sitting.plan_rest(&slots, end, *moment);
            }
            Deed::Go(at) => sitting.go_to(at, *moment),
            Deed::Say => {
                sitting.editor.set_text("something");
                sitting.keep_line(now).unwrap();
            }
            Deed::Pause => sitting.pause(*moment),
            Deed::Wait(seconds) => {
                let span = Duration::from_secs(seconds);
                moment.steady += span;
                moment.wall += TimeDelta::from_std(span).unwrap();
            }
            Deed::Undo => drop(sitting.undo(*moment)),
            Deed::Redo => drop(sitting.redo(*moment)),
        }
    }
}

proptest! {
    #[test]
    fn live_edits_lose_nothing_and_can_all_be_taken_back(deeds in prop::collection::vec(deed(), 0..40)) {
        let mut room = Room::new();
        let plan = room.sitting.session.plan.clone();
        let header = room.sitting.session.header.clone();
        for deed in deeds {
            let before = room.sitting.session.entries.clone();
            let steps = room.sitting.session.plan.len();
            room.does(deed);
            let session = &room.sitting.session;
            if !matches!(deed, Deed::Say | Deed::Undo | Deed::Redo) {
                prop_assert_eq!(&session.entries, &before, "{:?}", deed);
                prop_assert!(session.plan.len() >= steps, "{:?} took a step away", deed);
            }
            for entry in &session.entries {
                let step = entry.step().and_then(|id| session.step(id));
                prop_assert!(step.is_some_and(|step| !step.spans.is_empty()), "{:?}", deed);
            }
            let current = session.current();
            prop_assert!(current.is_some(), "{:?} left no step on", deed);
            let ids: std::collections::HashSet<_> =
                session.plan.iter().map(|step| step.id.clone()).collect();
            prop_assert_eq!(ids.len(), session.plan.len());
        }
        while room.sitting.undo(room.moment).is_some() {}
        prop_assert_eq!(&room.sitting.session.plan, &plan);
        prop_assert_eq!(&room.sitting.session.header, &header);
        prop_assert_eq!(room.sitting.session.current(), Some(0));
        prop_assert!(room.sitting.session.entries.is_empty());
    }
}
