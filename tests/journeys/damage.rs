//! Files that somebody or something else has spoilt, large texts, and a second window.

use crate::stage::Stage;
use serde_json::Value;
use std::path::PathBuf;

/// At home, with one unfinished session on the disk.
fn left() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter>a word<Enter><Esc>q").sees("Continue");
    stage
}

fn spoil(stage: &Stage, spoil: impl Fn(&str) -> String) -> PathBuf {
    let (path, text) = stage.session_files().remove(0);
    std::fs::write(&path, spoil(&text)).unwrap();
    path
}

#[test]
fn a_damaged_session_is_a_row_that_opens_to_a_sentence() {
    let mut stage = left();
    let path = spoil(&stage, |text| text.replacen("\"entries\"", "\"entries", 1));
    let spoilt = std::fs::read_to_string(&path).unwrap();
    stage.crash();
    stage.sees("Cannot be read").types("r").sees("Cannot be read").sees("1 session");
    stage.types("<Enter>").sees("Balcony leaves the file as it is");
    stage.types("<Esc><Down><Down><Enter>").types("rc").types("<wait 1m>");
    assert!(stage.model().run().is_none());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), spoilt, "it was changed");
}

#[test]
fn a_damaged_session_opens_to_its_sentence_from_home_too() {
    let mut stage = left();
    spoil(&stage, |_| "{".into());
    stage.crash();
    stage.sees("Cannot be read").types("<Down><Down><Down><Down><Down><Down><Enter>");
    stage.sees("is damaged").sees("It is left as it is");
}

#[test]
fn a_session_of_a_newer_balcony_is_read_and_never_changed() {
    let mut stage = left();
    let path = spoil(&stage, |text| text.replacen("\"version\": 1", "\"version\": 2", 1));
    let newer = std::fs::read_to_string(&path).unwrap();
    stage.crash();
    stage.types("r").sees("of a newer Balcony").types("c").sees("A newer Balcony wrote");
    stage.types("<Enter>").sees("a word").types("<wait 1m>");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn a_damaged_format_is_named_with_its_line_while_the_others_work() {
    let mut stage = Stage::new();
    let formats = stage.folder.path().join("config/formats");
    std::fs::create_dir_all(&formats).unwrap();
    std::fs::write(formats.join("mine.toml"), "id = \"X1\"\nname = \"Mine\"\nkind = workshop\n")
        .unwrap();
    stage.crash();
    stage.types("w").sees("Left out").sees("mine.toml").sees("3").sees("Shared purpose");
    stage.types("<Enter>").sees("step 1 of 9");
}

#[test]
fn a_second_window_reads_and_does_not_write() {
    let mut first = left();
    first.types("<Enter>half a li");
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::remove_dir(folder.path()).unwrap();
    std::os::unix::fs::symlink(first.folder.path(), folder.path()).unwrap();
    let holder = "Balcony is open in another window on stage (process 1) since 10:00";
    let before = first.files("");
    let mut second = Stage::beside(folder, 120, 40, Some(holder.to_owned()));
    second.sees("open in another window").sees("This window can read, not write");
    for keys in ["w", "<Enter>", "rc", "<Esc>rd", "<Esc>reye"] {
        second.types(keys);
        assert!(second.model().run().is_none(), "{keys} writes");
    }
    second.types("<Esc><Esc><Esc>r<Enter>").sees("a word").types("d<wait 1m>").types("<Esc><Esc>");
    assert_eq!(first.files(""), before, "the second window changed something");
    second.types("q");
    assert!(second.is_over());
    first.types("ne<Enter><wait 5s>");
    assert!(first.session_file().contains("half a line"));
}

#[test]
fn what_does_not_fit_into_a_line_is_said() {
    let mut stage = Stage::new();
    let text = "words ".repeat(200_000);
    stage.types("w<Enter>").types(&format!("<paste:{text}>"));
    stage.sees("did not fit").sees(&(1_200_000 - 1024 * 1024).to_string());
    stage.types("<wait 20s><Enter><wait 5s>");
    let session = stage.session();
    let kept = session["entries"][0]["text"].as_str().unwrap();
    assert_eq!(kept, text[..1024 * 1024].trim_end());
}

#[test]
fn a_paste_of_a_hundred_kilobytes_survives_a_crash() {
    let mut stage = Stage::new();
    let text = "Wörter und 言葉, and 👩‍👩‍👧‍👦. ".repeat(2_500);
    stage.types("w<Enter>").types(&format!("<paste:{text}>"));
    stage.crash();
    stage.types("<Enter>");
    let line = stage.model().run().unwrap().sitting.editor.text();
    assert!(line == text, "{} bytes of {}", line.len(), text.len());
}

#[test]
fn more_than_a_file_may_hold_is_said_and_not_lost() {
    let mut stage = Stage::new();
    stage.types("w<Enter>");
    let text = "x".repeat(1_000_000);
    for _ in 0..8 {
        stage.types(&format!("<paste:{text}>")).types("<Enter>");
    }
    stage.types("<wait 3s>").types(&format!("<paste:{text}>")).types("<Enter><wait 2s>");
    stage.sees("Not saved").sees("8 MiB");
    assert_eq!(stage.session()["entries"].as_array().unwrap().len(), 8);
    stage.types("<Esc>q").types("q").sees("held in memory").types("s").sees("A copy is in");
    let copies: Vec<_> = stage.files(".json");
    let copy = copies.iter().find(|(path, _)| path.to_string_lossy().contains("/out/")).unwrap();
    let copy: Value = serde_json::from_str(&copy.1).unwrap();
    assert_eq!(copy["entries"].as_array().unwrap().len(), 9);
}

#[test]
fn a_title_of_ten_thousand_emoji_harms_no_screen() {
    let mut stage = left();
    let title = "👩‍👩‍👧‍👦".repeat(10_000);
    spoil(&stage, |text| text.replacen("Shared purpose", &title, 1));
    stage.crash();
    stage.sees("Continue").types("r").sees("Workshop").types("<Enter>/a word<Enter>");
    stage
        .sees("1 of 1")
        .types("<Esc><Esc>e")
        .sees("Erase")
        .types("<Esc>")
        .types("<Esc><Enter>")
        .sees("WRITE");
    stage.types("<Esc>x").types("y").types("<Enter>/a word<Enter>");
    stage.sees("1 of 1");
}
