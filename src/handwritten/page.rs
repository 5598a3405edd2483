//! A file as text, and the faults found in it so far.

use crate::domain::practice::Fault;
use crate::handwritten::{LARGEST_FILE, fault};
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::DeTable;

/// The most faults that are told of one file.
const MOST_FAULTS: usize = 50;

/// The text of one file.
pub(crate) struct Page<'a> {
    path: &'a Path,
    text: &'a str,
    faults: Vec<(usize, String)>,
}

impl<'a> Page<'a> {
    /// The file at `path`, whose content is `bytes`.
    ///
    /// # Errors
    /// If it is too big, or not text.
    pub(crate) fn new(path: &'a Path, bytes: &'a [u8]) -> Result<Self, Fault> {
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(fault(path, "the file is larger than 1 MiB; keep it below that"));
        }
        let text = std::str::from_utf8(bytes).map_err(|stop| {
            let before = bytes.get(..stop.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            let reason = "this line is not UTF-8 text; save the file as UTF-8";
            Fault { line: Some(line), ..fault(path, reason) }
        })?;
        Ok(Self { path, text, faults: Vec::new() })
    }

    /// The file's tables and values, unless its TOML is broken.
    pub(crate) fn parse(&mut self) -> Option<Spanned<DeTable<'a>>> {
        let (document, faults) = DeTable::parse_recoverable(self.text);
        let mut last_line = None;
        for fault in &faults {
            // What follows on the same line is mostly an echo of the first fault.
            let line = self.line(self.place(fault));
            if last_line != Some(line) {
                self.note_broken(fault);
            }
            last_line = Some(line);
            if self.faults.len() > MOST_FAULTS {
                break;
            }
        }
        faults.is_empty().then_some(document)
    }

    /// The text with blanks in the place of every line that is not TOML; each of them is noted.
    pub(crate) fn sound_lines(&mut self) -> String {
        let mut text = self.text.to_owned();
        loop {
            // One at a time: what follows may be an echo of the first fault.
            let Err(fault) = DeTable::parse(&text) else { return text };
            let line = self.line_around(self.place(&fault));
            let is_blank = text.get(line.clone()).is_none_or(|line| line.trim().is_empty());
            self.note_broken(&fault);
            if is_blank || self.faults.len() > MOST_FAULTS {
                // The fault is in no line alone, as where a long text has no end.
                return String::new();
            }
            text.replace_range(line.clone(), &" ".repeat(line.len()));
        }
    }

    fn note_broken(&mut self, fault: &toml::de::Error) {
        let near = self.near(fault.span());
        self.fault(self.place(fault), format!("this is not TOML: {}{near}", fault.message()));
    }

    fn place(&self, fault: &toml::de::Error) -> usize {
        fault.span().map_or(self.text.len(), |span| span.start)
    }

    /// Notes what is wrong at a byte of the text, and what would be right.
    pub(crate) fn fault(&mut self, at: usize, reason: impl Into<String>) {
        self.faults.push((at, reason.into()));
    }

    /// The faults in the order of their lines.
    pub(crate) fn faults(mut self) -> Vec<Fault> {
        let faults = std::mem::take(&mut self.faults);
        let mut faults: Vec<_> =
            faults.into_iter().map(|(at, reason)| (self.line(at), reason)).collect();
        faults.sort_by_key(|(line, _)| *line);
        let more = faults.len().saturating_sub(MOST_FAULTS);
        faults.truncate(MOST_FAULTS);
        let mut faults: Vec<_> = faults
            .into_iter()
            .map(|(line, reason)| Fault { file: self.path.into(), line: Some(line), reason })
            .collect();
        if more > 0 {
            let reason = format!("{more} more faults; put the first ones right and look again");
            faults.push(fault(self.path, reason));
        }
        faults
    }

    /// The piece of text that a fault is about, if there is one short enough to repeat.
    fn near(&self, span: Option<Range<usize>>) -> String {
        span.and_then(|span| self.text.get(span))
            .map(str::trim)
            .filter(|piece| !piece.is_empty() && piece.len() <= 40 && !piece.contains('\n'))
            .map(|piece| format!(", at `{piece}`"))
            .unwrap_or_default()
    }

    fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    /// The line that a byte stands in, without its end.
    fn line_around(&self, at: usize) -> Range<usize> {
        let bytes = self.text.as_bytes();
        let at = at.min(bytes.len());
        let is_break = |byte: &u8| *byte == b'\n';
        let (before, after) = bytes.split_at(at);
        let start = before.iter().rposition(is_break).map_or(0, |place| place + 1);
        let end = after.iter().position(is_break).map_or(bytes.len(), |place| at + place);
        start..end
    }
}
