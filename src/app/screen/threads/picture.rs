//! How scores, and the sentences behind a purpose, are shown.

use super::View;

/// A way to look at what changed over time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Picture {
    /// A row for each thing, and what is told of the selected one.
    #[default]
    List,
    /// Each time beside the others: a small chart for each thing that was scored, or what each person
    /// offered.
    EachTime,
    /// All things at once, the last time against the first.
    AtOnce,
}

impl Picture {
    /// The way that comes next in a view; none where there is only one.
    pub fn next(self, view: View) -> Option<Self> {
        match (view, self) {
            (View::Scores, Self::List) | (View::Purposes, Self::List) => Some(Self::EachTime),
            (View::Scores, Self::EachTime) => Some(Self::AtOnce),
            (View::Scores | View::Purposes, _) => Some(Self::List),
            _ => None,
        }
    }

    /// It in a word or two.
    pub fn words(self, view: View) -> &'static str {
        match self {
            Self::List => "as a list",
            Self::EachTime if view == View::Purposes => "who said what",
            Self::EachTime => "each time",
            Self::AtOnce => "all at once",
        }
    }
}
