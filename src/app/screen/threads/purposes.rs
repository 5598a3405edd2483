//! The versions of the purpose, each beside another, and the differences kept open.

use super::experiments::from;
use super::row::{Drawing, Paragraph, Piece, Row, Tone};
use super::{Ground, Offers, Picture, Told};
use crate::domain::thread::{PurposeVersion, Thread};
use crate::domain::words::EntryKind;
use similar::{Algorithm, ChangeTag, TextDiff};
use std::sync::Arc;

pub(super) fn rows(ground: &Ground<'_>) -> Vec<Row> {
    let versions = &ground.overview.purposes;
    if ground.screen.picture == Picture::EachTime {
        return offered(ground);
    }
    let mut rows = Vec::new();
    if !versions.is_empty() {
        rows.push(Row::heading(format!("Versions · {}", versions.len())));
    }
    let numbered = versions.iter().enumerate().rev();
    rows.extend(numbered.map(|(place, version)| row(ground, place, version)));
    if versions.len() > 1 {
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
    let unheard = unheard(ground);
    if !unheard.is_empty() {
        rows.extend([Row::gap(), Row::heading("Who has not spoken yet")]);
        rows.extend(unheard);
    }
    rows
}

/// What each person offered each time, a row for each.
fn offered(ground: &Ground<'_>) -> Vec<Row> {
    let offers = Arc::new(Offers::of(ground.overview, ground.dates()));
    let row = |(number, (name, _)): (usize, &(Option<String>, Vec<Told>))| Row {
        text: vec![(name.clone().unwrap_or_default(), Tone::Plain)],
        opens: offers.opens.last().map(|(source, id)| ground.opens(source, Some(id))),
        drawing: Some(Drawing::Offers(Arc::clone(&offers), number)),
        ..Row::default()
    };
    let rows: Vec<Row> = offers.people.iter().enumerate().map(row).collect();
    if rows.is_empty() {
        return vec![Row::remark("No sentence was offered before the purpose was put in words.")];
    }
    rows
}

/// Who was there when the purpose was put in words and has never offered a sentence for it, and who
/// of the journal was never there then.
fn unheard(ground: &Ground<'_>) -> Vec<Row> {
    let offers = Offers::of(ground.overview, ground.dates());
    if offers.people.iter().all(|(name, _)| name.is_none()) {
        return Vec::new();
    }
    let has_offered = |name: &str| {
        let own = offers.people.iter().find(|(known, _)| known.as_deref() == Some(name));
        own.is_some_and(|(_, told)| told.iter().any(|one| matches!(one, Told::Said(_))))
    };
    let mut there: Vec<String> = Vec::new();
    for name in ground.overview.purposes.iter().flat_map(|version| &version.silent) {
        if !has_offered(name) && !there.contains(name) {
            there.push(name.clone());
        }
    }
    let people = ground.model.journal.people.iter().map(|person| &person.name);
    let away: Vec<String> =
        people.filter(|name| !has_offered(name) && !there.contains(name)).cloned().collect();
    let row = |who: &str, names: Vec<String>, told: &str| Row {
        text: vec![(who.to_owned(), Tone::Muted), (names.join(", "), Tone::Plain)],
        detail: vec![
            Paragraph::new("", names.join(", "), Tone::Strong),
            Paragraph::gap(),
            Paragraph::new("", told, Tone::Plain),
        ],
        ..Row::default()
    };
    let mut rows = Vec::new();
    if !there.is_empty() {
        let told = "There when the purpose was put in words, and offered no sentence of their own.";
        rows.push(row("was there      ", there, told));
    }
    if !away.is_empty() {
        let told = "In this journal, and not there when the purpose was put in words.";
        rows.push(row("was not there  ", away, told));
    }
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
    if let Some((base, other)) = base.and_then(|base| Some((base, versions.get(base)?))) {
        let pair = [(base, other.text.as_str()), (place, version.text.as_str())];
        let [older, newer] = if base < place { pair } else { [pair[1], pair[0]] };
        detail.push(Paragraph::gap());
        detail.push(Paragraph {
            label: format!("{} to {}", older.0 + 1, newer.0 + 1),
            text: in_brackets(changes(older.1, newer.1)),
        });
        detail.push(Paragraph::new("", "[gone], new words underlined", Tone::Muted));
    }
    if !version.offered.is_empty() {
        detail.push(Paragraph::gap());
        detail.push(Paragraph::new("Offered", "in the same session", Tone::Muted));
        detail.extend(version.offered.iter().map(|one| {
            let by = one.by.as_ref().map_or_else(String::new, |by| format!("{by}: "));
            let text = vec![(by, Tone::Muted), (one.text.clone(), Tone::Plain)];
            Paragraph { label: String::new(), text }
        }));
    }
    if !version.silent.is_empty() {
        let text = version.silent.join(", ");
        detail.push(Paragraph::gap());
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
