//! What `docs/writing-content.md` says of the fields and words of content files.

use crate::read;
use balcony::domain::words::{Collects, Mode, Names, Show};

/// The backquoted words of the table row of `field`, its name left out.
fn row<'a>(page: &'a str, field: &str) -> Vec<&'a str> {
    let start = format!("| `{field}` |");
    let row = page.lines().find_map(|line| line.strip_prefix(&start));
    row.unwrap_or_else(|| panic!("no row of `{field}`")).split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_word_of_a_format_is_explained() {
    let page = read("docs/writing-content.md");
    assert_eq!(row(&page, "mode"), Mode::WORDS);
    assert_eq!(row(&page, "show"), Show::WORDS);
    assert_eq!(row(&page, "collects"), Collects::WORDS);
    assert_eq!(row(&page, "names"), Names::WORDS);
}

#[test]
fn every_field_of_the_built_in_files_is_explained() {
    let page = read("docs/writing-content.md");
    for folder in [
        "formats",
        "blocks",
        "hurdles",
        "light-bulbs",
        "stories",
        "questions",
        "methods",
        "what-ifs",
    ] {
        let folder = crate::root().join("assets").join(folder);
        for item in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let text = std::fs::read_to_string(item.path()).unwrap();
            for line in text.lines() {
                let Some((field, _)) = line.split_once(" = ") else { continue };
                if !field.is_empty() && field.bytes().all(|byte| byte.is_ascii_lowercase()) {
                    assert!(page.contains(&format!("`{field}`")), "`{field}` is not explained");
                }
            }
        }
    }
}
