//! Where one can go from a page of the library, in the order in which the page shows it.

use super::subject::{Subject, prompts};
use crate::domain::practice::{PartKind, Practice};
use crate::domain::words::PromptFor;

/// A way to another page.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// What stands above a group of links.
    pub heading: &'static str,
    /// What it leads to.
    pub subject: Subject,
    /// What it says.
    pub text: String,
}

/// Where one can go from the page about `subject`.
pub fn links(practice: &Practice, subject: &Subject) -> Vec<Link> {
    let mut links = Vec::new();
    match subject {
        Subject::Part(id) => {
            own_questions(practice, id, &mut links);
            neighbours(practice, id, &mut links);
            stories(practice, id, &mut links);
            deck(practice, id, &mut links);
            what_ifs(practice, id, &mut links);
            let formats = practice.formats_of(id).map(|format| (&format.id, &format.name));
            links.extend(formats.map(|(id, name)| Link {
                heading: "Formats that work on it",
                subject: Subject::Format(id.clone()),
                text: name.clone(),
            }));
        }
        Subject::Format(_) => {
            parts(practice, &subject.parts(practice), &mut links);
            methods(practice, subject, &mut links);
        }
        Subject::Method(id) => links.extend(practice.formats_by(id).map(|format| Link {
            heading: "Formats that use it",
            subject: Subject::Format(format.id.clone()),
            text: format.name.clone(),
        })),
        Subject::Prompt(..) | Subject::Question(_) | Subject::Story(_) | Subject::WhatIf(_) => {
            parts(practice, &subject.parts(practice), &mut links);
        }
    }
    links
}

fn own_questions(practice: &Practice, id: &str, links: &mut Vec<Link>) {
    let groups = [
        (PromptFor::Team, "For a team"),
        (PromptFor::One, "For one person"),
        (PromptFor::Hard, "For a hard moment"),
    ];
    let prompts = prompts(practice, id);
    for (whom, heading) in groups {
        let fitting = prompts.iter().enumerate().filter(|(_, prompt)| prompt.whom == whom);
        links.extend(fitting.map(|(place, prompt)| Link {
            heading,
            subject: Subject::Prompt(id.to_owned(), place),
            text: prompt.text.clone(),
        }));
    }
}

fn neighbours(practice: &Practice, id: &str, links: &mut Vec<Link>) {
    let groups = [
        (PartKind::Block, "Building blocks"),
        (PartKind::Hurdle, "Hurdles"),
        (PartKind::LightBulb, "Light bulbs"),
    ];
    let near = practice.neighbours(id);
    for (kind, heading) in groups {
        links.extend(near.iter().filter(|part| part.kind == kind).map(|part| Link {
            heading,
            subject: Subject::Part(part.id.to_owned()),
            text: part.name.to_owned(),
        }));
    }
}

fn stories(practice: &Practice, id: &str, links: &mut Vec<Link>) {
    links.extend(practice.stories_of(id).map(|story| Link {
        heading: "Stories",
        subject: Subject::Story(story.id.clone()),
        text: format!("{}: {}", story.place, story.issue),
    }));
}

fn deck(practice: &Practice, id: &str, links: &mut Vec<Link>) {
    links.extend(practice.questions_of(id).map(|question| Link {
        heading: "From the question deck",
        subject: Subject::Question(question.id.clone()),
        text: question.text.clone(),
    }));
}

fn what_ifs(practice: &Practice, id: &str, links: &mut Vec<Link>) {
    let cards = practice.what_ifs.iter().filter(|card| card.parts.iter().any(|part| part == id));
    links.extend(cards.map(|card| Link {
        heading: "What if",
        subject: Subject::WhatIf(card.id.clone()),
        text: card.name.clone(),
    }));
}

fn parts(practice: &Practice, ids: &[String], links: &mut Vec<Link>) {
    let known = practice.parts().filter(|part| ids.iter().any(|id| id == part.id));
    links.extend(known.map(|part| Link {
        heading: match part.kind {
            PartKind::Block => "Building blocks",
            PartKind::Hurdle => "Hurdles",
            PartKind::LightBulb => "Light bulbs",
        },
        subject: Subject::Part(part.id.to_owned()),
        text: part.name.to_owned(),
    }));
}

fn methods(practice: &Practice, subject: &Subject, links: &mut Vec<Link>) {
    let steps = subject.format(practice).map_or(&[][..], |format| &format.steps);
    let mut seen: Vec<&str> = Vec::new();
    for step in steps {
        if let Some(method) = practice.method(&step.method)
            && !seen.contains(&method.id.as_str())
        {
            seen.push(&method.id);
            links.push(Link {
                heading: "Methods it uses",
                subject: Subject::Method(method.id.clone()),
                text: method.name.clone(),
            });
        }
    }
}
