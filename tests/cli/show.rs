//! `balcony show`.

use crate::home::Home;
use crate::sample;
use balcony::domain::id::Id;
use balcony::domain::part::Part;
use balcony::domain::run::{Line, Run};
use balcony::domain::visible::Viewer;
use balcony::domain::words::EntryKind;
use balcony::export::{json, json_text, markdown};
use balcony::store::document;
use balcony::store::draft::{DraftLog, DraftStart};

const JOURNAL: &str = "Wirral food partnership";

#[test]
fn its_owner_reads_everything() {
    let home = Home::lived_in();
    let mut session = sample::shared_purpose();
    session.header.id = Id::new("20261124T100000Z-bbbbbbbbbbbbbbbb");
    let text = markdown(&session, JOURNAL, Viewer::Owner);
    assert!(text.contains("*(unfinished)* **Jo:** one word: hop\n"));
    home.run(&["show", "20261124T100000Z-bbbbbbbbbbbbbbbb"]).prints(&text);
    home.run(&["show", "20261124"]).prints(&text);
    home.run(&["show", "20261124", "--json"]).prints(&json_text(&json(&session, Viewer::Owner)));
}

#[test]
fn what_waits_in_a_draft_is_read_too() {
    let home = Home::lived_in();
    let key = home.add_empty("wirral", "20261201T100000Z-dddddddddddddddd");
    let session = balcony::store::open::read(&home.data(), &key).unwrap().session;
    let start = DraftStart {
        base: Some(document::fingerprint(&session)),
        sequence: 0,
        covers: Vec::new(),
        at: sample::at("10:00"),
        random: Id::from_bits(1),
    };
    let mut log = DraftLog::create(&home.data(), &key, &start).unwrap();
    let line = Line::new(EntryKind::Note, None, "what nobody has kept");
    log.append(&[Part::Run(Box::new(Run { line: Some(line), ..Run::default() }))]).unwrap();
    let ending = home.run(&["show", "20261201"]);
    assert_eq!(ending.status, 0);
    assert!(ending.data.contains("*(unfinished)* what nobody has kept\n"), "{ending:?}");
}

#[test]
fn an_id_that_names_none_or_several_is_refused() {
    let home = Home::lived_in();
    home.run(&["show", "1999"]).refuses(
        2,
        "There is no session whose ID begins with “1999”. `balcony list` shows what there is.\n",
    );
    home.run(&["show", "2026112"]).refuses(
        2,
        "“2026112” could be any of 3. Write more of the ID, or name the journal with --journal:\n  \
         20261125T100000Z-cccccccccccccccc in personal\n  \
         20261123T100000Z-aaaaaaaaaaaaaaaa in wirral\n  \
         20261124T100000Z-bbbbbbbbbbbbbbbb in wirral\n",
    );
    assert_eq!(home.run(&["show", "2026112", "--journal", "personal"]).status, 0);
    home.run(&["show", "\u{1b}[2J"]).refuses(
        2,
        "There is no session whose ID begins with “\u{fffd}[2J”. `balcony list` shows what there \
         is.\n",
    );
}

#[test]
fn a_damaged_session_is_told_with_its_reason_and_left_as_it_is() {
    let home = Home::lived_in();
    let path = home.write(
        ".local/share/balcony/journals/wirral/sessions/2026/20261122T090000Z-x.json",
        r#"{"format": "balcony.session", "version": 1, "id": "x", "kind": "note", "started": 4}"#,
    );
    home.run(&["show", "20261122"]).refuses(
        1,
        "~/.local/share/balcony/journals/wirral/sessions/2026/20261122T090000Z-x.json is damaged: \
         `started` should be a time such as 2026-11-23T10:18:00+00:00. It is left as it is; mend \
         it in a text editor, or take an earlier version from the history folder.\n",
    );
    assert!(std::fs::read_to_string(path).unwrap().ends_with("4}"));
}

#[test]
fn it_works_where_nothing_can_be_written() {
    let home = Home::lived_in();
    let ending = home.run_read_only(&["show", "20261123"]);
    assert_eq!((ending.status, ending.messages.as_str()), (0, ""), "{ending:?}");
}
