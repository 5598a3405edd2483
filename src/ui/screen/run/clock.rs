//! The clock of the step: how much is left, small or for the back row, and the time nobody was here.

use crate::app::screen::run::Run;
use crate::domain::countdown::Left;
use crate::domain::length;
use crate::domain::moment::Moment;
use crate::domain::step::PlanStep;
use crate::domain::words::StepState;
use crate::shown::Shown;
use crate::ui::frame::{below, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::bar::Bar;
use crate::ui::widgets::big::Big;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::time::Duration;

/// The widest the bar is drawn, in columns.
const BAR: u16 = 44;

/// Draws the clock, in big digits or not; gives what is left below it.
pub(super) fn draw(
    run: &Run,
    step: &PlanStep,
    moment: Moment,
    is_big: bool,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Rect {
    if area.height == 0 {
        return area;
    }
    let left = run.sitting.clock.left(step.allotted(), moment.steady);
    let is_over = matches!(left, Left::Over(over) if over >= Duration::from_secs(1));
    let style = if is_over { look.theme.late } else { look.theme.strong };
    let remark = remark(run, step, is_over);
    let text = left.to_text();
    let mut line = Rect { height: 1, ..area };
    let mut column = 0;
    if is_big {
        let rest = Big { text: text.trim(), style, is_small: false }.draw(area, buffer, look);
        line = Rect { height: 1.min(rest.height), ..rest };
    } else {
        column = put(buffer, line, (0, 0), &Shown::line(&format!("{text:>6}")), style) + 2;
    }
    let bar =
        Rect { x: line.x + column, width: line.width.saturating_sub(column).min(BAR), ..line };
    let elapsed = run.sitting.clock.elapsed(moment.steady).as_secs();
    Bar { done: elapsed, whole: step.allotted().as_secs(), is_late: is_over }
        .draw(bar, buffer, look);
    put(buffer, line, (column + bar.width + 2, 0), &Shown::line(remark), style);
    let used = line.bottom() - area.y;
    away(run, below(area, used), buffer, look)
}

fn remark(run: &Run, step: &PlanStep, is_over: bool) -> &'static str {
    if step.state == StepState::Waiting {
        "not begun"
    } else if !run.sitting.clock.is_running() {
        "stopped"
    } else if is_over {
        "over time"
    } else {
        ""
    }
}

fn away(run: &Run, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let Some(away) = &run.sitting.away else { return area };
    let minutes = usize::try_from(length::minutes(away.length())).unwrap_or(0);
    let minutes = words::count(minutes, "minute", "minutes");
    let text = if away.counted {
        format!("Away {minutes}, counted in this step. Alt-k leaves it out again")
    } else {
        format!("Away {minutes}, left out of the clock. Alt-k counts it")
    };
    paragraph(&text, look.theme.warning, 1, area, buffer)
}
