//! A proposal for the rest: what each step takes now and would take, and when that ends.

use crate::app::screen::run::Run;
use crate::app::screen::run::replan::Replan;
use crate::domain::moment::Moment;
use crate::domain::replan::Way;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::frame::{below, split_bottom};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::list::{List, MARGIN};
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The columns inside the box.
const WIDTH: u16 = 62;
/// The columns of a step's minutes.
const MINUTES: usize = 24;

/// Draws the proposal in a box.
pub fn draw(
    run: &Run,
    replan: &Replan,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let ends = replan.ends(run, moment);
    let rows = u16::try_from(replan.slots.len()).unwrap_or(u16::MAX);
    let width = WIDTH.min(area.width.saturating_sub(6));
    let title = format!("The rest, to end at {}", time::clock(replan.end));
    let inner = Overlay { title: &title, body: &[], at_least: (width, rows.saturating_add(4)) }
        .draw(area, buffer, look);
    let mut column = MARGIN;
    for (way, name) in [(Way::Evenly, "All evenly"), (Way::LeavingOut, "Some left out")] {
        let is_on = way == replan.way;
        let style = if is_on { theme.accent_strong } else { theme.muted };
        let sign = if is_on { look.symbols.mark } else { look.symbols.waiting };
        column =
            put(buffer, inner, (column, 0), &Shown::line(&format!("{sign} {name}")), style) + 3;
    }
    let (list, foot) = split_bottom(below(inner, 2), 2);
    let row = |number: usize, width: u16| {
        let Some(slot) = replan.slots.get(number) else { return Line::default() };
        let room = usize::from(width).saturating_sub(MINUTES);
        let title = Shown::line(&slot.title).cut(room);
        let gap = " ".repeat(room.saturating_sub(title.width()));
        let is_changed = slot.is_left_out || slot.now != slot.was;
        let now = match slot.is_left_out {
            true => "left out".to_owned(),
            false => format!("{:>3} min", slot.now),
        };
        let arrow = if is_changed { look.symbols.right } else { " " };
        let now = if is_changed { now } else { String::new() };
        let remark = if slot.is_break { "break" } else { "" };
        let (name, number) = match (slot.is_left_out, is_changed) {
            (true, _) => (theme.muted, theme.muted),
            (false, true) => (theme.text, theme.strong),
            (false, false) => (theme.text, theme.text),
        };
        Line::from(vec![
            Span::styled(format!("{}{gap}", title.into_string()), name),
            Span::styled(format!("{:>3} min {arrow} ", slot.was), theme.muted),
            Span::styled(format!("{:<9}", if now.is_empty() { remark } else { &now }), number),
        ])
    };
    List { len: replan.slots.len(), selected: Some(replan.selected), first: None, row: &row }
        .draw(list, buffer, look);
    let off = time::minute(ends) - time::minute(replan.end);
    let minutes = words::count(usize::try_from(off.abs()).unwrap_or(0), "minute", "minutes");
    let (told, style) = match off {
        1.. => (format!("Ends {}, {minutes} too late still", time::clock(ends)), theme.late),
        0 => (format!("Ends {}", time::clock(ends)), theme.text),
        _ => (format!("Ends {}, with {minutes} to spare", time::clock(ends)), theme.text),
    };
    put(buffer, below(foot, 1), (MARGIN, 0), &Shown::line(&told), style);
}
