//! What goes on from session to session.

mod each_time;
mod offered;
mod wheel;

use crate::app::action::Action;
use crate::app::keymap::Binding;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::run::asking::Asked;
use crate::app::screen::threads::choosing::OF_THE_WAY;
use crate::app::screen::threads::hand::Hand;
use crate::app::screen::threads::laid::rows;
use crate::app::screen::threads::row::{Drawing, Paragraph, Piece, Row, Tone};
use crate::app::screen::threads::scores::BARS;
use crate::app::screen::threads::{Picture, ThreadsScreen, View};
use crate::domain::moment::Moment;
use crate::domain::trend::Series;
use crate::domain::verdict::{Verdict, verdicts};
use crate::shown::Shown;
use crate::ui::frame::{below, blank, foot_in_words, head, inset, paragraph, split_bottom};
use crate::ui::screen::looking;
use crate::ui::screen::run::hand::asked_hint;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::{List, MARGIN};
use crate::ui::widgets::rule::Rule;
use crate::ui::widgets::spread::Spread;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{put, put_line, width_of};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

/// From this width on what is told of a row stands beside the list.
const WIDE: u16 = 110;
/// The columns of a day in the chart of one thing.
const DAY: u16 = 9;
/// The most rows of a line being written.
const LINE: u16 = 6;
/// The columns of the word left of a paragraph.
const LABEL: u16 = 11;

/// Draws the screen.
pub fn draw(
    model: &Model,
    screen: &ThreadsScreen,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let name = format!(" {} {}", look.symbols.between, model.journal.name);
    let body =
        head(model, &[("Threads", theme.strong), (&name, theme.muted)], &[], area, buffer, look);
    let all = rows(model, screen, moment.wall.date_naive());
    let items: Vec<(usize, &Row)> = all
        .iter()
        .flat_map(|rows| rows.iter())
        .enumerate()
        .filter(|(_, row)| row.is_item())
        .collect();
    let item = items.get(screen.place(&items.iter().map(|(_, row)| *row).collect::<Vec<_>>()));
    let at = item.map(|(place, _)| *place);
    let (body, cursor) = foot(model, screen, item.map(|(_, row)| *row), body, buffer, look);
    tabs(screen, body, buffer, look);
    let body = below(body, 2);
    let empty = Drawn { cursor, extent: Extent::default() };
    let Some(all) = &all else {
        say("The sessions of this journal are being read.", body, buffer, look);
        return empty;
    };
    if all.is_empty() {
        say(screen.view.when_empty(), body, buffer, look);
        choices(screen, body, buffer, look);
        return empty;
    }
    let place = items.iter().position(|(row, _)| Some(*row) == at).unwrap_or(0);
    let view = screen.view;
    if view == View::Scores && screen.picture == Picture::EachTime {
        let page = each_time::draw(all, place, body, buffer, look);
        return Drawn { cursor, extent: Extent { page, rows: items.len(), ..empty.extent } };
    }
    if let Some(Drawing::Offers(offers, person)) =
        at.and_then(|at| all.get(at)).and_then(|row| row.drawing.as_ref())
    {
        let page = offered::draw(offers, *person, body, buffer, look);
        return Drawn { cursor, extent: Extent { page, rows: items.len(), ..empty.extent } };
    }
    let is_wheel = view == View::Scores && screen.picture == Picture::AtOnce;
    // Without room for the wheel the lines on one scale say the same.
    let is_drawn = body.width >= WIDE && !look.symbols.is_ascii();
    let (list, detail) = match is_wheel && !is_drawn {
        true => (body, Rect { height: 0, ..body }),
        false => parts(body, view),
    };
    let row = |number: usize, width: u16| {
        all.get(number).map_or_else(Line::default, |row| set(row, width, look))
    };
    List { len: all.len(), selected: at, first: None, row: &row }.draw(list, buffer, look);
    if let Some(row) = at.and_then(|at| all.get(at)) {
        match &row.drawing {
            Some(Drawing::Wheel(wheel, spoke)) => wheel::draw(wheel, *spoke, detail, buffer, look),
            Some(Drawing::EachTime(series)) => {
                let left = beside_chart(series, detail, buffer, look);
                tell(&row.detail, left, buffer, look);
            }
            _ => tell(&row.detail, detail, buffer, look),
        }
    }
    choices(screen, body, buffer, look);
    let page = usize::from(list.height);
    Drawn { cursor, extent: Extent { page, rows: items.len(), ..Extent::default() } }
}

/// Draws the keys that do something here, above them the line of a note; gives what is left above,
/// and where the cursor stands.
fn foot(
    model: &Model,
    screen: &ThreadsScreen,
    item: Option<&Row>,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Option<Position>) {
    let view = screen.view;
    let has_verdicts = item
        .and_then(|row| row.thread.as_ref())
        .is_some_and(|(_, kind)| !verdicts(kind).is_empty());
    let words = |binding: &Binding| match binding.action {
        Action::Workshop if view != View::Experiments || item.is_none() => "",
        Action::ShowOver if !matches!(view, View::Experiments | View::Commitments) => "",
        Action::Look if !has_verdicts => "",
        Action::Picture => screen.picture.next(view).map_or("", |next| next.words(view)),
        Action::New if view != View::Way => "",
        Action::Continue if !item.is_some_and(|row| row.can_reword) => "",
        _ => binding.words,
    };
    let layers = screen.layers();
    let Hand::Line(jotting) = &screen.hand else {
        let layers = if screen.hand.is_on_rows() { &layers[..] } else { &layers[..1] };
        return (foot_in_words(model, layers, &words, area, buffer, look), None);
    };
    let rest = foot_in_words(model, &layers[..1], &words, area, buffer, look);
    let label = format!(" {} {}", jotting.label(), look.symbols.prompt);
    let sitting = &jotting.sitting;
    let hint = match Asked::of(&sitting.kind) {
        Some(asked) => asked_hint(asked, jotting.entry(), &sitting.session),
        None => String::new(),
    };
    let line = WritingLine {
        editor: &sitting.editor,
        label: &label,
        hint: &hint,
        is_veiled: false,
        is_active: true,
    };
    let (rest, place) = split_bottom(rest, line.height(rest.width, LINE) + 1);
    Rule::default().draw(place, buffer, look);
    (rest, line.draw(below(place, 1), buffer, look))
}

/// Draws what can be chosen, where something is to be.
fn choices(screen: &ThreadsScreen, area: Rect, buffer: &mut Buffer, look: &Look) {
    let of_verdict = |verdict: &&'static Verdict| (verdict.word.to_owned(), verdict.meaning);
    match &screen.hand {
        Hand::Look(choosing) => {
            let title = format!("A look at “{}”", choosing.words);
            let choices: Vec<_> = choosing.verdicts().iter().map(of_verdict).collect();
            looking::draw(&title, &choices, choosing.selected, area, buffer, look);
        }
        Hand::Way(selected) => {
            let choices: Vec<_> =
                OF_THE_WAY.iter().map(|(kind, meaning)| (kind.label(), *meaning)).collect();
            looking::draw("To note", &choices, *selected, area, buffer, look);
        }
        Hand::Rows | Hand::Line(_) => {}
    }
}

fn say(text: &str, area: Rect, buffer: &mut Buffer, look: &Look) {
    let measure = inset(area);
    let measure = Rect { width: measure.width.min(72), ..measure };
    paragraph(text, look.theme.muted, 4, measure, buffer);
}

/// What can be followed, the view that is on in front.
fn tabs(screen: &ThreadsScreen, area: Rect, buffer: &mut Buffer, look: &Look) {
    let mut column = MARGIN;
    for view in View::ALL {
        let is_on = view == screen.view;
        let style = if is_on { look.theme.accent_strong } else { look.theme.muted };
        let style = if is_on { style.add_modifier(Modifier::UNDERLINED) } else { style };
        column = put(buffer, area, (column, 0), &Shown::line(view.name()), style) + 3;
    }
}

/// The list, and beside or below it what is told of the selected row.
fn parts(area: Rect, view: View) -> (Rect, Rect) {
    if area.width >= WIDE {
        // The names of what was scored are not to be cut.
        let twentieths = if view == View::Scores { 12 } else { 11 };
        let width = area.width * twentieths / 20;
        let list = Rect { width, ..area };
        let detail = Rect { x: area.x + width + 3, width: area.width - width - 4, ..area };
        return (list, detail);
    }
    let height = (area.height * 11 / 20).max(3).min(area.height);
    let list = Rect { height, ..area };
    (list, below(area, height))
}

fn set(row: &Row, width: u16, look: &Look) -> Line<'static> {
    let ends: Vec<(Shown, Tone)> =
        row.end.iter().map(|(text, tone)| (shown(text, look), *tone)).collect();
    let end_width: u16 = ends.iter().map(|(text, _)| width_of(text)).sum();
    let room = width.saturating_sub(end_width + 2 + u16::from(end_width > 0));
    let texts: Vec<(Shown, Tone)> =
        row.text.iter().map(|(text, tone)| (shown(text, look), *tone)).collect();
    let all: u16 = texts.iter().map(|(text, _)| width_of(text)).sum();
    // The longest piece gives way: a word before or behind it stays to be read.
    let longest = texts.iter().map(|(text, _)| width_of(text)).max().unwrap_or(0);
    let left = room.saturating_sub(all.saturating_sub(longest));
    let mut spans = Vec::new();
    let mut used: u16 = 0;
    for (text, tone) in texts {
        let is_longest = width_of(&text) == longest;
        let text = if is_longest { text.cut(usize::from(left)) } else { text };
        used += width_of(&text);
        spans.push(Span::styled(text.into_string(), style(tone, look)));
    }
    if end_width > 0 {
        let gap = width.saturating_sub(used + end_width + 2);
        spans.push(Span::raw(" ".repeat(usize::from(gap))));
        spans.extend(
            ends.into_iter()
                .map(|(text, tone)| Span::styled(text.into_string(), style(tone, look))),
        );
    }
    Line::from(spans)
}

/// A text as it is shown; where only plain letters can be, small bars are numbers, and what
/// stands on a scale is told apart.
fn shown(text: &str, look: &Look) -> Shown {
    if !look.symbols.is_ascii() {
        return Shown::line(text);
    }
    let plain = |letter: char| match BARS.iter().position(|bar| *bar == letter) {
        Some(place) => char::from_digit(u32::try_from(place + 1).unwrap_or(0), 10).unwrap_or('?'),
        None => match letter {
            '·' => '.',
            '○' => 'o',
            '●' => '@',
            other => other,
        },
    };
    Shown::line(&text.chars().map(plain).collect::<String>())
}

fn style(tone: Tone, look: &Look) -> Style {
    let theme = &look.theme;
    match tone {
        Tone::Plain => theme.text,
        Tone::Muted => theme.muted,
        Tone::Strong => theme.strong,
        Tone::Heading => theme.accent_strong,
        Tone::Due => theme.warning,
        Tone::New => theme.shared,
        Tone::Gone => theme.muted.add_modifier(Modifier::CROSSED_OUT),
    }
}

/// Draws how something was scored each time; gives what is left beside or below it.
fn beside_chart(series: &Series, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let is_below = is_below(area);
    if is_below {
        Rule::default().draw(area, buffer, look);
    }
    let area = if is_below { inset(below(area, 1)) } else { area };
    let name = Shown::line(&series.item).cut(usize::from(area.width));
    put(buffer, area, (0, 0), &name, look.theme.strong);
    let area = below(area, if is_below { 1 } else { 2 });
    let most = if is_below { area.width / 2 } else { area.width };
    let shown = usize::from((most.saturating_sub(Spread::MARGIN) / DAY).max(1));
    let skipped = series.times.len().saturating_sub(shown);
    let at: Vec<u16> = (0..).map(|place| place * DAY).take(series.times.len() - skipped).collect();
    let times: Vec<_> = at.iter().copied().zip(series.times.iter().skip(skipped)).collect();
    let columns = at.last().copied().unwrap_or(0) + DAY + Spread::MARGIN;
    let spread = Spread { times: &times };
    let height = spread.height();
    spread.draw(area, buffer, look);
    let days: Vec<_> = series.times.iter().skip(skipped).map(|one| &one.source).collect();
    each_time::days(&days, &at, below(area, height), buffer, look);
    if is_below {
        let rest = area.width.saturating_sub(columns + 2);
        return Rect { x: area.x + columns + 2, width: rest, ..area };
    }
    below(area, height + 3)
}

/// Whether what is told of a row stands below the list.
fn is_below(area: Rect) -> bool {
    area.width < WIDE && area.x == 0
}

/// What is told of the selected row.
fn tell(detail: &[Paragraph], area: Rect, buffer: &mut Buffer, look: &Look) {
    if area.height < 3 {
        return;
    }
    let is_below = is_below(area);
    if is_below {
        Rule::default().draw(area, buffer, look);
    }
    let area = if is_below { inset(below(area, 1)) } else { area };
    let has_labels = detail.iter().any(|paragraph| !paragraph.label.is_empty());
    let indent = if has_labels { LABEL } else { 0 };
    let mut rest = area;
    for paragraph in detail {
        if rest.height == 0 {
            let last = Rect { y: area.y + area.height - 1, height: 1, ..area };
            let more = Shown::line(&format!("{} more: Enter reads it there", look.symbols.down));
            blank(last, buffer, look);
            put(buffer, last, (0, 0), &more, look.theme.muted);
            return;
        }
        let is_whole = paragraph.label.is_empty() && paragraph.text.len() == 1;
        let is_title = is_whole && paragraph.text.iter().all(|(_, tone)| *tone == Tone::Strong);
        let indent = if is_title { 0 } else { indent };
        let label = Shown::line(&paragraph.label).cut(usize::from(LABEL - 1));
        put(buffer, rest, (0, 0), &label, look.theme.muted);
        let text = Rect {
            x: rest.x + indent.min(rest.width),
            width: rest.width.saturating_sub(indent),
            ..rest
        };
        let lines = wrapped(&paragraph.text, usize::from(text.width.max(8)), look);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).max(1);
        for (row, line) in (0..text.height).zip(&lines) {
            put_line(buffer, text, row, line);
        }
        rest = below(rest, height);
    }
}

/// Pieces of several tones, set in rows together.
fn wrapped(pieces: &[Piece], width: usize, look: &Look) -> Vec<Line<'static>> {
    let whole: String = pieces.iter().map(|(text, _)| text.as_str()).collect();
    let mut ends = Vec::new();
    let mut end = 0;
    for (text, tone) in pieces {
        end += text.len();
        ends.push((end, *tone));
    }
    let tone_at = |place: usize| {
        ends.iter().find(|(end, _)| place < *end).map_or(Tone::Plain, |(_, tone)| *tone)
    };
    crate::wrap::Rows::new(&whole, width)
        .map(|row| {
            let mut spans: Vec<Span<'static>> = Vec::new();
            let mut last = None;
            let text = whole.get(row.start..row.end).unwrap_or_default();
            for (at, letter) in text.char_indices() {
                let tone = tone_at(row.start + at);
                match spans.last_mut() {
                    Some(span) if last == Some(tone) => span.content.to_mut().push(letter),
                    _ => spans.push(Span::styled(letter.to_string(), style(tone, look))),
                }
                last = Some(tone);
            }
            for span in &mut spans {
                span.content = Shown::line(&span.content).into_string().into();
            }
            Line::from(spans)
        })
        .collect()
}
