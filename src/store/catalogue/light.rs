//! A session file read for its summary only: the quick way for thousands of files. What it will not take is
//! read the long way, which knows the reason.

use crate::domain::catalogue::Summary;
use crate::domain::id::Id;
use crate::domain::length;
use crate::domain::session::{FORMAT, VERSION};
use crate::domain::time::{self, Time};
use crate::domain::words::SessionKind;
use crate::store::document::scan;
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};
use std::borrow::Cow;
use std::fmt;

/// The summary of a session file, if it is as it should be in all that is looked at.
pub(crate) fn summary(bytes: &[u8]) -> Option<Summary> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| text.starts_with('{'))?;
    scan::scan(text).ok()?;
    let file: File<'_> = serde_json::from_str(text).ok()?;
    let known = file.format.0 == FORMAT && (1..=VERSION).contains(&file.version);
    (known && !has_doubles(&file.entries)).then(|| file.summary())
}

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    format: Text<'a>,
    version: i64,
    #[serde(borrow, rename = "id")]
    _id: IdText<'a>,
    #[serde(borrow)]
    kind: Text<'a>,
    #[serde(borrow, default)]
    title: Option<Text<'a>>,
    #[serde(borrow, default)]
    next: Option<Text<'a>>,
    #[serde(default, rename = "blocks")]
    _blocks: Option<Vec<Words>>,
    #[serde(borrow, default)]
    gathers: Option<Vec<Text<'a>>>,
    #[serde(default, rename = "reviews")]
    _reviews: Option<Words>,
    started: TimeText,
    #[serde(default)]
    ended: Option<TimeText>,
    #[serde(default, rename = "planned_end")]
    _planned_end: Option<TimeText>,
    #[serde(borrow, default)]
    plan: Option<Vec<Step<'a>>>,
    #[serde(borrow, default)]
    people: Option<Vec<Person<'a>>>,
    #[serde(borrow, default)]
    run: Option<Run<'a>>,
    #[serde(borrow, default)]
    entries: Option<Vec<Entry<'a>>>,
}

#[derive(Deserialize)]
struct Step<'a> {
    #[serde(borrow)]
    id: IdText<'a>,
    #[serde(borrow, default)]
    from: Option<Text<'a>>,
    #[serde(borrow, default)]
    state: Option<Text<'a>>,
    #[serde(default)]
    spans: Option<Vec<Span>>,
    #[serde(default, rename = "title")]
    _title: Option<Words>,
    #[serde(default, rename = "prompt")]
    _prompt: Option<Words>,
    #[serde(default, rename = "do")]
    _instruction: Option<Words>,
    #[serde(default, rename = "say")]
    _say: Option<Words>,
    #[serde(default, rename = "watch")]
    _watch: Option<Words>,
    #[serde(default, rename = "stuck")]
    _stuck: Option<Words>,
    #[serde(default, rename = "mode")]
    _mode: Option<Words>,
    #[serde(default, rename = "show")]
    _show: Option<Words>,
    #[serde(default, rename = "collects")]
    _collects: Option<Words>,
    #[serde(default, rename = "names")]
    _names: Option<Words>,
    #[serde(default, rename = "led_by")]
    _led_by: Option<Words>,
    #[serde(default, rename = "minutes")]
    _minutes: Option<i64>,
    #[serde(default, rename = "added")]
    _added: Option<i64>,
    #[serde(default, rename = "points")]
    _points: Option<Vec<Words>>,
    #[serde(default, rename = "blocks")]
    _blocks: Option<Vec<Words>>,
    #[serde(default, rename = "reveals")]
    _reveals: Option<Vec<Words>>,
    #[serde(default, rename = "about")]
    _about: Option<Vec<Words>>,
    #[serde(default, rename = "order")]
    _order: Option<Vec<Words>>,
    #[serde(default, rename = "revealed")]
    _revealed: Option<TimeText>,
}

#[derive(Deserialize)]
struct Span {
    started: TimeText,
    #[serde(default)]
    ended: Option<TimeText>,
}

#[derive(Deserialize)]
struct Person<'a> {
    #[serde(borrow, rename = "id")]
    _id: IdText<'a>,
    #[serde(default, rename = "name")]
    _name: Option<Words>,
    #[serde(default, rename = "organisation")]
    _organisation: Option<Words>,
    #[serde(default, rename = "role")]
    _role: Option<Words>,
    #[serde(default, rename = "lives_with")]
    _lives_with: Option<bool>,
}

#[derive(Deserialize)]
struct Run<'a> {
    #[serde(borrow, default)]
    step: Option<Text<'a>>,
    #[serde(default)]
    at: Option<TimeText>,
    #[serde(default, rename = "line")]
    _line: Option<Line>,
}

#[derive(Deserialize)]
struct Line {
    #[serde(default, rename = "kind")]
    _kind: Option<Words>,
    #[serde(default, rename = "by")]
    _by: Option<Words>,
    #[serde(default, rename = "text")]
    _text: Option<Words>,
    #[serde(default, rename = "edits")]
    _edits: Option<Words>,
}

#[derive(Deserialize)]
struct Entry<'a> {
    #[serde(borrow)]
    id: IdText<'a>,
    #[serde(rename = "at")]
    _at: TimeText,
    #[serde(default, rename = "step")]
    _step: Option<Words>,
    #[serde(default, rename = "by")]
    _by: Option<Words>,
    #[serde(default, rename = "audience")]
    _audience: Option<Words>,
    #[serde(default, rename = "kind")]
    _kind: Option<Words>,
    #[serde(default, rename = "text")]
    _text: Option<Words>,
    #[serde(default, rename = "owner")]
    _owner: Option<Words>,
    #[serde(default, rename = "due")]
    _due: Option<Words>,
}

fn has_doubles(entries: &Option<Vec<Entry<'_>>>) -> bool {
    let mut ids: Vec<&str> = entries.iter().flatten().map(|entry| &*entry.id.0).collect();
    ids.sort_unstable();
    ids.windows(2).any(|pair| pair[0] == pair[1])
}

impl File<'_> {
    fn summary(self) -> Summary {
        let plan = self.plan.unwrap_or_default();
        let run = self.run.unwrap_or(Run { step: None, at: None, _line: None });
        let current = run.step.and_then(|id| plan.iter().position(|step| step.id.0 == id.0));
        let is_waiting =
            |step: &Step<'_>| step.state.as_ref().is_none_or(|state| state.0 == "waiting");
        let at_work = plan.iter().filter(|step| !is_waiting(step)).count();
        let last_span = plan.iter().rev().find_map(|step| step.spans.as_ref()?.last());
        let format = plan.iter().find_map(|step| {
            let (format, _) = step.from.as_ref()?.0.split_once('/')?;
            Some(format.to_owned())
        });
        let ran = plan
            .iter()
            .flat_map(|step| step.spans.iter().flatten())
            .map(|span| length::between(span.started.0, span.ended.map(|ended| ended.0)));
        let (started, ended) = (self.started.0, self.ended.map(|time| time.0));
        Summary {
            took: length::taken(ran.sum(), started, ended),
            kind: SessionKind::from_word(&self.kind.0),
            next: self.next.map(|next| next.0.into_owned()),
            gathers: self
                .gathers
                .unwrap_or_default()
                .into_iter()
                .map(|id| Id::new(id.0.into_owned()))
                .collect(),
            title: self.title.map(|title| title.0.into_owned()).unwrap_or_default(),
            started,
            ended,
            left: run.at.or_else(|| last_span.and_then(|span| span.ended)).map(|time| time.0),
            step: current.map_or(at_work, |index| index + 1),
            steps: plan.len(),
            people: self.people.map_or(0, |people| people.len()),
            entries: self.entries.map_or(0, |entries| entries.len()),
            format,
            newer: false,
        }
    }
}

/// Some text, not copied where it can be borrowed.
struct Text<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_str(TextVisitor).map(Self)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

/// Text that is not empty.
struct IdText<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for IdText<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let text = reader.deserialize_str(TextVisitor)?;
        if text.is_empty() { Err(D::Error::custom("an id")) } else { Ok(Self(text)) }
    }
}

/// A time with its offset.
#[derive(Clone, Copy)]
struct TimeText(Time);

impl<'de> Deserialize<'de> for TimeText {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let text = reader.deserialize_str(TextVisitor)?;
        time::from_text(&text).map(Self).ok_or_else(|| D::Error::custom("a time"))
    }
}

/// Some text that is only looked at.
struct Words;

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_str(TextVisitor).map(|_| Self)
    }
}
