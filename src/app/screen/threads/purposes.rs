//! The versions of the purpose, each beside another, and the differences kept open.

use super::Ground;
use super::experiments::from;
use super::row::{Paragraph, Piece, Row, Tone};
use crate::domain::thread::{PurposeVersion, Thread};
use crate::domain::words::EntryKind;
use similar::{Algorithm, ChangeTag, TextDiff};

pub(super) fn rows(ground: &Ground<'_>) -> Vec<Row> {
    let versions = &ground.overview.purposes;
    let mut rows = Vec::new();
    if !versions.is_empty() {
        rows.push(Row::heading(format!("Versions · {}", versions.len())));
    }
    let numbered = versions.iter().enumerate().rev();
    rows.extend(numbered.map(|(place, version)| row(ground, place, version)));
    if versions.len() > 2 {
        rows.push(Row::remark("Space: compare the others with this one"));
    }
    let open: Vec<&Thread> = ground.overview.open(&EntryKind::Difference).collect();
    if !open.is_empty() {
        if !rows.is_empty() {
            rows.push(Row::gap());
        }
        rows.push(Row::heading(format!("Differences kept open · {}", open.len())));
    }
    rows.extend(open.into_iter().map(|thread| difference(ground, thread)));
    rows
}

fn row(ground: &Ground<'_>, place: usize, version: &PurposeVersion) -> Row {
    let is_compared = ground.screen.compared.as_ref() == Some(&version.id);
    let mut text = vec![(format!("{}  ", place + 1), Tone::Strong)];
    text.push((version.text.clone(), Tone::Plain));
    if is_compared {
        text.push(("  compared with this".to_owned(), Tone::Due));
    }
    Row {
        text,
        end: vec![(ground.day(&version.source), Tone::Muted)],
        opens: Some(ground.opens(&version.source, Some(&version.id))),
        version: Some(version.id.clone()),
        detail: detail(ground, place, version),
        ..Row::default()
    }
}

fn detail(ground: &Ground<'_>, place: usize, version: &PurposeVersion) -> Vec<Paragraph> {
    let versions = &ground.overview.purposes;
    let compared = ground.screen.compared.as_ref();
    let marked = versions.iter().position(|one| Some(&one.id) == compared && one.id != version.id);
    let base = marked.or_else(|| place.checked_sub(1));
    let mut detail = vec![Paragraph::new("", version.text.as_str(), Tone::Strong)];
    if let Some((number, base)) = base.and_then(|base| Some((base + 1, versions.get(base)?))) {
        detail.push(Paragraph::gap());
        detail.push(Paragraph {
            label: format!("Since {number}"),
            text: in_brackets(changes(&base.text, &version.text)),
        });
    }
    if !version.offered.is_empty() {
        detail.push(Paragraph::gap());
        detail.push(Paragraph::new("Offered", "in the same session", Tone::Muted));
        detail.extend(version.offered.iter().map(|one| {
            let by = one.by.clone().unwrap_or_default();
            Paragraph::new(by, one.text.as_str(), Tone::Plain)
        }));
    }
    if !version.silent.is_empty() {
        let text = version.silent.join(", ");
        detail.push(Paragraph::new("Not heard", text, Tone::Due));
    }
    detail.push(Paragraph::gap());
    let from = format!("{}, {}", version.source.title, ground.day(&version.source));
    detail.push(Paragraph::new("From", from, Tone::Muted));
    detail
}

/// What changed between two versions, word by word; what lies between two changes and is only blank
/// changes with them.
pub(super) fn changes(from: &str, to: &str) -> Vec<Piece> {
    let difference = TextDiff::configure().algorithm(Algorithm::Patience).diff_words(from, to);
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    for change in difference.iter_all_changes() {
        let text = change.value();
        match change.tag() {
            ChangeTag::Delete => gone.push_str(text),
            ChangeTag::Insert => new.push_str(text),
            ChangeTag::Equal if text.trim().is_empty() && !(gone.is_empty() && new.is_empty()) => {
                gone.push_str(text);
                new.push_str(text);
            }
            ChangeTag::Equal => {
                settle(&mut pieces, &mut gone, &mut new);
                add(&mut pieces, text, Tone::Plain);
            }
        }
    }
    settle(&mut pieces, &mut gone, &mut new);
    pieces
}

/// Puts what is gone and what is new behind each other; the blanks that end both belong to neither.
fn settle(pieces: &mut Vec<Piece>, gone: &mut String, new: &mut String) {
    let is_shared = gone.ends_with(' ') && new.ends_with(' ');
    if is_shared {
        gone.pop();
        new.pop();
    }
    add(pieces, gone, Tone::Gone);
    add(pieces, new, Tone::New);
    add(pieces, if is_shared { " " } else { "" }, Tone::Plain);
    gone.clear();
    new.clear();
}

fn add(pieces: &mut Vec<Piece>, text: &str, tone: Tone) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some((before, same)) if *same == tone => before.push_str(text),
        _ => pieces.push((text.to_owned(), tone)),
    }
}

/// The same to be read also where nothing can be struck out: what is gone stands in brackets.
fn in_brackets(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut set: Vec<Piece> = Vec::new();
    let mut was_gone = false;
    for (text, tone) in pieces {
        if was_gone && tone == Tone::New {
            set.push((" ".to_owned(), Tone::Plain));
        }
        was_gone = tone == Tone::Gone;
        set.push(if was_gone { (format!("[{}]", text.trim()), tone) } else { (text, tone) });
    }
    set
}

fn difference(ground: &Ground<'_>, thread: &Thread) -> Row {
    let holder = thread.owner.as_ref().map_or_else(
        || vec![("nobody holds it".to_owned(), Tone::Due)],
        |owner| vec![(format!("held by {owner}"), Tone::Muted)],
    );
    Row {
        text: vec![(thread.text.clone(), Tone::Plain)],
        end: holder,
        opens: Some(ground.opens(&thread.source, Some(&thread.id))),
        detail: vec![
            Paragraph::new("", thread.text.as_str(), Tone::Strong),
            Paragraph::gap(),
            from(ground, thread),
        ],
        ..Row::default()
    }
}
