//! What may stand behind the filter that is just being typed.

use super::border::begins_word;
use super::census::{Census, by_use, rank};
use super::needle::{End, Needle};
use super::reading::token::{Token, tokens};
use super::reading::{FILTERS, is_quote};
use super::vocabulary::{Named, Vocabulary};
use crate::fold::fold;

/// The most that are offered.
const MOST: usize = 12;

/// What may stand behind the filter that is just being typed at the end of a text, what is there
/// most often first. With `names_filters`, the beginning of a filter's name offers the filter.
pub fn suggestions(
    text: &str,
    vocabulary: &Vocabulary,
    census: &Census,
    names_filters: bool,
) -> Vec<String> {
    let Some(token) = begun(text) else { return Vec::new() };
    let mut offered = match token.filter.as_deref() {
        None if names_filters && !token.is_quoted => filters(&token.value),
        None => Vec::new(),
        Some("journal") => named(&vocabulary.journals, "journal", &token.value, census),
        Some("format") => named(&vocabulary.formats, "format", &token.value, census),
        Some("block") => named(&vocabulary.blocks, "block", &token.value, census),
        Some("hurdle") => named(&vocabulary.hurdles, "hurdle", &token.value, census),
        Some("bulb") => named(&vocabulary.bulbs, "bulb", &token.value, census),
        Some(filter @ ("person" | "tag" | "kind")) => {
            let all = by_use(census.of(filter)).into_iter().map(|one| one.name.clone());
            let value = token.value.trim_start_matches('#');
            all.filter(|name| is_begun(name, value)).collect()
        }
        Some(_) => Vec::new(),
    };
    // What is there already need not be offered.
    if offered.len() == 1 && offered.iter().any(|one| fold(one) == fold(token.value.trim())) {
        offered.clear();
    }
    offered.truncate(MOST);
    offered
}

/// The text with what was offered behind the filter at its end, ready for what comes next.
pub fn completed(text: &str, offered: &str) -> String {
    let Some(token) = begun(text) else { return text.to_owned() };
    let before = text.get(..text.len() - token.written.len()).unwrap_or_default();
    let sign = if token.is_not { "-" } else { "" };
    let Some(filter) = &token.filter else { return format!("{before}{sign}{offered}") };
    // A quote within a name would end it.
    let offered = offered.split(is_quote).next().unwrap_or_default().trim_end();
    match offered.contains(char::is_whitespace) {
        true => format!("{before}{sign}{filter}:\"{offered}\" "),
        false => format!("{before}{sign}{filter}:{offered} "),
    }
}

/// The last part of a text, as long as it may go on.
fn begun(text: &str) -> Option<Token> {
    tokens(text).pop().filter(|token| token.is_open)
}

fn filters(value: &str) -> Vec<String> {
    let value = value.to_lowercase();
    let begin = |filter: &&str| !value.is_empty() && filter.starts_with(&value);
    FILTERS.into_iter().filter(begin).map(|filter| format!("{filter}:")).collect()
}

fn named(all: &[Named], filter: &str, value: &str, census: &Census) -> Vec<String> {
    let uses = census.of(filter);
    let mut meant: Vec<&Named> = all.iter().filter(|one| is_begun(&one.name, value)).collect();
    meant.sort_by_key(|one| rank(uses, one.id()));
    meant.into_iter().map(|one| one.name.clone()).collect()
}

/// Whether a word of a name begins so.
fn is_begun(name: &str, value: &str) -> bool {
    let folded = fold(name);
    match Needle::new(value, End::Open) {
        Some(needle) => needle.places(&folded).any(|at| begins_word(&folded, at)),
        None => true,
    }
}
