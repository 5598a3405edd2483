//! Numbers and times as sentences say them.

use crate::domain::time::{Time, clock, day};

/// A number and what is counted: `1 entry`, `2 entries`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A word with a capital at its beginning.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A length in minutes, and in hours where it is long: `62 minutes`, `3 hours 30 minutes`.
pub(super) fn minutes(minutes: u64) -> String {
    let unit = |number: u64, name: &str| format!("{number} {name}{}", plural(number));
    match (minutes / 60, minutes % 60) {
        (hours, 0) if minutes >= 120 => unit(hours, "hour"),
        (hours, rest) if minutes >= 120 => {
            format!("{} {}", unit(hours, "hour"), unit(rest, "minute"))
        }
        _ => unit(minutes, "minute"),
    }
}

fn plural(number: u64) -> &'static str {
    if number == 1 { "" } else { "s" }
}

/// From when to when: `Mon 23 Nov 2026, 10:00 to 11:02`; one time where it took none.
pub(super) fn when(started: Time, ended: Option<Time>) -> String {
    let (date, start) = (day(started.date_naive()), clock(started));
    match ended {
        None => format!("{date}, from {start}, not ended"),
        Some(ended) if ended == started => format!("{date}, {start}"),
        Some(ended) if ended.date_naive() == started.date_naive() => {
            format!("{date}, {start} to {}", clock(ended))
        }
        Some(ended) => {
            format!("{date}, {start}, to {}, {}", day(ended.date_naive()), clock(ended))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{minutes, when};
    use crate::domain::time::from_text;

    #[test]
    fn lengths_read_well() {
        let lengths = [0, 1, 62, 120, 121, 210].map(minutes);
        let texts = [
            "0 minutes",
            "1 minute",
            "62 minutes",
            "2 hours",
            "2 hours 1 minute",
            "3 hours 30 minutes",
        ];
        assert_eq!(lengths, texts);
    }

    #[test]
    fn a_night_in_between_is_said() {
        let time = |text| from_text(text).unwrap();
        let started = time("2026-11-23T22:00:00+00:00");
        let ended = Some(time("2026-11-24T01:00:00+00:00"));
        assert_eq!(when(started, ended), "Mon 23 Nov 2026, 22:00, to Tue 24 Nov 2026, 01:00");
        assert_eq!(when(started, None), "Mon 23 Nov 2026, from 22:00, not ended");
    }
}
