//! Everything of the library that people read, with the place it comes from.

use balcony::domain::practice::Practice;

/// A text, and where it stands.
pub(crate) type Placed = (String, String);

/// Every text that may be shown.
pub(crate) fn shown(practice: &Practice) -> Vec<Placed> {
    let mut texts = Vec::new();
    let mut add = |place: &str, found: &[&String]| {
        texts.extend(found.iter().map(|text| (place.to_owned(), (*text).clone())));
    };
    for format in &practice.formats {
        let about = [&format.name, &format.aim, &format.group, &format.before, &format.credit];
        add(&format.id, &about);
        for step in &format.steps {
            let place = format!("{} {}", format.id, step.id);
            let notes = [&step.say, &step.watch, &step.stuck];
            add(&place, &[&step.title, &step.prompt, &step.instruction]);
            add(&place, &notes);
            add(&place, &step.points.iter().collect::<Vec<_>>());
            add(&place, &step.items.iter().collect::<Vec<_>>());
        }
    }
    for block in &practice.blocks {
        let texts = [&block.name, &block.meaning, &block.there, &block.talk, &block.week];
        add(&block.id, &texts);
        add(&block.id, &[&block.trap]);
    }
    for hurdle in &practice.hurdles {
        add(&hurdle.id, &[&hurdle.name, &hurdle.shows]);
        add(&hurdle.id, &hurdle.helped.iter().collect::<Vec<_>>());
    }
    for bulb in &practice.light_bulbs {
        add(&bulb.id, &[&bulb.name, &bulb.meaning, &bulb.before, &bulb.after]);
    }
    for story in &practice.stories {
        let texts = [&story.place, &story.issue, &story.did, &story.shifted, &story.ask];
        add(&story.id, &texts);
    }
    for method in &practice.methods {
        add(&method.id, &[&method.name, &method.purpose, &method.when, &method.minutes]);
        add(&method.id, &[&method.group, &method.credit]);
        add(&method.id, &method.steps.iter().chain(&method.traps).collect::<Vec<_>>());
    }
    for card in &practice.what_ifs {
        add(&card.id, &[&card.name, &card.notice, &card.avoid]);
        add(&card.id, &card.say.iter().chain(&card.steps).chain(&card.here).collect::<Vec<_>>());
    }
    let cast = &practice.cast;
    for player in &cast.people {
        add("cast", &[&player.name, &player.organisation, &player.role]);
    }
    for texts in [&cast.notes, &cast.sentences, &cast.things, &cast.decisions] {
        add("cast", &texts.iter().collect::<Vec<_>>());
    }
    add("cast", &cast.commitments.iter().chain(&cast.answers).collect::<Vec<_>>());
    for (_, text) in cast.experiments.iter().flatten() {
        add("cast", &[text]);
    }
    for place in &practice.places {
        add("places", &[&place.name, &place.aim]);
    }
    texts.extend(questions(practice));
    texts
}

/// Every question of the library beside those of the formats' steps.
pub(crate) fn questions(practice: &Practice) -> Vec<Placed> {
    let blocks = practice.blocks.iter().map(|block| (&block.id, &block.prompts));
    let hurdles = practice.hurdles.iter().map(|hurdle| (&hurdle.id, &hurdle.prompts));
    let bulbs = practice.light_bulbs.iter().map(|bulb| (&bulb.id, &bulb.prompts));
    let prompts = blocks.chain(hurdles).chain(bulbs).flat_map(|(id, prompts)| {
        prompts.iter().map(move |prompt| (id.clone(), prompt.text.clone()))
    });
    let deck =
        practice.questions.iter().map(|question| (question.id.clone(), question.text.clone()));
    let stories = practice.stories.iter().map(|story| (story.id.clone(), story.ask.clone()));
    prompts.chain(deck).chain(stories).collect()
}

/// The question of every step that has one.
pub(crate) fn step_questions(practice: &Practice) -> Vec<Placed> {
    let steps = practice.formats.iter().flat_map(|format| {
        format
            .steps
            .iter()
            .map(move |step| (format!("{} {}", format.id, step.id), step.prompt.clone()))
    });
    steps.filter(|(_, prompt)| !prompt.is_empty()).collect()
}
