//! What goes on from session to session, for others: one thread, or all of a kind.

mod csv;
mod json;
mod markdown;

use crate::domain::thread::{Followed, Overview};
use crate::domain::trend::{milestones, series};
use crate::domain::visible::Viewer;
use crate::export::drawing;
use crate::export::html::page;
use crate::export::json_text;

/// What is told, of which journal, and to whom.
#[derive(Clone, Copy, Debug)]
pub struct Account<'a> {
    /// What people call the journal.
    pub journal: &'a str,
    /// How everything stands there, as the viewer may read it.
    pub overview: &'a Overview,
    /// What is followed.
    pub followed: &'a Followed,
    /// For whom it is.
    pub viewer: Viewer,
}

impl Account<'_> {
    /// As a document in Markdown.
    pub fn markdown(&self) -> String {
        markdown::written(self)
    }

    /// As a page of HTML, with its charts in front.
    pub fn html(&self) -> String {
        let mut parts = markdown::parts(self);
        let end = parts.pop().unwrap_or_default();
        let mut body = parts.first().map(|head| crate::export::html::set(head)).unwrap_or_default();
        match self.followed {
            Followed::Scores => body.push_str(&drawing::spreads(&series(&self.overview.scores))),
            Followed::Way => body.push_str(&drawing::way(&milestones(self.overview))),
            _ => {}
        }
        for part in parts.iter().skip(1).chain([&end]) {
            body.push_str(&crate::export::html::set(part));
        }
        page(&self.title(), &body)
    }

    /// As a table, an entry in each row; and how many entries were left out.
    pub fn csv(&self) -> (String, usize) {
        (csv::table(self), self.left_out())
    }

    /// As JSON.
    pub fn json(&self) -> String {
        json_text(&json::value(self))
    }

    /// What stands above it.
    pub fn title(&self) -> String {
        self.followed.title(self.overview)
    }

    fn left_out(&self) -> usize {
        self.followed.left_out(self.overview)
    }
}
