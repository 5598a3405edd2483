//! How sessions read.

mod beside;
mod sample;

use super::{Found, Layout, Reader, draw};
use crate::app::screen::reader::Spot;
use crate::app::screen::reader::arrangement::Arrangement;
use crate::domain::id::Id;
use crate::domain::person::Person;
use crate::domain::transcript::Transcript;
use crate::ui::drawn::{drawn, on, style_at};
use crate::ui::theme::{Look, Symbols, Theme};
use crate::wrap::columns;
use insta::assert_snapshot;
use proptest::prelude::{any, proptest};
use sample::{empty, passage, reflection, step, workshop, worldwide};

fn look() -> Look {
    Look::new(Theme::dark(), Symbols::UNICODE)
}

fn page(transcript: &Transcript, width: u16) -> String {
    let layout = Layout::of(transcript, &Arrangement::default(), width, &look());
    let height = u16::try_from(layout.lines.len()).unwrap();
    drawn(&on(width, height, |area, buffer| {
        draw(&layout, 0, &Found::default(), area, buffer, &look());
    }))
}

fn text_of(layout: &Layout, line: usize) -> String {
    layout.lines[line].to_string()
}

#[test]
fn a_workshop_in_80_columns() {
    assert_snapshot!(page(&workshop(), 80));
}

#[test]
fn a_workshop_in_120_columns() {
    assert_snapshot!(page(&workshop(), 120));
}

#[test]
fn a_workshop_in_32_columns() {
    assert_snapshot!(page(&workshop(), 32));
}

#[test]
fn a_reflection() {
    assert_snapshot!(page(&reflection(), 80));
}

#[test]
fn many_scripts() {
    assert_snapshot!(page(&worldwide(), 80));
}

#[test]
fn the_head_names_two_rows_of_people_and_all_of_them_with_where_they_come_from_on_request() {
    let mut transcript = workshop();
    let person = transcript.people[0].clone();
    for place in 0..20 {
        let name = format!("Somebody Longname {place}");
        transcript.people.push(Person { name, ..person.clone() });
    }
    let rows = |names_all| -> Vec<String> {
        let arrangement = Arrangement { names_all, ..Arrangement::default() };
        let layout = Layout::of(&transcript, &arrangement, 80, &look());
        let rows =
            layout.lines.iter().map(ToString::to_string).map(|row: String| row.trim().to_owned());
        rows.skip(2).take_while(|row| !row.starts_with('─')).collect()
    };
    let short = rows(false);
    assert!(short[0].starts_with("23 people: Amal, Jo,"), "{short:?}");
    assert!(short[1].ends_with("more"), "{short:?}");
    assert_eq!(short.len(), 2, "{short:?}");
    let long = rows(true).join(" ");
    assert!(long.contains("Somebody Longname 19 (Foodbank)"), "{long}");
}

#[test]
fn nothing_at_all() {
    assert_snapshot!(page(&empty(), 80));
}

#[test]
fn signs_are_ascii_where_only_those_are_shown() {
    let look = Look::new(Theme::none(), Symbols::ASCII);
    let mut workshop = workshop();
    workshop.loose.clear();
    workshop.steps.truncate(1);
    workshop.outcomes.clear();
    workshop.unfinished.clear();
    let layout = Layout::of(&workshop, &Arrangement::default(), 80, &look);
    for line in &layout.lines {
        assert!(line.to_string().is_ascii(), "{line}");
    }
}

#[test]
fn each_part_has_its_look() {
    let theme = look().theme;
    let layout = Layout::of(&workshop(), &Arrangement::default(), 80, &look());
    let height = u16::try_from(layout.lines.len()).unwrap();
    let buffer = on(80, height, |area, buffer| {
        draw(&layout, 0, &Found::default(), area, buffer, &look());
    });
    let find = |text: &str| {
        let line = layout.lines.iter().position(|line| line.to_string().contains(text)).unwrap();
        let content = text_of(&layout, line);
        let column = columns(content.split(text).next().unwrap());
        style_at(&buffer, u16::try_from(column).unwrap(), u16::try_from(line).unwrap())
    };
    for (text, role) in [
        ("Shared purpose", theme.accent_strong),
        ("Whole room", theme.muted),
        ("Which word here", theme.strong),
        ("10:17", theme.muted),
        ("same word as ours", theme.text),
        ("not revealed", theme.muted),
        ("Why it matters", theme.muted),
    ] {
        let style = find(text);
        assert_eq!((style.fg, style.bg), (role.fg, role.bg), "{text}");
        assert_eq!(style.add_modifier, role.add_modifier, "{text}");
    }
}

#[test]
fn places_are_known() {
    let layout = Layout::of(&workshop(), &Arrangement::default(), 80, &look());
    let line = layout.line_of_entry(&Id::from_bits(1)).unwrap();
    assert!(text_of(&layout, line).contains("10:41"), "in its step, not among the decisions");
    assert!(
        layout
            .anchors
            .iter()
            .any(|(anchor, at)| *anchor == Spot::Entry(Id::from_bits(1)) && *at < line)
    );
    assert!(text_of(&layout, layout.line_of_step(4).unwrap()).contains("Why it matters"));
    assert_eq!(layout.line_of_step(99), None);
    let titles: Vec<_> = layout.headings.iter().map(|heading| heading.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Decisions",
            "Commitments",
            "Outside any step",
            "1  Check-in",
            "2  In one sentence",
            "3  Read side by side",
            "4  Why it matters",
            "5  Keep and close",
            "6  Dots",
            "Not finished"
        ]
    );
    let second = layout.heading_after(layout.headings[0].line).unwrap();
    assert_eq!(second, layout.headings[1].line);
    assert_eq!(layout.heading_before(second), Some(layout.headings[0].line));
    assert_eq!(layout.heading_before(0), None);
}

#[test]
fn words_are_found_across_rows_and_without_accents() {
    let layout = Layout::of(&workshop(), &Arrangement::default(), 80, &look());
    let found = layout.find("the SCHOOL,  and nobody");
    assert_eq!((found.lines.len(), found.marks.len()), (1, 2));
    assert!(text_of(&layout, found.lines[0]).ends_with("the school,"));
    assert_eq!(layout.find("\"fed\"").lines.len(), 2);
    assert_eq!(layout.find("  "), Found::default());
    assert_eq!(layout.find("no such words"), Found::default());
    let next = layout.find("amal");
    assert!(next.lines.len() > 4);
    assert_eq!(next.after(next.lines[0]), Some(next.lines[1]));
    assert_eq!(next.after(9999), Some(next.lines[0]));
    assert_eq!(next.before(next.lines[1]), Some(next.lines[0]));
    assert_eq!(next.before(0), next.lines.last().copied());

    let layout = Layout::of(&worldwide(), &Arrangement::default(), 60, &look());
    assert_eq!(layout.find("elan").lines, layout.find("Élan").lines);
    assert_eq!(layout.find("lukasz").lines.len(), 3);
    // Rows of a script without blanks hang together.
    let whole = "それぞれ違う意味で使っていた。誰もそのことに気づかなかった。";
    assert_eq!(layout.find(whole).lines.len(), 1);
    assert_eq!(layout.find("password").lines.len(), 1);
}

#[test]
fn what_is_found_is_marked() {
    let layout = Layout::of(&worldwide(), &Arrangement::default(), 80, &look());
    let found = layout.find("地域");
    assert_eq!(found.marks.len(), 1);
    let mark = found.marks[0];
    assert_eq!(mark.width, 4);
    let buffer = on(80, 8, |area, buffer| {
        assert_eq!(draw(&layout, mark.line, &found, area, buffer, &look()), mark.line);
    });
    assert_eq!(buffer[(mark.column, 0)].symbol(), "地");
    assert_eq!(style_at(&buffer, mark.column, 0).bg, look().theme.matched.bg);
    assert_ne!(style_at(&buffer, mark.column + 4, 0).bg, look().theme.matched.bg);
}

#[test]
fn a_page_never_ends_before_the_screen() {
    let layout = Layout::of(&workshop(), &Arrangement::default(), 80, &look());
    let last = layout.lines.len() - 10;
    on(80, 10, |area, buffer| {
        assert_eq!(draw(&layout, usize::MAX, &Found::default(), area, buffer, &look()), last);
    });
    on(80, 200, |area, buffer| {
        assert_eq!(draw(&layout, 5, &Found::default(), area, buffer, &look()), 0);
    });
}

#[test]
fn it_is_set_again_only_for_a_reason() {
    let (workshop, mut reader) = (workshop(), Reader::new());
    let first = reader.set(&workshop, &Arrangement::default(), 80, &look()).clone();
    reader.layout.lines.clear();
    assert!(
        reader.set(&workshop, &Arrangement::default(), 80, &look()).lines.is_empty(),
        "nothing has changed"
    );
    assert_ne!(reader.set(&workshop, &Arrangement::default(), 60, &look()).lines, first.lines);
    assert_eq!(reader.set(&workshop, &Arrangement::default(), 80, &look()), &first);
    let mut other = workshop;
    other.steps.clear();
    assert_ne!(reader.set(&other, &Arrangement::default(), 80, &look()), &first);
}

proptest! {
    #[test]
    fn no_line_is_wider_than_the_screen_and_no_text_is_lost(
        text in any::<String>(),
        name in any::<String>(),
        width in 0_u16..140,
    ) {
        let mut transcript = workshop();
        transcript.title.clone_from(&text);
        transcript.steps[0].title.clone_from(&text);
        transcript.steps[0].prompt.clone_from(&text);
        transcript.steps[0].reading.passages = vec![passage(1, "10:00", Some(&name), &text), passage(2, "10:00", None, &text)];
        transcript.steps.push(step(7, &name, &text));
        let layout = Layout::of(&transcript, &Arrangement::default(), width, &look());
        for line in &layout.lines {
            let line = line.to_string();
            assert!(width < 30 || columns(&line) <= usize::from(width), "{line:?} in {width}");
        }
        let found = layout.find(&text);
        on(width, 24, |area, buffer| {
            draw(&layout, usize::from(width), &found, area, buffer, &look());
        });
        // A word that fits into a row is on the page.
        if width >= 30 && let Some(word) = text.split_whitespace().find(|word| columns(word) > 0 && word.len() < 5) {
            assert!(!layout.find(word).lines.is_empty() || crate::fold::fold(word).trim().is_empty(), "{word:?} is lost");
        }
    }
}
