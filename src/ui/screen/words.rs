//! Words that several screens share.

use crate::domain::catalogue::Summary;
use crate::domain::length;
use crate::domain::settings::DateStyle;
use crate::domain::time::{self, Time};
use crate::domain::words::{Mode, SessionKind};
use chrono::TimeDelta;

/// What a kind of session is called.
pub fn kind(kind: &SessionKind) -> &str {
    match kind {
        SessionKind::Workshop => "Workshop",
        SessionKind::Reflection => "Reflection",
        SessionKind::Note => "Note",
        SessionKind::Other(word) => word,
    }
}

/// Who works how, as the start of a sentence.
pub fn mode(mode: &Mode) -> &str {
    match mode {
        Mode::Silent => "Alone, in silence",
        Mode::Pairs => "In pairs",
        Mode::Threes => "In threes",
        Mode::Fours => "In fours",
        Mode::Groups => "In groups you choose",
        Mode::WholeRoom => "Whole room",
        Mode::Break => "Break",
        Mode::Other(word) => word,
    }
}

/// Who works how, in a word or two.
pub fn mode_in_short(mode: &Mode) -> &str {
    match mode {
        Mode::Silent => "alone",
        Mode::Pairs => "pairs",
        Mode::Threes => "threes",
        Mode::Fours => "fours",
        Mode::Groups => "groups",
        Mode::WholeRoom => "whole room",
        Mode::Break => "break",
        Mode::Other(word) => word,
    }
}

/// A number with its noun: `1 minute`, `2 minutes`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// How long ago something was, in a word or two, beside a date.
pub fn ago(then: Time, now: Time, dates: DateStyle) -> String {
    let gone = now - then;
    if gone < TimeDelta::minutes(1) {
        return "just now".into();
    }
    if gone < TimeDelta::hours(1) {
        let minutes = usize::try_from(gone.num_minutes()).unwrap_or(0);
        return format!("{} ago", count(minutes, "minute", "minutes"));
    }
    if gone < TimeDelta::hours(24) {
        let hours = usize::try_from(gone.num_hours()).unwrap_or(0);
        return format!("{} ago", count(hours, "hour", "hours"));
    }
    dates.day(then.date_naive())
}

/// A time to come or just gone, in the middle of a line: `tomorrow at 10:00`.
pub fn day_and_clock(time: Time, now: Time, dates: DateStyle) -> String {
    let (day, today) = (time.date_naive(), now.date_naive());
    let day = match (day - today).num_days() {
        -1 => "yesterday".to_owned(),
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => dates.day(day),
    };
    format!("{day} at {}", time::clock(time))
}

/// How long a session took, if that is known: `92 min`. A note takes no time.
pub fn length(summary: &Summary) -> Option<String> {
    if summary.kind == SessionKind::Note {
        return None;
    }
    let took = summary.took.filter(|_| summary.ended.is_some())?;
    Some(length::in_words(length::minutes(took)))
}
