//! Days as somebody types them.

use chrono::NaiveDate;

/// The day, or the first one of a month or a year: `2026-11-23`, `2026-11`, `2026`.
pub(super) fn read(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let two = |part: &str| Some(part).filter(|part| part.len() == 2)?.parse().ok();
    let month = parts.next().map_or(Some(1), two)?;
    let day = parts.next().map_or(Some(1), two)?;
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| parts.next().is_none())
}

/// Whether more letters may make a day of it.
pub(super) fn may_become(text: &str) -> bool {
    let pattern = "0000-00-00";
    let fits = |(letter, sign): (char, char)| match sign {
        '0' => letter.is_ascii_digit(),
        other => letter == other,
    };
    let is_month = text.get(5..7).is_none_or(|month| ("01"..="12").contains(&month));
    text.len() < pattern.len() && text.chars().zip(pattern.chars()).all(fits) && is_month
}
