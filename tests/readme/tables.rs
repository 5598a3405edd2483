//! The two tables of the README that the program writes itself.

use crate::{read, root};
use balcony::app::keymap::{Layer, bindings, every_binding};
use std::process::Command;

const REFRESH: &str = "README.md is not what the program says. Write its tables anew with \
                       `UPDATE_README=1 cargo test --test readme`, then read what has changed";

/// A row a place, in the order of the keymap: each key and the words for what it does.
fn keys() -> String {
    let mut layers: Vec<Layer> = every_binding().map(|binding| binding.layer).collect();
    layers.dedup();
    let mut table = "| where | keys |\n|---|---|\n".to_owned();
    for layer in layers {
        let cells: Vec<String> = bindings(layer)
            // What has no key is among the actions only.
            .filter(|binding| !binding.keys.is_empty())
            .map(|binding| {
                let keys: Vec<_> =
                    binding.keys.iter().map(|key| format!("`{}`", key.label())).collect();
                format!("{} {}", keys.join(" "), binding.words.to_lowercase())
            })
            .collect();
        table.push_str(&format!("| {} | {} |\n", layer.name(), cells.join(" · ")));
    }
    table
}

fn help(arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_balcony"));
    let output = command.args(arguments).arg("-h").env_clear().output().unwrap();
    assert!(output.status.success(), "{arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The commands in the order of `--help`, each with its arguments and what is said of it.
fn commands() -> String {
    let all = help(&[]);
    let listed = all.lines().skip_while(|line| *line != "Commands:").skip(1);
    let mut commands: Vec<(String, String)> = Vec::new();
    for line in listed.take_while(|line| !line.is_empty()) {
        let words = line.trim();
        match (line.strip_prefix("   "), commands.last_mut()) {
            (Some(_), Some((_, about))) => about.push_str(&format!(" {words}")),
            _ => {
                let (name, about) = words.split_once(' ').unwrap();
                commands.push((name.to_owned(), about.trim().to_owned()));
            }
        }
    }
    let mut table = "| command | does |\n|---|---|\n| `balcony` | Open Balcony |\n".to_owned();
    for (name, about) in commands {
        let help = help(&[&name]);
        let usage = help.lines().find_map(|line| line.strip_prefix("Usage: ")).unwrap();
        table.push_str(&format!("| `{}` | {about} |\n", usage.replace(" [OPTIONS]", "")));
    }
    table
}

/// The README with `table` between its markers.
fn with_table(readme: &str, name: &str, table: &str) -> String {
    let (begin, end) = (format!("<!-- {name} -->"), format!("<!-- /{name} -->"));
    let (before, rest) = readme.split_once(&begin).unwrap_or_else(|| panic!("no {begin}"));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("no {end}"));
    format!("{before}{begin}\n{table}{end}{after}")
}

#[test]
fn the_tables_are_the_programs_own() {
    let readme = read("README.md");
    let right = with_table(&readme, "keys", &keys());
    let right = with_table(&right, "commands", &commands());
    if std::env::var_os("UPDATE_README").is_some_and(|wanted| !wanted.is_empty()) {
        std::fs::write(root().join("README.md"), right).unwrap();
        return;
    }
    let first = readme.lines().zip(right.lines()).find(|(is, should)| is != should);
    assert!(readme == right, "{REFRESH}.\nThe first line that differs: {first:#?}");
}
