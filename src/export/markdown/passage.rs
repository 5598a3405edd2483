//! Entries and people in Markdown.

use crate::domain::passage::Passage;
use crate::domain::person::Person;
use crate::domain::time::day;
use crate::domain::words::EntryKind;
use crate::export::escape;

/// A person with role and organisation, as far as they are known.
pub(in crate::export) fn who(person: &Person) -> String {
    let name = Some(escape::line(&person.name)).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| "Somebody".to_owned());
    let parts = [&person.role, &person.organisation].map(|part| escape::line(part));
    let about: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if about.is_empty() { name } else { format!("{name} ({})", about.join(", ")) }
}

/// Who said it, who will do it and by when.
pub(in crate::export) fn about(passage: &Passage) -> String {
    let name =
        |name: &Option<String>| name.as_deref().map(escape::line).filter(|name| !name.is_empty());
    let (by, owner) = (name(&passage.by), name(&passage.owner));
    let due = passage.due.map(|due| format!("{} {}", passage.kind.due_words(), day(due)));
    let said = by.filter(|by| owner.as_ref() != Some(by)).map(|by| format!("Said by {by}."));
    let owner = match (owner, due) {
        (Some(owner), Some(due)) => Some(format!("Owner: {owner}, {due}.")),
        (Some(owner), None) if passage.kind == EntryKind::Difference => {
            Some(format!("Held by {owner}."))
        }
        (Some(owner), None) => Some(format!("Owner: {owner}.")),
        (None, due) if passage.kind == EntryKind::Commitment => Some(format!(
            "Owner: nobody yet{}.",
            due.map_or_else(String::new, |due| format!(", {due}"))
        )),
        (None, Some(due)) if passage.kind.due_words() == "by" => Some(format!("To be done {due}.")),
        (None, Some(due)) => Some(format!("To {due}.")),
        (None, None) => None,
    };
    let version = passage.version.map(|version| format!("Version {version}."));
    version.into_iter().chain(said).chain(owner).collect::<Vec<_>>().join(" ")
}

/// The lines of an entry, with what it is and who said it in front.
pub(super) fn said(passage: &Passage) -> Vec<String> {
    let mut lines = escape::lines(&passage.text);
    let kind = match passage.kind {
        ref kind if kind.is_plain() => String::new(),
        ref kind => format!("*{}:* ", escape::line(&kind.label())),
    };
    let by = passage.by.as_deref().map(escape::line).filter(|by| !by.is_empty());
    let by = by.map(|by| format!("**{by}:** ")).unwrap_or_default();
    match lines.first_mut() {
        Some(first) => first.insert_str(0, &format!("{kind}{by}")),
        None => lines.push(format!("{kind}{by}*(no words)*")),
    }
    lines
}

/// Lines as one item of a list: line breaks stay where they were typed.
pub(super) fn entry(mark: &str, lines: &[String]) -> String {
    format!("- {mark}{}", broken(lines, "  "))
}

/// Lines that stay lines, each after the first behind `indent`.
pub(super) fn broken(lines: &[String], indent: &str) -> String {
    let mut text = String::new();
    let mut before: Option<&String> = None;
    for line in lines {
        if let Some(before) = before {
            // Two blanks at its end keep a line from running into the next.
            let parts = before.is_empty() || line.is_empty();
            text.push_str(if parts { "\n" } else { "  \n" });
            text.push_str(if line.is_empty() { "" } else { indent });
        }
        text.push_str(line);
        before = Some(line);
    }
    text
}
