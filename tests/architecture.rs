//! The shape of the program: who may use whom, who may touch the world, and how large a file may be.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test reads the sources, and fails if it cannot"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Every module below `src/`, and the modules that it may name. `main.rs` and `cli` may use everything.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("shown", &[]),
    ("fold", &[]),
    ("wrap", &["shown", "fold"]),
    ("domain", &["fold"]),
    ("handwritten", &["domain", "shown", "fold"]),
    ("content", &["domain", "handwritten", "shown", "fold"]),
    ("config", &["domain", "handwritten", "shown", "fold"]),
    ("store", &["domain", "shown", "fold"]),
    ("search", &["domain", "shown", "fold"]),
    ("export", &["domain", "shown", "fold"]),
    ("app", &["domain", "shown", "fold", "search", "wrap"]),
    ("demo", &["app", "content", "domain", "handwritten"]),
    ("ui", &["app", "domain", "shown", "fold", "search", "wrap"]),
    (
        "runtime",
        &[
            "app", "config", "content", "domain", "export", "fold", "search", "shown", "store",
            "ui", "wrap",
        ],
    ),
    (
        "cli",
        &[
            "app", "config", "content", "demo", "domain", "export", "fold", "runtime", "search",
            "shown", "store", "ui", "wrap",
        ],
    ),
];

/// Crates that only some modules may name: they draw, listen, or reach out.
const CRATES: [(&str, &[&str]); 10] = [
    // The keys that the keymap binds are crossterm's.
    ("crossterm", &["app", "runtime"]),
    ("ratatui", &["ui", "runtime"]),
    ("rustix", &["handwritten", "store", "runtime", "cli"]),
    ("signal_hook", &["runtime"]),
    ("clap", &["cli"]),
    ("getrandom", &["runtime", "cli"]),
    ("rand", &["runtime"]),
    ("directories", &["cli"]),
    ("gethostname", &["runtime"]),
    ("tempfile", &["cli"]),
];

/// What reaches out of the program, and who may do so.
const WORLD: [(&str, &[&str]); 8] = [
    ("std::fs", &["store", "runtime", "cli"]),
    ("std::thread", &["runtime"]),
    ("std::process", &["runtime", "cli"]),
    ("std::net", &[]),
    ("Instant::now", &["runtime"]),
    ("SystemTime", &["runtime"]),
    ("Local::now", &["runtime"]),
    ("Utc::now", &["runtime"]),
];

/// The files outside those modules that read what the user wrote by hand.
const OWN_CONTENT: [&str; 3] =
    ["src/content/draft.rs", "src/content/own.rs", "src/handwritten/file.rs"];

/// The most lines a file has.
const MOST_LINES: usize = 400;

struct Source {
    /// From the project's folder on.
    path: String,
    /// The module that it is part of.
    module: String,
    text: String,
    /// Its lines of code with their numbers: no comments, no tests at its end.
    code: Vec<(usize, String)>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    assert!(paths.len() > 100, "the sources are not where they should be");
    paths.iter().map(|path| Source::read(root, path)).collect()
}

impl Source {
    fn read(root: &Path, path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let path = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        let module = path.trim_start_matches("src/");
        let module = module.split(['/', '.']).next().unwrap().to_owned();
        let code = code(&text);
        Self { path, module, text, code }
    }

    fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs")
    }

    /// May use everything: the program's own door, and the map of the crate.
    fn is_free(&self) -> bool {
        matches!(self.module.as_str(), "main" | "lib" | "cli")
    }
}

/// The lines that are code, without what follows `//`, up to the tests at the end of the file.
fn code(text: &str) -> Vec<(usize, String)> {
    let lines = text.lines().take_while(|line| line.trim() != "#[cfg(test)]");
    lines
        .enumerate()
        .map(|(index, line)| (index + 1, without_remark(line).to_owned()))
        .filter(|(_, line)| !line.trim().is_empty())
        .collect()
}

fn without_remark(line: &str) -> &str {
    line.find("//").map_or(line, |place| &line[..place])
}

/// The names that follow `prefix` in a line: `crate::store` gives `store`.
fn names_after<'a>(line: &'a str, prefix: &str) -> Vec<&'a str> {
    let mut names = Vec::new();
    let mut rest = line;
    while let Some(place) = rest.find(prefix) {
        let after = &rest[place + prefix.len()..];
        let end = after.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        names.push(&after[..end.unwrap_or(after.len())]);
        rest = after;
    }
    names
}

#[test]
fn modules_use_only_what_lies_further_in() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !source.is_free() && !source.is_test()) {
        let known = MAY_USE.iter().find(|(module, _)| *module == source.module);
        let Some((_, may_use)) = known else {
            faults.push(format!("{}: nobody said what this module may use", source.path));
            continue;
        };
        for (number, line) in &source.code {
            for name in names_after(line, "crate::") {
                if name != source.module && !may_use.contains(&name) {
                    faults.push(format!("{}:{number}: {} -> {name}", source.path, source.module));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_map_in_lib_names_every_module_and_no_other() {
    let sources = sources();
    let lib = sources.iter().find(|source| source.path == "src/lib.rs").unwrap();
    let declared: Vec<&str> =
        lib.code.iter().flat_map(|(_, line)| names_after(line, "mod ")).collect();
    let map: String = lib.text.lines().filter(|line| line.starts_with("//!")).collect();
    for module in &declared {
        assert!(map.contains(module), "{module} is not on the map");
        assert!(MAY_USE.iter().any(|(known, _)| known == module), "{module} is not known here");
    }
    for source in &sources {
        let is_known = declared.contains(&source.module.as_str());
        assert!(is_known || ["lib", "main"].contains(&source.module.as_str()), "{}", source.path);
    }
}

#[test]
fn crates_that_reach_out_are_named_only_where_that_is_done() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !source.is_free() && !source.is_test()) {
        for (number, line) in &source.code {
            for (name, modules) in CRATES {
                if names_crate(line, name) && !modules.contains(&source.module.as_str()) {
                    faults
                        .push(format!("{}:{number}: {} names {name}", source.path, source.module));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether a line names something of this crate: `rand::`, but neither `Errand::` nor `crate::rand::`.
fn names_crate(line: &str, name: &str) -> bool {
    let belongs = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    line.match_indices(&format!("{name}::"))
        .any(|(place, _)| !line[..place].chars().next_back().is_some_and(belongs))
}

#[test]
fn the_nouns_need_nothing_but_text_time_and_json() {
    const ALLOWED: [&str; 7] = ["std", "serde", "serde_json", "chrono", "crate", "super", "self"];
    for source in sources().iter().filter(|source| source.module == "domain" && !source.is_test()) {
        for (number, line) in &source.code {
            let used = line.trim_start();
            let Some(used) = used.strip_prefix("pub use ").or_else(|| used.strip_prefix("use "))
            else {
                continue;
            };
            let root = used.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next();
            assert!(
                ALLOWED.contains(&root.unwrap()),
                "{}:{number}: the nouns name {root:?}",
                source.path
            );
        }
    }
}

#[test]
fn files_threads_and_clocks_stay_outside() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !source.is_free() && !source.is_test()) {
        if OWN_CONTENT.contains(&source.path.as_str()) {
            continue;
        }
        for (number, line) in &source.code {
            for (what, modules) in WORLD {
                let is_named = line.contains(what) || names_in_braces(line, what);
                if is_named && !modules.contains(&source.module.as_str()) {
                    faults.push(format!("{}:{number}: {what}", source.path));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether `use std::{fs, …}` names `std::fs`.
fn names_in_braces(line: &str, what: &str) -> bool {
    let Some((root, name)) = what.split_once("::") else { return false };
    let Some((_, list)) = line.split_once(&format!("{root}::{{")) else { return false };
    list.split([',', '}']).any(|item| item.trim().split("::").next() == Some(name))
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= MOST_LINES, "{} has {lines} lines", source.path);
    }
}

#[test]
fn nothing_is_left_to_do_and_nothing_prints_but_the_command_line() {
    let everywhere = ["todo!", "unimplemented!", "dbg!"];
    let printing = ["println!", "eprintln!", "print!(", "eprint!("];
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !source.is_test()) {
        let is_cli = matches!(source.module.as_str(), "cli" | "main");
        for (number, line) in &source.code {
            let forbidden =
                everywhere.iter().chain(if is_cli { [].iter() } else { printing.iter() });
            for word in forbidden {
                if line.contains(word) {
                    faults.push(format!("{}:{number}: {word}", source.path));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn these_tests_see_what_they_look_for() {
    assert_eq!(names_after("use crate::store::{crate::ui};", "crate::"), ["store", "ui"]);
    assert_eq!(code("a\n// b\n//! c\nd // e\n#[cfg(test)]\nf").len(), 2);
    assert!(names_crate("use rand::Rng;", "rand") && names_crate("x: rand::Rng", "rand"));
    assert!(!names_crate("Errand::Begin", "rand") && !names_crate("crate::rand::x", "rand"));
    assert!(names_in_braces("use std::{fs, io};", "std::fs"));
    assert!(!names_in_braces("use std::{io};", "std::fs"));
}
