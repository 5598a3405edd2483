//! `balcony search`: what was said, by its words.

use crate::cli::place::Place;
use crate::cli::{journals, output};
use crate::content;
use crate::domain::catalogue::{Catalogue, Row};
use crate::domain::time;
use crate::domain::visible::Viewer;
use crate::domain::words::{JournalKind, SessionKind};
use crate::search::{Findings, Index, Leaf, Passage, Place as Stands, Query, Vocabulary, excerpt};
use crate::store::catalogue::catalogue;
use crate::store::survey::Survey;
use serde_json::{Value, json};
use std::process::ExitCode;

/// Prints everything that fits, best first and the newest first among equals: as its owner may
/// read it, or only what the room may see of workshops.
///
/// # Errors
/// If there is no such journal, the data folder cannot be read, or it cannot be printed.
pub(super) fn print(
    place: &Place,
    journal: Option<&str>,
    words: &[String],
    viewer: Viewer,
    as_json: bool,
) -> anyhow::Result<ExitCode> {
    let journal = journal.map(|name| journals::named(&place.data, name)).transpose()?;
    // A data folder that can't be read at all is a failure, and not an empty list.
    place.data.slugs()?;
    let catalogue = catalogue(&place.data);
    let practice = content::load(place.config.as_deref());
    let vocabulary = Vocabulary::of(Some(&practice), &catalogue.journals);
    let mut query = Query::read(&typed(words), &vocabulary);
    for sentence in query.faults().iter().chain(&catalogue.notices) {
        output::message(sentence);
    }
    if let Some(journal) = &journal {
        query = query.in_journal(&journal.slug);
    }
    let survey = Survey::new(&place.data);
    let mut index = Index::default();
    let mut damaged = 0;
    for row in catalogue.rows.iter().filter(|row| may_be_read(&catalogue, row, viewer)) {
        match survey.session(&row.key, &row.path, |_| true) {
            Some(session) => index.put(Leaf::of(row.key.clone(), &session, viewer)),
            None => damaged += 1,
        }
    }
    let findings = Findings::all(query, &index);
    let found = (0..findings.len()).filter_map(|place| {
        let hit = findings.get(place)?;
        let leaf = index.leaf(hit.leaf)?;
        Some((&**leaf, leaf.passages().get(hit.passage)?))
    });
    if as_json {
        let value = |(leaf, passage)| value(leaf, passage, findings.query());
        output::json(&found.map(value).collect())?;
    } else {
        let lines: String = found.map(|found| lines(&catalogue, found, findings.query())).collect();
        output::data(&lines)?;
        if findings.is_empty() {
            output::message("Nothing holds all these words. Try fewer, or the beginning of one.");
        }
    }
    if damaged > 0 {
        output::message(&format!(
            "{damaged} that cannot be read may hold them too; `balcony check` says which and why."
        ));
    }
    Ok(ExitCode::SUCCESS)
}

/// The words as somebody would type them in the app. What the shell has taken out of quotes and
/// is a filter's value is put into them again.
fn typed(words: &[String]) -> String {
    let quoted = |word: &String| match word.split_once(':') {
        Some((filter, value)) if value.contains(' ') && !value.starts_with('"') => {
            format!("{filter}:\"{value}\"")
        }
        _ => word.clone(),
    };
    // Nothing more will be typed: the last word is as whole as the others.
    words.iter().map(quoted).collect::<Vec<_>>().join(" ") + " "
}

/// Whether a session is looked through at all: the room sees nothing of what is one's own.
fn may_be_read(catalogue: &Catalogue, row: &Row, viewer: Viewer) -> bool {
    let journal = catalogue.journals.iter().find(|journal| journal.slug == row.key.journal);
    let is_personal = journal.is_some_and(|journal| journal.kind == JournalKind::Personal);
    let is_workshop = row.summary().is_some_and(|one| one.kind == SessionKind::Workshop);
    viewer == Viewer::Owner || (is_workshop && !is_personal)
}

fn lines(catalogue: &Catalogue, (leaf, passage): (&Leaf, &Passage), query: &Query) -> String {
    let journal = catalogue.journals.iter().find(|journal| journal.slug == leaf.key.journal);
    let journal = journal.map_or(leaf.key.journal.as_str(), |journal| journal.name.as_str());
    let said = match leaf.by(passage) {
        Some(by) => format!("{by}: "),
        None => String::new(),
    };
    let kind = match &passage.place {
        Stands::Title => "title: ".to_owned(),
        Stands::People => "was there: ".to_owned(),
        Stands::Unfinished => "not finished: ".to_owned(),
        Stands::Entry(_) if passage.kind.is_plain() => String::new(),
        Stands::Entry(_) => format!("{}: ", passage.kind.label().to_lowercase()),
    };
    let day = leaf.started.format("%Y-%m-%d %H:%M");
    let text = excerpt(leaf.text(passage), query);
    format!("{}  {day}  {journal}  {}\n    {kind}{said}{text}\n", leaf.key.id, leaf.title())
}

fn value(leaf: &Leaf, passage: &Passage, query: &Query) -> Value {
    let (entry, kind) = match &passage.place {
        Stands::Entry(id) => (Some(id.as_str()), passage.kind.as_str()),
        Stands::Title => (None, "title"),
        Stands::People => (None, "people"),
        Stands::Unfinished => (None, "unfinished"),
    };
    json!({
        "session": leaf.key.id.as_str(),
        "journal": leaf.key.journal,
        "title": leaf.title(),
        "session_kind": leaf.kind.as_str(),
        "started": time::to_text(leaf.started),
        "entry": entry,
        "by": leaf.by(passage),
        "kind": kind,
        "text": excerpt(leaf.text(passage), query),
    })
}

/// The arguments so that words with a dash before them are words: all of them behind a `--`.
pub(super) fn with_words_last(arguments: Vec<std::ffi::OsString>) -> Vec<std::ffi::OsString> {
    let Some(search) = arguments.iter().position(|one| one == "search") else { return arguments };
    let (before, after) = arguments.split_at(search + 1);
    let end = after.iter().position(|one| one == "--").unwrap_or(after.len());
    let (mine, rest) = after.split_at(end);
    let is_word = |one: &&std::ffi::OsString| {
        let text = one.to_string_lossy();
        text.len() > 1 && text.starts_with('-') && !text.starts_with("--") && text != "-h"
    };
    let (words, others): (Vec<_>, Vec<_>) = mine.iter().partition(is_word);
    if words.is_empty() {
        return arguments;
    }
    let mut all = before.to_vec();
    all.extend(others.into_iter().cloned());
    all.push("--".into());
    all.extend(words.into_iter().cloned());
    all.extend(rest.iter().skip(1).cloned());
    all
}
