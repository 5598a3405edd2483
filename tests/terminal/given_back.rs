//! Whether a terminal was given back, judged by all that was ever sent to it.

use std::collections::BTreeMap;

/// What the last bytes left behind, in words; empty if all was given back.
pub(crate) fn leftovers(bytes: &[u8]) -> Vec<String> {
    let mut modes = BTreeMap::from([("?25".to_owned(), true)]);
    let mut shape = String::new();
    let (mut titles, mut keyboards) = (0, 0);
    for sequence in sequences(bytes) {
        let (numbers, last) = sequence.split_at(sequence.len() - 1);
        match last {
            "h" | "l" => {
                for number in numbers.trim_start_matches('?').split(';') {
                    modes.insert(format!("?{number}"), last == "h");
                }
            }
            "q" if numbers.ends_with(' ') => shape = numbers.trim().to_owned(),
            "t" if numbers.starts_with("22") => titles += 1,
            "t" if numbers.starts_with("23") => titles -= 1,
            "u" if numbers.starts_with('>') => keyboards += 1,
            "u" if numbers.starts_with('<') => keyboards -= 1,
            _ => {}
        }
    }
    let names = [
        ("?1049", false, "the alternate screen"),
        ("?25", true, "the cursor"),
        ("?2004", false, "bracketed paste"),
        ("?1004", false, "focus reports"),
        ("?2026", false, "a synchronised update"),
        ("?1000", false, "mouse clicks"),
        ("?1002", false, "mouse drags"),
        ("?1003", false, "mouse moves"),
        ("?1006", false, "the mouse protocol"),
        ("?1", false, "cursor keys"),
        ("?7", true, "line wrap"),
    ];
    let mut left: Vec<String> = names
        .into_iter()
        .filter(|(mode, before, _)| modes.get(*mode).unwrap_or(before) != before)
        .map(|(_, _, name)| name.to_owned())
        .collect();
    if !matches!(shape.as_str(), "" | "0") {
        left.push(format!("cursor shape {shape}"));
    }
    if titles != 0 {
        left.push(format!("{titles} titles"));
    }
    if keyboards != 0 {
        left.push(format!("{keyboards} keyboard protocols"));
    }
    left
}

/// Every control sequence, without its `ESC [`.
fn sequences(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let mut sequences = Vec::new();
    for piece in text.split("\x1b[").skip(1) {
        if let Some(length) = piece.find(|letter| ('@'..='~').contains(&letter)) {
            sequences.push(piece[..=length].to_owned());
        }
    }
    sequences
}

#[test]
fn what_is_left_is_named() {
    assert_eq!(leftovers(b"hello"), [""; 0]);
    assert_eq!(leftovers(b"\x1b[?1049h\x1b[?25l\x1b[?25h\x1b[?1049l"), [""; 0]);
    assert_eq!(leftovers(b"\x1b[?1049h\x1b[?25l"), ["the alternate screen", "the cursor"]);
    assert_eq!(
        leftovers(b"\x1b[22;0t\x1b[>1u\x1b[5 q"),
        ["cursor shape 5", "1 titles", "1 keyboard protocols"]
    );
}
