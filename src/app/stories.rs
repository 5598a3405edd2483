//! The stories at hand in a running session: those that fit the step, or all of them, the nearest first.

use crate::app::action::Action;
use crate::app::deck::{names, shared};
use crate::app::effect::Effect;
use crate::app::library::subject::Subject;
use crate::app::model::Model;
use crate::app::overlay::Overlay;
use crate::app::sitting::Sitting;
use crate::domain::moment::Now;
use crate::domain::practice::{Practice, Story};
use std::cmp::Reverse;

/// The state of the stories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stories {
    /// Which of them is shown.
    pub at: usize,
    /// Whether those are shown as well that do not fit the step.
    pub is_all: bool,
    /// The first row shown of it.
    pub scroll: usize,
}

impl Stories {
    /// The stories that are shown, the nearest to the step first.
    pub fn shown<'a>(&self, practice: &'a Practice, sitting: &Sitting) -> Vec<&'a Story> {
        const MOST: usize = 3;
        let parts = sitting.step().map_or(&[][..], |step| &step.blocks);
        if !self.is_all {
            return practice.stories_for(parts, MOST);
        }
        let mut stories: Vec<&Story> = practice.stories.iter().collect();
        stories.sort_by_key(|story| Reverse(shared(&story.parts, parts).count()));
        stories
    }
}

/// What of the step a story shows, by name.
pub fn fits_by(practice: &Practice, sitting: &Sitting, story: &Story) -> Vec<String> {
    let parts = sitting.step().map_or(&[][..], |step| &step.blocks);
    names(practice, shared(&story.parts, parts))
}

/// Opens the stories that fit the step, or all of them where none does.
pub fn open(model: &mut Model, now: &mut Now) -> Vec<Effect> {
    let Some(practice) = model.practice.clone() else {
        model.say("One moment: the stories are being read", now.moment);
        return Vec::new();
    };
    let Some(run) = model.run() else { return Vec::new() };
    let is_all = Stories::default().shown(&practice, &run.sitting).is_empty();
    model.overlays.push(Overlay::Stories(Stories { is_all, ..Stories::default() }));
    if is_all {
        model.say("No story fits this step by what it works on: here are all", now.moment);
    }
    Vec::new()
}

/// Does what `action` means while a story is at hand.
pub fn act(model: &mut Model, stories: Stories, action: Action, now: &mut Now) -> Vec<Effect> {
    let (page, rows) = (model.extent.page, model.extent.rows);
    model.overlays.pop();
    let (Some(practice), Some(run)) = (model.practice.clone(), model.run_mut()) else {
        return Vec::new();
    };
    let shown = stories.shown(&practice, &run.sitting);
    let at = stories.at.min(shown.len().saturating_sub(1));
    let next = match action {
        Action::Back => return Vec::new(),
        Action::Open => {
            if let Some(story) = shown.get(at).filter(|story| !story.ask.is_empty()) {
                let subject = Subject::Story(story.id.clone());
                run.sitting.ask(&subject.question_id(), &story.ask, now.moment);
            }
            return Vec::new();
        }
        Action::AllStories => Stories { is_all: !stories.is_all, ..Stories::default() },
        Action::NextField => turned(stories, at + 1, shown.len()),
        Action::PreviousField => turned(stories, at + shown.len().saturating_sub(1), shown.len()),
        Action::Up => Stories { scroll: stories.scroll.saturating_sub(1), ..stories },
        Action::Down => {
            let last = rows.saturating_sub(page);
            Stories { scroll: (stories.scroll + 1).min(last), ..stories }
        }
        _ => stories,
    };
    model.overlays.push(Overlay::Stories(next));
    Vec::new()
}

/// Another story, from its beginning.
fn turned(stories: Stories, at: usize, count: usize) -> Stories {
    Stories { at: at.checked_rem(count).unwrap_or(0), scroll: 0, ..stories }
}
