//! Who is here, over a running session.

use crate::app::roll::{Roll, everybody};
use crate::domain::person::Person;
use crate::shown::Shown;
use crate::ui::screen::person_form;
use crate::ui::theme::Look;
use crate::ui::widgets::list::List;
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::put;
use crate::ui::widgets::writing_line::WritingLine;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// What is said of somebody who lives with the issue.
pub const LIVES: &str = "lives with it";

/// The list of who is coming or here.
pub struct PeopleList<'a> {
    /// What stands above it.
    pub title: &'a str,
    /// The line and what is selected.
    pub roll: &'a Roll,
    /// Who is here.
    pub present: &'a [Person],
    /// Whom the journal knows.
    pub known: &'a [Person],
    /// Whether what is most personal is left out, because the room may see it.
    pub is_veiled: bool,
}

/// Draws the list in a box; gives where the cursor stands.
pub fn draw(
    list: &PeopleList<'_>,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    let PeopleList { title, roll, present, known, is_veiled } = *list;
    if let Some(form) = &roll.form {
        return person_form::draw(form, area, buffer, look);
    }
    let theme = &look.theme;
    let people = everybody(present, known);
    let title = format!("{title}: {}", present.len());
    let rows = u16::try_from(people.len())
        .unwrap_or(u16::MAX)
        .clamp(1, area.height.saturating_sub(6).max(1));
    let inner =
        Overlay { title: &title, body: &[], at_least: (56, rows + 3) }.draw(area, buffer, look);
    let line = Rect { height: 1.min(inner.height), ..inner };
    let writing = WritingLine {
        editor: &roll.editor,
        label: "Name ›",
        hint: "several with commas; (organisation, role)",
        is_veiled: false,
        is_active: true,
    };
    let cursor = writing.draw(line, buffer, look);
    let body =
        Rect { y: inner.y + 2.min(inner.height), height: inner.height.saturating_sub(3), ..inner };
    if people.is_empty() {
        put(
            buffer,
            body,
            (0, 0),
            &Shown::line("Nobody is named yet. Names are optional."),
            theme.muted,
        );
        return cursor;
    }
    let row = |number: usize, width: u16| {
        let Some((person, is_here)) = people.get(number) else { return Line::default() };
        let sign = if *is_here { look.symbols.done } else { look.symbols.waiting };
        let about = [
            person.role.as_str(),
            person.organisation.as_str(),
            if person.lives_with && !is_veiled { LIVES } else { "" },
        ];
        let about = about.map(str::trim).into_iter().filter(|part| !part.is_empty());
        let about = about.collect::<Vec<_>>().join(", ");
        let name = Shown::line(&person.name).cut(usize::from(width) / 2);
        let rest = usize::from(width).saturating_sub(name.width() + 4);
        Line::from(vec![
            Span::styled(format!("{sign} "), if *is_here { theme.kept } else { theme.muted }),
            Span::styled(format!("{name}  "), if *is_here { theme.text } else { theme.muted }),
            Span::styled(Shown::line(&about).cut(rest).into_string(), theme.muted),
        ])
    };
    List { len: people.len(), selected: Some(roll.selected), first: None, row: &row }
        .draw(body, buffer, look);
    cursor
}
