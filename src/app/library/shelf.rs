//! The shelves of the library, and what stands on each.

use super::subject::Subject;
use crate::domain::practice::Practice;
use crate::domain::words::Moment;
use crate::fold::fold;

/// A shelf of the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// The building blocks.
    #[default]
    Blocks,
    /// The hurdles.
    Hurdles,
    /// The light bulbs.
    LightBulbs,
    /// The stories.
    Stories,
    /// The question deck.
    Questions,
    /// The method cards.
    Methods,
    /// The cards for hard moments.
    WhatIfs,
    /// The formats.
    Formats,
}

/// Something on a shelf.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is.
    pub subject: Subject,
    /// Its name.
    pub title: String,
    /// What stands beside the name.
    pub beside: String,
}

impl Shelf {
    /// All shelves, in their order.
    pub const ALL: [Self; 8] = [
        Self::Blocks,
        Self::Hurdles,
        Self::LightBulbs,
        Self::Stories,
        Self::Questions,
        Self::Methods,
        Self::WhatIfs,
        Self::Formats,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Blocks => "Blocks",
            Self::Hurdles => "Hurdles",
            Self::LightBulbs => "Light bulbs",
            Self::Stories => "Stories",
            Self::Questions => "Questions",
            Self::Methods => "Methods",
            Self::WhatIfs => "What if",
            Self::Formats => "Formats",
        }
    }

    /// The shelf beside this one, round and round.
    pub fn turned(self, forward: bool) -> Self {
        let count = Self::ALL.len();
        let place = Self::ALL.iter().position(|shelf| *shelf == self).unwrap_or(0);
        let next = if forward { place + 1 } else { place + count - 1 };
        Self::ALL.get(next % count).copied().unwrap_or_default()
    }

    /// What stands on it and holds all of the words; of questions only those that fit the moment.
    pub fn items(self, practice: &Practice, words: &str, moment: Option<&Moment>) -> Vec<Item> {
        let wanted: Vec<String> = words.split_whitespace().map(fold).collect();
        let holds = |text: &str| {
            let text = fold(text);
            wanted.iter().all(|word| text.contains(word.as_str()))
        };
        let mut items = self.all(practice, moment);
        items.retain(|(_, haystack)| wanted.is_empty() || holds(haystack));
        items.into_iter().map(|(item, _)| item).collect()
    }

    /// Everything on it, each with the words it can be found by.
    fn all(self, practice: &Practice, moment: Option<&Moment>) -> Vec<(Item, String)> {
        let item = |subject, title: &str, beside: &str, more: &str| {
            let haystack = format!("{title} {beside} {more}");
            (Item { subject, title: title.to_owned(), beside: beside.to_owned() }, haystack)
        };
        match self {
            Self::Blocks => practice
                .blocks
                .iter()
                .map(|block| {
                    item(Subject::Part(block.id.clone()), &block.name, &block.meaning, &block.there)
                })
                .collect(),
            Self::Hurdles => practice
                .hurdles
                .iter()
                .map(|hurdle| {
                    item(Subject::Part(hurdle.id.clone()), &hurdle.name, &hurdle.shows, "")
                })
                .collect(),
            Self::LightBulbs => practice
                .light_bulbs
                .iter()
                .map(|bulb| {
                    item(Subject::Part(bulb.id.clone()), &bulb.name, &bulb.meaning, &bulb.after)
                })
                .collect(),
            Self::Stories => practice
                .stories
                .iter()
                .map(|story| {
                    let title = format!("{}: {}", story.place, story.issue);
                    item(Subject::Story(story.id.clone()), &title, "", &story.did)
                })
                .collect(),
            Self::Questions => practice
                .questions
                .iter()
                .filter(|question| moment.is_none_or(|moment| question.moments.contains(moment)))
                .map(|question| {
                    let moments: Vec<&str> = question.moments.iter().map(word_of).collect();
                    let subject = Subject::Question(question.id.clone());
                    item(subject, &question.text, &moments.join(", "), "")
                })
                .collect(),
            Self::Methods => practice
                .methods
                .iter()
                .map(|method| {
                    let subject = Subject::Method(method.id.clone());
                    item(subject, &method.name, &method.purpose, &method.when)
                })
                .collect(),
            Self::WhatIfs => practice
                .what_ifs
                .iter()
                .map(|card| {
                    let subject = Subject::WhatIf(card.id.clone());
                    item(subject, &card.name, &card.notice, &card.say.join(" "))
                })
                .collect(),
            Self::Formats => practice
                .formats
                .iter()
                .map(|format| {
                    let beside = format!("{} min. {}", format.minutes(), format.aim);
                    item(Subject::Format(format.id.clone()), &format.name, &beside, "")
                })
                .collect(),
        }
    }
}

/// What a moment is called.
pub fn word_of(moment: &Moment) -> &str {
    match moment {
        Moment::Opening => "opening",
        Moment::Stuck => "stuck",
        Moment::TooFast => "too fast",
        Moment::Tense => "tense",
        Moment::Closing => "closing",
        Moment::Alone => "alone",
        Moment::Other(word) => word,
    }
}

/// The next moment to choose, from any to each and back to any.
pub fn turned(moment: Option<&Moment>) -> Option<Moment> {
    let all = Moment::WORDS;
    let place = moment.and_then(|moment| all.iter().position(|word| *word == moment.as_str()));
    all.get(place.map_or(0, |place| place + 1)).map(|word| Moment::from_word(word))
}
