//! A whole journal as one document, taken in session by session so that no more than one of them
//! is held at a time.

use crate::domain::link::Links;
use crate::domain::session::Session;
use crate::domain::time::{Time, day};
use crate::domain::transcript::Transcript;
use crate::domain::visible::{Viewer, visible};
use crate::domain::words::SessionKind;
use crate::export::csv::Table;
use crate::export::html::{charts, escaped, page, set};
use crate::export::left_out::LeftOut;
use crate::export::words::count;
use crate::export::{escape, json_text, json_with, markdown_with};
use crate::shown::Shown;

/// The word by which an export says what it is.
const FORMAT: &str = "balcony.journal";
/// The version of such exports that this program writes.
const VERSION: i64 = 1;

/// How it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// A page of HTML.
    Html,
    /// JSON.
    Json,
    /// A table of entries.
    Csv,
}

/// A journal that is being written.
pub struct WholeJournal {
    name: String,
    viewer: Viewer,
    form: Form,
    body: String,
    table: Table,
    contents: Vec<Content>,
    left_out: usize,
    own: usize,
}

/// A line of the contents.
struct Content {
    started: Time,
    title: String,
    about: String,
}

impl WholeJournal {
    /// A journal of which nothing is written yet.
    pub fn new(name: &str, viewer: Viewer, form: Form) -> Self {
        Self {
            name: name.to_owned(),
            viewer,
            form,
            body: String::new(),
            table: Table::default(),
            contents: Vec::new(),
            left_out: 0,
            own: 0,
        }
    }

    /// Takes in the next session. One of somebody's own, of which the viewer may read nothing, is only
    /// counted.
    pub fn take(&mut self, session: &Session, links: &Links) {
        let is_hidden = |entry| !visible(session, entry, self.viewer).shows_text();
        let is_own = session.header.kind != SessionKind::Workshop;
        if self.viewer == Viewer::Room && is_own && session.entries.iter().all(is_hidden) {
            self.own += 1;
            return;
        }
        self.left_out += LeftOut::of(&Transcript::of(session, self.viewer)).all();
        match self.form {
            Form::Markdown => {
                self.body.push_str("\n---\n\n");
                self.body.push_str(&markdown_with(session, &self.name, self.viewer, links));
            }
            Form::Html => {
                let number = self.contents.len() + 1;
                self.body.push_str(&format!("<section id=\"session-{number}\">\n"));
                self.body.push_str(&set(&markdown_with(session, &self.name, self.viewer, links)));
                self.body.push_str(&charts(session, self.viewer));
                self.body.push_str("</section>\n");
            }
            Form::Json => {
                let text = json_text(&json_with(session, self.viewer, links));
                let comma = if self.contents.is_empty() { "" } else { "," };
                self.body.push_str(comma);
                for line in text.trim_end().lines() {
                    self.body.push_str("\n    ");
                    self.body.push_str(line);
                }
            }
            Form::Csv => self.table.take(session, &self.name, self.viewer),
        }
        self.contents.push(content(session));
    }

    /// How many sessions it tells of.
    pub fn sessions(&self) -> usize {
        self.contents.len()
    }

    /// The document; and of a table, which has no end to say it at, how many entries it left out.
    pub fn finish(mut self) -> (String, usize) {
        match self.form {
            Form::Markdown => {
                let head = self.head_in_markdown();
                self.body.insert_str(0, &head);
                let end = format!("\n---\n\n{}\n", self.end());
                self.body.push_str(&end);
                (self.body, 0)
            }
            Form::Html => {
                let head = self.head_in_html();
                self.body.insert_str(0, &head);
                let end = set(&self.end());
                self.body.push_str(&end);
                (page(&self.name, &self.body), 0)
            }
            Form::Json => {
                let end = if self.contents.is_empty() { "" } else { "\n  " };
                let viewer = if self.viewer == Viewer::Owner { "owner" } else { "room" };
                let name = json_text(&self.name.as_str().into());
                let head = format!(
                    "{{\n  \"format\": \"{FORMAT}\",\n  \"version\": {VERSION},\n  \"viewer\": \
                     \"{viewer}\",\n  \"journal\": {},\n  \"sessions\": [",
                    name.trim_end()
                );
                self.body.insert_str(0, &head);
                self.body.push_str(&format!(
                    "{end}],\n  \"left_out\": {{\n    \"entries\": {},\n    \"own_sessions\": {}\n  \
                     }}\n}}\n",
                    self.left_out, self.own
                ));
                (self.body, 0)
            }
            Form::Csv => {
                let (table, left_out) = self.table.finish();
                (table, left_out)
            }
        }
    }

    fn head_in_markdown(&self) -> String {
        let mut head = format!("# {}\n\n{}\n", escape::line(&self.name), self.facts());
        for (number, content) in (1..).zip(&self.contents) {
            if let Some(month) = self.month_at(number - 1) {
                head.push_str(&format!("\n## {month}\n\n"));
            }
            let title = escape::line(&content.title);
            let day = day(content.started.date_naive());
            head.push_str(&format!("{number}. {day}: {title} ({})\n", content.about));
        }
        head
    }

    fn head_in_html(&self) -> String {
        let mut head = format!("<h1>{}</h1>\n", shown(&self.name));
        head.push_str(&format!("<p>{}</p>\n<nav>\n", self.facts()));
        for (number, content) in (1..).zip(&self.contents) {
            if let Some(month) = self.month_at(number - 1) {
                let end = if number > 1 { "</ol>\n" } else { "" };
                head.push_str(&format!("{end}<h2>{month}</h2>\n<ol start=\"{number}\">\n"));
            }
            let (day, title) = (day(content.started.date_naive()), shown(&content.title));
            head.push_str(&format!(
                "<li>{day}: <a href=\"#session-{number}\">{title}</a> ({})</li>\n",
                content.about
            ));
        }
        head.push_str(if self.contents.is_empty() { "</nav>\n" } else { "</ol>\n</nav>\n" });
        head
    }

    fn facts(&self) -> String {
        count(self.contents.len(), "session", "sessions") + ", the first one first."
    }

    /// The month above a session, where it is another one than that of the session before.
    fn month_at(&self, place: usize) -> Option<String> {
        let month = |place: usize| {
            self.contents.get(place).map(|one| one.started.format("%B %Y").to_string())
        };
        let before = place.checked_sub(1).and_then(month);
        month(place).filter(|own| before.as_ref() != Some(own))
    }

    /// What this reader does not get.
    fn end(&self) -> String {
        if self.viewer == Viewer::Owner {
            return "*This copy is for its owner. It holds everything, also what the room may not \
                    see.*"
                .to_owned();
        }
        let mut parts = Vec::new();
        if self.left_out > 0 {
            let entries = count(self.left_out, "entry", "entries");
            parts.push(format!("{entries} that not everybody may read"));
        }
        if self.own > 0 {
            parts.push(count(self.own, "session", "sessions") + " of somebody's own");
        }
        match parts.is_empty() {
            true => "*Nothing was left out.*".to_owned(),
            false => format!("*Left out in all: {}.*", parts.join(", and ")),
        }
    }
}

fn content(session: &Session) -> Content {
    let kind = match session.header.kind {
        SessionKind::Workshop => "workshop",
        SessionKind::Reflection => "reflection",
        SessionKind::Note => "note",
        SessionKind::Other(_) => "session",
    };
    let about = match session.people.len() {
        0 => kind.to_owned(),
        many => format!("{kind}, {}", count(many, "person", "people")),
    };
    let title = session.header.title.trim();
    let title = if title.is_empty() { "without a title" } else { title };
    Content { started: session.header.started, title: title.to_owned(), about }
}

/// Text of a title, safe in HTML.
fn shown(text: &str) -> String {
    escaped(Shown::line(text).as_str())
}
