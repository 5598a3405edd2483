//! Broken content files of the user's own: each fault with its file, its line and its reason.
#![allow(clippy::disallowed_methods, clippy::string_slice, clippy::unwrap_used, reason = "a test")]

use balcony::content;
use balcony::domain::format::Origin;
use balcony::domain::practice::Practice;
use std::fs;
use tempfile::TempDir;

/// A format in which nothing is wrong.
const SOUND: &str = r#"id = "quick"
name = "A quick round"
kind = "workshop"

[[step]]
id = "write"
title = "Write"
minutes = 3
mode = "silent"
show = "hidden"
collects = "note"
names = "none"
prompt = "What did you see?"

[[step]]
id = "read"
title = "Read"
minutes = 5
mode = "whole room"
show = "open"
collects = "nothing"
names = "shown"
reveals = ["write"]
"#;

const BLOCK: &str = r#"id = "own"
name = "Time to listen"
meaning = "There is time to hear people out."

[[prompt]]
for = "team"
text = "When did you last have time?"
"#;

/// The faults of `formats/own.toml` with this content, each as `line: reason`.
fn faults(text: impl AsRef<[u8]>) -> Vec<String> {
    faults_in("formats", text.as_ref())
}

fn faults_in(folder: &str, bytes: &[u8]) -> Vec<String> {
    let config = tempfile::tempdir().unwrap();
    let path = config.path().join(folder).join("own.toml");
    fs::create_dir(config.path().join(folder)).unwrap();
    fs::write(&path, bytes).unwrap();
    let practice = content::load(Some(config.path()));
    if !practice.faults.is_empty() {
        let kept = (practice.formats.len(), practice.blocks.len());
        assert_eq!(kept, built_in(), "a broken file hides nothing else");
    }
    for fault in &practice.faults {
        assert_eq!(fault.file, path);
    }
    told(&practice)
}

fn built_in() -> (usize, usize) {
    let practice = content::load(None);
    (practice.formats.len(), practice.blocks.len())
}

fn told(practice: &Practice) -> Vec<String> {
    practice
        .faults
        .iter()
        .map(|fault| match fault.line {
            Some(line) => format!("{line}: {}", fault.reason),
            None => fault.reason.clone(),
        })
        .collect()
}

/// A config folder with these files.
fn config(files: &[(&str, &str)]) -> TempDir {
    let config = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = config.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    config
}

/// A sound format in which `old` became `new`.
fn with(old: &str, new: &str) -> String {
    assert!(SOUND.contains(old), "{old}");
    SOUND.replacen(old, new, 1)
}

#[track_caller]
fn expect(text: impl AsRef<[u8]>, faults_are: &[&str]) {
    assert_eq!(faults(text), faults_are);
}

#[test]
fn a_sound_file_has_no_faults() {
    let config = config(&[("formats/own.toml", SOUND), ("blocks/own.toml", BLOCK)]);
    let practice = content::load(Some(config.path()));
    assert_eq!(told(&practice), [""; 0]);
    let format = practice.format("A quick round").unwrap();
    assert_eq!(format.origin, Origin::File(config.path().join("formats/own.toml")));
    assert_eq!(format.minutes(), 8);
    assert_eq!(practice.blocks.last().unwrap().name, "Time to listen");
}

#[test]
fn broken_toml_is_told_line_by_line() {
    expect(
        "id = ",
        &["1: this is not TOML: string values must be quoted, expected literal string"],
    );
    expect(
        "id = \"a\nname = 'b'\n[[step\n",
        &[
            "1: this is not TOML: invalid basic string, expected `\"`",
            "3: this is not TOML: unclosed array table, expected `]]`",
        ],
    );
    expect(
        with("kind = \"workshop\"", "kind = workshop\naim = 3 4\n= 5\nx y"),
        &[
            "3: this is not TOML: string values must be quoted, expected literal string, at `workshop`",
            "4: this is not TOML: string values must be quoted, expected literal string, at `3 4`",
            "5: this is not TOML: unquoted keys cannot be empty, expected letters, numbers, `-`, `_`",
            "6: this is not TOML: key with no value, expected `=`",
        ],
    );
    expect(
        with("kind = \"workshop\"", "name = 'x'\nkind = \"workshop\""),
        &["3: this is not TOML: duplicate key, at `name`"],
    );
    expect(
        "a = ".to_owned() + &"[".repeat(100_000),
        &["1: this is not TOML: cannot recurse further; max recursion depth met, at `[`"],
    );
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    expect(
        "",
        &[
            "1: the file has no `id`; give it some text",
            "1: the file has no `name`; give it some text",
            "1: the file has no `kind`; give it \"workshop\" or \"reflection\"",
            "1: the file has no [[step]]; write at least one",
        ],
    );
    expect(
        "id = 'x'\nname = 'y'\nkind = 'reflection'\n\n[[step]]\n",
        &[
            "5: this step has no `id`; give it some text",
            "5: this step has no `title`; give it some text",
            "5: this step has no `minutes`; give it a whole number from 1 to 480",
            "5: this step has no `mode`; give it \"silent\", \"pairs\", \"threes\", \"fours\", \
             \"groups\", \"whole room\" or \"break\"",
            "5: this step has no `show`; give it \"open\", \"hidden\", \"counts\" or \"own\"",
            "5: this step has no `collects`; give it \"nothing\", \"note\", \"sentence\", \
             \"scores\", \"dots\", \"hands\", \"cards\", \"commitments\", \"decisions\", \"map\", \"grid\", \
             \"experiments\", \"topics\" or \"outcomes\"",
            "5: this step has no `names`; give it \"shown\", \"alias\" or \"none\"",
        ],
    );
    expect(
        with("name = \"A quick round\"", "name = \" \""),
        &["2: `name` is empty; write some text"],
    );
}

#[test]
fn keys_that_mean_nothing_are_told_with_those_that_do() {
    expect(
        with("id = \"quick\"", "id = \"a/b\"\ncolour = 1"),
        &[
            "1: `id` may have only the letters a to z, digits and hyphens",
            "2: `colour` means nothing in the file; it may have id, name, kind, aim, group, \
             before, credit, source and step",
        ],
    );
    expect(
        with("title = \"Read\"", "title = \"Read\"\npromt = \"Why?\""),
        &["18: `promt` means nothing in this step; it may have id, title, minutes, mode, show, \
           collects, names, blocks, reveals, prompt, points, do, say, watch, stuck, source, method, items, scale, dots, groups, \
           about, phases, turns, turn and roles"],
    );
}

#[test]
fn a_value_of_the_wrong_kind_is_told_with_the_right_one() {
    let minutes = |wrong: &str| with("minutes = 3", &format!("minutes = {wrong}"));
    let range = "8: `minutes` should be a whole number from 1 to 480";
    for wrong in ["0", "-1", "481", "99999999999999999999", "0x1f0"] {
        expect(minutes(wrong), &[range]);
    }
    expect(minutes("\"3\""), &[&format!("{range}, but here it is text")]);
    expect(minutes("2.5"), &[&format!("{range}, but here it is a number with a decimal point")]);
    expect(minutes("[3]"), &[&format!("{range}, but here it is a list")]);
    for right in ["1", "480", "0x1e"] {
        let config = config(&[("formats/own.toml", &minutes(right))]);
        assert_eq!(content::load(Some(config.path())).faults, []);
    }
    expect(
        with("title = \"Read\"", "title = true"),
        &["17: `title` should be text in quotation marks, but here it is true or false"],
    );
    expect(
        with(
            "reveals = [\"write\"]",
            "reveals = [\"write\"]\npoints = \"one\"\nblocks = [\"B1\", 2]",
        ),
        &[
            "24: `points` should be a list of texts, such as [\"one\", \"two\"], but here it is text",
            "25: `blocks` should be a list of texts, such as [\"one\", \"two\"], but here it is a \
             whole number",
        ],
    );
    let start = "id = 'x'\nname = 'y'\nkind = 'workshop'\n";
    let step = "4: `step` should be written as [[step]], once for each, but here it is";
    expect(format!("{start}step = 4"), &[&format!("{step} a whole number")]);
    expect(format!("{start}[step]\nid = 'z'"), &[&format!("{step} a table")]);
    expect(format!("{start}step = [2026-11-23]"), &[&format!("{step} a date or a time")]);
    expect(format!("{start}step = []"), &["1: the file has no [[step]]; write at least one"]);
}

#[test]
fn an_unknown_word_is_told_with_those_that_exist() {
    expect(
        with("mode = \"silent\"", "mode = \"alone\""),
        &["9: `mode` can't be \"alone\"; write \"silent\", \"pairs\", \"threes\", \"fours\", \
           \"groups\", \"whole room\" or \"break\""],
    );
    expect(
        with("show = \"open\"", "show = \"Open\""),
        &["20: `show` can't be \"Open\"; write \"open\", \"hidden\", \"counts\" or \"own\""],
    );
    expect(
        with("names = \"none\"", "names = \"no\""),
        &["12: `names` can't be \"no\"; write \"shown\", \"alias\" or \"none\""],
    );
    expect(
        with("collects = \"note\"", "collects = \"stickers\""),
        &["11: `collects` can't be \"stickers\"; write \"nothing\", \"note\", \"sentence\", \
           \"scores\", \"dots\", \"hands\", \"cards\", \"commitments\", \"decisions\", \"map\", \
           \"grid\", \"experiments\", \"topics\" or \"outcomes\""],
    );
    expect(
        with("kind = \"workshop\"", "kind = \"note\""),
        &["3: `kind` can't be \"note\"; write \"workshop\" or \"reflection\""],
    );
}

#[test]
fn phases_and_turns_are_read_with_their_line() {
    let step = |lines: &str| with("title = \"Read\"", &format!("title = \"Read\"\n{lines}"));
    let sound = "phases = [{ mode = \"silent\", minutes = 2 }, { mode = \"pairs\", minutes = 3 }]";
    expect(step(sound), &[]);
    expect(
        step(&sound.replace("minutes = 3", "minutes = 4")),
        &["18: the phases take 6 minutes and the step 5; make them agree"],
    );
    expect(
        step("phases = [\n{ mode = \"pair\", minutes = 5, long = 1 },\n]"),
        &[
            "19: `long` means nothing in this phase; it may have mode, minutes, name and do",
            "19: `mode` can't be \"pair\"; write \"silent\", \"pairs\", \"threes\", \"fours\", \"groups\", \
         \"whole room\" or \"break\"",
        ],
    );
    expect(
        step("phases = \"pairs\""),
        &[
            "18: `phases` should be a list such as [{ mode = \"pairs\", minutes = 2 }], but here it is text",
        ],
    );
    expect(
        step("turns = 2"),
        &["15: `turns` needs `phases`, such as [{ mode = \"pairs\", minutes = 2 }]"],
    );
    expect(
        step("turn = 7\nroles = [\"tells\"]"),
        &[
            "18: `turn` should be a whole number from 1 to 6",
            "19: `roles` has two words: what one does, and what the others do, such as [\"brings\", \"consult\"]",
        ],
    );
}

#[test]
fn what_is_hidden_is_revealed_by_a_later_step_and_nothing_else_is() {
    let never = "5: nothing reveals the hidden step \"write\"; write reveals = [\"write\"] in a \
                 later step, or show = \"open\" here";
    expect(with("reveals = [\"write\"]", ""), &[never]);
    expect(
        with("reveals = [\"write\"]", "reveals = [\n  \"wrote\",\n  \"read\",\n]"),
        &[
            never,
            "24: no step has the `id` \"wrote\"; name an earlier step with show = \"hidden\"",
            "25: \"read\" does not come before this step; only earlier steps can be revealed",
        ],
    );
    expect(
        with("show = \"hidden\"", "show = \"open\""),
        &["23: \"write\" is not hidden, so there is nothing to reveal; take it out of here"],
    );
    expect(
        with("show = \"hidden\"", "show = \"hiden\""),
        &["10: `show` can't be \"hiden\"; write \"open\", \"hidden\", \"counts\" or \"own\""],
    );
    expect(
        with("id = \"read\"", "id = \"write\""),
        &["16: an earlier step has the `id` \"write\" too; give this one another"],
    );
}

#[test]
fn a_step_talks_about_earlier_steps_or_known_kinds_once_each() {
    let reveals = "reveals = [\"write\"]";
    let about = |names: &str| with(reveals, &format!("{reveals}\nabout = [{names}]"));
    expect(about("\"write\", \"difference\""), &[]);
    expect(
        about("'wrote', 'read',\n'write', 'write'"),
        &[
            "24: no step has the `id` \"wrote\"; name an earlier step, or one of \"purpose\", \
             \"difference\", \"experiment\", \"decision\", \"commitment\", \"tension\", \"reviewed\"",
            "24: \"read\" does not come before this step; a step can only talk about earlier ones",
            "25: `about` names \"write\" twice; take one of them out",
        ],
    );
    let own = "id = \"talk\"\ntitle = \"Talk\"\nminutes = 1\nmode = \"pairs\"\nshow = \"own\"\n\
               collects = \"nothing\"\nnames = \"none\"\n\n[[step]]\nid = \"read\"";
    let text = about("'talk'").replacen("id = \"read\"", own, 1);
    expect(
        text,
        &["33: what is said in \"talk\" stays with the people, so there is nothing to look at; \
           take it out of here"],
    );
}

#[test]
fn a_step_asks_something_short_with_a_few_points() {
    let prompt = "prompt = \"What did you see?\"";
    let asks_nothing = "this step gathers entries but asks nothing; give it a `prompt`, or write \
                        collects = \"nothing\"";
    expect(with(prompt, ""), &[&format!("5: {asks_nothing}")]);
    expect(with(prompt, "prompt = \" \""), &[&format!("13: {asks_nothing}")]);
    expect(
        with(prompt, &format!("prompt = \"{}\"", "é".repeat(401))),
        &["13: `prompt` has 401 characters; 400 is the most it may have"],
    );
    expect(
        with(prompt, &format!("{prompt}\npoints = ['1', '2', '3', '4',\n'5',\n'6', '7']")),
        &["16: `points` has 7 lines; 5 is the most it may have"],
    );
    let fits = with(prompt, &format!("prompt = '{}'\npoints = ['','','','','']", "é".repeat(400)));
    expect(fits, &[]);
}

#[test]
fn groups_have_names_of_their_own_and_a_digit_each() {
    let prompt = "prompt = \"What did you see?\"";
    let with = |groups: &str| SOUND.replace(prompt, &format!("{prompt}\ngroups = {groups}"));
    expect(with("['Here', 'Spoken for', 'Absent']"), &[]);
    expect(
        with("['Here', 'here', '']"),
        &[
            "14: two groups are called \"here\"; give one another name",
            "14: a group's name has 1 to 60 characters",
        ],
    );
    expect(
        with("['1','2','3','4','5','6','7','8','9','10']"),
        &["14: `groups` has 10 names; 9 is the most it may have"],
    );
}

#[test]
fn there_are_limits() {
    expect(
        SOUND.to_owned() + &"#".repeat(1024 * 1024),
        &["the file is larger than 1 MiB; keep it below that"],
    );
    let mut many = SOUND.to_owned();
    let step = &SOUND[SOUND.rfind("[[step]]").unwrap()..];
    for number in 0..499 {
        let id = format!("id = \"read-{number}\"");
        many += &step.replace("id = \"read\"", &id).replace("[\"write\"]", "[]");
    }
    expect(many, &["4506: the format has 501 steps; it may have 500 at most"]);
    let mut wrong = faults("= 1\n".repeat(70));
    assert_eq!(wrong.len(), 51);
    assert!(wrong.pop().unwrap().ends_with("more faults; put the first ones right and look again"));
}

#[test]
fn text_is_utf8_and_windows_line_ends_and_marks_are_fine() {
    expect(
        b"id = \"x\"\nname = \"caf\xe9\"\n",
        &["2: this line is not UTF-8 text; save the file as UTF-8"],
    );
    expect(format!("\u{feff}{}", SOUND.replace('\n', "\r\n")), &[]);
    expect(
        SOUND.replace('\n', "\r\n").replace("minutes = 3", "minutes = 0"),
        &["8: `minutes` should be a whole number from 1 to 480"],
    );
}

#[test]
fn a_building_block_is_checked_in_the_same_way() {
    let faults = |text: &str| faults_in("blocks", text.as_bytes());
    assert_eq!(
        faults("id = 'x'\nname = 'y'\nprompts = 1\n"),
        [
            "1: the file has no `meaning`; give it some text",
            "1: the file has no [[prompt]]; write at least one",
            "3: `prompts` means nothing in the file; it may have id, name, meaning, there, \
             talk, week, trap, see, source and prompt",
        ]
    );
    assert_eq!(
        faults(&BLOCK.replace("team", "all").replace("When did you last have time?", "")),
        [
            "6: `for` can't be \"all\"; write \"team\", \"one\" or \"hard\"",
            "7: `text` is empty; write some text",
        ]
    );
}
