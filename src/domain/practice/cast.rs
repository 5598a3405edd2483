//! Invented people for a rehearsal, and what they say.

/// The people of a place that does not exist, with answers to whatever a step may gather.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cast {
    /// Who they are.
    pub people: Vec<Player>,
    /// What they say where notes are gathered.
    pub notes: Vec<String>,
    /// What each writes where everybody gives one sentence.
    pub sentences: Vec<String>,
    /// What they write on cards and maps.
    pub things: Vec<String>,
    /// What they decide.
    pub decisions: Vec<String>,
    /// What they promise.
    pub commitments: Vec<String>,
    /// What they answer in the cells of a grid.
    pub answers: Vec<String>,
    /// What they would try: the lines of each card, by the words of its fields.
    pub experiments: Vec<Vec<(String, String)>>,
}

/// An invented person.
#[derive(Clone, Debug, PartialEq)]
pub struct Player {
    /// What they are called.
    pub name: String,
    /// Where they work; may be empty.
    pub organisation: String,
    /// What they do there.
    pub role: String,
    /// Whether they live with the issue.
    pub lives_with: bool,
}
