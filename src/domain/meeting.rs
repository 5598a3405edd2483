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

/// What a session's file wrote as people read it; anything else stays as it stands.
pub fn in_words(text: &str, dates: DateStyle) -> String {
    if let Ok(at) = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M") {
        return format!("{}, {}", dates.day(at.date()), at.format("%H:%M"));
    }
    text.parse().map_or_else(|_| text.to_owned(), |day| dates.day(day))
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
