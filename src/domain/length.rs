//! How long something took, and how that is told: one rule for every screen and every page.

use crate::domain::time::Time;
use std::time::Duration;

/// The time from one moment to another; nothing while the second is not known.
pub fn between(started: Time, ended: Option<Time>) -> Duration {
    ended.and_then(|ended| (ended - started).to_std().ok()).unwrap_or_default()
}

/// How long a session took: as long as its steps ran, or else from its beginning to its end.
pub fn taken(ran: Duration, started: Time, ended: Option<Time>) -> Option<Duration> {
    if ran.is_zero() { ended.map(|_| between(started, ended)) } else { Some(ran) }
}

/// A length in whole minutes, rounded.
pub fn minutes(length: Duration) -> u64 {
    length.as_secs().saturating_add(30) / 60
}

/// A length in few words: `92 min`, `3 h 12 min`.
pub fn in_words(minutes: u64) -> String {
    match minutes {
        0 => "under a minute".to_owned(),
        1..180 => format!("{minutes} min"),
        _ => format!("{} h {} min", minutes / 60, minutes % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::{in_words, minutes, taken};
    use crate::domain::time;
    use std::time::Duration;

    #[test]
    fn half_a_minute_counts_as_one_everywhere() {
        let seconds = [0, 29, 30, 89, 90, 329, 330, 11_520];
        let told = seconds.map(|seconds| in_words(minutes(Duration::from_secs(seconds))));
        let under = "under a minute";
        let wanted = [under, under, "1 min", "1 min", "2 min", "5 min", "6 min", "3 h 12 min"];
        assert_eq!(told, wanted);
    }

    #[test]
    fn what_ran_counts_and_else_what_lies_between() {
        let time = |text| time::from_text(text).unwrap();
        let (started, ended) =
            (time("2026-11-23T10:00:00+00:00"), time("2026-11-23T10:05:40+00:00"));
        let ran = Duration::from_secs(100);
        assert_eq!(taken(ran, started, Some(ended)), Some(ran));
        assert_eq!(taken(Duration::ZERO, started, Some(ended)), Some(Duration::from_secs(340)));
        assert_eq!(taken(Duration::ZERO, started, None), None);
    }
}
