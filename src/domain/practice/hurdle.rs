//! What gets in the way.

use crate::domain::format::Origin;
use crate::domain::practice::Prompt;

/// A hurdle: what many places had to get over.
#[derive(Clone, Debug, PartialEq)]
pub struct Hurdle {
    /// Its short name in files: `H1`. Never shown.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// How it shows itself.
    pub shows: String,
    /// What helped places through it.
    pub helped: Vec<String>,
    /// The ids of the formats that work on it.
    pub formats: Vec<String>,
    /// The ids of the building blocks and light bulbs it belongs with.
    pub see: Vec<String>,
    /// What it asks.
    pub prompts: Vec<Prompt>,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
}
