//! The people of a place.

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::journals;
use crate::app::screen::members::{Members, people};
use crate::domain::person::Person;
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head, inset, paragraph};
use crate::ui::screen::people::LIVES;
use crate::ui::screen::{person_form, words};
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::{List, MARGIN};
use crate::ui::widgets::put;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

const NOBODY: &str = "Nobody is named yet, and nobody has to be. Who is here in a workshop is \
    added to this list by itself; n adds somebody beforehand.";

/// Draws the list.
pub fn draw(
    model: &Model,
    members: &Members,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    let people = people(model, members);
    let name = journals::known(model, &members.journal)
        .map_or(members.journal.as_str(), |journal| journal.name.as_str());
    let left = format!(" {} {name}", look.symbols.between);
    let count = words::count(people.len(), "person", "people");
    let body = head(
        model,
        &[("People", theme.strong), (&left, theme.muted)],
        &[(&count, theme.muted)],
        area,
        buffer,
        look,
    );
    let body = below(foot(model, &members.layers(), body, buffer, look), 1);
    let list = below(body, 1);
    if people.is_empty() {
        let measure = inset(body);
        let measure = Rect { width: measure.width.min(72), ..measure };
        paragraph(NOBODY, theme.muted, 3, measure, buffer);
    } else {
        let columns = columns(people, body.width.saturating_sub(MARGIN));
        let heads = cells(HEADS, columns).concat();
        put(buffer, body, (MARGIN, 0), &Shown::line(&heads), theme.muted);
        let row = |number: usize, _width: u16| {
            let person = people.get(number);
            person.map_or_else(Line::default, |person| person_row(person, columns, look))
        };
        let selected = members.selected.min(people.len() - 1);
        List { len: people.len(), selected: Some(selected), first: None, row: &row }
            .draw(list, buffer, look);
    }
    let cursor = members.form.as_ref().and_then(|form| person_form::draw(form, body, buffer, look));
    let extent = Extent { page: usize::from(list.height), rows: people.len(), ..Extent::default() };
    Drawn { cursor, extent }
}

const HEADS: [&str; 3] = ["Name", "Organisation", "Role"];

/// How wide name, organisation and role are: as wide as they need to be while there is room.
fn columns(people: &[Person], width: u16) -> [usize; 3] {
    const GAP: usize = 3;
    let needed = |number: usize| {
        let texts = people.iter().map(|person| {
            let text = [&person.name, &person.organisation, &person.role][number];
            Shown::line(text).cut(usize::from(width)).width()
        });
        texts.max().unwrap_or(0).max(HEADS[number].len()) + GAP
    };
    let room = usize::from(width).saturating_sub(LIVES.len() + 1);
    let name = needed(0).min(room * 2 / 5);
    let role = needed(2).min((room - name) / 2);
    let organisation = needed(1).min(room - name - role);
    [name, organisation, role]
}

fn cells(texts: [&str; 3], columns: [usize; 3]) -> [String; 3] {
    let mut cells = [String::new(), String::new(), String::new()];
    for ((cell, text), column) in cells.iter_mut().zip(texts).zip(columns) {
        let shown = Shown::line(text).cut(column.saturating_sub(3));
        let gap = column.saturating_sub(shown.width());
        *cell = format!("{shown}{}", " ".repeat(gap));
    }
    cells
}

fn person_row(person: &Person, columns: [usize; 3], look: &Look) -> Line<'static> {
    let theme = &look.theme;
    let texts = [person.name.as_str(), &person.organisation, &person.role];
    let [name, organisation, role] = cells(texts, columns);
    Line::from(vec![
        Span::styled(name, theme.text),
        Span::styled(organisation, theme.muted),
        Span::styled(role, theme.muted),
        Span::styled(if person.lives_with { LIVES } else { "" }, theme.accent),
    ])
}
