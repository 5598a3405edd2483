//! What changes from session to session: how things were scored, when they turned, what was left
//! alone. All of it is worked out anew from the sessions; nothing of it is kept.

mod milestone;
mod scored;
mod series;
#[cfg(test)]
mod tests;
mod wheel;

pub use milestone::{Milestone, Turn, milestones};
pub use scored::Scored;
pub use series::{Series, series};
pub use wheel::{Spoke, Wheel, wheels};
