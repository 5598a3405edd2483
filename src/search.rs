//! Words looked for in everything that was ever written: sessions as they are searched, what
//! somebody asks for, and what was found.

mod border;
mod census;
mod clause;
mod excerpt;
mod findings;
mod fit;
mod index;
mod leaf;
mod looking;
mod marks;
mod needle;
mod passage;
mod query;
mod reading;
mod suggesting;
mod vocabulary;

pub use border::{begins_word, ends_word};
pub use census::Census;
pub use clause::Clause;
pub use excerpt::excerpt;
pub use findings::{Findings, Hit};
pub use index::Index;
pub use leaf::{Came, Leaf};
pub use looking::find;
pub use passage::{Passage, Place};
pub use query::Query;
pub use suggesting::{completed, suggestions};
pub use vocabulary::Vocabulary;

#[cfg(test)]
mod tests;
