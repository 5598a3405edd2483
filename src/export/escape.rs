//! What people typed, made fit for Markdown: it reads as typed and starts nothing.

use crate::shown::Shown;

/// Text on one line, for a heading or a name.
pub(super) fn line(text: &str) -> String {
    let shown = Shown::line(text);
    let text = shown.as_str().trim();
    let hash = text.len() - text.trim_end_matches('#').len();
    let (start, end) = text.split_at(text.len() - hash);
    // Hashes at the end of a heading would vanish.
    format!("{}{}", escaped(start), "\\#".repeat(end.len()))
}

/// Text line by line, with no blank lines at its start, at its end or side by side.
pub(super) fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in Shown::lines(text) {
        let line = escaped(line.as_str().trim());
        if !line.is_empty() || lines.last().is_some_and(|before| !before.is_empty()) {
            lines.push(line);
        }
    }
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Text of several lines on one.
pub(super) fn in_a_line(text: &str) -> String {
    let lines = lines(text);
    let lines = lines.iter().map(String::as_str).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// One line in which nothing is a sign of Markdown or HTML.
fn escaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 8);
    let mut before = None;
    for (place, letter) in line.char_indices() {
        let after = line.get(place + letter.len_utf8()..).unwrap_or_default();
        if acts(line, before, letter, after) || ends_a_number(line.get(..place), letter, after) {
            text.push('\\');
        }
        text.push(letter);
        before = Some(letter);
    }
    text
}

/// Whether a letter of a line would be a sign.
fn acts(line: &str, before: Option<char>, letter: char, after: &str) -> bool {
    let next = after.chars().next();
    let is_first = before.is_none();
    match letter {
        '\\' | '`' | '[' | '~' => true,
        '*' => is_first || !(is_blank(before) && is_blank(next)),
        '_' => !(is_word(before) && is_word(next)),
        '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || "/!?".contains(next)),
        '&' => is_entity(after),
        '>' => is_first,
        '#' => is_first && is_blank(after.trim_start_matches('#').chars().next()),
        '+' => is_first && is_blank(next),
        // A list, a rule, an underlined heading, or the line below the head of a table.
        '-' => is_first && (is_blank(next) || is_made_of(line, "-:| ")),
        '=' => is_first && is_made_of(line, "="),
        ':' | '|' => is_first && is_made_of(line, "-:| "),
        _ => false,
    }
}

fn is_made_of(line: &str, signs: &str) -> bool {
    line.chars().all(|letter| signs.contains(letter))
}

fn is_blank(letter: Option<char>) -> bool {
    letter.is_none_or(char::is_whitespace)
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(char::is_alphanumeric)
}

/// Whether what follows an ampersand makes it a name for some other character: `lt;`.
fn is_entity(after: &str) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after);
    // No name is longer; without a limit a line of nothing but ampersands would take for ever.
    let letters = name.bytes().take(40).take_while(u8::is_ascii_alphanumeric).count();
    letters > 0 && name.as_bytes().get(letters) == Some(&b';')
}

/// Whether a dot or bracket after a number at the start of a line would start a list.
fn ends_a_number(before: Option<&str>, letter: char, after: &str) -> bool {
    // A longer number starts no list.
    let is_number = |before: &str| {
        (1..=9).contains(&before.len()) && before.bytes().all(|byte| byte.is_ascii_digit())
    };
    matches!(letter, '.' | ')') && before.is_some_and(is_number) && is_blank(after.chars().next())
}
