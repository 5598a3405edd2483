//! Which machine and which process this is, as the names of drafts and the lock say it.

use rustix::io::Errno;
use rustix::process::{Pid, test_kill_process};

const LONGEST: usize = 40;

/// The machine's name, in `a-z`, `0-9` and `-` only; `host` if nothing of it is left.
pub fn name() -> String {
    clean(&gethostname::gethostname().to_string_lossy())
}

/// This process.
pub fn pid() -> u32 {
    std::process::id()
}

/// Whether a process of that number runs on this machine, whoever owns it.
pub fn is_alive(pid: u32) -> bool {
    let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) else {
        return false;
    };
    matches!(test_kill_process(pid), Ok(()) | Err(Errno::PERM))
}

fn clean(name: &str) -> String {
    let mut cleaned = String::new();
    for letter in name.chars().map(|letter| letter.to_ascii_lowercase()) {
        if letter.is_ascii_alphanumeric() {
            cleaned.push(letter);
        } else if !cleaned.is_empty() && !cleaned.ends_with('-') {
            cleaned.push('-');
        }
        if cleaned.len() == LONGEST {
            break;
        }
    }
    let cleaned = cleaned.trim_end_matches('-');
    if cleaned.is_empty() { "host".to_owned() } else { cleaned.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cleaned() {
        assert_eq!(clean("Amal's MacBook.local"), "amal-s-macbook-local");
        assert_eq!(clean("../../etc"), "etc");
        assert_eq!(clean("München"), "m-nchen");
        assert_eq!(clean("日本"), "host");
        assert_eq!(clean(""), "host");
        assert_eq!(clean(&"a".repeat(99)).len(), 40);
        assert_eq!(clean(&format!("{}-b", "a".repeat(39))), "a".repeat(39));
    }

    #[test]
    fn this_machine_has_a_fit_name() {
        let name = name();
        assert!(!name.is_empty() && name.len() <= 40);
        assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'));
    }

    #[test]
    fn this_process_is_alive_and_others_are_not() {
        assert!(is_alive(pid()));
        assert!(is_alive(1));
        assert!(!is_alive(0));
        assert!(!is_alive(u32::MAX));
        assert!(!is_alive(i32::MAX as u32));
    }
}
