//! `balcony export --all`: a whole journal as one document.

use super::{digest, say_left_out, viewer};
use crate::cli::arguments::{Export, ExportFormat};
use crate::cli::output;
use crate::cli::place::Place;
use crate::domain::link::Links;
use crate::domain::visible::Viewer;
use crate::domain::words::JournalKind;
use crate::export::{Form, WholeJournal};
use crate::store::catalogue::catalogue;
use crate::store::survey::Survey;

/// Every session of a journal, or of the one in which a workshop ended last; one after the other is
/// read, written and forgotten again.
pub(super) fn text(place: &Place, slug: Option<&str>, wishes: &Export) -> anyhow::Result<String> {
    let viewer = viewer(wishes);
    let journal = digest::journal(place, slug)?;
    digest::refuse_own(&journal, wishes)?;
    let form = match wishes.format {
        ExportFormat::Md => Form::Markdown,
        ExportFormat::Html => Form::Html,
        ExportFormat::Csv => Form::Csv,
        ExportFormat::Json => Form::Json,
    };
    let mut whole = WholeJournal::new(&journal.name, viewer, form);
    let reader = if journal.kind == JournalKind::Personal { Viewer::Owner } else { Viewer::Room };
    let survey = Survey::new(&place.data);
    let rows = catalogue(&place.data).rows;
    let mut links = Links::default();
    let mut unread = 0;
    // The oldest first, so that a look finds what it looks at.
    for row in rows.iter().rev().filter(|row| row.key.journal == journal.slug) {
        match survey.session(&row.key, &row.path, |_| true) {
            Some(session) => {
                whole.take(&session, &links);
                links.take_all(&session, reader);
            }
            None => unread += 1,
        }
    }
    if unread > 0 {
        output::message(&format!(
            "{unread} that cannot be read is not in it; `balcony check` says which and why."
        ));
    }
    let (text, left_out) = whole.finish();
    say_left_out(left_out);
    Ok(text)
}
