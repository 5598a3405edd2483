//! What counts as the same letter when somebody searches.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without capitals and accents: `Élan` and `elan` become the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = |letter: char| letter != '\u{200c}' && letter != '\u{200d}';
    text.nfkd()
        .filter(|letter| !is_combining_mark(*letter) && plain(*letter))
        .flat_map(char::to_lowercase)
        .flat_map(spelled_out)
        // A capital may have brought a mark along: `İ`.
        .filter(|letter| !is_combining_mark(*letter))
        .collect()
}

/// Whether a character is only an accent of the letter before it.
pub fn is_accent(letter: char) -> bool {
    is_combining_mark(letter)
}

/// Letters that no rule takes apart, and the typographic signs for which keys have plain ones.
fn spelled_out(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ø' => ('o', None),
        'đ' | 'ð' => ('d', None),
        'ħ' => ('h', None),
        'ł' => ('l', None),
        'ŧ' => ('t', None),
        'þ' => ('t', Some('h')),
        'ı' => ('i', None),
        'ς' => ('σ', None),
        '‘' | '’' | '‚' | '′' => ('\'', None),
        '“' | '”' | '„' | '″' => ('"', None),
        '‐' | '‑' | '‒' | '–' | '—' => ('-', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn capitals_and_accents_do_not_part_words() {
        for (written, searched) in [
            ("Élan", "elan"),
            ("e\u{301}lan", "ELAN"),
            ("Straße", "strasse"),
            ("Łódź", "lodz"),
            ("Việt Nam", "viet nam"),
            ("İstanbul", "istanbul"),
            ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
            ("it’s “local”", "it's \"local\""),
            ("ﬁne", "fine"),
        ] {
            assert_eq!(fold(written), fold(searched), "{written}");
        }
        assert_ne!(fold("share"), fold("shore"));
    }
}
