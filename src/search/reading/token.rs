//! What somebody types, taken apart.

use crate::search::reading::FILTERS;

/// One part of what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::search) struct Token {
    /// Whether it is not wanted.
    pub(in crate::search) is_not: bool,
    /// The filter that it is for, if any.
    pub(in crate::search) filter: Option<String>,
    /// The words, or the filter's value.
    pub(in crate::search) value: String,
    /// Whether they stood in quotes.
    pub(in crate::search) is_quoted: bool,
    /// Whether it may go on with the next letter.
    pub(in crate::search) is_open: bool,
    /// All of it as it was typed.
    pub(in crate::search) written: String,
}

/// The parts of a text, in order.
pub(in crate::search) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (token, after) = one(rest);
        rest = after.trim_start();
        tokens.push(token);
    }
    tokens
}

fn one(text: &str) -> (Token, &str) {
    let mut token = Token::default();
    let mut rest = text;
    let is_more = |rest: &str| rest.chars().next().is_some_and(|next| !next.is_whitespace());
    if let Some(after) = rest.strip_prefix('-').filter(|after| is_more(after)) {
        token.is_not = true;
        rest = after;
    }
    if let Some((name, after)) = rest.split_once(':')
        && let Some(filter) = FILTERS.into_iter().find(|known| known.eq_ignore_ascii_case(name))
    {
        token.filter = Some(filter.to_owned());
        rest = after;
    }
    let rest = match rest.strip_prefix(is_quote) {
        Some(inside) => {
            token.is_quoted = true;
            let end = inside.find(is_quote);
            token.is_open = end.is_none();
            let (value, after) = inside.split_at(end.unwrap_or(inside.len()));
            token.value = value.to_owned();
            after.strip_prefix(is_quote).unwrap_or(after)
        }
        None => {
            let (value, after) =
                rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
            token.value = value.to_owned();
            token.is_open = after.is_empty();
            after
        }
    };
    let length = text.len() - rest.len();
    token.written = text.get(..length).unwrap_or_default().to_owned();
    (token, rest)
}

/// Whether a letter opens or ends a phrase.
pub(in crate::search) fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„')
}
