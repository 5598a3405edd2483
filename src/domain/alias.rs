//! The made-up names under which people speak where the room does not learn who said something.

use crate::domain::id::Id;
use crate::domain::session::Session;

/// Birds: plain, neutral, and nobody's name.
const NAMES: [&str; 64] = [
    "Avocet",
    "Bittern",
    "Blackcap",
    "Blue Tit",
    "Bullfinch",
    "Buzzard",
    "Chaffinch",
    "Coal Tit",
    "Cormorant",
    "Corncrake",
    "Crossbill",
    "Curlew",
    "Dipper",
    "Dotterel",
    "Dunlin",
    "Dunnock",
    "Eider",
    "Fieldfare",
    "Firecrest",
    "Fulmar",
    "Gadwall",
    "Gannet",
    "Godwit",
    "Goldcrest",
    "Goldfinch",
    "Goshawk",
    "Grebe",
    "Greenfinch",
    "Guillemot",
    "Hoopoe",
    "House Martin",
    "Jackdaw",
    "Kestrel",
    "Kingfisher",
    "Kittiwake",
    "Lapwing",
    "Linnet",
    "Mallard",
    "Moorhen",
    "Nightingale",
    "Nightjar",
    "Nuthatch",
    "Osprey",
    "Pintail",
    "Pipit",
    "Plover",
    "Pochard",
    "Ptarmigan",
    "Puffin",
    "Razorbill",
    "Redshank",
    "Redstart",
    "Redwing",
    "Sanderling",
    "Shearwater",
    "Shelduck",
    "Siskin",
    "Skylark",
    "Stonechat",
    "Turnstone",
    "Wagtail",
    "Waxwing",
    "Wheatear",
    "Wigeon",
];

/// The made-up name of somebody in a session: always the same there, another one elsewhere, and
/// drawn from the random bits of both ids, so that it tells nothing. None where there are more
/// people than names.
pub fn alias(session: &Session, person: &Id) -> Option<&'static str> {
    let mut taken = [false; NAMES.len()];
    for somebody in &session.people {
        let drawn = drawn(&session.header.id, &somebody.id);
        // Whoever came later steps aside, so that nobody's name changes when somebody comes in.
        let place =
            (0..NAMES.len()).map(|step| (drawn + step) % NAMES.len()).find(|at| !taken[*at])?;
        taken[place] = true;
        if somebody.id == *person {
            return NAMES.get(place).copied();
        }
    }
    None
}

/// A place among the names, as good as random to whoever does not know the ids.
fn drawn(session: &Id, person: &Id) -> usize {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const STEP: u64 = 0x0100_0000_01b3;
    let bytes = session.as_str().bytes().chain([0]).chain(person.as_str().bytes());
    let mixed = bytes.fold(START, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(STEP));
    let mixed = mixed ^ (mixed >> 32);
    usize::try_from(mixed % NAMES.len() as u64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{NAMES, alias};
    use crate::domain::id::Id;
    use crate::domain::person::Person;
    use crate::domain::session::Session;
    use crate::domain::time;
    use crate::domain::words::SessionKind;
    use std::collections::HashSet;

    fn session(people: u128, chance: u128) -> Session {
        let started = time::from_text("2026-11-23T10:00:00+00:00").unwrap();
        let id = Id::from_bits(chance);
        let mut session = Session::begin(SessionKind::Workshop, "Any", started, &id);
        let bits = |number: u128| (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060);
        session.people = (0..people)
            .map(|number| Person::named(Id::from_bits(bits(number)), format!("P{number}")))
            .collect();
        session
    }

    fn all(session: &Session) -> Vec<&'static str> {
        session.people.iter().filter_map(|person| alias(session, &person.id)).collect()
    }

    #[test]
    fn everybody_has_a_name_of_their_own_as_long_as_there_are_names() {
        for people in [1, 2, 12, 25, 64] {
            let names = all(&session(people, 7));
            assert_eq!(names.iter().collect::<HashSet<_>>().len() as u128, people);
        }
        assert_eq!(all(&session(70, 7)).len(), NAMES.len());
        assert_eq!(alias(&session(3, 7), &Id::new("a stranger")), None);
    }

    #[test]
    fn nobodys_name_changes_when_somebody_comes_in() {
        let (few, many) = (all(&session(12, 7)), all(&session(25, 7)));
        assert_eq!(few, many[..12]);
    }

    #[test]
    fn the_same_people_have_other_names_in_another_session_and_in_no_order_of_the_list() {
        let firsts: HashSet<&str> = (0..40).map(|chance| all(&session(12, chance))[0]).collect();
        assert!(firsts.len() > 15, "{firsts:?}");
        let names = all(&session(12, 7));
        let mut sorted = names.clone();
        sorted.sort_unstable();
        assert_ne!(names, sorted);
    }
}
