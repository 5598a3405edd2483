//! When the bell rings: once a step, as its time runs out, and as one phase of it follows another.

use crate::domain::id::Id;

/// What the bell of a running session waits for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bell {
    /// The step whose time runs.
    awaited: Option<Id>,
    /// The steps it has rung for.
    rung: Vec<Id>,
    /// The phase that is on.
    phase: Option<(Id, usize)>,
}

impl Bell {
    /// Whether it rings because a step has come to another phase.
    pub fn turns(&mut self, step: &Id, phase: usize) -> bool {
        let now = Some((step.clone(), phase));
        let before = std::mem::replace(&mut self.phase, now);
        before.is_some_and(|(before, earlier)| before == *step && earlier < phase)
    }

    /// Whether it rings now. It is told of the step that is on whenever anything happens; a step
    /// whose time was over when it came on never rings.
    pub fn strikes(&mut self, step: &Id, is_over: bool) -> bool {
        let was_awaited = self.awaited.as_ref() == Some(step);
        if is_over {
            self.awaited = None;
            if was_awaited {
                self.rung.push(step.clone());
            }
            return was_awaited;
        }
        if !was_awaited {
            self.awaited = Some(step.clone()).filter(|step| !self.rung.contains(step));
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Bell;
    use crate::domain::id::Id;

    #[test]
    fn it_rings_once_a_step_as_the_time_runs_out() {
        let (one, two) = (Id::new("one"), Id::new("two"));
        let mut bell = Bell::default();
        let table = [
            // It was over already when the session was taken up again.
            (&two, true, false),
            (&one, false, false),
            (&one, false, false),
            (&one, true, true),
            (&one, true, false),
            // More minutes, and they run out too.
            (&one, false, false),
            (&one, true, false),
            // From one step to another and back.
            (&two, false, false),
            (&one, true, false),
            (&two, false, false),
            (&two, true, true),
            (&one, false, false),
            (&one, true, false),
        ];
        for (number, (step, is_over, rings)) in table.into_iter().enumerate() {
            assert_eq!(bell.strikes(step, is_over), rings, "row {number}");
        }
    }
}
