//! What wrapping promises.

use super::{Row, Rows, columns};
use proptest::prelude::{Strategy, any, prop, prop_oneof, proptest};
use proptest::sample::select;
use unicode_segmentation::UnicodeSegmentation;

fn wrapped(text: &str, width: usize) -> Vec<&str> {
    Rows::new(text, width).map(|row| row.of(text)).collect()
}

#[test]
fn words_stay_whole_where_they_fit() {
    assert_eq!(wrapped("to be or not to be", 9), ["to be or", "not to be"]);
    assert_eq!(wrapped("to be or not to be", 8), ["to be or", "not to", "be"]);
    assert_eq!(wrapped("a  b", 2), ["a", "b"]);
}

#[test]
fn long_words_break_at_graphemes() {
    assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
    assert_eq!(wrapped("x abcdefgh", 4), ["x", "abcd", "efgh"]);
    let family = "👩‍👩‍👧‍👦";
    assert_eq!(wrapped(&family.repeat(3), 5), [family.repeat(2), family.to_owned()]);
    assert_eq!(wrapped(&"e\u{301}".repeat(5), 3), ["e\u{301}".repeat(3), "e\u{301}".repeat(2)]);
    assert_eq!(wrapped(&"🇫🇷".repeat(60), 100), ["🇫🇷".repeat(50), "🇫🇷".repeat(10)]);
}

#[test]
fn rows_end_after_hyphens_and_dashes_within_words() {
    assert_eq!(wrapped("self-organised", 8), ["self-", "organise", "d"]);
    assert_eq!(wrapped("one—two", 5), ["one—", "two"]);
    assert_eq!(wrapped("1-2-3-4", 4), ["1-2-", "3-4"]);
}

#[test]
fn scripts_without_blanks_break_by_their_own_rules() {
    assert_eq!(wrapped("日本語日本語", 7), ["日本語", "日本語"]);
    // A full stop does not begin a row.
    assert_eq!(wrapped("日本語日本。", 10), ["日本語日", "本。"]);
    assert_eq!(wrapped("see 日本語", 8), ["see 日本", "語"]);
    assert_eq!(wrapped("สวัสดี ชาวโลก", 8), ["สวัสดี", "ชาวโลก"]);
}

#[test]
fn line_breaks_and_blanks_are_kept_where_they_mean_something() {
    assert_eq!(wrapped("", 5), [""]);
    assert_eq!(wrapped("a\n", 5), ["a", ""]);
    assert_eq!(wrapped("a\r\nb\rc\u{2028}d\u{85}e", 5), ["a", "b", "c", "d", "e"]);
    assert_eq!(wrapped("  indented text", 10), ["  indented", "text"]);
    assert_eq!(wrapped("\tx", 5), ["\tx"]);
    assert_eq!(wrapped("a\u{a0}b c", 4), ["a\u{a0}b", "c"]);
}

#[test]
fn no_width_is_too_small() {
    assert_eq!(wrapped("ab", 0), ["a", "b"]);
    assert_eq!(wrapped("日本", 1), ["日", "本"]);
    assert_eq!(wrapped("      x", 3), ["", "", "x"]);
}

#[test]
fn what_cannot_be_seen_takes_no_columns() {
    assert_eq!(columns("a\u{200b}b\u{202e}c"), 3);
    assert_eq!(columns("e\u{301}"), 1);
    assert_eq!(columns("日本"), 4);
    assert_eq!(columns("a\tb\u{7}"), 4);
}

#[test]
fn what_is_hidden_between_two_letters_widens_neither() {
    let text = "aa*\u{202e}\u{fe0f}\u{202e}aa日日a日aaaa-";
    for row in Rows::new(text, 4) {
        assert!(columns(row.of(text)) <= 4, "{:?}", row.of(text));
    }
}

fn text() -> impl Strategy<Value = String> {
    let letters = "abc  \t-—/.,“é\u{a0}日本。、のเก한가👩\u{200d}\u{301}\u{fe0f}🇫🇷\u{202e}\u{200b}\n\r\u{3000}";
    let letters: Vec<char> = letters.chars().collect();
    let letter = prop_oneof![20 => select(letters), 1 => any::<char>()];
    prop::collection::vec(letter, 0..200).prop_map(String::from_iter)
}

proptest! {
    #[test]
    fn no_row_is_too_wide_and_no_text_is_lost(text in text(), width in 2_usize..30) {
        let rows: Vec<Row> = Rows::new(&text, width).collect();
        let mut at = 0;
        for row in &rows {
            assert_eq!(row.start, at);
            assert!(row.start <= row.end && row.end <= row.next);
            // Only a grapheme that is wider than the row by itself sticks out.
            let is_one = row.of(&text).graphemes(true).count() == 1;
            assert!(is_one || columns(row.of(&text)) <= width, "{:?} in {width}", row.of(&text));
            let left_out = text.get(row.end..row.next).unwrap();
            assert!(left_out.chars().all(char::is_whitespace), "{left_out:?} was left out");
            at = row.next;
        }
        assert_eq!(at, text.len());
        assert!(rows.len() == 1 || rows.iter().all(|row| row.next > row.start || row.next == at));
    }

    #[test]
    fn rows_can_be_found_from_any_row_on(text in text(), width in 1_usize..30) {
        let rows: Vec<Row> = Rows::new(&text, width).collect();
        for (index, row) in rows.iter().enumerate() {
            let rest: Vec<Row> = Rows::from(&text, width, row.start).collect();
            assert_eq!(rest, rows[index..]);
        }
    }
}
