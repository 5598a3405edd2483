//! The places that took part.

use crate::domain::words::Programme;

/// A place of the report, and what it set out to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its aim, in one line.
    pub aim: String,
    /// The programme it was part of.
    pub programme: Programme,
    /// Where in the report it is named.
    pub source: String,
}
