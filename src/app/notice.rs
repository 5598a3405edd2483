//! What the program says in its one place for messages.

use crate::domain::practice::Fault;
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

/// What is said at the start about faults of the settings file, if it has any.
pub fn of_faults(faults: &[Fault]) -> Option<String> {
    let (first, more) = faults.split_first()?;
    let file = first.file.file_name().unwrap_or_default().to_string_lossy();
    let line = first.line.map(|line| format!(", line {line}")).unwrap_or_default();
    let more = match more.len() {
        0 => String::new(),
        more => format!(". And {more} more: `balcony check` names them all"),
    };
    Some(format!("In {file}{line}: {}{more}", first.reason))
}

#[cfg(test)]
mod tests {
    use super::of_faults;
    use crate::domain::practice::Fault;

    #[test]
    fn faults_are_said_in_one_line() {
        let fault = |line| Fault { file: "/a/config.toml".into(), line, reason: "no".into() };
        assert_eq!(of_faults(&[]), None);
        assert_eq!(of_faults(&[fault(None)]).unwrap(), "In config.toml: no");
        assert_eq!(of_faults(&[fault(Some(3))]).unwrap(), "In config.toml, line 3: no");
        assert_eq!(
            of_faults(&[fault(Some(3)), fault(Some(4)), fault(None)]).unwrap(),
            "In config.toml, line 3: no. And 2 more: `balcony check` names them all"
        );
    }
}
