//! What goes on in a journal, handed to others as a file.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::domain::moment::Now;
use crate::domain::thread::Followed;
use crate::domain::words::JournalKind;
use chrono::{Months, NaiveDate};

/// How far back a digest of a quarter goes.
const QUARTER: Months = Months::new(3);

/// Something to be written for others, with what the room may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOn {
    /// The folder of the journal.
    pub journal: String,
    /// The day on which it is written, for its name.
    pub day: NaiveDate,
    /// What is written.
    pub what: Written,
}

/// What can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// What is followed, as Markdown.
    Thread(Followed),
    /// The same as a page of HTML with its charts.
    Page(Followed),
    /// A digest since the last workshop, or since a day, as a page.
    Digest(Since),
}

/// Since when a digest tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// Since the last workshop.
    LastTime,
    /// Since this day.
    Day(NaiveDate),
}

/// Hands on what is followed.
pub fn thread(model: &mut Model, followed: Followed, is_page: bool, now: &Now) -> Vec<Effect> {
    let what = if is_page { Written::Page(followed) } else { Written::Thread(followed) };
    hand_on(model, what, now)
}

/// Hands on a digest since the last workshop.
pub fn digest_since_last(model: &mut Model, now: &Now) -> Vec<Effect> {
    hand_on(model, Written::Digest(Since::LastTime), now)
}

/// Hands on a digest of the last three months.
pub fn digest_of_quarter(model: &mut Model, now: &Now) -> Vec<Effect> {
    let today = now.moment.wall.date_naive();
    let since = today.checked_sub_months(QUARTER).unwrap_or(today);
    hand_on(model, Written::Digest(Since::Day(since)), now)
}

fn hand_on(model: &mut Model, what: Written, now: &Now) -> Vec<Effect> {
    if model.journal.kind == JournalKind::Personal {
        let text = "Your own journal has no room to tell of, so nothing was written";
        model.say(text, now.moment);
        return Vec::new();
    }
    let journal = model.journal.slug.clone();
    vec![Effect::HandOn(HandOn { journal, day: now.moment.wall.date_naive(), what })]
}
