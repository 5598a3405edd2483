//! Choosing the session that another one is to stand beside: those of the same format.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::msg::ReadSession;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;
use crate::app::screen::compare::{Compare, From};
use crate::app::screen::{moved, review};
use crate::domain::catalogue::{Row, SessionKey, Summary};
use crate::domain::comparison::{Comparison, Unlike};
use crate::domain::moment::Now;
use crate::domain::transcript::Transcript;
use crate::domain::visible::Viewer;

/// The state of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparing {
    /// The session for which another one is chosen.
    pub key: SessionKey,
    /// What people call it.
    pub title: String,
    /// The others of its format, the newest first.
    pub others: Vec<Row>,
    /// Which of them is selected.
    pub selected: usize,
}

/// Offers the other sessions of the format of this one, or says why there are none.
pub fn open(model: &mut Model, key: &SessionKey, now: &mut Now) {
    if model.refuses(key, now) {
        return;
    }
    let Some(row) = review::row(model, key) else { return };
    let Some(summary) = row.summary() else {
        model.say("A session that cannot be read cannot stand beside another", now.moment);
        return;
    };
    let Some(format) = summary.format.clone() else {
        model.say(Unlike::NoFormat.sentence(), now.moment);
        return;
    };
    let (title, started) = (summary.title.clone(), summary.started);
    let is_other = |row: &&Row| {
        row.key != *key && !model.hides(&row.key) && row.summary().is_some_and(is_of(&format))
    };
    let all = model.catalogue.iter().flat_map(|catalogue| &catalogue.rows);
    let others: Vec<Row> = all.filter(is_other).cloned().collect();
    if others.is_empty() {
        let text = format!(
            "No other session follows {}, so there is nothing to set beside this one yet",
            format_name(model, &format)
        );
        model.say(text, now.moment);
        return;
    }
    // What it moved from is asked most often: the one before it.
    let is_before = |row: &Row| row.summary().is_some_and(|summary| summary.started < started);
    let selected = others.iter().position(is_before).unwrap_or(0);
    let comparing = Comparing { key: key.clone(), title, others, selected };
    model.overlays.push(Overlay::Comparing(Box::new(comparing)));
}

fn is_of(format: &str) -> impl Fn(&Summary) -> bool {
    move |summary| summary.format.as_deref() == Some(format)
}

/// What people call a format.
pub fn format_name(model: &Model, id: &str) -> String {
    let known = model.practice.as_ref().and_then(|practice| practice.format(id));
    known.map_or_else(|| id.to_owned(), |format| format!("“{}”", format.name))
}

/// Does what `action` means to the list.
pub fn act(model: &mut Model, mut comparing: Comparing, action: Action) -> Vec<Effect> {
    let page = model.extent.page;
    model.overlays.pop();
    match action {
        Action::Back => return Vec::new(),
        Action::Open => {
            let other = comparing.others.get(comparing.selected);
            let keys = other.map(|other| [comparing.key.clone(), other.key.clone()]);
            return keys.map(|keys| Effect::ReadBoth(Box::new(keys))).into_iter().collect();
        }
        other => {
            comparing.selected = moved(comparing.selected, comparing.others.len(), page, other);
        }
    }
    model.overlays.push(Overlay::Comparing(Box::new(comparing)));
    Vec::new()
}

/// Both sessions were read: sets them side by side, unless somebody is elsewhere by now.
pub fn show(
    model: &mut Model,
    keys: [SessionKey; 2],
    read: [Result<Box<ReadSession>, String>; 2],
    now: &mut Now,
) {
    if !model.overlays.is_empty() || keys.iter().any(|key| model.hides(key)) {
        return;
    }
    let from = match &model.screen {
        Screen::Review(review) => From::Review(review.clone()),
        Screen::Reader(reader) => From::Reader(reader.clone()),
        _ => return,
    };
    let [one, other] = match read {
        [Ok(one), Ok(other)] => [one, other],
        [Err(reason), _] | [_, Err(reason)] => return model.warn(reason, now.moment),
    };
    let transcript =
        |read: &ReadSession| Transcript::with(&read.session, Viewer::Owner, &read.links);
    match Comparison::of(transcript(&one), transcript(&other)) {
        Err(unlike) => model.say(unlike.sentence(), now.moment),
        Ok(comparison) => {
            let is_turned = other.session.header.started < one.session.header.started;
            let [first, second] = keys;
            let keys = if is_turned { [second, first] } else { [first, second] };
            model.screen = Screen::Compare(Box::new(Compare::new(keys, comparison, from)));
        }
    }
}
