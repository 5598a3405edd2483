//! The user's own content folder: what replaces what, and what is not read.
#![allow(clippy::disallowed_methods, clippy::string_slice, clippy::unwrap_used, reason = "a test")]

use balcony::content;
use balcony::domain::format::Origin;
use balcony::domain::practice::Practice;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use tempfile::TempDir;

fn format(id: &str, name: &str) -> String {
    format!(
        "id = '{id}'\nname = '{name}'\nkind = 'workshop'\n[[step]]\nid = 'a'\ntitle = 'A'\n\
         minutes = 1\nmode = 'silent'\nshow = 'open'\ncollects = 'nothing'\nnames = 'none'\n"
    )
}

/// A config folder with these formats.
fn config(formats: &[(&str, String)]) -> TempDir {
    let config = tempfile::tempdir().unwrap();
    fs::create_dir(config.path().join("formats")).unwrap();
    for (name, text) in formats {
        fs::write(config.path().join("formats").join(name), text).unwrap();
    }
    config
}

fn load(config: &TempDir) -> Practice {
    content::load(Some(config.path()))
}

/// The faults as `file: reason`, the folder left out.
fn told(config: &TempDir, practice: &Practice) -> Vec<String> {
    let folder = format!("{}/", config.path().display());
    practice.faults.iter().map(|fault| fault.to_string().replace(&folder, "")).collect()
}

#[test]
fn a_format_with_the_id_of_a_built_in_one_replaces_it_in_its_place() {
    let ours = config(&[
        ("mine.toml", format("f04", "Our shared purpose")),
        ("early.toml", format("F03b", "Before that")),
        ("late.toml", format("F10", "After that")),
    ]);
    let practice = load(&ours);
    assert_eq!(told(&ours, &practice), [""; 0]);
    let names: Vec<_> = practice.formats.iter().map(|format| format.name.as_str()).collect();
    let ours_in_order = ["Before that", "Our shared purpose", "After that"];
    let places: Vec<_> =
        ours_in_order.iter().map(|name| names.iter().position(|other| other == name)).collect();
    assert!(places.is_sorted() && places.iter().all(Option::is_some), "{names:?}");
    assert!(matches!(practice.format("F04").unwrap().origin, Origin::File(_)));
    assert!(!names.contains(&"Shared purpose"));
}

#[test]
fn a_broken_replacement_leaves_the_built_in_format_as_it_is() {
    let ours = config(&[("mine.toml", format("F04", ""))]);
    let practice = load(&ours);
    assert_eq!(
        told(&ours, &practice),
        ["formats/mine.toml, line 2: `name` is empty; write some text"]
    );
    assert_eq!(practice.format("F04").unwrap().name, "Shared purpose");
}

#[test]
fn of_two_own_files_with_one_id_the_first_counts() {
    let ours = config(&[("b.toml", format("x", "Second")), ("a.toml", format("X", "First"))]);
    let practice = load(&ours);
    let first = ours.path().join("formats/a.toml");
    assert_eq!(
        told(&ours, &practice),
        [format!(
            "formats/b.toml: the `id` \"x\" is already used by {}; give this file an id of its own",
            first.display()
        )
        .replace(&format!("{}/", ours.path().display()), "")]
    );
    assert_eq!(practice.format("x").unwrap().name, "First");
}

#[test]
fn an_id_is_heard_before_a_name() {
    let ours = config(&[("a.toml", format("A1", "F04"))]);
    assert_eq!(load(&ours).format("F04").unwrap().name, "Shared purpose");
}

#[test]
fn only_ordinary_files_are_read() {
    let ours = config(&[("good.toml", format("good", "Good")), ("notes.md", String::new())]);
    let folder = ours.path().join("formats");
    symlink(folder.join("good.toml"), folder.join("link.toml")).unwrap();
    symlink("/nowhere", folder.join("lost.toml")).unwrap();
    symlink("/nowhere", folder.join(".#good.toml")).unwrap();
    fs::create_dir(folder.join("folder.toml")).unwrap();
    let pipe = folder.join("pipe.toml");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let practice = load(&ours);
    let link = "this is a link, and links are not followed; put the file itself here";
    assert_eq!(
        told(&ours, &practice),
        [
            "formats/folder.toml: this is a folder; only files are read here, so give it another \
             name"
                .to_owned(),
            format!("formats/link.toml: {link}"),
            format!("formats/lost.toml: {link}"),
            "formats/pipe.toml: this is not an ordinary file; put an ordinary file here".to_owned(),
        ]
    );
    assert_eq!(practice.format("good").unwrap().name, "Good");
}

#[test]
fn a_folder_that_is_not_there_is_no_fault_and_one_that_is_no_folder_is() {
    let nothing = tempfile::tempdir().unwrap();
    assert_eq!(load(&nothing).faults, []);
    assert_eq!(content::load(Some(&PathBuf::from("/nowhere"))).faults, []);
    fs::write(nothing.path().join("formats"), "").unwrap();
    assert_eq!(
        told(&nothing, &load(&nothing)),
        [
            "formats: the folder can't be read (Not a directory (os error 20)); check who may open it"
        ]
    );
}
