//! One of the building blocks of Systems Leadership.

use crate::domain::format::Origin;
use crate::domain::practice::Prompt;

/// A building block: something that was there wherever places got somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct BuildingBlock {
    /// Its short name in files: `B1`. Never shown.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What one sees where it is there.
    pub there: String,
    /// What one sees where it is only talk.
    pub talk: String,
    /// One small thing to do this week.
    pub week: String,
    /// What goes wrong where it is overdone or faked.
    pub trap: String,
    /// The ids of the hurdles and light bulbs it belongs with.
    pub see: Vec<String>,
    /// What it asks.
    pub prompts: Vec<Prompt>,
    /// Where in the report it comes from.
    pub source: String,
    /// Where its file is.
    pub origin: Origin,
}
