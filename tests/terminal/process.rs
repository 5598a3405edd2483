//! What the system says about a running process.

use std::fs;

/// What all threads of a process have cost so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    /// Nanoseconds on a processor.
    pub(crate) busy: u64,
    /// How often a thread was woken up.
    pub(crate) wakes: u64,
}

/// What the process has cost so far.
pub(crate) fn cost(pid: i32) -> Cost {
    let mut cost = Cost { busy: 0, wakes: 0 };
    for task in fs::read_dir(format!("/proc/{pid}/task")).expect("it runs").flatten() {
        let read = |name: &str| fs::read_to_string(task.path().join(name)).unwrap_or_default();
        let busy = read("schedstat");
        cost.busy += busy.split(' ').next().and_then(|text| text.parse().ok()).unwrap_or(0);
        cost.wakes += read("status")
            .lines()
            .find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))
            .and_then(|text| text.trim().parse().ok())
            .unwrap_or(0);
    }
    cost
}
