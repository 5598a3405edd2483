//! The choice of what the room learns of who says what, in a box over the session.

use crate::app::screen::run::Run;
use crate::app::screen::run::names::CHOICES;
use crate::shown::Shown;
use crate::ui::frame::{below, passage};
use crate::ui::theme::Look;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{paint, put};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The columns of the short word at the left.
const LABEL: u16 = 11;

/// Draws the choice.
pub(super) fn draw(run: &Run, selected: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    const NOTE: &str = "Stricter goes for everything said in this step at once. Less strict goes \
        only for what is said from now on.";
    let theme = &look.theme;
    let names = run.sitting.step().map(|step| &step.names);
    let inner = Overlay { title: "Names in this step", body: &[], at_least: (62, 10) }
        .draw(area, buffer, look);
    let mut rest = inner;
    for (index, (choice, label, about)) in CHOICES.iter().enumerate() {
        let is_standing = names == Some(choice);
        let sign = if is_standing { look.symbols.done } else { " " };
        put(buffer, rest, (0, 0), &Shown::line(sign), theme.kept);
        put(buffer, rest, (2, 0), &Shown::line(label), theme.strong);
        let column = LABEL.min(rest.width);
        let text = Rect { x: rest.x + column, width: rest.width - column, ..rest };
        let left = passage(about, theme.text, 2, text, buffer, look);
        let height = left.y - rest.y;
        if index == selected {
            paint(buffer, Rect { height, ..rest }, theme.selected);
        }
        rest = below(rest, height);
    }
    passage(NOTE, theme.muted, 3, below(rest, 1), buffer, look);
}
