//! A page that needs nothing but itself: opened in any browser, printed on paper.

use crate::domain::session::Session;
use crate::domain::tally::{Tally, tallies};
use crate::domain::visible::Viewer;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html::push_html};
use std::fmt::Write as _;

/// How the page looks, on a screen and on paper.
const STYLE: &str = include_str!("../../assets/export/page.css");
/// The columns of a chart: what was asked, then one for each answer.
const LABEL: usize = 260;
const ANSWER: usize = 56;
const ROW: usize = 30;

/// Documents in Markdown as one page of HTML, the charts of their sessions behind them.
pub fn html(title: &str, documents: &[(String, &Session)], viewer: Viewer) -> String {
    let mut body = String::new();
    for (place, (markdown, session)) in documents.iter().enumerate() {
        if place > 0 {
            body.push_str("<hr>\n");
        }
        body.push_str(&set(markdown));
        body.push_str(&charts(session, viewer));
    }
    page(title, &body)
}

/// A whole page.
pub(super) fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta \
         name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        escaped(title)
    )
}

/// Markdown as HTML. What people wrote stays text: no markup of theirs, no pictures from elsewhere,
/// and links only to pages and addresses.
pub(super) fn set(markdown: &str) -> String {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH);
    let safe = events.filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::Image { .. }) | Event::End(pulldown_cmark::TagEnd::Image) => None,
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if is_safe(&dest_url) { dest_url } else { CowStr::from("#") };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        other => Some(other),
    });
    let mut page = String::new();
    push_html(&mut page, safe);
    page
}

fn is_safe(address: &str) -> bool {
    let lower = address.trim().to_ascii_lowercase();
    ["http://", "https://", "mailto:", "#"].iter().any(|start| lower.starts_with(start))
}

/// What was counted in a session, a chart for each step.
pub(super) fn charts(session: &Session, viewer: Viewer) -> String {
    let mut page = String::new();
    for step in &session.plan {
        let tallies = tallies(session, step, viewer);
        if tallies.is_empty() {
            continue;
        }
        let title = escaped(&step.title);
        let chart = chart(&step.title, &tallies);
        let _ = write!(page, "<figure>\n<figcaption>{title}</figcaption>\n{chart}</figure>\n");
    }
    page
}

/// One row for each thing, a disc for each answer, as large as often it was given.
fn chart(title: &str, tallies: &[Tally]) -> String {
    let most = tallies.iter().map(|tally| tally.marks.len()).max().unwrap_or(0);
    let (width, height) = (LABEL + most * ANSWER + 150, tallies.len() * ROW + 6);
    let label = escaped(title);
    let mut chart = format!(
        "<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" role=\"img\" aria-label=\"{label}\">\n"
    );
    for (row, tally) in tallies.iter().enumerate() {
        let middle = row * ROW + ROW / 2 + 3;
        let item = cut(if tally.item.is_empty() { title } else { &tally.item });
        let _ = writeln!(chart, "<text x=\"0\" y=\"{}\">{}</text>", middle + 5, escaped(&item));
        for (place, mark) in tally.marks.iter().enumerate() {
            let left = LABEL + place * ANSWER + ANSWER / 2;
            if mark.count > 0 {
                let radius = (5 + mark.count).min(ROW / 2);
                let _ = writeln!(
                    chart,
                    "<circle cx=\"{left}\" cy=\"{middle}\" r=\"{radius}\"><title>{}: {}</title></circle>",
                    escaped(&mark.answer),
                    mark.count
                );
            }
            let words = match (mark.answer.as_str(), mark.count) {
                ("", count) => count.to_string(),
                (answer, 0) => answer.to_owned(),
                (answer, count) => format!("{answer} ×{count}"),
            };
            let class = if mark.count > 0 { "given" } else { "none" };
            let _ = writeln!(
                chart,
                "<text class=\"{class}\" x=\"{left}\" y=\"{}\">{}</text>",
                middle + 4,
                escaped(&words)
            );
        }
        let _ = writeln!(
            chart,
            "<text class=\"sum\" x=\"{}\" y=\"{}\">{}</text>",
            LABEL + most * ANSWER + 10,
            middle + 5,
            escaped(&tally.sum)
        );
    }
    chart.push_str("</svg>\n");
    chart
}

/// As much of a label as its column holds.
fn cut(text: &str) -> String {
    const MOST: usize = 34;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}

pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn what_people_wrote_is_text_and_nothing_else() {
        let page = set("a <script>alert(1)</script> ![x](http://e/x.png) [y](javascript:z)");
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        assert!(!page.contains("javascript:") && page.contains("&lt;script&gt;"), "{page}");
    }
}
