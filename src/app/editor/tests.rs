//! What the editor promises, and what random hands do to it.

mod hostile;

use super::{Editor, LIMIT, Motion, Pasted};

fn typed(text: &str) -> Editor {
    let mut editor = Editor::new();
    type_in(&mut editor, text);
    editor
}

fn type_in(editor: &mut Editor, text: &str) {
    for letter in text.chars() {
        assert_eq!(editor.insert_char(letter), Pasted { kept: 1, refused: 0 });
    }
}

fn go(editor: &mut Editor, motions: &[Motion]) {
    for motion in motions {
        editor.move_to(*motion);
    }
}

#[test]
fn undo_goes_back_word_by_word() {
    let mut editor = typed("hello wide  world");
    for before in ["hello wide  ", "hello ", ""] {
        assert!(editor.undo());
        assert_eq!(editor.text(), before);
    }
    assert!(!editor.undo());
    for after in ["hello ", "hello wide  ", "hello wide  world"] {
        assert!(editor.redo());
        assert_eq!(editor.text(), after);
    }
    assert!(!editor.redo());
}

#[test]
fn what_was_rubbed_out_comes_back_word_by_word() {
    let mut editor = Editor::from_text("one two three");
    while editor.backspace() {}
    for after in ["one", "one two", "one two three"] {
        assert!(editor.undo());
        assert_eq!(editor.text(), after);
    }
    assert!(!editor.undo());
}

#[test]
fn a_move_ends_the_word_that_undo_takes_back() {
    let mut editor = typed("ab");
    go(&mut editor, &[Motion::Left, Motion::Right]);
    type_in(&mut editor, "cd");
    assert!(editor.undo());
    assert_eq!(editor.text(), "ab");
}

#[test]
fn typing_over_a_selection_is_one_step() {
    let mut editor = Editor::from_text("one two");
    editor.select_to(Motion::WordLeft);
    type_in(&mut editor, "three");
    assert_eq!(editor.text(), "one three");
    assert!(editor.undo());
    assert_eq!(editor.text(), "one two");
}

#[test]
fn a_paste_is_clean_and_one_step() {
    let mut editor = typed("a");
    let pasted = editor.paste("b\r\nc\rd\u{1b}[31m\u{0}\te\u{2028}f\u{85}g");
    assert_eq!(editor.text(), "ab\nc\nd[31m\te\nf\ng");
    assert_eq!(pasted, Pasted { kept: 15, refused: 0 });
    type_in(&mut editor, "h");
    assert!(editor.undo());
    assert!(editor.undo());
    assert_eq!(editor.text(), "a");
    assert_eq!(editor.insert_char('\u{7}'), Pasted::default());
    assert_eq!(editor.insert_char('\r'), Pasted { kept: 1, refused: 0 });
    assert_eq!(editor.text(), "a\n");
}

#[test]
fn what_does_not_fit_is_said_and_nothing_is_lost() {
    let mut editor = Editor::from_text(&"é".repeat(LIMIT / 2 - 2));
    let pasted = editor.paste("abc👩‍👩‍👧‍👦def");
    assert_eq!(pasted, Pasted { kept: 3, refused: 10 });
    assert_eq!(editor.text().len(), LIMIT - 1);
    assert_eq!(editor.insert_char('é'), Pasted { kept: 0, refused: 1 });
    assert_eq!(editor.insert_newline(), Pasted { kept: 1, refused: 0 });
    assert_eq!(editor.insert_newline(), Pasted { kept: 0, refused: 1 });
    assert_eq!(editor.text().len(), LIMIT);

    let over = "x".repeat(LIMIT + 5);
    let mut editor = Editor::from_text(&over);
    assert_eq!(editor.text(), over);
    editor.select_all();
    assert_eq!(editor.paste("y"), Pasted { kept: 1, refused: 0 });
    assert_eq!(editor.text(), "y");
    assert!(editor.undo());
    assert_eq!(editor.text(), over);
}

#[test]
fn a_selection_survives_what_does_not_fit() {
    let mut editor = Editor::from_text(&"x".repeat(LIMIT + 9));
    editor.select_to(Motion::Left);
    assert_eq!(editor.paste("yy"), Pasted { kept: 0, refused: 2 });
    assert_eq!(editor.copy().as_deref(), Some("x"));
}

#[test]
fn one_key_takes_away_one_grapheme() {
    let mut editor = Editor::from_text("e\u{301}👩‍👩‍👧‍👦🇫🇷क्षि");
    for left in ["e\u{301}👩‍👩‍👧‍👦🇫🇷", "e\u{301}👩‍👩‍👧‍👦", "e\u{301}", ""]
    {
        assert!(editor.backspace());
        assert_eq!(editor.text(), left);
    }
    assert!(!editor.backspace());
    assert!(editor.undo());
    editor.move_to(Motion::Start);
    assert!(editor.delete());
    assert_eq!(editor.text(), "👩‍👩‍👧‍👦🇫🇷क्षि");
}

#[test]
fn letters_that_arrive_one_by_one_join_in_the_right_order() {
    let mut editor = Editor::from_text("🇩🇪");
    editor.move_to(Motion::Start);
    type_in(&mut editor, "🇫🇷👩\u{200d}👩");
    assert_eq!(editor.text(), "🇫🇷👩\u{200d}👩🇩🇪");
}

#[test]
fn words_are_passed_one_by_one() {
    let mut editor = Editor::from_text("Don’t stop, now!\n  日本 x");
    let mut places = Vec::new();
    while editor.caret() > 0 {
        editor.move_to(Motion::WordLeft);
        places.push(editor.cursor());
    }
    assert_eq!(
        places,
        [(1, 5), (1, 3), (1, 2), (1, 0), (0, 16), (0, 15), (0, 12), (0, 10), (0, 6), (0, 0)]
    );
    editor.move_to(Motion::WordRight);
    assert_eq!(editor.cursor(), (0, 5));
    assert!(editor.delete_word_right());
    assert_eq!(editor.text(), "Don’t, now!\n  日本 x");
    assert!(editor.delete_word_left());
    assert_eq!(editor.text(), ", now!\n  日本 x");
}

#[test]
fn lines_and_paragraphs_are_passed() {
    let mut editor = Editor::from_text("one\ntwo\n\n\nthree\nfour\n\nfive");
    let mut up = Vec::new();
    while editor.caret() > 0 {
        editor.move_to(Motion::ParagraphUp);
        up.push(editor.cursor().0);
    }
    assert_eq!(up, [7, 4, 0]);
    let mut down = Vec::new();
    for _ in 0..3 {
        editor.move_to(Motion::ParagraphDown);
        down.push(editor.cursor());
    }
    assert_eq!(down, [(4, 0), (7, 0), (7, 4)]);
    go(&mut editor, &[Motion::Up, Motion::Up, Motion::LineEnd]);
    assert_eq!(editor.cursor(), (5, 4));
    go(&mut editor, &[Motion::LineStart, Motion::Left]);
    assert_eq!(editor.cursor(), (4, 5));
}

#[test]
fn up_and_down_follow_the_rows_and_remember_the_column() {
    let mut editor = Editor::from_text("aaaa bbbb cccc\nd\neeee ffff");
    editor.set_width(Some(9));
    assert_eq!(editor.rows().unwrap().len(), 4);
    go(&mut editor, &[Motion::Up, Motion::Up]);
    assert_eq!(editor.cursor(), (0, 14));
    editor.move_to(Motion::Up);
    assert_eq!(editor.cursor(), (0, 9));
    go(&mut editor, &[Motion::Down, Motion::Down, Motion::Down]);
    assert_eq!(editor.cursor(), (2, 9));
    editor.move_to(Motion::Down);
    assert_eq!(editor.cursor(), (2, 9));
    go(&mut editor, &[Motion::Start, Motion::Up]);
    assert_eq!(editor.caret(), 0);
}

#[test]
fn a_row_has_a_beginning_and_an_end() {
    let mut editor = Editor::from_text("aaaa bbbb cccc\nxyz\n日本語日本語");
    editor.set_width(Some(9));
    let place = |editor: &Editor| editor.place_in(editor.rows().unwrap());
    go(&mut editor, &[Motion::Start, Motion::LineEnd]);
    assert_eq!((editor.caret(), place(&editor)), (9, (0, 9)));
    go(&mut editor, &[Motion::Right, Motion::LineEnd]);
    assert_eq!((editor.caret(), place(&editor)), (14, (1, 4)));
    editor.move_to(Motion::LineStart);
    assert_eq!((editor.caret(), place(&editor)), (10, (1, 0)));
    // A row that no blank ends: the caret stands at its end, not at the beginning of the next.
    go(&mut editor, &[Motion::Down, Motion::Down, Motion::LineEnd]);
    assert_eq!(place(&editor), (3, 8));
    editor.move_to(Motion::LineEnd);
    assert_eq!(place(&editor), (3, 8));
    editor.move_to(Motion::LineStart);
    assert_eq!(place(&editor), (3, 0));
    go(&mut editor, &[Motion::LineEnd, Motion::Down]);
    assert_eq!(place(&editor), (4, 4));
}

#[test]
fn without_a_width_a_row_is_a_line() {
    let mut editor = Editor::from_text("aaaa bbbb\n\nccc");
    editor.move_to(Motion::Up);
    assert_eq!(editor.cursor(), (1, 0));
    editor.move_to(Motion::Up);
    assert_eq!(editor.cursor(), (0, 3));
    editor.move_to(Motion::LineEnd);
    assert_eq!(editor.cursor(), (0, 9));
}

#[test]
fn a_selection_is_copied_cut_and_left() {
    let mut editor = Editor::from_text("one two\nthree");
    assert_eq!((editor.copy(), editor.cut()), (None, None));
    editor.move_to(Motion::Start);
    editor.select_to(Motion::WordRight);
    editor.select_to(Motion::Down);
    assert_eq!(editor.copy().as_deref(), Some("one two\nthr"));
    editor.move_to(Motion::Left);
    assert_eq!((editor.caret(), editor.selection()), (0, None));
    editor.select_all();
    assert_eq!(editor.cut().as_deref(), Some("one two\nthree"));
    assert!(editor.is_empty());
    assert!(editor.undo());
    assert_eq!(editor.text(), "one two\nthree");
    editor.select_all();
    editor.move_to(Motion::Right);
    assert_eq!(editor.caret(), 13);
    editor.select_all();
    assert!(editor.delete_word_left());
    assert!(editor.is_empty());
}

#[test]
fn all_of_a_long_line_is_selected() {
    let text = "word ".repeat(40_000);
    let mut editor = Editor::from_text(&text);
    editor.select_all();
    assert_eq!(editor.cut().map(|taken| taken.len()), Some(text.len()));
    assert!(editor.is_empty());
}

#[test]
fn another_text_can_be_undone_and_a_taken_one_is_gone() {
    let mut editor = Editor::from_text("one");
    editor.set_width(Some(10));
    let revision = editor.revision();
    editor.set_text("one");
    assert_eq!(editor.revision(), revision);
    editor.set_text("two\r\nthree");
    assert_eq!((editor.text(), editor.word_count()), ("two\nthree", 2));
    editor.clear();
    assert!(editor.is_empty());
    assert!(editor.undo());
    assert!(editor.undo());
    assert_eq!(editor.text(), "one");
    assert_eq!(editor.take(), "one");
    assert_eq!((editor.is_empty(), editor.word_count(), editor.width()), (true, 0, Some(10)));
    assert!(editor.revision() > revision);
    assert!(!editor.undo());
}
