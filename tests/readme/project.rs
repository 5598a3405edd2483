//! The project's texts as a whole: links lead somewhere, and nothing tells where it was built.

use crate::{files, read, root};
use std::path::Path;

#[test]
fn links_between_documents_lead_somewhere() {
    let pages = files().into_iter().filter(|path| path.extension().is_some_and(|it| it == "md"));
    for page in pages {
        let text = std::fs::read_to_string(&page).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains(' ') || file.contains("://") {
                continue;
            }
            let target = page.parent().unwrap_or_else(|| Path::new("")).join(file);
            assert!(target.exists(), "{}: {link} leads nowhere", page.display());
        }
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = read("Cargo.toml");
    let reasons = read("docs/dependencies.md");
    for table in ["[dependencies]", "[dev-dependencies]"] {
        let lines = manifest.lines().skip_while(|line| *line != table).skip(1);
        let names: Vec<&str> = lines
            .take_while(|line| !line.starts_with('['))
            .filter_map(|line| line.split_once(" = "))
            .map(|(name, _)| name)
            .collect();
        assert!(names.is_sorted(), "{table} is in the order of the alphabet");
        for name in names {
            assert!(
                reasons.contains(&format!("\n| {name} |")),
                "{name} has no line in docs/dependencies.md"
            );
        }
    }
}

/// Paths of the machine that runs this test, and those that other machines often have.
fn telling() -> Vec<String> {
    let here = [Some(root().as_os_str().to_owned()), std::env::var_os("HOME")];
    let here = here.into_iter().flatten().map(|path| path.to_string_lossy().into_owned());
    // Written in two parts, so that this file does not tell on itself.
    let common =
        ["root", "work", "Users", "builds", "github/workspace"].map(|name| format!("/{name}"));
    // A path of one part, such as that of a container, may be part of any other.
    let here = here.filter(|path| path.matches('/').count() > 1);
    here.chain(common).map(|path| format!("{path}/")).collect()
}

#[test]
fn no_text_tells_where_it_was_built() {
    let telling = telling();
    for file in files() {
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        for (number, line) in text.lines().enumerate() {
            let told = telling.iter().find(|path| line.contains(path.as_str()));
            assert_eq!(told, None, "{}, line {}", file.display(), number + 1);
        }
    }
}

#[test]
fn everything_the_report_names_has_its_row() {
    let page = read("docs/practice.md");
    for number in 1..=135 {
        let row = page.lines().find(|line| line.starts_with(&format!("| S{number} |")));
        let row = row.unwrap_or_else(|| panic!("S{number} has no row"));
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        assert!(cells.len() == 5 && cells.iter().all(|cell| !cell.trim().is_empty()), "{row}");
    }
}
