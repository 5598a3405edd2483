//! What somebody typed in one line, taken apart into what it is made of.

use crate::domain::id::Id;
use crate::domain::person::Person;

/// A promise typed as *if …, then …* or *if …, I …*: when it holds, and what will be done.
pub fn condition(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let rest = after(text, "if ")?;
    let lower = rest.to_ascii_lowercase();
    // Behind these comes what will be done; what begins with “I” or “we” keeps that word.
    const LINKS: [(&str, usize); 8] = [
        (", then ", 7),
        (" then ", 6),
        (", i ", 2),
        (", i'll ", 2),
        (", i’ll ", 2),
        (", we ", 2),
        (", we'll ", 2),
        (", we’ll ", 2),
    ];
    let (place, skip) =
        LINKS.iter().filter_map(|(link, skip)| Some((lower.find(link)?, *skip))).min()?;
    let when = rest.get(..place)?.trim().trim_end_matches(',').to_owned();
    let what = rest.get(place + skip..)?.trim().to_owned();
    (!when.is_empty() && !what.is_empty()).then_some((when, what))
}

/// A text without these words in front, or the full stop at its end, so that it fits into a sentence.
pub fn bare<'a>(text: &'a str, openings: &[&str]) -> &'a str {
    let text = text.trim();
    let opened = openings.iter().find_map(|opening| after(text, opening));
    let bare = opened.unwrap_or(text).trim();
    match bare.strip_suffix('.') {
        Some(rest) if !rest.ends_with('.') => rest.trim_end(),
        _ => bare,
    }
}

/// Whether a text has “and” in it as a word of its own.
pub fn has_and(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| word.eq_ignore_ascii_case("and"))
}

/// What a line says whose speaker was typed in front of it: `Gra: we never asked them`. The
/// beginning of a first name is enough, if only one person's begins so.
pub fn spoken<'a>(text: &'a str, people: &[Person]) -> Option<(Id, &'a str)> {
    let (name, rest) = text.split_once(':')?;
    let (name, rest) = (name.trim().to_lowercase(), rest.trim_start());
    let is_name = name.chars().count() >= 2 && name.chars().all(char::is_alphabetic);
    if !is_name || rest.trim().is_empty() {
        return None;
    }
    let first =
        |person: &Person| person.name.split_whitespace().next().unwrap_or_default().to_lowercase();
    let only = |found: Vec<&Person>| match found.as_slice() {
        [one] => Some(one.id.clone()),
        _ => None,
    };
    let exact: Vec<&Person> = people.iter().filter(|person| first(person) == name).collect();
    let begun = people.iter().filter(|person| first(person).starts_with(&name));
    // “No: …” and “So: …” begin many a sentence, and Nora's and Sophie's names.
    const WORDS: [&str; 12] =
        ["no", "so", "or", "to", "if", "me", "we", "why", "who", "how", "yes", "but"];
    let id = match exact.is_empty() {
        false => only(exact)?,
        true if WORDS.contains(&name.as_str()) => return None,
        true => only(begun.collect())?,
    };
    Some((id, rest))
}

fn after<'a>(text: &'a str, opening: &str) -> Option<&'a str> {
    let head = text.get(..opening.len())?;
    head.eq_ignore_ascii_case(opening).then(|| text.get(opening.len()..)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{bare, condition, has_and, spoken};
    use crate::domain::id::Id;
    use crate::domain::person::Person;

    #[test]
    fn a_promise_with_a_condition_is_taken_apart() {
        let apart = |text| condition(text).map(|(when, what)| format!("{when}|{what}"));
        let is = |text, wanted: &str| assert_eq!(apart(text).as_deref(), Some(wanted), "{text}");
        is("If I see Ruth, then I ask her", "I see Ruth|I ask her");
        is("if it rains then we meet inside", "it rains|we meet inside");
        is("IF it rains, I bring the tent", "it rains|I bring the tent");
        is("if Jo, Sam and I agree, I’ll write", "Jo, Sam and I agree|I’ll write");
        is("if İ see ß, then ok", "İ see ß|ok");
        for text in
            ["I ask two carers", "if only", "if , then x", "if x, then ", "iffy, then x", ""]
        {
            assert_eq!(apart(text), None, "{text}");
        }
    }

    #[test]
    fn what_goes_into_a_sentence_has_no_opening_and_no_full_stop() {
        assert_eq!(
            bare(" I used to think they were late. ", &["i used to think "]),
            "they were late"
        );
        assert_eq!(bare("When it rains", &["if ", "when "]), "it rains");
        assert_eq!(bare("and so on...", &[]), "and so on...");
        assert_eq!(bare("é", &["if "]), "é");
    }

    #[test]
    fn and_counts_only_as_a_word() {
        assert!(has_and("speed AND care") && has_and("both: speed,and care"));
        assert!(!has_and("the sandwich band") && !has_and(""));
    }

    #[test]
    fn a_speaker_is_known_by_the_beginning_of_one_first_name() {
        let people: Vec<Person> = ["Grace Hall", "Graham", "Jo", "Joanna", "Nora", "見本 花子"]
            .map(|name| Person::named(Id::new(name), name))
            .to_vec();
        let by = |text| spoken(text, &people).map(|(id, rest)| format!("{id}|{rest}"));
        let is = |text, wanted: &str| assert_eq!(by(text).as_deref(), Some(wanted), "{text}");
        is("Grac: we never asked them", "Grace Hall|we never asked them");
        is("grah:so", "Graham|so");
        is("Jo: both", "Jo|both");
        is("見本: そう", "見本 花子|そう");
        is("Nora: at 10:30", "Nora|at 10:30");
        for text in
            ["Gra: two of them", "No: never", "G: one letter", "Grace Hall: two words", "10: no"]
        {
            assert_eq!(by(text), None, "{text}");
        }
        assert_eq!(by("Nora:  "), None);
        assert_eq!(by("Zed: nobody"), None);
    }
}
