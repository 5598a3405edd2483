//! `balcony list`.

use crate::home::Home;
use serde_json::Value;

const DAMAGED: &str = ".local/share/balcony/journals/wirral/sessions/2026/20261122T090000Z-x.json";

#[test]
fn a_new_home_has_no_sessions() {
    let home = Home::new();
    home.run(&["list"]).refuses(0, "No sessions yet in ~/.local/share/balcony.\n");
    home.run(&["list", "--json"]).prints("[]\n");
    assert!(!home.data().root().exists(), "nothing is made by looking");
}

#[test]
fn sessions_are_listed_newest_first_and_damaged_ones_are_among_them() {
    let home = Home::lived_in();
    home.write(DAMAGED, "{");
    home.run(&["list"]).prints(
        "20261125T100000Z-cccccccccccccccc  2026-11-23 10:00  reflection  Personal                 Who was not in the room  3 entries\n\
         20261124T100000Z-bbbbbbbbbbbbbbbb  2026-11-23 10:00  workshop    Wirral food partnership  Shared purpose           3 people, 16 entries, not ended, step 9 of 9\n\
         20261123T100000Z-aaaaaaaaaaaaaaaa  2026-11-23 10:00  workshop    Wirral food partnership  Shared purpose           3 people, 16 entries\n\
         20261122T090000Z-x                                   damaged     Wirral food partnership                           it is not JSON as it should be: EOF while parsing an object at line 1 column 1\n",
    );
}

#[test]
fn one_journal_alone_can_be_listed() {
    let home = Home::lived_in();
    let ending = home.run(&["list", "--journal", "personal"]);
    assert_eq!((ending.status, ending.data.lines().count()), (0, 1));
    home.run(&["list", "--journal", "wirral food"])
        .refuses(2, "There is no journal “wirral food”. There is: personal, wirral.\n");
}

#[test]
fn as_json_a_row_says_what_is_known() {
    let home = Home::lived_in();
    home.write(DAMAGED, "{");
    let ending = home.run(&["list", "--json", "--journal", "wirral"]);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""));
    let rows: Vec<Value> = serde_json::from_str(&ending.data).unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[1]["id"], "20261123T100000Z-aaaaaaaaaaaaaaaa");
    assert_eq!(rows[1]["journal_name"], "Wirral food partnership");
    assert_eq!(rows[1]["started"], "2026-11-23T10:00:00+00:00");
    assert_eq!(rows[1]["format"], "F04");
    assert_eq!(rows[2]["path"], format!("~/{DAMAGED}"));
    assert!(rows[2]["damaged"].as_str().unwrap().starts_with("it is not JSON"));
}

#[test]
fn a_folder_that_cannot_be_read_is_a_failure() {
    let home = Home::new();
    home.write("data/journals", "");
    let reason = "~/data/journals cannot be used: it is not a folder. It is left as it is; put an \
                  ordinary one in its place.\n";
    home.run(&["--data-dir", "data", "list"]).refuses(1, reason);
    home.run(&["--data-dir", "data", "export"]).refuses(1, reason);
    let home = Home::lived_in();
    let shut = "Could not look at ~/.local/share/balcony/journals: permission is denied. Look who \
                owns it and what its permissions are.\n";
    home.run_shut_out(&["list"]).refuses(1, shut);
    home.run_shut_out(&["export"]).refuses(1, shut);
    home.run_shut_out(&["note", "seen"]).refuses(1, shut);
}
