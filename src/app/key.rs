//! A key as the keymap knows it, whatever the terminal sent.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key with the modifiers that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// Whether Shift is held, for keys that are not letters.
    pub shift: bool,
}

impl Key {
    /// A key alone.
    pub const fn of(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A letter alone.
    pub const fn letter(letter: char) -> Self {
        Self::of(KeyCode::Char(letter))
    }

    /// A letter with Ctrl.
    pub const fn ctrl(letter: char) -> Self {
        Self { ctrl: true, ..Self::letter(letter) }
    }

    /// A key with Ctrl.
    pub const fn ctrl_of(code: KeyCode) -> Self {
        Self { ctrl: true, ..Self::of(code) }
    }

    /// A key with Alt.
    pub const fn alt_of(code: KeyCode) -> Self {
        Self { alt: true, ..Self::of(code) }
    }

    /// A key with Shift.
    pub const fn shift_of(code: KeyCode) -> Self {
        Self { shift: true, ..Self::of(code) }
    }

    /// The key of an event; none for a release.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = |modifier| event.modifiers.contains(modifier);
        let (mut ctrl, mut alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
        let mut shift = held(KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::BackTab => {
                shift = true;
                KeyCode::Tab
            }
            KeyCode::Char(letter) => {
                shift = false;
                // AltGr arrives as both.
                if ctrl && alt {
                    (ctrl, alt) = (false, false);
                }
                KeyCode::Char(if ctrl { letter.to_ascii_lowercase() } else { letter })
            }
            code => code,
        };
        Some(Self { code, ctrl, alt, shift })
    }

    /// The character it types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(letter) if !self.ctrl && !self.alt => Some(letter),
            _ => None,
        }
    }

    /// What footer and help call it: `Alt-m`, `PgDn`.
    pub fn label(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(letter) if self.ctrl => letter.to_ascii_uppercase().to_string(),
            KeyCode::Char(letter) => letter.to_string(),
            KeyCode::Enter => "Enter".into(),
            KeyCode::Esc => "Esc".into(),
            KeyCode::Tab => "Tab".into(),
            KeyCode::Backspace => "Backspace".into(),
            KeyCode::Delete => "Del".into(),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::PageUp => "PgUp".into(),
            KeyCode::PageDown => "PgDn".into(),
            KeyCode::Home => "Home".into(),
            KeyCode::End => "End".into(),
            KeyCode::F(number) => format!("F{number}"),
            _ => "?".into(),
        };
        let modifier = |held: bool, word: &'static str| if held { word } else { "" };
        format!(
            "{}{}{}{name}",
            modifier(self.ctrl, "Ctrl-"),
            modifier(self.alt, "Alt-"),
            modifier(self.shift, "Shift-")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Key;
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Key {
        Key::from_event(KeyEvent::new(code, modifiers)).unwrap()
    }

    #[test]
    fn shift_matters_only_where_no_letter_tells_it() {
        assert_eq!(key(KeyCode::Char('?'), KeyModifiers::SHIFT), Key::letter('?'));
        assert_eq!(key(KeyCode::Char('A'), KeyModifiers::SHIFT).typed(), Some('A'));
        assert_eq!(key(KeyCode::BackTab, KeyModifiers::SHIFT), Key::shift_of(KeyCode::Tab));
    }

    #[test]
    fn ctrl_and_alt_type_nothing_but_together_they_are_alt_gr() {
        assert_eq!(key(KeyCode::Char('j'), KeyModifiers::CONTROL).typed(), None);
        assert_eq!(key(KeyCode::Char('d'), KeyModifiers::ALT).typed(), None);
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(key(KeyCode::Char('@'), alt_gr).typed(), Some('@'));
    }
}
