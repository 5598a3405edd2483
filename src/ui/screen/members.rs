//! The people of a place.

use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::screen::journals;
use crate::app::screen::members::{Field, Form, Members, people};
use crate::domain::person::Person;
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head, inset, paragraph};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::list::{List, MARGIN};
use crate::ui::widgets::overlay::Overlay;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{paint, put};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

const NOBODY: &str = "Nobody is named yet, and nobody has to be. Who is here in a workshop is \
    added to this list by itself; n adds somebody beforehand.";

/// The columns of the form's labels.
const LABELS: u16 = 22;

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
    let cursor = members.form.as_ref().and_then(|form| draw_form(form, body, buffer, look));
    let extent = Extent { page: usize::from(list.height), rows: people.len(), ..Extent::default() };
    Drawn { cursor, extent }
}

const LIVES: &str = "lives with it";

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

/// The box in which somebody is described; gives where the cursor stands.
fn draw_form(form: &Form, area: Rect, buffer: &mut Buffer, look: &Look) -> Option<Position> {
    let theme = &look.theme;
    let title = if form.is_new { "Somebody new" } else { "What is known of them" };
    let inner = Overlay { title, body: &[], at_least: (64, 6) }.draw(area, buffer, look);
    let mut cursor = None;
    for (row, field) in (1..).zip(Field::ALL) {
        if row >= inner.height {
            break;
        }
        let is_on = field == form.field;
        let line = Rect { y: inner.y + row, height: 1, ..inner };
        let style = if is_on { theme.accent_strong } else { theme.muted };
        let marker = if is_on { look.symbols.now } else { " " };
        put(buffer, line, (0, 0), &Shown::line(&format!("{marker} {}", field.label())), style);
        let x = LABELS + 2;
        let value =
            Rect { x: line.x + x.min(line.width), width: line.width.saturating_sub(x), ..line };
        match form.editor(field) {
            Some(editor) => {
                let hint = if field == Field::Name { "" } else { "may stay empty" };
                let writing =
                    WritingLine { editor, label: "", hint, is_veiled: false, is_active: is_on };
                let place = writing.draw(value, buffer, look);
                cursor = if is_on { place } else { cursor };
            }
            None => draw_yes_or_no(form.lives_with, is_on, value, buffer, look),
        }
    }
    cursor
}

fn draw_yes_or_no(is_yes: bool, is_on: bool, area: Rect, buffer: &mut Buffer, look: &Look) {
    let theme = &look.theme;
    // The word stands below the other answers, its frame one column before.
    let area = Rect { x: area.x.saturating_sub(1), width: area.width.saturating_add(1), ..area };
    let word = if is_yes { " yes " } else { " no " };
    let style = if is_on { theme.text } else { theme.muted };
    let end = put(buffer, area, (0, 0), &Shown::line(word), style);
    if is_on {
        paint(buffer, Rect { width: end.min(area.width), height: 1, ..area }, theme.selected);
        put(buffer, area, (end + 2, 0), &Shown::line("Space changes it"), theme.muted);
    }
}
