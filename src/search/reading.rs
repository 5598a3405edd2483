//! Reading what somebody types: words, "phrases", `-not`, and filters such as `kind:decision`.

mod day;
mod kind;
pub(super) mod token;

use super::clause::{Clause, What};
use super::needle::{End, Needle};
use super::query::Query;
use super::vocabulary::{Named, Vocabulary, meant};
pub(super) use token::is_quote;
use token::{Token, tokens};

/// The filters there are.
pub(super) const FILTERS: [&str; 10] =
    ["journal", "kind", "format", "person", "tag", "block", "hurdle", "bulb", "after", "before"];

/// How many names a sentence lists at most.
const MOST_NAMES: usize = 6;

/// The clauses of a text, and a sentence for everything that was left out.
pub(super) fn read(text: &str, vocabulary: &Vocabulary) -> (Vec<Clause>, Vec<String>) {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut faults = Vec::new();
    let mut words = 0;
    for token in tokens(text) {
        let what = match read_one(&token, vocabulary) {
            Ok(Some(what)) => what,
            Ok(None) => continue,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let clause = Clause { is_not: token.is_not, what, written: token.written.clone() };
        let is_there =
            clauses.iter().any(|one| one.what == clause.what && one.is_not == clause.is_not);
        words += usize::from(clause.words().is_some());
        if !is_there && words <= Query::MOST_WORDS {
            clauses.push(clause);
        }
    }
    (clauses, faults)
}

/// The parts of a text, each as it was typed; a filter that says nothing yet is none.
pub(super) fn parts(text: &str) -> Vec<String> {
    let says = |token: &Token| token.filter.is_none() || !token.value.trim().is_empty();
    tokens(text).into_iter().filter(says).map(|token| token.written).collect()
}

/// What a token wants; nothing as long as too little of it is there.
fn read_one(token: &Token, vocabulary: &Vocabulary) -> Result<Option<What>, String> {
    let Some(filter) = &token.filter else {
        let end = if token.is_quoted && !token.is_open { End::Word } else { End::Open };
        let text = if token.is_quoted { &token.value } else { token.value.trim_end_matches('*') };
        return Ok(Needle::new(text, end).map(What::Words));
    };
    let value = token.value.trim();
    if value.is_empty() {
        return match token.is_open {
            true => Ok(None),
            false => Err(format!("{filter}: wants a word right behind it, so it is left out.")),
        };
    }
    let named = |all: &[Named], one: &str, many: &str| match meant(all, value) {
        ids if ids.is_empty() => Err(unknown(one, many, value, &names(all))),
        ids => Ok(ids),
    };
    match filter.as_str() {
        "journal" => named(&vocabulary.journals, "journal", "Journals").map(What::Journal),
        "format" => named(&vocabulary.formats, "format", "Formats").map(What::Format),
        "block" => named(&vocabulary.blocks, "building block", "Blocks").map(What::Part),
        "hurdle" => named(&vocabulary.hurdles, "hurdle", "Hurdles").map(What::Part),
        "bulb" => named(&vocabulary.bulbs, "light bulb", "Light bulbs").map(What::Part),
        "kind" => kind::read(value)
            .map(|(sessions, entries)| What::Kind(sessions, entries))
            .ok_or_else(|| unknown("kind", "Kinds", value, &kind::names())),
        "person" => return Ok(Needle::new(value, End::Open).map(What::Person)),
        "tag" => {
            let end = if token.is_open { End::Open } else { End::Tag };
            let tag = format!("#{}", value.trim_start_matches('#'));
            return Ok(Needle::new(&tag, end).filter(|tag| tag.text().len() > 1).map(What::Tag));
        }
        before_or_after => match day::read(value) {
            Some(day) if before_or_after == "before" => Ok(What::Before(day)),
            Some(day) => Ok(What::After(day)),
            None if token.is_open && day::may_become(value) => return Ok(None),
            None => Err(format!(
                "“{value}” is no day, so {before_or_after}: is left out. Write 2026-11-23, 2026-11 or 2026."
            )),
        },
    }
    .map(Some)
}

/// What the filter that is just being typed may name, or does by now.
pub(super) fn hint(text: &str, vocabulary: &Vocabulary) -> Option<String> {
    let token = tokens(text).pop().filter(|token| token.is_open)?;
    let named = |all: &[Named]| {
        let ids = if token.value.is_empty() { None } else { Some(meant(all, &token.value)) };
        let is_meant = |one: &&Named| ids.as_ref().is_none_or(|ids| one.is_among(ids));
        all.iter().filter(is_meant).map(|one| one.name.clone()).collect()
    };
    let names: Vec<String> = match token.filter.as_deref()? {
        "journal" => named(&vocabulary.journals),
        "format" => named(&vocabulary.formats),
        "block" => named(&vocabulary.blocks),
        "hurdle" => named(&vocabulary.hurdles),
        "bulb" => named(&vocabulary.bulbs),
        "kind" => kind::begun(&token.value),
        "tag" => vec!["a word that stands behind # in a text".into()],
        "person" => vec!["who said it, will do it or was there".into()],
        _ => vec!["a day, 2026-11-23, a month, 2026-11, or a year".into()],
    };
    Some(names.join(", ")).filter(|names| !names.is_empty())
}

fn names(all: &[Named]) -> Vec<String> {
    all.iter().map(|one| one.name.clone()).collect()
}

/// What to say of a name that nobody knows.
fn unknown(one: &str, many: &str, value: &str, known: &[String]) -> String {
    let more = if known.len() > MOST_NAMES { " …" } else { "" };
    let known = known.iter().take(MOST_NAMES).map(String::as_str).collect::<Vec<_>>().join(", ");
    format!("No {one} is called “{value}”, so that is left out. {many}: {known}{more}")
}
