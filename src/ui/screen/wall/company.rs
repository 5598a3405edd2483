//! Which phase is on, who is with whom, and who speaks after whom: for the back row where there is room.

use super::{LETTER, TALL};
use crate::domain::moment::Moment;
use crate::domain::wall::Wall;
use crate::ui::frame::below;
use crate::ui::prose;
use crate::ui::theme::Look;
use crate::ui::widgets::big::Big;
use crate::ui::widgets::together;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The groups in words, if all of them fit in big letters into so many columns and rows.
pub(super) fn big(
    wall: &Wall,
    moment: Moment,
    (width, height): (u16, u16),
    look: &Look,
) -> Vec<String> {
    let elapsed = wall.elapsed(moment.wall);
    let Some(draw) = wall.together.draw(elapsed) else { return Vec::new() };
    let groups: Vec<String> =
        draw.groups.iter().map(|group| wall.together.in_words(group, elapsed)).collect();
    let across = usize::from(width) / LETTER;
    let fits = |text: &String| text.is_ascii() && text.len() <= across;
    let down = usize::from(height / TALL);
    match !look.symbols.is_ascii() && groups.len() <= down && groups.iter().all(fits) {
        true => groups,
        false => Vec::new(),
    }
}

/// Draws groups in big letters; gives what is left below.
pub(super) fn draw_big(groups: &[String], area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let mut rest = area;
    for text in groups {
        rest =
            Big { text, style: look.theme.accent_strong, is_small: true }.draw(rest, buffer, look);
    }
    if groups.is_empty() { rest } else { below(rest, 1) }
}

/// Which phase is on, who is with whom, and who speaks after whom.
pub(super) fn rows(
    wall: &Wall,
    moment: Moment,
    width: usize,
    big: &[String],
    look: &Look,
) -> Vec<Line<'static>> {
    /// So many groups stand with a blank row between them.
    const FEW: usize = 6;
    let elapsed = wall.elapsed(moment.wall);
    let mut rows: Vec<Line<'static>> =
        together::phases(&wall.together, elapsed, look).into_iter().collect();
    let space = |rows: &mut Vec<Line<'static>>| {
        if !rows.is_empty() {
            rows.push(Line::default());
        }
    };
    if let Some(draw) = wall.together.draw(elapsed).filter(|_| big.is_empty()) {
        space(&mut rows);
        let groups = together::groups(&wall.together, draw, elapsed, width, look);
        let gaps = usize::from(groups.len() <= FEW);
        rows.extend(groups.into_iter().flat_map(|group| {
            std::iter::once(group).chain(std::iter::repeat_n(Line::default(), gaps))
        }));
        if gaps > 0 {
            rows.pop();
        }
    }
    if !wall.together.speaking.is_empty() {
        space(&mut rows);
        let text = format!("Speaking: {}", wall.together.speaking.join(", "));
        let wrapped = prose::wrap(&text, width.max(8)).into_iter();
        rows.extend(
            wrapped.map(|row| Line::from(Span::styled(row.into_string(), look.theme.strong))),
        );
    }
    rows
}
