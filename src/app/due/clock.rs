//! Days with an hour, as people write them: `10:00`, `tomorrow 10`, `fri 9:30`, `3 dec 14:00`.

use super::day_meant;
use crate::domain::time::Time;
use chrono::{Days, NaiveTime};

/// The time meant by `text`, seen from `now`. An hour without a day is the next one that comes.
pub fn time_meant(text: &str, now: Time) -> Option<Time> {
    let text = text.trim().to_lowercase().replace(" am", "am").replace(" pm", "pm");
    let (day, clock) = match text.rsplit_once([' ', ',']) {
        Some((day, clock)) => (day.trim().trim_end_matches(','), clock),
        None => ("", text.as_str()),
    };
    let day = day.strip_suffix(" at").or_else(|| day.strip_suffix("at")).unwrap_or(day).trim();
    let clock = hour_and_minute(clock)?;
    let today = now.date_naive();
    let at =
        |day: chrono::NaiveDate| day.and_time(clock).and_local_timezone(now.timezone()).single();
    if day.is_empty() {
        let days = [today, today.checked_add_days(Days::new(1))?];
        return days.into_iter().filter_map(at).find(|time| *time > now);
    }
    at(day_meant(day, today)?).filter(|time| *time > now)
}

/// `10`, `10:00`, `10.30`, `2pm`, `9:30am`.
fn hour_and_minute(text: &str) -> Option<NaiveTime> {
    let (text, later) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(text), _) => (text, Some(0)),
        (_, Some(text)) => (text, Some(12)),
        (None, None) => (text, None),
    };
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) || minute.len() != 2 {
        return None;
    }
    let hour: u32 = hour.parse().ok()?;
    let hour = match later {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(later) => hour % 12 + later,
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute.parse().ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::time_meant;
    use crate::domain::time;

    #[test]
    fn hours_are_understood_as_people_write_them() {
        // A Monday.
        let now = time::from_text("2026-11-23T10:00:00+01:00").unwrap();
        for (text, meant) in [
            ("10:30", "2026-11-23T10:30:00+01:00"),
            ("10.30", "2026-11-23T10:30:00+01:00"),
            ("10:00", "2026-11-24T10:00:00+01:00"),
            ("9", "2026-11-24T09:00:00+01:00"),
            ("at 14", "2026-11-23T14:00:00+01:00"),
            ("2pm", "2026-11-23T14:00:00+01:00"),
            ("12 pm", "2026-11-23T12:00:00+01:00"),
            ("12:05am", "2026-11-24T00:05:00+01:00"),
            ("Tomorrow 10", "2026-11-24T10:00:00+01:00"),
            ("fri 9:30", "2026-11-27T09:30:00+01:00"),
            ("fri at 9:30", "2026-11-27T09:30:00+01:00"),
            ("Friday, 9:30", "2026-11-27T09:30:00+01:00"),
            ("3 dec 14:00", "2026-12-03T14:00:00+01:00"),
            ("3/12 14.00", "2026-12-03T14:00:00+01:00"),
            ("2026-12-03 14:00", "2026-12-03T14:00:00+01:00"),
            ("today 11", "2026-11-23T11:00:00+01:00"),
        ] {
            assert_eq!(time_meant(text, now), time::from_text(meant), "{text}");
        }
        for text in [
            "", "soon", "fri", "3 dec", "25:00", "10:5", "10:60", "13pm", "0am", "today 9", ":",
            ".",
        ] {
            assert_eq!(time_meant(text, now), None, "{text}");
        }
    }
}
