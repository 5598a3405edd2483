//! What people suddenly see.

use crate::domain::format::Origin;
use crate::domain::practice::Prompt;

/// A light bulb: a moment after which people saw things differently.
#[derive(Clone, Debug, PartialEq)]
pub struct LightBulb {
    /// Its short name in files: `L1`. Never shown.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What people used to think.
    pub before: String,
    /// What they think now.
    pub after: String,
    /// The ids of the building blocks and hurdles it belongs with.
    pub see: Vec<String>,
    /// What it asks.
    pub prompts: Vec<Prompt>,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
}
