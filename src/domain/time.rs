//! Wall-clock time as files keep it: RFC 3339 with its offset, to the second.

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, SubsecRound, Utc};

/// A point in wall-clock time, with the offset of the place where it was noted.
pub type Time = DateTime<FixedOffset>;

/// The time as a session file writes it.
pub fn to_text(time: Time) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// The time that a session file wrote, if it is one.
pub fn from_text(text: &str) -> Option<Time> {
    DateTime::parse_from_rfc3339(text).ok()
}

/// The same time without its fraction of a second, so that what is kept equals what is written.
pub fn to_second(time: Time) -> Time {
    time.trunc_subsecs(0)
}

/// The day as a person reads it beside other days: `Mon 23 Nov 2026`.
pub fn day(date: NaiveDate) -> String {
    date.format("%a %-d %b %Y").to_string()
}

/// The hour and minute: `10:18`.
pub fn clock(time: Time) -> String {
    time.format("%H:%M").to_string()
}

/// The minute that a clock shows, counted from long ago, so that two of them can be compared.
pub fn minute(time: Time) -> i64 {
    time.timestamp().div_euclid(60)
}

/// The time in UTC without colons, fit for a file name: `20261123T101800Z`.
pub fn to_file_name(time: Time) -> String {
    time.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ").to_string()
}
