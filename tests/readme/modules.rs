//! Who uses whom: the table in `docs/architecture.md` is the code's own.

use crate::{files, read, root};
use std::collections::{BTreeMap, BTreeSet};

/// The modules of the crate that each module names outside its tests.
fn uses() -> BTreeMap<String, BTreeSet<String>> {
    let source = root().join("src");
    let mut uses = BTreeMap::<String, BTreeSet<String>>::new();
    for file in files() {
        let Ok(path) = file.strip_prefix(&source) else { continue };
        let path = path.to_string_lossy().into_owned();
        if path.contains("tests") || ["lib.rs", "main.rs"].contains(&path.as_str()) {
            continue;
        }
        let module = path.split(['/', '.']).next().unwrap().to_owned();
        let text = std::fs::read_to_string(file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let named = code.split("crate::").skip(1).map(|rest| {
            rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
        });
        let used = uses.entry(module.clone()).or_default();
        used.extend(named.map(Iterator::collect).filter(|name| *name != module));
    }
    uses
}

#[test]
fn modules_use_what_the_table_says() {
    let page = read("docs/architecture.md");
    let rows = page.lines().skip_while(|line| *line != "| module | uses | what it is |").skip(2);
    let table: BTreeMap<String, BTreeSet<String>> = rows
        .map_while(|row| row.strip_prefix("| `"))
        .map(|row| {
            let mut cells = row.split(" | ");
            let module = cells.next().unwrap().trim_end_matches('`').to_owned();
            let used = cells.next().unwrap_or_default().trim_matches([' ', '|']);
            let used = if row.contains("` | |") { "" } else { used };
            let used = used.split(", ").filter(|name| !name.is_empty()).map(str::to_owned);
            (module, used.collect())
        })
        .collect();
    assert_eq!(table, uses(), "left: docs/architecture.md, right: the code");
}
