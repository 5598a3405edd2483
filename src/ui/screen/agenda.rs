//! The agenda over a running session: planned and actual times, to go to any step.

use crate::app::screen::run::Run;
use crate::domain::length;
use crate::domain::moment::Moment;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::screen::run::sign_and_style;
use crate::ui::theme::Look;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

const TITLE: usize = 26;

/// Draws the agenda in a box.
pub fn draw(
    run: &Run,
    selected: usize,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) {
    let theme = &look.theme;
    let agenda = run.sitting.agenda(moment);
    let title = format!(
        "Agenda: ends {}, planned {}",
        time::clock(agenda.ends),
        time::clock(agenda.planned_end)
    );
    let rows = u16::try_from(agenda.rows.len()).unwrap_or(u16::MAX);
    let inner = Overlay { title: &title, body: &[], at_least: (68, rows.saturating_add(1)) }
        .draw(area, buffer, look);
    let heads =
        format!("     {:<TITLE$}{:>8}{:>9}{:>9}{:>7}", "", "planned", "begins", "minutes", "ran");
    put(buffer, inner, (0, 0), &Shown::line(&heads), theme.muted);
    let body =
        Rect { y: inner.y + 1.min(inner.height), height: inner.height.saturating_sub(1), ..inner };
    let row = |number: usize, _width: u16| {
        let Some(row) = agenda.rows.get(number) else { return Line::default() };
        let (sign, style) = sign_and_style(row, look);
        // The marker of the selection looks like the sign of the step that is on.
        let sign = if row.current { look.symbols.dot } else { sign };
        let name = Shown::line(&row.title).cut(TITLE - 1);
        let gap = " ".repeat(TITLE - name.width());
        let begins = row.begins.map_or_else(|| "-".to_owned(), time::clock);
        let ran = match row.ran.as_secs() {
            0 => String::new(),
            1..60 => "<1".to_owned(),
            _ => length::minutes(row.ran).to_string(),
        };
        Line::from(vec![
            Span::styled(format!("{sign} "), style),
            Span::styled(name.into_string(), style),
            Span::styled(gap, style),
            Span::styled(
                format!("{:>8}{begins:>9}{:>9}{ran:>7}", time::clock(row.planned), row.minutes),
                theme.muted,
            ),
        ])
    };
    List { len: agenda.rows.len(), selected: Some(selected), first: None, row: &row }
        .draw(body, buffer, look);
}
