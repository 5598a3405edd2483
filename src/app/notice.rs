//! What the program says in its one place for messages.

use std::time::Duration;

/// A line that leaves by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub text: String,
    /// When it leaves, on the steady clock.
    pub until: Duration,
    /// Whether it matters, so that it stays when somebody goes on typing.
    pub matters: bool,
}

/// How long a line stays.
const STAYS: Duration = Duration::from_secs(6);

impl Notice {
    /// A line said at `steady`.
    pub fn new(text: impl Into<String>, steady: Duration) -> Self {
        let text = text.into();
        // Long sentences need longer to read: some fifteen letters a second.
        let reading = Duration::from_millis(text.chars().count() as u64 * 65);
        Self { text, until: steady + STAYS.max(reading), matters: false }
    }

    /// A line that matters: what went wrong.
    pub fn warning(text: impl Into<String>, steady: Duration) -> Self {
        let notice = Self::new(text, steady);
        Self { until: notice.until + STAYS, matters: true, ..notice }
    }
}
