//! Where words begin and end.

/// Whether a word begins at this place of a text. In scripts that put nothing between words, one
/// may begin anywhere.
pub fn begins_word(text: &str, at: usize) -> bool {
    is_border(text, at)
}

/// Whether a word ends at this place of a text.
pub fn ends_word(text: &str, at: usize) -> bool {
    is_border(text, at)
}

fn is_border(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    // Nearly always both letters are plain ones, and then no text need be taken apart.
    if let (Some(before), Some(after)) =
        (at.checked_sub(1).and_then(|it| bytes.get(it)), bytes.get(at))
        && before.is_ascii()
        && after.is_ascii()
    {
        return !(before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric());
    }
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    let are_together = before.is_alphanumeric() && after.is_alphanumeric();
    !are_together || is_borderless(before) || is_borderless(after)
}

/// Whether the script of a letter puts nothing between its words, or joins them freely.
fn is_borderless(letter: char) -> bool {
    matches!(letter,
        // Thai and Lao; Burmese; Korean letters; Khmer
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}'
        | '\u{1780}'..='\u{17ff}'
        // Kana, Chinese signs and what stands between them
        | '\u{3005}'..='\u{30ff}' | '\u{3100}'..='\u{312f}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::begins_word;

    #[test]
    fn words_begin_behind_what_is_no_letter() {
        let begins = |text: &str, part: &str| begins_word(text, text.find(part).unwrap());
        assert!(begins("larder", "larder") && begins("the larder", "larder"));
        assert!(begins("l'elan", "elan") && begins("(larder", "larder"));
        assert!(!begins("larder", "der") && !begins("f04", "04"));
        assert!(begins("地域の食卓", "食卓") && begins("ok食卓", "食卓"));
    }
}
