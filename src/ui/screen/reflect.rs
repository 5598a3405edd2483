//! A page of one's own, and one small line below it:
//!
//! ```text
//!
//!            What did you see before anybody explained it?              the question
//!
//!            She put the papers away before he had finished, and        sheet
//!            nobody said anything.▏
//!
//!
//!  Yours alone · kept 10:18          Ctrl-N another   Esc home          below
//! ```

mod sheet;
mod topics;

use crate::app::keymap::{self, Binding, Layer};
use crate::app::model::{Model, Saving};
use crate::app::notes;
use crate::app::screen::reflect::Reflect;
use crate::app::screen::reflect::finding::Finding;
use crate::domain::moment::Moment;
use crate::domain::time;
use crate::shown::Shown;
use crate::ui::frame::{MARGIN, below, split_bottom, warnings};
use crate::ui::prose;
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::footer::Footer;
use crate::ui::widgets::put;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
pub(in crate::ui) use topics::draw as draw_topics;

/// From this height on a page has a wide margin above it.
const TALL: u16 = 30;

/// Draws the page.
pub fn draw(
    model: &Model,
    reflect: &Reflect,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let body = warnings(model, area, buffer, look);
    let (body, field) = foot(model, reflect, moment, body, buffer, look);
    let top = if body.height >= TALL { 3 } else { 1 };
    let (sheet, _) = split_bottom(below(body, top), 1);
    let measure = u16::try_from(look.measure).unwrap_or(u16::MAX);
    // One column is left over for the caret behind the last letter of a row.
    let columns = measure.min(sheet.width.saturating_sub(2 * MARGIN + 1)).max(1);
    let margin = sheet.width.saturating_sub(columns) / 2;
    let column = Rect { x: sheet.x + margin, width: columns + 1, ..sheet };
    let mut drawn = sheet::draw(reflect, model.practice.as_deref(), column, buffer, look);
    if reflect.finding.is_some() {
        drawn.cursor = field;
    }
    drawn
}

/// Draws what stands below the page; gives what is left above, and where words to be found are typed.
fn foot(
    model: &Model,
    reflect: &Reflect,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Option<Position>) {
    if let Some(notice) = &model.notice {
        return (say(&notice.text, area, buffer, look), None);
    }
    if reflect.is_bare && reflect.finding.is_none() && !reflect.has_figures {
        return (area, None);
    }
    let (rest, line) = split_bottom(area, 1);
    let inner = Rect { x: line.x + 1, width: line.width.saturating_sub(2), ..line };
    if let Some(finding) = &reflect.finding {
        return (rest, find(finding, inner, buffer, look));
    }
    let mut facts = vec!["Yours alone".to_owned()];
    facts.extend(saving(model).filter(|_| reflect.is_begun));
    if reflect.sitting.is_blank_page() {
        let waiting = notes::waiting(model).len();
        if waiting > 0 {
            let notes = words::count(waiting, "balcony note", "balcony notes");
            facts.push(format!("{notes}: Ctrl-L"));
        }
    }
    if reflect.has_figures {
        let minutes = reflect.sitting.time_spent(moment).as_secs() / 60;
        facts.push(words::count(reflect.words(), "word", "words"));
        facts.push(format!("{minutes} min"));
    }
    let facts = Shown::line(&facts.join(&format!(" {} ", look.symbols.between)));
    let end = put(buffer, inner, (0, 0), &facts, look.theme.muted);
    if !reflect.is_bare {
        keys(&[Layer::Page, Layer::Everywhere], end, inner, buffer, look);
    }
    (rest, None)
}

fn saving(model: &Model) -> Option<String> {
    match &model.saving {
        Saving::Untouched => None,
        Saving::Kept(at) => Some(format!("kept {}", time::clock(*at))),
        Saving::Saved(at) => Some(format!("saved {}", time::clock(*at))),
        Saving::Failed(_) => Some("not saved".to_owned()),
    }
}

/// The keys of these layers at the right end of a line of which `taken` columns have something
/// on them: as many as there is room for.
fn keys(layers: &[Layer], taken: u16, line: Rect, buffer: &mut Buffer, look: &Look) {
    let bindings = layers.iter().flat_map(|layer| keymap::bindings(*layer));
    let is_shown = |binding: &&Binding| binding.footer || binding.words == "help";
    let mut shown: Vec<(String, &Binding)> = bindings
        .filter(is_shown)
        .filter_map(|binding| Some((binding.keys.first()?.label(), binding)))
        .collect();
    loop {
        let pairs: Vec<(&str, &str)> =
            shown.iter().map(|(key, binding)| (key.as_str(), binding.words)).collect();
        let width = Footer { pairs: &pairs }.width();
        if width + taken + 2 <= line.width {
            let at = Rect { x: line.right() - width, width, ..line };
            Footer { pairs: &pairs }.draw(at, buffer, look);
            return;
        }
        let spare = shown.iter().rposition(|(_, binding)| binding.is_spare);
        let Some(place) = spare.or_else(|| shown.len().checked_sub(1)) else { return };
        shown.remove(place);
    }
}

fn find(finding: &Finding, line: Rect, buffer: &mut Buffer, look: &Look) -> Option<Position> {
    let count = finding.hits.len();
    let found = match (finding.editor.is_empty(), count) {
        (true, _) => String::new(),
        (false, 0) => "not on this page".to_owned(),
        (false, _) => format!("{} of {count}", finding.at + 1),
    };
    let found = Shown::line(&found);
    let width = u16::try_from(found.width()).unwrap_or(0);
    let room = line.width / 2;
    let field = Rect { width: room.saturating_sub(width + 2), ..line };
    let writing = WritingLine {
        editor: &finding.editor,
        label: "Find",
        hint: "words on this page",
        is_veiled: false,
        is_active: true,
    };
    let cursor = writing.draw(field, buffer, look);
    put(buffer, line, (room.saturating_sub(width), 0), &found, look.theme.muted);
    keys(&[Layer::PageFind], room, line, buffer, look);
    cursor
}

fn say(text: &str, area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    const ROWS: usize = 3;
    let width = usize::from(area.width.saturating_sub(2));
    let (rows, _) = prose::wrap_first(text, width, ROWS);
    let height = u16::try_from(rows.len()).unwrap_or(1).max(1);
    let (rest, foot) = split_bottom(area, height);
    for (row, text) in (0..height).zip(&rows) {
        put(buffer, foot, (1, row), text, look.theme.accent);
    }
    rest
}
