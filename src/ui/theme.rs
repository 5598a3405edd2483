//! Every style there is, by what it means.

mod environment;
mod symbols;
mod variants;

use crate::domain::countdown::Pace;
use crate::domain::settings::{DateStyle, Settings};
pub use environment::{Colour, Environment, Wish};
use ratatui::style::Style;
pub use symbols::Symbols;

/// How everything looks: styles and signs, days, and the width of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The styles.
    pub theme: Theme,
    /// The signs.
    pub symbols: Symbols,
    /// How days are written.
    pub dates: DateStyle,
    /// The columns that a page to be read takes at most.
    pub measure: usize,
}

impl Look {
    /// These styles and signs, with days and pages as nobody has chosen otherwise.
    pub fn new(theme: Theme, symbols: Symbols) -> Self {
        Self { theme, symbols, dates: DateStyle::default(), measure: Settings::MEASURE }
    }
}

/// What each role looks like. Styles come from nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// What people wrote, and all plain text.
    pub text: Style,
    /// What matters less: times, counts, hints.
    pub muted: Style,
    /// The question a step asks.
    pub strong: Style,
    /// A word that somebody wrote with emphasis.
    pub emphasis: Style,
    /// What belongs together or can be acted on.
    pub accent: Style,
    /// The one thing that matters now.
    pub accent_strong: Style,
    /// Lines that part the screen.
    pub rule: Style,
    /// The chosen row of a list.
    pub selected: Style,
    /// The word WRITE.
    pub mode_write: Style,
    /// The word LEAD and the actions beside it.
    pub mode_lead: Style,
    /// The chosen action of LEAD.
    pub mode_lead_selected: Style,
    /// What somebody should know.
    pub warning: Style,
    /// What failed: the banner that stays.
    pub error: Style,
    /// What is kept and done.
    pub kept: Style,
    /// What runs late.
    pub late: Style,
    /// A clock with little time left.
    pub ending: Style,
    /// A clock with hardly any time left, or none.
    pub last: Style,
    /// The dots in the place of what is hidden.
    pub hidden_dots: Style,
    /// A key in the footer.
    pub key: Style,
    /// What a key does.
    pub key_words: Style,
    /// The ground of a box over the screen.
    pub overlay: Style,
    /// What a search found.
    pub matched: Style,
    /// A word that several people used, also where there is no colour.
    pub shared: Style,
    /// The part of a bar that is full.
    pub progress_full: Style,
    /// The part of a bar that is empty.
    pub progress_empty: Style,
    /// What is selected in a text being written.
    pub selection: Style,
}

impl Theme {
    /// How a clock of this pace looks; `calm` is what it looks like while there is time.
    pub fn clock(&self, pace: Pace, calm: Style) -> Style {
        match pace {
            Pace::Calm => calm,
            Pace::Ending => self.ending,
            Pace::Last | Pace::Over => self.last,
        }
    }

    /// All roles with their names.
    pub fn roles(&self) -> [(&'static str, Style); 26] {
        [
            ("text", self.text),
            ("muted", self.muted),
            ("strong", self.strong),
            ("emphasis", self.emphasis),
            ("accent", self.accent),
            ("accent_strong", self.accent_strong),
            ("rule", self.rule),
            ("selected", self.selected),
            ("mode_write", self.mode_write),
            ("mode_lead", self.mode_lead),
            ("mode_lead_selected", self.mode_lead_selected),
            ("warning", self.warning),
            ("error", self.error),
            ("kept", self.kept),
            ("late", self.late),
            ("ending", self.ending),
            ("last", self.last),
            ("hidden_dots", self.hidden_dots),
            ("key", self.key),
            ("key_words", self.key_words),
            ("overlay", self.overlay),
            ("matched", self.matched),
            ("shared", self.shared),
            ("progress_full", self.progress_full),
            ("progress_empty", self.progress_empty),
            ("selection", self.selection),
        ]
    }
}

#[cfg(test)]
mod tests;
