//! A content file as text, and the faults found in it so far.

use crate::content::LARGEST_FILE;
use crate::domain::practice::Fault;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::DeTable;

/// The most faults that are told of one file.
const MOST_FAULTS: usize = 50;

/// The text of one file.
pub(super) struct Page<'a> {
    path: &'a Path,
    text: &'a str,
    faults: Vec<(usize, String)>,
}

impl<'a> Page<'a> {
    /// The file at `path`, whose content is `bytes`.
    ///
    /// # Errors
    /// If it is too big, or not text.
    pub(super) fn new(path: &'a Path, bytes: &'a [u8]) -> Result<Self, Fault> {
        let fault = |line, reason: &str| Fault { file: path.into(), line, reason: reason.into() };
        if bytes.len() as u64 > LARGEST_FILE {
            return Err(fault(None, "the file is larger than 1 MiB; keep it below that"));
        }
        let text = std::str::from_utf8(bytes).map_err(|stop| {
            let before = bytes.get(..stop.valid_up_to()).unwrap_or_default();
            let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
            fault(Some(line), "this line is not UTF-8 text; save the file as UTF-8")
        })?;
        Ok(Self { path, text, faults: Vec::new() })
    }

    /// The file's tables and values, unless its TOML is broken.
    pub(super) fn parse(&mut self) -> Option<Spanned<DeTable<'a>>> {
        let (document, faults) = DeTable::parse_recoverable(self.text);
        let mut last_line = None;
        for fault in &faults {
            let at = fault.span().map_or(self.text.len(), |span| span.start);
            // What follows on the same line is mostly an echo of the first fault.
            let line = self.line(at);
            if last_line != Some(line) {
                let near = self.near(fault.span());
                self.fault(at, format!("this is not TOML: {}{near}", fault.message()));
            }
            last_line = Some(line);
            if self.faults.len() > MOST_FAULTS {
                break;
            }
        }
        faults.is_empty().then_some(document)
    }

    /// Notes what is wrong at a byte of the text, and what would be right.
    pub(super) fn fault(&mut self, at: usize, reason: impl Into<String>) {
        self.faults.push((at, reason.into()));
    }

    /// The faults in the order of their lines.
    pub(super) fn faults(mut self) -> Vec<Fault> {
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
            faults.push(Fault { file: self.path.into(), line: None, reason });
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
}
