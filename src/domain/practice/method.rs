//! A way of working together.

use crate::domain::format::Origin;

/// A method card: enough to run a method for the first time.
#[derive(Clone, Debug, PartialEq)]
pub struct Method {
    /// Its short name in files: `triz`. Never shown.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What it is for.
    pub purpose: String,
    /// When to use it, and when not.
    pub when: String,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// How long it takes, in words.
    pub minutes: String,
    /// For how many people, in words.
    pub group: String,
    /// What others have stumbled over.
    pub traps: Vec<String>,
    /// Whose it is; empty for common property.
    pub credit: String,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
}
