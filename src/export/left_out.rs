//! How much a viewer does not get to read, and why.

use crate::domain::transcript::Transcript;
use crate::domain::words::Show;

/// Numbers of entries, and of lines.
pub(super) struct LeftOut {
    /// Those that are somebody's own or the facilitator's.
    pub(super) not_for_the_room: usize,
    /// Those of hidden steps that were never revealed.
    pub(super) not_revealed: usize,
    /// Those of steps that only ever show how many there are.
    pub(super) counted_only: usize,
    /// Lines that nobody has kept yet.
    pub(super) unfinished: usize,
}

impl LeftOut {
    /// How many in all.
    pub(super) fn all(&self) -> usize {
        self.not_for_the_room + self.not_revealed + self.counted_only + self.unfinished
    }

    /// What the transcript leaves out.
    pub(super) fn of(transcript: &Transcript) -> Self {
        let counted = |counts: bool| {
            let steps = transcript.steps.iter();
            steps
                .filter(|step| (step.show == Show::Counts) == counts)
                .map(|step| step.reading.counted)
                .sum()
        };
        Self {
            not_for_the_room: transcript.withheld,
            not_revealed: counted(false),
            counted_only: counted(true),
            unfinished: transcript.half_written,
        }
    }
}
