//! The one way to the screen: text in which nothing can move, hide or fake anything.

use std::fmt;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// One line of text that is safe to show: no control characters, no change of writing direction,
/// nothing invisible.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown(String);

/// What stands where a control character was.
const MARK: char = '\u{fffd}';

impl Shown {
    /// The text on one line: line breaks and tabs become a blank.
    pub fn line(text: &str) -> Self {
        let mut shown = String::with_capacity(text.len());
        let mut letters = text.chars().peekable();
        let mut has_base = false;
        while let Some(letter) = letters.next() {
            let before = shown.len();
            match letter {
                // How an emoji looks is said right behind it; anywhere else it would change a stranger.
                '\u{fe0f}' if !has_base => {}
                '\r' if letters.peek() == Some(&'\n') => {}
                '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' | '\u{85}' => shown.push(' '),
                // Joiners shape letters of some scripts and emoji; between plain letters they only hide.
                '\u{200c}' | '\u{200d}' => {
                    let joins = |letter: Option<char>| {
                        letter.is_some_and(|l| !l.is_ascii() && !l.is_whitespace())
                    };
                    if joins(shown.chars().next_back()) && joins(letters.peek().copied()) {
                        shown.push(letter);
                    }
                }
                letter if letter.is_control() => shown.push(MARK),
                letter if is_invisible(letter) => {}
                letter => shown.push(letter),
            }
            has_base = shown.len() > before;
        }
        Self(shown)
    }

    /// The text line by line, as its line breaks say.
    pub fn lines(text: &str) -> Vec<Self> {
        let unix =
            text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{85}'], "\n");
        unix.split('\n').map(Self::line).collect()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text itself.
    pub fn into_string(self) -> String {
        self.0
    }

    /// How many columns it takes.
    pub fn width(&self) -> usize {
        self.0.width()
    }

    /// The text cut to at most `columns`, with an ellipsis where something is missing.
    #[must_use]
    pub fn cut(self, columns: usize) -> Self {
        // Cheap for a title of any length: what is far too long is never measured whole.
        if self.0.len() <= columns
            || (self.0.len() <= columns.saturating_mul(64) && self.width() <= columns)
        {
            return self;
        }
        let mut taken = 0;
        let mut kept = String::new();
        for grapheme in self.0.graphemes(true) {
            let width = grapheme.width();
            if taken + width + 1 > columns {
                break;
            }
            taken += width;
            kept.push_str(grapheme);
        }
        if columns > 0 {
            kept.push('…');
        }
        Self(kept)
    }
}

/// Whether a character acts, hides, or changes its neighbours, wherever it stands.
pub fn is_unsafe(letter: char) -> bool {
    letter.is_control()
        || is_invisible(letter)
        || matches!(letter, '\u{200c}' | '\u{200d}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character shows nothing, or changes how its neighbours are shown.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0e}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Shown;

    #[test]
    fn nothing_reaches_the_terminal_that_could_act_on_it() {
        let hostile = "a\u{1b}[2Jb\u{9b}c\u{202e}d\u{200b}e\u{7f}f\u{e0041}g\u{feff}h\ri\nj";
        let shown = Shown::line(hostile);
        assert_eq!(shown.as_str(), "a\u{fffd}[2Jb\u{fffd}cde\u{fffd}fgh i j");
    }

    #[test]
    fn letters_that_belong_together_stay_together() {
        for text in ["👩‍👩‍👧‍👦", "می‌خواهم", "क्‍ष", "❤️", "e\u{301}"]
        {
            assert_eq!(Shown::line(text).as_str(), text);
        }
        assert_eq!(Shown::line("pass\u{200d}word").as_str(), "password");
    }

    #[test]
    fn a_cut_says_that_something_is_missing_and_keeps_graphemes_whole() {
        assert_eq!(Shown::line("Shared purpose").cut(8).as_str(), "Shared …");
        assert_eq!(Shown::line("日本語").cut(5).as_str(), "日本…");
        assert_eq!(Shown::line("日本語").cut(6).as_str(), "日本語");
        assert_eq!(Shown::line("👩‍👩‍👧‍👦👩‍👩‍👧‍👦").cut(3).as_str(), "👩‍👩‍👧‍👦…");
        assert_eq!(Shown::line("abc").cut(0).as_str(), "");
    }

    #[test]
    fn the_sign_for_emoji_belongs_to_the_letter_right_before_it() {
        assert_eq!(Shown::line("*\u{202e}\u{fe0f}a").as_str(), "*a");
        assert_eq!(Shown::line("\u{fe0f}a").as_str(), "a");
        assert_eq!(Shown::line("❤\u{fe0f}").as_str(), "❤\u{fe0f}");
    }

    #[test]
    fn line_breaks_of_every_kind_part_lines() {
        let lines: Vec<_> =
            Shown::lines("a\r\nb\rc\nd").into_iter().map(Shown::into_string).collect();
        assert_eq!(lines, ["a", "b", "c", "d"]);
    }
}
