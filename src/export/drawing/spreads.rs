//! How things were scored, a small chart each: the spread, the middle, and how many stood where.

use super::cut;
use crate::domain::thread::Source;
use crate::domain::trend::{Scored, Series};
use crate::export::html::escaped;
use std::fmt::Write as _;

/// The width and height of a chart.
const WIDTH: f64 = 264.0;
const HEIGHT: f64 = 150.0;
/// Where its scale begins and ends.
const TOP: f64 = 30.0;
const BOTTOM: f64 = 112.0;
const LEFT: f64 = 30.0;
const RIGHT: f64 = 222.0;
/// The letters of a name that fit above it.
const LETTERS: usize = 36;

/// A chart for each thing, all on the same days and each on its own scale; nothing where nothing
/// was scored.
pub(in crate::export) fn spreads(all: &[Series]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut days: Vec<&Source> =
        all.iter().flat_map(|series| series.times.iter().map(|scored| &scored.source)).collect();
    days.sort();
    days.dedup_by(|one, other| one.session == other.session);
    let mut charts = String::new();
    for series in all {
        let _ = writeln!(charts, "{}", chart(series, &days));
    }
    format!(
        "<figure class=\"charts\">\n<figcaption>Each time: from the lowest to the highest, the mean on \
         it, and a disc as large as the number of people who gave a number</figcaption>\n\
         <div class=\"across\">\n{charts}</div>\n</figure>\n"
    )
}

fn chart(series: &Series, days: &[&Source]) -> String {
    let name = escaped(&cut(&series.item, LETTERS));
    let mut chart = format!(
        "<svg class=\"spread\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" role=\"img\" \
         aria-label=\"{}\">\n<text class=\"name\" font-size=\"11.5\" font-weight=\"600\" x=\"0\" y=\"14\">{name}</text>\n",
        escaped(&told(series))
    );
    let Some(first) = series.times.first() else { return chart + "</svg>" };
    let (low, high) = first.scale();
    for number in [low, high] {
        let at = height(first, exact(number));
        let _ = writeln!(
            chart,
            "<line class=\"scale\" stroke=\"#888\" x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/>\
             <text class=\"sum\" font-size=\"11\" x=\"4\" y=\"{:.1}\">{number}</text>",
            at + 4.0
        );
    }
    let seconds = |source: &Source| exact(source.at.timestamp());
    let place = |source: &Source| {
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return LEFT };
        let all = seconds(last) - seconds(first);
        let share = if all > 0.0 { (seconds(source) - seconds(first)) / all } else { 0.0 };
        LEFT + 12.0 + share.clamp(0.0, 1.0) * (RIGHT - LEFT - 24.0)
    };
    let middles: Vec<(f64, f64)> = series
        .times
        .iter()
        .filter_map(|scored| Some((place(&scored.source), height(scored, scored.mean()?))))
        .collect();
    let points: Vec<String> = middles.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    if points.len() > 1 {
        let _ = writeln!(
            chart,
            "<polyline class=\"course\" fill=\"none\" stroke=\"#888\" stroke-dasharray=\"2 2\" points=\"{}\"/>",
            points.join(" ")
        );
    }
    for scored in &series.times {
        time(scored, place(&scored.source), &mut chart);
    }
    for (source, anchor) in
        [(days.first(), "start"), (days.last().filter(|_| days.len() > 1), "end")]
    {
        if let Some(source) = source {
            let x = if anchor == "start" { LEFT } else { WIDTH - 4.0 };
            let day = source.at.date_naive().format("%-d %b %Y");
            let _ = writeln!(
                chart,
                "<text class=\"sum\" font-size=\"11\" text-anchor=\"{anchor}\" x=\"{x}\" y=\"140\">{day}</text>"
            );
        }
    }
    chart + "</svg>"
}

/// One time: discs for the numbers, a line over all of them, and the mean.
fn time(scored: &Scored, x: f64, chart: &mut String) {
    for (number, count) in scored.counts.iter().filter(|(_, count)| *count > 0) {
        let y = height(scored, exact(*number));
        let radius = 2.0 + exact(i64::try_from(*count).unwrap_or(0)).sqrt() * 2.2;
        let _ = writeln!(
            chart,
            "<circle fill=\"#2226a8\" fill-opacity=\".22\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\"><title>{number} ×{count}</title></circle>"
        );
    }
    let Some((low, high, mean)) = scored.three() else { return };
    let (top, bottom, middle) = (height(scored, high), height(scored, low), height(scored, mean));
    let (left, right) = (x - 4.0, x + 4.0);
    let _ = writeln!(
        chart,
        "<path class=\"range\" fill=\"none\" stroke=\"#000\" d=\"M{x:.1} {top:.1}V{bottom:.1}M{left:.1} {top:.1}H{right:.1}M{left:.1} \
         {bottom:.1}H{right:.1}\"/>\n<rect class=\"mean\" fill=\"#2226a8\" x=\"{:.1}\" y=\"{:.1}\" width=\"9\" \
         height=\"3\"/>\n<text class=\"number\" font-size=\"11\" font-weight=\"600\" x=\"{:.1}\" y=\"{:.1}\">{mean:.1}</text>",
        x - 4.5,
        middle - 1.5,
        x + 7.0,
        middle + 4.0
    );
}

fn height(scored: &Scored, number: f64) -> f64 {
    BOTTOM - scored.share(number) * (BOTTOM - TOP)
}

/// The same in words, for whoever does not see it.
fn told(series: &Series) -> String {
    let times: Vec<String> = series
        .times
        .iter()
        .filter_map(|scored| {
            let day = scored.source.at.date_naive();
            Some(format!("{day}: {}, mean {:.1}", scored.ends_in_words()?, scored.mean()?))
        })
        .collect();
    format!("{}. {}", series.item, times.join("; "))
}

#[expect(clippy::cast_precision_loss, reason = "scores, and seconds to the width of a page")]
fn exact(number: i64) -> f64 {
    number as f64
}
