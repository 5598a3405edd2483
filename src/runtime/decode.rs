//! What the terminal sends, as events.
//!
//! crossterm has a reader, and these events are its own; but that reader hangs in the middle of a
//! sequence, runs hot once the terminal is gone, and cannot say that nothing more has come, which
//! batches and `$EDITOR` need. So the bytes are read by `input` and decoded here, purely.

mod sequence;
#[cfg(test)]
mod tests;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use sequence::{Found, first};
use std::time::Duration;

const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// How long the rest of a sequence may take.
const SEQUENCE: Duration = Duration::from_millis(100);

/// How long the rest of a paste may take before what has come of it is shown.
const PASTE: Duration = Duration::from_secs(1);

/// How long a paste may be silent before its end is taken for lost.
const LOST: Duration = Duration::from_secs(10);

/// The longest piece of a paste that is held back.
const PIECE: usize = 4 << 20;

/// Bytes in, events out; what is not complete waits for its rest.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    pasting: bool,
}

impl Decoder {
    /// Appends to `events` what is complete with `bytes`.
    pub fn feed(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        // An Esc that comes by itself was pressed. At the end of more, its rest may be on the way.
        let alone = !self.pasting && self.pending.is_empty() && bytes == b"\x1b";
        self.pending.extend_from_slice(bytes);
        let mut at = 0;
        loop {
            let left = self.pending.get(at..).unwrap_or_default();
            if self.pasting {
                let from = left.len().saturating_sub(bytes.len() + PASTE_ENDS.len());
                let Some(length) = end_of_paste(left, from) else { break };
                push_paste(left.get(..length).unwrap_or_default(), events);
                at += length + PASTE_ENDS.len();
                self.pasting = false;
                continue;
            }
            match first(left) {
                Found::Event(event, length) => {
                    events.push(event);
                    at += length;
                }
                Found::Paste(length) => {
                    self.pasting = true;
                    at += length;
                }
                Found::Nothing(length) => at += length,
                Found::Part => break,
            }
        }
        self.pending.drain(..at);
        if self.pasting && self.pending.len() > PIECE {
            self.show_paste(events);
        } else if alone {
            self.give_up(events);
        }
    }

    /// How long to wait for the rest of what has begun before giving up on it; forever if nothing
    /// has.
    pub fn patience(&self) -> Option<Duration> {
        if self.pasting {
            Some(if self.showable() > 0 { PASTE } else { LOST })
        } else if self.pending.is_empty() {
            None
        } else {
            Some(SEQUENCE)
        }
    }

    /// Takes what has begun for whole: the rest does not come.
    pub fn give_up(&mut self, events: &mut Vec<Event>) {
        if !self.pasting {
            events.extend(whole(&self.pending));
            self.pending.clear();
        } else if self.showable() > 0 {
            self.show_paste(events);
        } else {
            self.pasting = false;
            self.pending.clear();
        }
    }

    fn show_paste(&mut self, events: &mut Vec<Event>) {
        let length = self.showable();
        push_paste(self.pending.get(..length).unwrap_or_default(), events);
        self.pending.drain(..length);
    }

    /// How much of an unfinished paste is whole letters, apart from what may be its end.
    fn showable(&self) -> usize {
        let may_be_end = (1..PASTE_ENDS.len()).rev().find(|&length| {
            PASTE_ENDS.get(..length).is_some_and(|begun| self.pending.ends_with(begun))
        });
        let text = self.pending.len() - may_be_end.unwrap_or(0);
        text - cut_letter(self.pending.get(..text).unwrap_or_default())
    }
}

/// How many bytes at the end are the beginning of a letter.
fn cut_letter(bytes: &[u8]) -> usize {
    let lead = bytes.iter().rev().take(3).position(|byte| byte & 0xc0 != 0x80);
    let length = lead.map_or(0, |back| back + 1);
    let begun = bytes.get(bytes.len() - length..).unwrap_or_default();
    match std::str::from_utf8(begun) {
        Err(error) if error.error_len().is_none() => length,
        _ => 0,
    }
}

fn end_of_paste(bytes: &[u8], from: usize) -> Option<usize> {
    let at =
        bytes.get(from..)?.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS)?;
    Some(from + at)
}

fn push_paste(bytes: &[u8], events: &mut Vec<Event>) {
    if !bytes.is_empty() {
        events.push(Event::Paste(String::from_utf8_lossy(bytes).into_owned()));
    }
}

/// The keys that the beginning of a sequence is if nothing follows it.
fn whole(begun: &[u8]) -> Option<Event> {
    match begun {
        b"\x1b" => Some(Event::Key(KeyCode::Esc.into())),
        b"\x1b[" | b"\x1bO" => {
            let letter = char::from(begun[1]);
            Some(Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT)))
        }
        _ => None,
    }
}
