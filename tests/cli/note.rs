//! `balcony note`.

use crate::home::Home;
use crate::sample::at;
use balcony::domain::session::Session;
use balcony::domain::words::{Audience, EntryKind, SessionKind};
use balcony::store::lock::{self, Holder, Outcome};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

/// The files of all sessions.
fn files(home: &Home) -> Vec<PathBuf> {
    let mut folders = vec![home.data().journals()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).unwrap() {
            let path = item.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.retain(|path| path.file_name().unwrap() != "journal.json");
    files
}

fn only(home: &Home) -> (PathBuf, Session) {
    let files = files(home);
    assert_eq!(files.len(), 1, "{files:?}");
    let value = serde_json::from_slice(&fs::read(&files[0]).unwrap()).unwrap();
    (files[0].clone(), Session::from_value(value).unwrap())
}

#[test]
fn a_note_is_a_private_session_of_its_own() {
    let home = Home::new();
    let ending = home.run(&["note", "Who", "spoke first?"]);
    let (path, session) = only(&home);
    let id = session.header.id.as_str();
    ending.prints(&format!("Kept in Personal: {id}\n"));
    assert_eq!(path.file_stem().unwrap(), id);
    assert!(path.starts_with(home.data().root().join("journals/personal/sessions")));
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(home.data().root().metadata().unwrap().permissions().mode() & 0o777, 0o700);
    assert_eq!(session.header.kind, SessionKind::Note);
    assert_eq!(session.header.ended, Some(session.header.started));
    let [entry] = session.entries.as_slice() else { unreachable!("one entry") };
    assert_eq!(entry.text(), "Who spoke first?");
    assert_eq!((entry.kind(), entry.audience()), (&EntryKind::Balcony, &Audience::Myself));
    assert_eq!(session.header.title, "Balcony note", "the title says nothing of the text");
}

#[test]
fn standard_input_is_read_whole() {
    let home = Home::new();
    let ending = home.run_with_input(&["note", "-"], "first\r\nsecond é\u{1b}[2J\n\n".as_bytes());
    assert_eq!(ending.status, 0, "{ending:?}");
    let (_, session) = only(&home);
    assert_eq!(session.entries[0].text(), "first\nsecond é\u{1b}[2J", "kept as it was written");
}

#[test]
fn a_named_journal_takes_it() {
    let home = Home::lived_in();
    for name in ["wirral", "wirral FOOD partnership"] {
        let ending = home.run(&["note", "--journal", name, "seen"]);
        assert!(ending.data.starts_with("Kept in Wirral food partnership: "), "{ending:?}");
    }
    home.run(&["note", "--journal", "nowhere", "seen"])
        .refuses(2, "There is no journal “nowhere”. There is: personal, wirral.\n");
}

#[test]
fn nothing_is_kept_of_nothing() {
    let home = Home::new();
    let empty = "The note is empty, so nothing was kept. Write its text after `note`.\n";
    home.run(&["note", " ", ""]).refuses(2, empty);
    home.run_with_input(&["note", "-"], b" \n").refuses(2, empty);
    home.run_with_input(&["note", "-"], b"caf\xe9")
        .refuses(1, "Standard input is not UTF-8 text, so nothing was kept.\n");
    home.run_with_input(&["note", "-"], &vec![b'a'; 1_000_001])
        .refuses(1, "The note is longer than 1 MB, so nothing was kept. Divide it.\n");
    let ending = home.run(&["note"]);
    assert_eq!((ending.status, ending.data.as_str()), (2, ""));
    assert!(ending.messages.starts_with("error: the following required arguments"), "{ending:?}");
    assert!(!home.data().root().exists());
}

#[test]
fn it_is_kept_while_balcony_is_open() {
    let home = Home::new();
    let about = Holder { host: "here".into(), pid: 1, since: at("10:00") };
    let lock = lock::acquire(&home.data(), &about).unwrap();
    assert!(matches!(lock, Outcome::Held(_)));
    assert_eq!(home.run(&["note", "seen"]).status, 0);
    drop(lock);
    assert_eq!(files(&home).len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let home = Home::lived_in();
    let before = files(&home);
    let ending = home.run_read_only(&["note", "seen"]);
    assert_eq!((ending.status, ending.data.as_str()), (1, ""));
    let start = "Could not make ~/.local/share/balcony/journals/personal/sessions/";
    assert!(ending.messages.starts_with(start), "{ending:?}");
    let end = "permission is denied. Look who owns it and what its permissions are.\n";
    assert!(ending.messages.ends_with(end), "{ending:?}");
    assert_eq!(files(&home).len(), before.len());
    home.write("file", "");
    home.run(&["--data-dir", "file", "note", "seen"]).refuses(
        1,
        "~/file cannot be used: it is not a folder. It is left as it is; put an ordinary one in \
         its place.\n",
    );
}
