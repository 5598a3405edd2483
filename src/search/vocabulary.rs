//! What filters may name.

use crate::domain::journal::Journal;
use crate::domain::practice::Practice;
use crate::fold::fold;
use crate::search::border::begins_word;
use crate::search::needle::{End, Needle};

/// The journals, formats, building blocks, hurdles and light bulbs by their names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vocabulary {
    pub(super) journals: Vec<Named>,
    pub(super) formats: Vec<Named>,
    pub(super) blocks: Vec<Named>,
    pub(super) hurdles: Vec<Named>,
    pub(super) bulbs: Vec<Named>,
}

/// Something with a name.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    /// Its short name in files.
    id: String,
    /// Its name for people.
    pub(super) name: String,
    /// What it is called, folded: by its id, its name, and its name as one word.
    called: Vec<String>,
}

impl Named {
    fn new(id: &str, name: &str) -> Self {
        let folded = fold(name);
        let letters = folded.split(|letter: char| !letter.is_alphanumeric());
        let one_word = letters.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
        Self { id: id.to_owned(), name: name.to_owned(), called: vec![fold(id), folded, one_word] }
    }

    /// Its short name in files.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Whether its id is one of these.
    pub(super) fn is_among(&self, ids: &[String]) -> bool {
        ids.contains(&self.id)
    }

    fn is_called(&self, folded: &str) -> bool {
        self.called.iter().any(|name| name == folded)
    }

    fn may_be_meant(&self, needle: &Needle) -> bool {
        self.called.iter().any(|name| needle.places(name).any(|at| begins_word(name, at)))
    }
}

impl Vocabulary {
    /// What there is to be named.
    pub fn of<'a>(
        practice: Option<&Practice>,
        journals: impl IntoIterator<Item = &'a Journal>,
    ) -> Self {
        let mut vocabulary = Self::default();
        for journal in journals {
            let named = Named::new(&journal.slug, &journal.name);
            if !vocabulary.journals.contains(&named) {
                vocabulary.journals.push(named);
            }
        }
        if let Some(practice) = practice {
            let formats = practice.formats.iter();
            vocabulary.formats = formats.map(|one| Named::new(&one.id, &one.name)).collect();
            let blocks = practice.blocks.iter();
            vocabulary.blocks = blocks.map(|one| Named::new(&one.id, &one.name)).collect();
            let hurdles = practice.hurdles.iter();
            vocabulary.hurdles = hurdles.map(|one| Named::new(&one.id, &one.name)).collect();
            let bulbs = practice.light_bulbs.iter();
            vocabulary.bulbs = bulbs.map(|one| Named::new(&one.id, &one.name)).collect();
        }
        vocabulary
    }
}

/// The ids that somebody means by a name, or by the beginning of a word in it. Where nothing is
/// known of any names, it is taken for an id.
pub(super) fn meant(all: &[Named], wanted: &str) -> Vec<String> {
    if all.is_empty() {
        return vec![wanted.to_owned()];
    }
    let folded = fold(wanted.trim());
    let ids = |is_meant: &dyn Fn(&Named) -> bool| -> Vec<String> {
        all.iter().filter(|one| is_meant(one)).map(|one| one.id.clone()).collect()
    };
    let exact = ids(&|one| one.is_called(&folded));
    if !exact.is_empty() {
        return exact;
    }
    match Needle::new(wanted, End::Open) {
        Some(needle) => ids(&|one| one.may_be_meant(&needle)),
        None => Vec::new(),
    }
}
