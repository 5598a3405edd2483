//! Words that two or more people used in their sentences.

use crate::fold::{fold, is_accent};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words too common to mean anything by themselves.
const COMMON: [&str; 62] = [
    "about", "after", "also", "and", "are", "because", "been", "but", "can", "could", "does",
    "each", "every", "for", "from", "get", "had", "has", "have", "her", "his", "how", "into",
    "its", "just", "less", "like", "make", "more", "most", "not", "one", "only", "other", "our",
    "out", "over", "people's", "should", "some", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "was", "were", "what", "when", "where",
    "which", "who", "will", "with", "your",
];

/// The shortest word that counts.
const SHORTEST: usize = 3;

/// For each sentence, where in it words stand that another one has as well.
pub fn shared_words(sentences: &[&str]) -> Vec<Vec<Range<usize>>> {
    let mut users: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for (number, sentence) in sentences.iter().enumerate() {
        for (_, word) in words(sentence) {
            users.entry(word).or_default().insert(number);
        }
    }
    let is_shared = |word: &String| users.get(word).is_some_and(|users| users.len() > 1);
    sentences
        .iter()
        .map(|sentence| {
            words(sentence).filter(|(_, word)| is_shared(word)).map(|(place, _)| place).collect()
        })
        .collect()
}

/// The words of a sentence that mean something by themselves, in their order.
pub fn counting_words(sentence: &str) -> impl Iterator<Item = &str> {
    words(sentence).filter_map(|(place, _)| sentence.get(place))
}

/// Where in a sentence a word stands, or several words one after the other, whatever their ending.
pub fn places_of(wanted: &str, sentence: &str) -> Vec<Range<usize>> {
    let wanted: Vec<String> = every_word(wanted).map(|(_, word)| word).collect();
    let words: Vec<(Range<usize>, String)> = every_word(sentence).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    words
        .windows(wanted.len())
        .filter(|window| window.iter().map(|(_, word)| word).eq(&wanted))
        .filter_map(|window| {
            let (first, last) = (window.first()?, window.last()?);
            Some(first.0.start..last.0.end)
        })
        .collect()
}

/// The words of a sentence that count, folded, each with its place.
fn words(sentence: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    every_word(sentence)
        .filter(|(place, _)| {
            sentence.get(place.clone()).is_some_and(|word| word.chars().count() >= SHORTEST)
        })
        .filter(|(_, word)| !COMMON.contains(&word.as_str()))
}

/// Every word of a sentence, folded, each with its place.
fn every_word(sentence: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let is_in_word = |letter: char| {
        letter.is_alphanumeric() || is_accent(letter) || letter == '\'' || letter == '’'
    };
    let pieces = sentence.split(move |letter: char| !is_in_word(letter));
    let pieces =
        pieces.map(|piece| piece.trim_matches(['\'', '’'])).filter(|piece| !piece.is_empty());
    pieces.map(move |piece| {
        let start = piece.as_ptr() as usize - sentence.as_ptr() as usize;
        (start..start + piece.len(), stem(&fold(piece)))
    })
}

/// A word without the ending that makes many of one: `families` and `family` are the same word.
fn stem(word: &str) -> String {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    match word.strip_suffix("ies") {
        Some(stem) if stem.len() > 1 => format!("{stem}y"),
        _ => match word.strip_suffix('s') {
            Some(stem) if stem.len() > 2 && !stem.ends_with('s') => stem.to_owned(),
            _ => word.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::{places_of, shared_words};

    fn found(sentences: &[&str]) -> Vec<Vec<String>> {
        let places = shared_words(sentences);
        let words = |(text, places): (&&str, Vec<std::ops::Range<usize>>)| {
            places.into_iter().map(|place| text.get(place).unwrap().to_owned()).collect()
        };
        sentences.iter().zip(places).map(words).collect()
    }

    #[test]
    fn words_of_two_or_more_are_found_whatever_their_ending_or_case() {
        let found = found(&["Families eat well", "every Family, every day", "nobody eats alone"]);
        assert_eq!(found, [vec!["Families", "eat"], vec!["Family"], vec!["eats"]]);
    }

    #[test]
    fn a_marked_word_is_found_wherever_it_stands_and_so_are_several_in_a_row() {
        let found = |wanted, sentence: &'static str| -> Vec<&str> {
            places_of(wanted, sentence)
                .into_iter()
                .map(|place| sentence.get(place).unwrap())
                .collect()
        };
        assert_eq!(found("local", "Our Local shop, the locals, locality"), ["Local", "locals"]);
        assert_eq!(found("we", "'We' know who we are"), ["We", "we"]);
        assert_eq!(found("public health", "The Public  Health; public"), ["Public  Health"]);
        assert_eq!(found("cafe", "the cafe\u{301}s"), ["cafe\u{301}s"]);
        assert_eq!(found(" ,; ", "nothing, really"), [""; 0]);
    }

    #[test]
    fn a_word_that_one_person_says_twice_and_small_words_do_not_count() {
        let found = found(&["the the food food", "and the people", "é ß 日本 the"]);
        assert!(found.iter().all(Vec::is_empty), "{found:?}");
    }
}
