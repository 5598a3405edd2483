//! Random operations with hostile text, beside a model that is simple and slow.

use crate::app::editor::{Editor, Motion};
use crate::wrap::{Row, Rows};
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};
use proptest::prop_assert_eq;
use proptest::sample::select;
use unicode_segmentation::UnicodeSegmentation;

#[derive(Clone, Debug)]
enum Operation {
    Insert(char),
    Paste(String),
    Set(String),
    Newline,
    Backspace,
    Delete,
    WordLeft,
    WordRight,
    Move(Motion),
    Select(Motion),
    SelectAll,
    Cut,
    Clear,
    Undo,
    Redo,
    Width(Option<usize>),
}

const LETTERS: [char; 34] = [
    'a',
    'b',
    'Z',
    '9',
    ' ',
    ' ',
    '\t',
    '.',
    '-',
    '\'',
    '_',
    'é',
    '日',
    '本',
    'の',
    '한',
    'ᄀ',
    'ᅡ',
    'ก',
    '👩',
    '\u{200d}',
    '\u{301}',
    '\u{fe0f}',
    '🇫',
    '🇷',
    '\u{1f3fd}',
    '\u{202e}',
    '\u{200b}',
    'क',
    '\u{94d}',
    '\u{600}',
    'ا',
    '“',
    '\u{a0}',
];

const MOTIONS: [Motion; 12] = [
    Motion::Left,
    Motion::Right,
    Motion::WordLeft,
    Motion::WordRight,
    Motion::Up,
    Motion::Down,
    Motion::LineStart,
    Motion::LineEnd,
    Motion::Start,
    Motion::End,
    Motion::ParagraphUp,
    Motion::ParagraphDown,
];

fn letter() -> impl Strategy<Value = char> {
    prop_oneof![9 => select(&LETTERS[..]), 1 => any::<char>()]
}

fn text() -> impl Strategy<Value = String> {
    let letter = prop_oneof![12 => letter(), 1 => select(&['\n', '\r'][..])];
    prop::collection::vec(letter, 0..40).prop_map(String::from_iter)
}

fn operation() -> impl Strategy<Value = Operation> {
    let motion = || select(&MOTIONS[..]);
    prop_oneof![
        8 => letter().prop_map(Operation::Insert),
        2 => text().prop_map(Operation::Paste),
        1 => text().prop_map(Operation::Set),
        1 => Just(Operation::Newline),
        3 => Just(Operation::Backspace),
        2 => Just(Operation::Delete),
        1 => Just(Operation::WordLeft),
        1 => Just(Operation::WordRight),
        8 => motion().prop_map(Operation::Move),
        2 => motion().prop_map(Operation::Select),
        1 => Just(Operation::SelectAll),
        1 => Just(Operation::Cut),
        1 => Just(Operation::Clear),
        2 => Just(Operation::Undo),
        1 => Just(Operation::Redo),
        1 => prop::option::of(1_usize..30).prop_map(Operation::Width),
    ]
}

fn perform(editor: &mut Editor, operation: &Operation) {
    match operation {
        Operation::Insert(letter) => drop(editor.insert_char(*letter)),
        Operation::Paste(text) => drop(editor.paste(text)),
        Operation::Set(text) => editor.set_text(text),
        Operation::Newline => drop(editor.insert_newline()),
        Operation::Backspace => drop(editor.backspace()),
        Operation::Delete => drop(editor.delete()),
        Operation::WordLeft => drop(editor.delete_word_left()),
        Operation::WordRight => drop(editor.delete_word_right()),
        Operation::Move(motion) => editor.move_to(*motion),
        Operation::Select(motion) => editor.select_to(*motion),
        Operation::SelectAll => editor.select_all(),
        Operation::Cut => drop(editor.cut()),
        Operation::Clear => editor.clear(),
        Operation::Undo => drop(editor.undo()),
        Operation::Redo => drop(editor.redo()),
        Operation::Width(width) => editor.set_width(*width),
    }
}

fn boundaries(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

/// What text and caret should be after an operation on graphemes, found the slow way.
fn expected(editor: &Editor, operation: &Operation) -> Option<(String, usize)> {
    let (text, caret) = (editor.text(), editor.caret());
    let all = boundaries(text);
    let before = all.iter().rfind(|at| **at < caret).copied().unwrap_or(0);
    let after = all.iter().find(|at| **at > caret).copied().unwrap_or(text.len());
    let range = editor.selection();
    let with = |range: std::ops::Range<usize>, put: &str| {
        let mut new = text.to_owned();
        new.replace_range(range.clone(), put);
        Some((new, range.start + put.len()))
    };
    match operation {
        Operation::Insert(letter)
            if !letter.is_control() && !"\u{2028}\u{2029}".contains(*letter) =>
        {
            with(range.unwrap_or(caret..caret), letter.encode_utf8(&mut [0; 4]))
        }
        Operation::Newline => with(range.unwrap_or(caret..caret), "\n"),
        Operation::Backspace => with(range.unwrap_or(before..caret), ""),
        Operation::Delete => with(range.unwrap_or(caret..after), ""),
        Operation::Cut => range.map_or_else(|| with(caret..caret, ""), |range| with(range, "")),
        Operation::Move(Motion::Left) => {
            Some((text.to_owned(), range.map_or(before, |range| range.start)))
        }
        Operation::Move(Motion::Right) => {
            Some((text.to_owned(), range.map_or(after, |range| range.end)))
        }
        _ => None,
    }
}

proptest! {
    #[test]
    fn the_text_is_what_a_simple_model_says(operations in prop::collection::vec(operation(), 0..60)) {
        let mut editor = Editor::new();
        for operation in &operations {
            let expected = expected(&editor, operation);
            let before = editor.clone();
            perform(&mut editor, operation);
            if let Some((text, caret)) = expected {
                prop_assert_eq!(editor.text(), text, "{:?}", operation);
                prop_assert_eq!(editor.caret(), caret, "{:?} in {:?}", operation, editor.text());
            }
            let text = editor.text();
            prop_assert_eq!(text.chars().find(|l| l.is_control() && !"\n\t".contains(*l)), None);
            assert!(text.is_char_boundary(editor.caret()));
            if let Some(range) = editor.selection() {
                assert!(text.get(range.clone()).is_some_and(|part| !part.is_empty()));
            }
            prop_assert_eq!(editor.word_count(), text.unicode_words().count(), "{:?} in {:?}", operation, before);
            assert!(text == before.text() || editor.revision() > before.revision());
            if let (Some(rows), Some(width)) = (editor.rows(), editor.width()) {
                let fresh: Vec<Row> = Rows::new(text, width).collect();
                prop_assert_eq!(rows, &fresh, "{:?} in {:?}", operation, before);
                let (row, _) = editor.place_in(rows);
                assert!(row < rows.len());
            }
        }
    }

    #[test]
    fn everything_can_be_undone_and_done_again(operations in prop::collection::vec(operation(), 0..60)) {
        let mut editor = Editor::new();
        for operation in &operations {
            perform(&mut editor, operation);
        }
        let text = editor.text().to_owned();
        while editor.redo() {}
        let last = editor.text().to_owned();
        while editor.undo() {}
        prop_assert_eq!(editor.text(), "");
        let mut was_there = text.is_empty();
        while editor.redo() {
            was_there |= editor.text() == text;
        }
        prop_assert_eq!(editor.text(), last);
        assert!(was_there);
    }

    #[test]
    fn every_motion_in_every_text_ends(text in text(), width in prop::option::of(1_usize..20)) {
        for motion in MOTIONS {
            let mut editor = Editor::from_text(&text);
            editor.set_width(width);
            let is_back = matches!(motion, Motion::Left | Motion::WordLeft | Motion::Up
                | Motion::ParagraphUp | Motion::Start);
            let is_along = matches!(motion, Motion::LineStart | Motion::LineEnd);
            if !is_back {
                editor.move_to(Motion::Start);
            }
            let goal = if is_back { 0 } else { editor.text().len() };
            let mut steps = 0;
            while !is_along && editor.caret() != goal {
                editor.move_to(motion);
                steps += 1;
                assert!(steps <= text.len() + 1, "{motion:?} never ends");
            }
        }
    }
}
