//! Two sessions side by side.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::keymap::Layer;
use crate::app::model::Model;
use crate::app::msg::{Extent, Purpose};
use crate::app::screen::Screen;
use crate::app::screen::reader::{self, Find, Reader, Spot};
use crate::app::screen::review::Review;
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::comparison::Comparison;
use crate::domain::moment::Now;
use std::sync::Arc;

/// The state of the page.
#[derive(Clone, Debug)]
pub struct Compare {
    /// Which sessions, the earlier one first.
    pub keys: [SessionKey; 2],
    /// The two side by side.
    pub comparison: Arc<Comparison>,
    /// The side whose session Enter reads.
    pub side: usize,
    /// The first line shown.
    pub scroll: usize,
    /// The part at which the page is, by its place among the headings.
    pub at: usize,
    /// The part to which the page goes next.
    pub goes_to: Option<usize>,
    /// The row of the place found that the page last went to.
    pub went_to: Option<usize>,
    /// The words looked for, and whether they are being typed.
    pub find: Option<Find>,
    /// Where Esc leads.
    pub from: From,
}

/// The screen from which two sessions were set side by side.
#[derive(Clone, Debug)]
pub enum From {
    /// The list, as it was.
    Review(Review),
    /// One of them, as it was read.
    Reader(Box<Reader>),
}

impl Compare {
    /// Two sessions side by side, from the beginning.
    pub fn new(keys: [SessionKey; 2], comparison: Comparison, from: From) -> Self {
        Self {
            keys,
            comparison: Arc::new(comparison),
            side: 1,
            scroll: 0,
            at: 0,
            goes_to: None,
            went_to: None,
            find: None,
            from,
        }
    }

    /// The layers of the keymap that are on, the nearest first.
    pub fn layers(&self) -> Vec<Layer> {
        if self.is_finding() {
            vec![Layer::Find, Layer::Text]
        } else {
            vec![Layer::Compare, Layer::List, Layer::Rows]
        }
    }

    /// Whether words to look for are being typed.
    pub fn is_finding(&self) -> bool {
        self.find.as_ref().is_some_and(|find| find.typing)
    }

    /// The step of the chosen side at a part of the page, by its number; none above and below the steps.
    fn step_at(&self, part: usize) -> Option<usize> {
        let above = self.comparison.outcomes.len();
        let pair = self.comparison.steps.get(part.checked_sub(above)?)?;
        pair.get(self.side).copied().flatten().map(|place| place + 1)
    }

    /// Follows what was drawn: to where it was to go, and to what was found. Gives whether it moved.
    pub fn follow(&mut self, extent: Extent) -> bool {
        let before = (self.scroll, self.at);
        match self.goes_to.take() {
            Some(part) => {
                self.at = part;
                self.scroll = extent.hit.unwrap_or(self.scroll);
            }
            None => {
                self.at = extent.section.unwrap_or(0);
                if self.went_to != extent.hit {
                    self.went_to = extent.hit;
                    // A place that was found is shown with a little of what comes before it.
                    self.scroll = extent.hit.map_or(self.scroll, |hit| hit.saturating_sub(3));
                }
            }
        }
        before != (self.scroll, self.at)
    }
}

/// Does what `action` means on the page.
pub fn act(model: &mut Model, action: Action, now: &mut Now) -> Vec<Effect> {
    let extent = model.extent;
    let Screen::Compare(compare) = &mut model.screen else { return Vec::new() };
    if compare.is_finding() {
        reader::act_on_find(&mut compare.find, action);
        return Vec::new();
    }
    let last = extent.rows.saturating_sub(extent.page);
    let page = extent.page.max(2) - 1;
    let scroll = compare.scroll.min(last);
    match action {
        Action::Up => compare.scroll = scroll.saturating_sub(1),
        Action::Down => compare.scroll = (scroll + 1).min(last),
        Action::PageUp => compare.scroll = scroll.saturating_sub(page),
        Action::PageDown => compare.scroll = (scroll + page).min(last),
        Action::First => (compare.scroll, compare.at) = (0, 0),
        Action::Last => compare.scroll = last,
        Action::Focus => compare.side = 1 - compare.side.min(1),
        Action::NextStep => {
            compare.goes_to = Some((compare.at + 1).min(extent.sections.saturating_sub(1)));
        }
        Action::PreviousStep => compare.goes_to = Some(compare.at.saturating_sub(1)),
        Action::Find => compare.find = Some(Find { typing: true, ..Find::default() }),
        Action::NextHit | Action::PreviousHit => {
            if let Some(find) = &mut compare.find {
                find.hit += if action == Action::NextHit { 1 } else { -1 };
            }
        }
        Action::Back if compare.find.is_some() => compare.find = None,
        Action::Back => return go_back(model),
        Action::Open => {
            let step = compare.step_at(compare.at);
            let Some(key) = compare.keys.get(compare.side).cloned() else { return Vec::new() };
            model.opens_at = step.map(|step| (key.clone(), Spot::Step(step)));
            return update::read(model, key, Purpose::Reading, now);
        }
        _ => {}
    }
    Vec::new()
}

/// Goes back to where the two were set side by side.
pub fn go_back(model: &mut Model) -> Vec<Effect> {
    let Screen::Compare(compare) = &model.screen else { return Vec::new() };
    model.screen = match compare.from.clone() {
        From::Review(review) => Screen::Review(review),
        From::Reader(reader) => Screen::Reader(reader),
    };
    vec![Effect::Catalogue]
}
