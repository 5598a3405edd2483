//! What goes on from session to session, as JSON.

use super::Account;
use super::markdown::turn;
use crate::domain::fields::Writing;
use crate::domain::thread::{Followed, Offered, PurposeVersion, Source, TakenLook, Thread};
use crate::domain::trend::{Milestone, Scored, Series, Turn, milestones, series};
use crate::domain::visible::Viewer;
use serde_json::{Map, Value};

/// The word by which an export says what it is.
const FORMAT: &str = "balcony.thread";
/// The version of such exports that this program writes.
const VERSION: i64 = 1;

pub(super) fn value(account: &Account<'_>) -> Value {
    let Account { overview, followed, .. } = account;
    let named = Followed::NAMED.into_iter().find(|(_, one)| one == *followed);
    let is_purpose = **followed == Followed::Purpose;
    let versions = overview.purposes.iter().filter(|_| is_purpose).zip(1..).map(version);
    let is_scores = **followed == Followed::Scores;
    let scores = if is_scores { series(&overview.scores) } else { Vec::new() };
    let is_way = **followed == Followed::Way;
    let way = if is_way { milestones(overview) } else { Vec::new() };
    let threads = followed.threads(overview);
    Writing::new()
        .with("format", FORMAT)
        .with("version", VERSION)
        .with("viewer", if account.viewer == Viewer::Owner { "owner" } else { "room" })
        .with("journal", account.journal)
        .with("thread", named.map_or("one", |(name, _)| name))
        .with("title", account.title().as_str())
        .with_some("versions", list(versions))
        .with_some("threads", list(threads.into_iter().map(thread)))
        .with_some("scores", list(scores.iter().map(scored)))
        .with_some("way", list(way.iter().map(milestone)))
        .with("left_out", account.left_out())
        .end(&Map::new())
}

fn list(values: impl Iterator<Item = Value>) -> Option<Value> {
    Some(values.collect::<Vec<_>>()).filter(|values| !values.is_empty()).map(Value::Array)
}

/// Where something was said. The time of day is left out: it could tell who said it.
fn at(writing: Writing, source: &Source) -> Writing {
    writing
        .with("session", &source.session)
        .with_text("in", &source.title)
        .with("date", source.at.date_naive().to_string())
}

fn version((version, number): (&PurposeVersion, i64)) -> Value {
    let offered = |one: &Offered| {
        Writing::new()
            .with_some("by", one.by.as_deref())
            .with("text", one.text.as_str())
            .end(&Map::new())
    };
    at(Writing::new(), &version.source)
        .with("id", &version.id)
        .with("number", number)
        .with("text", version.text.as_str())
        .with_list("offered", version.offered.iter().map(offered))
        .with_list("not_heard", version.silent.iter().map(String::as_str))
        .end(&Map::new())
}

fn thread(thread: &Thread) -> Value {
    let look = |taken: &TakenLook| {
        at(Writing::new(), &taken.source)
            .with_text("verdict", &taken.look.verdict)
            .with_text("text", &taken.look.text)
            .with_some("again", taken.again.map(|day| day.to_string()))
            .end(&Map::new())
    };
    at(Writing::new(), &thread.source)
        .with("id", &thread.id)
        .with("kind", thread.kind.as_str())
        .with("text", thread.text.as_str())
        .with_some("owner", thread.owner.as_deref())
        .with_some("due", thread.due.map(|day| day.to_string()))
        .with_some("stands", thread.standing.as_ref().map(|one| one.word.as_str()))
        .with("open", thread.is_open())
        .with_list("looks", thread.looks.iter().map(look))
        .end(&Map::new())
}

fn scored(series: &Series) -> Value {
    let time = |scored: &Scored| {
        let (low, high) = scored.ends().unzip();
        let given = scored.counts.iter().filter(|(_, count)| *count > 0).map(|(number, count)| {
            Writing::new().with("value", *number).with("count", *count).end(&Map::new())
        });
        at(Writing::new(), &scored.source)
            .with_some("lowest", low)
            .with_some("highest", high)
            .with_some("mean", scored.mean().and_then(hundredths))
            .with_list("given", given)
            .end(&Map::new())
    };
    Writing::new()
        .with("item", series.item.as_str())
        .with_some("travelled", series.travelled().and_then(hundredths))
        .with("times", series.times.iter().map(time).collect::<Vec<_>>())
        .end(&Map::new())
}

/// A number to two places.
fn hundredths(number: f64) -> Option<Value> {
    format!("{number:.2}").parse().ok().map(Value::Number)
}

fn milestone(milestone: &Milestone) -> Value {
    let (rose, fell) = match milestone.turn {
        Turn::Scores { rose, fell } => (Some(rose), Some(fell)),
        _ => (None, None),
    };
    at(Writing::new(), &milestone.source)
        .with("turn", turn(&milestone.turn).to_lowercase())
        .with_text("text", &milestone.text)
        .with_some("rose", rose)
        .with_some("fell", fell)
        .end(&Map::new())
}
