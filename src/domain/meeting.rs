//! When people meet next.

use crate::domain::settings::DateStyle;
use crate::domain::time::Time;
use chrono::{NaiveDate, NaiveDateTime};

/// A day, and an hour where one was named, as a session's file writes it.
pub fn to_text(day: NaiveDate, at: Option<Time>) -> String {
    match at {
        Some(at) => at.format("%Y-%m-%dT%H:%M").to_string(),
        None => day.to_string(),
    }
}

/// The day that a session's file names, and the hour where it names one.
pub fn meant(text: &str) -> Option<(NaiveDate, Option<NaiveDateTime>)> {
    match NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M") {
        Ok(at) => Some((at.date(), Some(at))),
        Err(_) => text.parse().ok().map(|day| (day, None)),
    }
}

/// What a session's file wrote as people read it; anything else stays as it stands.
pub fn in_words(text: &str, dates: DateStyle) -> String {
    match meant(text) {
        Some((day, Some(at))) => format!("{}, {}", dates.day(day), at.format("%H:%M")),
        Some((day, None)) => dates.day(day),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{in_words, to_text};
    use crate::domain::settings::DateStyle;
    use crate::domain::time;

    #[test]
    fn a_day_with_or_without_an_hour_is_read_as_it_was_meant() {
        let at = time::from_text("2026-12-14T10:30:00+00:00").unwrap();
        let style = DateStyle::default();
        assert_eq!(in_words(&to_text(at.date_naive(), None), style), "Mon 14 Dec 2026");
        assert_eq!(in_words(&to_text(at.date_naive(), Some(at)), style), "Mon 14 Dec 2026, 10:30");
        assert_eq!(in_words("after Easter", style), "after Easter");
    }
}
