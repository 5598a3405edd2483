//! The disk fails: it is said at once, nothing is lost, and it is saved as soon as it works again.

use crate::stage::Stage;
use std::fs;
use std::path::PathBuf;

/// A place on the disk that does not work while this lives: a file stands where a folder should be.
struct Broken {
    place: PathBuf,
    aside: PathBuf,
}

fn breaks(stage: &Stage, folder: &str) -> Broken {
    let (place, aside) = (stage.data(folder), stage.folder.path().join("aside"));
    fs::rename(&place, &aside).unwrap();
    fs::write(&place, "in the way").unwrap();
    Broken { place, aside }
}

impl Broken {
    fn mended(self) {
        fs::remove_file(&self.place).unwrap();
        fs::rename(&self.aside, &self.place).unwrap();
    }
}

const PLACES: [&str; 2] = ["drafts", "journals/my-team/sessions/2026"];

fn running() -> Stage {
    let mut stage = Stage::new();
    stage.types("w<Enter>before<Enter><wait 5s>").sees("saved");
    stage
}

#[test]
fn drafts_that_cannot_be_written_are_said_within_a_second() {
    let mut stage = running();
    breaks(&stage, "drafts");
    stage.types("during").types("<wait 1s>").sees("Not saved").sees("› during");
    stage.types("<wait 10m>").sees("Not saved").types("<Enter>").sees("Said in this step · 2");
}

#[test]
fn a_file_that_cannot_be_written_is_said_when_it_should_have_been() {
    let mut stage = running();
    breaks(&stage, "journals/my-team/sessions/2026");
    stage.types("during<Enter><PgDn>").types("<wait 2.5s>").sees("Not saved");
}

#[test]
fn what_was_written_meanwhile_is_saved_two_seconds_after_the_disk_works_again() {
    for place in PLACES {
        let mut stage = running();
        let broken = breaks(&stage, place);
        stage.types("during<Enter>and more<Enter>half a li").types("<wait 5s>").sees("Not saved");
        broken.mended();
        stage.types("<wait 2s>").sees_no("Not saved").sees("Saving works again");
        let text = stage.session_file();
        for words in ["during", "and more", "half a li"] {
            assert!(text.contains(words), "{place}: {words} is not saved");
        }
        stage.types("ne<Enter>");
        stage.crash();
        stage.types("<Enter>").sees("half a line");
    }
}

#[test]
fn words_survive_a_crash_while_only_the_file_cannot_be_written() {
    let mut stage = running();
    let broken = breaks(&stage, "journals/my-team/sessions/2026");
    stage.types("during<Enter><wait 30s>half a li").sees("Not saved");
    broken.mended();
    stage.crash();
    stage.types("<Enter>").sees("during").sees("half a li");
}

#[test]
fn a_long_failure_uses_up_neither_handles_nor_disk() {
    let mut stage = running();
    let broken = breaks(&stage, "journals/my-team/sessions/2026");
    stage.types("during<Enter><wait 5m>").sees("Not saved");
    let drafts = stage.files(".jsonl").len();
    assert!(drafts < 30, "{drafts} drafts");
    let handles = open_handles(&stage);
    assert!(handles < 4, "{handles} files are open");
    broken.mended();
    stage.types("<wait 5s>");
    assert!(stage.session_file().contains("during"));
    let drafts = stage.files(".jsonl").len();
    assert!(drafts <= 1, "{drafts} drafts are left");
}

/// How many files below the stage's folder this process has open.
fn open_handles(stage: &Stage) -> usize {
    let all = fs::read_dir("/proc/self/fd").into_iter().flatten().flatten();
    let places = all.filter_map(|handle| fs::read_link(handle.path()).ok());
    places.filter(|place| place.starts_with(stage.folder.path())).count()
}

#[test]
fn leaving_while_something_is_not_saved_asks() {
    for place in PLACES {
        let mut stage = running();
        let broken = breaks(&stage, place);
        stage.types("during<Enter><wait 5s>").sees("Not saved");
        stage.types("<C-c><C-c>").sees("Not everything is saved").sees("held in memory");
        assert!(!stage.is_over());
        stage.types("<Esc>").sees("during").types("<C-c><C-c>").types("r");
        assert!(!stage.is_over(), "{place}: trying again does not help yet");
        stage.sees("Not everything is saved").types("s").sees("A copy is in");
        let copies = stage.files(".json");
        let is_copy = |path: &PathBuf| path.to_string_lossy().contains("/out/");
        let copy = copies.iter().find(|(path, _)| is_copy(path));
        assert!(copy.is_some_and(|(_, text)| text.contains("during")), "{place}");
        stage.types("<C-c><C-c>").sees("Not everything is saved");
        broken.mended();
        stage.types("r");
        assert!(stage.is_over(), "{place}: it works again");
        assert!(stage.session_file().contains("during"), "{place}");
    }
}

#[test]
fn a_copy_can_be_saved_elsewhere_more_than_once() {
    let mut stage = running();
    breaks(&stage, "drafts");
    stage.types("one<Enter><wait 5s><C-c><C-c>s").sees("A copy is in").types("<wait 30s>");
    stage.types("two<Enter><wait 5s><C-c><C-c>s").sees("A copy is in");
    let copies = stage.files(".json");
    let has_two = |(path, text): &(PathBuf, String)| {
        path.to_string_lossy().contains("/out/") && text.contains("\"two\"")
    };
    assert!(copies.iter().any(has_two), "the second copy says what was written since");
}

#[test]
fn leaving_anyway_leaves() {
    let mut stage = running();
    breaks(&stage, "drafts");
    stage.types("during<Enter><wait 5s><C-c><C-c>").sees("Leave without").types("x");
    assert!(stage.is_over());
}

#[test]
fn a_session_left_unsaved_comes_back_as_it_was_in_memory() {
    for place in PLACES {
        for is_mended_first in [false, true] {
            let mut stage = running();
            let mut broken = Some(breaks(&stage, place));
            stage.types("during<Enter>half a li<wait 5s><Esc>q").sees("Not saved");
            if is_mended_first {
                broken.take().unwrap().mended();
            }
            stage.sees("Continue").types("<Enter>").sees("during").sees("› half a li");
            if let Some(broken) = broken {
                stage.sees("Not saved").types("<wait 20s>");
                broken.mended();
            }
            stage.types("<wait 5s>").sees_no("Not saved");
            let text = stage.session_file();
            assert!(text.contains("during") && text.contains("half a li"), "{place}");
        }
    }
}

#[test]
fn a_session_that_never_reached_the_disk_is_offered_and_read_all_the_same() {
    let mut stage = Stage::new();
    let broken = [breaks(&stage, "drafts"), breaks_anew(&stage, "journals")];
    stage.types("w<Enter>only in memory<Enter><wait 5s><Esc>q").sees("Continue");
    stage.types("r<Enter>").sees("only in memory").types("<Esc><Esc><Enter>");
    stage.sees("only in memory").sees("WRITE");
    for broken in broken {
        broken.mended();
    }
    stage.types("<wait 5s>");
    assert!(stage.session_file().contains("only in memory"));
}

/// Like `breaks`, for a folder that need not be there yet.
fn breaks_anew(stage: &Stage, folder: &str) -> Broken {
    let (place, aside) = (stage.data(folder), stage.folder.path().join("aside-too"));
    fs::create_dir_all(&place).unwrap();
    fs::rename(&place, &aside).unwrap();
    fs::write(&place, "in the way").unwrap();
    Broken { place, aside }
}

#[test]
fn another_session_begun_while_one_waits_to_be_saved_is_saved_too() {
    for place in PLACES {
        let mut stage = running();
        let broken = breaks(&stage, place);
        stage.types("first<Enter><wait 5s><Esc>q").sees("Not saved");
        stage.types("w<Enter>second<Enter><wait 5s>").sees("Not saved");
        broken.mended();
        stage.types("<wait 5s>").sees_no("Not saved").types("<C-c><C-c>");
        assert!(stage.is_over());
        let all: String = stage.session_files().into_iter().map(|(_, text)| text).collect();
        assert!(all.contains("\"first\"") && all.contains("\"second\""), "{place}");
    }
}

#[test]
fn being_asked_to_end_saves_whatever_is_on() {
    let mut stage = running();
    stage.types("kept<Enter>half a li");
    stage.terminate();
    assert!(stage.is_over());
    let session = stage.session();
    assert_eq!(session["entries"].as_array().unwrap().len(), 2);
    assert_eq!(session["run"]["line"]["text"], "half a li");
    assert_eq!(stage.files(".jsonl"), [], "a draft is left");
    let span = &session["plan"][0]["spans"][0];
    assert!(span["ended"].is_string(), "the clock stops");
}

#[test]
fn being_asked_to_end_while_the_disk_fails_ends_all_the_same() {
    let mut stage = running();
    breaks(&stage, "drafts");
    stage.types("during<Enter><wait 3s>");
    stage.terminate();
    assert!(stage.is_over());
}

#[test]
fn a_folder_that_was_removed_is_made_again() {
    let mut stage = running();
    stage.types("one<Enter>");
    fs::remove_dir_all(stage.data("drafts")).unwrap();
    stage.types("two<Enter><wait 5s>");
    fs::remove_dir_all(stage.data("journals")).unwrap();
    stage.types("three<Enter><wait 5s>").sees_no("Not saved");
    let text = stage.session_file();
    assert!(text.contains("one") && text.contains("two") && text.contains("three"));
}

#[test]
fn what_is_only_in_memory_is_found_too() {
    let mut stage = running();
    let _broken = breaks(&stage, "journals/my-team/sessions/2026");
    stage.types("a hedgehog<Enter><wait 5s><Esc>q<wait 5s>").sees("Not saved");
    for (drafts, _) in stage.files(".jsonl") {
        fs::remove_file(drafts).unwrap();
    }
    stage.types("r/hedgehog").sees("1 found").sees("a hedgehog");
}
