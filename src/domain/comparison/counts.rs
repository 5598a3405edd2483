//! What was counted in two sessions, and how that has changed.

use super::pairs::pairs;
use crate::domain::tally::{HANDS, Tally};

/// What one thing came to in each of two sessions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountsBeside {
    /// What was counted; empty where the step asks for one number only.
    pub item: String,
    /// What it came to in each, in words; nothing where it was not asked.
    pub sides: [Option<String>; 2],
    /// How it has changed from the first to the second: `3.2 → 4.0`.
    pub change: Option<String>,
}

/// Puts what was counted in two sessions beside each other, by what was asked.
pub fn counts_beside(left: &[Tally], right: &[Tally]) -> Vec<CountsBeside> {
    let items = |tallies: &[Tally]| {
        tallies.iter().map(|tally| Some(tally.item.clone())).collect::<Vec<_>>()
    };
    let beside = |[one, other]: [Option<usize>; 2]| {
        let tallies =
            [one.and_then(|place| left.get(place)), other.and_then(|place| right.get(place))];
        let item = tallies.into_iter().flatten().next();
        CountsBeside {
            item: item.map(|tally| tally.item.clone()).unwrap_or_default(),
            sides: tallies.map(|tally| tally.map(in_words)),
            change: change(tallies),
        }
    };
    pairs(&items(left), &items(right)).into_iter().map(beside).collect()
}

/// What a tally comes to: `2 to 5, mean 3.2`, `4 dots`, `6 yes, 1 no`.
fn in_words(tally: &Tally) -> String {
    match kind(tally) {
        Kind::Scores => tally.sum.clone(),
        Kind::Dots if tally.total() == 1 => "1 dot".to_owned(),
        Kind::Dots => format!("{} dots", tally.total()),
        Kind::Hands => {
            let given = tally.marks.iter().filter(|mark| mark.count > 0);
            let given = given.map(|mark| format!("{} {}", mark.count, mark.answer));
            let given = given.collect::<Vec<_>>().join(", ");
            if given.is_empty() { "nobody".to_owned() } else { given }
        }
    }
}

fn change(tallies: [Option<&Tally>; 2]) -> Option<String> {
    let [one, other] = tallies;
    let (one, other) = one.zip(other)?;
    let numbers = match (kind(one), kind(other)) {
        (Kind::Scores, _) | (_, Kind::Scores) => {
            let means = [mean(one)?, mean(other)?];
            // As exact as the less round of the two.
            let places = usize::from(means.iter().any(|mean| !mean.ends_with(".0"))) * 2;
            means.map(|mean| mean.get(..mean.len() - 2 + places).unwrap_or_default().to_owned())
        }
        _ => [number(one), number(other)],
    };
    let [before, after] = numbers;
    Some(if before == after { "as before".to_owned() } else { format!("{before} → {after}") })
}

/// The one number by which dots and hands are followed: all the dots, or how many said yes.
fn number(tally: &Tally) -> String {
    match (kind(tally), tally.marks.first()) {
        (Kind::Hands, Some(yes)) => format!("{} {}", yes.count, yes.answer),
        _ => tally.total().to_string(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a room has few people")]
fn mean(tally: &Tally) -> Option<String> {
    let given = tally.marks.iter().filter(|mark| mark.count > 0);
    let (mut sum, mut count) = (0.0, 0.0);
    for mark in given {
        let value: f64 = mark.answer.parse().ok()?;
        sum += value * mark.count as f64;
        count += mark.count as f64;
    }
    (count > 0.0).then(|| format!("{:.1}", sum / count))
}

enum Kind {
    Scores,
    Dots,
    Hands,
}

fn kind(tally: &Tally) -> Kind {
    let answers = || tally.marks.iter().map(|mark| mark.answer.as_str());
    match tally.marks.len() {
        1 if answers().all(str::is_empty) => Kind::Dots,
        _ if answers().eq(HANDS) => Kind::Hands,
        _ => Kind::Scores,
    }
}

#[cfg(test)]
mod tests {
    use super::{CountsBeside, counts_beside};
    use crate::domain::tally::{HANDS, Mark, Tally};

    fn tally(item: &str, sum: &str, marks: &[(&str, usize)]) -> Tally {
        let mark = |(answer, count): &(&str, usize)| Mark {
            answer: (*answer).to_owned(),
            count: *count,
            names: Vec::new(),
        };
        Tally { item: item.into(), marks: marks.iter().map(mark).collect(), sum: sum.into() }
    }

    fn one(left: &Tally, right: &Tally) -> CountsBeside {
        counts_beside(std::slice::from_ref(left), std::slice::from_ref(right)).remove(0)
    }

    #[test]
    fn scores_say_how_their_mean_has_changed() {
        let before = tally("Trust", "2 to 4, mean 3.3", &[("2", 1), ("3", 0), ("4", 2)]);
        let after = tally("Trust", "all 4", &[("2", 0), ("3", 0), ("4", 3)]);
        let beside = one(&before, &after);
        assert_eq!(beside.sides, [Some("2 to 4, mean 3.3".into()), Some("all 4".into())]);
        assert_eq!(beside.change.as_deref(), Some("3.3 → 4.0"));
        assert_eq!(one(&after, &after).change.as_deref(), Some("as before"));
    }

    #[test]
    fn one_score_each_is_that_score() {
        let score = |value: &str| tally("", &format!("only {value}"), &[(value, 1), ("1", 0)]);
        assert_eq!(one(&score("4"), &score("5")).change.as_deref(), Some("4 → 5"));
    }

    #[test]
    fn dots_and_hands_are_numbers_too() {
        let dots = |count| tally("Larder", "", &[("", count)]);
        let beside = one(&dots(1), &dots(5));
        assert_eq!(beside.sides, [Some("1 dot".into()), Some("5 dots".into())]);
        assert_eq!(beside.change.as_deref(), Some("1 → 5"));
        let hands = |yes| tally("Go on?", "", &[(HANDS[0], yes), (HANDS[1], 2), (HANDS[2], 0)]);
        let beside = one(&hands(0), &hands(6));
        assert_eq!(
            beside.sides,
            [Some("2 can live with it".into()), Some("6 yes, 2 can live with it".into())]
        );
        assert_eq!(beside.change.as_deref(), Some("0 yes → 6 yes"));
    }

    #[test]
    fn what_only_one_asked_has_not_changed() {
        let left = [tally("Trust", "only 4", &[("4", 1)])];
        let right = [tally("Money", "only 2", &[("2", 1)])];
        let beside = counts_beside(&left, &right);
        assert_eq!(beside.len(), 2);
        assert!(beside.iter().all(|counts| counts.change.is_none()));
        let unscored = tally("Trust", "not scored", &[("4", 0)]);
        assert_eq!(one(&left[0], &unscored).change, None);
    }
}
