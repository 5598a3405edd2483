//! The stories at hand, over a running session.

use crate::app::library::subject::Subject;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::stories::{Stories, fits_by};
use crate::shown::Shown;
use crate::ui::frame::{below, split_bottom};
use crate::ui::screen::library::leaf;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::{put, put_line};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Draws the story at hand, with what of the step it shows.
pub fn draw(
    model: &Model,
    stories: &Stories,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let (Some(practice), Some(run)) = (&model.practice, model.run()) else {
        return Drawn::default();
    };
    let shown = stories.shown(practice, &run.sitting);
    let at = stories.at.min(shown.len().saturating_sub(1));
    let Some(story) = shown.get(at) else { return Drawn::default() };
    let width = usize::from(area.width.saturating_sub(8)).min(look.measure);
    let lines = leaf::set_alone(practice, &Subject::Story(story.id.clone()), width, look).lines;
    let why = match fits_by(practice, &run.sitting, story).join(", ") {
        parts if parts.is_empty() => "Not about what this step works on".to_owned(),
        parts => format!("Fits this step: {parts}"),
    };
    let whole = if stories.is_all { "all" } else { "those that fit this step" };
    let title = format!("Story {} of {}, {whole}", at + 1, shown.len());
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(4);
    let rows = wanted.min(area.height.saturating_sub(2));
    let columns = u16::try_from(width).unwrap_or(u16::MAX);
    let inner =
        Overlay { title: &title, body: &[], at_least: (columns, rows) }.draw(area, buffer, look);
    put(buffer, inner, (0, 0), &Shown::line(&why).cut(width), look.theme.muted);
    let (body, foot) = split_bottom(below(inner, 2), 1);
    let page = usize::from(body.height);
    let first = stories.scroll.min(lines.len().saturating_sub(page));
    for (row, line) in (0..body.height).zip(lines.iter().skip(first)) {
        put_line(buffer, body, row, line);
    }
    let other = if stories.is_all { "a those that fit" } else { "a all" };
    let more = match first + page < lines.len() {
        true => format!("{} more   ", look.symbols.down),
        false => String::new(),
    };
    let keys = format!("{more}Enter asks its question   Tab next   {other}   Esc back");
    put(buffer, foot, (0, 0), &Shown::line(&keys), look.theme.muted);
    Drawn { cursor: None, extent: Extent { page, rows: lines.len(), ..Extent::default() } }
}
