//! Home. In a wide terminal two columns, in a narrow one a single column.

use crate::app::gathering::Waiting;
use crate::app::model::Model;
use crate::app::msg::Extent;
use crate::app::noting::Noting;
use crate::app::screen::home::{Home, Item, items};
use crate::domain::catalogue::{Row, RowContent, Summary};
use crate::domain::meeting;
use crate::domain::moment::Moment;
use crate::domain::practice::Practice;
use crate::domain::prepared::Prepared;
use crate::domain::words::{EntryKind, SessionKind};
use crate::shown::Shown;
use crate::ui::frame::{below, foot, head, inset, paragraph, split_bottom};
use crate::ui::screen::words;
use crate::ui::theme::Look;
use crate::ui::view::Drawn;
use crate::ui::widgets::rule::Rule;
use crate::ui::widgets::writing_line::WritingLine;
use crate::ui::widgets::{paint, put};
use crate::wrap::columns;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// From this width on there are two columns.
const TWO_COLUMNS: u16 = 96;

/// Draws Home.
pub fn draw(
    model: &Model,
    home: &Home,
    moment: Moment,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> Drawn {
    let theme = &look.theme;
    // Which journal it is may only be known once the sessions are listed.
    let name = if model.is_journal_chosen { model.journal.name.as_str() } else { "" };
    let journal = format!("   {name}");
    let day = look.dates.day(moment.wall.date_naive());
    let body = head(
        model,
        &[("Balcony", theme.accent_strong), (&journal, theme.muted)],
        &[
            (if model.settings.discreet { "discreet   " } else { "" }, theme.muted),
            (&day, theme.muted),
        ],
        area,
        buffer,
        look,
    );
    let mut body = foot(model, &home.layers()[..1], body, buffer, look);
    let mut cursor = None;
    if let Some(note) = &home.note {
        (body, cursor) = note_line(note, body, buffer, look);
    }
    let body = inset(body);
    let items = items(model, moment);
    let selected = home.selected.min(items.len().saturating_sub(1));
    let mut page = Page {
        model,
        items: &items,
        selected,
        moment,
        journal: &model.journal.slug,
        practice: model.practice.as_deref(),
        look,
    };
    let rest = below(body, 1);
    let has_prepared = model.journal.prepared.is_some();
    let is_first_run = model.catalogue.as_ref().is_some_and(|catalogue| catalogue.rows.is_empty());
    let has_sessions =
        items.iter().any(|item| matches!(item, Item::Continue(..) | Item::Recent(_)));
    let rest = if is_first_run && !has_prepared {
        welcome(rest, buffer, look)
    } else if has_sessions || has_prepared || model.catalogue.is_none() {
        page.continues(rest, buffer)
    } else {
        new_place(rest, buffer, look)
    };
    let rest = if rest.width >= TWO_COLUMNS {
        let half = rest.width / 2;
        let left = Rect { width: half - 2, ..rest };
        let right = Rect { x: rest.x + half, width: rest.width - half, ..rest };
        let left = page.begin(left, buffer);
        let right = page.waiting(right, buffer);
        let right = page.recent(right, buffer);
        below(rest, rest.height - left.height.min(right.height))
    } else {
        let rest = page.begin(rest, buffer);
        let rest = page.waiting(rest, buffer);
        page.recent(rest, buffer)
    };
    question(model, below(rest, 1), buffer, look);
    let wide = rest.width >= TWO_COLUMNS;
    Drawn { cursor, extent: Extent { wide, ..Extent::default() } }
}

/// Draws the note being typed; gives what is left above it, and where the cursor stands.
fn note_line(
    note: &Noting,
    area: Rect,
    buffer: &mut Buffer,
    look: &Look,
) -> (Rect, Option<Position>) {
    const ROWS: u16 = 6;
    let label = format!(" Balcony note {}", look.symbols.prompt);
    let line = WritingLine {
        editor: &note.sitting.editor,
        label: &label,
        hint: "what you noticed, for your eyes only; #tags if you like",
        is_veiled: false,
        is_active: true,
    };
    let (rest, place) = split_bottom(area, line.height(area.width, ROWS) + 1);
    Rule::default().draw(place, buffer, look);
    (rest, line.draw(below(place, 1), buffer, look))
}

fn welcome(area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    const WHAT: &str = "For people who lead change together without being in charge of each other. \
        Balcony walks a team through a workshop, one question at a time, keeps what people say, \
        and brings it back next time. Everything stays in files on this computer.";
    let measure = Rect { width: area.width.min(measure(look)), ..area };
    let rest = paragraph(WHAT, look.theme.text, 5, measure, buffer);
    let rest = Rect { width: area.width, ..below(rest, 1) };
    let rest = paragraph(
        "Enter, and Enter again, begins a first workshop.",
        look.theme.muted,
        1,
        rest,
        buffer,
    );
    below(rest, 1)
}

/// What stands where sessions will be, in a journal that has none.
fn new_place(area: Rect, buffer: &mut Buffer, look: &Look) -> Rect {
    const WHAT: &str =
        "Nothing in this journal yet. w runs a first workshop, Tab goes to another journal.";
    let measure = Rect { width: area.width.min(measure(look).max(84)), ..area };
    let rest = paragraph(WHAT, look.theme.muted, 2, measure, buffer);
    below(Rect { width: area.width, ..rest }, 1)
}

fn question(model: &Model, area: Rect, buffer: &mut Buffer, look: &Look) {
    if model.question.is_empty() || area.height < 2 {
        return;
    }
    let rest = paragraph("A question for today", look.theme.muted, 1, area, buffer);
    let measure =
        Rect { x: rest.x + 2, width: rest.width.saturating_sub(2).min(measure(look)), ..rest };
    paragraph(&model.question, look.theme.strong, 3, measure, buffer);
}

/// The widest a text is set, in columns.
fn measure(look: &Look) -> u16 {
    u16::try_from(look.measure).unwrap_or(u16::MAX)
}

struct Page<'a> {
    model: &'a Model,
    items: &'a [Item<'a>],
    selected: usize,
    moment: Moment,
    journal: &'a str,
    practice: Option<&'a Practice>,
    look: &'a Look,
}

impl Page<'_> {
    fn row(&self, number: usize, texts: &[(&str, Style)], area: Rect, buffer: &mut Buffer) -> Rect {
        if area.height == 0 {
            return area;
        }
        let line = Rect { height: 1, ..area };
        let is_selected = number == self.selected;
        let mut column = 2;
        for (text, style) in texts {
            let room = usize::from(line.width.saturating_sub(column));
            column = put(buffer, line, (column, 0), &Shown::line(text).cut(room), *style);
        }
        if is_selected {
            paint(buffer, line, self.look.theme.selected);
            put(
                buffer,
                line,
                (0, 0),
                &Shown::line(self.look.symbols.now),
                self.look.theme.selected,
            );
        }
        below(area, 1)
    }

    fn heading(&self, text: &str, area: Rect, buffer: &mut Buffer) -> Rect {
        paragraph(text, self.look.theme.muted, 1, area, buffer)
    }

    fn continues(&mut self, area: Rect, buffer: &mut Buffer) -> Rect {
        let theme = &self.look.theme;
        let mut rest = area;
        for (number, item) in self.items.iter().enumerate() {
            let (word, title, about) = match item {
                Item::Continue(row, summary) => {
                    let where_left = left_at(summary, self.moment, self.look);
                    // What a page is called is nobody else's where a team looks on.
                    let is_here = row.key.journal == self.journal && !self.model.hides(&row.key);
                    let title = if is_here { summary.title.as_str() } else { "A page of your own" };
                    ("Continue   ", title.to_owned(), where_left)
                }
                Item::Next(row, next) => {
                    let said = row.summary().map_or("", |summary| summary.title.as_str());
                    let day = meeting::in_words(next, self.look.dates);
                    ("We meet    ", day, format!("   said in {said}"))
                }
                Item::Prepared(prepared) => {
                    let (title, about) = self.prepared(prepared);
                    ("Prepared   ", title, about)
                }
                _ => continue,
            };
            let texts = [
                (word, theme.accent_strong),
                (title.as_str(), theme.strong),
                (about.as_str(), theme.muted),
            ];
            rest = self.row(number, &texts, rest, buffer);
        }
        if rest.y > area.y { below(rest, 1) } else { rest }
    }

    /// What was prepared: its title, and what is known of it.
    fn prepared(&self, prepared: &Prepared) -> (String, String) {
        let format = self.practice.and_then(|practice| practice.format(&prepared.format));
        let name = format.map_or("A workshop", |format| format.name.as_str());
        let title = if prepared.title.is_empty() { name } else { &prepared.title };
        let mut about = Vec::new();
        if title != name {
            about.push(name.to_owned());
        }
        let now = self.moment.wall;
        about.extend(
            prepared.begins.map(|begins| words::day_and_clock(begins, now, self.look.dates)),
        );
        if !prepared.people.is_empty() {
            about.push(words::count(prepared.people.len(), "person", "people"));
        }
        let between = format!(" {} ", self.look.symbols.between);
        (title.to_owned(), format!("   {}", about.join(&between)))
    }

    fn begin(&mut self, area: Rect, buffer: &mut Buffer) -> Rect {
        let theme = &self.look.theme;
        let mut rest = self.heading("Begin", area, buffer);
        for (number, item) in self.items.iter().enumerate() {
            let (key, words) = match item {
                Item::Workshop => ("w  ", "Run a workshop"),
                Item::Reflect => ("j  ", "Write a reflection"),
                Item::Note => ("b  ", "Balcony note"),
                Item::Review => ("r  ", "Review past sessions"),
                Item::Threads => ("t  ", "Threads"),
                Item::Library => ("l  ", "Library"),
                _ => continue,
            };
            if *item == Item::Review {
                rest = self.heading("Look back", below(rest, 1), buffer);
            }
            rest = self.row(number, &[(key, theme.key), (words, theme.text)], rest, buffer);
        }
        below(rest, 1)
    }

    fn waiting(&mut self, area: Rect, buffer: &mut Buffer) -> Rect {
        if !self.items.iter().any(|item| matches!(item, Item::Waiting(_))) {
            return area;
        }
        let mut rest = self.heading("Waiting for you", area, buffer);
        for (number, item) in self.items.iter().enumerate() {
            if let Item::Waiting(waiting) = item {
                let texts = waiting_texts(self.model, waiting, self.moment, rest.width, self.look);
                let texts: Vec<(&str, Style)> =
                    texts.iter().map(|(text, style)| (text.as_str(), *style)).collect();
                rest = self.row(number, &texts, rest, buffer);
            }
        }
        below(rest, 1)
    }

    fn recent(&mut self, area: Rect, buffer: &mut Buffer) -> Rect {
        let has_recent = self.items.iter().any(|item| matches!(item, Item::Recent(_)));
        // A heading alone says nothing.
        if !has_recent || area.height < 2 {
            return area;
        }
        let mut rest = self.heading("Recently", area, buffer);
        for (number, item) in self.items.iter().enumerate() {
            if let Item::Recent(row) = item {
                let texts = recent_texts(self.model, row, self.look);
                let texts: Vec<(&str, Style)> =
                    texts.iter().map(|(text, style)| (text.as_str(), *style)).collect();
                rest = self.row(number, &texts, rest, buffer);
            }
        }
        rest
    }
}

fn left_at(summary: &Summary, moment: Moment, look: &Look) -> String {
    // Of a page nobody counts how far it is.
    let is_page = summary.kind == SessionKind::Reflection;
    let place = format!("step {} of {}", summary.step, summary.steps);
    let place = Some(place).filter(|_| !is_page);
    let left = summary.left;
    let left = left.map(|left| format!("left {}", words::ago(left, moment.wall, look.dates)));
    let facts: Vec<String> = place.into_iter().chain(left).collect();
    format!("   {}", facts.join(", "))
}

/// One thing that has a day in a row: what it is, what it says and whose it is, and the day.
fn waiting_texts(
    model: &Model,
    waiting: &Waiting,
    moment: Moment,
    width: u16,
    look: &Look,
) -> Vec<(String, Style)> {
    let theme = &look.theme;
    let today = moment.wall.date_naive();
    let day = match (waiting.due - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        _ => look.dates.near_day(waiting.due, today),
    };
    let day = match waiting.kind {
        EntryKind::Commitment => format!("by {day}"),
        _ => format!("look {day}"),
    };
    let kind = format!("{:<12}", waiting.kind.label());
    let owner = waiting.owner.as_ref();
    let owner = owner.map_or_else(String::new, |owner| {
        format!(" {} {}", look.symbols.between, Shown::line(owner).cut(12))
    });
    let fixed = columns(&kind) + columns(&owner) + columns(&day) + 5;
    let room = usize::from(width).saturating_sub(fixed).max(8);
    let text = if model.hides(&waiting.key) { "Something of your own" } else { &waiting.text };
    let text = Shown::line(text).cut(room);
    let blanks = " ".repeat(room - text.width().min(room) + 2);
    let style = if waiting.due <= today { theme.warning } else { theme.muted };
    vec![
        (kind, theme.muted),
        (text.into_string(), theme.text),
        (owner, theme.muted),
        (format!("{blanks}{day}"), style),
    ]
}

/// One past session in a row: day, kind, title, people, length.
fn recent_texts(model: &Model, row: &Row, look: &Look) -> Vec<(String, Style)> {
    let theme = &look.theme;
    match &row.content {
        RowContent::Readable(summary) => {
            let day = look.dates.recent_day_in_column(summary.started.date_naive());
            let mut about = String::new();
            if summary.people > 0 {
                about.push_str(&format!(
                    " {} {}",
                    look.symbols.between,
                    words::count(summary.people, "person", "people")
                ));
            }
            if let Some(length) = words::length(summary) {
                about.push_str(&format!(" {} {length}", look.symbols.between));
            }
            vec![
                (format!("{day}  "), theme.muted),
                (format!("{:<12}", words::kind(&summary.kind)), theme.muted),
                (model.title(&row.key, &summary.title).into_owned(), theme.text),
                (about, theme.muted),
            ]
        }
        RowContent::Damaged(reason) => {
            vec![("Cannot be read  ".into(), theme.warning), (reason.clone(), theme.muted)]
        }
    }
}
