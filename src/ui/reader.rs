//! The reader: a session as a document, to be read at leisure.

pub mod beside;
mod card;
mod found;
pub mod layout;
mod markdown;
mod own_page;
mod page;
mod passages;
mod summary;
mod words;

use crate::app::screen::reader::arrangement::Arrangement;
use crate::domain::transcript::Transcript;
use crate::ui::theme::Look;
use crate::ui::widgets::{paint, put_line};
pub use found::{Found, Mark};
pub use layout::{Heading, Layout};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A document that is set again only when the session, the width or the look has changed.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    layout: Layout,
    set_for: Option<(Transcript, Arrangement, u16, Look)>,
}

impl Reader {
    /// Nothing set yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The document of a session, arranged so, for a width of the screen.
    pub fn set(
        &mut self,
        transcript: &Transcript,
        arrangement: &Arrangement,
        width: u16,
        look: &Look,
    ) -> &Layout {
        let is_set = self.set_for.as_ref().is_some_and(|(text, how, at, with)| {
            *at == width && how == arrangement && with == look && text == transcript
        });
        if !is_set {
            self.layout = Layout::of(transcript, arrangement, width, look);
            self.set_for = Some((transcript.clone(), arrangement.clone(), width, look.clone()));
        }
        &self.layout
    }
}

/// Draws the document from line `scroll` on, with what was found marked, and says which line is
/// really the first: a page that would begin too far down ends with the last line.
pub fn draw(
    layout: &Layout,
    scroll: usize,
    found: &Found,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> usize {
    let area = area.intersection(buffer.area);
    paint(buffer, area, layout.ground);
    let height = usize::from(area.height);
    let first = scroll.min(layout.lines.len().saturating_sub(height));
    for (row, line) in (0..area.height).zip(layout.lines.iter().skip(first)) {
        put_line(buffer, area, row, line);
    }
    light(found, first, area, buffer, look);
    first
}

/// Lights what was found on a page of which line `first` is the first to be seen.
fn light(found: &Found, first: usize, area: Rect, buffer: &mut Buffer, look: &Look) {
    let height = usize::from(area.height);
    let begin = found.marks.partition_point(|mark| mark.line < first);
    for mark in found.marks.iter().skip(begin).take_while(|mark| mark.line < first + height) {
        let row = u16::try_from(mark.line - first).unwrap_or(u16::MAX);
        let place = Rect {
            x: area.x.saturating_add(mark.column),
            y: area.y.saturating_add(row),
            width: mark.width,
            height: 1,
        };
        paint(buffer, place.intersection(area), look.theme.matched);
    }
}

#[cfg(test)]
mod tests;
