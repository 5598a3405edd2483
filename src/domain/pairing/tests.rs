use super::{Met, draw, join, sizes};
use crate::domain::id::Id;
use crate::domain::moment::{Moment, Now};
use crate::domain::person::Person;
use crate::domain::time;
use proptest::prelude::{Just, ProptestConfig, Strategy, proptest};
use proptest::{collection, prop_assert, prop_assert_eq};
use std::time::Duration;

fn people(organisations: &[usize]) -> Vec<Person> {
    let person = |(number, organisation): (usize, &usize)| Person {
        organisation: format!("Organisation {organisation}"),
        ..Person::named(Id::new(format!("p{number:02}")), format!("Person {number}"))
    };
    organisations.iter().enumerate().map(person).collect()
}

fn with_dice<T>(seed: u64, what: impl FnOnce(&mut Now) -> T) -> T {
    let mut state = u128::from(seed) + 1;
    let mut bits = || {
        state = state
            .wrapping_mul(0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645)
            .wrapping_add(0x5851_f42d_4c95_7f2d_1405_7b7e_f767_814f);
        state ^ (state >> 64)
    };
    let wall = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
    let moment =
        Moment { wall, steady: Duration::ZERO, slept: Duration::ZERO, real: Duration::ZERO };
    what(&mut Now::new(moment, &mut bits))
}

fn repeats(groups: &[Vec<Id>], met: &Met) -> usize {
    count(groups, |one, other| met.times(one, other))
}

fn same(groups: &[Vec<Id>], people: &[Person]) -> usize {
    let of = |id: &Id| &people.iter().find(|person| person.id == *id).unwrap().organisation;
    count(groups, |one, other| usize::from(of(one) == of(other)))
}

fn count(groups: &[Vec<Id>], what: impl Fn(&Id, &Id) -> usize) -> usize {
    let pairs = |group: &Vec<Id>| -> usize {
        (0..group.len())
            .flat_map(|one| (one + 1..group.len()).map(move |other| (one, other)))
            .map(|(one, other)| what(&group[one], &group[other]))
            .sum()
    };
    groups.iter().map(pairs).sum()
}

/// How often people meet again in some groups, and how often they are of one organisation.
type Cost<'a> = dyn Fn(&[Vec<Id>]) -> (usize, usize) + 'a;

/// The least that any seating costs, found by trying all.
fn least(rest: &[Id], sizes: &[usize], cost: &Cost<'_>) -> (usize, usize) {
    fn seat(rest: &[Id], sizes: &[usize], group: Vec<Id>, cost: &Cost<'_>) -> (usize, usize) {
        let Some((size, others)) = sizes.split_first() else { return (0, 0) };
        if group.len() == *size {
            let here = cost(&[group]);
            let there = seat(rest, others, Vec::new(), cost);
            return (here.0 + there.0, here.1 + there.1);
        }
        let mut best = (usize::MAX / 2, 0);
        for place in 0..rest.len() {
            // In a group the order means nothing.
            if group.last().is_some_and(|last| *last > rest[place]) {
                continue;
            }
            let mut left = rest.to_vec();
            let mut group = group.clone();
            group.push(left.remove(place));
            best = best.min(seat(&left, sizes, group, cost));
        }
        best
    }
    seat(rest, sizes, Vec::new(), cost)
}

fn everybody_once(groups: &[Vec<Id>], people: &[Person]) -> bool {
    let mut seated: Vec<&Id> = groups.iter().flatten().collect();
    let mut all: Vec<&Id> = people.iter().map(|person| &person.id).collect();
    seated.sort();
    all.sort();
    seated == all
}

#[test]
fn groups_are_as_even_as_can_be_and_nobody_is_alone() {
    for (count, size, wanted) in [
        (7, 2, vec![3, 2, 2]),
        (3, 2, vec![3]),
        (1, 2, vec![1]),
        (0, 2, vec![]),
        (5, 3, vec![3, 2]),
        (7, 3, vec![4, 3]),
        (8, 3, vec![4, 4]),
        (5, 4, vec![5]),
        (6, 4, vec![3, 3]),
        (7, 4, vec![4, 3]),
        (11, 4, vec![4, 4, 3]),
    ] {
        assert_eq!(sizes(count, size), wanted, "{count} in {size}");
    }
}

/// People of a few organisations, a size, and groups in which they met before.
fn rooms(most: usize) -> impl Strategy<Value = (Vec<usize>, usize, Vec<Vec<usize>>)> {
    (collection::vec(0_usize..4, 1..=most), 2_usize..=4).prop_flat_map(|(organisations, size)| {
        let count = organisations.len();
        let groups = collection::vec(collection::vec(0..count, 2..4), 0..8);
        (Just(organisations), Just(size), groups)
    })
}

fn met(people: &[Person], groups: &[Vec<usize>]) -> Met {
    let mut met = Met::default();
    for group in groups {
        let mut ids: Vec<Id> = group.iter().map(|one| people[*one].id.clone()).collect();
        ids.sort();
        ids.dedup();
        met.note(&ids);
    }
    met
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nobody_is_missing_or_twice((organisations, size, before) in rooms(25), seed: u64) {
        let people = people(&organisations);
        let met = met(&people, &before);
        let groups = with_dice(seed, |now| draw(&people, size, &met, now));
        prop_assert!(everybody_once(&groups, &people));
        let mut lengths: Vec<usize> = groups.iter().map(Vec::len).collect();
        lengths.sort_unstable_by(|one, other| other.cmp(one));
        prop_assert_eq!(&lengths, &sizes(people.len(), size));
        prop_assert!(people.len() == 1 || lengths.iter().all(|length| *length > 1));
    }

    #[test]
    fn a_pair_repeats_only_when_it_must((organisations, size, before) in rooms(7), seed: u64) {
        let people = people(&organisations);
        let met = met(&people, &before);
        let groups = with_dice(seed, |now| draw(&people, size, &met, now));
        let cost = |groups: &[Vec<Id>]| (repeats(groups, &met), same(groups, &people));
        let ids: Vec<Id> = people.iter().map(|person| person.id.clone()).collect();
        prop_assert_eq!(cost(&groups), least(&ids, &sizes(people.len(), size), &cost));
    }

    #[test]
    fn mixing_is_never_worse_than_random(
        organisations in collection::vec(0_usize..5, 2..25),
        size in 2_usize..=4,
        seed: u64,
    ) {
        let people = people(&organisations);
        let groups = with_dice(seed, |now| draw(&people, size, &Met::default(), now));
        let mut order: Vec<Id> = people.iter().map(|person| person.id.clone()).collect();
        with_dice(seed ^ 0xabc, |now| now.shuffle(&mut order));
        let mut random = Vec::new();
        for size in sizes(people.len(), size) {
            random.push(order.drain(..size).collect::<Vec<Id>>());
        }
        prop_assert!(same(&groups, &people) <= same(&random, &people));
    }

    #[test]
    fn joined_pairs_stay_together_unless_one_is_left_over(
        organisations in collection::vec(0_usize..4, 1..25),
        seed: u64,
    ) {
        let people = people(&organisations);
        let pairs = with_dice(seed, |now| draw(&people, 2, &Met::default(), now));
        let mut met = Met::default();
        pairs.iter().for_each(|pair| met.note(pair));
        let fours = with_dice(seed, |now| join(&people, &pairs, &met, now));
        prop_assert!(everybody_once(&fours, &people));
        let is_whole = |pair: &&Vec<Id>| fours.iter().any(|four| pair.iter().all(|id| four.contains(id)));
        let parted = pairs.iter().filter(|pair| !is_whole(pair)).count();
        let may_part = usize::from(pairs.len() % 2 == 1 && pairs.len() > 1 && people.len().is_multiple_of(2));
        prop_assert!(parted <= may_part, "{parted} of {pairs:?} in {fours:?}");
        prop_assert!(people.len() < 3 || fours.iter().all(|four| (3..=5).contains(&four.len())), "{fours:?}");
    }
}

#[test]
fn three_rounds_of_pairs_among_four_never_repeat_and_a_fourth_must() {
    let people = people(&[0, 0, 1, 1]);
    let mut met = Met::default();
    for round in 0..4 {
        let pairs = with_dice(round, |now| draw(&people, 2, &met, now));
        assert_eq!(repeats(&pairs, &met), if round < 3 { 0 } else { 2 }, "round {round}");
        if round == 0 {
            assert_eq!(same(&pairs, &people), 0, "organisations are mixed first");
        }
        pairs.iter().for_each(|pair| met.note(pair));
    }
}
