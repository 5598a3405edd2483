//! What a look may find, to be chosen by its digit.

use crate::app::screen::run::Run;
use crate::app::screen::run::look::Choosing;
use crate::app::sitting::first_words;
use crate::domain::visible::{Viewer, Visibility, visible};
use crate::ui::theme::Look;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the choice in a box.
pub(super) fn draw(run: &Run, choosing: &Choosing, area: Rect, buffer: &mut Buffer, look: &Look) {
    let session = &run.sitting.session;
    let verdicts = choosing.verdicts(run);
    // Only what everybody may read stands on a screen that they may see.
    let entry = session.entry(&choosing.of);
    let entry = entry.filter(|entry| visible(session, entry, Viewer::Room) == Visibility::Shown);
    let title = match entry {
        Some(entry) => format!("A look at “{}”", first_words(entry.text())),
        None => "A look".to_owned(),
    };
    let rows = u16::try_from(verdicts.len()).unwrap_or(u16::MAX);
    let inner =
        Overlay { title: &title, body: &[], at_least: (56, rows + 2) }.draw(area, buffer, look);
    let body =
        Rect { y: inner.y + 1.min(inner.height), height: inner.height.saturating_sub(2), ..inner };
    let row = |number: usize, _width: u16| {
        let Some(verdict) = verdicts.get(number) else { return Line::default() };
        Line::from(vec![
            Span::styled(format!("{}  ", number + 1), look.theme.key),
            Span::styled(format!("{:<16}", verdict.word), look.theme.text),
            Span::styled(verdict.meaning, look.theme.muted),
        ])
    };
    List { len: verdicts.len(), selected: Some(choosing.selected), first: None, row: &row }
        .draw(body, buffer, look);
}
