//! `balcony formats`.

use crate::home::Home;
use serde_json::Value;

const OWN: &str = "id = 'quick'\nname = 'A quick round'\nkind = 'workshop'\n[[step]]\nid = 'a'\n\
                   title = 'A'\nminutes = 5\nmode = 'silent'\nshow = 'open'\n\
                   collects = 'nothing'\nnames = 'none'\n";

/// The first words of some built-in formats' lines, in their order.
const BUILT_IN: [&str; 4] = [
    "balcony-minute               5 min    Balcony minute: ",
    "personal-reflection          30 min   Personal reflection: ",
    "shared-purpose               60 min   Shared purpose: ",
    "light-bulb-harvest           45 min   Light-bulb harvest: ",
];

#[test]
fn the_built_in_formats_are_listed() {
    let ending = Home::new().run(&["formats"]);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""));
    let lines: Vec<&str> = ending.data.lines().collect();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/formats");
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(lines.len(), files, "{}", ending.data);
    let found = BUILT_IN.map(|words| lines.iter().position(|line| line.starts_with(words)));
    assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{}", ending.data);
}

#[test]
fn the_users_own_are_listed_too_and_broken_ones_are_named() {
    let home = Home::new();
    home.write(".config/balcony/formats/own.toml", OWN);
    home.write(".config/balcony/formats/broken.toml", OWN.replace("'silent'", "'quiet'"));
    let ending = home.run(&["formats"]);
    assert!(ending.data.contains("5 min    A quick round (your own)\n"), "{}", ending.data);
    assert_eq!(
        ending.messages,
        "~/.config/balcony/formats/broken.toml, line 8: `mode` can't be \"quiet\"; write \
         \"silent\", \"pairs\", \"threes\", \"fours\", \"groups\", \"whole room\" or \"break\".\n"
    );
    assert_eq!(ending.status, 0);
}

#[test]
fn as_json_they_have_their_steps() {
    let home = Home::new();
    let own = home.write(".config/balcony/formats/own.toml", OWN);
    let ending = home.run(&["formats", "--json"]);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""));
    let formats: Vec<Value> = serde_json::from_str(&ending.data).unwrap();
    let find = |slug: &str| formats.iter().find(|format| format["slug"] == slug).unwrap();
    let purpose = find("shared-purpose");
    assert_eq!(purpose["id"], "F04");
    assert_eq!(purpose["minutes"], 60);
    assert_eq!(purpose["file"], Value::Null);
    assert_eq!(purpose["steps"].as_array().unwrap().len(), 9);
    assert_eq!(purpose["steps"][1]["show"], "hidden");
    let file = own.to_str().unwrap().replace(home.path("").to_str().unwrap(), "~/");
    assert_eq!(find("a-quick-round")["file"], file);
}

#[test]
fn one_of_ones_own_is_begun_and_found_sound() {
    let home = Home::new();
    let ending = home.run(&["format", "new", "Our", "own walk"]);
    assert_eq!(
        (ending.data.as_str(), ending.status),
        ("~/.config/balcony/formats/our-own-walk.toml\n", 0)
    );
    let file = home.path(".config/balcony/formats/our-own-walk.toml");
    let ending = home.run(&["format", "check", file.to_str().unwrap()]);
    assert!(
        ending.data.contains("nothing is wrong. Our own walk, 4 steps, 25 minutes."),
        "{}",
        ending.data
    );
    assert_eq!(ending.status, 0);
    assert!(home.run(&["formats"]).data.contains("Our own walk (your own)"));
    let again = home.run(&["format", "new", "our own walk"]);
    assert!(again.messages.contains("is there already"), "{}", again.messages);
    assert_eq!(again.status, 1);
    let nameless = home.run(&["format", "new", "!?"]);
    assert!(nameless.messages.contains("at least one letter"), "{}", nameless.messages);
}

#[test]
fn a_name_is_written_so_that_it_reads_back() {
    let home = Home::new();
    home.run(&["format", "new", "Say \"yes\" \\ or no"]);
    let file = home.path(".config/balcony/formats/say-yes-or-no.toml");
    let ending = home.run(&["format", "check", file.to_str().unwrap()]);
    assert!(ending.data.contains("Say \"yes\" \\ or no, 4 steps"), "{}", ending.data);
}

#[test]
fn every_fault_of_a_format_is_told_at_once_with_its_line() {
    let home = Home::new();
    let text = OWN.replace("'silent'", "'quiet'")
        + "blocks = ['B99']\nmethod = 'no-such'\ndo = 'see https://example.org'\n";
    let file = home.write("broken.toml", text);
    let ending = home.run(&["format", "check", file.to_str().unwrap()]);
    for told in [
        "line 8: `mode` can't be",
        "line 12: no building block",
        "line 13: no method has",
        "line 14: this text holds a link",
    ] {
        assert!(ending.data.contains(told), "{told}: {}", ending.data);
    }
    assert_eq!(ending.status, 1);
    let ending = home.run(&["format", "check", "--json", file.to_str().unwrap()]);
    let value: Value = serde_json::from_str(&ending.data).unwrap();
    assert_eq!(
        (value["sound"].as_bool(), value["faults"].as_array().unwrap().len()),
        (Some(false), 4)
    );
    let missing = home.run(&["format", "check", "nowhere.toml"]);
    assert!(missing.data.contains("there is no such file"), "{}", missing.data);
    assert_eq!(missing.status, 1);
}
