//! How what was meant, promised and tried in a session went on in others: a list, then one of them
//! station by station.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::Purpose;
use crate::app::overlay::Overlay;
use crate::app::screen::reader::Spot;
use crate::app::screen::{Screen, moved};
use crate::app::update;
use crate::domain::catalogue::SessionKey;
use crate::domain::moment::Now;
use crate::domain::thread::{Course, Overview, Station};

/// The state of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Courses {
    /// The session that is read.
    pub key: SessionKey,
    /// What it says something of.
    pub all: Vec<Course>,
    /// Which of them is selected.
    pub selected: usize,
    /// The selected station of the one that is read, if one is.
    pub station: Option<usize>,
}

impl Courses {
    /// The one that is selected.
    pub fn course(&self) -> Option<&Course> {
        self.all.get(self.selected)
    }

    /// The station that is selected.
    fn here(&self) -> Option<&Station> {
        self.course()?.stations.get(self.station?)
    }
}

/// The threads of a session's journal were read: shows those of the session, unless somebody reads
/// another one by now.
pub fn show(model: &mut Model, key: SessionKey, overview: &Overview, now: &mut Now) {
    let Screen::Reader(reader) = &model.screen else { return };
    if reader.key != key || !model.overlays.is_empty() {
        return;
    }
    let from = reader.find.as_ref().and_then(|find| find.from.clone());
    let all = overview.courses(&key.id);
    if all.is_empty() {
        model.say("Nothing of this session goes on in others", now.moment);
        return;
    }
    let is_found =
        |course: &Course| course.stations.iter().any(|it| Some(&it.entry) == from.as_ref());
    let selected = all.iter().position(is_found).unwrap_or(0);
    let station = (all.len() == 1).then_some(0);
    model.overlays.push(Overlay::Courses(Box::new(Courses { key, all, selected, station })));
}

/// Does what `action` means to the list, or to the one that is read.
pub fn act(model: &mut Model, mut courses: Courses, action: Action, now: &mut Now) -> Vec<Effect> {
    let page = model.extent.page;
    model.overlays.pop();
    match (courses.station, action) {
        (None, Action::Back) => return Vec::new(),
        (Some(_), Action::Back) if courses.all.len() == 1 => return Vec::new(),
        (Some(_), Action::Back) => courses.station = None,
        (None, Action::Open) => courses.station = Some(0),
        (Some(_), Action::Open) => {
            let Some(station) = courses.here() else { return Vec::new() };
            let key = SessionKey::new(courses.key.journal.clone(), station.session.clone());
            model.opens_at = Some((key.clone(), Spot::Entry(station.entry.clone())));
            return update::read(model, key, Purpose::Reading, now);
        }
        (None, other) => {
            courses.selected = moved(courses.selected, courses.all.len(), page, other);
        }
        (Some(station), other) => {
            let count = courses.course().map_or(0, |course| course.stations.len());
            courses.station = Some(moved(station, count, page, other));
        }
    }
    model.overlays.push(Overlay::Courses(Box::new(courses)));
    Vec::new()
}
