//! What people may choose about the program itself.

use crate::domain::time;
use chrono::{Datelike, NaiveDate};

/// Everything that can be chosen, as plain data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The colours.
    pub theme: ThemeChoice,
    /// Whether a bell rings when the time of a step runs out.
    pub bell: bool,
    /// The columns that a page to be read takes at most.
    pub measure: usize,
    /// How days are written.
    pub dates: DateStyle,
    /// Whether nothing of one's own sessions is shown until somebody wants it.
    pub discreet: bool,
}

impl Settings {
    /// The columns that a page has if nobody chooses.
    pub const MEASURE: usize = 76;
    /// The fewest columns that may be chosen.
    pub const NARROWEST: usize = 40;
    /// The most columns that may be chosen.
    pub const WIDEST: usize = 120;
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            bell: false,
            measure: Self::MEASURE,
            dates: DateStyle::default(),
            discreet: false,
        }
    }
}

/// Which colours somebody wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// The terminal's own.
    #[default]
    Terminal,
    /// Light text on a dark ground.
    Dark,
    /// Dark text on a light ground.
    Light,
    /// Black, white and the brightest.
    HighContrast,
    /// None at all.
    None,
}

impl ThemeChoice {
    /// Every word for it.
    pub const WORDS: [&'static str; 5] = ["terminal", "dark", "light", "high-contrast", "none"];

    /// What a word means, if it is one of them.
    pub fn known(word: &str) -> Option<Self> {
        match word {
            "terminal" => Some(Self::Terminal),
            "dark" => Some(Self::Dark),
            "light" => Some(Self::Light),
            "high-contrast" => Some(Self::HighContrast),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// How days are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateStyle {
    /// `Mon 23 Nov 2026`.
    #[default]
    DayFirst,
    /// `2026-11-23`.
    Iso,
}

impl DateStyle {
    /// Every word for it.
    pub const WORDS: [&'static str; 2] = ["day-first", "iso"];

    /// What a word means, if it is one of them.
    pub fn known(word: &str) -> Option<Self> {
        match word {
            "day-first" => Some(Self::DayFirst),
            "iso" => Some(Self::Iso),
            _ => None,
        }
    }

    /// A day in the middle of a line.
    pub fn day(self, date: NaiveDate) -> String {
        match self {
            Self::DayFirst => time::day(date),
            Self::Iso => iso(date),
        }
    }

    /// A day near `today` in the middle of a line: the year goes without saying if it is the same
    /// and the style allows.
    pub fn near_day(self, date: NaiveDate, today: NaiveDate) -> String {
        match self {
            Self::DayFirst if date.year() == today.year() => date.format("%a %-d %b").to_string(),
            _ => self.day(date),
        }
    }

    /// A day in two short rows, under a column: the day, and the year.
    pub fn in_two(self, date: NaiveDate) -> [String; 2] {
        let day = if self == Self::DayFirst { "%-d %b" } else { "%m-%d" };
        [date.format(day).to_string(), date.format("%Y").to_string()]
    }

    /// A day in as few letters as tell it.
    pub fn short_day(self, date: NaiveDate) -> String {
        let form = if self == Self::DayFirst { "%-d %b %y" } else { "%Y-%m-%d" };
        date.format(form).to_string()
    }

    /// A month, above what was said in it.
    pub fn month(self, date: NaiveDate) -> String {
        let form = if self == Self::DayFirst { "%B %Y" } else { "%Y-%m" };
        date.format(form).to_string()
    }

    /// A month in a column.
    pub fn short_month(self, date: NaiveDate) -> String {
        let form = if self == Self::DayFirst { "%b %Y" } else { "%Y-%m" };
        date.format(form).to_string()
    }

    /// A day below the name of its month.
    pub fn day_of_month(self, date: NaiveDate) -> String {
        match self {
            Self::DayFirst => date.format("%a %e").to_string(),
            Self::Iso => iso(date),
        }
    }

    /// A day below other days: all of them are equally wide.
    pub fn day_in_column(self, date: NaiveDate) -> String {
        match self {
            Self::DayFirst => date.format("%a %e %b %Y").to_string(),
            Self::Iso => iso(date),
        }
    }

    /// A recent day below other days, where the year goes without saying if the style allows.
    pub fn recent_day_in_column(self, date: NaiveDate) -> String {
        match self {
            Self::DayFirst => date.format("%a %e %b").to_string(),
            Self::Iso => iso(date),
        }
    }
}

fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::{DateStyle, Settings, ThemeChoice};
    use chrono::NaiveDate;

    #[test]
    fn a_day_is_written_as_chosen() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        let style = DateStyle::DayFirst;
        assert_eq!(style.day(date), "Tue 3 Nov 2026");
        assert_eq!(style.day_in_column(date), "Tue  3 Nov 2026");
        assert_eq!(style.recent_day_in_column(date), "Tue  3 Nov");
        let style = DateStyle::Iso;
        assert_eq!(style.day(date), "2026-11-03");
        assert_eq!(style.day_in_column(date), "2026-11-03");
        assert_eq!(style.recent_day_in_column(date), "2026-11-03");
    }

    #[test]
    fn every_word_means_something_of_its_own() {
        let mut themes: Vec<_> = ThemeChoice::WORDS.into_iter().map(ThemeChoice::known).collect();
        assert!(themes.iter().all(Option::is_some));
        themes.dedup();
        assert_eq!(themes.len(), ThemeChoice::WORDS.len());
        let dates: Vec<_> = DateStyle::WORDS.into_iter().map(DateStyle::known).collect();
        assert_eq!(dates, [Some(DateStyle::DayFirst), Some(DateStyle::Iso)]);
        assert_eq!(ThemeChoice::known("Dark"), None);
    }

    #[test]
    fn what_nobody_chose_is_what_may_be_chosen() {
        let Settings { theme, bell, measure, dates, discreet } = Settings::default();
        assert_eq!((theme, bell, dates), (ThemeChoice::Terminal, false, DateStyle::DayFirst));
        assert!(!discreet);
        assert!((Settings::NARROWEST..=Settings::WIDEST).contains(&measure));
    }
}
