//! Yes or no in letters: the first one answers, and the rest of the word answers nothing else.

/// The word that is being typed at the questions about safety.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answering {
    word: String,
    answered: Option<usize>,
}

/// What came of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Yes, or no.
    Answer(bool),
    /// The rest of a word that has answered already.
    Rest,
    /// A word that is neither yes nor no.
    Neither,
}

impl Answering {
    /// Hears a letter at the question of this number.
    pub fn hear(&mut self, letter: char, question: usize) -> Heard {
        let letter = letter.to_lowercase().next().unwrap_or(letter);
        let is_whole = ["", "y", "n", "yes", "no"].contains(&self.word.as_str());
        if is_whole && matches!(letter, 'y' | 'n') {
            *self = Self { word: letter.into(), answered: Some(question) };
            return Heard::Answer(letter == 'y');
        }
        self.word.push(letter);
        if self.answered.is_some() { Heard::Rest } else { Heard::Neither }
    }

    /// The question that the word has answered, if it has.
    pub fn answered(&self) -> Option<usize> {
        self.answered
    }

    /// Whether the word has answered nothing.
    pub fn is_neither(&self) -> bool {
        self.answered.is_none() && !self.word.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::Answering;
    use super::Heard::{self, Answer, Neither, Rest};

    fn heard(typed: &str) -> Vec<Heard> {
        let mut answering = Answering::default();
        typed.chars().map(|letter| answering.hear(letter, 0)).collect()
    }

    #[test]
    fn a_word_answers_once_and_the_next_word_answers_again() {
        let (yes, no) = (Answer(true), Answer(false));
        assert_eq!(heard("yYn"), [yes, yes, no]);
        assert_eq!(heard("yes"), [yes, Rest, Rest]);
        assert_eq!(heard("noyes"), [no, Rest, yes, Rest, Rest]);
        assert_eq!(heard("not yet"), [no, Rest, Rest, Rest, Rest, Rest, Rest]);
        assert_eq!(heard("any"), [Neither; 3]);
    }

    #[test]
    fn a_word_knows_which_question_it_answered() {
        let mut answering = Answering::default();
        assert!(!answering.is_neither());
        answering.hear('n', 4);
        answering.hear('o', 5);
        assert_eq!(answering.answered(), Some(4));
        let mut other = Answering::default();
        other.hear('m', 4);
        assert!(other.is_neither() && other.answered().is_none());
    }
}
