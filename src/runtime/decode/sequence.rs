//! The first key, paste or change of focus in a row of bytes.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

const ESC: u8 = 0x1b;

/// The longest sequence that is waited for; what is longer is none.
const LONGEST: usize = 64;

/// What the bytes begin with, and how many of them it takes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Something that people did.
    Event(Event, usize),
    /// The beginning of a paste.
    Paste(usize),
    /// Something that means nothing to us.
    Nothing(usize),
    /// Not enough bytes to tell.
    Part,
}

/// What `bytes` begin with.
pub(super) fn first(bytes: &[u8]) -> Found {
    match bytes {
        [] | [ESC] => Found::Part,
        [ESC, b'[', b'[', rest @ ..] => console(rest),
        [ESC, b'[', rest @ ..] => control(rest),
        [ESC, b'O', rest @ ..] => single_shift(rest),
        [ESC, ESC, ..] => key(KeyCode::Esc, KeyModifiers::NONE, 1),
        [ESC, rest @ ..] => with_alt(plain(rest)),
        _ => plain(bytes),
    }
}

fn key(code: KeyCode, modifiers: KeyModifiers, length: usize) -> Found {
    Found::Event(Event::Key(KeyEvent::new(code, modifiers)), length)
}

fn with_alt(found: Found) -> Found {
    match found {
        Found::Event(Event::Key(pressed), length) => {
            key(pressed.code, pressed.modifiers | KeyModifiers::ALT, length + 1)
        }
        Found::Event(event, length) => Found::Event(event, length + 1),
        Found::Nothing(length) => Found::Nothing(length + 1),
        other => other,
    }
}

/// A letter, or a key that sends a single byte.
fn plain(bytes: &[u8]) -> Found {
    let Some(&byte) = bytes.first() else { return Found::Part };
    let control = |letter: u8| key(KeyCode::Char(letter.into()), KeyModifiers::CONTROL, 1);
    match byte {
        b'\r' => key(KeyCode::Enter, KeyModifiers::NONE, 1),
        b'\t' => key(KeyCode::Tab, KeyModifiers::NONE, 1),
        0x7f => key(KeyCode::Backspace, KeyModifiers::NONE, 1),
        0 => control(b' '),
        0x01..=0x1a => control(byte - 1 + b'a'),
        ESC => key(KeyCode::Esc, KeyModifiers::NONE, 1),
        0x1c..=0x1f => control(byte - 0x1c + b'4'),
        _ => letter(bytes),
    }
}

/// A letter; bytes that are none become the sign for that, so that the loss can be seen.
fn letter(bytes: &[u8]) -> Found {
    let some = bytes.get(..4).unwrap_or(bytes);
    let valid = match std::str::from_utf8(some) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            let valid = some.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(valid).unwrap_or_default()
        }
        Err(error) => {
            return error.error_len().map_or(Found::Part, |length| {
                key(KeyCode::Char(char::REPLACEMENT_CHARACTER), KeyModifiers::NONE, length)
            });
        }
    };
    let Some(letter) = valid.chars().next() else { return Found::Part };
    key(KeyCode::Char(letter), shift_of(letter), letter.len_utf8())
}

fn shift_of(letter: char) -> KeyModifiers {
    if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE }
}

/// F1 to F5 of the Linux console: `ESC [ [ A`.
fn console(rest: &[u8]) -> Found {
    match rest.first() {
        None => Found::Part,
        Some(&byte @ b'A'..=b'E') => key(KeyCode::F(byte - b'A' + 1), KeyModifiers::NONE, 4),
        Some(_) => Found::Nothing(3),
    }
}

/// Keys that some terminals send as `ESC O A`.
fn single_shift(rest: &[u8]) -> Found {
    match rest.first() {
        None => Found::Part,
        Some(b'M') => key(KeyCode::Enter, KeyModifiers::NONE, 3),
        Some(&byte @ 0x20..=0x7e) => match named(byte) {
            Some(code) => key(code, KeyModifiers::NONE, 3),
            None => Found::Nothing(3),
        },
        // Not a sequence at all: Alt-O, then something else.
        Some(_) => key(KeyCode::Char('O'), KeyModifiers::ALT | KeyModifiers::SHIFT, 2),
    }
}

/// `ESC [`, numbers, and a last byte that says what it is.
fn control(rest: &[u8]) -> Found {
    let length = rest.iter().take(LONGEST).position(|byte| !(0x20..=0x3f).contains(byte));
    let Some(length) = length else {
        return if rest.len() < LONGEST { Found::Part } else { Found::Nothing(LONGEST + 2) };
    };
    let (numbers, last) = (rest.get(..length).unwrap_or_default(), rest.get(length).copied());
    let taken = length + 3;
    match last {
        Some(last @ 0x40..=0x7e) => meaning(numbers, last, taken),
        // Something else begins before this has ended.
        _ => Found::Nothing(taken - 1),
    }
}

fn meaning(numbers: &[u8], last: u8, taken: usize) -> Found {
    let Some([first, second, third]) = parse(numbers) else { return Found::Nothing(taken) };
    let modifiers = modifiers(second);
    let code = match (last, first) {
        (b'~', 200) => return Found::Paste(taken),
        (b'~', 27) => return typed(third, modifiers, taken),
        (b'u', code) => return typed(code, modifiers, taken),
        (b'I', 0) => return Found::Event(Event::FocusGained, taken),
        (b'O', 0) => return Found::Event(Event::FocusLost, taken),
        (b'Z', _) => return key(KeyCode::BackTab, modifiers | KeyModifiers::SHIFT, taken),
        (b'~', number) => numbered(number),
        // A report of the cursor's place looks like this too, but nobody asks for one.
        (b'R', _) => Some(KeyCode::F(3)),
        (last, _) => named(last),
    };
    code.map_or(Found::Nothing(taken), |code| key(code, modifiers, taken))
}

/// The first number of each of the first three groups, zero where there is none; nothing if there
/// are other signs among them.
fn parse(numbers: &[u8]) -> Option<[u32; 3]> {
    let text = std::str::from_utf8(numbers).ok()?;
    let mut groups = [0; 3];
    for (group, number) in groups.iter_mut().zip(text.split(';')) {
        let number = number.split(':').next().unwrap_or_default();
        if !number.is_empty() {
            *group = number.parse().ok()?;
        }
    }
    Some(groups)
}

fn modifiers(number: u32) -> KeyModifiers {
    let held = number.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    for (bit, modifier) in [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ] {
        if held & bit != 0 {
            modifiers |= modifier;
        }
    }
    modifiers
}

fn named(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u32) -> Option<KeyCode> {
    let function = |before: u32| u8::try_from(number - before).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(10),
        17..=21 => function(11),
        23..=26 => function(12),
        28..=29 => function(15),
        31..=34 => function(17),
        _ => None,
    }
}

/// A key given by its letter's number, as terminals with a newer protocol send it.
fn typed(number: u32, modifiers: KeyModifiers, taken: usize) -> Found {
    let code = match number {
        27 => KeyCode::Esc,
        13 => KeyCode::Enter,
        9 if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        9 => KeyCode::Tab,
        8 | 127 => KeyCode::Backspace,
        // The private letters of the kitty protocol: modifiers, media keys and the like.
        0..=31 | 57344..=63743 => return Found::Nothing(taken),
        number => match char::from_u32(number) {
            Some(letter) => KeyCode::Char(letter),
            None => return Found::Nothing(taken),
        },
    };
    key(code, modifiers, taken)
}
