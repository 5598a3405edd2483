//! Days as the script tells them, from today or from the day of a session.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The day meant: `today`, `18 months 2 weeks ago`, `in 6 days`, or `+2 weeks` from `here`.
pub(super) fn day(text: &str, here: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim();
    if text == "today" {
        return Some(today);
    }
    if let Some(spans) = text.strip_suffix("ago") {
        let (months, days) = length(spans)?;
        return today.checked_sub_months(months)?.checked_sub_days(days);
    }
    let (start, spans) = match text.strip_prefix("in ") {
        Some(spans) => (today, spans),
        None => (here, text.strip_prefix('+')?),
    };
    let (months, days) = length(spans)?;
    start.checked_add_months(months)?.checked_add_days(days)
}

/// The same day, or the Friday before it where nobody works.
pub(super) fn working_day(day: NaiveDate) -> NaiveDate {
    let back = match day.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    day.checked_sub_days(Days::new(back)).unwrap_or(day)
}

fn length(spans: &str) -> Option<(Months, Days)> {
    let words: Vec<&str> = spans.split_whitespace().collect();
    let (mut months, mut days) = (0, 0);
    for span in words.chunks(2) {
        let [number, unit] = span else { return None };
        let number: u32 = number.parse().ok()?;
        match unit.trim_end_matches('s') {
            "month" => months += number,
            "week" => days += u64::from(number) * 7,
            "day" => days += u64::from(number),
            _ => return None,
        }
    }
    (!words.is_empty()).then(|| (Months::new(months), Days::new(days)))
}

#[cfg(test)]
mod tests {
    use super::{day, working_day};
    use chrono::NaiveDate;

    #[test]
    fn days_are_told_from_today_or_from_the_session() {
        let today: NaiveDate = "2026-11-23".parse().unwrap(); // a Monday
        let here: NaiveDate = "2026-03-05".parse().unwrap();
        for (text, wanted) in [
            ("today", "2026-11-23"),
            ("18 months ago", "2025-05-23"),
            ("1 month 2 weeks ago", "2026-10-09"),
            ("4 days ago", "2026-11-19"),
            ("in 6 days", "2026-11-29"),
            ("+2 weeks", "2026-03-19"),
            ("+1 month 1 day", "2026-04-06"),
        ] {
            assert_eq!(day(text, here, today), Some(wanted.parse().unwrap()), "{text}");
        }
        for text in ["", "soon", "ago", "+", "2 weeks", "+2", "+x weeks", "in 3 moons"] {
            assert_eq!(day(text, here, today), None, "{text}");
        }
    }

    #[test]
    fn nobody_meets_at_a_weekend() {
        let day = |day: &str| working_day(day.parse().unwrap()).to_string();
        assert_eq!(day("2026-11-20"), "2026-11-20");
        assert_eq!(day("2026-11-21"), "2026-11-20");
        assert_eq!(day("2026-11-22"), "2026-11-20");
        assert_eq!(day("2026-11-23"), "2026-11-23");
    }
}
