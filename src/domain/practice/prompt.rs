//! A question of a building block, hurdle or light bulb.

use crate::domain::words::PromptFor;

/// A question, and whom it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// Whom it is for.
    pub whom: PromptFor,
    /// The question.
    pub text: String,
}
