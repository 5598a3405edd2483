//! The way so far, as a line through time; the numbers are those of the list below it.

use crate::domain::trend::{Milestone, Turn};
use std::fmt::Write as _;

/// What stands at the left of each lane.
const LANES: [&str; 5] = ["Purpose", "Light bulbs", "Decisions", "Experiments", "Scores"];
const WIDTH: f64 = 720.0;
const LEFT: f64 = 110.0;
const RIGHT: f64 = 700.0;
const LANE: f64 = 34.0;
const TOP: f64 = 20.0;

/// The line; nothing where nothing has turned yet.
pub(in crate::export) fn way(all: &[Milestone]) -> String {
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return String::new() };
    let seconds = |milestone: &Milestone| milestone.source.at.timestamp();
    let (from, to) = (seconds(first), all.iter().map(seconds).max().unwrap_or_else(|| seconds(last)));
    let height = TOP + LANE * 5.0 + 24.0;
    let mut lines = format!(
        "<svg class=\"way\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" role=\"img\" \
         aria-label=\"The way so far, told in the list below\">\n"
    );
    for (lane, name) in (0..).zip(LANES) {
        let y = middle(lane);
        let _ = writeln!(
            lines,
            "<text class=\"sum\" x=\"0\" y=\"{:.1}\">{name}</text><line class=\"scale\" x1=\"{LEFT}\" \
             x2=\"{RIGHT}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>",
            y + 4.0
        );
    }
    let mut taken: [f64; 5] = [f64::MIN; 5];
    for (number, milestone) in (1..).zip(all) {
        let share = share(seconds(milestone), from, to);
        let lane = lane(&milestone.turn);
        let mut x = LEFT + 8.0 + share * (RIGHT - LEFT - 16.0);
        if let Some(before) = taken.get_mut(usize::from(lane)) {
            // What comes in one session would lie on one spot.
            x = x.max(*before + 15.0);
            *before = x;
        }
        mark(number, lane, x, &mut lines);
    }
    for (milestone, x, anchor) in [(first, LEFT, "start"), (last, RIGHT, "end")] {
        let day = milestone.source.at.date_naive().format("%-d %b %Y");
        let _ = writeln!(
            lines,
            "<text class=\"sum\" text-anchor=\"{anchor}\" x=\"{x}\" y=\"{:.1}\">{day}</text>",
            height - 6.0
        );
    }
    let caption = "<figcaption>The numbers are those of the list below</figcaption>";
    format!("<figure>\n{caption}\n{lines}</svg>\n</figure>\n")
}

fn mark(number: usize, lane: u8, x: f64, lines: &mut String) {
    let y = middle(lane);
    let _ = writeln!(
        lines,
        "<circle class=\"spot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"8\"/><text class=\"spot\" x=\"{x:.1}\" \
         y=\"{:.1}\">{number}</text>",
        y + 3.5
    );
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
    }
}

#[expect(clippy::cast_precision_loss, reason = "seconds to the width of a page")]
fn share(at: i64, from: i64, to: i64) -> f64 {
    if to > from { ((at - from) as f64 / (to - from) as f64).clamp(0.0, 1.0) } else { 0.0 }
}
