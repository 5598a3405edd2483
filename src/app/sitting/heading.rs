//! What a session says of itself: its title, and when people meet next.

use super::Sitting;
use crate::domain::part::Part;
use crate::domain::session::Header;

impl Sitting {
    /// Notes when people meet next.
    pub fn set_next(&mut self, next: String) {
        let header = Header { next: Some(next), ..self.session.header.clone() };
        self.change(vec![Part::Header(header)], "the next date");
    }

    /// Gives the session another title.
    pub fn set_title(&mut self, title: String) {
        let header = Header { title, ..self.session.header.clone() };
        self.change(vec![Part::Header(header)], "the title");
    }
}
