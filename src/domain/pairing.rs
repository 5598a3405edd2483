//! Drawing groups: everybody in exactly one, those who were together before apart, organisations mixed.

use crate::domain::id::Id;
use crate::domain::moment::Now;
use crate::domain::person::Person;
use crate::fold::fold;
use std::collections::HashMap;

/// How often two people were in one group before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Met(HashMap<(Id, Id), usize>);

impl Met {
    /// Notes that these people were together.
    pub fn note(&mut self, group: &[Id]) {
        for (place, one) in group.iter().enumerate() {
            for other in group.iter().skip(place + 1) {
                *self.0.entry(in_order(one, other)).or_default() += 1;
            }
        }
    }

    /// How often these two were together.
    pub fn times(&self, one: &Id, other: &Id) -> usize {
        self.0.get(&in_order(one, other)).copied().unwrap_or(0)
    }
}

fn in_order(one: &Id, other: &Id) -> (Id, Id) {
    if one <= other { (one.clone(), other.clone()) } else { (other.clone(), one.clone()) }
}

/// How large the groups are in which `count` people sit in groups of `size`: as even as can be, and
/// rather one more in a group than one fewer, as long as it is only one.
pub fn sizes(count: usize, size: usize) -> Vec<usize> {
    let fewest = (count / size.max(1)).max(1);
    let groups = if count.div_ceil(fewest) > size + 1 { fewest + 1 } else { fewest };
    let (each, more) = (count / groups, count % groups);
    (0..groups).map(|place| each + usize::from(place < more)).filter(|size| *size > 0).collect()
}

/// Groups of `size` drawn from `people`. First come as few pairs as possible who met before, then as
/// few as possible from one organisation; among equals chance decides.
pub fn draw(people: &[Person], size: usize, met: &Met, now: &mut Now) -> Vec<Vec<Id>> {
    let guests: Vec<usize> = (0..people.len()).collect();
    let tables = Tables { costs: costs(people, met), sizes: sizes(people.len(), size) };
    let seated = tables.best(guests, now);
    tables.groups(&seated).map(|group| ids(people, group)).collect()
}

/// Larger groups made by joining `pairs` two and two; nobody leaves a pair unless one is left over.
/// Then its two sit down with two others. A three is not joined where it is one too many.
pub fn join(people: &[Person], pairs: &[Vec<Id>], met: &Met, now: &mut Now) -> Vec<Vec<Id>> {
    let costs = costs(people, met);
    let place = |id: &Id| people.iter().position(|person| person.id == *id);
    let mut units: Vec<Vec<usize>> = pairs
        .iter()
        .map(|pair| pair.iter().filter_map(place).collect::<Vec<usize>>())
        .filter(|unit| !unit.is_empty())
        .collect();
    now.shuffle(&mut units);
    let is_odd = units.len() % 2 == 1 && units.len() > 1;
    let mut alone = Vec::new();
    let mut split = Vec::new();
    if is_odd {
        match units.iter().position(|unit| unit.len() > 2) {
            Some(three) => alone.push(units.remove(three)),
            None => split = units.pop().unwrap_or_default(),
        }
    }
    // Three pairs would be six at one table: two of them stay, and take one each of the third.
    let each = if units.len() == 2 && !split.is_empty() { 1 } else { 2 };
    let between = |one: &[usize], other: &[usize]| -> usize {
        one.iter().flat_map(|one| other.iter().map(|other| costs[*one][*other])).sum()
    };
    let unit_costs: Vec<Vec<usize>> =
        units.iter().map(|one| units.iter().map(|other| between(one, other)).collect()).collect();
    let tables = Tables { costs: unit_costs, sizes: vec![each; units.len().div_ceil(each).max(1)] };
    let seated = tables.best((0..units.len()).collect(), now);
    let mut groups: Vec<Vec<usize>> = tables
        .groups(&seated)
        .map(|group| group.iter().flat_map(|unit| units[*unit].clone()).collect())
        .filter(|group: &Vec<usize>| !group.is_empty())
        .collect();
    for guest in split {
        let smallest = groups.iter().map(Vec::len).min().unwrap_or(0);
        let welcome = groups.iter_mut().filter(|group| group.len() == smallest);
        if let Some(group) = welcome.min_by_key(|group| between(group, &[guest])) {
            group.push(guest);
        }
    }
    groups.extend(alone);
    groups.iter().map(|group| ids(people, group)).collect()
}

fn ids(people: &[Person], group: &[usize]) -> Vec<Id> {
    group.iter().filter_map(|guest| people.get(*guest)).map(|person| person.id.clone()).collect()
}

/// What it costs to put two people into one group.
fn costs(people: &[Person], met: &Met) -> Vec<Vec<usize>> {
    // One meeting again weighs more than all who share an organisation.
    let again = people.len() * people.len() + 1;
    let organisations: Vec<String> =
        people.iter().map(|person| fold(person.organisation.trim())).collect();
    let cost = |one: usize, other: usize| {
        let is_same = !organisations[one].is_empty() && organisations[one] == organisations[other];
        met.times(&people[one].id, &people[other].id) * again + usize::from(is_same)
    };
    (0..people.len())
        .map(|one| {
            (0..people.len()).map(|other| if one == other { 0 } else { cost(one, other) }).collect()
        })
        .collect()
}

/// Tables of certain sizes, and what it costs to seat two at one.
struct Tables {
    costs: Vec<Vec<usize>>,
    sizes: Vec<usize>,
}

impl Tables {
    /// The best order of `guests` found: their first ones sit at the first table.
    fn best(&self, mut guests: Vec<usize>, now: &mut Now) -> Vec<usize> {
        /// About how many exchanges of two guests are looked at.
        const EFFORT: usize = 20_000;
        let pairs = (guests.len() * guests.len() / 2).max(1);
        let attempts = (EFFORT / (pairs * 4)).clamp(8, 200);
        let mut best: Option<(usize, Vec<usize>)> = None;
        for _ in 0..attempts {
            now.shuffle(&mut guests);
            self.settle(&mut guests);
            let cost = self.groups(&guests).map(|group| self.within(group)).sum();
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, guests.clone()));
            }
            if cost == 0 {
                break;
            }
        }
        best.map_or(guests, |(_, guests)| guests)
    }

    /// Exchanges two guests as long as that helps.
    fn settle(&self, guests: &mut [usize]) {
        let tables: Vec<usize> = self
            .sizes
            .iter()
            .enumerate()
            .flat_map(|(table, size)| std::iter::repeat_n(table, *size))
            .take(guests.len())
            .collect();
        loop {
            let mut has_changed = false;
            for one in 0..guests.len() {
                for other in one + 1..guests.len() {
                    if tables[one] == tables[other] {
                        continue;
                    }
                    let before = self.at(guests, &tables, one) + self.at(guests, &tables, other);
                    guests.swap(one, other);
                    let after = self.at(guests, &tables, one) + self.at(guests, &tables, other);
                    if after < before {
                        has_changed = true;
                    } else {
                        guests.swap(one, other);
                    }
                }
            }
            if !has_changed {
                return;
            }
        }
    }

    /// What a seat costs among those at its table.
    fn at(&self, guests: &[usize], tables: &[usize], seat: usize) -> usize {
        let start = tables.partition_point(|table| *table < tables[seat]);
        let table = guests.iter().zip(tables).skip(start);
        let table = table.take_while(|(_, table)| **table == tables[seat]);
        table.map(|(guest, _)| self.costs[guests[seat]][*guest]).sum()
    }

    fn within(&self, group: &[usize]) -> usize {
        let pairs = group.iter().flat_map(|one| group.iter().map(move |other| (one, other)));
        pairs.map(|(one, other)| self.costs[*one][*other]).sum()
    }

    fn groups<'a>(&self, guests: &'a [usize]) -> impl Iterator<Item = &'a [usize]> {
        let mut rest = guests;
        self.sizes.clone().into_iter().map(move |size| {
            let (group, others) = rest.split_at(size.min(rest.len()));
            rest = others;
            group
        })
    }
}

#[cfg(test)]
mod tests;
