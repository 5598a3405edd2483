//! A step looked for, to be put into a running session.

use crate::app::screen::run::Run;
use crate::app::screen::run::adding::{Adding, Offer, USUAL_MINUTES, offers};
use crate::domain::plan::title_and_minutes;
use crate::domain::practice::Practice;
use crate::shown::Shown;
use crate::ui::frame::below;
use crate::ui::theme::Look;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// The widest the box is inside, in columns.
const WIDTH: u16 = 76;
/// The most steps it shows at once.
const ROWS: u16 = 14;
/// The columns of a step's name.
const TITLE: usize = 30;

/// Draws the line and what is found; gives where the cursor stands.
pub fn draw(
    run: &Run,
    adding: &Adding,
    practice: Option<&Practice>,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    let theme = &look.theme;
    let text = adding.editor.text();
    let offers = offers(practice, text);
    let width = WIDTH.min(area.width.saturating_sub(6));
    let rows = ROWS.min(area.height.saturating_sub(5));
    // What is put in is still to come.
    let session = &run.sitting.session;
    let behind = adding.behind.max(session.current().unwrap_or(0));
    let behind = session.plan.get(behind).map_or("", |step| step.title.as_str());
    let title = format!("A step behind “{behind}”");
    let inner =
        Overlay { title: &title, body: &[], at_least: (width, rows + 2) }.draw(area, buffer, look);
    let writing = WritingLine {
        editor: &adding.editor,
        label: look.symbols.prompt,
        hint: "its name and minutes, or words to find one by",
        is_veiled: false,
        is_active: true,
    };
    let line = Rect { height: inner.height.min(1), ..inner };
    let cursor = writing.draw(line, buffer, look);
    let row = |number: usize, width: u16| {
        let (title, minutes, from) = match offers.get(number) {
            Some(Offer::Of(format, step)) => {
                (step.title.clone(), step.minutes, format!("{} {}", format.id, format.name))
            }
            Some(Offer::MadeUp) => {
                let (title, minutes) = title_and_minutes(text);
                let title = match title.is_empty() {
                    true => "A step of your own".to_owned(),
                    false => format!("“{title}”"),
                };
                (title, minutes.unwrap_or(USUAL_MINUTES), "a step of your own".to_owned())
            }
            None => return Line::default(),
        };
        let name = usize::from(width).saturating_sub(12).min(TITLE);
        let title = Shown::line(&title).cut(name);
        let gap = " ".repeat(name.saturating_sub(title.width()));
        let rest = usize::from(width).saturating_sub(name + 10);
        let is_blank = matches!(offers.get(number), Some(Offer::MadeUp));
        let style = if is_blank { theme.accent } else { theme.text };
        Line::from(vec![
            Span::styled(format!("{}{gap}", title.into_string()), style),
            Span::styled(format!("{minutes:>4} min  "), theme.muted),
            Span::styled(Shown::line(&from).cut(rest).into_string(), theme.muted),
        ])
    };
    List { len: offers.len(), selected: Some(adding.selected), first: None, row: &row }.draw(
        below(inner, 2),
        buffer,
        look,
    );
    cursor
}
