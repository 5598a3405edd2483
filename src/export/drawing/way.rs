//! The way so far, as lines through time: how many things turned in which session.

use crate::domain::thread::Source;
use crate::domain::trend::{Milestone, Turn};
use std::fmt::Write as _;

/// What stands at the left of each lane.
const LANES: [&str; 8] = [
    "Purpose",
    "Light bulbs",
    "Decisions",
    "Experiments",
    "Scores",
    "Outcomes",
    "Milestones",
    "Steps back",
];
const WIDTH: f64 = 720.0;
const LEFT: f64 = 110.0;
const RIGHT: f64 = 700.0;
const LANE: f64 = 28.0;
const TOP: f64 = 8.0;
/// How far apart two sessions stand at least, where there is room.
const APART: f64 = 19.0;

/// The lines; nothing where nothing has turned yet.
pub(in crate::export) fn way(all: &[Milestone]) -> String {
    let mut sessions: Vec<&Source> = all.iter().map(|milestone| &milestone.source).collect();
    sessions.dedup_by(|one, other| one.session == other.session);
    let (Some(first), Some(last)) = (sessions.first(), sessions.last()) else {
        return String::new();
    };
    let height = TOP + LANE * 8.0 + 24.0;
    let mut lines = format!(
        "<svg class=\"way\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" role=\"img\" \
         aria-label=\"The way so far, told in the list below\">\n"
    );
    for (lane, name) in (0..).zip(LANES) {
        let y = middle(lane);
        let _ = writeln!(
            lines,
            "<text class=\"sum\" font-size=\"11\" x=\"0\" y=\"{:.1}\">{name}</text><line class=\"scale\" \
             stroke=\"#888\" x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>",
            y + 4.0
        );
    }
    for (source, x) in sessions.iter().zip(places(&sessions)) {
        let turned = |of: u8| {
            let here = all.iter().filter(|one| one.source.session == source.session);
            here.filter(|one| lane(&one.turn) == of).count()
        };
        for lane in 0..8 {
            spot(turned(lane), lane, x, &mut lines);
        }
    }
    for (source, x, anchor) in [(first, LEFT, "start"), (last, RIGHT, "end")] {
        let day = source.at.date_naive().format("%-d %b %Y");
        let _ = writeln!(
            lines,
            "<text class=\"sum\" font-size=\"11\" text-anchor=\"{anchor}\" x=\"{x}\" y=\"{:.1}\">{day}</text>",
            height - 6.0
        );
    }
    let caption = "<figcaption>How many of each, session by session</figcaption>";
    format!("<figure>\n{caption}\n{lines}</svg>\n</figure>\n")
}

/// How many there were, in a circle.
fn spot(count: usize, lane: u8, x: f64, lines: &mut String) {
    if count == 0 {
        return;
    }
    let y = middle(lane);
    let _ = writeln!(
        lines,
        "<circle class=\"spot\" fill=\"#fff\" stroke=\"#2226a8\" cx=\"{x:.1}\" cy=\"{y:.1}\" \
         r=\"8.5\"/><text class=\"spot\" text-anchor=\"middle\" font-size=\"10\" x=\"{x:.1}\" \
         y=\"{:.1}\">{count}</text>",
        y + 3.5
    );
}

/// Where each session stands: as far apart as they are in time, and never on one spot.
fn places(sessions: &[&Source]) -> Vec<f64> {
    let (left, right) = (LEFT + 10.0, RIGHT - 10.0);
    let seconds = |source: &&Source| source.at.timestamp();
    let from = sessions.first().map_or(0, seconds);
    let to = sessions.last().map_or(0, seconds);
    let count = u32::try_from(sessions.len()).unwrap_or(u32::MAX);
    let apart = APART.min((right - left) / f64::from(count));
    let mut places: Vec<f64> = sessions
        .iter()
        .map(|source| left + share(seconds(source), from, to) * (right - left))
        .collect();
    let mut least = left;
    for place in &mut places {
        *place = place.max(least);
        least = *place + apart;
    }
    let mut most = right;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - apart;
    }
    places
}

fn middle(lane: u8) -> f64 {
    TOP + LANE * (f64::from(lane) + 0.5)
}

fn lane(turn: &Turn) -> u8 {
    match turn {
        Turn::Purpose => 0,
        Turn::LightBulb => 1,
        Turn::Decision => 2,
        Turn::Verdict(_) => 3,
        Turn::Scores { .. } => 4,
        Turn::Outcome => 5,
        Turn::Milestone => 6,
        Turn::Dip => 7,
    }
}

#[expect(clippy::cast_precision_loss, reason = "seconds to the width of a page")]
fn share(at: i64, from: i64, to: i64) -> f64 {
    if to > from { ((at - from) as f64 / (to - from) as f64).clamp(0.0, 1.0) } else { 0.0 }
}
