//! The clock of the step: how much is left, small or for the back row, when a break is over, and the
//! time nobody was here.

use crate::app::screen::run::Run;
use crate::domain::agenda::back_at;
use crate::domain::countdown::Pace;
use crate::domain::length;
use crate::domain::moment::Moment;
use crate::domain::step::PlanStep;
use crate::domain::time;
use crate::domain::words::{Mode, StepState};
use crate::shown::Shown;
use crate::ui::frame::{below, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::widgets::bar::Bar;
use crate::ui::widgets::big::Big;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The widest the bar is drawn, in columns.
const BAR: u16 = 44;

/// The rows that a break's end in big digits needs, with what stands around it.
const BACK_ROWS: u16 = 7;

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
    let elapsed = run.sitting.clock.elapsed(moment.steady);
    let pace = Pace::of(step.allotted(), elapsed);
    let style = look.theme.clock(pace, look.theme.strong);
    let text = run.sitting.clock.left(step.allotted(), moment.steady).to_text();
    let mut rest = area;
    if step.mode == Mode::Break && !is_big {
        let back = time::clock(back_at(moment.wall, step.allotted(), elapsed));
        rest = back_line(&back, area, buffer, look);
    }
    let mut column = 0;
    if is_big {
        rest = Big { text: text.trim(), style, is_small: false }.draw(area, buffer, look);
    } else {
        column = put(buffer, rest, (0, 0), &Shown::line(&format!("{text:>6}")), style) + 2;
    }
    let line = Rect { height: 1.min(rest.height), ..rest };
    let bar =
        Rect { x: line.x + column, width: line.width.saturating_sub(column).min(BAR), ..line };
    Bar { done: elapsed.as_secs(), whole: step.allotted().as_secs(), pace }.draw(bar, buffer, look);
    let remark = Shown::line(remark(run, step, pace));
    put(buffer, line, (column + bar.width + 2, 0), &remark, style);
    let used = line.bottom() - area.y;
    away(run, below(area, used), buffer, look)
}

/// When everybody is back, large where there is room.
fn back_line(back: &str, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    let style = look.theme.strong;
    if area.height < BACK_ROWS {
        let text = Shown::line(&format!("Back at {back}"));
        put(buffer, area, (0, 0), &text, style);
        return below(area, 1);
    }
    put(buffer, area, (0, 0), &Shown::line("Back at"), look.theme.muted);
    below(Big { text: back, style, is_small: true }.draw(below(area, 1), buffer, look), 1)
}

fn remark(run: &Run, step: &PlanStep, pace: Pace) -> &'static str {
    if step.state == StepState::Waiting {
        "not begun"
    } else if !run.sitting.clock.is_running() {
        "stopped"
    } else {
        pace.words()
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
