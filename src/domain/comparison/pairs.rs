//! What of two lists stands beside each other.

/// A place in the left list and the one in the right list that belongs beside it; one of the two
/// is missing where only the other list has it.
pub type Pair = [Option<usize>; 2];

/// Puts two lists beside each other by what their parts are called. The first of a name stands
/// beside the first of that name, the second beside the second; what is called nothing stands
/// alone. Every part of either list is there exactly once, in the order of the left list; what only
/// the right one has stands above what it comes before there.
pub fn pairs<K: PartialEq>(left: &[Option<K>], right: &[Option<K>]) -> Vec<Pair> {
    let mut partners: Vec<Option<usize>> = vec![None; left.len()];
    let mut is_alone = vec![true; right.len()];
    for (place, name) in right.iter().enumerate().filter(|(_, name)| name.is_some()) {
        let beside = left.iter().zip(&mut partners);
        let mut free = beside.filter(|(other, partner)| partner.is_none() && *other == name);
        if let Some((_, partner)) = free.next() {
            *partner = Some(place);
            if let Some(is_alone) = is_alone.get_mut(place) {
                *is_alone = false;
            }
        }
    }
    let alone_before = |end: usize| {
        let places = is_alone.get(..end).unwrap_or_default().iter();
        let first = end - places.rev().take_while(|is_alone| **is_alone).count();
        (first..end).map(|place| [None, Some(place)])
    };
    let mut pairs: Vec<Pair> = Vec::new();
    for (place, partner) in partners.iter().enumerate() {
        pairs.extend(partner.iter().flat_map(|partner| alone_before(*partner)));
        pairs.push([Some(place), *partner]);
    }
    pairs.extend(alone_before(right.len()));
    pairs
}

#[cfg(test)]
mod tests {
    use super::{Pair, pairs};
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};

    fn named(names: &str) -> Vec<Option<char>> {
        names.chars().map(|name| Some(name).filter(|name| *name != '-')).collect()
    }

    fn set(left: &str, right: &str) -> String {
        let (left, right) = (named(left), named(right));
        let name = |list: &[Option<char>], place: Option<usize>| match place {
            Some(place) => list[place].unwrap_or('-'),
            None => '.',
        };
        let words = |pair: &Pair| format!("{}{}", name(&left, pair[0]), name(&right, pair[1]));
        pairs(&left, &right).iter().map(words).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_same_stands_beside_the_same() {
        assert_eq!(set("abc", "abc"), "aa bb cc");
        assert_eq!(set("", "ab"), ".a .b");
        assert_eq!(set("ab", ""), "a. b.");
    }

    #[test]
    fn what_only_one_has_stands_alone_where_it_was() {
        assert_eq!(set("abc", "xaybc"), ".x aa .y bb cc");
        assert_eq!(set("axb", "ab"), "aa x. bb");
        assert_eq!(set("axb", "ayb"), "aa x. .y bb");
    }

    #[test]
    fn a_repeated_step_stands_beside_its_own_repetition() {
        assert_eq!(set("aab", "aaab"), "aa aa .a bb");
    }

    #[test]
    fn what_was_moved_still_stands_beside_the_same() {
        assert_eq!(set("abc", "cab"), "aa bb cc");
    }

    #[test]
    fn what_is_called_nothing_is_like_nothing_else() {
        assert_eq!(set("a-b", "a-b"), "aa -. .- bb");
    }

    fn names() -> impl Strategy<Value = Vec<Option<char>>> {
        vec(option::weighted(0.9, proptest::char::range('a', 'f')), 0..12)
    }

    fn side(pairs: &[Pair], side: usize) -> Vec<usize> {
        pairs.iter().filter_map(|pair| pair[side]).collect()
    }

    proptest! {
        #[test]
        fn every_part_of_either_is_there_exactly_once(left in names(), right in names()) {
            let pairs = pairs(&left, &right);
            prop_assert_eq!(side(&pairs, 0), (0..left.len()).collect::<Vec<_>>());
            let mut on_the_right = side(&pairs, 1);
            on_the_right.sort_unstable();
            prop_assert_eq!(on_the_right, (0..right.len()).collect::<Vec<_>>());
            prop_assert!(pairs.iter().all(|pair| pair.iter().any(Option::is_some)));
        }

        #[test]
        fn only_the_same_stands_side_by_side_and_none_of_it_is_left_over(
            left in names(), right in names(),
        ) {
            let pairs = pairs(&left, &right);
            let mut alone = (Vec::new(), Vec::new());
            for pair in &pairs {
                match *pair {
                    [Some(one), Some(other)] => {
                        prop_assert!(left[one].is_some());
                        prop_assert_eq!(left[one], right[other]);
                    }
                    [Some(one), None] => alone.0.extend(left[one]),
                    [None, Some(other)] => alone.1.extend(right[other]),
                    [None, None] => {}
                }
            }
            prop_assert!(alone.0.iter().all(|name| !alone.1.contains(name)));
        }

        #[test]
        fn where_nothing_was_moved_both_lists_keep_their_order(
            all in vec((proptest::char::range('a', 'z'), 0..3_u8), 0..16),
        ) {
            // Each name once, so that what both have follows one another alike.
            let mut once: Vec<(char, u8)> = Vec::new();
            for (name, who) in all {
                if once.iter().all(|(known, _)| *known != name) {
                    once.push((name, who));
                }
            }
            let of = |not: u8| -> Vec<Option<char>> {
                once.iter().filter(|(_, who)| *who != not).map(|(name, _)| Some(*name)).collect()
            };
            let (left, right) = (of(1), of(2));
            let pairs = pairs(&left, &right);
            prop_assert_eq!(side(&pairs, 0), (0..left.len()).collect::<Vec<_>>());
            prop_assert_eq!(side(&pairs, 1), (0..right.len()).collect::<Vec<_>>());
        }
    }
}
