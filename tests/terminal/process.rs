//! What the system says about a running process.

use std::fs;
use std::path::Path;

/// What all threads of a process, or one of them, have cost so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    /// Nanoseconds on a processor.
    pub(crate) busy: u64,
    /// How often a thread was woken up.
    pub(crate) wakes: u64,
}

/// What the process has cost so far.
pub(crate) fn cost(pid: i32) -> Cost {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).expect("it runs").flatten();
    tasks.map(|task| cost_of(&task.path())).fold(Cost { busy: 0, wakes: 0 }, |sum, one| Cost {
        busy: sum.busy + one.busy,
        wakes: sum.wakes + one.wakes,
    })
}

/// How often its main thread was woken up so far.
pub(crate) fn wakes_of_main(pid: i32) -> u64 {
    cost_of(Path::new(&format!("/proc/{pid}/task/{pid}"))).wakes
}

fn cost_of(task: &Path) -> Cost {
    let read = |name: &str| fs::read_to_string(task.join(name)).unwrap_or_default();
    let busy = read("schedstat");
    let status = read("status");
    let wakes = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
    Cost {
        busy: busy.split(' ').next().and_then(|text| text.parse().ok()).unwrap_or(0),
        wakes: wakes.and_then(|text| text.trim().parse().ok()).unwrap_or(0),
    }
}
