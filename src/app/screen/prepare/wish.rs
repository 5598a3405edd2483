//! What a session should be like: about what, how long, for how many.

use crate::domain::format::Format;
use crate::domain::words::SessionKind;
use crate::fold::fold;

/// What is wished for; what is left open fits everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// Words about the purpose.
    pub words: String,
    /// The minutes at hand.
    pub minutes: Option<i64>,
    /// How many people are coming.
    pub people: Option<usize>,
}

const MINUTES: [i64; 6] = [30, 45, 60, 90, 120, 240];
const PEOPLE: [usize; 5] = [3, 6, 12, 20, 40];

impl Wish {
    /// Whether a format is what is wished for.
    pub fn fits(&self, format: &Format) -> bool {
        let text = fold(&format!("{} {} {}", format.name, format.aim, format.id));
        let has_words = fold(&self.words).split_whitespace().all(|word| text.contains(word));
        let has_time = self.minutes.is_none_or(|minutes| format.minutes() <= minutes);
        let has_room = self.people.is_none_or(|people| {
            let (least, most) = match format.kind {
                SessionKind::Reflection => (None, Some(1)),
                _ => bounds(&format.group),
            };
            least.is_none_or(|least| least <= people) && most.is_none_or(|most| people <= most)
        });
        has_words && has_time && has_room
    }

    /// The next choice of minutes at hand.
    pub fn turn_minutes(&mut self) {
        self.minutes = next(&MINUTES, self.minutes);
    }

    /// The next choice of how many are coming.
    pub fn turn_people(&mut self) {
        self.people = next(&PEOPLE, self.people);
    }

    /// Whether anything is wished for.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// The choice behind the one that is on; behind the last there is none.
fn next<T: Copy + PartialEq>(choices: &[T], on: Option<T>) -> Option<T> {
    match on {
        None => choices.first().copied(),
        Some(on) => {
            let place = choices.iter().position(|choice| *choice == on)?;
            choices.get(place + 1).copied()
        }
    }
}

/// The least and the most people in words such as `4 to 25 people`.
fn bounds(group: &str) -> (Option<usize>, Option<usize>) {
    let mut numbers = group
        .split(|letter: char| !letter.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok());
    (numbers.next(), numbers.next())
}

#[cfg(test)]
mod tests {
    use super::{bounds, next};

    #[test]
    fn a_group_is_read_from_its_words() {
        assert_eq!(bounds("4 to 25 people"), (Some(4), Some(25)));
        assert_eq!(bounds("any number"), (None, None));
    }

    #[test]
    fn choices_go_round_and_come_back_to_none() {
        assert_eq!(next(&[1, 2], None), Some(1));
        assert_eq!(next(&[1, 2], Some(1)), Some(2));
        assert_eq!(next(&[1, 2], Some(2)), None);
    }
}
