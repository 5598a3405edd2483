//! `balcony formats`.

use crate::home::Home;
use serde_json::Value;

const OWN: &str = "id = 'quick'\nname = 'A quick round'\nkind = 'workshop'\n[[step]]\nid = 'a'\n\
                   title = 'A'\nminutes = 5\nmode = 'silent'\nshow = 'open'\n\
                   collects = 'nothing'\nnames = 'none'\n";

/// The first words of each built-in format's line.
const BUILT_IN: [&str; 3] = [
    "personal-reflection          30 min  Personal reflection: ",
    "shared-purpose               60 min  Shared purpose: ",
    "safe-fail-experiment-design  60 min  Safe-fail experiment design: ",
];

#[test]
fn the_built_in_formats_are_listed() {
    let ending = Home::new().run(&["formats"]);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""));
    let lines: Vec<&str> = ending.data.lines().collect();
    assert_eq!(lines.len(), BUILT_IN.len(), "{}", ending.data);
    for (line, words) in lines.iter().zip(BUILT_IN) {
        assert!(line.starts_with(words), "{line}");
    }
}

#[test]
fn the_users_own_are_listed_too_and_broken_ones_are_named() {
    let home = Home::new();
    home.write(".config/balcony/formats/own.toml", OWN);
    home.write(".config/balcony/formats/broken.toml", OWN.replace("'silent'", "'quiet'"));
    let ending = home.run(&["formats"]);
    assert!(ending.data.contains("5 min   A quick round (your own)\n"), "{}", ending.data);
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
