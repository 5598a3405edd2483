//! What people type reads as typed, and neither ends the document nor acts on a terminal.

use crate::sample::{empty, person, say};
use balcony::domain::id::Id;
use balcony::domain::session::Session;
use balcony::domain::step::PlanStep;
use balcony::domain::visible::Viewer;
use balcony::domain::words::{EntryKind, SessionKind};
use balcony::export::{json, json_text, markdown};
use balcony::shown::Shown;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// A session in which everything that people can type is `text`.
pub(crate) fn full_of(text: &str) -> Session {
    let mut session = empty(SessionKind::Workshop, text);
    session.people = vec![person(text, text, text)];
    session.plan = vec![PlanStep { prompt: text.into(), ..PlanStep::blank(Id::new("s"), text) }];
    say(&mut session, Some(0), Some(text), EntryKind::Note, text);
    let decision = say(&mut session, Some(0), Some(text), EntryKind::Decision, text);
    *session.entries.last_mut().unwrap() = decision.with_owner(text);
    say(&mut session, None, None, EntryKind::Note, text);
    say(&mut session, None, None, EntryKind::Other(text.into()), text);
    session
}

#[test]
fn hostile_text_stays_text() {
    let text = "# Heading #\n- item\n1. first\n> quote\n<b>bold</b> <!-- gone\n```\ncode\n~~~\n\
                | a | b |\n|---|---|\n===\n---\n* * *\n[link](http://x) ![](y) *a* _b_ `c` &lt; R&D\n\
                \u{1b}[2J\u{9b}1m\u{202e}evil\u{200b}\u{7}\n\n\n    four blanks\n:--\n";
    insta::assert_snapshot!(markdown(&full_of(text), text, Viewer::Room));
}

#[test]
fn json_on_a_terminal_is_lossless_and_still() {
    let text = "a\u{1b}[2J\u{9b}\u{202e}\u{200b}\u{200d}\u{7f}\u{e0041}\u{feff}\u{2028}é👩‍👧";
    let value = json(&full_of(text), Viewer::Owner);
    let printed = json_text(&value);
    assert!(
        printed.contains(
            r"a\u001b[2J\u009b\u202e\u200b\u200d\u007f\udb40\udc41\ufeff\u2028é👩\u200d👧"
        )
    );
    assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).unwrap(), value);
    assert!(printed.chars().all(|letter| letter == '\n' || !balcony::shown::is_unsafe(letter)));
}

#[test]
fn a_long_line_of_signs_takes_no_longer_than_one_of_words() {
    for sign in ["&", "&#", "1", ".", "1.", "-", "|:", "*", "<", "\\", "\n", "\n- ", "_a"] {
        let mut text = sign.repeat(100_000 / sign.len());
        text.push_str(&".".repeat(100_000));
        assert!(markdown(&full_of(&text), "", Viewer::Room).len() > 200_000);
    }
}

/// The blocks of a document as a reader's program sees them.
fn blocks(document: &str) -> Vec<String> {
    Parser::new_ext(document, options())
        .filter_map(|event| match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => None,
            Event::Start(Tag::Emphasis | Tag::Strong) => None,
            Event::Start(tag) => Some(format!("{tag:?}")),
            Event::Html(html) | Event::InlineHtml(html) => Some(format!("HTML {html}")),
            Event::Code(code) => Some(format!("code {code}")),
            Event::Rule => Some("rule".to_owned()),
            Event::FootnoteReference(name) => Some(format!("footnote {name}")),
            _ => None,
        })
        .collect()
}

/// The words of a document as a reader's program shows them, blanks left out.
fn words(document: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(document, options()) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            _ => {}
        }
    }
    words.retain(|letter| !letter.is_whitespace());
    words
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
}

/// Pieces that mean something in Markdown or HTML, alone or side by side.
const SIGNS: &[&str] = &[
    "a",
    " ",
    "\n",
    "#",
    "-",
    ">",
    "*",
    "+",
    "=",
    "|",
    ":",
    "`",
    "~",
    "_",
    "[",
    "]",
    "(",
    ")",
    "<",
    "!",
    "&",
    ";",
    ".",
    "0",
    "9",
    "\\",
    "&lt;",
    "* ",
    "- ",
    "1. ",
    "```",
    "http://a",
    "<b>",
    "--",
    "[a](b)",
    "[a]: b\n",
    "\n+ a",
    "\n12) a",
    "a|b\n-|-\n",
    "|a|\n|-|\n",
    "\n:-:",
    "\n    a",
    "\n===",
    "<!-- ",
    "**a**",
    "~~a~~",
    "[^1]",
    "- [ ] a",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn whatever_is_typed_a_reader_sees_it_and_the_document_keeps_its_shape(
        text in prop::collection::vec(prop::sample::select(SIGNS), 1..16)
            .prop_map(|signs| signs.concat())
    ) {
        // An entry of blanks alone is another shape: it says that there are no words.
        prop_assume!(!text.trim().is_empty());
        let document = markdown(&full_of(&text), &text, Viewer::Room);
        let plain = markdown(&full_of("plain"), "plain", Viewer::Room);
        prop_assert_eq!(blocks(&document), blocks(&plain), "{}", document);
        let mut typed = Shown::line(&text).into_string();
        typed.retain(|letter| !letter.is_whitespace());
        let label = typed.to_lowercase();
        let seen = words(&document);
        // Journal, title, name thrice, role, organisation, prompt, step, owner and four entries.
        let times = seen.matches(&typed).count() + seen.matches(&label).count();
        prop_assert!(times >= 12, "{typed:?} {times} times in {seen:?}\n{document}");
    }

    #[test]
    fn nothing_reaches_a_terminal_that_could_act_on_it(text in "\\PC{0,20}|.{0,20}|[\u{0}-\u{2fff}]{0,20}") {
        let document = markdown(&full_of(&text), &text, Viewer::Owner);
        for line in document.lines() {
            let shown = Shown::line(line);
            prop_assert_eq!(shown.as_str(), line);
        }
    }
}
