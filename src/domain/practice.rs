//! What Balcony asks and where it comes from: the practice library, and what could not be read of it.

mod building_block;
mod cast;
mod fault;
mod hurdle;
mod light_bulb;
mod method;
mod part;
mod place;
mod prompt;
mod question;
mod story;
mod what_if;

pub use self::building_block::BuildingBlock;
pub use self::cast::{Cast, Player};
pub use self::fault::Fault;
pub use self::hurdle::Hurdle;
pub use self::light_bulb::LightBulb;
pub use self::method::Method;
pub use self::part::{Part, PartKind};
pub use self::place::Place;
pub use self::prompt::Prompt;
pub use self::question::Question;
pub use self::story::Story;
pub use self::what_if::WhatIf;

use crate::domain::format::Format;

/// All content that could be read, and all that could not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Practice {
    /// The formats, built in and the user's own, in the order of their ids.
    pub formats: Vec<Format>,
    /// The building blocks, in their order.
    pub blocks: Vec<BuildingBlock>,
    /// The hurdles, in their order.
    pub hurdles: Vec<Hurdle>,
    /// The light bulbs, in their order.
    pub light_bulbs: Vec<LightBulb>,
    /// The stories, in the order of their places.
    pub stories: Vec<Story>,
    /// The question deck.
    pub questions: Vec<Question>,
    /// The method cards, in the order of their names.
    pub methods: Vec<Method>,
    /// The cards for hard moments, in the order of their names.
    pub what_ifs: Vec<WhatIf>,
    /// The places of the report.
    pub places: Vec<Place>,
    /// The invented people of a rehearsal.
    pub cast: Cast,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

impl Practice {
    /// The id of the format with which a team best begins.
    pub const FIRST_FORMAT: &'static str = "F04";

    /// The format that somebody means by an id, a name or a slug; an id is heard first.
    pub fn format(&self, wanted: &str) -> Option<&Format> {
        let by_id = |format: &&Format| format.id.eq_ignore_ascii_case(wanted.trim());
        let mut formats = self.formats.iter();
        formats.clone().find(by_id).or_else(|| formats.find(|format| format.answers_to(wanted)))
    }

    /// The building blocks, then the hurdles, then the light bulbs.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let blocks = self.blocks.iter().map(|block| Part {
            kind: PartKind::Block,
            id: &block.id,
            name: &block.name,
            see: &block.see,
        });
        let hurdles = self.hurdles.iter().map(|hurdle| Part {
            kind: PartKind::Hurdle,
            id: &hurdle.id,
            name: &hurdle.name,
            see: &hurdle.see,
        });
        let light_bulbs = self.light_bulbs.iter().map(|light_bulb| Part {
            kind: PartKind::LightBulb,
            id: &light_bulb.id,
            name: &light_bulb.name,
            see: &light_bulb.see,
        });
        blocks.chain(hurdles).chain(light_bulbs)
    }

    /// The building block, hurdle or light bulb with this id.
    pub fn part(&self, id: &str) -> Option<Part<'_>> {
        self.parts().find(|part| part.id == id)
    }

    /// The parts that this one belongs with, whichever of the two names the other.
    pub fn neighbours(&self, id: &str) -> Vec<Part<'_>> {
        let own = self.part(id).map_or(&[][..], |part| part.see);
        self.parts()
            .filter(|part| part.id != id)
            .filter(|part| own.iter().any(|named| named == part.id) || names(part.see, id))
            .collect()
    }

    /// The stories that show this part.
    pub fn stories_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Story> {
        self.stories.iter().filter(move |story| names(&story.parts, id))
    }

    /// The questions that serve this part.
    pub fn questions_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Question> {
        self.questions.iter().filter(move |question| names(&question.parts, id))
    }

    /// The formats that work on this part: one of their steps serves it, or it names them.
    pub fn formats_of<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Format> {
        let hurdle = self.hurdles.iter().find(move |hurdle| hurdle.id == id);
        let named = hurdle.map_or(&[][..], |hurdle| &hurdle.formats);
        self.formats.iter().filter(move |format| {
            names(named, &format.id) || format.steps.iter().any(|step| names(&step.blocks, id))
        })
    }

    /// The method with this id.
    pub fn method(&self, id: &str) -> Option<&Method> {
        self.methods.iter().find(|method| method.id == id)
    }

    /// The card for a hard moment with this id.
    pub fn what_if(&self, id: &str) -> Option<&WhatIf> {
        self.what_ifs.iter().find(|card| card.id == id)
    }

    /// The formats of which a step works by this method.
    pub fn formats_by<'a>(&'a self, method: &'a str) -> impl Iterator<Item = &'a Format> {
        let uses = move |format: &&Format| format.steps.iter().any(|step| step.method == method);
        self.formats.iter().filter(uses)
    }

    /// The stories that fit these parts best, the best first.
    pub fn stories_for(&self, parts: &[String], most: usize) -> Vec<&Story> {
        let shared = |story: &Story| story.parts.iter().filter(|id| parts.contains(id)).count();
        let mut stories: Vec<&Story> =
            self.stories.iter().filter(|story| shared(story) > 0).collect();
        stories.sort_by_key(|story| std::cmp::Reverse(shared(story)));
        stories.truncate(most);
        stories
    }
}

fn names(ids: &[String], wanted: &str) -> bool {
    ids.iter().any(|id| id == wanted)
}

/// The names of building blocks, hurdles and light bulbs; where one is not known, its id.
pub fn part_names(practice: Option<&Practice>, ids: &[String]) -> Vec<String> {
    let name = |id: &String| {
        let part = practice.and_then(|practice| practice.part(id));
        part.map_or_else(|| id.clone(), |part| part.name.to_owned())
    };
    ids.iter().map(name).collect()
}
