//! A question of the deck.

use crate::domain::format::Origin;
use crate::domain::words::Moment;

/// One open question, with what it is good for.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its short name in files: `who-is-better-off`. Never shown.
    pub id: String,
    /// The question.
    pub text: String,
    /// The moments it fits.
    pub moments: Vec<Moment>,
    /// The ids of the building blocks, hurdles and light bulbs it serves.
    pub parts: Vec<String>,
    /// Where its file is.
    pub origin: Origin,
}
