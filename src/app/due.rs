//! Days as people write them on the spot: `fri`, `next fri`, `tomorrow`, `+7`, `3 dec`, `2026-12-03`.

mod clock;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
pub use clock::time_meant;

/// The day meant by `text`, seen from `today`; weekdays and dates without a year lie ahead.
pub fn day_meant(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    if let Ok(date) = text.parse::<NaiveDate>() {
        return Some(date);
    }
    match text.as_str() {
        "today" => return Some(today),
        "tomorrow" => return today.succ_opt(),
        _ => {}
    }
    ahead(&text, today)
        .or_else(|| weekday(&text, today))
        .or_else(|| in_next_week(&text, today))
        .or_else(|| day_and_month(&text, today))
}

fn ahead(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let text = text.strip_prefix('+').or_else(|| text.strip_prefix("in "))?.trim();
    let unit = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let (number, unit) = match text.strip_suffix(unit).unwrap_or_default() {
        "" => text.split_once(' ').and_then(|(word, unit)| Some((in_figures(word)?, unit)))?,
        digits => (digits.parse().ok()?, unit),
    };
    if matches!(unit.trim(), "month" | "months") {
        return today.checked_add_months(Months::new(u32::try_from(number).ok()?));
    }
    let days = match unit.trim() {
        "" | "d" | "day" | "days" => number,
        "w" | "week" | "weeks" => number.checked_mul(7)?,
        _ => return None,
    };
    today.checked_add_days(Days::new(days))
}

/// A small number in words: `in three weeks`.
fn in_figures(word: &str) -> Option<u64> {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    match word {
        "a" | "an" => Some(1),
        _ => (1..).zip(WORDS).find(|(_, known)| *known == word).map(|(number, _)| number),
    }
}

fn weekday(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let wanted: Weekday = text.parse().ok()?;
    (1..=7)
        .filter_map(|days| today.checked_add_days(Days::new(days)))
        .find(|day| day.weekday() == wanted)
}

/// `next week` is its Monday, and `next friday` its Friday, whatever day it is today.
fn in_next_week(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let wanted = text.strip_prefix("next ")?.trim();
    let monday = today.week(Weekday::Mon).checked_first_day()?.checked_add_days(Days::new(7))?;
    if wanted == "week" {
        return Some(monday);
    }
    let weekday: Weekday = wanted.parse().ok()?;
    monday.checked_add_days(Days::new(weekday.num_days_from_monday().into()))
}

fn day_and_month(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let mut words = text.split(['/', ' ', '.']).filter(|word| !word.is_empty());
    let day = words.next()?.trim_end_matches(|letter: char| letter.is_alphabetic()).parse().ok()?;
    let month_word = words.next()?;
    let month = month_word.parse::<u32>().ok().or_else(|| {
        month_word.parse::<chrono::Month>().ok().map(|month| month.number_from_month())
    })?;
    if let Some(year) = words.next() {
        let year: i32 = year.parse().ok()?;
        return NaiveDate::from_ymd_opt(if year < 100 { 2000 + year } else { year }, month, day);
    }
    [today.year(), today.year() + 1]
        .into_iter()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= today)
}

#[cfg(test)]
mod tests {
    use super::day_meant;
    use chrono::NaiveDate;

    #[test]
    fn days_are_understood_as_people_write_them() {
        let today: NaiveDate = "2026-11-23".parse().unwrap(); // a Monday
        for (text, day) in [
            ("today", "2026-11-23"),
            ("Tomorrow", "2026-11-24"),
            ("fri", "2026-11-27"),
            ("Monday", "2026-11-30"),
            ("+7", "2026-11-30"),
            ("in 2 weeks", "2026-12-07"),
            ("in three weeks", "2026-12-14"),
            ("in a month", "2026-12-23"),
            ("+2 months", "2027-01-23"),
            ("3 dec", "2026-12-03"),
            ("3rd December", "2026-12-03"),
            ("3/12", "2026-12-03"),
            ("5 jan", "2027-01-05"),
            ("5.1.28", "2028-01-05"),
            ("2026-12-03", "2026-12-03"),
        ] {
            assert_eq!(day_meant(text, today), Some(day.parse().unwrap()), "{text}");
        }
        for text in ["", "soon", "32 dec", "+x", "dec 3", "+99999999999999999999", "next", "next x"]
        {
            assert_eq!(day_meant(text, today), None, "{text}");
        }
    }

    #[test]
    fn next_is_in_the_calendar_week_that_follows() {
        // From the Monday to the Sunday of one week.
        for today in 23..=29 {
            let today = NaiveDate::from_ymd_opt(2026, 11, today).unwrap();
            for (text, day) in [
                ("next week", "2026-11-30"),
                ("Next Monday", "2026-11-30"),
                ("next fri", "2026-12-04"),
                ("next  friday", "2026-12-04"),
                ("next sunday", "2026-12-06"),
            ] {
                assert_eq!(day_meant(text, today), Some(day.parse().unwrap()), "{text} {today}");
            }
        }
    }
}
